//! What a manifest keeps of what was asked for, and whether anything was told of the inputs but that the report was made.
//!
//! What must hold: it follows from the inputs and from what was asked for, so that the same build has the same manifest.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A build as it was asked for. Where it had nothing to tell, the same again needs not be begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedBuild {
    /// Each language with each format that was asked for.
    pub asked: BTreeSet<String>,
    /// Whether something was told of the inputs: then it is told again each time.
    pub told: bool,
}

impl AskedBuild {
    /// Whether everything was made that is asked for now.
    #[must_use]
    pub fn covers(&self, asked: &BTreeSet<String>) -> bool {
        !asked.is_empty() && asked.is_subset(&self.asked)
    }

    /// Both, where there was an earlier one of the same.
    #[must_use]
    pub fn after(mut self, earlier: Option<&AskedBuild>) -> Self {
        self.asked.extend(earlier.into_iter().flat_map(|earlier| earlier.asked.iter().cloned()));
        self.told |= earlier.is_some_and(|earlier| earlier.told);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(all: &[&str]) -> BTreeSet<String> {
        all.iter().map(|one| (*one).to_owned()).collect()
    }

    fn build(all: &[&str]) -> AskedBuild {
        AskedBuild { asked: asked(all), told: false }
    }

    #[test]
    fn a_build_covers_what_it_was_asked_for() {
        let both = build(&["all html", "all pdf"]);
        for (other, is_covered) in [
            (asked(&["all html"]), true),
            (asked(&["all html", "all pdf"]), true),
            (asked(&["all html", "all data"]), false),
            (asked(&["en html"]), false),
            (asked(&[]), false),
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

    #[test]
    fn what_either_had_to_tell_is_told() {
        let noisy = AskedBuild { told: true, ..build(&["all html"]) };
        assert!(build(&["all pdf"]).after(Some(&noisy)).told && noisy.after(Some(&build(&["all pdf"]))).told);
    }
}
