//! Where in the report each thing is that can be changed, and the links that lead from there to its form.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Pen;
use super::pens::{Pens, pens};
use super::target::targets;
use crate::language::{Language, Phrase, Phrases};
use crate::preview::locked::locked;
use crate::preview::page_request::PageRequest;
use crate::preview::state::{ShownEdition, State};

impl Pen {
    /// Where in the report a target is.
    pub(super) fn anchor(&self, shown: &ShownEdition, id: &str) -> Option<String> {
        let pens = self.pens_of(shown)?;
        let index = pens.targets.iter().position(|one| one.id == id)?;
        pens.anchors.iter().find(|(_, found)| **found == index).map(|(anchor, _)| anchor.clone())
    }

    /// For each anchor of the report the address and the words of its form.
    pub(in crate::preview) fn links(
        &self,
        state: &State,
        phrases: &Phrases,
        shown: &ShownEdition,
        request: &PageRequest,
    ) -> BTreeMap<String, (String, String)> {
        let Some(pens) = self.pens_of(shown) else { return BTreeMap::new() };
        let words = phrases.say(Phrase::EditChange);
        let link = |(anchor, index): (&String, &usize)| {
            let target = pens.targets.get(*index)?;
            let request = PageRequest { at: Some(anchor.clone()), ..request.with_form(&target.id) };
            Some((anchor.clone(), (request.form_address(), words.clone())))
        };
        let mut links: BTreeMap<String, (String, String)> = pens.anchors.iter().filter_map(link).collect();
        if request.edition.language == Language::Welsh {
            links.extend(self.translating.links(state, phrases, shown, request));
        }
        links
    }

    /// What in the version that is shown leads where; worked out once, for the page and the report in it.
    fn pens_of(&self, shown: &ShownEdition) -> Option<Arc<Pens>> {
        let version = shown.version.as_ref()?;
        let mut known = locked(&self.known);
        if let Some((_, pens)) = known.as_ref().filter(|(of, _)| Arc::ptr_eq(of, version)) {
            return Some(Arc::clone(pens));
        }
        let details = version.details();
        let inspection = details.inspection()?;
        let targets = targets(&self.schemas, &inspection.sources);
        let anchors = pens(inspection, &details.passages, version.anchors(), &targets);
        let pens = Arc::new(Pens { anchors, targets });
        *known = Some((Arc::clone(version), Arc::clone(&pens)));
        Some(pens)
    }
}
