//! Everything in the folder that can be changed, by file: also what no part of the report shows.

use serde::Serialize;

use super::target::{Target, TargetKind};
use super::words::{excerpt, way};
use crate::editing::paragraphs;
use crate::source::SourceFile;

/// A file with what can be changed in it.
#[derive(Serialize)]
pub(in crate::preview) struct ListedFile {
    name: String,
    /// What it is about, where its name does not say it.
    title: Option<String>,
    entries: Vec<ListedEntry>,
}

/// Something that can be changed.
#[derive(Serialize)]
struct ListedEntry {
    label: String,
    excerpt: String,
    address: String,
}

impl ListedFile {
    /// A file that is opened as a whole.
    pub(super) fn whole(name: String, label: String, address: String) -> Self {
        ListedFile { name, title: None, entries: vec![ListedEntry { label, excerpt: String::new(), address }] }
    }
}

/// The files of a folder. `one_more` is said of what is not there yet, `title` is told what a file is about, `address` where the form of a target is.
pub(super) fn listed(
    targets: &[(Target, &SourceFile)],
    one_more: &str,
    title: impl Fn(&str) -> Option<String>,
    address: impl Fn(&Target) -> String,
) -> Vec<ListedFile> {
    let mut files: Vec<ListedFile> = Vec::new();
    let is_last = |target: &Target, source: &SourceFile| match target.kind {
        // The places between others are reached from these.
        TargetKind::NewParagraph(index) => index == paragraphs(&source.text).len(),
        TargetKind::ItemAt(_) => false,
        _ => true,
    };
    for (target, source) in targets.iter().filter(|(target, source)| is_last(target, source)) {
        let entry =
            ListedEntry { label: label(target, one_more), excerpt: excerpt(target, source), address: address(target) };
        match files.last_mut().filter(|file| file.name == target.file) {
            Some(file) => file.entries.push(entry),
            None => {
                let title = title(&target.file);
                files.push(ListedFile { name: target.file.clone(), title, entries: vec![entry] });
            }
        }
    }
    files
}

/// What a target is called among those of its file.
fn label(target: &Target, one_more: &str) -> String {
    let way = way(&target.path);
    match (target.is_new(), way.is_empty()) {
        (false, _) => way,
        (true, true) => one_more.to_owned(),
        (true, false) => format!("{way} › {one_more}"),
    }
}
