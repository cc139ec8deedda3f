//! What was translated elsewhere, from a file: a translation memory (TMX) of any program, XLIFF, or a gettext catalogue.
//!
//! What must hold: only words and codes of these texts are taken from a memory; nothing of it is used before it is confirmed.

use super::element::{Element, Found, Node, each_element};
use super::inline::is_ours;
use super::sent::read_sent;
use super::xliff_read::is_english;
use crate::catalogue::compare::CatalogueFile;
use crate::catalogue::entry::{Catalogue, Entry, composed, is_welsh};
use crate::limits::MESSAGES;
use crate::problem::{Checked, ExchangeFault, FileFormat, Kind, Problem, Severity, TranslationFault};
use crate::source::{file_format, report_controls};

/// Reads what was translated elsewhere. The path is what problems call it.
#[must_use]
pub fn read_memory(path: &str, text: &str) -> Checked<Catalogue> {
    if file_format(text.as_bytes()) == Some(FileFormat::TranslationMemory) {
        return read_tmx(path, text);
    }
    let Checked { value, mut problems } = read_sent(path, text);
    let catalogue = value.map(|sent| {
        let passed = |problem| Problem { severity: Severity::Warning, ..problem };
        problems.extend(sent.refused.into_iter().map(passed));
        sent.catalogue
    });
    Checked { value: catalogue, problems }
}

fn read_tmx(path: &str, text: &str) -> Checked<Catalogue> {
    let file = CatalogueFile::new(path, text);
    let problem = |line: usize, fault: ExchangeFault| {
        Problem::error(Kind::Translation(TranslationFault::Exchange { fault }), file.place(line))
    };
    let mut problems = Vec::new();
    if report_controls(path, text, &mut problems).is_some() {
        return Checked::failed(problems);
    }
    let mut entries = Vec::new();
    let mut all = 0;
    let read = each_element(text, true, "tu", &mut |found| {
        if let Found::Whole(pair) = found {
            all += 1;
            entries.extend(entry(&pair));
        }
        Ok(())
    });
    if let Err((line, fault)) = read {
        return Checked::failed(vec![problem(line, fault)]);
    }
    if let Some(problem) = MESSAGES.problem(all, file.place(1)) {
        return Checked::failed(vec![problem]);
    }
    if entries.is_empty() {
        return Checked::failed(vec![problem(1, ExchangeFault::NoPairs)]);
    }
    Checked { value: Some(Catalogue { entries, ..Catalogue::default() }), problems }
}

/// The English of a pair with its Welsh, where it has both.
fn entry(pair: &Element) -> Option<Entry> {
    let language = |side: &Element| side.attribute("lang").unwrap_or_default().to_owned();
    let english = pair.all("tuv").find(|side| is_english(&language(side)))?;
    let welsh = pair.all("tuv").find(|side| is_welsh(&language(side)))?;
    let text = |side: &Element| {
        let text = composed(words(side.first("seg")?).trim());
        (!text.is_empty()).then_some(text)
    };
    Some(Entry { english: text(english)?, welsh: text(welsh)?, line: welsh.line, ..Entry::default() })
}

/// Words, and codes where they are such as these texts have: what else a program has in its texts means nothing here.
fn words(segment: &Element) -> String {
    let mut text = String::new();
    for node in &segment.children {
        match node {
            Node::Text(words) => text.push_str(words),
            Node::Element(element) if element.name == "hi" => text.push_str(&words(element)),
            Node::Element(element) => {
                text.push_str(Some(element.words()).filter(|code| is_ours(code)).as_deref().unwrap_or(""));
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::exchange::write_memory;

    #[test]
    fn a_memory_that_is_written_is_read_as_it_was() {
        let entry = |english: &str, welsh: &str| Entry {
            english: english.to_owned(),
            welsh: welsh.to_owned(),
            ..Entry::default()
        };
        let entries = [
            entry(
                "In {{ percent(of=\"1\") }} of *all* & more[^a]",
                "Mewn {{ percent(of=\"1\") }} o’r *holl* < mwy[^a]",
            ),
            entry("A  b", "C"),
            entry("A b", "C"),
            Entry { fuzzy: true, ..entry("D", "E") },
        ];
        let (text, count) = write_memory([("one", &entries[..])]);
        assert_eq!(count, 2);
        let read = read_memory("a.tmx", &text).value.expect("a memory");
        let pairs: Vec<(String, String)> = read.entries.into_iter().map(|entry| (entry.english, entry.welsh)).collect();
        let kept = entries[..2].iter().map(|entry| (entry.english.clone(), entry.welsh.clone()));
        assert_eq!(pairs, kept.collect::<Vec<_>>());
    }

    #[test]
    fn memories_of_other_programs_are_read() {
        let text = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"><header/><body>\
            <tu tuid=\"1\"><note>n</note><tuv xml:lang=\"CY-GB\"><seg>Mae’r <bpt i=\"1\">&lt;b&gt;</bpt>bwrdd<ept i=\"1\">&lt;/b&gt;</ept></seg></tuv>\
            <tuv xml:lang=\"EN-US\"><seg>The <hi>board</hi></seg></tuv></tu>\
            <tu><tuv lang=\"fr\"><seg>a</seg></tuv><tuv lang=\"en\"><seg>b</seg></tuv></tu></body></tmx>";
        let read = read_memory("a.tmx", text).value.expect("a memory");
        assert_eq!(read.entries.len(), 1);
        assert_eq!((read.entries[0].english.as_str(), read.entries[0].welsh.as_str()), ("The board", "Mae’r bwrdd"));
        let none = text.replace("CY-GB", "ga");
        assert!(read_memory("a.tmx", &none).value.is_none());
        let typed = text.replace("\"tmx14.dtd\"", "\"x\" [<!ENTITY a \"b\">]");
        assert!(read_memory("a.tmx", &typed).value.is_none());
    }
}
