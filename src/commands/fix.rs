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

/// What came of a folder.
pub(super) enum Mended {
    /// So many mends were made.
    Made(usize),
    /// It cannot be read as it is, so nothing was touched.
    Unread,
}

/// Mends a folder. One that cannot be read whole is left as it is.
///
/// # Errors
///
/// What could not be written.
pub(super) fn fix_folder(workshop: &Workshop, folder: &Path) -> Result<Mended, String> {
    let mut made = 0;
    for _ in 0..ROUNDS {
        let Some(mends) = mends(workshop, folder) else { return Ok(Mended::Unread) };
        made += mends.len();
        let mut files: BTreeMap<String, Vec<Fix>> = BTreeMap::new();
        for fix in mends.into_iter().flatten() {
            files.entry(fix.file.clone()).or_default().push(fix);
        }
        if files.is_empty() {
            break;
        }
        for (file, fixes) in files {
            write(&folder.join(&file), &fixes).map_err(|error| format!("{file}: {error}"))?;
        }
    }
    Ok(Mended::Made(made))
}

/// Every mend of a folder, each with the changes it takes; none where the folder cannot be read.
fn mends(workshop: &Workshop, folder: &Path) -> Option<Vec<Vec<Fix>>> {
    let loaded = workshop.load(folder);
    let (programme, inspection) = loaded.both()?;
    let phrases = workshop.phrases(Language::English);
    let ratings = rate(programme, inspection);
    Some(Checking { programme, inspection, ratings: &ratings, phrases, stage: &Stage::DRAFT }.fixes())
}

/// Writes a mended file beside the old one, under a name that no check reads, and puts it in its place. What editors of
/// other systems set before the text stays before it, and who may read the file may read it still.
fn write(path: &Path, fixes: &[Fix]) -> std::io::Result<()> {
    let text = fs::read_to_string(path)?;
    let (mark, own) = text.strip_prefix('\u{feff}').map_or(("", text.as_str()), |own| ("\u{feff}", own));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.mended"));
    fs::write(&beside, format!("{mark}{}", mended(own, fixes)))?;
    fs::set_permissions(&beside, fs::metadata(path)?.permissions())?;
    fs::rename(&beside, path)
}
