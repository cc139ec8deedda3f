//! What a program that syncs folders leaves in the place of a file that it has moved to the cloud.
//!
//! What must hold: a file that is only in the cloud is a file of the folder, and is told where it is read; it is never taken for one
//! that nobody wrote.

use std::path::{Path, PathBuf};

/// What is put around the name of a file: before it and behind it. iCloud Drive hides what it leaves; Nextcloud, ownCloud and
/// odrive do not.
const AROUND: [(&str, &str); 5] =
    [(".", ".icloud"), ("", ".nextcloud"), ("", ".owncloud"), ("", ".cloud"), ("", ".cloudf")];

/// The name of the file that one of this name is in the place of.
#[must_use]
pub fn stands_for(file_name: &str) -> Option<&str> {
    let of = |(before, behind): &(&str, &str)| file_name.strip_prefix(before)?.strip_suffix(behind);
    AROUND.iter().find_map(of).filter(|name| !name.is_empty() && !name.starts_with('.'))
}

/// Whether something stands at a path, here or in the cloud.
#[must_use]
pub fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok() || is_in_cloud(path)
}

/// Whether a file that is not here is in the cloud.
#[must_use]
pub fn is_in_cloud(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return false };
    let beside =
        |(before, behind): &(&str, &str)| -> PathBuf { path.with_file_name(format!("{before}{name}{behind}")) };
    AROUND.iter().any(|around| beside(around).symlink_metadata().is_ok_and(|found| found.is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_for_a_file_is_known_by_its_name() {
        for (name, file) in [
            (".1.md.icloud", Some("1.md")),
            (".recommendations.yaml.icloud", Some("recommendations.yaml")),
            ("court.csv.nextcloud", Some("court.csv")),
            ("court.csv.owncloud", Some("court.csv")),
            ("court.csv.cloud", Some("court.csv")),
            ("1.md", None),
            (".icloud", None),
            ("..gitignore.icloud", None),
            ("1.md.icloud", None),
        ] {
            assert_eq!(stands_for(name), file, "{name}");
        }
    }
}
