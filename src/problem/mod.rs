//! Problems as values: what is wrong, where, and how to mend it, many at a time.
//!
//! A stage never prints and never stops at the first mistake: it returns what it could make together with every problem
//! it met ([`Checked`]). Every sentence a user can read is in this folder: `sentences.rs` and `hints.rs`, and what rules and
//! translations have to say in files of their own; drawing the line with its caret is in `print.rs`.

mod contradiction;
mod contradictions;
mod formats;
mod gathered;
mod hints;
mod holes;
mod kind;
mod measure;
mod move_condition;
mod output;
mod outputs;
mod overview;
mod overviews;
mod picture;
mod pictures;
mod place;
mod placed_kind;
mod plain;
mod point;
mod points;
mod print;
mod print_short;
mod remnant;
mod remnants;
mod rule_fault;
mod rule_faults;
mod sentences;
mod sheet;
mod sheets;
mod slip;
mod slips;
mod suggestion;
mod translation;
mod translations;
mod verified;
mod verify;
mod version;
mod versions;
mod words;

use std::fmt;

pub use contradiction::{Contradiction, DateRole};
pub use gathered::{Gathered, gathered};
pub use kind::{
    Beyond, Construct, DateOf, Form, Kind, Makes, Named, NotShown, RatedBy, Reasoned, SectionPart, Wordless,
};
pub use measure::Measure;
pub use move_condition::MoveCondition;
pub use output::{Obstacle, OutputFault};
pub use overview::OverviewFault;
pub use picture::{Foreign, JpegKind, PictureData, PictureProblem, TooMuch};
pub use place::Place;
pub use placed_kind::PlacedKind;
pub use plain::{plain, plain_json, plain_name};
pub use point::{ArchiveFault, FormPart, JsonFault, PointPlace, PointProblem};
pub use print::print_problems;
pub use print_short::print_short;
pub use remnant::Remnant;
pub use rule_fault::RuleFault;
pub use sheet::{FileFormat, KeptBy, Leftover, PermittedColumns, SheetFault, TextForm};
pub use slip::{Reported, Slip};
pub use suggestion::suggest;
pub use translation::{CatalogueFault, Differs, ExchangeFault, GapReason, TranslationFault};
pub use verify::VerifyFault;
pub use version::{Differences, KeptAs, VersionFault};

/// Characters that a headline has at most.
const LONGEST_HEADLINE: usize = 600;

/// Characters that a hint has at most; it may list choices.
const LONGEST_HINT: usize = 2_000;

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: Kind,
    /// Where, if it is anywhere in particular.
    pub place: Option<Place>,
    /// How much it matters.
    pub severity: Severity,
    /// How many more of its kind were met and are not kept one by one.
    pub more: usize,
}

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The report is made all the same.
    Warning,
    /// No report is made.
    Error,
}

/// What a stage made, if it could make it, and every problem it met.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// What was made; `None` where a problem made that impossible.
    pub value: Option<T>,
    /// Every problem, in the order it was met.
    pub problems: Vec<Problem>,
}

impl Problem {
    /// A problem that stops the report.
    #[must_use]
    pub fn error(kind: Kind, place: impl Into<Option<Place>>) -> Self {
        Problem { kind, place: place.into(), severity: Severity::Error, more: 0 }
    }

    /// A problem that does not.
    #[must_use]
    pub fn warning(kind: Kind, place: impl Into<Option<Place>>) -> Self {
        Problem { kind, place: place.into(), severity: Severity::Warning, more: 0 }
    }

    /// The rule of `findings check` that found it, where one did.
    #[must_use]
    pub fn rule(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Reported { rule, .. } => Some(rule),
            _ => None,
        }
    }

    /// What is wrong, in one sentence.
    #[must_use]
    pub fn headline(&self) -> String {
        brief(&sentences::headline(&self.kind), LONGEST_HEADLINE)
    }

    /// How to mend it.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        Some(brief(&hints::hint(&self.kind), LONGEST_HINT))
    }
}

/// A sentence on one line and of a length that can be read, whatever words of a file stand in it.
fn brief(sentence: &str, longest: usize) -> String {
    let line = if sentence.contains('\n') { sentence.replace('\n', " ") } else { sentence.to_owned() };
    let line = plain(&line);
    match line.char_indices().nth(longest) {
        None => line,
        // The end says what is wrong with the words in the middle.
        Some(_) => {
            let end: Vec<char> = line.chars().rev().take(longest / 2).collect();
            let start = line.chars().take(longest / 2);
            start.chain([' ', '…', ' ']).chain(end.into_iter().rev()).collect()
        }
    }
}

/// How many problems these are, with those that each stands for.
#[must_use]
pub fn how_many<'a>(problems: impl IntoIterator<Item = &'a Problem>) -> usize {
    problems.into_iter().map(|problem| 1 + problem.more).sum()
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.place.iter().try_for_each(|place| write!(formatter, "{}: ", plain_name(&place.to_string())))?;
        formatter.write_str(&self.headline())
    }
}

/// For what stops the program before it has read a folder.
impl From<Box<Problem>> for String {
    fn from(problem: Box<Problem>) -> String {
        problem.to_string()
    }
}

impl<T> Checked<T> {
    /// Made without a problem.
    #[must_use]
    pub fn fine(value: T) -> Self {
        Checked { value: Some(value), problems: Vec::new() }
    }

    /// Not made.
    #[must_use]
    pub fn failed(problems: Vec<Problem>) -> Self {
        Checked { value: None, problems }
    }

    /// The value, with its problems moved to a list that gathers them.
    pub fn gather(self, problems: &mut Vec<Problem>) -> Option<T> {
        problems.extend(self.problems);
        self.value
    }
}
