//! Texts that are not in the language of the report: a draft shows them as they were written and marks them, a final report
//! refuses them.
//!
//! What must hold: whatever is shown goes through here or is in the report's language, so that no words of another language
//! get into a final report unseen.

use std::collections::BTreeMap;

use super::composer::Composer;
use crate::problem::{GapReason, Kind, Place, Problem, TranslationFault};
use crate::report::values::{gap_of, untranslated, words};
use crate::report::view::{Inline, Untranslated, Words};
use crate::source::{self, Label};
use crate::text::Gap;

/// From so many lacking texts of a file on, a final report is refused for the first of them alone.
const MANY: usize = 6;

impl Composer<'_> {
    /// A plain text as it is shown; what it lacks is kept to be told.
    pub(super) fn words(&self, label: &Label) -> Words {
        self.gaps.borrow_mut().extend(gap_of(&self.basis, label));
        words(&self.basis, label)
    }

    /// A plain text as it is shown in a run.
    pub(super) fn run_of_words(&self, label: &Label) -> Vec<Inline> {
        self.words(label).inlines()
    }

    /// How a text is marked that is not in the report's language; it is kept to be told.
    pub(super) fn untranslated(&self, gap: &Gap) -> Untranslated {
        self.gaps.borrow_mut().insert(gap.clone());
        untranslated(&self.basis, gap.lack)
    }

    /// Tells what was shown and is not translated: in a draft how much there is of it, in a final report each place.
    pub(super) fn report_gaps(&mut self) {
        let mut gaps = std::mem::take(&mut *self.gaps.borrow_mut());
        // Everything in a folder is published: what is not in the report is in its data.
        gaps.extend(self.basis.inspection.gaps.iter().cloned());
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
        let sources = self.basis.inspection.sources.iter().chain(&*self.basis.programme.sources);
        let mut folders = sources.filter(|(_, source)| source.path == gap.place.file);
        let folder = folders.find_map(|(name, source)| source.path.strip_suffix(name.as_str()));
        folder.unwrap_or(&gap.place.file).trim_end_matches('/').to_owned()
    }
}
