//! What a programme calls its levels and what it rates.

use std::collections::BTreeMap;

use crate::language::{Phrase, Phrases};
use crate::overview::document::{LevelData, RatedData};
use crate::overview::known::{KnownProgramme, OVERALL};
use crate::programme::{Level, Node};

/// The scales by which something is rated.
pub(super) fn scales(programme: &KnownProgramme) -> BTreeMap<String, Vec<LevelData>> {
    let used: Vec<&str> = programme.rated().into_iter().map(|(_, scale)| scale).collect();
    let scales = programme.words.rules.scales.iter().filter(|(name, _)| used.contains(&name.as_str()));
    let of = |levels: &Vec<Level>| {
        let most = levels.iter().filter_map(|level| level.stars).max();
        let level = |level: &Level| LevelData {
            id: level.id.clone(),
            label: level.label.to_string(),
            tone: level.tone,
            shape: level.shape,
            stars: level.stars.zip(most).map(<[u8; 2]>::from),
        };
        levels.iter().map(level).collect()
    };
    scales.map(|(name, levels)| (name.clone(), of(levels))).collect()
}

/// What is rated.
pub(super) fn rated(programme: &KnownProgramme, phrases: &Phrases) -> Vec<RatedData> {
    let all = programme.rated().into_iter();
    let data = all.map(|(id, scale)| {
        let node = programme.words.node(id).filter(|_| id != OVERALL);
        RatedData {
            id: id.to_owned(),
            number: node.and_then(|node| node.number.clone()),
            title: node.map_or_else(|| phrases.say(Phrase::OverallRating), title),
            part_of: above(&programme.words.outline, id).and_then(|node| node.title.as_ref()).map(ToString::to_string),
            scale: scale.to_owned(),
        }
    });
    data.collect()
}

fn title(node: &Node) -> String {
    node.title.as_ref().or(node.heading.as_ref()).map_or_else(|| node.id.clone(), ToString::to_string)
}

/// The section that one is part of.
fn above<'a>(nodes: &'a [Node], id: &str) -> Option<&'a Node> {
    nodes.iter().find_map(|node| {
        if node.sections.iter().any(|below| below.id == id) { Some(node) } else { above(&node.sections, id) }
    })
}
