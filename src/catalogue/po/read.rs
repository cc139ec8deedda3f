//! From a gettext file to a catalogue, every fault with its place.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rspolib::{POEntry, pofile};

use super::lines::sound_lines;
use crate::catalogue::entry::{Catalogue, Entry, Header, composed, is_welsh, key};
use crate::problem::{CatalogueFault, Checked, FileFormat, Kind, Place, Problem, TextForm, TranslationFault};
use crate::source::report_controls;
use crate::text::fold;

/// Reads a gettext file. The path is what problems call it.
#[must_use]
pub fn read_catalogue(path: &str, text: &str) -> Checked<Catalogue> {
    let lines: Vec<&str> = text.lines().collect();
    let place = |line: usize| place(path, &lines, line);
    let fault = |line: usize, fault| {
        Problem::error(Kind::Translation(TranslationFault::CatalogueSyntax { fault }), place(line))
    };
    let mut problems = Vec::new();
    if report_controls(path, text, &mut problems).is_some() {
        return Checked::failed(problems);
    }
    if let Some(format) = other_text(&lines) {
        let kind = Kind::FileOtherFormat { format, wanted: TextForm::Catalogue };
        return Checked::failed(vec![Problem::error(kind, Place::file(path))]);
    }
    let sound = match sound_lines(text) {
        Ok(sound) => sound,
        Err(faults) => return Checked::failed(faults.into_iter().map(|(line, kind)| fault(line, kind)).collect()),
    };
    let file = match pofile(sound.as_str()) {
        Ok(file) => file,
        Err(error) => {
            let fault = TranslationFault::CatalogueSyntax { fault: CatalogueFault::Other(error.to_string()) };
            return Checked::failed(vec![Problem::error(Kind::Translation(fault), Place::file(path))]);
        }
    };
    let header = Header { comment: file.header.unwrap_or_default(), fields: file.metadata.into_iter().collect() };
    if let Some(found) = header.fields.get("Language").filter(|found| !found.is_empty() && !is_welsh(found)) {
        let fault = TranslationFault::WrongLanguage { found: found.clone() };
        problems.push(Problem::error(Kind::Translation(fault), Place::file(path)));
    }
    let mut entries: Vec<Entry> = file.entries.into_iter().map(|entry| read_entry(entry, &lines)).collect();
    if let Some(last) = entries.last_mut() {
        last.remarks.extend(remarks_below(&lines));
    }
    report_twice(&entries, &place, &mut problems);
    // The head's text is empty; a tool that puts two catalogues together leaves a second one.
    let second = entries.iter().filter(|entry| entry.context.is_none() && entry.english.is_empty() && !entry.obsolete);
    problems.extend(second.map(|entry| fault(entry.line, CatalogueFault::SecondHead)));
    Checked { value: Some(Catalogue { header, entries }), problems }
}

/// A line of a file as a place. Not `Place::in_text`: that would look through the whole file for each of its texts.
pub(in crate::catalogue) fn place(path: &str, lines: &[&str], line: usize) -> Place {
    Place::in_line(path, lines.get(line.saturating_sub(1)).copied().unwrap_or_default(), line, 1, usize::MAX)
}

/// What a text is that has no message at all, and is more than remarks: translations come in many forms.
fn other_text(lines: &[&str]) -> Option<FileFormat> {
    let is_message = |line: &&&str| line.trim_start_matches(['#', '~', '|', ' ', '\t']).starts_with("msg");
    let mut words = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let first = words.next().filter(|_| !lines.iter().any(|line| is_message(&line)))?;
    let is_table = |mark: char| first.contains(mark) && words.clone().all(|line| line.contains(mark));
    Some(match first {
        _ if first.starts_with(['{', '[']) => FileFormat::Json,
        _ if [',', ';', '\t'].into_iter().any(is_table) => FileFormat::Table,
        _ => FileFormat::OtherText,
    })
}

fn read_entry(entry: POEntry, lines: &[&str]) -> Entry {
    let line = welsh_line(&entry, lines);
    // A tool may have written them on several lines, which the library takes for one flag.
    let flags = entry.flags.iter().flat_map(|flags| flags.split([',', '\n'])).map(str::trim);
    let (fuzzy, flags): (Vec<&str>, Vec<&str>) =
        flags.filter(|flag| !flag.is_empty()).partition(|flag| *flag == "fuzzy");
    let fuzzy = !fuzzy.is_empty();
    let split = |text: Option<String>| -> Vec<String> {
        text.unwrap_or_default().lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    Entry {
        context: entry.msgctxt,
        english: entry.msgid,
        welsh: composed(entry.msgstr.unwrap_or_default().trim()),
        fuzzy,
        flags: flags.into_iter().map(str::to_owned).collect(),
        previous: entry.previous_msgid.filter(|_| fuzzy).map(|previous| fold(&previous)),
        remarks: split(entry.tcomment),
        comments: split(entry.comment),
        references: entry
            .occurrences
            .into_iter()
            .map(|(file, line)| (file, line.parse().unwrap_or_default()))
            .collect(),
        obsolete: entry.obsolete,
        line,
    }
}

/// The library knows where an entry begins; its Welsh is further down.
fn welsh_line(entry: &POEntry, lines: &[&str]) -> usize {
    let begin = entry.linenum.max(1);
    let is_welsh = |line: &&str| line.trim_start_matches(['#', '~', ' ', '\t']).starts_with("msgstr");
    let below = lines.get(begin - 1..).unwrap_or_default().iter().position(is_welsh);
    below.map_or(begin, |below| begin + below)
}

/// Translators' remarks below the last message.
fn remarks_below(lines: &[&str]) -> Vec<String> {
    let is_remark =
        |line: &&&str| line.trim().is_empty() || line.trim_start() == "#" || line.trim_start().starts_with("# ");
    let mut below: Vec<&str> = lines.iter().rev().take_while(is_remark).copied().collect();
    below.reverse();
    let words = below.into_iter().map(|line| line.trim().trim_start_matches('#').trim_start());
    words.filter(|words| !words.is_empty()).map(str::to_owned).collect()
}

fn report_twice(entries: &[Entry], place: &dyn Fn(usize) -> Place, problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<(Option<&str>, Cow<'_, str>), usize> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| !entry.obsolete) {
        let first_line = *seen.entry((entry.context.as_deref(), key(&entry.english))).or_insert(entry.line);
        if first_line != entry.line {
            let fault = TranslationFault::CatalogueTwice { first_line };
            problems.push(Problem::error(Kind::Translation(fault), place(entry.line)));
        }
    }
}
