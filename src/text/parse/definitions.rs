//! Addresses of links that stand apart from the text (`[name]: https://...`), and what nothing has accounted for.
//!
//! A line that somebody meant as words (`[Source]: the survey`) is such an address to Markdown, and shown nowhere.

use std::collections::BTreeSet;

use pulldown_cmark::RefDefs;

use super::super::one_line;
use super::ProseParser;
use crate::problem::Kind;

impl ProseParser<'_> {
    /// An address that a link uses is markup; any other is told.
    pub(super) fn definitions(&mut self, definitions: &RefDefs<'_>) {
        let used: BTreeSet<usize> =
            self.links_used.iter().filter_map(|name| definitions.get(name)).map(|one| one.span.start).collect();
        let mut all: Vec<_> = definitions.iter().map(|(_, one)| one).collect();
        all.sort_by_key(|one| one.span.start);
        for one in all {
            self.account.take(&one.span);
            if !used.contains(&one.span.start) {
                let words = one_line(&self.text[one.span.clone()]);
                self.report(Kind::TakenForAddress { words }, one.span.clone());
                continue;
            }
            if let Some(title) = &one.title {
                self.report(Kind::LinkTitle { title: title.to_string() }, one.span.clone());
            }
        }
    }

    /// Tells everything that would be lost.
    pub(super) fn tell_lost(&mut self) {
        for range in self.account.lost() {
            let words = self.text[range.clone()].to_owned();
            let defines = words.starts_with('[') && words.contains("]:");
            let kind = if defines { Kind::TakenForAddress { words } } else { Kind::WordsLost { words } };
            self.report(kind, range);
        }
    }
}
