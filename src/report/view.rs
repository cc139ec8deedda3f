//! The view model: everything a template may show, in the order it is shown, with every word and number decided.
//!
//! Templates lay this out and decide nothing: what is here is printed, what is not here does not exist. It is
//! written as JSON for Typst and handed as it is to Tera, so field names are part of the designers' contract
//! (report-templates/README.md). What must hold: every anchor is unique in the report, every note reference has its
//! note, every heading is at most one level deeper than the one before it.

mod block;
mod chart;
mod domain;
mod front;
mod glance;
mod inline;
mod mark;
mod page_ids;
mod points;
mod print_form;
mod rating;
mod ruler;
mod table;
mod words;

use serde::{Deserialize, Serialize};

pub use block::{
    Block, BriefRecommendation, Continued, FindingKind, GlossaryEntry, Heading, HeadingRank, Item, Original,
    ParagraphRole, RecommendationGroup, Voice,
};
pub use chart::{Bar, Chart};
pub use domain::{DomainFigure, DomainRow, DomainTable};
pub use front::{
    ContentsEntry, Cover, CoverAnswers, DraftMarks, Furniture, ImageFile, LanguageLink, LargePrintFile, Metadata, Note,
    Way,
};
pub use glance::{
    FigureStrip, OverallRating, PreviousMark, RatingsGroup, RatingsKey, RatingsRow, RatingsSummary, StripDot,
};
pub use inline::Inline;
pub use mark::Mark;
pub use page_ids::PageIds;
pub use points::{PointKindChoice, PointLabels, PointsForm, PointsPage};
pub use print_form::PrintForm;
pub use rating::{KeyQuestionRow, KeyQuestions, RatingMark};
pub use ruler::{RulerBand, ScoreRuler};
pub use table::{Column, Table};
pub use words::{Untranslated, Words};

/// One report in one language, as draft or final.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// BCP 47 tag of the report's language, such as `en-GB`.
    pub language: String,
    /// The languages that the report is published in, its own among them; empty where there is no other.
    pub languages: Vec<LanguageLink>,
    /// How it is set on paper.
    pub print: PrintForm,
    /// What the file says of itself: title, author, subject, dates.
    pub metadata: Metadata,
    /// The words around the content: running heads, link texts, labels of the page furniture.
    pub furniture: Furniture,
    /// The marks of a draft. Absent from a final report, where nothing may remind of one.
    pub draft: Option<DraftMarks>,
    /// The first page.
    pub cover: Cover,
    /// The contents as links, nested by level, in the order of the web page; the PDF makes its own from the headings.
    pub contents: Vec<ContentsEntry>,
    /// The report, a top-level section each.
    pub sections: Vec<Section>,
    /// The sections in the order of the web page, by their place in `sections`.
    pub page: Vec<usize>,
    /// Footnotes, numbered through the report in order of their first reference.
    pub notes: Vec<Note>,
    /// Images by name: what a block refers to, and where its bytes are served.
    pub images: Vec<ImageFile>,
    /// The report for children, which is a file of its own; none where nobody wrote one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_children: Option<Box<ForChildren>>,
}

/// What inspectors wrote for children.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForChildren {
    /// Its parts.
    pub sections: Vec<Section>,
    /// Its own footnotes.
    pub notes: Vec<Note>,
    /// Its pictures.
    pub images: Vec<ImageFile>,
}

/// A top-level section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The section's id in the programme.
    pub id: String,
    /// Whether it begins a page.
    pub new_page: bool,
    /// Whether all of it stays on one page (the ratings page).
    pub one_page: bool,
    /// Whether it takes the whole width between narrow margins, as a page of ratings does.
    pub wide: bool,
    /// Everything in it, headings of all levels included, in reading order.
    pub blocks: Vec<Block>,
}
