//! What `findings translate` says: one place, so that its sentences can be read and edited as one text.

use std::path::Path;

use similar::{ChangeTag, TextDiff};

use super::messages::{counted, named};
use crate::catalogue::{Band, BandCount, Changed, Imported, OtherAddress, TranslationCounts, TranslationStatus};
use crate::source::CATALOGUE;

/// After a catalogue was written.
pub(super) fn extracted(target: &Path, status: &TranslationStatus) -> String {
    format!("{}: {}", named(target), counts(&status.all))
}

/// When the Welsh of a programme's folder is the program's.
pub(super) fn borrowed(folder: &Path, name: &str) -> String {
    format!(
        "{}: there is no {CATALOGUE} here, so the Welsh is that of the program’s own {name}, where the English is the same; \
         “findings translate extract” writes one here",
        named(folder)
    )
}

/// After a translator's file was taken in.
pub(super) fn imported(target: &Path, imported: &Imported) -> String {
    let taken = format!("{} new, {} changed, {} as before", imported.added, imported.changed, imported.same);
    let refused = if imported.refused == 0 {
        String::new()
    } else {
        format!("; {} not taken in", counted(imported.refused, "translation"))
    };
    let mended = match imported.mended {
        0 => String::new(),
        count => format!("; apostrophes, names of letters or letters that nobody sees mended in {count}"),
    };
    format!("{}: {taken}{mended}{refused}", named(target))
}

/// After a translator's file was refused.
pub(super) fn not_imported(target: &Path) -> String {
    format!("{}: nothing was taken in; the catalogue is as it was", named(target))
}

/// After a translation memory was written.
pub(super) fn memory(target: &Path, count: usize) -> String {
    format!("{}: {}", named(target), counted(count, "confirmed translation"))
}

/// When a memory is asked for under another name.
pub(super) fn no_tmx() -> String {
    "a translation memory is written as TMX: give it a name that ends in .tmx".to_owned()
}

/// When texts are to be written as a memory.
pub(super) fn no_memory() -> String {
    "texts to translate are no memory: write them to a name that ends in .po or .xlf; “findings translate memory” writes a .tmx".to_owned()
}

/// When a version of XLIFF is asked for under the name of another form.
pub(super) fn no_xliff() -> String {
    "--xliff says the version of a file of XLIFF: give it a name that ends in .xlf".to_owned()
}

/// When texts are to be written in a form that there is not.
pub(super) fn no_form() -> String {
    "texts to translate are written as PO (gettext) or as XLIFF: give them a name that ends in .po or .xlf".to_owned()
}

/// When one file is to stand for several folders.
pub(super) fn one_folder() -> String {
    "a file of translations belongs to one folder: name that folder".to_owned()
}

/// How far a translation has got: in all, by section, and what has changed.
pub(super) fn status(folder: &Path, status: &TranslationStatus, bands: &[BandCount]) -> String {
    let mut lines = vec![format!("{}: {}", named(folder), counts(&status.all))];
    if !bands.is_empty() {
        let bands: Vec<String> = bands.iter().map(band).collect();
        lines.push(format!("  Words by how much of their text was translated before: {}", bands.join(", ")));
    }
    if status.obsolete > 0 {
        lines.push(format!("  {} kept that no text uses any more", counted(status.obsolete, "translation")));
    }
    let unfinished = |counts: &TranslationCounts| counts.translated < counts.all();
    for (section, counted) in status.sections.iter().filter(|(_, counts)| unfinished(counts)) {
        lines.push(format!("  {section}: {}", counts(counted)));
    }
    if !status.changed.is_empty() {
        lines.push("  Changed since it was translated:".to_owned());
        lines.extend(status.changed.iter().map(changed));
    }
    if !status.addresses.is_empty() {
        lines.push("  Links that lead elsewhere in Welsh:".to_owned());
        let led = |one: &OtherAddress| format!("    {}\n      {} -> {}", one.place, one.english, one.welsh);
        lines.extend(status.addresses.iter().map(led));
    }
    lines.join("\n")
}

/// The words of a band.
fn band(count: &BandCount) -> String {
    let words = count.words;
    match count.band {
        Band::Repeated => format!("{words} repeated"),
        Band::Same => format!("{words} at 100%"),
        Band::Like { from, to } => format!("{words} at {from}-{to}%"),
        Band::New => format!("{words} new"),
    }
}

/// Numbers of texts in words.
fn counts(counts: &TranslationCounts) -> String {
    if counts.all() == 0 {
        return "nothing to translate".to_owned();
    }
    if counts.translated == counts.all() {
        return format!("all of {} translated", counted(counts.all(), "text"));
    }
    let more = [(counts.stale, "changed since"), (counts.unreviewed, "to confirm"), (counts.missing, "missing")];
    let more: Vec<String> =
        more.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    format!(
        "{} of {} translated; {}; {} to do",
        counts.translated,
        counted(counts.all(), "text"),
        more.join(", "),
        counted(counts.words, "word")
    )
}

/// A text that has changed, with what was taken out and what was put in.
fn changed(changed: &Changed) -> String {
    let difference = TextDiff::from_words(changed.before.as_str(), changed.now.as_str());
    let mut text = String::new();
    let mut open: Option<ChangeTag> = None;
    for change in difference.iter_all_changes() {
        let tag = Some(change.tag()).filter(|tag| *tag != ChangeTag::Equal);
        if tag != open {
            text.push_str(close(open));
            text.push_str(match tag {
                Some(ChangeTag::Delete) => "[-",
                Some(ChangeTag::Insert) => "{+",
                _ => "",
            });
            open = tag;
        }
        text.push_str(change.value());
    }
    text.push_str(close(open));
    format!("    {} ({})\n      {}", changed.place, changed.kind, text.replace('\n', " "))
}

fn close(tag: Option<ChangeTag>) -> &'static str {
    match tag {
        Some(ChangeTag::Delete) => "-]",
        Some(ChangeTag::Insert) => "+}",
        _ => "",
    }
}
