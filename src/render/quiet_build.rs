//! What a manifest keeps of a build that had nothing to tell of its inputs but that it was made.
//!
//! What must hold: it follows from the inputs and from what was asked for, so that the same build has the same manifest.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A build that had nothing to tell: the same again needs not be begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietBuild {
    /// Each language with each format that was asked for.
    pub asked: BTreeSet<String>,
}

impl QuietBuild {
    /// Whether everything that another build of the same would make was made.
    #[must_use]
    pub fn covers(&self, other: &QuietBuild) -> bool {
        !other.asked.is_empty() && other.asked.is_subset(&self.asked)
    }

    /// Both, where there was an earlier one of the same.
    #[must_use]
    pub fn after(mut self, earlier: Option<&QuietBuild>) -> Self {
        self.asked.extend(earlier.into_iter().flat_map(|earlier| earlier.asked.iter().cloned()));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(asked: &[&str]) -> QuietBuild {
        QuietBuild { asked: asked.iter().map(|one| (*one).to_owned()).collect() }
    }

    #[test]
    fn a_build_covers_what_it_was_asked_for() {
        let both = build(&["all html", "all pdf"]);
        for (other, is_covered) in [
            (build(&["all html"]), true),
            (build(&["all html", "all pdf"]), true),
            (build(&["all html", "all data"]), false),
            (build(&["en html"]), false),
            (build(&[]), false),
        ] {
            assert_eq!(both.covers(&other), is_covered, "{other:?}");
        }
    }

    #[test]
    fn what_an_earlier_build_made_is_still_there() {
        let (html, pdf) = (build(&["all html"]), build(&["all pdf"]));
        assert_eq!(pdf.clone().after(Some(&html)), html.after(Some(&pdf)));
        assert_eq!(pdf.clone().after(None), pdf);
    }
}
