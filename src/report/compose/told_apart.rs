//! Headings that say the same are told apart by the section that each stands in, for whoever goes by a list of headings.
//!
//! What must hold: no heading is changed, and one whose words stand once has nothing added to it; nor has what the contents list,
//! where it stands in its place.

use std::collections::BTreeMap;

use super::anchors::plain_text;
use crate::report::view::{Block, Heading, HeadingRank, Section};

/// A heading: its words with its number, and those of the sections above it, the nearest first.
struct Told {
    words: String,
    above: Vec<String>,
}

impl Told {
    /// The nearest sections above it, so many.
    fn within(&self, depth: usize) -> String {
        self.above.iter().take(depth).cloned().collect::<Vec<_>>().join(", ")
    }
}

/// Says of each heading that has the words of another in which section it stands, with as many sections above that as tell it.
pub(super) fn tell_headings_apart(sections: &mut [Section]) {
    let told = told(sections);
    let deepest = told.iter().map(|one| one.above.len()).max().unwrap_or_default();
    // How many headings have the same words, and the same sections above them to some depth.
    let mut alike: BTreeMap<(&str, usize, String), usize> = BTreeMap::new();
    for (one, depth) in told.iter().flat_map(|one| (0..=deepest).map(move |depth| (one, depth))) {
        *alike.entry((&one.words, depth, one.within(depth))).or_default() += 1;
    }
    let is_alone = |one: &Told, depth: usize| alike.get(&(one.words.as_str(), depth, one.within(depth))) == Some(&1);
    let headings = sections.iter_mut().flat_map(|section| &mut section.blocks).filter_map(|block| match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    });
    for (heading, own) in headings.zip(&told).filter(|(heading, own)| !heading.in_contents && !is_alone(own, 0)) {
        let all = own.above.len();
        let depth = (1..all).find(|depth| is_alone(own, *depth)).unwrap_or(all);
        heading.within = Some(own.within(depth)).filter(|within| !within.is_empty());
    }
}

/// Every heading, in order.
fn told(sections: &[Section]) -> Vec<Told> {
    let mut above: Vec<(u8, String)> = Vec::new();
    let mut told = Vec::new();
    for heading in sections.iter().flat_map(|section| &section.blocks).filter_map(heading_of) {
        let number = heading.number.as_ref().map_or_else(String::new, |number| format!("{number} "));
        let words = format!("{number}{}", plain_text(&heading.inlines));
        above.retain(|(level, _)| *level < heading.level);
        told.push(Told { words: words.clone(), above: above.iter().rev().map(|(_, words)| words.clone()).collect() });
        if heading.rank == HeadingRank::Section {
            above.push((heading.level, words));
        }
    }
    told
}

fn heading_of(block: &Block) -> Option<&Heading> {
    match block {
        Block::Heading(heading) => Some(heading),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::view::Inline;

    fn heading(level: u8, number: Option<&str>, words: &str, rank: HeadingRank) -> Block {
        Block::Heading(Heading {
            level,
            anchor: String::new(),
            common_anchor: None,
            number: number.map(str::to_owned),
            inlines: vec![Inline::Text { text: words.to_owned() }],
            in_contents: false,
            new_page: false,
            within: None,
            rank,
        })
    }

    #[test]
    fn only_headings_with_the_words_of_another_say_where_they_stand() {
        let blocks = vec![
            heading(1, None, "Domain one", HeadingRank::Section),
            heading(2, Some("1.1."), "Governance", HeadingRank::Section),
            heading(3, None, "Strengths", HeadingRank::Part),
            heading(3, None, "What we heard", HeadingRank::Part),
            heading(2, Some("1.2."), "Staff", HeadingRank::Section),
            heading(3, None, "Strengths", HeadingRank::Part),
            heading(1, None, "Annexe", HeadingRank::Section),
            heading(2, None, "Strengths", HeadingRank::Part),
            heading(1, None, "Domain two", HeadingRank::Section),
            heading(2, None, "Summary", HeadingRank::Section),
            heading(3, None, "Next steps", HeadingRank::Part),
            heading(1, None, "Domain three", HeadingRank::Section),
            heading(2, None, "Summary", HeadingRank::Section),
            heading(3, None, "Next steps", HeadingRank::Part),
        ];
        let section = Section { id: "1".to_owned(), new_page: true, one_page: false, wide: false, blocks };
        let mut sections = vec![section];
        tell_headings_apart(&mut sections);
        let within: Vec<Option<&str>> =
            sections[0].blocks.iter().filter_map(heading_of).map(|heading| heading.within.as_deref()).collect();
        let (governance, staff) = (Some("1.1. Governance"), Some("1.2. Staff"));
        assert_eq!(within[..8], [None, None, governance, None, None, staff, None, Some("Annexe")]);
        let (two, three) = (Some("Domain two"), Some("Domain three"));
        let (steps, others) = (Some("Summary, Domain two"), Some("Summary, Domain three"));
        assert_eq!(within[8..], [None, two, steps, None, three, others]);
    }
}
