//! English and catalogue brought together: which text has which Welsh now, and what that Welsh lacks.
//!
//! What must hold: Welsh is confirmed only for the very English it was made for. What has changed keeps its Welsh as a
//! proposal, with the English it was made for; what is gone keeps it as obsolete, so that nothing is lost when texts are
//! moved, taken out and put back.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::entry::{Catalogue, Entry, Header, key};
use super::memory::{Memory, Recall, Remembered};
use super::similar::SimilarTexts;
use super::unit::Unit;
use crate::problem::GapReason;

/// Begins the remark on what comes from a memory.
const FROM_MEMORY: &str = "From memory: ";

/// A text with its Welsh.
#[derive(Clone, Debug)]
pub struct Message {
    /// The text as a catalogue has it.
    pub entry: Entry,
    /// What the Welsh lacks; `None` where it can be used.
    pub lack: Option<GapReason>,
    /// The units that say this, by their place among all units. Never empty.
    pub units: Vec<usize>,
    /// Whether it is the address of a link: without a Welsh one it lacks nothing.
    pub is_address: bool,
}

/// English and catalogue, brought together.
#[derive(Clone, Debug)]
pub struct Merged {
    /// What the catalogue says of itself.
    pub header: Header,
    /// Every text, in the order of the units.
    pub messages: Vec<Message>,
    /// Translations that no text uses.
    pub obsolete: Vec<Entry>,
}

impl Merged {
    /// As a catalogue.
    #[must_use]
    pub fn catalogue(&self) -> Catalogue {
        let used = self.messages.iter().map(|message| message.entry.clone());
        Catalogue { header: self.header.clone(), entries: used.chain(self.obsolete.iter().cloned()).collect() }
    }
}

/// Brings English and catalogue together; what the catalogue has not may come from a memory.
#[must_use]
pub fn merge(units: &[Unit], catalogue: &Catalogue, memory: &Memory) -> Merged {
    let mut known: MessagesByText<'_> = BTreeMap::new();
    for (index, entry) in catalogue.entries.iter().enumerate() {
        // An obsolete message may say what one in use says.
        let at = known.entry((entry.context.as_deref(), key(&entry.english))).or_insert(index);
        if catalogue.entries[*at].obsolete && !entry.obsolete {
            *at = index;
        }
    }
    let groups = groups(units, &known);
    let used: BTreeSet<usize> = groups.iter().filter_map(|group| group.exact).collect();
    let left = |index: &usize| !used.contains(index) && !catalogue.entries[*index].welsh.is_empty();
    let left: Vec<usize> = (0..catalogue.entries.len()).filter(left).collect();
    let mut offers = Offers { catalogue, left: &left, memory, ready: None };
    let messages: Vec<Message> = groups
        .into_iter()
        .map(|group| {
            let entry = merged_entry(units, &group, catalogue, &mut offers);
            let is_address = group.units.first().is_some_and(|index| units[*index].is_address);
            let lack = lack(&entry).filter(|lack| !is_address || *lack != GapReason::Missing);
            Message { lack, entry, units: group.units, is_address }
        })
        .collect();
    let obsolete = obsolete(&messages, left.iter().map(|index| &catalogue.entries[*index]).collect());
    Merged { header: catalogue.header.clone(), messages, obsolete }
}

/// Texts by context and key.
type MessagesByText<'a> = BTreeMap<(Option<&'a str>, Cow<'a, str>), usize>;

/// Units that say the same and have one Welsh.
struct UnitGroup<'a> {
    context: Option<&'a str>,
    /// The message of the catalogue that has exactly this English.
    exact: Option<usize>,
    units: Vec<usize>,
}

fn groups<'a>(units: &'a [Unit], known: &MessagesByText<'a>) -> Vec<UnitGroup<'a>> {
    let mut groups: Vec<UnitGroup<'a>> = Vec::new();
    let has_contexts = known.keys().any(|(context, _)| context.is_some());
    let mut by_key: MessagesByText<'_> = BTreeMap::new();
    for (index, unit) in units.iter().enumerate() {
        let english = key(&unit.english);
        let contexts = unit.contexts().into_iter().filter(|_| has_contexts);
        let context = { contexts }.find(|context| known.contains_key(&(Some(*context), english.clone())));
        let full = (context, english);
        let exact = known.get(&full).copied();
        let at = *by_key.entry(full).or_insert_with(|| {
            groups.push(UnitGroup { context, exact, units: Vec::new() });
            groups.len() - 1
        });
        groups[at].units.push(index);
    }
    groups
}

/// Where Welsh may come from that is not of exactly this English; made ready when it is first asked.
struct Offers<'a> {
    catalogue: &'a Catalogue,
    left: &'a [usize],
    memory: &'a Memory,
    ready: Option<(SimilarTexts, Recall<'a>)>,
}

enum Offer<'a> {
    /// Something like it, in this catalogue.
    Own(&'a Entry),
    /// The same, elsewhere.
    Same(&'a Remembered),
    /// Something like it, elsewhere.
    Like(&'a Remembered),
}

impl<'a> Offers<'a> {
    /// The best offer. A translator who has left a text without Welsh is not offered the catalogue's own again.
    fn best(&mut self, english: &str, own: bool) -> Option<Offer<'a>> {
        let (left, recall) = self.ready.get_or_insert_with(|| {
            let left = self.left.iter().map(|index| self.catalogue.entries[*index].english.as_str());
            (SimilarTexts::new(left), Recall::new(self.memory))
        });
        if let Some(same) = recall.same(english) {
            return Some(Offer::Same(same));
        }
        let own = left.most_like(english).filter(|_| own);
        let like = recall.like(english);
        match (own, like) {
            (Some(own), like) if like.is_none_or(|(_, percent)| own.percent >= percent) => {
                Some(Offer::Own(&self.catalogue.entries[self.left[own.index]]))
            }
            (_, like) => like.map(|(like, _)| Offer::Like(like)),
        }
    }
}

fn merged_entry(units: &[Unit], group: &UnitGroup<'_>, catalogue: &Catalogue, offers: &mut Offers<'_>) -> Entry {
    let of_group = || group.units.iter().map(|index| &units[*index]);
    let english = of_group().next().map(|unit| unit.english.clone()).unwrap_or_default();
    let exact = group.exact.map(|index| &catalogue.entries[index]);
    let mut entry = Entry {
        context: group.context.map(str::to_owned),
        comments: super::comments::comments(&of_group().collect::<Vec<_>>(), group.context.is_some()),
        references: of_group().map(|unit| (unit.file.clone(), unit.place.line)).collect(),
        english,
        obsolete: false,
        ..exact.cloned().unwrap_or_default()
    };
    if !entry.fuzzy {
        entry.remarks.retain(|remark| !remark.starts_with(FROM_MEMORY));
        entry.previous = None;
    }
    if !entry.welsh.is_empty() || of_group().any(|unit| unit.is_address) {
        return entry;
    }
    let offer = offers.best(&entry.english, exact.is_none());
    let Some(offer) = offer else { return entry };
    entry.fuzzy = true;
    match offer {
        Offer::Own(own) => {
            entry.welsh.clone_from(&own.welsh);
            entry.remarks.clone_from(&own.remarks);
            entry.previous = own.previous.clone().or_else(|| Some(own.english.clone()));
            entry.line = own.line;
        }
        Offer::Same(same) => {
            entry.welsh.clone_from(&same.welsh);
            entry.remarks.push(format!("{FROM_MEMORY}{}", same.from));
        }
        Offer::Like(like) => {
            entry.welsh.clone_from(&like.welsh);
            entry.previous = Some(like.english.clone());
            entry.remarks.push(format!("{FROM_MEMORY}{}", like.from));
        }
    }
    entry
}

fn lack(entry: &Entry) -> Option<GapReason> {
    let from_memory = entry.remarks.iter().any(|remark| remark.starts_with(FROM_MEMORY));
    if entry.welsh.is_empty() {
        Some(GapReason::Missing)
    } else if entry.fuzzy && entry.previous.is_some() && !from_memory {
        Some(GapReason::Stale)
    } else {
        entry.fuzzy.then_some(GapReason::Unreviewed)
    }
}

/// What is left of the catalogue, kept as obsolete: all of it, except proposals whose Welsh stands elsewhere.
fn obsolete(messages: &[Message], left: Vec<&Entry>) -> Vec<Entry> {
    let confirmed = left.iter().copied().filter(|entry| !entry.fuzzy);
    let elsewhere: BTreeSet<&str> =
        messages.iter().map(|message| &message.entry).chain(confirmed).map(|entry| entry.welsh.as_str()).collect();
    let kept = left.iter().filter(|entry| !entry.fuzzy || !elsewhere.contains(entry.welsh.as_str()));
    kept.map(|entry| Entry {
        obsolete: true,
        previous: None,
        comments: Vec::new(),
        references: Vec::new(),
        ..(*entry).clone()
    })
    .collect()
}
