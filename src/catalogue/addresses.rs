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
pub(super) fn addresses(inlines: &[Inline]) -> Vec<(String, Place)> {
    let mut found = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Link { to, inlines, place } => {
                if is_address(to) {
                    found.push((to.clone(), place.clone()));
                }
                found.extend(addresses(inlines));
            }
            Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Untranslated { inlines: inside, .. } => {
                found.extend(addresses(inside));
            }
            Inline::Text(_) | Inline::Note { .. } | Inline::Foreign { .. } | Inline::Placeholder(_) | Inline::Break => {
            }
        }
    }
    found
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
        self.each_link(inlines, &|to| self.declared.get(to).cloned());
    }

    /// Puts the English addresses into a translation, to compare it with the English.
    pub(super) fn take_out_of(&self, inlines: &mut [Inline]) {
        let english =
            |to: &str| self.declared.iter().find(|(_, welsh)| *welsh == to).map(|(english, _)| english.clone());
        self.each_link(inlines, &english);
    }

    fn each_link(&self, inlines: &mut [Inline], other: &dyn Fn(&str) -> Option<String>) {
        if self.declared.is_empty() {
            return;
        }
        for inline in inlines {
            match inline {
                Inline::Link { to, inlines, .. } => {
                    if let Some(address) = other(to) {
                        // An address that is shown is the one that it leads to.
                        if let [Inline::Text(shown)] = inlines.as_mut_slice()
                            && shown == to
                        {
                            shown.clone_from(&address);
                        }
                        *to = address;
                    }
                    self.each_link(inlines, other);
                }
                Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Untranslated { inlines: inside, .. } => {
                    self.each_link(inside, other);
                }
                Inline::Text(_)
                | Inline::Note { .. }
                | Inline::Foreign { .. }
                | Inline::Placeholder(_)
                | Inline::Break => {}
            }
        }
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
