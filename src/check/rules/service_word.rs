//! The word for the service: what it calls itself, everywhere the same.

use super::abbreviation::abbreviations;
use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};

pub(super) const RULE: Rule = Rule {
    id: "service-word",
    what: "Another word of the kind YOT, YOS, YJS for the inspected service than the one it calls itself.",
    why: "The name differs from place to place and from year to year; a text copied from another report carries the wrong one.",
    example: "Reports “the YOT” where the service is a YJS. Leaves alone the word in names of other bodies (“YOT Management Board” is \
              reported; “Warwickshire YOT” of another place can be listed as an exception).",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Warning,
    find,
};

/// What youth justice services are called.
const WORDS: [&str; 5] = ["YOT", "YOS", "YJS", "YOTs", "YOSs"];

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let called = &subject.inspection.file.service.called;
    if !WORDS.contains(&called.as_str()) {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for passage in subject.own_words() {
        for range in abbreviations(&passage.text) {
            let found = &passage.text[range.clone()];
            let own = found.trim_end_matches('s') == called;
            if WORDS.contains(&found) && !own && !found.ends_with('s') && passage.is_typed(&range) {
                let what = Slip::OtherWordForService { found: found.to_owned(), called: called.clone() };
                hits.push(subject.hit_at(passage, &range, what));
            }
        }
    }
    hits
}
