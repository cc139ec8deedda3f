//! `findings check --fix`: corrects what has one right answer in the files themselves, and touches nothing else.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use crate::check::{Fix, fixed_file, fixes};
use crate::editing::{as_read, unmarked};
use crate::language::Language;
use crate::limits::TEXT_BYTES;
use crate::pipeline::Session;
use crate::publish::{NotWritten, write_file};
use crate::rate::rate;
use crate::report::{Basis, Stage};
use crate::source::{read_below, with_plain_ends};

/// A fix can uncover another; so often they are looked for again.
const ROUNDS: usize = 5;

/// What came of a folder.
pub(super) enum FixOutcome {
    /// So many fixes were made.
    Made(usize),
    /// It cannot be read as it is, so nothing was touched.
    Unread,
}

/// Corrects a folder. One that cannot be read whole is left as it is.
///
/// # Errors
///
/// What could not be written.
pub(super) fn fix_folder(session: &Session, folder: &Path) -> Result<FixOutcome, NotWritten> {
    let mut made = 0;
    for _ in 0..ROUNDS {
        let Some(found) = find_fixes(session, folder) else { return Ok(FixOutcome::Unread) };
        made += found.count;
        if found.files.is_empty() {
            break;
        }
        for (file, (text, fixes)) in found.files {
            write(folder, &file, &text, &fixes)?;
        }
    }
    Ok(FixOutcome::Made(made))
}

/// What can be corrected in a folder.
struct FolderFixes {
    count: usize,
    /// For each file its text as it was looked at, and the changes.
    files: BTreeMap<String, (String, Vec<Fix>)>,
}

/// Every fix of a folder; none where the folder cannot be read.
fn find_fixes(session: &Session, folder: &Path) -> Option<FolderFixes> {
    let loaded = session.load(folder);
    let (programme, inspection) = loaded.both()?;
    let phrases = session.phrases(Language::English);
    let ratings = rate(programme, inspection);
    let fixes =
        fixes(&Basis { programme, inspection, ratings: &ratings, phrases, stage: &Stage::DRAFT, earlier: None });
    let mut found = FolderFixes { count: fixes.len(), files: BTreeMap::new() };
    for fix in fixes.into_iter().flatten() {
        let Some(source) = inspection.sources.get(&fix.file) else { continue };
        found.files.entry(fix.file.clone()).or_insert_with(|| (source.text.clone(), Vec::new())).1.push(fix);
    }
    Some(found)
}

/// Writes a corrected file in the place of the old one. What editors of other systems set before the text and at the ends of
/// lines stays, and who may read the file may read it still. A file that somebody has changed since it was looked at is left
/// as it is.
fn write(folder: &Path, file: &str, looked_at: &str, fixes: &[Fix]) -> Result<(), NotWritten> {
    let Ok(Ok(raw)) = read_below(folder, file, TEXT_BYTES).map(String::from_utf8) else { return Ok(()) };
    if as_read(&raw) != looked_at {
        return Ok(());
    }
    let fixed = fixed_file(&raw, fixes);
    write_file(&folder.join(file), fixed.as_bytes(), |before| before == raw.as_bytes())
}

/// Writes one change into a file that was looked at, in the same way; one that somebody has changed since is refused.
pub(super) fn write_edit(
    folder: &Path,
    file: &str,
    looked_at: &str,
    range: Range<usize>,
    instead: &str,
) -> Result<(), NotWritten> {
    let path = folder.join(file);
    let raw = read_below(folder, file, TEXT_BYTES).unwrap_or_default();
    let raw = String::from_utf8(raw).unwrap_or_default();
    let own = unmarked(&raw).1;
    // What stands there then is never what was looked at, and so the file is left as it is.
    let is_as_it_was = with_plain_ends(own) == looked_at;
    let ends = if own.contains("\r\n") { "\r\n" } else { "\n" };
    let fix = Fix { file: file.to_owned(), range, instead: instead.replace('\n', ends) };
    let written = fixed_file(&raw, &[fix]);
    write_file(&path, written.as_bytes(), |before| is_as_it_was && before == raw.as_bytes())
}
