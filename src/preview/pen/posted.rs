//! What a form sent: names and values, with plain ends of lines as the files have them here.

use crate::preview::page_request::PageRequest;
use crate::source::with_plain_ends;

/// What a form sent.
pub(in crate::preview) struct Posted(Vec<(String, String)>);

/// What stands before the name of a value of the folder, to tell it from what the form is about.
pub(super) const VALUE: &str = "value.";

impl Posted {
    /// What was sent, in its order.
    pub(in crate::preview) fn new(pairs: Vec<(String, String)>) -> Self {
        Posted(pairs.into_iter().map(|(name, value)| (name, with_plain_ends(&value).into_owned())).collect())
    }

    /// What an address fills in of an exception; none where it fills in nothing.
    pub(super) fn filled(request: &PageRequest) -> Option<Self> {
        let [rule, words] = request.meant.as_ref()?;
        let value = |name: &str, value: &str| (format!("{VALUE}{name}"), value.to_owned());
        Some(Posted(vec![value("rule", rule), value("words", words)]))
    }

    /// These values of the folder.
    pub(super) fn of_values(values: &[(&str, &str)]) -> Self {
        Posted(values.iter().map(|(name, value)| (format!("{VALUE}{name}"), (*value).to_owned())).collect())
    }

    /// What the form is about.
    pub(in crate::preview) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// Whether a script has sent it, which shows what comes of it itself.
    pub(in crate::preview) fn is_scripted(&self) -> bool {
        !self.get("part").is_empty()
    }

    /// Everything that was sent under a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// A value of the folder.
    pub(super) fn value(&self, name: &str) -> Option<String> {
        let own = |pair: &&(String, String)| pair.0.strip_prefix(VALUE) == Some(name);
        self.0.iter().find(own).map(|(_, value)| value.clone())
    }

    /// Every value of the folder that was sent.
    pub(super) fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|(name, value)| Some((name.strip_prefix(VALUE)?, value.as_str())))
    }
}
