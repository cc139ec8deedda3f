//! Writing texts in the page: what a text says is shown and never saved; what can be filled in is what the folder knows;
//! paragraphs, rows and tables move, come and go, and no other byte changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support;
use crate::support::edited::{Form, listed, listed_new, pens, text_of};
use crate::support::previewed::{Preview, copy};

/// Every file of a folder.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let all = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let read = |entry: walkdir::DirEntry| {
        let name = entry.path().strip_prefix(folder).expect("inside").display().to_string();
        Some((name, String::from_utf8(fs::read(entry.path()).ok()?).ok()?))
    };
    all.filter_map(read).collect()
}

/// A paragraph of the foreword of a sample, in its form.
fn paragraph(edited: &Preview, begins: &str) -> Form {
    let forms = pens(&edited.get("/draft/en/report.html").body).into_iter().filter_map(|one| edited.form(&one));
    forms.into_iter().find(|form| form.value("value.text").starts_with(begins)).expect("a paragraph")
}

/// What is shown of the first text of an answer.
fn said(body: &str) -> &str {
    body.split("class=\"said-text\"").nth(1).and_then(|rest| rest.split("</section>").next()).unwrap_or_default()
}

#[test]
fn what_a_text_will_say_is_shown_and_nothing_is_saved() {
    let edited = Preview::edited("coventry-2023");
    let before = files(edited.folder.path());
    let form = paragraph(&edited, "In many ways the YJS");
    for (text, shown, not) in [
        ("In {{ percent(of=\"2.2.3\") }} of cases", "<p>In 69 per cent of cases</p>", "said-wrong"),
        ("*It* is **so**", "<p><em>It</em> is <strong>so</strong></p>", "said-wrong"),
        ("- one\n- two", "<li>", "said-wrong"),
        ("> as they say", "<blockquote>", "said-wrong"),
        ("One.[^a]\n\n[^a]: Two.", "<sup>1</sup> Two.", "said-wrong"),
        ("a <script>alert(1)</script> b", "said-wrong", "<script>alert"),
        ("{{ percent(of=\"9.9.9\") }}", "“percent” knows nothing of “9.9.9”", "<script>alert"),
        ("half {{ percent(of=", "said-wrong", "<script>alert"),
        ("# A heading", "<strong>A heading</strong>", "said-wrong"),
        ("{{ to_come(note=\"visits\") }}", "<mark>", "said-wrong"),
        ("[words](javascript:alert(1))", "said-wrong", "href=\"javascript"),
    ] {
        let with = form.with("value.text", text);
        let whole = edited.submit(&with.pressed("view"));
        let mut part = with.pressed("view");
        part.inputs.push(support::edited::Input {
            name: "part".to_owned(),
            value: "1".to_owned(),
            kind: "hidden",
            choices: Vec::new(),
        });
        let part = edited.submit(&part);
        for answer in [&whole, &part] {
            let body = text_of(said(&answer.body));
            assert_eq!(answer.status, 200, "{text}");
            assert!(said(&answer.body).contains(shown) || body.contains(shown), "{text}: {body}");
            assert!(!said(&answer.body).contains(not), "{text}: {body}");
        }
        // The form has what was written.
        assert_eq!(Form::of(&whole.body).expect("a form").value("value.text"), text);
        assert!(!part.body.contains("<form"), "{}", part.body);
    }
    assert_eq!(files(edited.folder.path()), before);
}

#[test]
fn what_can_be_filled_in_is_what_the_folder_knows_in_the_language_of_the_report() {
    for (sample, language, known) in [
        ("coventry-2023", "en", ["69 per cent", "2.2.3", "{{ percent(of=\"2.2.3\") }}"]),
        (
            "coventry-2023",
            "en",
            [
                "five recommendations",
                "Recommendations",
                "{{ counted(noun=\"recommendation\", of=\"recommendations\") }}",
            ],
        ),
        ("awen-vale-2024", "cy", ["y cant", "2.1.1", "{{ percent(of=\"2.1.1\") }}"]),
    ] {
        let edited = Preview::edited(sample);
        let page = edited.get(&format!("/?lang={language}")).body;
        let address = listed(&page).into_iter().find(|address| {
            edited.form(address).is_some_and(|form| {
                form.inputs.iter().any(|input| input.name == "value.text" && input.kind == "textarea")
            })
        });
        let page = edited.get(&address.expect("a text")).body;
        let list = page
            .split("<details class=\"known\"")
            .nth(1)
            .and_then(|rest| rest.split("</details>").next())
            .expect("a list");
        let line = |one: &&str| text_of(one).contains(&format!("<code>{}</code>", known[2]));
        let line = list.split("<li>").find(line).map(text_of).unwrap_or_else(|| panic!("{known:?} in {list}"));
        assert!(line.contains(known[0]) && line.contains(known[1]), "{line}");
        assert!(page.contains("name=\"do\" value=\"view\""), "it can be shown without a script");
    }
}

#[test]
fn everything_that_is_offered_says_what_it_is_offered_as() {
    for sample in ["coventry-2023", "brightmoor-2026"] {
        let edited = Preview::edited(sample);
        let page = edited.get("/").body;
        let forms = listed(&page).into_iter().map(|address| (edited.get(&address).body, address));
        let (page, address) = forms.into_iter().find(|(page, _)| page.contains("data-tool=\"value\"")).expect("a text");
        let form = edited.form(&address).expect("a form");
        let offered: Vec<String> =
            page.split("data-insert=\"").skip(1).filter_map(|rest| Some(text_of(rest.split('"').next()?))).collect();
        assert!(offered.len() > 60, "{offered:?}");
        let free = offered.iter().filter(|one| {
            !["box", "quotation", "table", "image", "chart"]
                .iter()
                .any(|kind| one.starts_with(&format!("{{{{ {kind}(")))
        });
        let text = free.cloned().collect::<Vec<_>>().join(" and ");
        let input = form.inputs.iter().find(|input| input.kind == "textarea").expect("a text").name.clone();
        let answer = edited.submit(&form.with(&input, &text).pressed("view"));
        assert!(!said(&answer.body).contains("said-wrong"), "{}", said(&answer.body));
    }
}

#[test]
fn a_judgement_is_chosen_from_the_levels_of_its_programme() {
    let edited = Preview::edited("coventry-2023");
    let forms = listed(&edited.get("/").body).into_iter().filter_map(|address| edited.form(&address));
    let form = forms
        .into_iter()
        .find(|form| form.inputs.iter().any(|input| input.name == "value.judgement" && input.value == "outstanding"))
        .expect("a judgement");
    let input = form.inputs.iter().find(|input| input.name == "value.judgement").expect("an input");
    assert_eq!((input.kind, input.choices.len()), ("select", 5), "{input:?}");
    assert_eq!(edited.submit(&form.with("value.judgement", "good")).status, 303);
    // What is not known stays until somebody chooses.
    edited.edit("ratings.yaml", |text| text.replacen("judgement: good", "judgement: splendid", 1));
    let form = edited.form(&form.action).expect("a form");
    assert_eq!(form.value("value.judgement"), "splendid");
    let before = files(edited.folder.path());
    assert_eq!(edited.submit(&form).status, 303);
    assert_eq!(files(edited.folder.path()), before);
}

/// The samples' text files with these ends of lines, and with or without the mark that some systems set before a text.
fn folder_with(sample: &str, end: &str, mark: &str) -> Preview {
    let folder = copy(&support::root().join("data/inspections").join(sample));
    let path = folder.path().to_owned();
    for (name, text) in files(&path).into_iter().filter(|(name, _)| name.ends_with(".yaml") || name.ends_with(".md")) {
        fs::write(path.join(name), format!("{mark}{}", text.replace('\n', end))).expect("written");
    }
    Preview::begin("edit", folder, path, &[])
}

#[test]
fn a_paragraph_moves_comes_and_goes_and_nothing_else_changes() {
    for (end, mark) in [("\n", ""), ("\r\n", ""), ("\r\n", "\u{feff}"), ("\n", "\u{feff}")] {
        let edited = folder_with("coventry-2023", end, mark);
        let name = "sections/foreword.md";
        let file = edited.path(name);
        let text = || fs::read_to_string(&file).expect("readable");
        let begun = text();
        let gap = format!("{end}{end}");
        let whole: Vec<String> =
            begun.trim_start_matches('\u{feff}').trim_end().split(&gap).map(str::to_owned).collect();
        let expected = |parts: &[&str]| format!("{mark}{}{end}", parts.join(&gap));
        let parts: Vec<&str> = whole.iter().map(String::as_str).collect();
        assert_eq!(begun, expected(&parts));
        let at = parts.iter().position(|one| one.starts_with("In many ways")).expect("the paragraph");
        let form = paragraph(&edited, "In many ways the YJS");
        assert_eq!(edited.submit(&form.pressed("down")).status, 303);
        let mut moved = parts.clone();
        moved.swap(at, at + 1);
        assert_eq!(text(), expected(&moved));
        let form = paragraph(&edited, "In many ways the YJS");
        assert_eq!(edited.submit(&form.pressed("up")).status, 303);
        assert_eq!(text(), begun);
        // One between.
        let page = edited.get(&paragraph(&edited, "In many ways the YJS").action).body;
        let between =
            page.split("class=\"between\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
        let address = text_of(between.split('#').next().unwrap_or_default());
        let new = edited.form(&address).expect("a form").with("value.text", "One between.\n\nAnd another.");
        assert_eq!(edited.submit(&new).status, 303);
        let mut more = parts.clone();
        more.splice(at + 1..at + 1, ["One between.", "And another."]);
        assert_eq!(text(), expected(&more));
        assert_eq!(edited.submit(&paragraph(&edited, "One between.").pressed("remove")).status, 303);
        more.remove(at + 1);
        assert_eq!(text(), expected(&more));
        // Between is where it was: another file is asked about.
        let refused = edited.submit(&new);
        assert_eq!((refused.status, text()), (409, expected(&more)));
    }
}

#[test]
fn rows_of_a_table_move_come_and_go_and_nothing_else_changes() {
    for (end, mark) in [("\n", ""), ("\r\n", "\u{feff}")] {
        let edited = folder_with("awen-vale-2024", end, mark);
        let file = edited.path("sections/background.yaml");
        let text = || fs::read_to_string(&file).expect("readable");
        let begun = text();
        let is_table = |form: &Form| !form.value("value.rows/0/0").is_empty() && form.value("value.id") == "caseload";
        let all = listed(&edited.get("/").body);
        let address =
            all.into_iter().find(|one| edited.form(one).is_some_and(|form| is_table(&form))).expect("a table");
        let table = || edited.form(&address).expect("a form");
        let first = table().value("value.rows/0/0").to_owned();
        let second = table().value("value.rows/1/0").to_owned();
        let moved = edited.submit(&table().pressed("down rows/0"));
        assert_eq!(moved.status, 303, "{}", moved.body);
        assert!(moved.header("location").is_some_and(|to| to.contains("edit=")), "the form stays open");
        assert_eq!(
            (table().value("value.rows/0/0"), table().value("value.rows/1/0")),
            (second.as_str(), first.as_str())
        );
        assert_eq!(edited.submit(&table().pressed("up rows/1")).status, 303);
        assert_eq!(text(), begun);
        let rows = |form: &Form| {
            form.inputs
                .iter()
                .filter(|input| input.name.starts_with("value.rows/") && input.name.ends_with("/0"))
                .count()
        };
        let count = rows(&table());
        assert_eq!(edited.submit(&table().pressed("row rows 3")).status, 303);
        assert_eq!(rows(&table()), count + 1);
        let cell = format!("value.rows/{count}/0");
        assert_eq!(edited.submit(&table().with(&cell, "Girls, new")).status, 303);
        assert_eq!(table().value(&cell), "Girls, new");
        assert_eq!(edited.submit(&table().pressed(&format!("remove rows/{count}"))).status, 303);
        assert_eq!(text(), begun);
        for nonsense in ["up rows/99", "up nowhere/1", "remove rows/x", "row rows 4000000000", "remove ../../1"] {
            let answer = edited.submit(&table().pressed(nonsense));
            assert!([303, 409].contains(&answer.status) && text() == begun, "{nonsense}: {}", answer.status);
        }
    }
}

#[test]
fn a_new_table_is_made_whole_or_not_at_all() {
    let edited = Preview::edited("coventry-2023");
    let page = edited.get("/").body;
    let new = listed_new(&page).into_iter().filter(|(_, words)| words.starts_with("Tables"));
    let form = new.into_iter().find_map(|(address, _)| edited.form(&address)).expect("a new table");
    let before = files(edited.folder.path());
    let named = form.with("value.id", "visits").with("value.caption", "Visits by month");
    let refused = edited.submit(&named);
    assert_eq!((refused.status, files(edited.folder.path()) == before), (409, true));
    let whole = named.with("value.columns", "Month\nVisits").with("value.rows", "March\t12\nApril, early | 7");
    assert_eq!(edited.submit(&whole).status, 303);
    let after = files(edited.folder.path());
    let changed: Vec<&String> = after.keys().filter(|name| before[*name] != after[*name]).collect();
    let [file] = changed.as_slice() else { panic!("{changed:?}") };
    let read: serde_yaml::Value = serde_yaml::from_str(&after[*file]).expect("YAML");
    let table =
        &read["tables"].as_sequence().expect("tables").iter().find(|one| one["id"] == "visits").expect("it").clone();
    let cells: Vec<Vec<&str>> = table["rows"]
        .as_sequence()
        .expect("rows")
        .iter()
        .map(|row| row.as_sequence().expect("cells").iter().filter_map(serde_yaml::Value::as_str).collect())
        .collect();
    assert_eq!(cells, [["March", "12"], ["April, early", "7"]]);
    assert!(after[*file].starts_with(&before[*file]) || before[*file].contains("tables:"), "{}", after[*file]);
}

#[test]
fn who_looks_before_saving_writes_over_nobody_and_loses_no_word() {
    let edited = Preview::edited("coventry-2023");
    let form = paragraph(&edited, "In many ways the YJS").with("value.text", "Mine.");
    let file = "sections/foreword.md";
    edited.edit(file, |text| text.replace("In many ways the YJS", "In most ways the YJS"));
    let theirs = fs::read_to_string(edited.path(file)).expect("readable");
    let looked = Form::of(&edited.submit(&form.pressed("view")).body).expect("a form");
    assert_eq!(looked.value("value.text"), "Mine.");
    let saved = edited.submit(&looked);
    assert_eq!(saved.status, 409, "what somebody else has written since is told first");
    assert!(saved.body.contains("<ins>Mine.</ins>"), "{}", saved.body);
    assert_eq!(fs::read_to_string(edited.path(file)).expect("readable"), theirs);
    // What it is about has gone meanwhile: the words are there to be copied.
    fs::remove_file(edited.path(file)).expect("removed");
    let looked = edited.submit(&form.pressed("view"));
    assert!(
        looked.status == 409
            && looked.body.contains("Mine.")
            && Form::of(&looked.body).is_none_or(|form| form.value("value.text") != "Mine.")
    );
}
