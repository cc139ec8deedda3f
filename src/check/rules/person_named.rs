//! Names of people: of those who took part in examples and quotations, of those the folder says to withhold anywhere.

use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};
use crate::report::PassagePart;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "person-named",
    what: "A name of “names_withheld:” in inspection.yaml anywhere, or one of “people:” in an example, a quotation or an image.",
    why: "A name tells who a child is, to everybody who knows the family.",
    example: "Reports “Jordan” in a practice example where “names_withheld:” has it. Leaves alone the same letters inside another word, and \
              people who are named where the report says who inspected.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let file = &subject.inspection.file;
    let people = file.people.iter().flat_map(|person| &person.names);
    // The organisation in brackets is no name.
    let people: Vec<&str> = people.map(|name| name.split(" (").next().unwrap_or(name)).collect();
    let withheld: Vec<&str> = file.names_withheld.iter().map(String::as_str).collect();
    let everywhere = names_in(&withheld);
    let in_examples = names_in(&[people, withheld].concat());
    let mut hits = Vec::new();
    for passage in subject.passages() {
        let example =
            matches!(passage.part, PassagePart::Box | PassagePart::Quotation) || passage.path.starts_with("images/");
        for range in if example { in_examples(&passage.text) } else { everywhere(&passage.text) } {
            let found = passage.text[range.clone()].to_owned();
            hits.push(subject.hit_at(passage, &range, Slip::PersonNamed { found }));
        }
    }
    for label in subject.labels() {
        for range in in_examples(label.2) {
            let found = label.2[range.clone()].to_owned();
            hits.push(subject.hit_label(&label, &range, Slip::PersonNamed { found }));
        }
    }
    hits
}

/// Finds every one of these names in a text, as a whole word, also in capitals; of two that begin in one place the longer.
fn names_in<'a>(names: &[&'a str]) -> impl Fn(&str) -> Vec<Range<usize>> + use<'a> {
    let mut forms: Vec<String> = Vec::new();
    for name in names.iter().map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")) {
        if !name.is_empty() {
            forms.extend([name.to_uppercase(), name]);
        }
    }
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms.dedup();
    move |text| {
        let mut found: Vec<Range<usize>> = Vec::new();
        for form in &forms {
            for (at, _) in text.match_indices(form.as_str()) {
                let range = at..at + form.len();
                let joined = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
                let inside = joined(text[..at].chars().next_back()) || joined(text[range.end..].chars().next());
                if !inside && !found.iter().any(|other| other.start < range.end && range.start < other.end) {
                    found.push(range);
                }
            }
        }
        found.sort_by_key(|range| range.start);
        found
    }
}
