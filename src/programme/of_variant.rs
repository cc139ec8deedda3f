//! A programme as one of its types of inspection has it.
//!
//! What must hold: it is a programme like any other, so that nothing after it knows of variants.

use std::borrow::Cow;

use super::{Node, Programme, Variant};

impl Programme {
    /// The programme of a type of inspection; itself where it has no such one.
    #[must_use]
    pub fn of_variant(&self, id: Option<&str>) -> Cow<'_, Programme> {
        let Some((id, variant)) = id.and_then(|id| self.rules.variants.get_key_value(id)) else {
            return Cow::Borrowed(self);
        };
        if self.variant.as_ref() == Some(id) {
            return Cow::Borrowed(self);
        }
        let mut programme = self.clone();
        programme.variant = Some(id.clone());
        let report = &mut programme.rules.report;
        report.kicker.clone_from(variant.kicker.as_ref().unwrap_or(&self.rules.report.kicker));
        report.description.clone_from(variant.description.as_ref().unwrap_or(&self.rules.report.description));
        report.subtitle = variant.subtitle.clone().or(report.subtitle.take());
        programme.rules.overall = variant.overall.clone().or(programme.rules.overall.take());
        programme.rules.parts.extend(variant.parts.clone());
        settle(&mut programme.outline, variant);
        Cow::Owned(programme)
    }
}

fn settle(nodes: &mut Vec<Node>, variant: &Variant) {
    nodes.retain(|node| !variant.without.contains(&node.id));
    for node in nodes {
        if let Some(other) = node.text.as_ref().and_then(|text| variant.texts.get(text)) {
            node.text = Some(other.clone());
        }
        settle(&mut node.sections, variant);
    }
}
