//! What a manifest keeps of a build that had nothing to tell but that it was made.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A build that had nothing to tell: the same again needs not be begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietBuild {
    /// SHA-256 over every file of the findings folder, inputs of the report or not: there may be something to tell of any.
    pub folder: String,
    /// Each language with each format that was asked for.
    pub asked: BTreeSet<String>,
}

impl QuietBuild {
    /// Whether everything that another build would make of the same folder was made.
    #[must_use]
    pub fn covers(&self, other: &QuietBuild) -> bool {
        self.folder == other.folder && !other.asked.is_empty() && other.asked.is_subset(&self.asked)
    }

    /// Both, where an earlier one was of the same folder.
    #[must_use]
    pub fn after(mut self, earlier: Option<&QuietBuild>) -> Self {
        let same = earlier.filter(|earlier| earlier.folder == self.folder);
        self.asked.extend(same.into_iter().flat_map(|earlier| earlier.asked.iter().cloned()));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(folder: &str, asked: &[&str]) -> QuietBuild {
        QuietBuild { folder: folder.to_owned(), asked: asked.iter().map(|one| (*one).to_owned()).collect() }
    }

    #[test]
    fn a_build_covers_what_it_was_asked_for_of_the_same_folder() {
        let both = build("a", &["all html", "all pdf"]);
        for (other, is_covered) in [
            (build("a", &["all html"]), true),
            (build("a", &["all html", "all pdf"]), true),
            (build("a", &["all html", "all data"]), false),
            (build("a", &["en html"]), false),
            (build("a", &[]), false),
            (build("b", &["all html"]), false),
        ] {
            assert_eq!(both.covers(&other), is_covered, "{other:?}");
        }
    }

    #[test]
    fn what_an_earlier_build_of_the_same_folder_made_is_still_there() {
        let (html, pdf) = (build("a", &["all html"]), build("a", &["all pdf"]));
        assert_eq!(pdf.clone().after(Some(&html)), html.after(Some(&pdf)));
        assert_eq!(pdf.clone().after(Some(&build("b", &["all html"]))), pdf);
        assert_eq!(pdf.clone().after(None), pdf);
    }
}
