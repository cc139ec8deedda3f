//! `findings` turns a folder of structured inspection findings into a published inspection report.
//!
//! It is a pipeline of plain types with a free function between each two:
//!
//! 1. [`load`]: a folder of YAML, Markdown and images becomes an [`inspection::Inspection`], under the rules and the
//!    outline of its [`programme::Programme`] ([`load::load_programme`], [`load::load_inspection`]).
//!    For a report in Welsh both are translated in memory by their gettext catalogues ([`catalogue::translate_inspection`],
//!    [`catalogue::translate_programme`]) and stay what they are.
//! 2. [`rate`]: figures, judgements and rules become [`rate::Ratings`] with their working ([`rate::rate`]).
//! 3. [`report`]: both become a [`report::Report`], in which every word, number and place is decided
//!    ([`report::compose`]).
//! 4. [`render`]: the report becomes the bytes of HTML, PDF and data files.
//! 5. [`publish`]: the bytes become the output folder, whole or not at all ([`publish::Lock::publish`]).
//!
//! [`check`] looks through what was written, [`compare`] tells what differs between two versions, [`responses`] are what the
//! inspected service said of a draft and what was decided on it, [`workbook`] is everything that can be counted, [`overview`]
//! one report over many inspections. [`pipeline`] is
//! these stages one after the other, for [`preview`], which shows what they make while its editor writes, or lets them write in it, and for
//! [`commands`], the verbs of the program.
//!
//! Every stage that can meet a mistake in a folder returns a [`problem::Checked`]: what it could make, and every
//! [`problem::Problem`] it met, each with its place. [`source`] reads files, [`text`] parses Markdown, [`picture`] takes out of
//! pictures what nobody sees, [`editing`] changes one value in the text of a file, [`scaffold`] begins a folder, [`language`] has the product's own words, [`assets`] the files that come
//! with the program, and [`git`] asks a repository.

pub mod assets;
pub mod catalogue;
pub mod characters;
pub mod check;
pub mod commands;
pub mod compare;
pub mod editing;
pub mod git;
pub mod glyphs;
pub mod inspection;
pub mod language;
pub mod limits;
pub mod load;
pub mod overview;
pub mod picture;
pub mod pipeline;
pub mod preview;
pub mod problem;
pub mod programme;
pub mod publish;
pub mod rate;
pub mod render;
pub mod report;
pub mod responses;
pub mod scaffold;
pub mod source;
pub mod text;
pub mod workbook;
