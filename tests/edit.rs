//! Writing in the page: every field of every schema is changed over HTTP, and nothing else of its file; what somebody else wrote
//! meanwhile stays; a save that is cut off leaves a whole file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_yaml::Value;

use crate::support;
use crate::support::edited::{Form, Input, listed, listed_new, pens};
use crate::support::named_folder;
use crate::support::previewed::{Preview, copy};

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let all = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let named = all.map(|entry| {
        let name = entry.path().strip_prefix(folder).expect("inside").display().to_string();
        (name, fs::read(entry.path()).expect("readable"))
    });
    named.collect()
}

/// Another value that such an input may have.
fn other(input: &Input, number: usize) -> String {
    match input.kind {
        "number" if input.value == "2" => "3".to_owned(),
        "number" => "2".to_owned(),
        "date" => "2024-05-06".to_owned(),
        "select" => {
            input.choices.iter().find(|one| !one.is_empty() && **one != input.value).cloned().expect("a choice")
        }
        _ if number.is_multiple_of(3) => format!("{} Now: it's \"{number}\" #1", input.value).trim_start().to_owned(),
        _ => format!("{} now {number}", input.value).trim_start().to_owned(),
    }
}

/// The only value in which two files differ, as its old and new text; a key or item that came has no old one.
fn difference(before: &Value, after: &Value) -> Vec<(Option<Value>, Option<Value>)> {
    match (before, after) {
        (Value::Mapping(one), Value::Mapping(other)) => {
            let keys: Vec<&Value> = one.keys().chain(other.keys().filter(|key| !one.contains_key(*key))).collect();
            let pair = |key: &&Value| match (one.get(*key), other.get(*key)) {
                (Some(one), Some(other)) => difference(one, other),
                (one, other) => vec![(one.cloned(), other.cloned())],
            };
            keys.iter().flat_map(pair).collect()
        }
        (Value::Sequence(one), Value::Sequence(other)) if one.len() == other.len() => {
            one.iter().zip(other).flat_map(|(one, other)| difference(one, other)).collect()
        }
        (one, other) if one == other => Vec::new(),
        (one, other) => vec![(Some(one.clone()), Some(other.clone()))],
    }
}

/// The lines of a text that another does not have at its beginning or its end.
fn changed_lines(before: &str, after: &str) -> (usize, usize) {
    let (one, other): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let start = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    (one.len() - end, other.len() - end)
}

/// Changes a value by its form, and looks what has become of the folder.
fn change(edited: &Preview, folder: &Path, form: &Form, input: &Input, number: usize) -> Result<String, String> {
    let before = files(folder);
    let wanted = other(input, number);
    let saved = edited.submit(&form.with(&input.name, &wanted));
    let told = |what: &str| format!("{} {:?} to {wanted:?}: {what}", form.action, input.name);
    if saved.status != 303 {
        let note = saved.body.split("role=\"alert\">").nth(1).and_then(|note| note.split("</div>").next());
        return Err(told(&format!("{} {}", saved.status, note.unwrap_or_default())));
    }
    let after = files(folder);
    let differing: Vec<&String> = after.keys().filter(|name| before.get(*name) != after.get(*name)).collect();
    let [file] = differing.as_slice() else { return Err(told(&format!("changed {differing:?}"))) };
    if before.len() != after.len() {
        return Err(told("left a file"));
    }
    let text = |all: &BTreeMap<String, Vec<u8>>| String::from_utf8(all[*file].clone()).expect("text");
    let (old, new) = (text(&before), text(&after));
    if file.ends_with(".yaml") {
        let read = |text: &str| serde_yaml::from_str::<Value>(text).unwrap_or(Value::Null);
        let found = difference(&read(&old), &read(&new));
        if found.len() > 1 || found.is_empty() {
            return Err(told(&format!("{file}: {found:?}")));
        }
    }
    let (gone, come) = changed_lines(&old, &new);
    let most = input.value.lines().count().max(wanted.lines().count()) + 3;
    if gone > most || come > most {
        return Err(told(&format!("{file}: {gone} lines became {come}")));
    }
    let again = edited.form(&form.action).ok_or_else(|| told("has no form any more"))?;
    if again.value(&input.name) != wanted {
        return Err(told(&format!("reads as {:?}", again.value(&input.name))));
    }
    // And back, so that the next one finds the folder as it was.
    let back = edited.submit(&again.with(&input.name, &input.value));
    if back.status != 303 {
        return Err(told(&format!("{} on the way back", back.status)));
    }
    let read = |bytes: &[u8]| serde_yaml::from_slice::<Value>(bytes).unwrap_or(Value::Null);
    let now = fs::read(folder.join(file)).expect("readable");
    if file.ends_with(".yaml") && !difference(&read(old.as_bytes()), &read(&now)).iter().all(says_the_same) {
        return Err(told("is something else on the way back"));
    }
    Ok((*file).clone())
}

/// Whether two values say the same: a text may end with its line, and a key that was not there may be there with nothing.
fn says_the_same(pair: &(Option<Value>, Option<Value>)) -> bool {
    let words = |one: &Option<Value>| match one {
        None | Some(Value::Null) => String::new(),
        Some(Value::Sequence(items)) if items.is_empty() => String::new(),
        Some(Value::String(text)) => text.trim_end_matches('\n').to_owned(),
        Some(other) => serde_yaml::to_string(other).expect("YAML").trim_end().to_owned(),
    };
    words(&pair.0) == words(&pair.1)
}

#[test]
fn every_field_of_every_schema_is_changed_and_nothing_else() {
    let copy = named_folder::copy();
    let (folder, programmes) = (copy.path().join("findings"), copy.path().join("programmes").display().to_string());
    let edited = Preview::begin("edit", copy, folder.clone(), &["--programmes", &programmes]);
    let addresses = listed(&edited.get("/").body);
    let mut wrong = Vec::new();
    let mut known = BTreeSet::new();
    for address in &addresses {
        let page = edited.get(address).body;
        let Some(form) = Form::of(&page) else {
            wrong.push(format!("{address}: no form"));
            continue;
        };
        let title =
            page.split("<h2 id=\"pen\"").nth(1).and_then(|title| title.split("</h2>").next()).unwrap_or_default();
        for input in form.inputs.iter().filter(|input| input.name.starts_with("value.")) {
            let letters = |text: &str| text.chars().filter(|one| !one.is_ascii_digit()).collect::<String>();
            if !known.insert((letters(title), letters(&input.name))) {
                continue;
            }
            let fresh = edited.form(address).unwrap_or_else(|| form.clone());
            if let Err(why) = change(&edited, &folder, &fresh, input, known.len()) {
                wrong.push(why);
            }
        }
    }
    assert!(known.len() > 150, "{} fields", known.len());
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), known.len(), wrong.join("\n"));
}

#[test]
fn what_is_changed_from_the_report_is_in_the_report() {
    for (sample, end) in [("coventry-2023", "\n"), ("warwickshire-2018", "\r\n")] {
        let folder = copy(&support::root().join("data/inspections").join(sample));
        let path = folder.path().to_owned();
        for name in ["yaml", "md"] {
            for (file, bytes) in files(&path).into_iter().filter(|(file, _)| file.ends_with(name)) {
                let text = String::from_utf8(bytes).expect("text").replace('\n', end);
                fs::write(path.join(file), text).expect("written");
            }
        }
        let edited = Preview::begin("edit", folder, path.clone(), &[]);
        let addresses = pens(&edited.get("/draft/en/report.html").body);
        assert!(addresses.len() > 50, "{}", addresses.len());
        for (number, address) in addresses.iter().enumerate().step_by(addresses.len() / 6) {
            let form = edited.form(address).unwrap_or_else(|| panic!("a form at {address}"));
            let input = form.inputs.iter().find(|input| input.kind == "textarea").expect("a text");
            let before = files(&path);
            let words = format!("{} Written here {number}.", input.value);
            let saved = edited.submit(&form.with(&input.name, &words));
            assert_eq!(saved.status, 303, "{}", saved.body);
            let report = edited.get("/draft/en/report.html").body;
            assert!(report.contains(&format!("Written here {number}.")), "{address} is not in the report");
            // The page begins where it stands.
            let page = edited.get(saved.header("location").expect("an address")).body;
            assert!(page.contains("Saved."), "{page}");
            let anchor = page.split("report.html#").nth(1).expect("a place").split('"').next().expect("an anchor");
            let (_, behind) = report.split_once(&format!(" id=\"{anchor}\"")).expect("the place");
            let at = behind.find(&format!("Written here {number}.")).unwrap_or_else(|| panic!("{anchor} comes later"));
            assert!(at < 2 * words.len() + 2_000, "{anchor} is far before");
            let after = files(&path);
            let changed: Vec<&String> = after.keys().filter(|name| before[*name] != after[*name]).collect();
            let text = |all: &BTreeMap<String, Vec<u8>>| String::from_utf8(all[changed[0]].clone()).expect("text");
            let (old, new) = (text(&before), text(&after));
            assert_eq!((changed.len(), old.matches(end).count()), (1, old.matches('\n').count()));
            assert_eq!(new.matches(end).count(), new.matches('\n').count(), "{}", changed[0]);
            assert_eq!(new.replace(&format!(" Written here {number}."), ""), old, "{}", changed[0]);
        }
    }
}

#[test]
fn a_stale_save_is_refused_and_shows_both() {
    let edited = Preview::edited("coventry-2023");
    let address = pens(&edited.get("/draft/en/report.html").body).remove(2);
    let (mine, theirs) = (edited.form(&address).expect("a form"), edited.form(&address).expect("a form"));
    let input = mine.inputs.iter().find(|input| input.kind == "textarea").expect("a text").clone();
    let theirs = theirs.with(&input.name, &format!("{} Theirs.", input.value));
    assert_eq!(edited.submit(&theirs).status, 303);
    // The same once more is there already.
    assert_eq!(edited.submit(&theirs).status, 303);
    let before = files(edited.folder.path());
    let refused = edited.submit(&mine.with(&input.name, &format!("{} Mine.", input.value)));
    assert_eq!((refused.status, files(edited.folder.path()) == before), (409, true));
    for words in ["<del>Theirs.</del>", "<ins>Mine.</ins>", "Save what I have written", "Keep what is in the file"] {
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
    }
    // To take mine all the same.
    let again = Form::of(&refused.body).expect("a form");
    assert!(again.value(&input.name).ends_with("Mine."), "{again:?}");
    assert_eq!(edited.submit(&again).status, 303);
    let form = edited.form(&address).expect("a form");
    assert!(form.value(&input.name).ends_with(" Mine.") && !form.value(&input.name).contains("Theirs."));
}

#[test]
fn what_was_moved_by_others_is_found_again_and_what_is_gone_is_told_with_the_words() {
    let edited = Preview::edited("coventry-2023");
    let address = pens(&edited.get("/draft/en/report.html").body).remove(2);
    let form = edited.form(&address).expect("a form");
    let mine = form.with("value.text", "Words of mine.");
    let file = edited.path("sections/foreword.md");
    let text = fs::read_to_string(&file).expect("readable");
    fs::write(&file, format!("A new paragraph above.\n\n{text}")).expect("written");
    let refused = edited.submit(&mine);
    assert!(refused.status == 409 && !refused.body.contains("<del>A new paragraph"), "{}", refused.body);
    assert_eq!(edited.submit(&Form::of(&refused.body).expect("a form")).status, 303);
    let now = fs::read_to_string(&file).expect("readable");
    assert!(now.starts_with("A new paragraph above.\n\n") && now.contains("\n\nWords of mine.\n\n"), "{now}");
    fs::write(&file, "Short.\n").expect("written");
    let gone = edited.submit(&mine);
    assert!(gone.status == 409 && gone.body.contains("is not there any more"), "{}", gone.body);
    assert!(gone.body.contains("\nWords of mine.</textarea>"), "{}", gone.body);
    assert_eq!(fs::read_to_string(&file).expect("readable"), "Short.\n");
}

#[test]
fn what_the_file_must_have_and_what_it_may_not_say_is_told_in_the_form() {
    let edited = Preview::edited("coventry-2023");
    let page = edited.get("/").body;
    let with = |name: &str| {
        let forms = listed(&page).into_iter().filter_map(|address| edited.form(&address));
        forms.into_iter().find(|form| form.inputs.iter().any(|input| input.name == name)).expect("a form")
    };
    let before = files(edited.folder.path());
    let refused = edited.submit(&with("value.role").with("value.role", " "));
    assert!(refused.status == 409 && refused.body.contains("This must be there."), "{}", refused.body);
    let refused = edited.submit(&with("value.publication").with("value.publication", "in the spring"));
    assert!(refused.status == 409 && refused.body.contains("value=\"in the spring\""), "{}", refused.body);
    let prose = edited.form(&pens(&edited.get("/draft/en/report.html").body)[2]).expect("a form");
    let refused = edited.submit(&prose.with("value.text", "Half {{ percent(of= of it"));
    assert!(refused.status == 409 && refused.body.contains("Half {{ percent(of= of it</textarea>"), "{}", refused.body);
    assert_eq!(files(edited.folder.path()), before);
}

#[test]
fn a_file_that_is_no_yaml_is_mended_as_a_whole() {
    let edited = Preview::edited("coventry-2023");
    let file = edited.path("sections/3.4.yaml");
    let text = fs::read_to_string(&file).expect("readable");
    edited.edit("sections/3.4.yaml", |text| text.replacen("strengths:", "strengths: }", 1));
    let broken = fs::read_to_string(&file).expect("readable");
    let page = edited.get("/").body;
    let forms = listed(&page).into_iter().filter_map(|address| edited.form(&address));
    let form =
        forms.into_iter().find(|form| form.value("value.text") == broken.trim_end_matches('\n')).expect("the file");
    assert_eq!(edited.submit(&form.with("value.text", text.trim_end_matches('\n'))).status, 303);
    assert_eq!(fs::read_to_string(&file).expect("readable"), text);
}

#[test]
fn one_more_comes_at_the_end_of_every_list_and_a_record_where_there_was_none() {
    let copy = named_folder::copy();
    let (folder, programmes) = (copy.path().join("findings"), copy.path().join("programmes").display().to_string());
    let edited = Preview::begin("edit", copy, folder.clone(), &["--programmes", &programmes]);
    let mut known = BTreeSet::new();
    let mut wrong = Vec::new();
    for (address, words) in listed_new(&edited.get("/").body) {
        if !known.insert(words.chars().filter(|one| !one.is_ascii_digit()).collect::<String>()) {
            continue;
        }
        let mut form = edited.form(&address).unwrap_or_else(|| panic!("a form at {address}"));
        for input in form.inputs.iter_mut().filter(|input| input.name.starts_with("value.")) {
            let is_free = ["text", "id", "title", "caption", "role", "term", "definition", "name", "label"];
            let name = input.name.trim_start_matches("value.").split('/').next().unwrap_or_default();
            match input.kind {
                "textarea" | "words" if is_free.contains(&name) => input.value = format!("zadded-{}", known.len()),
                "number" | "select" => input.value = String::new(),
                _ => {}
            }
        }
        let before = files(&folder);
        let mut answer = edited.submit(&form);
        // What must be there is told one by one.
        for _ in 0..6 {
            let Some(missing) = answer.body.split("aria-invalid=\"true\"").next().filter(|_| answer.status == 409)
            else {
                break;
            };
            let Some(name) = missing.rsplit(" name=\"").next().and_then(|rest| rest.split('"').next()) else { break };
            let Some(mut again) = Form::of(&answer.body) else { break };
            let Some(input) = again.inputs.iter_mut().find(|input| input.name == name) else { break };
            input.value = other(input, 1);
            answer = edited.submit(&again);
        }
        let after = files(&folder);
        let changed: Vec<&String> = after.keys().filter(|name| before.get(*name) != after.get(*name)).collect();
        match (answer.status, changed.as_slice()) {
            (303, [file]) => {
                let lines = |all: &BTreeMap<String, Vec<u8>>| String::from_utf8(all[*file].clone()).expect("text");
                let (gone, come) = changed_lines(&lines(&before), &lines(&after));
                if gone > 1 || come == 0 {
                    wrong.push(format!("{words}: {gone} lines of {file} became {come}"));
                }
            }
            // Rows and columns cannot be said in the form yet.
            (409, []) if answer.body.contains("could not be read any more") => {}
            (status, _) => wrong.push(format!("{words}: {status} {changed:?}")),
        }
    }
    assert!(known.len() > 20, "{known:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn items_move_and_go_and_every_step_is_taken_back() {
    let edited = Preview::edited("coventry-2023");
    let folder = edited.folder.path().to_owned();
    let begun = files(&folder);
    let of = |file: &str| fs::read_to_string(folder.join(file)).expect("readable");
    let texts = || -> Vec<String> {
        let read: Value = serde_yaml::from_str(&of("sections/1.1.yaml")).expect("YAML");
        let text = |one: &Value| one.as_str().or_else(|| one["text"].as_str()).unwrap_or_default().trim().to_owned();
        read["strengths"].as_sequence().expect("a list").iter().map(text).collect()
    };
    let before = texts();
    let address = |wanted: &str| {
        let all = listed(&edited.get("/").body);
        all.into_iter().find(|address| edited.form(address).is_some_and(|form| form.value("value.text") == wanted))
    };
    let first = edited.form(&address(&before[0]).expect("the first")).expect("a form");
    // What was written comes with what is moved.
    let written = first.with("value.text", "Moved words.");
    assert_eq!(edited.submit(&written.pressed("down")).status, 303);
    let moved = texts();
    assert_eq!((moved[0].as_str(), moved[1].as_str(), moved.len()), (before[1].as_str(), "Moved words.", before.len()));
    let second = edited.form(&first.action).expect("a form");
    assert_eq!(edited.submit(&second.pressed("remove")).status, 303);
    assert_eq!(texts()[0], "Moved words.");
    assert_eq!(texts().len(), before.len() - 1);
    let steps = |edited: &Preview| {
        let page = edited.get("/").body;
        let form =
            page.split("<form class=\"steps\"").nth(1).unwrap_or_default().split("</form>").next().unwrap_or_default();
        Form::of(&format!("<form method=\"post\"{form}</form>"))
    };
    let form = steps(&edited).expect("steps");
    let taken = |form: &Form, way: &str| {
        let inputs = form.inputs.iter().filter(|input| input.name == "token").cloned().collect();
        edited.submit(&Form { inputs, ..form.clone() }.pressed(way)).status
    };
    assert_eq!((taken(&form, "undo"), texts()), (303, moved.clone()));
    assert_eq!((taken(&form, "undo"), files(&folder) == begun), (303, true));
    assert_eq!((taken(&form, "redo"), texts()), (303, moved));
    // What somebody else has written since is not taken back.
    let others = format!("{}# Theirs.\n", of("sections/1.1.yaml"));
    fs::write(folder.join("sections/1.1.yaml"), &others).expect("written");
    let refused = edited.submit(
        &Form { inputs: form.inputs.iter().filter(|one| one.name == "token").cloned().collect(), ..form.clone() }
            .pressed("undo"),
    );
    let page = edited.get(refused.header("location").expect("an address")).body;
    assert!(page.contains("cannot be done any more") && of("sections/1.1.yaml") == others, "{page}");
}
