//! In every sample's folder, with both ends of lines: a mend by one press, an exception with its reason and a colleague's remark change
//! what they are about and no other byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support;
use crate::support::edited::{Form, come, ends, press, text_of};
use crate::support::previewed::{Preview, copy};

/// What is planted in a section's prose, each with what a press leaves of it.
const PLANTED: [(&str, &str); 3] = [
    ("The board met , and left.", "The board met, and left."),
    ("This was on 21st October 2022.", "This was on 21 October 2022."),
    ("The boys’ \"own place\" is here.", "The boys’ “own place” is here."),
];

/// Words that a rule reports, and that somebody may mean.
const MEANT: &str = "The the board met here.";

fn files(folder: &Path) -> BTreeMap<String, String> {
    let all = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let text = all.filter_map(|entry| {
        let name = entry.path().strip_prefix(folder).ok()?.display().to_string().replace('\\', "/");
        Some((name, fs::read_to_string(entry.path()).ok()?))
    });
    text.collect()
}

/// A sample whose files end their lines so, with what is planted at the end of a section; and that section's file.
fn planted(sample: &Path, end: &str) -> (Preview, String) {
    let folder = copy(sample);
    let path = folder.path().to_owned();
    let all = files(&path);
    let file = all.keys().find(|name| name.starts_with("sections/") && name.ends_with(".md")).expect("prose").clone();
    for (name, text) in all.iter().filter(|(name, _)| name.ends_with(".md") || name.ends_with(".yaml")) {
        let more: String =
            PLANTED.iter().map(|(words, _)| *words).chain([MEANT]).map(|one| format!("\n{one}\n")).collect();
        let whole = if *name == file { format!("{text}{more}") } else { text.clone() };
        fs::write(path.join(name), whole.replace('\n', end)).expect("written");
    }
    (Preview::begin("edit", folder, path, &[]), file)
}

/// The names of the files that differ.
fn differing(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<String> {
    let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
    names.filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}

/// Where the problem with these words is said to be meant.
fn meant(page: &str, words: &str) -> Option<String> {
    let items = text_of(page);
    let own = items.split("<li class=").filter_map(|item| item.split("</li>").next()).find(|item| {
        item.replace("<mark>", "").replace("</mark>", "").contains(words) && item.contains(">This is meant<")
    })?;
    let link = own
        .split("<a href=\"")
        .find(|link| link.split_once('>').is_some_and(|(_, rest)| rest.starts_with("This is meant")))?;
    link.split(['#', '"']).next().map(str::to_owned)
}

/// What is wrong with each press of a folder, and what its files say after them.
fn mends(
    edited: &Preview,
    file: &str,
    begun: BTreeMap<String, String>,
    wrong: &mut Vec<String>,
) -> BTreeMap<String, String> {
    PLANTED.into_iter().fold(begun, |before, (words, mended)| {
        let Some(form) = press(&edited.get("/").body, words, "mend") else {
            wrong.push(format!("no press for {words}"));
            return before;
        };
        let status = edited.submit(&form).status;
        let after = files(&edited.path(""));
        let is_own = differing(&before, &after) == [file] && after[file] == before[file].replace(words, mended);
        if status != 303 || !is_own {
            wrong.push(format!("{words}: {status} {:?}", differing(&before, &after)));
        }
        after
    })
}

/// What is wrong with an exception.
fn exception(edited: &Preview, end: &str, begun: &BTreeMap<String, String>) -> Option<String> {
    let Some(address) = meant(&edited.get("/").body, MEANT) else { return Some("nothing to mean".to_owned()) };
    let form = edited.form(&address)?.with("value.reason", "It is called so: \"the the\" # by all.");
    let status = edited.submit(&form).status;
    let after = files(&edited.path(""));
    let changed = differing(begun, &after);
    let [own] = changed.as_slice() else { return Some(format!("{status} {changed:?}")) };
    let before = begun.get(own).cloned().unwrap_or_default();
    let new = come(&before, &after[own]);
    let is_all = new.as_ref().is_some_and(|new| new.contains("It is called so") && ends(&after[own], end));
    let is_quiet = meant(&edited.get("/").body, MEANT).is_none();
    (status != 303 || !is_all || !is_quiet).then(|| format!("{status} {own} {is_quiet} {new:?}"))
}

/// Writes a remark on the first paragraph of a report.
fn remark(edited: &Preview, text: &str) -> u16 {
    let report = edited.get("/draft/en/report.html").body;
    let anchor = report.split("<p id=\"p-").nth(1).and_then(|rest| rest.split('"').next()).expect("a paragraph");
    let page = edited.get(&format!("/?at=p-{anchor}")).body;
    let link = page
        .split("<a href=\"")
        .find(|link| link.split_once('>').is_some_and(|(_, rest)| rest.starts_with("Write a remark<")));
    let address = text_of(link.and_then(|link| link.split(['#', '"']).next()).expect("a link"));
    let form: Form = edited.form(&address).expect("a form");
    edited.submit(&form.with("value.who", "A. Colleague").with("value.text", text)).status
}

/// What is wrong with two remarks, of which the second comes into a file with these ends of lines.
fn remarks(edited: &Preview, end: &str, begun: &BTreeMap<String, String>) -> Option<String> {
    let first = remark(edited, "Do we know: \"this\"?");
    let after = files(&edited.path(""));
    let changed = differing(begun, &after);
    let [own] = changed.as_slice() else { return Some(format!("{first} {changed:?}")) };
    if !own.starts_with("remarks/") {
        return Some(format!("it is in {own}"));
    }
    let one = after[own].replace('\n', end);
    fs::write(edited.path(own), &one).expect("written");
    let second = remark(edited, "And this?\n\n- Or that?");
    let two = files(&edited.path(""));
    let new = come(&one, &two[own]);
    let is_all = new.as_ref().is_some_and(|new| new.contains("And this?") && ends(&two[own], end));
    let others = differing(begun, &two);
    (first != 303 || second != 303 || !is_all || others.len() != 1)
        .then(|| format!("{first} {second} {others:?} {new:?}"))
}

#[test]
fn nothing_else_changes_in_any_sample() {
    let mut wrong = Vec::new();
    let mut count = 0;
    let samples =
        fs::read_dir(support::root().join("data/inspections")).expect("samples").flatten().map(|one| one.path());
    for sample in samples.filter(|path| path.join("inspection.yaml").is_file()) {
        for end in ["\n", "\r\n"] {
            let (edited, file) = planted(&sample, end);
            let begun = files(&edited.path(""));
            let mut own = Vec::new();
            let mended = mends(&edited, &file, begun, &mut own);
            own.extend(exception(&edited, end, &mended).map(|fault| format!("exception: {fault}")));
            let meant = files(&edited.path(""));
            own.extend(remarks(&edited, end, &meant).map(|fault| format!("remarks: {fault}")));
            wrong.extend(own.into_iter().map(|fault| format!("{} {end:?} {file}: {fault}", sample.display())));
            count += 1;
        }
    }
    assert!(count >= 14, "{count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
