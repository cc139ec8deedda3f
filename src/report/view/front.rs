//! Around the content: what the file says of itself, the cover, the contents, the marks of a draft, notes and images.

use serde::{Deserialize, Serialize};

use super::{Inline, PageIds, PointsForm, RatingMark, ScoreRuler, Words};
use crate::language::{Phrase, Phrases};
use crate::programme::CoverGround;

/// What the file says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metadata {
    /// The document's title; a draft's begins with the word for draft.
    pub title: String,
    /// One sentence that describes the document.
    pub description: String,
    /// The publishing body.
    pub author: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// The day, month or year of publication in ISO 8601, as precise as it is known; a draft may not know it yet.
    pub date: Option<String>,
    /// Year, month and day for the PDF's date field; a month or a year counts from its first day.
    pub date_parts: Option<[u16; 3]>,
    /// SHA-256 of every input, in hexadecimal: the same digest as in the manifest.
    pub digest: String,
    /// The inspectorate's own notice on this copy, if it has one.
    pub notice: Option<String>,
    /// Machine-readable description of the report and its ratings (schema.org, JSON-LD), for the HTML: JSON with its keys in order;
    /// nothing on a page that is only part of it.
    pub json_ld: String,
}

/// A language that the report is published in, where there are several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageLink {
    /// Its BCP 47 tag.
    pub language: String,
    /// Whether it is this report's own.
    pub own: bool,
    /// "This report is available in English", in that language.
    pub words: String,
    /// "This section in English", in that language.
    pub section: String,
    /// Where its web page is: beside this one, or in a final report its published address.
    pub html: String,
    /// Where its PDF is, in the same way.
    pub pdf: String,
}

/// The words around the content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Furniture {
    /// Left running head: the short title of the report.
    pub running_title: Words,
    /// The same where that has no room on one line: who was inspected.
    pub short_title: String,
    /// The publishing body, for the foot.
    pub publisher: Words,
    /// "Skip to main content".
    pub skip_link: String,
    /// "Contents".
    pub contents: String,
    /// "Notes", heading of the footnotes in the HTML.
    pub notes: String,
    /// "Back to text", what a footnote's return link is called.
    pub back_to_text: String,
    /// "Note", read before the number of a footnote.
    pub note: String,
    /// "Overall rating".
    pub overall_rating: String,
    /// "Back to top".
    pub back_to_top: String,
    /// "Link to", read before the words of a heading for the link that leads to it.
    pub link_to: String,
    /// "Recommendation", before the number of one.
    pub recommendation: String,
    /// What links within the page lead to.
    pub ids: PageIds,
}

impl Furniture {
    /// The words around a report with this title, whole and short, of this publisher.
    #[must_use]
    pub fn new(phrases: &Phrases, running_title: Words, short_title: String, publisher: Words) -> Self {
        let say = |phrase| phrases.say(phrase);
        Furniture {
            running_title,
            short_title,
            publisher,
            skip_link: say(Phrase::SkipLink),
            contents: say(Phrase::Contents),
            notes: say(Phrase::Notes),
            back_to_text: say(Phrase::BackToText),
            note: say(Phrase::Note),
            overall_rating: say(Phrase::OverallRating),
            back_to_top: say(Phrase::BackToTop),
            link_to: say(Phrase::LinkTo),
            recommendation: say(Phrase::PlanRecommendation),
            ids: PageIds::of(phrases),
        }
    }
}

/// The marks of a draft: real text, for those who cannot see the watermark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftMarks {
    /// The single word behind the page: DRAFT.
    pub watermark: String,
    /// The line at the head of every page.
    pub head: String,
    /// The line at the foot of every page.
    pub foot: String,
    /// The first lines of the document, before its title.
    pub opening: Vec<Vec<Inline>>,
    /// "Paragraph", read before a draft number.
    pub paragraph: String,
    /// What a file of it is called, without language and ending, where a reader saves it away from its folder.
    pub file_name: String,
    /// The form for points on facts; none in what only goes back to the service.
    pub form: Option<PointsForm>,
}

/// The first page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// Line above the name: what kind of report this is, such as "An inspection of youth offending services in".
    pub kicker: Words,
    /// The large line: the area or the service.
    pub name: String,
    /// Line below the name, or none.
    pub subtitle: Option<Words>,
    /// Month and year, or year, as the report's language writes it.
    pub date: String,
    /// The publishing body; none where it is among the inspectorates.
    pub publisher: Option<Words>,
    /// The inspectorates that inspected jointly, in the order they are printed; empty where there is one.
    pub inspectorates: Vec<Words>,
    /// The overall rating, where the programme has one and prints it on the cover.
    pub overall: Option<RatingMark>,
    /// "Score", where it is printed.
    pub score_label: Option<String>,
    /// "32/36", where the programme prints the score.
    pub score: Option<String>,
    /// The score on its scale, where it is printed.
    pub ruler: Option<ScoreRuler>,
    /// The notice on this copy.
    pub notice: Option<Words>,
    /// ISBN and version lines.
    pub lines: Vec<String>,
    /// What was corrected since the report was first published, the latest first.
    pub corrections: Vec<Vec<Inline>>,
    /// What the web page answers first.
    pub answers: CoverAnswers,
    /// What its drawing is arranged by: another one for each service, and the same in every language and year.
    pub pattern: u32,
    /// What the name stands on.
    pub ground: CoverGround,
}

/// What the web page answers first, beside the overall rating.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverAnswers {
    /// "9 Outstanding": one a level that was given, the best first.
    pub counts: Vec<Vec<Inline>>,
    /// "Lowest figures that decide a rating", where there are any.
    pub lowest_label: Option<String>,
    /// Those figures, the lowest first, each with a link to its section.
    pub lowest: Vec<Vec<Inline>>,
    /// Ways into the report: its ratings, its recommendations, its PDF.
    pub ways: Vec<Way>,
    /// Its file in large print, in each of its languages; none on a page that has no such file beside it.
    pub large_print: Vec<LargePrintFile>,
    /// Its summary of one page; none on a page that has none beside it.
    pub summary: Option<Way>,
    /// The report for children; none on a page that has none beside it.
    pub children: Option<Way>,
    /// Its own page, for what stands beside it.
    pub whole: Option<Way>,
}

/// The file of a report in large print.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LargePrintFile {
    /// The BCP 47 tag of its language.
    pub language: String,
    /// Whether that is this report's own.
    pub own: bool,
    /// "This report in large print (PDF)".
    pub words: String,
    /// Where it is: beside this report, or in a final report its published address.
    pub to: String,
}

/// A way into the report, or to another file of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Way {
    /// An anchor after `#`, or an address.
    pub to: String,
    /// What it is called.
    pub words: Words,
}

/// A line of the contents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentsEntry {
    /// The printed number with its punctuation, or none.
    pub number: Option<String>,
    /// The heading's text.
    pub title: Words,
    /// Where it leads.
    pub anchor: String,
    /// Entries below it.
    pub entries: Vec<ContentsEntry>,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// 1, 2, 3 ... through the report.
    pub number: u32,
    /// Anchor of the note itself.
    pub anchor: String,
    /// Anchors of its references, in order.
    pub references: Vec<String>,
    /// What it says.
    pub inlines: Vec<Inline>,
}

/// An image file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImageFile {
    /// The name that blocks use: a number, and the ending of such files.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its width as it is seen, in pixels; of a drawing, in proportion to its height.
    pub width: u32,
    /// Its height likewise.
    pub height: u32,
    /// The bytes in Base64, for the HTML.
    pub base64: String,
    /// The words of a drawing that stand side by side or one below the other, as they are read: no template prints them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
}
