//! Names of people: of those who took part in examples and quotations, of those the folder says to withhold anywhere.

use crate::check::hit::Hit;
use crate::check::rule::{Rule, WRITTEN};
use crate::check::rule_context::RuleContext;
use crate::check::withheld::withheld;
use crate::problem::{Severity, Slip};
use crate::report::PassagePart;
use crate::text::PersonNames;

pub(super) const RULE: Rule = Rule {
    id: "person-named",
    what: "A name of “names_withheld:” in inspection.yaml in any text of any output, or one of “people:” in an example, a \
           quotation or an image.",
    why: "A name tells who a child is, to everybody who knows the family.",
    example: "Reports “Jordan” where “names_withheld:” has it: also “JORDAN’S”, “Jor-dan”, and in addresses, ids and names of files. \
              Leaves alone the same letters inside another word, and people who are named where the report says who inspected.",
    exception: WRITTEN,
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let people = context.inspection.file.people.iter().flat_map(|person| &person.names);
    // The organisation in brackets is no name.
    let people = PersonNames::new(people.map(|name| name.split(" (").next().unwrap_or(name)));
    let mut hits = withheld(context);
    let told = |hit: &Hit, hits: &[Hit]| hits.iter().any(|other| other.place.is_some() && other.place == hit.place);
    for passage in context.passages() {
        let example = matches!(passage.part, PassagePart::Box | PassagePart::Quotation)
            || passage.path.first_key() == Some("images");
        for name in if example { people.find(&passage.text) } else { Vec::new() } {
            let found = passage.text[name.range.clone()].to_owned();
            let hit = context.hit_at(passage, &name.range, Slip::PersonNamed { found });
            hits.extend((!told(&hit, &hits)).then_some(hit));
        }
    }
    for label in context.labels() {
        for name in people.find(label) {
            let found = label[name.range.clone()].to_owned();
            let hit = context.hit_label(label, &name.range, Slip::PersonNamed { found });
            hits.extend((!told(&hit, &hits)).then_some(hit));
        }
    }
    hits
}
