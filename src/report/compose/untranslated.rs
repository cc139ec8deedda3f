//! Texts that are not in the language of the report: a draft shows them as they were written and marks them, a final report
//! refuses them.
//!
//! What must hold: whatever is shown goes through here or is in the report's language, so that no words of another language
//! get into a final report unseen.

use std::collections::BTreeMap;

use super::Composer;
use super::inlines::plain;
use crate::language::{Argument, Language, Phrase};
use crate::problem::{GapReason, Kind, Place, Problem, TranslationFault};
use crate::report::view::{Inline, Untranslated, Words};
use crate::source::{self, Label};
use crate::text::{Gap, one_line};

/// From so many lacking texts of a file on, a final report is refused for the first of them alone.
const MANY: usize = 6;

/// Stands for an argument in a phrase until its inlines take its place: a noncharacter, so that no text can hold it.
const PLACEHOLDER: char = '\u{fdd1}';

impl Composer<'_> {
    /// A plain text as it is shown.
    pub(super) fn words(&self, label: &Label) -> Words {
        Words { text: one_line(label), untranslated: self.gap_of(label).map(|gap| self.untranslated(&gap)) }
    }

    /// What a label lacks, and where it stands.
    fn gap_of(&self, label: &Label) -> Option<Gap> {
        let (lack, field) = label.lack().zip(label.field())?;
        let mut sources = [&self.programme.sources, &self.inspection.sources].into_iter();
        let source = sources.find_map(|sources| sources.get(&field.file))?;
        Some(Gap { place: source.place_at(&field.path), lack })
    }

    /// A plain text as it is shown in a run.
    pub(super) fn run_of_words(&self, words: &Label) -> Vec<Inline> {
        self.words(words).inlines()
    }

    /// How a text is marked that is not in the report's language; it is kept to be told.
    pub(super) fn untranslated(&self, gap: &Gap) -> Untranslated {
        self.gaps.borrow_mut().insert(gap.clone());
        let lack = match gap.lack {
            GapReason::Missing => "missing",
            GapReason::Stale => "stale",
            GapReason::Unreviewed => "unreviewed",
        };
        let mark = self.phrases.say_with(Phrase::Untranslated, &[("lack", Argument::Text(lack))]);
        Untranslated { language: Language::English.code().to_owned(), mark }
    }

    /// A message with texts in it that may be marked themselves.
    pub(super) fn say_around(&self, phrase: Phrase, texts: &[(&str, Vec<Inline>)]) -> Vec<Inline> {
        let inlines: Vec<Vec<Inline>> = texts.iter().map(|(_, inlines)| inlines.clone()).collect();
        self.around(&inlines, |names| {
            let arguments: Vec<(&str, Argument<'_>)> =
                texts.iter().zip(names).map(|((key, _), name)| (*key, Argument::Text(name))).collect();
            self.phrases.say_with(phrase, &arguments)
        })
    }

    /// What is said of plain texts, with runs in the place of them.
    pub(super) fn around(&self, runs: &[Vec<Inline>], say: impl FnOnce(&[&str]) -> String) -> Vec<Inline> {
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

    /// Tells what was shown and is not translated: in a draft how much there is of it, in a final report each place.
    pub(super) fn report_gaps(&mut self) {
        let mut gaps = std::mem::take(&mut *self.gaps.borrow_mut());
        // Everything in a folder is published: what is not in the report is in its data.
        gaps.extend(self.inspection.gaps.iter().cloned());
        let in_draft = self.is_draft();
        let mut groups: BTreeMap<(String, GapReason), Vec<Gap>> = BTreeMap::new();
        for gap in gaps {
            let group = if in_draft { self.folder_of(&gap) } else { gap.place.file.clone() };
            groups.entry((group, gap.lack)).or_default().push(gap);
        }
        for ((group, lack), gaps) in groups {
            let count = gaps.len();
            if in_draft {
                let place = Place::file(&format!("{group}/{}", source::CATALOGUE));
                let kind = Kind::Translation(TranslationFault::UntranslatedInDraft { lack, count, folder: group });
                self.problems.push(Problem::warning(kind, place));
                continue;
            }
            let (told, more) = if count < MANY { (count, 0) } else { (1, count - 1) };
            for gap in gaps.into_iter().take(told) {
                let fault = TranslationFault::Untranslated { lack, more, folder: self.folder_of(&gap) };
                self.problems.push(Problem::error(Kind::Translation(fault), gap.place));
            }
        }
    }

    /// The folder whose catalogue lacks a text: that of the inspection, or of the programme.
    fn folder_of(&self, gap: &Gap) -> String {
        let sources = self.inspection.sources.iter().chain(&self.programme.sources);
        let mut folders = sources.filter(|(_, source)| source.path == gap.place.file);
        let folder = folders.find_map(|(name, source)| source.path.strip_suffix(name.as_str()));
        folder.unwrap_or(&gap.place.file).trim_end_matches('/').to_owned()
    }
}
