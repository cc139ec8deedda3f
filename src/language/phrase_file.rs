//! What must hold of a file of phrases before work starts: every value in it is one that the program gives to some message,
//! and every message that another refers to is there. Fluent would print what it does not know as it is written.

/// The values that messages take.
const VALUES: [&str; 56] = [
    "address",
    "after",
    "all",
    "before",
    "category",
    "column",
    "copy",
    "count",
    "date",
    "decision",
    "errors",
    "figure",
    "file",
    "form",
    "format",
    "from",
    "from-precision",
    "gender",
    "handling",
    "isbn",
    "kind",
    "lack",
    "label",
    "language",
    "mutation",
    "name",
    "new",
    "note",
    "now",
    "number",
    "of",
    "old",
    "open",
    "organisation",
    "percent",
    "period",
    "place",
    "port",
    "precision",
    "purpose",
    "rating",
    "reason",
    "sample",
    "section",
    "service",
    "sheet",
    "shown",
    "source",
    "title",
    "to",
    "to-precision",
    "translated",
    "version",
    "with",
    "written",
    "yes",
];

/// What a file says that the program could not fill: `$name` or a reference, each once.
pub(super) fn unknown(text: &str, has: impl Fn(&str) -> bool) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let mut found: Vec<String> = lines.flat_map(|line| unknown_in(line, &has)).collect();
    found.sort();
    found.dedup();
    found
}

fn unknown_in(line: &str, has: &impl Fn(&str) -> bool) -> Vec<String> {
    let is_name = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
    let mut found = Vec::new();
    for placeable in line.split('{').skip(1) {
        let inside = placeable.trim_start();
        let name = |text: &str| text.chars().take_while(is_name).collect::<String>();
        match inside.strip_prefix('$') {
            Some(value) if !VALUES.contains(&name(value).as_str()) => found.push(format!("${}", name(value))),
            None if inside.starts_with(|first: char| first.is_ascii_lowercase()) && !has(&name(inside)) => {
                found.push(name(inside));
            }
            _ => {}
        }
    }
    found
}
