//! Addresses by language: a link in the Welsh may lead to the Welsh page, where the translator says so.
//!
//! What must hold: a link leads elsewhere only where its address has a confirmed translation of its own, which is one that the English
//! could have; otherwise it leads where the English does.

use std::collections::BTreeMap;

use super::merge::Message;
use super::unit::Unit;
use crate::limits::LABEL_LENGTH;
use crate::problem::{Kind, Place};
use crate::text::Inline;

/// The kind of text that an address is.
pub(super) const ADDRESS: &str = "address of a link";

/// Where links of a text lead outside the report, each with its place.
pub(super) fn addresses(inlines: &mut [Inline]) -> Vec<(String, Place)> {
    let mut found = Vec::new();
    each_link(inlines, &mut |to, _, place| found.extend(is_address(to).then(|| (to.clone(), place.clone()))));
    found
}

/// Does something with each link of a text: where it leads, what it shows, where it stands.
fn each_link(inlines: &mut [Inline], act: &mut dyn FnMut(&mut String, &mut Vec<Inline>, &Place)) {
    for inline in inlines {
        match inline {
            Inline::Link { to, inlines, place } => {
                act(to, inlines, place);
                each_link(inlines, act);
            }
            Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Untranslated { inlines: inside, .. } => {
                each_link(inside, act);
            }
            Inline::Text(_) | Inline::Note { .. } | Inline::Foreign { .. } | Inline::Placeholder(_) | Inline::Break => {
            }
        }
    }
}

/// Whether a text is a full address of a page.
pub(super) fn is_address(text: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme));
    let is_letter = |one: char| !one.is_whitespace() && !one.is_control() && !"<>\"\\^`{|}".contains(one);
    rest.is_some_and(|rest| rest.contains('.') && !rest.starts_with(['.', '/']) && rest.chars().all(is_letter))
}

/// What is wrong with the address that a translator gives.
pub(super) fn address_fault(address: &str) -> Option<Kind> {
    if is_address(address) {
        return LABEL_LENGTH.passed_by(address.chars().count());
    }
    Some(Kind::LinkUnknown { to: address.to_owned() })
}

/// The Welsh addresses that are declared and can be used, by the English ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Addresses {
    declared: BTreeMap<String, String>,
}

impl Addresses {
    /// Of these messages.
    pub(super) fn of(messages: &[Message]) -> Self {
        let mut addresses = Addresses::default();
        addresses.add(messages);
        addresses
    }

    /// Takes in those of more messages.
    pub(super) fn add(&mut self, messages: &[Message]) {
        let used = messages.iter().filter(|message| message.is_address && message.lack.is_none());
        let used = used.map(|message| (message.entry.english.clone(), message.entry.welsh.clone()));
        self.declared.extend(used.filter(|(_, welsh)| !welsh.is_empty() && address_fault(welsh).is_none()));
    }

    /// Puts the Welsh addresses into a translation, whose links may have either.
    pub(super) fn put_into(&self, inlines: &mut [Inline]) {
        self.lead(inlines, &|to| self.declared.get(to).cloned());
    }

    /// Puts the English addresses into a translation, to compare it with the English.
    pub(super) fn take_out_of(&self, inlines: &mut [Inline]) {
        let english =
            |to: &str| self.declared.iter().find(|(_, welsh)| *welsh == to).map(|(english, _)| english.clone());
        self.lead(inlines, &english);
    }

    /// Lets each link that has another address lead there.
    fn lead(&self, inlines: &mut [Inline], other: &dyn Fn(&str) -> Option<String>) {
        if self.declared.is_empty() {
            return;
        }
        each_link(inlines, &mut |to, shown, _| {
            let Some(address) = other(to) else { return };
            // An address that is shown is the one that it leads to.
            if let [Inline::Text(text)] = shown.as_mut_slice()
                && text == to
            {
                text.clone_from(&address);
            }
            *to = address;
        });
    }
}

/// A link that leads elsewhere in Welsh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherAddress {
    /// Where the English stands.
    pub place: Place,
    /// Where the English leads.
    pub english: String,
    /// Where the Welsh leads.
    pub welsh: String,
}

/// The links that lead elsewhere in Welsh, in order.
pub(super) fn other_addresses(units: &[Unit], messages: &[Message]) -> Vec<OtherAddress> {
    let declared = Addresses::of(messages).declared;
    let all = messages.iter().filter(|message| message.is_address);
    let found = all.filter_map(|message| {
        let english = &message.entry.english;
        let welsh = declared.get(english).filter(|welsh| *welsh != english)?;
        let place = units.get(*message.units.first()?)?.place.clone();
        Some(OtherAddress { place, english: english.clone(), welsh: welsh.clone() })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn only_pages_are_addresses() {
        for page in ["https://a.gov.uk", "http://www.a.uk/b?c=d#e", "https://cy.wikipedia.org/wiki/Cymru_(gwlad)"] {
            assert!(is_address(page), "{page}");
        }
        for other in [
            "javascript:alert(1)",
            "data:text/html,a",
            "https://",
            "https://a",
            "a.uk",
            "#section-1",
            "https://a.uk/b c",
            "file:///a.b",
            "https:///a.b",
        ] {
            assert!(!is_address(other), "{other}");
        }
    }
}
