//! A small folder of findings with its programme, kept in memory and written anew for each input.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use findings::assets::Assets;
use findings::load::load_programme;
use findings::programme::Programme;
use tempfile::TempDir;

/// Files of a folder by their names, slashes between the parts.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// The case of `tests/cases` that has every record and a programme of its own.
pub(super) static TOY: LazyLock<Files> = LazyLock::new(|| below(&case().join("findings")));

/// The files of that programme.
pub(super) static TOY_PROGRAMME: LazyLock<Files> = LazyLock::new(|| below(&case().join("programmes")));

/// That programme, read.
pub(super) static PROGRAMME: LazyLock<Programme> = LazyLock::new(|| {
    let assets = Assets::programmes(Some(case().join("programmes")));
    load_programme(&assets, "toy").value.expect("the programme of the case is sound")
});

fn case() -> PathBuf {
    let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Of the fuzz package, or of the program.
    let above = [crate_folder.join("../.."), crate_folder.to_owned()];
    let root = above.iter().find(|root| root.join("tests/cases").is_dir()).expect("the repository");
    root.join("tests/cases/toy-programme")
}

fn below(folder: &Path) -> Files {
    let entries = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    entries
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
            (name, fs::read(entry.path()).expect("readable"))
        })
        .collect()
}

/// A folder on the disk with these files.
pub(super) fn written(files: &Files) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        // A name that the system does not take, or a file in the place of a folder, is left out.
        if path.parent().is_some_and(|parent| fs::create_dir_all(parent).is_ok()) {
            let _ = fs::write(path, bytes);
        }
    }
    folder
}

/// Files with an input's changes: each change names a file, a line of it, and what becomes of the line.
///
/// The bytes are read as: a byte that chooses the file, a byte that chooses what is done, two bytes that choose the line, a
/// byte with a length, and so many bytes of text. What is left over at the end is one change more.
pub(super) fn changed(files: &Files, data: &[u8]) -> Files {
    let mut files = files.clone();
    let mut rest = data;
    while let [file, act, high, low, length, more @ ..] = rest {
        let (text, after) = more.split_at(usize::from(*length).min(more.len()));
        let line = usize::from(*high) << 8 | usize::from(*low);
        change(&mut files, usize::from(*file), *act, line, text);
        rest = after;
    }
    files
}

fn change(files: &mut Files, file: usize, act: u8, line: usize, text: &[u8]) {
    let Some(name) = files.keys().nth(file % files.len().max(1)).cloned() else { return };
    if act % 8 == 7 {
        let new = String::from_utf8_lossy(text).trim_matches('/').replace("..", "").replace('\0', "");
        if let Some(bytes) = files.remove(&name).filter(|_| !new.is_empty()) {
            files.insert(new, bytes);
        }
        return;
    }
    let bytes = files.entry(name).or_default();
    let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let at = line % lines.len();
    match act % 8 {
        0 => lines[at] = text.to_vec(),
        1 => lines.insert(at, text.to_vec()),
        2 => lines[at].extend_from_slice(text),
        3 => {
            lines.remove(at);
        }
        4 => {
            let twice = lines[at].clone();
            lines.insert(at, twice);
        }
        // What stands behind the line's first colon.
        5 => {
            let keep = lines[at].iter().position(|byte| *byte == b':').map_or(0, |colon| colon + 1);
            lines[at].truncate(keep);
            lines[at].push(b' ');
            lines[at].extend_from_slice(text);
        }
        _ => lines.truncate(at),
    }
    *bytes = lines.join(&b'\n');
}
