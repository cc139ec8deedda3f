//! Names of people in examples and quotations: of those who took part, and of those the folder says to withhold.

use crate::check::rule::{Hit, Rule, WRITTEN};
use crate::check::subject::Subject;
use crate::problem::{Severity, Slip};
use crate::report::PassagePart;

pub(super) const RULE: Rule = Rule {
    id: "person-named",
    what: "A name of “people:” or “names_withheld:” in inspection.yaml that stands in an example or a quotation.",
    why: "A name tells who a child is, to everybody who knows the family.",
    example: "Reports “Jordan” in a case illustration where “names_withheld:” has it. Leaves alone the same letters inside another word.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(subject: &Subject<'_>) -> Vec<Hit> {
    let file = &subject.inspection.file;
    let people = file.people.iter().flat_map(|person| &person.names);
    // The organisation in brackets is no name.
    let names: Vec<&str> = people
        .map(|name| name.split(" (").next().unwrap_or(name))
        .chain(file.names_withheld.iter().map(String::as_str))
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    let mut hits = Vec::new();
    let examples = |part: PassagePart| matches!(part, PassagePart::Box | PassagePart::Quotation);
    for passage in subject.passages().iter().filter(|passage| examples(passage.part)) {
        for name in &names {
            for (at, found) in passage.text.match_indices(name) {
                let joined = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
                let range = at..at + found.len();
                let inside =
                    joined(passage.text[..at].chars().next_back()) || joined(passage.text[range.end..].chars().next());
                if !inside {
                    hits.push(subject.hit_at(passage, &range, Slip::PersonNamed { found: found.to_owned() }));
                }
            }
        }
    }
    hits
}
