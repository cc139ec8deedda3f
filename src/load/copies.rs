//! What programs leave in a folder beside what people put there: marks of open files, safety copies, both versions of a file
//! that two people changed.

use crate::problem::Leftover;
use crate::source::stands_for;

/// Files and folders in which no word of an inspector is: the system makes them for itself.
const OF_THE_SYSTEM: [&str; 10] = [
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "icon\r",
    "__macosx",
    "$recycle.bin",
    "system volume information",
    "@eadir",
    "lost+found",
    "~syncthing",
];

/// Words that tell a copy from the file that it is of.
const OF_COPIES: [&str; 16] = [
    "copy",
    "kopie",
    "copi",
    "conflict",
    "conflicted",
    "old",
    "older",
    "backup",
    "bak",
    "new",
    "newer",
    "final",
    "orig",
    "original",
    "desktop",
    "laptop",
];

/// Endings of copies that programs keep for themselves.
const OF_BACKUPS: [&str; 6] = ["bak", "tmp", "temp", "orig", "swp", "old"];

/// Endings of files that only lead to a document elsewhere.
const OF_LINKS: [&str; 12] =
    ["gdoc", "gsheet", "gslides", "gdraw", "gform", "gtable", "glink", "url", "webloc", "lnk", "desktop", "paper"];

/// Endings of files that a program was still fetching.
const OF_PARTS: [&str; 8] = ["crdownload", "part", "partial", "download", "filepart", "opdownload", "aria2", "!sync"];

/// Whether a hidden file says something of one that is not: that it is only in the cloud, or that a program has it open.
pub(super) fn stands_for_content(file_name: &str) -> bool {
    stands_for(file_name).is_some() || opened(file_name).is_some()
}

/// The name of the file that a mark of an open file is for: as Office and LibreOffice name them.
fn opened(file_name: &str) -> Option<&str> {
    let of_libre_office = || file_name.strip_prefix(".~lock.")?.strip_suffix('#');
    file_name.strip_prefix("~$").or_else(of_libre_office).filter(|file| !file.is_empty())
}

/// Whether a file or folder is the system's own, by its name alone.
pub(super) fn is_of_the_system(file_name: &str) -> bool {
    OF_THE_SYSTEM.contains(&file_name.to_lowercase().as_str())
}

/// What a program has left under a name in a folder that has these others.
pub(super) fn leftover<'a>(name: &str, mut others: impl Iterator<Item = &'a String>) -> Option<Leftover> {
    let file = name.rsplit('/').next().unwrap_or(name);
    if let Some(open) = opened(file) {
        return Some(Leftover::OpenElsewhere { file: open.to_owned() });
    }
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    if OF_PARTS.contains(&ending.as_str()) || (file.starts_with("~syncthing~") && ending == "tmp") {
        return Some(Leftover::Unfinished);
    }
    if file.ends_with('~') || file.starts_with('#') || OF_BACKUPS.contains(&ending.as_str()) {
        return Some(Leftover::Backup);
    }
    if OF_LINKS.contains(&ending.as_str()) {
        return Some(Leftover::Link);
    }
    if let Some(file) = others.find(|other| is_copy_of(name, other)) {
        return Some(Leftover::CopyOf { file: file.clone() });
    }
    let is_workbook =
        name.starts_with("evidence/") && ["xlsx", "xlsm", "xls", "ods", "numbers"].contains(&ending.as_str());
    is_workbook.then_some(Leftover::Workbook)
}

/// Whether a name is that of the other file as programs name copies of it: “court (1).csv”, “court - Copy.csv”,
/// “court-DESKTOP-4F2.csv”, “Copy of court.csv”.
pub(super) fn is_copy_of(name: &str, other: &str) -> bool {
    let Some(((folder, name), (other_folder, other))) = split(name).zip(split(other)) else { return false };
    let (stem, ending) = name;
    let (other_stem, other_ending) = other;
    if folder != other_folder || !ending.eq_ignore_ascii_case(other_ending) || other_stem.is_empty() {
        return false;
    }
    let (small, other_small) = (stem.to_lowercase(), other_stem.to_lowercase());
    if ["copy of ", "kopie van ", "copi o "].iter().any(|start| small.strip_prefix(start) == Some(&other_small)) {
        return true;
    }
    // Letters may be longer when small; then the names are not compared.
    let Some(rest) = stem.get(other_stem.len()..).filter(|_| small.starts_with(&other_small)) else { return false };
    tells_a_copy(rest)
}

fn split(path: &str) -> Option<(&str, (&str, &str))> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    Some((folder, file.rsplit_once('.')?))
}

/// Whether what stands behind the name of a file tells that this is a copy of it.
fn tells_a_copy(rest: &str) -> bool {
    if !rest.starts_with([' ', '-', '_', '(', '.', '~']) {
        return false;
    }
    let numbered = rest.trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if numbered.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())) {
        return true;
    }
    let words: Vec<&str> = rest.split(|one: char| !one.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_word = |word: &&str| OF_COPIES.contains(&word.to_lowercase().as_str());
    // The name of a machine is in capitals, and comes behind a hyphen.
    let is_machine =
        |word: &str| word.len() > 2 && word.chars().all(|one| one.is_ascii_uppercase() || one.is_ascii_digit());
    let machine =
        rest.starts_with('-') && words.iter().any(|word| is_machine(word) && word.contains(char::is_alphabetic));
    words.iter().any(is_word) || machine
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_known_by_their_names() {
        for name in [
            "court (1).csv",
            "court - Copy.csv",
            "court - Copy (2).csv",
            "court copy.csv",
            "Copy of court.csv",
            "court-DESKTOP-4F2.csv",
            "court-LAPTOP.csv",
            "Court (1).CSV",
            "court (Sian's conflicted copy 2024-02-01).csv",
            "court_old.csv",
            "court.bak.csv",
        ] {
            assert!(is_copy_of(&format!("evidence/{name}"), "evidence/court.csv"), "{name}");
        }
        for name in ["court.csv", "court-north.csv", "courts.csv", "out-of-court.csv", "court-2.csv", "court (1).yaml"]
        {
            assert!(!is_copy_of(&format!("evidence/{name}"), "evidence/court.csv"), "{name}");
        }
        assert!(!is_copy_of("sections/court (1).csv", "evidence/court.csv"));
        assert!(is_copy_of("ratings-LAPTOP.yaml", "ratings.yaml"));
    }

    #[test]
    fn leftovers_are_known_by_their_names() {
        let none: [String; 0] = [];
        let of = |name: &str| leftover(name, none.iter());
        assert_eq!(of("evidence/~$court.xlsx"), Some(Leftover::OpenElsewhere { file: "court.xlsx".to_owned() }));
        assert_eq!(of("evidence/court.csv~"), Some(Leftover::Backup));
        assert_eq!(of("evidence/.~lock.court.csv#"), Some(Leftover::OpenElsewhere { file: "court.csv".to_owned() }));
        assert_eq!(of("evidence/court.csv.part"), Some(Leftover::Unfinished));
        assert_eq!(of("sections/1.gdoc"), Some(Leftover::Link));
        assert_eq!(of("evidence/court.xlsx"), Some(Leftover::Workbook));
        assert_eq!(of("recomendations.yaml"), None);
        for name in ["Thumbs.db", "desktop.ini", "Icon\r", "__MACOSX", "$RECYCLE.BIN"] {
            assert!(is_of_the_system(name), "{name}");
        }
        assert!(!is_of_the_system("sections"));
    }
}
