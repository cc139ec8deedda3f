//! What a section was rated in the last inspection, and how its rating now stands to that.

use crate::language::{DateForm, Phrase};
use crate::programme::Node;
use crate::rate::Rated;
use crate::report::compose::composer::Composer;
use crate::report::earlier::OVERALL;
use crate::report::values::{say_date, say_stars};
use crate::report::view::{PreviousMark, RatingMark, Words};

impl Composer<'_> {
    /// The rating of a section in the last inspection, or of the whole; none where the two cannot be compared.
    pub(super) fn previous_mark(&self, node: Option<&Node>, rated: &Rated) -> Option<PreviousMark> {
        let then = self.basis.earlier?.of(node.map_or(OVERALL, |node| &node.id))?;
        let now = rated.outcome.level().and_then(|level| self.basis.programme.rank(&rated.scale, level));
        let change = now.map(|now| match now.cmp(&then.rank) {
            std::cmp::Ordering::Less => Phrase::ChangeUp,
            std::cmp::Ordering::Equal => Phrase::ChangeSame,
            std::cmp::Ordering::Greater => Phrase::ChangeDown,
        });
        let level = &then.level;
        let stars = level.stars.zip(then.most_stars).map(|(stars, most)| [stars, most]);
        let mark = RatingMark {
            level: level.id.clone(),
            label: Words::from(level.label.to_string()),
            tone: level.tone,
            shape: level.shape,
            stars,
            stars_said: stars.map(|stars| say_stars(self.basis.phrases, stars)),
            provisional: None,
        };
        Some(PreviousMark { name: None, mark, change: change.map(|phrase| self.basis.phrases.say(phrase)) })
    }

    /// "Last inspection, November 2019".
    pub(super) fn last_inspection(&self) -> Option<String> {
        let date = self.basis.inspection.file.previous.as_ref()?.date;
        Some(say_date(&self.basis, Phrase::LastInspection, date, DateForm::Month))
    }
}
