//! From a catalogue to a gettext file.

use std::collections::HashMap;

use rspolib::{POEntry, POFile, po_metadata_entry_to_string};

use super::wrap::write_wrapped;
use crate::catalogue::entry::{Catalogue, Entry};

/// The catalogue as a file: its header, its messages in order, obsolete ones last.
#[must_use]
pub fn write_catalogue(catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for line in catalogue.header.comment.lines() {
        text.push_str(format!("# {line}").trim_end());
        text.push('\n');
    }
    let mut file = POFile::new("".into());
    file.metadata = catalogue
        .header
        .fields
        .iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect::<HashMap<String, String>>();
    text.push_str(&po_metadata_entry_to_string(&file.metadata_as_entry(), false));
    let (obsolete, used): (Vec<&Entry>, Vec<&Entry>) = catalogue.entries.iter().partition(|entry| entry.obsolete);
    for entry in used.into_iter().chain(obsolete) {
        text.push('\n');
        for line in write_entry(entry).lines() {
            write_wrapped(line, &mut text);
        }
    }
    text
}

/// A message, its lines as long as they come: the library never wraps.
pub(super) fn write_entry(entry: &Entry) -> String {
    library_entry(entry).to_string_with_wrapwidth(usize::MAX)
}

/// The lines of a message's Welsh.
pub(super) fn write_welsh(welsh: &str, text: &mut String) {
    let whole = write_entry(&Entry { english: "-".to_owned(), welsh: welsh.to_owned(), ..Entry::default() });
    for line in whole.lines().skip_while(|line| !line.starts_with("msgstr")) {
        write_wrapped(line, text);
    }
}

fn library_entry(entry: &Entry) -> POEntry {
    let joined = |lines: &[String]| (!lines.is_empty()).then(|| lines.join("\n"));
    let fuzzy = entry.fuzzy.then(|| "fuzzy".to_owned());
    let mut written = POEntry::new(0);
    written.msgctxt = entry.context.clone();
    written.msgid = entry.english.clone();
    written.msgstr = Some(entry.welsh.clone());
    written.obsolete = entry.obsolete;
    written.flags = fuzzy.into_iter().chain(entry.flags.iter().cloned()).collect();
    written.tcomment = joined(&entry.remarks);
    written.previous_msgid = entry.previous.clone().filter(|_| entry.fuzzy && !entry.obsolete);
    if !entry.obsolete {
        written.comment = joined(&entry.comments);
        written.occurrences =
            entry.references.iter().map(|(file, line)| (file.replace(' ', "_"), line.to_string())).collect();
    }
    written
}
