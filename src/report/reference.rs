//! What names a draft: the line in a form by which an answer is matched with what it answers. In a spreadsheet it also has the
//! hashes of the form's own lines, so that what a reader wrote between them is known from them when the draft has changed.

use std::collections::BTreeSet;
use std::fmt;

use crate::language::Language;

/// The form's own version: how a filled form is read.
const FORM: &str = "1";

/// What a form and a draft are called in the line, in English and in Welsh: whichever it says is read.
const WORDS: [[&str; 2]; 2] = [["form", "draft"], ["ffurflen", "drafft"]];

/// How many characters of the digest the line gives: enough to tell drafts of one report apart.
const DIGEST_LENGTH: usize = 16;

/// A draft in one language, in one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The name of the findings folder.
    pub report: String,
    /// The draft's version.
    pub draft: String,
    /// The code of its language.
    pub language: String,
    /// The beginning of the digest of its spots.
    pub digest: String,
}

impl Reference {
    /// The reference of a draft with this digest of its spots.
    #[must_use]
    pub fn new(report: &str, draft: &str, language: &str, digest: &str) -> Self {
        let part = |text: &str| text.replace('|', "-").trim().to_owned();
        let digest = digest.chars().take(DIGEST_LENGTH).collect();
        Reference { report: part(report), draft: part(draft), language: language.to_owned(), digest }
    }

    /// Whether it is of the draft with this digest of its spots.
    #[must_use]
    pub fn is_of(&self, digest: &str) -> bool {
        self.digest.len() == DIGEST_LENGTH && digest.starts_with(&self.digest)
    }

    /// Reads the line of a form; `None` where it is not one, `Err` with its version where the form is another.
    #[must_use]
    pub fn parse(line: &str) -> Option<Result<Reference, String>> {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let called = |part: &str, which: usize| {
            WORDS.iter().find_map(|words| Some(part.strip_prefix(words[which])?.strip_prefix(' ')?.to_owned()))
        };
        let form = called(parts.first()?, 0)?;
        if form != FORM {
            return Some(Err(form));
        }
        let ([_, report, draft, language, digest] | [_, report, draft, language, digest, _]) = parts.as_slice() else {
            return None;
        };
        let draft = called(draft, 1)?;
        let sound = digest.len() == DIGEST_LENGTH && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
        sound.then(|| {
            let text = |part: &str| part.to_owned();
            Ok(Reference { report: text(report), draft, language: text(language), digest: text(digest) })
        })
    }
}

/// The hashes of the form's own lines that stand behind a reference.
#[must_use]
pub fn own_lines(line: &str) -> BTreeSet<String> {
    line.split('|').nth(5).into_iter().flat_map(str::split_whitespace).map(str::to_owned).collect()
}

impl fmt::Display for Reference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Reference { report, draft, language, digest } = self;
        let [form, called] = WORDS[usize::from(language == Language::Welsh.code())];
        write!(formatter, "{form} {FORM} | {report} | {called} {draft} | {language} | {digest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let reference = Reference::new("a | b", "2", "cy", "0123456789abcdef0123");
        assert_eq!(reference.to_string(), "ffurflen 1 | a - b | drafft 2 | cy | 0123456789abcdef");
        let before = "form 1 | a - b | draft 2 | cy | 0123456789abcdef";
        assert_eq!(Reference::parse(before), Some(Ok(reference.clone())), "as an earlier version wrote it");
        let english = Reference { language: "en".to_owned(), ..reference.clone() };
        assert_eq!(english.to_string(), "form 1 | a - b | draft 2 | en | 0123456789abcdef");
        assert_eq!(Reference::parse(&reference.to_string()), Some(Ok(reference.clone())));
        let with_lines = format!("{reference} | 0a1b 2c3d");
        assert_eq!(Reference::parse(&with_lines), Some(Ok(reference)));
        assert_eq!(own_lines(&with_lines), BTreeSet::from(["0a1b".to_owned(), "2c3d".to_owned()]));
        assert_eq!(Reference::parse("form 9 | a | draft 2 | cy | x"), Some(Err("9".to_owned())));
        for other in ["", "form 1", "form 1 | a | 2 | cy | 0123456789abcdef", "form 1 | a | draft 2 | cy | xyz"] {
            assert_eq!(Reference::parse(other), None, "{other}");
        }
    }
}
