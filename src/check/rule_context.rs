//! What rules look at: an inspection with its ratings, and everything that is known in figures, by section.

use crate::inspection::{Inspection, SectionContent};
use crate::programme::{Node, PartName, Programme, SectionKind};
use crate::rate::{self, Rated, Ratings, Share, Working};
use crate::report::{Basis, Passage, PassagePart};

use super::abbreviations::abbreviations;
use super::figures::{FigureValue, TypedFigure};
use super::fix::Fix;
use super::fix::{differences, unescaped};
use super::hit::Hit;
use super::locate::{Locator, place_of_text};
use super::numbers::{Number, number_at};
use super::printed::Printed;
use super::sentence::{Sentence, sentences};
use super::words::{stem, words};
use crate::problem::Reported;
use crate::source::{FieldPath, Label, Step};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Everything that rules look at.
pub(super) struct RuleContext<'a> {
    pub(super) programme: &'a Programme,
    pub(super) inspection: &'a Inspection,
    pub(super) ratings: &'a Ratings,
    /// Every text of what would be written.
    pub(super) printed: &'a [Printed],
    passages: &'a [Passage],
    sentences: Vec<Sentence<'a>>,
    questions: Vec<QuestionFact>,
    entered: Vec<Entered>,
    locator: Locator,
    /// What each passage says, shared by everything that is told of it.
    texts: Vec<Arc<str>>,
    /// The stems of the words of each passage, once a rule has asked for them.
    stems: Vec<OnceLock<BTreeSet<String>>>,
    /// The abbreviations of each passage, once a rule has asked for them.
    abbreviations: Vec<OnceLock<Vec<Range<usize>>>>,
}

/// A number of statistics.yaml or of a table.
#[derive(Debug)]
struct Entered {
    number: Number,
    /// What it measures, as stems of words; for a table, its section.
    about: Vec<String>,
    section: Option<String>,
}

/// A figure of a key question, or of a section rated by its share.
#[derive(Clone, Debug)]
pub(super) struct QuestionFact {
    /// The section it belongs to.
    pub(super) section: String,
    /// The key question's id, or the section's.
    pub(super) id: String,
    /// The percentage that is displayed.
    pub(super) shown: u8,
    /// Cases judged "yes" and relevant cases, where they were counted.
    pub(super) counted: Option<(u32, u32)>,
}

impl<'a> RuleContext<'a> {
    pub(super) fn new(basis: &Basis<'a>, printed: &'a [Printed], passages: &'a [Passage]) -> Self {
        let Basis { programme, inspection, ratings, .. } = *basis;
        RuleContext {
            printed,
            programme,
            inspection,
            ratings,
            passages,
            sentences: passages.iter().flat_map(sentences).collect(),
            questions: questions(ratings),
            entered: entered(inspection, passages),
            locator: Locator::default(),
            stems: passages.iter().map(|_| OnceLock::new()).collect(),
            abbreviations: passages.iter().map(|_| OnceLock::new()).collect(),
            texts: passages.iter().map(|passage| Arc::from(passage.text.as_str())).collect(),
        }
    }

    /// Every sentence that inspectors wrote in their own words: quotations, tables and definitions left alone.
    pub(super) fn prose(&self) -> impl Iterator<Item = &Sentence<'a>> {
        self.sentences.iter().filter(|sentence| is_own_words(sentence.passage))
    }

    /// The sentences of a passage.
    pub(super) fn sentences_of(&self, passage: &Passage) -> impl Iterator<Item = &Sentence<'a>> {
        self.sentences.iter().filter(move |sentence| std::ptr::eq(sentence.passage, passage))
    }

    /// The sentence before this one in its passage.
    pub(super) fn before(&self, sentence: &Sentence<'_>) -> Option<&Sentence<'a>> {
        let place = |one: &Sentence<'_>| (self.index_of(one.passage), one.words.first().map(|word| word.range.start));
        let at = self.sentences.partition_point(|one| place(one) < place(sentence));
        let before = self.sentences.get(at.checked_sub(1)?)?;
        std::ptr::eq(before.passage, sentence.passage).then_some(before)
    }

    /// Every sentence.
    pub(super) fn sentences(&self) -> &[Sentence<'a>] {
        &self.sentences
    }

    /// Every passage that inspectors wrote in their own words: quotations, tables and definitions left alone.
    pub(super) fn own_words(&self) -> impl Iterator<Item = &'a Passage> + use<'a> {
        self.passages.iter().filter(|passage| is_own_words(passage))
    }

    /// Every passage.
    pub(super) fn passages(&self) -> &'a [Passage] {
        self.passages
    }

    /// The section of the outline that a passage stands in: its own, or the one that the program makes of its file.
    pub(super) fn shown_in(&self, passage: &Passage) -> Option<&'a Node> {
        self.programme.nodes().find(|node| match passage.file.as_str() {
            "recommendations.yaml" => node.kind == SectionKind::Recommendations,
            "statistics.yaml" => node.kind == SectionKind::Statistics,
            _ => Some(node.id.as_str()) == passage.section.as_deref(),
        })
    }

    /// Where a passage comes in the report: its section in the outline, its part there, its line.
    pub(super) fn reading_position(&self, passage: &Passage) -> (usize, usize, usize) {
        let shown = self.shown_in(passage).map(|node| &node.id);
        let position = self.programme.nodes().position(|node| Some(&node.id) == shown).unwrap_or(usize::MAX);
        let name = match passage.path.first_key().unwrap_or_default() {
            "" => PartName::Prose,
            "strengths" => PartName::Strengths,
            "areas_for_improvement" => PartName::AreasForImprovement,
            "key_findings" => PartName::KeyFindings,
            "summary" => PartName::Summary,
            _ => PartName::Rest,
        };
        let parts = self.section(passage).map(|node| self.programme.parts(node)).unwrap_or_default();
        let part = parts.iter().position(|part| part.name() == name).unwrap_or(parts.len());
        (position, part, passage.place.line)
    }

    /// Where a passage stands among all.
    fn index_of(&self, passage: &Passage) -> usize {
        self.passages.partition_point(|one| std::ptr::from_ref(one) < std::ptr::from_ref(passage))
    }

    /// Whether a passage has a word with this stem.
    pub(super) fn speaks_of(&self, passage: &Passage, wanted: &str) -> bool {
        let stems = || words(&passage.text, 0..passage.text.len()).iter().map(|word| stem(&word.text)).collect();
        self.stems.get(self.index_of(passage)).is_some_and(|known| known.get_or_init(stems).contains(wanted))
    }

    /// The bytes of every abbreviation of a passage.
    pub(super) fn abbreviations(&self, passage: &Passage) -> &[Range<usize>] {
        let known = self.abbreviations.get(self.index_of(passage));
        known.map_or(&[], |known| known.get_or_init(|| abbreviations(&passage.text)))
    }

    fn text_of(&self, passage: &Passage) -> Arc<str> {
        self.texts.get(self.index_of(passage)).cloned().unwrap_or_else(|| Arc::from(passage.text.as_str()))
    }

    /// A hit about some words of a sentence.
    pub(super) fn hit(&self, sentence: &Sentence<'_>, words: &Range<usize>, what: impl Into<Reported>) -> Hit {
        self.hit_at(sentence.passage, &sentence.range(words), what)
    }

    /// A hit about some bytes of a passage.
    pub(super) fn hit_at(&self, passage: &Passage, range: &Range<usize>, what: impl Into<Reported>) -> Hit {
        let source = self.inspection.sources.get(&passage.file);
        Hit {
            what: what.into(),
            place: Some(self.locator.place_of(source, passage, range)),
            file: passage.file.clone(),
            words: passage.text.get(range.clone()).unwrap_or_default().to_owned(),
            passage: self.text_of(passage),
            at: range.clone(),
            fixes: Vec::new(),
        }
    }

    /// A hit about some bytes of a passage that has one right answer: these bytes become that text. Only what differs is
    /// changed, so that marks of emphasis and the ends of lines around it stay; what cannot be followed into the file, or
    /// has such marks inside, is reported without a fix.
    pub(super) fn hit_with_fix(
        &self,
        passage: &Passage,
        range: &Range<usize>,
        instead: &str,
        what: impl Into<Reported>,
    ) -> Hit {
        let mut hit = self.hit_at(passage, range, what);
        let Some(source) = self.inspection.sources.get(&passage.file) else { return hit };
        let fixes = differences(&hit.words, instead).into_iter().map(|(part, instead)| {
            let part = range.start + part.start..range.start + part.end;
            let bytes = self.locator.locate(source, passage, &part)?;
            let is_alike = unescaped(source.text.get(bytes.clone())?) == unescaped(passage.text.get(part)?);
            is_alike.then(|| Fix { file: passage.file.clone(), range: bytes, instead })
        });
        hit.fixes = fixes.collect::<Option<Vec<Fix>>>().unwrap_or_default();
        hit
    }

    /// Whether a sign of a passage is the first of its line in the file.
    pub(super) fn begins_line(&self, passage: &Passage, at: usize, sign: char) -> bool {
        let Some(source) = self.inspection.sources.get(&passage.file) else { return false };
        let found = self.locator.locate(source, passage, &(at..at + sign.len_utf8()));
        let before = found.and_then(|found| source.text.get(..found.start));
        before.and_then(|before| before.rsplit('\n').next()).is_some_and(|line| line.trim().is_empty())
    }

    /// Every label of examples, quotations and images that is printed or read out.
    pub(super) fn labels(&self) -> Vec<&'a Label> {
        let of_section = |content: &'a SectionContent| {
            let file = &content.file;
            let boxes = file.boxes.iter().filter_map(|one| one.title.as_ref());
            let quotations = file.quotations.iter().flat_map(|one| {
                let voices = one.voices().flat_map(|voice| {
                    voice.attribution.into_iter().chain(voice.continued.iter().map(|part| &part.words))
                });
                one.label.iter().chain(voices)
            });
            let images = file.images.iter().map(|one| &one.alt);
            boxes.chain(quotations).chain(images)
        };
        self.inspection.sections.values().flat_map(of_section).collect()
    }

    /// A hit about some bytes of such a text.
    pub(super) fn hit_label(&self, label: &Label, range: &Range<usize>, what: impl Into<Reported>) -> Hit {
        let field = label.field().cloned().unwrap_or_default();
        self.hit_plain(&field.file, &field.path, label, range, what)
    }

    /// A hit about some bytes of a plain text, by where it stands.
    pub(super) fn hit_plain(
        &self,
        file: &str,
        path: &FieldPath,
        text: &str,
        range: &Range<usize>,
        what: impl Into<Reported>,
    ) -> Hit {
        let source = self.inspection.sources.get(file);
        Hit {
            what: what.into(),
            place: source.and_then(|source| place_of_text(source, path, range)),
            file: file.to_owned(),
            words: text.get(range.clone()).unwrap_or_default().to_owned(),
            passage: Arc::from(text),
            at: range.clone(),
            fixes: Vec::new(),
        }
    }

    /// A hit about a record, by its file and the steps that lead to it.
    pub(super) fn hit_record(&self, file: &str, steps: &[Step<'_>], words: &str, what: impl Into<Reported>) -> Hit {
        Hit {
            what: what.into(),
            place: self.inspection.place(file, steps),
            file: file.to_owned(),
            words: words.to_owned(),
            passage: Arc::from(words),
            at: 0..words.len(),
            fixes: Vec::new(),
        }
    }

    /// The section of a passage in the outline.
    pub(super) fn section(&self, passage: &Passage) -> Option<&'a Node> {
        passage.section.as_deref().and_then(|id| self.programme.node(id))
    }

    /// The figures of a section and those below it.
    pub(super) fn own_questions(&self, passage: &Passage) -> Vec<&QuestionFact> {
        let Some(node) = self.section(passage) else { return Vec::new() };
        let ids: Vec<&str> = node.subtree().map(|below| below.id.as_str()).collect();
        self.questions.iter().filter(|fact| ids.contains(&fact.section.as_str())).collect()
    }

    /// The figures of the whole report.
    pub(super) fn all_questions(&self) -> &[QuestionFact] {
        &self.questions
    }

    /// Whether a number was entered in statistics.yaml or in a table of the section. A statistic counts only where its label
    /// shares a word with the paragraph; where the section has figures of its own, with the sentence.
    pub(super) fn is_entered(&self, number: Number, sentence: &Sentence<'_>) -> bool {
        let entered: Vec<&Entered> = self.entered.iter().filter(|entered| entered.number == number).collect();
        if entered.is_empty() {
            return false;
        }
        let own = !self.own_questions(sentence.passage).is_empty();
        let said = |wanted: &String| {
            if own {
                sentence.words.iter().any(|word| stem(&word.text) == *wanted)
            } else {
                self.speaks_of(sentence.passage, wanted)
            }
        };
        // "15-17" under a heading has no word to share.
        let counts = |about: &[String]| about.is_empty() && !own || about.iter().any(said);
        entered.iter().any(|entered| match &entered.section {
            Some(section) => sentence.passage.section.as_ref() == Some(section),
            None => counts(&entered.about),
        })
    }

    /// The ratings of a section and those below it, and of a conclusion that covers it.
    pub(super) fn rated_in(&self, node: &Node) -> Vec<&'a Rated> {
        let ids: Vec<&str> = node.subtree().map(|below| below.id.as_str()).collect();
        let covers = |rated: &Rated| {
            let rating = self.programme.node(&rated.section).and_then(|rated| rated.rating.as_ref());
            rating.is_some_and(|rating| rating.covers.contains(&node.id))
        };
        let of_it = |rated: &&Rated| rated.published && (ids.contains(&rated.section.as_str()) || covers(rated));
        self.ratings.sections.values().filter(of_it).collect()
    }

    /// The overall rating, where the programme has one.
    pub(super) fn overall(&self) -> Option<&'a Rated> {
        self.ratings.overall.as_ref()
    }

    /// The word that is printed for a rating's level.
    pub(super) fn label(&self, rated: &Rated) -> Option<String> {
        let level = rated.outcome.level()?;
        self.programme.level(&rated.scale, level).map(|level| level.label.to_string())
    }
}

fn is_own_words(passage: &Passage) -> bool {
    !matches!(passage.part, PassagePart::Quotation | PassagePart::Table) && passage.file != "glossary.yaml"
}

fn questions(ratings: &Ratings) -> Vec<QuestionFact> {
    let fact = |rated: &Rated, id: &str, figure: &rate::Figure| {
        let counted = if let rate::Figure::Counted(share) = figure { Some((share.yes(), share.of())) } else { None };
        let shown = figure.displayed()?;
        Some(QuestionFact { section: rated.section.clone(), id: id.to_owned(), shown, counted })
    };
    let mut facts = Vec::new();
    for rated in ratings.sections.values() {
        if let Working::Share { figure, .. } = &rated.working {
            facts.extend(fact(rated, &rated.section, figure));
        }
        facts.extend(
            rated.working.questions().iter().filter_map(|question| fact(rated, &question.id, &question.figure)),
        );
    }
    facts
}

/// Every number of statistics.yaml and of tables.
fn entered(inspection: &Inspection, passages: &[Passage]) -> Vec<Entered> {
    let file = &inspection.statistics;
    let mut entered = Vec::new();
    for row in file.groups.iter().flat_map(|group| &group.rows).chain(&file.figures) {
        let values = row.value.iter().chain(row.comparators.values());
        let about: Vec<String> = super::words::telling(&row.label);
        let numbers = values.flat_map(|value| numbers_in(value));
        entered.extend(numbers.map(|number| Entered { number, about: about.clone(), section: None }));
    }
    for passage in passages.iter().filter(|passage| passage.part == PassagePart::Table) {
        let numbers = numbers_in(&passage.text).into_iter();
        entered.extend(numbers.map(|number| Entered { number, about: Vec::new(), section: passage.section.clone() }));
    }
    entered
}

fn numbers_in(text: &str) -> Vec<Number> {
    let words = words(text, 0..text.len());
    (0..words.len()).filter_map(|index| number_at(&words, index).map(|(number, _)| number)).collect()
}

/// The percentage that a figure shows, where it shows one.
pub(super) fn percent_of(value: FigureValue) -> Option<u8> {
    match value {
        FigureValue::Percent(number) => number.as_percent(),
        FigureValue::Share { yes, of } => Share::new(yes, of).map(Share::displayed),
        FigureValue::Slash { .. } => None,
    }
}

/// Every percentage and share of a sentence that was typed.
pub(super) fn typed_figures<'a>(sentence: &'a Sentence<'_>) -> Vec<&'a TypedFigure> {
    sentence.figures.iter().filter(|figure| sentence.is_typed(&figure.words)).collect()
}
