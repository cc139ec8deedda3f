//! The entry of a sign-off in the text of `inspection.yaml`: put in, or in the place of the one of the same role.
//!
//! What must hold: no other byte of the file changes but where the list is written in brackets, which becomes one of lines;
//! what comes of it is read back before it is believed.

use std::ops::Range;

use crate::inspection::{InspectionFile, SignOff};
use crate::source::{Node, Shapes, SourceFile, Value, decode_yaml, name_key};

const FILE: &str = "inspection.yaml";
const KEY: &str = "sign_off";

/// A change in a text.
pub(super) struct Edit {
    pub(super) range: Range<usize>,
    pub(super) instead: String,
}

/// The change that enters a sign-off, and the file as it reads then; none where it cannot be made.
pub(super) fn enter(source: &SourceFile, file: &InspectionFile, entry: &SignOff) -> Option<(Edit, InspectionFile)> {
    let at = file.sign_off.iter().position(|one| name_key(one.role.trim()) == name_key(&entry.role));
    let mut wanted = file.clone();
    match at {
        Some(at) => wanted.sign_off[at] = entry.clone(),
        None => wanted.sign_off.push(entry.clone()),
    }
    let edit = edit(source, &wanted.sign_off, at, entry)?;
    let mut text = source.text.clone();
    text.replace_range(edit.range.clone(), &edit.instead);
    let read = decode_yaml::<InspectionFile>(&mut Shapes::default(), FILE, FILE, text).value?.value;
    let plain = |file: &InspectionFile| serde_json::to_value(file).ok();
    (plain(&read)? == plain(&wanted)?).then_some((edit, read))
}

/// The lines of an entry, its dash so many columns in.
pub(super) fn lines(entry: &SignOff, indent: usize) -> String {
    let name = entry.name.as_ref().map(|name| format!("name: {}", quoted(name)));
    let digest = entry.digest.as_ref().map(|digest| format!("digest: {digest}"));
    let keys = [Some(format!("role: {}", quoted(&entry.role))), name, Some(format!("date: {}", entry.date)), digest];
    let keys: Vec<String> = keys.into_iter().flatten().collect();
    let pad = " ".repeat(indent);
    format!("{pad}- {}\n", keys.join(&format!("\n{pad}  ")))
}

/// A text as YAML reads it as one, whatever is in it.
fn quoted(text: &str) -> String {
    let is_plain = text.chars().all(|one| one.is_alphabetic() || one == ' ') && text.contains(' ');
    if is_plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

fn edit(source: &SourceFile, all: &[SignOff], at: Option<usize>, entry: &SignOff) -> Option<Edit> {
    let text = source.text.as_str();
    let Value::Mapping(entries) = &source.tree.as_ref()?.value else { return None };
    let Some((key, list)) = entries.iter().find(|(key, _)| key.text() == Some(KEY)) else {
        let end = if text.ends_with('\n') { "\n" } else { "\n\n" };
        let instead = format!("{end}{KEY}:\n{}", lines(entry, 2));
        return Some(Edit { range: text.len()..text.len(), instead });
    };
    let Value::Sequence(items) = &list.value else { return None };
    let start = |line: usize| source.lines.start(line).unwrap_or(text.len());
    let dash = |item: &Node| text.get(start(item.line)..)?.find('-');
    let is_in_lines = |item: &Node| {
        let line = source.lines.line(text, item.line);
        item.line > key.line && line.trim_start().starts_with('-')
    };
    match items.last() {
        Some(last) if items.iter().all(is_in_lines) => {
            let indent = dash(last)?;
            let replaced = at.and_then(|at| items.get(at));
            let end = end_of_item(text, start(replaced.unwrap_or(last).line), indent);
            let (range, before) = match replaced {
                Some(item) => (start(item.line)..end, ""),
                None => (end..end, if text[..end].ends_with('\n') { "" } else { "\n" }),
            };
            Some(Edit { range, instead: format!("{before}{}", lines(entry, indent)) })
        }
        _ => {
            let begin = start(key.line);
            let end = end_of_item(text, begin, 0);
            let list: String = all.iter().map(|one| lines(one, 2)).collect();
            Some(Edit { range: begin..end, instead: format!("{KEY}:\n{list}") })
        }
    }
}

/// Where what begins in a line so far in ends: before the next line that is no further in. Blank lines and remarks before
/// that are no part of it.
fn end_of_item(text: &str, begin: usize, indent: usize) -> usize {
    let mut end = begin;
    let mut at = begin;
    for (number, line) in text.get(begin..).unwrap_or_default().split_inclusive('\n').enumerate() {
        let own = line.trim_start();
        let is_nothing = own.is_empty() || own.starts_with('#');
        if number > 0 && !is_nothing && line.len() - own.len() <= indent && !own.starts_with(']') {
            break;
        }
        at += line.len();
        if !is_nothing {
            end = at;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Date;

    const HEAD: &str =
        "programme: p\nservice: { name: Zed, called: YJS, area: Zed, country: england } # ours\n# before\n";

    /// The text that comes of entering “Lead inspector” into one.
    fn entered(text: &str) -> Option<String> {
        let read = decode_yaml::<InspectionFile>(&mut Shapes::default(), FILE, FILE, text.to_owned()).value?;
        let (file, source) = (read.value, read.source);
        let date = Date::parse("2026-05-20")?;
        let entry =
            SignOff { role: "Lead inspector".into(), name: Some("O'Neil: A".into()), date, digest: Some("ab".into()) };
        let (edit, _) = enter(&source, &file, &entry)?;
        let mut text = text.to_owned();
        text.replace_range(edit.range, &edit.instead);
        Some(text)
    }

    const NEW: &str = "  - role: Lead inspector\n    name: \"O'Neil: A\"\n    date: 2026-05-20\n    digest: ab\n";

    #[test]
    fn an_entry_is_put_in_and_nothing_else_changes() {
        let other = "  - { role: Quality assurance, date: 2026-05-01 } # by phone\n";
        let own = "  - { role: lead Inspector, date: 2026-05-02 }\n";
        let block = "  - role: lead inspector\n    # on paper\n    date: 2026-05-02\n";
        let end = "\n# behind\nprivate_notes: |\n  sign_off:\n  - none\n";
        let zero = NEW.replace("\n  ", "\n").replacen("  - ", "- ", 1);
        for (before, after) in [
            (String::new(), format!("\nsign_off:\n{NEW}")),
            ("private_notes: |\n  a\n".to_owned(), format!("private_notes: |\n  a\n\nsign_off:\n{NEW}")),
            ("version: \"1.0\"".to_owned(), format!("version: \"1.0\"\n\nsign_off:\n{NEW}")),
            (format!("sign_off:\n{other}{end}"), format!("sign_off:\n{other}{NEW}{end}")),
            (format!("sign_off:\n{other}"), format!("sign_off:\n{other}{NEW}")),
            (format!("sign_off:\n{}", other.trim_end()), format!("sign_off:\n{other}{NEW}")),
            (format!("sign_off:\n{block}{other}{end}"), format!("sign_off:\n{NEW}{other}{end}")),
            (format!("sign_off:\n{other}{block}{end}"), format!("sign_off:\n{other}{NEW}{end}")),
            (format!("sign_off: []\n{end}"), format!("sign_off:\n{NEW}{end}")),
            (
                "sign_off:\n- role: X y\n  date: 2026\n".to_owned(),
                format!("sign_off:\n- role: X y\n  date: 2026\n{zero}"),
            ),
            (
                "sign_off: [\n  { role: X y, date: 2026 },\n]\nversion: \"1.0\"\n".to_owned(),
                format!("sign_off:\n  - role: X y\n    date: 2026\n{NEW}version: \"1.0\"\n"),
            ),
        ] {
            assert_eq!(entered(&format!("{HEAD}{before}")).as_deref(), Some(&*format!("{HEAD}{after}")), "{before}");
        }
        // What a role is called is compared as names are.
        assert_eq!(entered(&format!("{HEAD}sign_off:\n{own}")), Some(format!("{HEAD}sign_off:\n{NEW}")));
    }

    #[test]
    fn what_cannot_be_added_to_is_left_alone() {
        assert_eq!(entered(&format!("---\n{HEAD}...\n")), None);
    }
}
