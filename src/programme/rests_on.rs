//! Which ratings a rating is made from, and in which order they can be made.
//!
//! What must hold: a rating comes after those that it rests on; a circle among them is found when a programme is loaded.

use std::collections::BTreeSet;

use super::{Method, Node, Programme};

/// What the overall rating is called among ids of sections.
pub const OVERALL: &str = "overall";

impl Programme {
    /// The method by which a section is rated, or the whole for `overall`, with its name.
    #[must_use]
    pub fn method_of(&self, id: &str) -> Option<(&str, &Method)> {
        let name =
            if id == OVERALL { &self.rules.overall.as_ref()?.method } else { &self.node(id)?.rating.as_ref()?.method };
        self.rules.methods.get_key_value(name).map(|(name, method)| (name.as_str(), method))
    }

    /// The sections that a method rates a section, or the whole, from, in the order of the report; those that the outline lacks
    /// are left out.
    #[must_use]
    pub fn sections_of(&self, id: &str, method: &Method) -> Vec<&str> {
        match method {
            Method::PointsTotal { sections, .. } | Method::PointsShare { sections, .. } if sections.is_empty() => {
                if id == OVERALL { self.rated(counts) } else { self.rated_below(id) }
            }
            Method::LowestOfRatings { sections, .. } if sections.is_empty() => self.rated_below(id),
            Method::PointsTotal { sections, .. }
            | Method::PointsShare { sections, .. }
            | Method::LowestOfRatings { sections, .. } => self.rated(|node| sections.contains(&node.id)),
            Method::DecisionTable { rules, .. } => self.rated(|node| {
                rules.iter().flat_map(|rule| &rule.when).any(|condition| condition.sections().contains(&node.id))
            }),
            _ => Vec::new(),
        }
    }

    /// The sections on whose ratings the rating of a section, or of the whole, depends: by its method and its caps.
    #[must_use]
    pub fn rests_on(&self, id: &str) -> Vec<&str> {
        let by_method = self.method_of(id).map(|(_, method)| self.sections_of(id, method)).unwrap_or_default();
        let caps: Vec<_> = self.rules.caps.values().filter(|cap| cap.of.iter().any(|of| of == id)).collect();
        let by_caps = |node: &Node| {
            caps.iter().flat_map(|cap| &cap.when).any(|condition| condition.sections().contains(&node.id))
        };
        self.rated(|node| by_method.contains(&node.id.as_str()) || by_caps(node))
    }

    /// Every rated section, after those that its rating rests on; else in the order of the report.
    #[must_use]
    pub fn rating_order(&self) -> Vec<&Node> {
        let mut order = Vec::new();
        let mut seen = BTreeSet::new();
        for node in self.nodes().filter(|node| node.rating.is_some()) {
            self.put_after(node, &mut seen, &mut order);
        }
        order
    }

    fn put_after<'p>(&'p self, node: &'p Node, seen: &mut BTreeSet<&'p str>, order: &mut Vec<&'p Node>) {
        if !seen.insert(&node.id) {
            return;
        }
        let beside = match self.method(node) {
            Some(Method::Judgement { beside: Some(other), .. }) => self.rules.methods.get(other),
            _ => None,
        };
        let told = beside.map(|method| self.sections_of(&node.id, method)).unwrap_or_default();
        for id in self.rests_on(&node.id).into_iter().chain(told) {
            if let Some(below) = self.node(id) {
                self.put_after(below, seen, order);
            }
        }
        order.push(node);
    }

    /// A section whose rating rests on itself, by way of others or at once.
    #[must_use]
    pub fn rests_on_itself(&self) -> Option<&Node> {
        self.nodes().filter(|node| node.rating.is_some()).find(|node| {
            let mut reached: BTreeSet<&str> = BTreeSet::new();
            let mut next: Vec<&str> = self.rests_on(&node.id);
            while let Some(id) = next.pop() {
                if reached.insert(id) {
                    next.extend(self.rests_on(id));
                }
            }
            reached.contains(node.id.as_str())
        })
    }

    fn rated(&self, wanted: impl Fn(&Node) -> bool) -> Vec<&str> {
        self.nodes().filter(|node| node.rating.is_some() && wanted(node)).map(|node| node.id.as_str()).collect()
    }

    /// The rated sections below one, or of the whole outline, that no other rated one stands between.
    fn rated_below(&self, id: &str) -> Vec<&str> {
        let tops =
            if id == OVERALL { &self.outline } else { self.node(id).map_or(&self.outline, |node| &node.sections) };
        let mut found = Vec::new();
        nearest(tops, &mut found);
        found
    }
}

fn counts(node: &Node) -> bool {
    node.rating.as_ref().is_some_and(|rating| rating.counts)
}

fn nearest<'p>(nodes: &'p [Node], found: &mut Vec<&'p str>) {
    for node in nodes {
        if node.rating.is_some() {
            found.push(&node.id);
        } else {
            nearest(&node.sections, found);
        }
    }
}
