//! The paths that a manifest lists: a manifest may come from anywhere, and what it lists is taken away or written over.
//!
//! What must hold: a path that is not told as strange leads down from the output folder, to no other file's inside.

use std::collections::BTreeMap;
use std::path::{Component, Path};

/// The name of the manifest in its folder.
pub const MANIFEST: &str = "manifest.json";

/// Those of the listed paths that no build makes: they lead elsewhere, through another listed file, or to the manifest.
pub(super) fn strange_paths(listed: &BTreeMap<String, String>) -> Vec<String> {
    let strange = |path: &&String| {
        let parts: Vec<&str> = path.split('/').collect();
        let plain = |part: Component<'_>| matches!(part, Component::Normal(_));
        let leads_down = Path::new(path).components().count() == parts.len()
            && Path::new(path).components().all(plain)
            && !path.chars().any(char::is_control);
        let mut above = path.match_indices('/').map(|(at, _)| &path[..at]);
        !leads_down || parts[0] == MANIFEST || above.any(|folder| listed.contains_key(folder))
    };
    listed.keys().filter(strange).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs_lead_down_and_nowhere_else() {
        let strange = |paths: &[&str]| {
            let listed = paths.iter().map(|path| ((*path).to_owned(), String::new())).collect();
            strange_paths(&listed)
        };
        assert_eq!(strange(&["cy/report.pdf", "en/data/notes.csv", "en/report.pdf", "..x/...", "x"]), [""; 0]);
        for path in [
            "",
            ".",
            "..",
            "/",
            "/etc/x",
            "../x",
            "en/../../x",
            "en/../x",
            "./x",
            "en//x",
            "en/./x",
            "en/x/",
            "en/..",
            "a\nb",
            "a\0b",
            "manifest.json",
            "manifest.json/x",
        ] {
            assert_eq!(strange(&[path, "en/report.pdf"]), [path], "{path:?}");
        }
        assert_eq!(strange(&["en", "en/report.pdf"]), ["en/report.pdf"]);
    }
}
