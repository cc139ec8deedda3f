//! One report over many inspections: who was rated what, how ratings are spread, what has changed, what was recommended.
//!
//! [`gather()`] reads what was given, folders, outputs or files `ratings.json`; [`one_each()`] leaves each inspection once, in its
//! newest version; [`tally()`] counts; [`overview_workbook`] makes tables of the counts. What must hold: programmes are never added
//! together; what is not known is never 0; nothing is let out that the published `ratings.json` of a report does not say, but
//! how many points services made on drafts, where a folder of findings has them.

mod document;
mod files;
mod gather;
mod given;
mod known;
mod make;
mod one_each;
mod published;
mod site;
mod tables;
mod tally;
mod titles;
mod view;

pub use document::OverviewDocument;
pub use files::overview_files;
pub use gather::{Gathered, gather};
pub use given::{Given, GivenPoint, Source};
pub use known::{KnownProgramme, known_programmes};
pub use make::{Overview, make_overview};
pub use one_each::{Counted, one_each};
pub use published::{PublishedRatings, read_published};
pub use site::{BaseAddress, site_files};
pub use tables::{overview_workbook, ratings_sheet};
pub use tally::tally;
pub use view::{Framed, overview_report};
