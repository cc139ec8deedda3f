//! The words of the form in every language, by which a filled form is read: a reader may fill the Welsh form of an English
//! draft, and a spreadsheet program may change quotation marks and capitals.

use std::collections::BTreeMap;

use crate::inspection::PointKind;
use crate::language::{Argument, Phrase, Phrases};
use crate::source::digest;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FormField {
    Reference,
    Who,
    Nil,
    Paragraph,
    Quoted,
    Kind,
    Correction,
    Evidence,
    Anchor,
}

const FIELDS: [(FormField, Phrase); 9] = [
    (FormField::Reference, Phrase::PointsReference),
    (FormField::Who, Phrase::PointsWho),
    (FormField::Nil, Phrase::PointsNil),
    (FormField::Paragraph, Phrase::PointsParagraph),
    (FormField::Quoted, Phrase::PointsQuoted),
    (FormField::Kind, Phrase::PointsKind),
    (FormField::Correction, Phrase::PointsCorrection),
    (FormField::Evidence, Phrase::PointsEvidence),
    (FormField::Anchor, Phrase::PointsAnchor),
];

/// What the fields and kinds are called.
pub struct FormWords {
    fields: Vec<(String, FormField)>,
    kinds: Vec<(String, PointKind)>,
    /// What says that there are no points.
    yes: Vec<String>,
    /// What may stand beside it.
    beside_yes: Vec<String>,
    /// The words for a paragraph and its number.
    paragraph: Vec<String>,
    /// The form's lines above its headers that are the same in every draft.
    lines: Vec<String>,
}

/// Lines of the form that are the same in every draft.
const LINES: [Phrase; 6] = [
    Phrase::PointsTitle,
    Phrase::PointsIntroduction,
    Phrase::PointsRatings,
    Phrase::PointsChildren,
    Phrase::PointsMoreRows,
    Phrase::PointsKinds,
];

impl FormWords {
    /// The words of these languages.
    #[must_use]
    pub fn new(languages: &[&Phrases]) -> Self {
        let mut words = FormWords {
            fields: Vec::new(),
            kinds: Vec::new(),
            yes: Vec::new(),
            beside_yes: Vec::new(),
            paragraph: Vec::new(),
            lines: Vec::new(),
        };
        for phrases in languages {
            words.fields.extend(FIELDS.map(|(field, phrase)| (bare(&phrases.say(phrase)), field)));
            let labels = PointKind::ALL
                .map(|kind| (phrases.say_with(Phrase::PointKind, &[("kind", Argument::Text(kind.id()))]), kind));
            for (label, kind) in &labels {
                words.kinds.extend([(bare(label), *kind), (bare(kind.id()), *kind)]);
            }
            words.lines.extend(LINES.map(|line| bare(&phrases.say(line))));
            words.lines.push(bare(&labels.map(|(label, _)| label).join(" ")));
            let named = [Phrase::PointsParagraph, Phrase::PointsParagraphWords].map(|phrase| phrases.say(phrase));
            words
                .paragraph
                .extend(named.iter().flat_map(|named| bare(named).split(' ').map(str::to_owned).collect::<Vec<_>>()));
            let answers = [phrases.say(Phrase::PointsYes), phrases.say(Phrase::PointsNilAnswers)];
            words.yes.extend(answers.iter().flat_map(|answers| answers.split(',')).map(bare));
            words.beside_yes.extend(phrases.say(Phrase::PointsNilBeside).split(',').map(bare));
        }
        words
    }

    /// The field with this label.
    pub(super) fn field(&self, label: &str) -> Option<FormField> {
        let label = bare(label);
        self.fields.iter().find(|(known, _)| *known == label).map(|(_, field)| *field)
    }

    /// Whether a word beside a number only says that it is that of a paragraph.
    pub(super) fn calls_paragraph(&self, word: &str) -> bool {
        self.paragraph.iter().any(|known| known == word)
    }

    /// Whether a line is one that the form has whatever draft it is of.
    pub(super) fn is_own_line(&self, line: &str) -> bool {
        let line = bare(line);
        self.lines.contains(&line)
    }

    /// The columns of a row of headers: those with their own labels, then those to whose label a reader has added words.
    pub(super) fn columns(&self, headers: &[String]) -> BTreeMap<FormField, usize> {
        let mut columns = BTreeMap::new();
        for (at, header) in headers.iter().enumerate() {
            if let Some(field) = self.field(header) {
                columns.entry(field).or_insert(at);
            }
        }
        for (at, header) in headers.iter().enumerate() {
            let label = bare(header);
            let longer = self.fields.iter().find(|(known, _)| begins(&label, known)).map(|(_, field)| *field);
            if let Some(field) = longer.filter(|_| !columns.values().any(|known| *known == at)) {
                columns.entry(field).or_insert(at);
            }
        }
        columns
    }

    /// The kind with these words.
    pub(super) fn kind(&self, text: &str) -> Option<PointKind> {
        let text = bare(text);
        self.kinds.iter().find(|(known, _)| *known == text).map(|(_, kind)| *kind)
    }

    /// Whether an answer says that there are no points to make, and nothing else: by words or by a mark. Words that may stand
    /// beside such an answer (“comments”, “thank you”) are none.
    pub(super) fn is_yes(&self, text: &str) -> bool {
        let answer = bare(text);
        let mut rest = answer.as_str();
        let mut is_said = false;
        let known = || self.yes.iter().map(|word| (word, true)).chain(self.beside_yes.iter().map(|word| (word, false)));
        while let Some((word, says_it)) =
            known().filter(|(word, _)| begins(rest, word)).max_by_key(|(word, _)| word.len())
        {
            rest = rest.strip_prefix(word.as_str()).unwrap_or_default().trim_start();
            is_said |= says_it;
        }
        let is_mark = ["✓", "✔", "☑", "☒"].contains(&text.trim()) || ["x", "y", "true", "1"].contains(&answer.as_str());
        is_mark || (rest.is_empty() && is_said)
    }
}

/// Whether words begin with others.
fn begins(text: &str, with: &str) -> bool {
    !with.is_empty() && text.strip_prefix(with).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether words of a draft have these in them.
pub(super) fn holds(draft: &str, quoted: &str) -> bool {
    bare(draft).contains(&bare(quoted))
}

/// Whether a cell holds these words of a draft, letters that an older program could not write being question marks in it.
pub(super) fn same_words(draft: &str, cell: &str) -> bool {
    if bare(draft) == bare(cell) {
        return true;
    }
    let letters = |text: &str| text.chars().filter(|one| one.is_alphanumeric() || *one == '?').collect::<Vec<char>>();
    let (draft, cell) = (letters(draft), letters(cell));
    let alike = |(one, other): (&char, &char)| *other == '?' || one.to_lowercase().eq(other.to_lowercase());
    draft.len() == cell.len() && draft.iter().zip(&cell).all(alike)
}

/// What a line of a form is known by: its letters and digits; where it has none, itself.
#[must_use]
pub fn hashed(line: &str) -> Option<String> {
    let letters = bare(line);
    let known = if letters.is_empty() { line.split_whitespace().collect() } else { letters };
    (!known.is_empty()).then(|| digest(known.as_bytes()).chars().take(10).collect())
}

/// Letters and digits, small, with single spaces: equal for what a reader takes to be the same words.
pub(super) fn bare(text: &str) -> String {
    let letters: String = text
        .chars()
        .map(|character| if character.is_alphanumeric() { character } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    crate::text::one_line(&letters)
}
