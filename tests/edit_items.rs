//! One more comes below any item of a list: there and nowhere else, with the ends of lines that the file has, and not where the list has
//! changed meanwhile.

use std::collections::BTreeSet;
use std::fs;

use serde_yaml::Value;

use crate::support::edited::{Form, come, ends, listed, steps_of, text_of};
use crate::support::named_folder;
use crate::support::previewed::Preview;

/// The address of the form of one more below what a page changes, with what the link says.
fn below(page: &str) -> Option<(String, String)> {
    let link = page.split("<a class=\"between\" href=\"").nth(1)?;
    let address = text_of(link.split(['#', '"']).next()?);
    Some((address, link.split_once('>')?.1.split('<').next()?.to_owned()))
}

/// What a page says is changed: the keys and the number of an item, and its file.
fn place(page: &str) -> Option<(Vec<String>, usize, String)> {
    let behind = page.split("<h2 id=\"pen\"").nth(1)?;
    let way = behind.split("<span lang=\"en-GB\">").nth(1)?.split("</span>").next()?;
    let file = behind.split("<p class=\"place\"><code>").nth(1)?.split("</code>").next()?;
    let mut keys: Vec<String> = way.split('›').map(|key| key.trim().to_owned()).filter(|key| !key.is_empty()).collect();
    let number = keys.pop()?.parse().ok()?;
    Some((keys, number, file.to_owned()))
}

/// Saves the form, and fills in whatever must be there.
fn saved(edited: &Preview, form: &Form) -> (u16, String) {
    let mut form = form.clone();
    for input in form.inputs.iter_mut().filter(|input| input.name.starts_with("value.")) {
        let is_free = ["text", "title", "term", "caption", "role"].contains(&input.name.trim_start_matches("value."));
        if is_free && ["textarea", "words"].contains(&input.kind) {
            input.value = "Zadded here.".to_owned();
        }
    }
    let mut answer = edited.submit(&form);
    for _ in 0..6 {
        let missing = answer.body.split("aria-invalid=\"true\"").next().filter(|_| answer.status == 409);
        let name =
            missing.and_then(|missing| missing.rsplit(" name=\"").next()).and_then(|rest| rest.split('"').next());
        let Some((mut again, name)) = Form::of(&answer.body).zip(name) else { break };
        let Some(input) = again.inputs.iter_mut().find(|input| input.name == name) else { break };
        input.value = match (input.kind, input.choices.iter().find(|choice| !choice.is_empty())) {
            ("select", Some(choice)) => choice.clone(),
            ("number", _) => "1".to_owned(),
            ("date", _) => "2026-01-02".to_owned(),
            _ => "zadded".to_owned(),
        };
        answer = edited.submit(&again);
    }
    (answer.status, answer.body)
}

#[test]
fn one_more_comes_right_below_an_item_of_every_list() {
    let end = "\r\n";
    let copy = named_folder::copy();
    let (folder, programmes) = (copy.path().join("findings"), copy.path().join("programmes").display().to_string());
    for entry in walkdir::WalkDir::new(&folder).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
        if let Ok(text) = fs::read_to_string(entry.path()) {
            fs::write(entry.path(), text.replace('\n', end)).expect("written");
        }
    }
    let edited = Preview::begin("edit", copy, folder.clone(), &["--programmes", &programmes]);
    let mut lists = BTreeSet::new();
    let mut wrong = Vec::new();
    for address in listed(&edited.get("/").body) {
        let page = edited.get(&address).body;
        let Some((keys, number, file)) = place(&page) else { continue };
        // The first two of each list: behind the second often nothing comes.
        let list: String = keys.iter().map(|key| key.trim_matches(char::is_numeric)).collect::<Vec<_>>().join("/");
        if number > 2 || !lists.insert(format!("{} {list} {number}", file.rsplit('/').next().unwrap_or_default())) {
            continue;
        }
        let called = format!("{file} {keys:?} {number}");
        let Some((more, words)) = below(&page) else {
            // Words of a list have one more field in the form of their record.
            if keys.last().is_none_or(|key| key != "Columns") {
                wrong.push(format!("{called}: nothing leads below it"));
            }
            continue;
        };
        assert_eq!(words, "Add one below");
        let path = folder.join(&file);
        let before = fs::read_to_string(&path).expect("readable");
        let (status, body) = saved(&edited, &edited.form(&more).unwrap_or_else(|| panic!("{called}: a form")));
        if status == 409 && body.contains("could not be read any more") {
            continue;
        }
        let after = fs::read_to_string(&path).expect("readable");
        // What has come stands in one place, and without it the file is as it was.
        let new = come(&before, &after).filter(|new| !new.is_empty() && ends(&after, end));
        if status != 303 || new.is_none() {
            wrong.push(format!("{called}: {status}\n{after}"));
        }
        let page = edited.get("/").body;
        assert_eq!(edited.submit(&steps_of(&page).pressed("undo")).status, 303, "{called}");
        assert_eq!(fs::read_to_string(&path).expect("readable"), before, "{called}");
    }
    assert!(lists.len() > 20, "{lists:?}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The strengths of a section.
fn strengths(edited: &Preview) -> Vec<String> {
    let text = fs::read_to_string(edited.path("sections/1.1.yaml")).expect("readable");
    let read: Value = serde_yaml::from_str(&text).expect("YAML");
    let text = |one: &Value| one.as_str().or_else(|| one["text"].as_str()).unwrap_or_default().trim().to_owned();
    read["strengths"].as_sequence().expect("a list").iter().map(text).collect()
}

#[test]
fn a_finding_stands_behind_the_one_that_it_was_added_to() {
    let edited = Preview::edited("coventry-2023");
    let before = strengths(&edited);
    let wanted = |address: &String| edited.form(address).is_some_and(|form| form.value("value.text") == before[0]);
    let address = listed(&edited.get("/").body).into_iter().find(wanted).expect("the first");
    let (more, _) = below(&edited.get(&address).body).expect("a link");
    let form = edited.form(&more).expect("a form").with("value.text", "Added in between.");
    assert_eq!(edited.submit(&form).status, 303);
    let now = strengths(&edited);
    assert_eq!((now[1].as_str(), now.len()), ("Added in between.", before.len() + 1));
    assert_eq!([&now[..1], &now[2..]].concat(), before);
    // Where the list has changed meanwhile, it is asked first, with the words.
    let refused = edited.submit(&form.with("value.text", "Added too late."));
    assert!(refused.status == 409 && refused.body.contains("\nAdded too late.</textarea>"), "{}", refused.body);
    assert_eq!(strengths(&edited), now);
    let again = Form::of(&refused.body).expect("a form");
    assert_eq!(edited.submit(&again).status, 303);
    assert_eq!(strengths(&edited)[1], "Added too late.");
    // In Welsh it is called so too.
    let welsh = edited.get(&format!("{}&lang=cy", address.replace("lang=en", ""))).body;
    assert_eq!(below(&welsh).map(|(_, words)| words).as_deref(), Some("Ychwanegu un isod"));
}
