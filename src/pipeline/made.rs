//! What a build writes, made while the rules still read what was written.
//!
//! Most folders that are built are right, and the rules and the layout need nothing of each other. What must hold: what was made
//! is worth nothing until the rules have found no mistake; whoever writes asks for that first.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use super::compose_folder::check_composed;
use super::composed::Composed;
use super::format::Format;
use super::kept_words::kept_words;
use super::outputs::{data_files, render_pages};
use super::session::Session;
use crate::compare::KeptWords;
use crate::language::Language;
use crate::problem::{Problem, Severity};
use crate::render::RenderedFile;

/// The files of a build, and the words that are kept of it.
pub struct Made {
    /// Pages, forms and data.
    pub files: Vec<RenderedFile>,
    /// The words of each language.
    pub words: BTreeMap<Language, KeptWords>,
}

/// What runs beside something else; behind `dyn`, that what it reads may be shared is proved once.
type Beside<'a, T> = &'a (dyn Fn() -> T + Sync);

impl Made {
    /// Makes what is wanted of a folder that was composed.
    ///
    /// # Errors
    ///
    /// What is wrong with which template, or what a writer says.
    pub fn new(session: &Session, composed: &Composed, formats: &[Format]) -> Result<Self, String> {
        let pages: Beside<'_, _> = &|| render_pages(session, composed, formats);
        let rest: Beside<'_, _> = &|| {
            let wants_data = formats.contains(&Format::Data);
            let data = if wants_data { data_files(session, composed) } else { Ok(Vec::new()) };
            (data, kept_words(session, composed))
        };
        let (pages, (data, words)) = rayon::join(pages, rest);
        let mut files = pages?;
        files.extend(data?);
        Ok(Made { files, words })
    }
}

/// What the rules of `check` report of a folder that was composed; and, where formats are wanted, what a build of it would
/// write, unless a mistake was found before that was begun.
pub fn check_and_make(
    session: &Session,
    composed: &Composed,
    formats: Option<&[Format]>,
) -> (Vec<Problem>, Option<Result<Made, String>>) {
    let refused = AtomicBool::new(!composed.is_sound());
    let check: Beside<'_, _> = &|| {
        let problems = check_composed(session, composed);
        let is_wrong = problems.iter().any(|problem| problem.severity >= Severity::Error);
        refused.fetch_or(is_wrong, Ordering::Relaxed);
        problems
    };
    let make: Beside<'_, _> = &|| {
        let formats = formats.filter(|_| !refused.load(Ordering::Relaxed))?;
        Some(Made::new(session, composed, formats))
    };
    rayon::join(check, make)
}
