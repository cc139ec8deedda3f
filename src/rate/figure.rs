//! A figure of a rating: an exact share of cases, a stated percentage, or the reason why there is none.

use std::fmt;

use crate::inspection::KeyQuestionInput;

/// Cases judged "yes" of the relevant ones. `of` is never 0 and never less than `yes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    yes: u32,
    of: u32,
}

/// A figure of a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Counted from cases.
    Counted(Share),
    /// Published as a whole percentage; counts are not known.
    Stated(u8),
    /// No case was relevant.
    NoCases,
    /// Never published, or lost.
    Unpublished,
    /// Not there yet.
    Missing,
}

impl Share {
    /// A share; `None` where there are no cases or more "yes" than cases.
    #[must_use]
    pub fn new(yes: u32, of: u32) -> Option<Self> {
        (of > 0 && yes <= of).then_some(Share { yes, of })
    }

    /// Cases judged "yes".
    #[must_use]
    pub fn yes(self) -> u32 {
        self.yes
    }

    /// Relevant cases.
    #[must_use]
    pub fn of(self) -> u32 {
        self.of
    }

    /// The whole percentage that is displayed: halves round up.
    #[must_use]
    pub fn displayed(self) -> u8 {
        let (yes, of) = (u64::from(self.yes), u64::from(self.of));
        u8::try_from((200 * yes + of) / (2 * of)).unwrap_or(100)
    }

    /// Whether the exact share is at least this percentage.
    #[must_use]
    pub fn is_at_least(self, percent: u8) -> bool {
        u64::from(self.yes) * 100 >= u64::from(percent) * u64::from(self.of)
    }

    /// The fewest cases judged "yes" with which the displayed percentage is at least this one; `None` beyond all cases.
    #[must_use]
    pub fn yes_for(self, percent: u8) -> Option<u32> {
        // Displayed is (200 yes + of) / 2 of, rounded down: at least p where 200 yes >= (2 p - 1) of.
        let least = (2 * u64::from(percent)).saturating_sub(1) * u64::from(self.of);
        u32::try_from(least.div_ceil(200)).ok().filter(|yes| *yes <= self.of)
    }

    /// The share with so many cases more, or fewer, judged "yes"; `None` beyond none and all.
    #[must_use]
    pub fn moved(self, by: i64) -> Option<Self> {
        let yes = u32::try_from(i64::from(self.yes) + by).ok()?;
        Share::new(yes, self.of)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} of {}", self.yes, self.of)
    }
}

impl Figure {
    /// The figure that an input gives.
    #[must_use]
    pub fn read(input: Option<&KeyQuestionInput>) -> Self {
        let Some(input) = input else { return Figure::Missing };
        match (input.yes, input.of, input.percent) {
            _ if input.unpublished => Figure::Unpublished,
            (_, _, Some(percent)) => Figure::Stated(percent),
            (_, Some(0), _) => Figure::NoCases,
            (Some(yes), Some(of), _) => Share::new(yes, of).map_or(Figure::Missing, Figure::Counted),
            _ => Figure::Missing,
        }
    }

    /// The whole percentage that is displayed, where there is one.
    #[must_use]
    pub fn displayed(&self) -> Option<u8> {
        match self {
            Figure::Counted(share) => Some(share.displayed()),
            Figure::Stated(percent) => Some(*percent),
            _ => None,
        }
    }
}
