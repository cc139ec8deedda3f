//! The pieces of a section.

use std::iter;

use serde::{Deserialize, Serialize};

use super::{Chart, DomainTable, Inline, KeyQuestions, Mark, RatingMark, RatingsSummary, Table, Words};
use crate::programme::BoxForm;

/// A heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// 1 for a top-level section. The document's own title is not a heading.
    pub level: u8,
    /// Unique in the report.
    pub anchor: String,
    /// The anchor that leads to a section in every language, where its own is in the words of this one.
    pub common_anchor: Option<String>,
    /// The printed number with its punctuation ("1.1."), or none.
    pub number: Option<String>,
    /// The text, never empty.
    pub inlines: Vec<Inline>,
    /// Whether the contents list it.
    pub in_contents: bool,
    /// Whether it begins a page; the heading of a top-level section leaves that to its section.
    pub new_page: bool,
    /// The section that it stands in, where other headings have the same words: said to those who go by a list of headings.
    pub within: Option<String>,
    /// Set off from what stands before it as a section of the outline, or a lesser heading inside one.
    pub rank: HeadingRank,
}

impl Heading {
    /// A heading within a section: without a number, and not listed in the contents.
    #[must_use]
    pub fn part(level: u8, anchor: String, inlines: Vec<Inline>) -> Self {
        Heading {
            level,
            anchor,
            common_anchor: None,
            number: None,
            inlines,
            in_contents: false,
            new_page: false,
            within: None,
            rank: HeadingRank::Part,
        }
    }

    /// The anchor that is the same in every language, as far as it has one.
    #[must_use]
    pub fn anchor_of_id(&self) -> &str {
        self.common_anchor.as_deref().unwrap_or(&self.anchor)
    }
}

/// How much a heading weighs on the page, apart from its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadingRank {
    /// A section of the outline.
    Section,
    /// A part of a section: strengths, a heading in prose.
    Part,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of a variant are named for what they hold, and their types say more")]
pub enum Block {
    /// A heading of any level.
    Heading(Heading),
    /// A paragraph.
    Paragraph { mark: Mark, inlines: Vec<Inline>, role: ParagraphRole },
    /// A list in prose.
    List { ordered: bool, start: u64, items: Vec<Item> },
    /// Strengths, areas for improvement or key findings: told apart by heading and marker. The heading stands before it.
    /// `main`: which of them the authors mark as main ones, counted from 0.
    Findings {
        finding: FindingKind,
        numbered: bool,
        items: Vec<Item>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        main: Vec<usize>,
    },
    /// What a standard asks, in one sentence.
    Statement { label: Option<Words>, blocks: Vec<Block> },
    /// Inspection criteria.
    Criteria { label: Option<Words>, blocks: Vec<Block> },
    /// The rating of the section, as a badge behind its label ("Rating"); or as a closing sentence. `adjusted` says how people moved
    /// it, where they did.
    Rating { label: Option<String>, sentence: Option<Vec<Inline>>, mark: RatingMark, adjusted: Vec<Inline> },
    /// The key questions of a standard with their figures.
    KeyQuestions(KeyQuestions),
    /// The ratings of the whole report.
    Ratings(Box<RatingsSummary>),
    /// The rated sections below a heading, with the figures of shared themes.
    Domain(DomainTable),
    /// Recommendations, grouped by who should act.
    Recommendations { groups: Vec<RecommendationGroup> },
    /// The recommendations in brief, on the ratings page.
    Brief { items: Vec<BriefRecommendation> },
    /// What somebody said, or several did, under one label.
    Quotation { mark: Mark, label: Option<Words>, voices: Vec<Voice> },
    /// A box: good practice, effective practice, case illustration.
    Box {
        mark: Mark,
        box_kind: String,
        form: BoxForm,
        label: Words,
        title: Option<Words>,
        lines: Vec<Words>,
        blocks: Vec<Block>,
        note: Option<String>,
    },
    /// A table of data.
    Table(Table),
    /// A list of terms.
    Glossary { entries: Vec<GlossaryEntry> },
    /// A picture with its text alternative.
    Image { mark: Mark, name: String, alt: Words, caption: Option<Vec<Inline>> },
    /// Bars with their figures, and the same as a table.
    Chart(Chart),
    /// The table of contents.
    Contents,
    /// Something that is not there yet: a draft shows it.
    Hole { text: String },
}

/// What was said, below its translation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Original {
    /// "As it was said, in Welsh".
    pub label: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// What was said.
    pub blocks: Vec<Block>,
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphRole {
    /// Running text.
    Body,
    /// Running text that introduces the list, table or quotation after it, and stays with it.
    Lead,
    /// Who signed, and when.
    Signature,
    /// A note under a table or a rating.
    Small,
    /// What a finding or recommendation is tied to.
    Related,
}

/// Strengths, areas for improvement, key findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// Something done well.
    Strengths,
    /// Something to do better.
    AreasForImprovement,
    /// A finding that is neither marked good nor bad.
    KeyFindings,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its place and numbers.
    pub mark: Mark,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// What one person said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// BCP 47 tag of the language it was said in, where that is not the report's.
    pub language: Option<String>,
    /// What was said.
    pub blocks: Vec<Block>,
    /// What was said, below its translation.
    pub original: Option<Box<Original>>,
    /// What the same person went on to say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub continued: Vec<Continued>,
    /// Who said it.
    pub attribution: Option<Words>,
}

/// A further part of what one person said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Continued {
    /// The report's own words between the parts.
    pub words: Words,
    /// What was said, in the language of the first part.
    pub blocks: Vec<Block>,
    /// What was said, below its translation.
    pub original: Option<Box<Original>>,
}

impl Voice {
    /// What was said in prose by nobody in particular.
    #[must_use]
    pub fn alone(language: Option<String>, blocks: Vec<Block>) -> Self {
        Voice { language, blocks, original: None, continued: Vec::new(), attribution: None }
    }

    /// Every part of what was said, in the report's language where it is translated: words of the report before it, what was said,
    /// and the same as it was said.
    pub fn parts(&self) -> impl Iterator<Item = (Option<&Words>, &[Block], Option<&Original>)> {
        let first = (None, self.blocks.as_slice(), self.original.as_deref());
        let more = self.continued.iter();
        iter::once(first).chain(more.map(|one| (Some(&one.words), one.blocks.as_slice(), one.original.as_deref())))
    }

    /// What was said, in each of the languages that stand in the report.
    fn said(&self) -> impl Iterator<Item = &[Block]> {
        self.parts()
            .flat_map(|(_, blocks, original)| iter::once(blocks).chain(original.map(|one| one.blocks.as_slice())))
    }

    /// The same, to be changed.
    pub fn said_mut(&mut self) -> impl Iterator<Item = &mut Vec<Block>> {
        let first = (&mut self.blocks, self.original.as_mut());
        let more = self.continued.iter_mut().map(|one| (&mut one.blocks, one.original.as_mut()));
        iter::once(first)
            .chain(more)
            .flat_map(|(blocks, original)| iter::once(blocks).chain(original.map(|one| &mut one.blocks)))
    }
}

/// Recommendations to one addressee.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecommendationGroup {
    /// "The Coventry Youth Justice Service should:", or none where bodies stand in brackets.
    pub lead: Option<Vec<Inline>>,
    /// Whether a number is printed.
    pub numbered: bool,
    /// One a recommendation.
    pub items: Vec<Item>,
}

/// A recommendation in brief.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BriefRecommendation {
    /// The printed number, or none.
    pub number: Option<String>,
    /// What should be done, as a link to the whole of it.
    pub text: Vec<Inline>,
    /// What it answers, as links in brackets; empty where that is not said.
    pub answers: Vec<Inline>,
}

impl BriefRecommendation {
    /// The same as an item of a list.
    #[must_use]
    pub fn item(&self) -> Item {
        let mut inlines = self.text.clone();
        if !self.answers.is_empty() {
            inlines.push(Inline::Text { text: " ".to_owned() });
            inlines.extend(self.answers.iter().cloned());
        }
        let mark = Mark { number: self.number.clone(), ..Mark::default() };
        let paragraph = Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Body };
        Item { mark, blocks: vec![paragraph] }
    }
}

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryEntry {
    /// The term.
    pub term: Words,
    /// What it means.
    pub definition: Vec<Block>,
}

impl Block {
    /// The blocks that stand inside this one, part by part.
    #[must_use]
    pub fn inside(&self) -> Vec<&[Block]> {
        match self {
            Block::List { items, .. } | Block::Findings { items, .. } => {
                items.iter().map(|item| item.blocks.as_slice()).collect()
            }
            Block::Recommendations { groups } => {
                groups.iter().flat_map(|group| &group.items).map(|item| item.blocks.as_slice()).collect()
            }
            Block::Statement { blocks, .. } | Block::Criteria { blocks, .. } | Block::Box { blocks, .. } => {
                vec![blocks]
            }
            Block::Quotation { voices, .. } => voices.iter().flat_map(Voice::said).collect(),
            Block::Glossary { entries } => entries.iter().map(|entry| entry.definition.as_slice()).collect(),
            _ => Vec::new(),
        }
    }

    /// The same, to be changed.
    pub fn inside_mut(&mut self) -> Vec<&mut [Block]> {
        match self {
            Block::List { items, .. } | Block::Findings { items, .. } => {
                items.iter_mut().map(|item| item.blocks.as_mut_slice()).collect()
            }
            Block::Recommendations { groups } => {
                groups.iter_mut().flat_map(|group| &mut group.items).map(|item| item.blocks.as_mut_slice()).collect()
            }
            Block::Statement { blocks, .. } | Block::Criteria { blocks, .. } | Block::Box { blocks, .. } => {
                vec![blocks]
            }
            Block::Quotation { voices, .. } => {
                voices.iter_mut().flat_map(Voice::said_mut).map(Vec::as_mut_slice).collect()
            }
            Block::Glossary { entries } => entries.iter_mut().map(|entry| entry.definition.as_mut_slice()).collect(),
            _ => Vec::new(),
        }
    }
}
