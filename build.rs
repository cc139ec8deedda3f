//! Tells the program the digest of its own source, so that an output of other code is never taken for this one's.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What the code has inside it beside its own source.
const HOLIDAYS: &str = "data/bank-holidays.csv";

fn main() {
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed={HOLIDAYS}");
    let mut files = vec![PathBuf::from(HOLIDAYS)];
    collect(Path::new("src"), &mut files);
    files.sort();
    let mut all = Sha256::new();
    for file in files {
        all.update(file.to_string_lossy().replace('\\', "/"));
        all.update(Sha256::digest(std::fs::read(&file).unwrap_or_default()));
    }
    let mut digest = String::new();
    for byte in all.finalize() {
        // Writing into a text does not fail.
        let _ = write!(digest, "{byte:02x}");
    }
    println!("cargo::rustc-env=FINDINGS_SOURCE_DIGEST={digest}");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
