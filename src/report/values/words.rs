//! Plain texts as they are shown, and messages with shown texts in them.

use super::super::basis::Basis;
use crate::language::{Argument, Language, Phrase, Phrases};
use crate::problem::GapReason;
use crate::report::view::{Inline, Untranslated, Words};
use crate::source::Label;
use crate::text::{Gap, one_line};

/// Stands for an argument in a phrase until its inlines take its place: a noncharacter, so that no text can hold it.
const PLACEHOLDER: char = '\u{fdd1}';

/// A plain text as inlines.
pub(in crate::report) fn plain(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text { text: text.into() }]
}

/// A plain text as it is shown: marked where it is not in the language of the report.
pub(in crate::report) fn words(basis: &Basis<'_>, label: &Label) -> Words {
    Words {
        text: without_soft_hyphens(&one_line(label)),
        untranslated: gap_of(basis, label).map(|gap| untranslated(basis, gap.lack)),
    }
}

/// What stars say: "3 of 4 stars".
pub(in crate::report) fn say_stars(phrases: &Phrases, stars: [u8; 2]) -> String {
    let [number, of] = stars.map(|stars| stars.to_string());
    phrases.say_with(Phrase::StarsSaid, &[("number", Argument::Text(&number)), ("of", Argument::Text(&of))])
}

/// A text without soft hyphens: whoever searches or copies it would meet them inside its words.
pub(in crate::report) fn without_soft_hyphens(text: &str) -> String {
    text.replace('\u{ad}', "")
}

/// What a label lacks, and where it stands.
pub(in crate::report) fn gap_of(basis: &Basis<'_>, label: &Label) -> Option<Gap> {
    let (lack, field) = label.lack().zip(label.field())?;
    let mut sources = [&*basis.programme.sources, &basis.inspection.sources].into_iter();
    let source = sources.find_map(|sources| sources.get(&field.file))?;
    Some(Gap { place: source.place_at(&field.path), lack })
}

/// How a text is marked that is not in the language of the report.
pub(in crate::report) fn untranslated(basis: &Basis<'_>, lack: GapReason) -> Untranslated {
    let key = match lack {
        GapReason::Missing => "missing",
        GapReason::Stale => "stale",
        GapReason::Unreviewed => "unreviewed",
    };
    let mark = basis.phrases.say_with(Phrase::Untranslated, &[("lack", Argument::Text(key))]);
    Untranslated { language: Language::English.code().to_owned(), mark }
}

/// A message with texts in it that may be marked themselves.
pub(in crate::report) fn say_around(basis: &Basis<'_>, phrase: Phrase, texts: &[(&str, Vec<Inline>)]) -> Vec<Inline> {
    let inlines: Vec<Vec<Inline>> = texts.iter().map(|(_, inlines)| inlines.clone()).collect();
    around(&inlines, |names| {
        let arguments: Vec<(&str, Argument<'_>)> =
            texts.iter().zip(names).map(|((key, _), name)| (*key, Argument::Text(name))).collect();
        basis.phrases.say_with(phrase, &arguments)
    })
}

/// What is said of plain texts, with runs in the place of them.
pub(in crate::report) fn around(runs: &[Vec<Inline>], say: impl FnOnce(&[&str]) -> String) -> Vec<Inline> {
    let names: Vec<String> = (0..runs.len()).map(|index| format!("{PLACEHOLDER}{index}{PLACEHOLDER}")).collect();
    let said = say(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let mut run: Vec<Inline> = Vec::new();
    for (position, piece) in said.split(PLACEHOLDER).enumerate() {
        let inlines = match piece.parse().ok().and_then(|index: usize| runs.get(index)) {
            Some(inlines) if position % 2 == 1 => inlines.clone(),
            _ => plain(piece),
        };
        for inline in inlines {
            match (run.last_mut(), inline) {
                (Some(Inline::Text { text: before }), Inline::Text { text }) => before.push_str(&text),
                (_, Inline::Text { text }) if text.is_empty() => {}
                (_, inline) => run.push(inline),
            }
        }
    }
    run
}
