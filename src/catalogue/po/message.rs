//! One message of a gettext file is changed, or comes in, and every other byte stays.
//!
//! What must hold: a change that is given back was read again, and every other message says what it said.

use super::read::read_catalogue;
use super::wrap::write_wrapped;
use super::write::{write_entry, write_welsh};
use crate::catalogue::entry::{Catalogue, Entry, key};
use crate::editing::Edit;

/// A text as its lines, each with the byte that it begins at.
struct Lines<'a> {
    lines: Vec<&'a str>,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let mut starts = vec![0];
        starts.extend(lines.iter().scan(0, |at, line| {
            *at += line.len();
            Some(*at)
        }));
        Lines { lines, starts }
    }

    fn line(&self, index: usize) -> &'a str {
        self.lines.get(index).map_or("", |line| line.trim())
    }

    /// Where the lines of a message begin, by the index of its first line of Welsh.
    fn begin(&self, welsh: usize) -> usize {
        let mut begin = welsh;
        let mut has_english = false;
        while begin > 0 {
            let above = self.line(begin - 1);
            let belongs = if above.starts_with('"') {
                // Behind the English it is that of the context, or else of the message above.
                !has_english || self.keyword_above(begin - 1).starts_with("msgctxt")
            } else if above.starts_with("msgid") {
                !std::mem::replace(&mut has_english, true)
            } else {
                above.starts_with("msgctxt") || (above.starts_with('#') && !above.starts_with("#~"))
            };
            if !belongs {
                break;
            }
            begin -= 1;
        }
        begin
    }

    /// The line that quoted lines go on from.
    fn keyword_above(&self, from: usize) -> &'a str {
        (0..=from).rev().map(|index| self.line(index)).find(|line| !line.starts_with('"')).unwrap_or_default()
    }

    /// Where they end.
    fn end(&self, welsh: usize) -> usize {
        let more = self.lines.iter().skip(welsh + 1).take_while(|line| line.trim().starts_with('"'));
        welsh + 1 + more.count()
    }
}

/// The change by which a message of a file, whose text has plain ends of lines, says what an entry says; one that the file does not
/// have comes in behind another, by the line of its Welsh, or behind the head. None where it cannot be made so that everything
/// else stays.
#[must_use]
pub fn message_edit(text: &str, entry: &Entry, behind: Option<usize>) -> Option<Edit> {
    let before = read_catalogue("", text).value?;
    let lines = Lines::of(text);
    let edit = match before.entries.iter().find(|one| is_of(one, entry)) {
        Some(old) => changed(&lines, old, entry),
        None => inserted(&lines, entry, behind),
    };
    let mut made = text.to_owned();
    made.replace_range(edit.range.clone(), &edit.instead);
    let after = read_catalogue("", &made);
    let is_sound = after.value.is_some_and(|after| says_the_same_else(&before, &after, entry));
    (is_sound && after.problems.is_empty()).then_some(edit)
}

/// Whether two are the same message.
fn is_of(one: &Entry, other: &Entry) -> bool {
    !one.obsolete && one.context == other.context && key(&one.english) == key(&other.english)
}

fn says_the_same_else(before: &Catalogue, after: &Catalogue, entry: &Entry) -> bool {
    let others = |catalogue: &Catalogue| -> Vec<Entry> {
        let others = catalogue.entries.iter().filter(|one| !is_of(one, entry));
        // Remarks below the last message are read as its own, wherever that is.
        others.map(|one| Entry { line: 0, remarks: Vec::new(), ..one.clone() }).collect()
    };
    let mut own = after.entries.iter().filter(|one| is_of(one, entry));
    let is_there = own.next().is_some_and(|one| one.welsh == entry.welsh && one.fuzzy == entry.fuzzy);
    is_there && own.next().is_none() && before.header == after.header && others(before) == others(after)
}

/// The lines of a message that is there, with what differs.
fn changed(lines: &Lines<'_>, old: &Entry, entry: &Entry) -> Edit {
    let welsh = old.line.saturating_sub(1);
    let (begin, end) = (lines.begin(welsh), lines.end(welsh));
    let mut made = String::new();
    let is_remark = |line: &str| line == "#" || line.starts_with("# ");
    let own: Vec<&str> = (begin..welsh).map(|index| lines.line(index)).filter(|line| is_remark(line)).collect();
    let said = |remark: &String| own.iter().any(|line| line.trim_start_matches('#').trim() == remark.trim());
    let is_other = old.remarks != entry.remarks;
    if is_other {
        // What is read with the last message stands below it and stays there.
        let below = |remark: &&String| old.remarks.contains(*remark) && !said(remark);
        for remark in entry.remarks.iter().filter(|remark| !below(remark)) {
            made.push_str(&format!("# {remark}\n"));
        }
    }
    let mut is_marked = false;
    for index in begin..welsh {
        let line = lines.line(index);
        if is_remark(line) && is_other || line.starts_with("#|") && !entry.fuzzy {
            continue;
        }
        let is_flags = line.starts_with("#,");
        if !is_marked && entry.fuzzy && !old.fuzzy && (line.starts_with("#|") || line.starts_with("msg")) {
            made.push_str("#, fuzzy\n");
            is_marked = true;
        }
        if is_flags && old.fuzzy && !entry.fuzzy {
            let flags = line.trim_start_matches("#,").split(',').map(str::trim);
            let flags: Vec<&str> = flags.filter(|flag| !flag.is_empty() && *flag != "fuzzy").collect();
            if !flags.is_empty() {
                made.push_str(&format!("#, {}\n", flags.join(", ")));
            }
            continue;
        }
        made.push_str(lines.lines.get(index).copied().unwrap_or_default());
    }
    if old.welsh == entry.welsh {
        made.extend(lines.lines.get(welsh..end).into_iter().flatten().copied());
    } else {
        write_welsh(&entry.welsh, &mut made);
        // A file may end without the end of its last line.
        if lines.lines.get(end - 1).is_some_and(|last| !last.ends_with('\n')) {
            made.truncate(made.trim_end_matches('\n').len());
        }
    }
    Edit { range: lines.starts[begin]..lines.starts[end], instead: made }
}

/// A message that was not there.
fn inserted(lines: &Lines<'_>, entry: &Entry, behind: Option<usize>) -> Edit {
    let head = || (0..lines.lines.len()).find(|index| lines.line(*index).starts_with("msgstr"));
    let above = behind.map(|line| line.saturating_sub(1)).or_else(head);
    let at = above.map_or(0, |above| lines.end(above));
    let mut made = String::new();
    for line in write_entry(entry).lines() {
        write_wrapped(line, &mut made);
    }
    let is_ended = at == 0 || lines.lines.get(at - 1).is_some_and(|line| line.ends_with('\n'));
    let start = if at == 0 { "" } else { "\n" };
    let instead = format!("{}{start}{made}", if is_ended { "" } else { "\n" });
    Edit { range: lines.starts[at]..lines.starts[at], instead }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Head.\nmsgid \"\"\nmsgstr \"\"\n\"Language: cy\\n\"\n\n# one\n#. kind\n#: a:1\n#, fuzzy, c-format\n\
        #| msgid \"Old\"\nmsgctxt \"x\"\nmsgid \"New\"\nmsgstr \"Hen\"\nmsgid \"Two\"\nmsgstr \"\"\n\"Dau \"\n\"eto\"\n\n\
        #~ msgid \"Two\"\n#~ msgstr \"Gynt\"\n# end\n";

    fn made(entry: &Entry, behind: Option<usize>) -> String {
        let edit = message_edit(FILE, entry, behind).expect("a change");
        let mut made = FILE.to_owned();
        made.replace_range(edit.range, &edit.instead);
        made
    }

    fn entry(context: Option<&str>, english: &str, welsh: &str) -> Entry {
        let text = str::to_owned;
        Entry { context: context.map(text), english: text(english), welsh: text(welsh), ..Entry::default() }
    }

    #[test]
    fn what_is_confirmed_loses_its_marks_and_nothing_else_changes() {
        let remarks = vec!["one".to_owned(), "two".to_owned()];
        let confirmed = Entry { remarks, ..entry(Some("x"), "New", "Newydd “a” \"b\"") };
        let expected = FILE
            .replace("# one\n", "# one\n# two\n")
            .replace("#, fuzzy, c-format\n#| msgid \"Old\"\n", "#, c-format\n")
            .replace("msgstr \"Hen\"", "msgstr \"Newydd “a” \\\"b\\\"\"");
        assert_eq!(made(&confirmed, None), expected);
    }

    #[test]
    fn a_message_without_remarks_or_blank_lines_is_found() {
        assert_eq!(made(&entry(None, "Two", "Dwy"), None), FILE.replace("\"\"\n\"Dau \"\n\"eto\"", "\"Dwy\""));
        let unsure = Entry { fuzzy: true, ..entry(None, "Two", "Dau eto") };
        assert_eq!(
            made(&unsure, None),
            FILE.replace("msgid \"Two\"\nmsgstr \"\"\n\"Dau", "#, fuzzy\nmsgid \"Two\"\nmsgstr \"\"\n\"Dau")
        );
    }

    #[test]
    fn a_message_comes_in_behind_another_or_behind_the_head() {
        let three = entry(None, "Three", "Tri");
        let text = "\nmsgid \"Three\"\nmsgstr \"Tri\"\n";
        assert_eq!(made(&three, Some(13)), FILE.replace("msgstr \"Hen\"\n", &format!("msgstr \"Hen\"\n{text}")));
        assert_eq!(made(&three, None), FILE.replace("cy\\n\"\n", &format!("cy\\n\"\n{text}")));
        let bare = message_edit("", &three, None).expect("a change");
        assert_eq!(bare.instead, text.trim_start());
    }
}
