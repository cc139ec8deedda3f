//! The words of the form in every language, by which a filled form is read: a reader may fill the Welsh form of an English
//! draft, and a spreadsheet program may change quotation marks and capitals.

use std::collections::BTreeMap;

use crate::inspection::PointKind;
use crate::language::{Argument, Phrase, Phrases};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
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

const FIELDS: [(Field, Phrase); 9] = [
    (Field::Reference, Phrase::PointsReference),
    (Field::Who, Phrase::PointsWho),
    (Field::Nil, Phrase::PointsNil),
    (Field::Paragraph, Phrase::PointsParagraph),
    (Field::Quoted, Phrase::PointsQuoted),
    (Field::Kind, Phrase::PointsKind),
    (Field::Correction, Phrase::PointsCorrection),
    (Field::Evidence, Phrase::PointsEvidence),
    (Field::Anchor, Phrase::PointsAnchor),
];

/// What the fields and kinds are called.
pub struct FormWords {
    fields: Vec<(String, Field)>,
    kinds: Vec<(String, PointKind)>,
    yes: Vec<String>,
}

impl FormWords {
    /// The words of these languages.
    #[must_use]
    pub fn new(languages: &[&Phrases]) -> Self {
        let mut words = FormWords { fields: Vec::new(), kinds: Vec::new(), yes: Vec::new() };
        for phrases in languages {
            words.fields.extend(FIELDS.map(|(field, phrase)| (bare(&phrases.say(phrase)), field)));
            for kind in PointKind::ALL {
                let label = phrases.say_with(Phrase::PointKind, &[("kind", Argument::Text(kind.id()))]);
                words.kinds.extend([(bare(&label), kind), (bare(kind.id()), kind)]);
            }
            let answers = [phrases.say(Phrase::PointsYes), phrases.say(Phrase::PointsNilAnswers)];
            words.yes.extend(answers.iter().flat_map(|answers| answers.split(',')).map(bare));
        }
        words
    }

    /// The field with this label.
    pub(super) fn field(&self, label: &str) -> Option<Field> {
        let label = bare(label);
        self.fields.iter().find(|(known, _)| *known == label).map(|(_, field)| *field)
    }

    /// Whether a word beside a number only says that it is that of a paragraph.
    pub(super) fn calls_paragraph(&self, word: &str) -> bool {
        let labels = self.fields.iter().filter(|(_, field)| *field == Field::Paragraph);
        let mut own = labels.flat_map(|(label, _)| label.split(' '));
        word.is_empty() || word == "no" || own.any(|own| own.starts_with(word) && (word.len() > 2 || own == word))
    }

    /// The columns of a row of headers: those with their own labels, then those to whose label a reader has added words.
    pub(super) fn columns(&self, headers: &[String]) -> BTreeMap<Field, usize> {
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

    /// Whether an answer says that there are no points to make, and nothing else: by words or by a mark.
    pub(super) fn is_yes(&self, text: &str) -> bool {
        let answer = bare(text);
        let mut rest = answer.as_str();
        while let Some(word) = self.yes.iter().filter(|word| begins(rest, word)).max_by_key(|word| word.len()) {
            rest = rest.strip_prefix(word.as_str()).unwrap_or_default().trim_start();
        }
        let is_mark = ["✓", "✔", "☑", "☒"].contains(&text.trim()) || ["x", "y", "true", "1"].contains(&answer.as_str());
        is_mark || (rest.is_empty() && !answer.is_empty())
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

/// Letters and digits, small, with single spaces: equal for what a reader takes to be the same words.
pub(super) fn bare(text: &str) -> String {
    let letters: String = text
        .chars()
        .map(|character| if character.is_alphanumeric() { character } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    crate::text::one_line(&letters)
}
