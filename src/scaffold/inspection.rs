//! `inspection.yaml` of a new folder: what is known already, and remarks for the rest.

use super::remarks::{comment, quoted, title};
use super::sections::SectionFiles;
use crate::inspection::Country;
use crate::programme::{Node, PartName, Programme, SectionKind};

/// The file for a service of this name in this country.
pub(super) fn inspection(programme: &Programme, service: &str, country: Country) -> String {
    let (called, area) = names(service);
    let (country, languages) = match country {
        Country::England => ("england", "[en]"),
        Country::Wales => ("wales", "[en, cy]"),
    };
    let mut text = comment("", &format!("{}: {service}.", programme.rules.title));
    text.push_str(&comment(
        "",
        "Fill in what is here and in the other files. A line that begins with # is a remark; take the # away to use it. \
         “findings check” says what is still to come.",
    ));
    let left_out = left_out(programme);
    if !left_out.is_empty() {
        text.push_str("#\n");
        text.push_str(&comment(
            "",
            &format!(
                "These sections may be left out, and have no file for their prose yet. To write one, add sections/ID.md: {}.",
                left_out.join("; ")
            ),
        ));
    }
    text.push_str(&format!(
        "
programme: {}
{}
service:
  name: {}
  # The word that it uses for itself, such as YJS or YOT, and the area that it serves. Both were taken from its name.
  called: {}
  area: {}
  country: {country}

# When inspectors were there: a line for each period, as precise as it is known.
# fieldwork:
#   - {{ from: 2026-03-16, to: 2026-03-20 }}

# When the report is published, as precise as it is known.
# publication: 2026-05

languages: {languages}
",
        quoted(&programme.rules.id),
        variants(programme),
        quoted(service),
        quoted(&called),
        quoted(&area),
    ));
    if programme.nodes().any(|node| node.kind == SectionKind::People) {
        text.push_str(PEOPLE);
    }
    text.push_str(&local_facts(programme));
    text.push_str(REST_OF_INSPECTION);
    text
}

const PEOPLE: &str = "
# Who took part, by role: names, or an organisation and a number.
# people:
#   - { role: Lead inspector, names: [A. Name] }
#   - { role: Inspectors, organisation: An organisation, number: 4 }
";

const REST_OF_INSPECTION: &str = "
# What was counted, to be quoted in the text with {{ count(of=\"meetings\") }}.
# samples:
#   - { id: meetings, label: meetings, count: 12 }

# What a draft says of itself. None of it is in the final report.
draft:
  version: \"1\"
  # deadline: 2026-04-24
  # handling: |
  #   For those who check the facts. Do not copy it, quote it or pass it on before publication.
";

/// The word that a service uses for itself and its area, as far as its name tells: what stands before “Youth” is the
/// area, and the first letters from there on are the word.
fn names(service: &str) -> (String, String) {
    let words: Vec<&str> = service.split_whitespace().collect();
    match words.iter().position(|word| *word == "Youth") {
        Some(at) if at > 0 && at + 1 < words.len() => {
            let called = words[at..].iter().filter_map(|word| word.chars().next()).filter(|first| first.is_uppercase());
            (called.collect(), words[..at].join(" "))
        }
        _ => (service.to_owned(), service.to_owned()),
    }
}

/// Sections that may be written and have no file: optional ones, and the prose of those above others.
fn left_out(programme: &Programme) -> Vec<String> {
    let may = |node: &&Node| {
        let shows = programme.parts(node).iter().any(|spec| spec.name() == PartName::Prose);
        node.kind == SectionKind::Prose && shows && !SectionFiles::of(programme, node).prose
    };
    programme.nodes().filter(may).map(|node| format!("{} ({})", node.id, title(node))).collect()
}

/// The facts that texts of the programme ask for, each with what it is.
fn local_facts(programme: &Programme) -> String {
    let facts = &programme.rules.local_facts;
    if facts.is_empty() {
        return String::new();
    }
    let asked = facts.iter().map(|fact| {
        let may = if fact.optional { "; may be left out" } else { "" };
        format!("{} ({}{may})", fact.id, fact.what)
    });
    let asked = asked.collect::<Vec<_>>().join(", ");
    let mut text =
        format!("\n{}", comment("", &format!("Facts that standing texts of the programme have room for: {asked}.")));
    text.push_str("# local_facts:\n");
    for fact in facts {
        text.push_str(&format!("#   - {{ id: {}, text: What it is here }}\n", quoted(&fact.id)));
    }
    text
}

/// The type of inspection, where the programme has more than one, with the others in a remark.
fn variants(programme: &Programme) -> String {
    let Some(own) = &programme.variant else { return String::new() };
    let titled = programme.rules.variants.iter().map(|(id, variant)| format!("{id} ({})", variant.title));
    let all = titled.collect::<Vec<_>>().join(", ");
    format!("{}variant: {}\n", comment("", &format!("The type of inspection, one of: {all}.")), quoted(own))
}
