//! Things that may stand where a report is to be written, each with what must be said of it.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

pub(crate) fn put(path: &Path, words: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, words).expect("written");
}

fn fifo(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().expect("runs").success());
}

/// Lists a path in the manifest of a folder, which is that of the report where the folder has none.
fn list_in_manifest(to: &Path, folder: &str, path: &str) {
    let own = to.join(folder).join("manifest.json");
    let from = if own.exists() { own.clone() } else { to.join("final/manifest.json") };
    let text = fs::read_to_string(from).expect("a manifest");
    let zero = "0".repeat(64);
    put(&own, &text.replacen("\"outputs\": {", &format!("\"outputs\": {{\n    \"{path}\": \"{zero}\","), 1));
}

/// What stands there, what is said of it, and the option with which the report was built before; none where it was not.
pub(crate) type Row = (&'static str, fn(&Path), &'static str);

/// Things put into `output/coventry-2023` behind a build.
pub(crate) const AFTER_A_BUILD: &[Row] = &[
    ("a file of theirs", |to| put(&to.join("final/letter.docx"), "mine"), "did not make: “letter.docx”"),
    ("a hidden file", |to| put(&to.join("final/.note"), "mine"), "“.note”"),
    ("a file among those of a language", |to| put(&to.join("final/en/map.png"), "mine"), "“en/map.png”"),
    ("a folder of theirs", |to| put(&to.join("final/old/1/report.pdf"), "mine"), "did not make: “old”"),
    ("an empty folder", |to| fs::create_dir(to.join("final/later")).expect("made"), "“later”"),
    ("a link", |to| symlink("/etc/hosts", to.join("final/hosts")).expect("made"), "“hosts”"),
    ("a pipe", |to| fifo(&to.join("final/en/pipe")), "“en/pipe”"),
    ("words in a file of ours", |to| put(&to.join("final/en/ratings.csv"), "mine"), "“en/ratings.csv” was changed"),
    ("a file emptied by hand", |to| put(&to.join("final/en/ratings.json"), ""), "“en/ratings.json” was changed"),
    (
        "a link in place of a file of ours",
        |to| {
            fs::rename(to.join("final/en/ratings.csv"), to.join("kept")).expect("moved");
            symlink("../../kept", to.join("final/en/ratings.csv")).expect("made");
        },
        "“en/ratings.csv”",
    ),
    (
        "a link in place of a folder of ours",
        |to| {
            fs::rename(to.join("final/en"), to.join("kept")).expect("moved");
            symlink("../kept", to.join("final/en")).expect("made");
        },
        "“en”",
    ),
    ("a manifest that is none", |to| put(&to.join("final/manifest.json"), "{}"), "was not made by this program"),
    ("no manifest", |to| fs::remove_file(to.join("final/manifest.json")).expect("gone"), "was not made by this"),
    (
        "the report moved, and a link left",
        |to| {
            fs::rename(to.join("final"), to.join("moved")).expect("moved");
            symlink("moved", to.join("final")).expect("made");
        },
        "a link to another place",
    ),
    ("their folder under a hidden name", |to| put(&to.join(".final.new/mine.txt"), "mine"), ".final.new"),
    ("their manifest under a hidden name", |to| put(&to.join(".final.new/manifest.json"), "mine"), ".final.new"),
    ("their folder under the other one", |to| put(&to.join(".final.old/mine.txt"), "mine"), ".final.old"),
    ("a link under a hidden name", |to| symlink(to, to.join(".final.new")).expect("made"), "a link to another place"),
    ("a file under a hidden name", |to| put(&to.join(".final.new"), "mine"), "a file stands where a folder"),
    (
        "a manifest that lists a file outside",
        |to| list_in_manifest(to, "final", "../../../victim"),
        "lists what no build makes: “../../../victim”",
    ),
    ("a manifest that goes in and out", |to| list_in_manifest(to, "final", "en/../../kept"), "“en/../../kept”"),
    ("a manifest that lists a place on the disk", |to| list_in_manifest(to, "final", "/etc/none"), "“/etc/none”"),
    ("a manifest that lists a folder", |to| list_in_manifest(to, "final", "en"), "lists what no build makes: “en/"),
    (
        "a manifest that lists a file of theirs",
        |to| {
            put(&to.join("final/letter.docx"), "mine");
            list_in_manifest(to, "final", "letter.docx");
        },
        "“letter.docx” was changed",
    ),
    (
        "a file outside, listed under a hidden name",
        |to| {
            put(&to.join("victim"), "mine");
            list_in_manifest(to, ".final.new", "../victim");
        },
        "lists what no build makes: “../victim”",
    ),
    (
        "a file of theirs, listed under a hidden name",
        |to| {
            put(&to.join(".final.old/letter.docx"), "mine");
            list_in_manifest(to, ".final.old", "letter.docx");
        },
        "“letter.docx” was changed",
    ),
    (
        "a folder of theirs, listed under a hidden name",
        |to| {
            put(&to.join(".final.new/letters/1.docx"), "mine");
            list_in_manifest(to, ".final.new", "letters");
        },
        "“letters”",
    ),
    (
        "a folder in place of an unfinished file",
        |to| {
            put(&to.join(".final.new/.unfinished/1.docx"), "mine");
            list_in_manifest(to, ".final.new", "en/report.pdf");
        },
        "“.unfinished”",
    ),
    ("a neighbour of a name like it", |to| put(&to.join("Final/mine.txt"), "mine"), "“Final”"),
];

/// Things that stand in the output before anything was built.
pub(crate) const BEFORE_A_BUILD: &[Row] = &[
    (
        "a folder of theirs of that name",
        |to| put(&to.join("final/report.docx"), "mine"),
        "was not made by this program",
    ),
    ("a file of that name", |to| put(&to.join("final"), "mine"), "a file stands where a folder"),
    ("a pipe of that name", |to| fifo(&to.join("final")), "no ordinary file"),
    ("a link that leads nowhere", |to| symlink("gone", to.join("final")).expect("made"), "a link to another place"),
    ("a lock that is a link", |to| symlink("/etc/hosts", to.join(".final.lock")).expect("made"), ".final.lock"),
    ("a lock that is a pipe", |to| fifo(&to.join(".final.lock")), ".final.lock"),
    ("a lock that is a folder", |to| fs::create_dir(to.join(".final.lock")).expect("made"), ".final.lock"),
    (
        "a file in place of the folder above",
        |to| {
            fs::remove_dir(to).expect("gone");
            put(to, "mine");
        },
        "a file stands where a folder",
    ),
    (
        "a neighbour of the folder above",
        |to| put(&to.with_file_name("Coventry-2023").join("x"), "mine"),
        "“Coventry-2023”",
    ),
];
