//! Where links lead whose anchors are known only once everything is composed.

use std::collections::BTreeMap;

use crate::report::view::Mark;

/// Where links lead that wait for their anchors: no anchor begins so.
pub(super) const FINDING: &str = "#finding:";
/// The same, to recommendations.
pub(super) const RECOMMENDATION: &str = "#recommendation:";

/// The anchors of what can be linked to, by where links to it lead until then.
#[derive(Default)]
pub(super) struct Targets {
    anchors: BTreeMap<String, String>,
}

impl Targets {
    /// Notes where something stands; what stands in several places is linked to at the first.
    pub(super) fn add(&mut self, wanted: String, mark: &Mark) {
        if let Some(anchor) = &mark.anchor {
            self.anchors.entry(wanted).or_insert_with(|| anchor.clone());
        }
    }

    /// The anchor of what such a link leads to, if the report shows it.
    pub(super) fn anchor(&self, wanted: &str) -> Option<&str> {
        self.anchors.get(wanted).map(String::as_str)
    }
}
