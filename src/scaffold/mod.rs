//! The files of a new folder of findings: what the programme asks for, with a hole for everything that is to be written.
//!
//! What must hold: the folder loads without an error, a draft can be made of it, and a final report is refused until every
//! hole is filled or taken away. Comments say what inspectors need to know and are never read by the program.

mod begin;
mod inspection;
mod ratings;
mod remarks;
mod schema_line;
mod sections;

use crate::inspection::{Country, FILE_KINDS};
use crate::programme::{GroupBy, Programme, SectionKind};
pub use begin::{NewInspection, begin, is_free};
use inspection::inspection;
use ratings::ratings;
use remarks::{quoted, title, to_come};
use schema_line::{SCHEMAS, schema_line};
use sections::{SectionFiles, section};

/// Every file of a new folder by its path, for a service of this name in this country.
fn scaffold(programme: &Programme, service: &str, country: Country) -> Vec<(String, String)> {
    let mut files = vec![("inspection".to_owned(), inspection(programme, service, country))];
    let has = |kind| programme.nodes().any(|node| node.kind == kind);
    if programme.rules.overall.is_some() || programme.nodes().any(|node| node.rating.is_some()) {
        files.push(("ratings".to_owned(), ratings(programme)));
    }
    if has(SectionKind::Recommendations) {
        files.push(("recommendations".to_owned(), recommendations(programme, service)));
    }
    if has(SectionKind::Statistics) {
        files.push(("statistics".to_owned(), STATISTICS.to_owned()));
    }
    if has(SectionKind::Glossary) {
        files.push(("glossary".to_owned(), GLOSSARY.to_owned()));
    }
    let mut whole: Vec<(String, String)> = Vec::new();
    for (kind, text) in files {
        whole.push((format!("{kind}.yaml"), format!("{}{text}", schema_line(&format!("{SCHEMAS}/{kind}.json")))));
    }
    // Those of files that come later as well.
    for kind in FOLDER_KINDS {
        let known = FILE_KINDS.iter().find(|known| known.name == kind);
        whole.extend(
            known.map(|known| (format!("{SCHEMAS}/{kind}.json"), format!("{:#}\n", (known.schema)().to_value()))),
        );
    }
    for node in programme.nodes() {
        let asked = SectionFiles::of(programme, node);
        if asked.prose {
            whole.push((format!("sections/{}.md", node.id), format!("{}\n", to_come(title(node)))));
        }
        if !asked.lists.is_empty() {
            whole.push((format!("sections/{}.yaml", node.id), section(programme, node, &asked)));
        }
    }
    whole
}

/// Kinds of files that a folder can have.
const FOLDER_KINDS: [&str; 7] =
    ["inspection", "ratings", "recommendations", "statistics", "glossary", "section", "responses"];

fn recommendations(programme: &Programme, service: &str) -> String {
    // Where the addressee stands in brackets behind a recommendation, nothing stands before them.
    let (lead_says, lead) = match programme.rules.style.recommendations.group_by {
        GroupBy::Addressee => {
            ("; the lead stands before their recommendations", "\n    lead: |\n      {{ service() }} should:")
        }
        GroupBy::Brackets => ("", ""),
    };
    format!(
        "# Who should act, in the order in which they are printed{lead_says}.
addressees:
  - id: service
    name: {}{lead}

# What should be done. “answers” names the ids of the findings that a recommendation answers.
recommendations:
  - id: first
    to: [service]
    text: |
      {}
",
        quoted(service),
        to_come("the recommendations"),
    )
}

const STATISTICS: &str =
    "# Tables of figures, and figures that stand in no table and are quoted with {{ figure(of=\"...\") }}.
groups: []
#   - id: first
#     title: What the table shows
#     header: Header of the first column
#     service: Header of the service’s own figures
#     source: Where they come from
#     rows:
#       - { id: girls, label: Girls, value: 13.6 per cent }
figures: []
";

const GLOSSARY: &str = "# Terms and what they mean; they are sorted when the report is made.
- term: The first term
  definition: |
    {{ to_come(note=\"the glossary\") }}
";
