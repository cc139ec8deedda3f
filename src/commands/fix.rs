//! `findings check --fix`: mends what has one right answer in the files themselves, and touches nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::workshop::Workshop;
use crate::check::{Checking, Fix, mended};
use crate::language::Language;
use crate::rate::rate;
use crate::report::Stage;

/// A mend can uncover another; so often they are looked for again.
const ROUNDS: usize = 5;

/// Mends a folder and says how many mends were made.
///
/// # Errors
///
/// What could not be written.
pub(super) fn fix_folder(workshop: &Workshop, folder: &Path) -> Result<usize, String> {
    let mut made = 0;
    for _ in 0..ROUNDS {
        let mut files: BTreeMap<String, Vec<Fix>> = BTreeMap::new();
        for fix in fixes(workshop, folder) {
            files.entry(fix.file.clone()).or_default().push(fix);
        }
        if files.is_empty() {
            break;
        }
        for (file, fixes) in files {
            write(&folder.join(&file), &fixes).map_err(|error| format!("{file}: {error}"))?;
            made += fixes.len();
        }
    }
    Ok(made)
}

fn fixes(workshop: &Workshop, folder: &Path) -> Vec<Fix> {
    let loaded = workshop.load(folder);
    let Some((programme, inspection)) = loaded.both() else { return Vec::new() };
    let phrases = workshop.phrases(Language::English);
    let ratings = rate(programme, inspection);
    Checking { programme, inspection, ratings: &ratings, phrases, stage: &Stage::Draft }.fixes()
}

/// Writes a mended file beside the old one and puts it in its place. What editors of other systems set before the text
/// stays before it.
fn write(path: &Path, fixes: &[Fix]) -> std::io::Result<()> {
    let text = fs::read_to_string(path)?;
    let (mark, own) = text.strip_prefix('\u{feff}').map_or(("", text.as_str()), |own| ("\u{feff}", own));
    let beside = path.with_extension("mended");
    fs::write(&beside, format!("{mark}{}", mended(own, fixes)))?;
    fs::rename(&beside, path)
}
