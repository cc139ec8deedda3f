//! The lines of a gettext file, each checked for its form and its place in its entry, and brought into the one form that
//! the library takes.

use crate::problem::CatalogueFault;

/// Where in an entry the lines have got to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// Before its text: comments, or nothing yet.
    Head,
    Previous,
    Context,
    English,
    Welsh,
}

/// A line of a file, told apart by its beginning.
enum PoLine<'a> {
    Blank,
    Comment {
        marker: &'a str,
        text: &'a str,
    },
    /// `msgid "..."`, perhaps behind `#~` or `#|`.
    Keyword {
        prefix: &'a str,
        keyword: &'a str,
        quoted: &'a str,
    },
    /// `"..."`, perhaps behind `#~` or `#|`.
    More {
        prefix: &'a str,
        quoted: &'a str,
    },
    Unknown,
}

/// The file with every line in the form that the library takes, line by line; or each line that is at fault, with what is
/// wrong with it.
pub(super) fn sound_lines(text: &str) -> Result<String, Vec<(usize, CatalogueFault)>> {
    let mut sound = String::with_capacity(text.len() + 1);
    let mut faults = Vec::new();
    let mut at = At::Head;
    let mut last = 0;
    for (index, line) in text.lines().enumerate() {
        let read = read_line(line.trim());
        match check(&read, &mut at) {
            Some(fault) => faults.push((index + 1, fault)),
            None => write_line(&read, &mut sound),
        }
        sound.push('\n');
        if !matches!(read, PoLine::Blank) {
            last = index + 1;
        }
    }
    if matches!(at, At::Context | At::English) {
        faults.push((last, CatalogueFault::Order));
    }
    if faults.is_empty() { Ok(sound) } else { Err(faults) }
}

fn read_line(line: &str) -> PoLine<'_> {
    // What an obsolete message was called before has no use here.
    if line.is_empty() || line.starts_with("#~|") {
        return PoLine::Blank;
    }
    for prefix in ["#~", "#|"] {
        if let Some(rest) = line.strip_prefix(prefix) {
            let rest = rest.trim();
            return if rest.is_empty() { PoLine::Blank } else { read_text(prefix, rest) };
        }
    }
    if let Some(rest) = line.strip_prefix('#') {
        let marker = [".", ":", ","].into_iter().find(|marker| rest.starts_with(marker)).unwrap_or_default();
        return PoLine::Comment { marker, text: rest[marker.len()..].trim() };
    }
    read_text("", line)
}

fn read_text<'a>(prefix: &'a str, line: &'a str) -> PoLine<'a> {
    if line.starts_with('"') {
        return PoLine::More { prefix, quoted: line };
    }
    let length = line.find(|character: char| !(character.is_ascii_lowercase() || character == '_'));
    let (keyword, rest) = line.split_at(length.unwrap_or(line.len()));
    if keyword.starts_with("msg") { PoLine::Keyword { prefix, keyword, quoted: rest.trim() } } else { PoLine::Unknown }
}

/// What is wrong with a line where it stands; where nothing is, the entry has got there.
fn check(line: &PoLine<'_>, at: &mut At) -> Option<CatalogueFault> {
    match line {
        PoLine::Blank => None,
        PoLine::Unknown => Some(CatalogueFault::Line),
        PoLine::Comment { .. } => match at {
            At::Context | At::English => Some(CatalogueFault::Order),
            At::Head | At::Previous | At::Welsh => {
                *at = At::Head;
                None
            }
        },
        PoLine::More { prefix, quoted } => {
            let fits = match at {
                At::Head => false,
                At::Previous => *prefix == "#|",
                At::Context | At::English | At::Welsh => *prefix != "#|",
            };
            if fits { check_quoted(quoted) } else { Some(CatalogueFault::Order) }
        }
        PoLine::Keyword { prefix, keyword, quoted } => {
            let (fits, next) = match (*prefix, *keyword) {
                ("#|", "msgctxt" | "msgid") => (matches!(at, At::Head | At::Previous | At::Welsh), At::Previous),
                (_, "msgctxt") => (matches!(at, At::Head | At::Previous | At::Welsh), At::Context),
                (_, "msgid") => (*at != At::English, At::English),
                (_, "msgstr") if quoted.starts_with('"') => (*at == At::English, At::Welsh),
                _ => return Some(CatalogueFault::Plural),
            };
            if !fits {
                return Some(CatalogueFault::Order);
            }
            *at = next;
            check_quoted(quoted)
        }
    }
}

fn check_quoted(quoted: &str) -> Option<CatalogueFault> {
    let Some(inside) = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return Some(CatalogueFault::Quotes);
    };
    let mut characters = inside.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => return Some(CatalogueFault::Quotes),
            '\\' => match characters.next() {
                Some('"' | '\\' | 'n' | 'r' | 't') => {}
                // The closing quotation mark was one that is part of the text.
                None => return Some(CatalogueFault::Quotes),
                Some(_) => return Some(CatalogueFault::Escape),
            },
            _ => {}
        }
    }
    None
}

fn write_line(line: &PoLine<'_>, sound: &mut String) {
    let mut write = |parts: &[&str]| {
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        sound.push_str(&parts.join(" "));
    };
    match line {
        PoLine::Blank | PoLine::Unknown => {}
        PoLine::Comment { marker, text } => write(&[&format!("#{marker}"), text]),
        PoLine::Keyword { prefix, keyword, quoted } => write(&[prefix, keyword, quoted]),
        PoLine::More { prefix, quoted } => write(&[prefix, quoted]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<(usize, CatalogueFault)> {
        sound_lines(text).err().unwrap_or_default()
    }

    #[test]
    fn brings_lines_into_one_form_and_keeps_their_number() {
        let text = "#,fuzzy\n#|  msgid  \"a\"\nmsgid\"b\"\n\"c\"\nmsgstr \"\"\n\n#~|msgid \"x\"\n#~  msgid \"d\"\n#~msgstr \"e\"";
        let sound = "#, fuzzy\n#| msgid \"a\"\nmsgid \"b\"\n\"c\"\nmsgstr \"\"\n\n\n#~ msgid \"d\"\n#~ msgstr \"e\"\n";
        assert_eq!(sound_lines(text), Ok(sound.to_owned()));
    }

    #[test]
    fn tells_every_line_that_would_not_be_read() {
        assert_eq!(faults("msgid \"a\"\nmsgid \"b\"\nmsgstr \"\"")[0], (2, CatalogueFault::Order));
        assert_eq!(faults("msgstr \"a\""), [(1, CatalogueFault::Order)]);
        assert_eq!(faults("\"a\""), [(1, CatalogueFault::Order)]);
        assert_eq!(faults("msgid \"a\""), [(1, CatalogueFault::Order)]);
        assert_eq!(faults("msgid \"a\"\n# here\nmsgstr \"\"")[0], (2, CatalogueFault::Order));
        assert_eq!(faults("msgid \"a\nmsgstr \"b\"")[0], (1, CatalogueFault::Quotes));
        assert_eq!(faults("msgid \"a\\\"\nmsgstr \"b\"")[0], (1, CatalogueFault::Quotes));
        assert_eq!(faults("msgid \"a\"b\"\nmsgstr \"\"")[0], (1, CatalogueFault::Quotes));
        assert_eq!(faults("msgid ŵ\nmsgstr \"\"")[0], (1, CatalogueFault::Quotes));
        assert_eq!(faults("msgid \"\nmsgstr \"\"")[0], (1, CatalogueFault::Quotes));
        assert_eq!(faults("msgid \"\\q\"\nmsgstr \"\"")[0], (1, CatalogueFault::Escape));
        assert_eq!(faults("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"")[0], (2, CatalogueFault::Plural));
        assert_eq!(faults("hello"), [(1, CatalogueFault::Line)]);
    }
}
