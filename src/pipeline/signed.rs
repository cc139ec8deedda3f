//! Whether a report still says what was signed: the words of its final editions in every language against the digest that each
//! sign-off records.

use std::collections::BTreeMap;

use super::composed::Composed;
use super::edition::compose_edition;
use super::kept_words::words_of;
use super::session::Session;
use crate::compare::{KeptWords, compare_kept};
use crate::language::Language;
use crate::problem::{Differences, Kind, Problem, Severity, VersionFault};
use crate::render::told_differences;
use crate::report::{Basis, Stage};
use crate::source::{Step, digest};

/// The words that a sign-off is of, by the code of their language.
pub type SignedWords = BTreeMap<String, KeptWords>;

/// The words of the final report in every language that the inspection names; none where one of them cannot be composed.
#[must_use]
pub fn words_to_sign(session: &Session, composed: &Composed) -> Option<SignedWords> {
    let written = composed.written(session)?;
    let is_final = written.stage == &Stage::Final;
    let written = Basis { stage: &Stage::Final, ..written };
    let of_language = |language: Language| {
        let made = composed.editions.iter().find(|edition| is_final && edition.language == language);
        let words = match made {
            Some(edition) => words_of(&edition.basis(session, written), edition),
            None => {
                let edition = compose_edition(session, &written, language).value?;
                words_of(&edition.basis(session, written), &edition)
            }
        };
        Some((language.code().to_owned(), words))
    };
    written.inspection.file.languages().into_iter().map(of_language).collect()
}

/// SHA-256 over the words in all languages, in hexadecimal: what a sign-off records.
#[must_use]
pub fn signed_digest(words: &SignedWords) -> String {
    let lines: String = words.iter().map(|(code, words)| format!("{code} {}\n", words.digest())).collect();
    digest(lines.as_bytes())
}

/// A problem for what was signed and says something else now: the roles that signed the same are told together.
pub(super) fn check_signed(session: &Session, composed: &Composed) -> Vec<Problem> {
    let Some((_, inspection)) = composed.loaded.both() else { return Vec::new() };
    let signed = inspection.file.sign_off.iter().enumerate();
    let mut roles: BTreeMap<&str, Vec<(usize, String)>> = BTreeMap::new();
    for (index, one) in signed {
        if let Some(digest) = &one.digest {
            roles.entry(digest).or_default().push((index, one.role.trim().to_owned()));
        }
    }
    if roles.is_empty() {
        return Vec::new();
    }
    let Some(now) = words_to_sign(session, composed) else { return Vec::new() };
    let own = signed_digest(&now);
    let mut problems = Vec::new();
    for (digest, signed) in roles.into_iter().filter(|(digest, _)| *digest != own) {
        let before = inspection.signed.get(digest).and_then(|text| serde_json::from_str::<SignedWords>(text).ok());
        // What somebody has changed since is not what was signed.
        let before = before.filter(|before| signed_digest(before) == digest);
        let differences = before.map(|before| differences(&before, &now)).unwrap_or_default();
        let steps = [Step::Key("sign_off"), Step::Item(signed[0].0)];
        let roles = signed.into_iter().map(|(_, role)| role).collect();
        let kind = Kind::Version(VersionFault::ChangedSinceSigned { roles, differences });
        let severity = if composed.stage.is_draft() { Severity::Warning } else { Severity::Error };
        problems.push(Problem { severity, ..Problem::error(kind, inspection.place("inspection.yaml", &steps)) });
    }
    problems
}

/// In what the words differ, in the first language in which they do.
fn differences(before: &SignedWords, now: &SignedWords) -> Differences {
    let nothing = KeptWords::default();
    let codes = now.keys().chain(before.keys().filter(|code| !now.contains_key(*code)));
    for code in codes {
        let [old, new] = [before, now].map(|words| words.get(code).unwrap_or(&nothing));
        let (told, count) = told_differences(&compare_kept(old, new));
        if count > 0 {
            return Differences { more: count - told.len(), told };
        }
    }
    Differences::default()
}
