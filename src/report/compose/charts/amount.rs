//! The number in a figure as it is printed: "63%", "14.4 per cent", "1,204". Exact, in hundredths.

/// A figure that a bar can be drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// The number as it is written, without its sign.
    number: String,
    /// It, in hundredths.
    pub(super) hundredths: u64,
    /// Whether it is a percentage.
    pub(super) percent: bool,
}

impl Amount {
    /// A hundred, in hundredths.
    pub(super) const HUNDRED: u64 = 10_000;

    /// A whole number.
    pub(super) fn whole(number: u32, percent: bool) -> Self {
        Amount { number: number.to_string(), hundredths: u64::from(number) * 100, percent }
    }

    /// Reads a figure, which may end with the sign or with these words; `None` where it is more than a plain number: "over
    /// 70%" has no length.
    pub(super) fn read(text: &str, percent: &str) -> Option<Self> {
        let text = text.trim();
        let signed = [percent, "%"].into_iter().find_map(|sign| text.strip_suffix(sign));
        let number = signed.unwrap_or(text).trim_end();
        Some(Amount { number: number.to_owned(), hundredths: hundredths(number)?, percent: signed.is_some() })
    }

    /// The number as it is printed, without its sign.
    pub(super) fn printed(&self) -> String {
        self.number.clone()
    }
}

/// A decimal with at most two digits after the point, in hundredths; thousands may have commas.
fn hundredths(text: &str) -> Option<u64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole.split(',').collect();
    let (first, others) = groups.split_first()?;
    let grouped = others.is_empty() || first.len() <= 3 && others.iter().all(|group| group.len() == 3);
    if !groups.iter().all(|group| digits(group)) || !grouped || !digits(part) || part.len() > 2 {
        return None;
    }
    let part: u64 = format!("{part:0<2}").parse().ok()?;
    // So large that a bar's length can still be computed.
    let whole = groups.concat().parse::<u64>().ok().filter(|whole| *whole < 1_000_000_000_000)?;
    Some(whole * 100 + part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_plain_numbers_and_nothing_else() {
        let read = |text| Amount::read(text, " per cent").map(|amount| (amount.hundredths, amount.percent));
        assert_eq!(read("63%"), Some((6300, true)));
        assert_eq!(read("14.4 per cent"), Some((1440, true)));
        assert_eq!(read("1,204"), Some((120_400, false)));
        assert_eq!(read("0.72"), Some((72, false)));
        for other in ["over 70%", "1,20", "-3", "1.234", "", "%", "12 weeks", ".5", "9999999999999"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
