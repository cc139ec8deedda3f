//! Translating in the page: every text of the Welsh sample is translated over HTTP and back, what is refused is shown with its words,
//! what others wrote meanwhile stays.

use std::collections::BTreeSet;
use std::fs;

use crate::support::edited::{Form, pens, text_of};
use crate::support::previewed::Preview;

const CATALOGUE: &str = "translations/cy.po";

/// The addresses of the texts that a page for translating shows.
fn texts(page: &str) -> Vec<String> {
    let items = page.split("<p class=\"answers\"><a href=\"").skip(1);
    let addresses = items.filter_map(|item| item.split('"').next()).map(text_of);
    addresses.filter(|address| address.contains("&unit=")).collect()
}

/// The messages of a catalogue as they lie there.
fn messages(text: &str) -> Vec<&str> {
    text.split("\n\n").collect()
}

fn catalogue(edited: &Preview) -> String {
    fs::read_to_string(edited.path(CATALOGUE)).expect("readable")
}

/// The form of the text whose Welsh contains this.
fn with_welsh(edited: &Preview, words: &str) -> Form {
    let page = edited.get("/?lang=en&translate=all").body;
    let item = page.split("<li class=\"").find(|item| item.contains(words)).unwrap_or_else(|| panic!("{words}"));
    let address = texts(item).remove(0);
    edited.form(&address).expect("a form")
}

/// The form of the page that a save leads to.
fn led_to(edited: &Preview, form: &Form) -> Option<Form> {
    let saved = edited.submit(form);
    assert_eq!(saved.status, 303, "{} {}", form.value("english"), saved.body);
    edited.form(saved.header("location").expect("an address"))
}

/// Other Welsh for a text, that may stand for it as well.
fn other(form: &Form) -> String {
    match form.value("value.text") {
        "" => format!("{}cy", form.value("english")),
        welsh if welsh.starts_with("http") => format!("{welsh}?iaith=cy"),
        welsh => format!("{welsh} Eto."),
    }
}

#[test]
fn every_text_of_the_welsh_sample_is_translated_and_back() {
    let edited = Preview::edited("awen-vale-2024");
    let before = catalogue(&edited);
    let first = texts(&edited.get("/?lang=cy&translate=all").body).remove(0);
    let mut form = edited.form(&first).expect("a form");
    let mut seen: BTreeSet<String> = BTreeSet::new();
    // Each save leads to the next text, and behind the last to the first again.
    while !seen.contains(form.value("english")) {
        let mut now = before.clone();
        let mut steps = 0;
        // So many steps can be taken back, and some more.
        while steps < 150 && seen.insert(form.value("english").to_owned()) {
            let next = led_to(&edited, &form.with("value.text", &other(&form)).pressed("next")).expect("the next");
            let after = catalogue(&edited);
            let changed = messages(&now).iter().zip(messages(&after)).filter(|(one, other)| *one != other).count();
            let is_one = changed == 1 && messages(&now).len() == messages(&after).len();
            assert!(is_one, "{}: {changed}", form.value("english"));
            (now, form, steps) = (after, next, steps + 1);
        }
        let page = edited.get("/?lang=cy&translate=all").body;
        let back = Form { inputs: form.inputs.clone(), action: "/?lang=cy&translate=all".to_owned() }.pressed("undo");
        assert!(page.contains("value=\"undo\""), "{steps} steps");
        (0..steps).for_each(|_| assert_eq!(edited.submit(&back).status, 303));
        assert!(catalogue(&edited) == before, "the catalogue is not as it was after {steps}");
        form = edited.form(&form.action).expect("a form");
    }
    assert!(seen.len() > 240, "{}", seen.len());
}

#[test]
fn a_text_is_translated_and_back_by_its_form() {
    let edited = Preview::edited("awen-vale-2024");
    let before = catalogue(&edited);
    let all = texts(&edited.get("/?lang=cy&translate=all").body);
    for address in all.iter().step_by(9) {
        let form = edited.form(address).expect("a form");
        let changed = led_to(&edited, &form.with("value.text", &other(&form)).pressed("save")).expect("the same");
        assert_eq!(changed.value("value.text"), other(&form));
        let back = edited.submit(&changed.with("value.text", form.value("value.text")).pressed("save"));
        assert!(back.status == 303 && catalogue(&edited) == before, "{}", form.value("english"));
    }
}

#[test]
fn what_an_import_refuses_is_refused_with_its_words_and_nothing_is_lost() {
    let edited = Preview::edited("awen-vale-2024");
    let before = catalogue(&edited);
    let form = with_welsh(&edited, "gwnaethom gynnal");
    let welsh = form.value("value.text").to_owned();
    for (wrong, says) in [
        (welsh.replace("{{", "{"), "not a placeholder"),
        (form.value("english").to_owned(), "again, and no translation"),
        (format!("{welsh} {{{{ percent(of=\"9.9\") }}}}"), "9.9"),
        (format!("{welsh} Mae 64 y cant."), "64"),
        (format!("{welsh}\n\nParagraff arall."), "more than one paragraph"),
        (" ".to_owned(), "This must be there."),
    ] {
        for button in ["next", "save"] {
            let refused = edited.submit(&form.with("value.text", &wrong).pressed(button));
            assert_eq!(refused.status, 409, "{wrong}");
            let note = refused.body.split("role=\"alert\"").nth(1).and_then(|note| note.split("</div>").next());
            let note = note.unwrap_or_else(|| panic!("{wrong}: a note"));
            assert!(note.contains(says), "{wrong}: {note}");
            assert_eq!(Form::of(&refused.body).expect("a form").value("value.text").trim(), wrong.trim());
        }
    }
    assert_eq!(catalogue(&edited), before);
}

/// Takes away the Welsh of the first message that has these words.
fn without(text: &str, english: &str) -> String {
    let one = messages(text).into_iter().find(|one| one.contains(english)).expect("a message").to_owned();
    let bare = format!("{}msgstr \"\"", one.split("msgstr").next().expect("a head"));
    text.replace(&one, &bare)
}

#[test]
fn a_stale_save_is_refused_with_both_and_others_words_stay() {
    let edited = Preview::edited("awen-vale-2024");
    let form = with_welsh(&edited, "Mae polisïau’n glir");
    let welsh = form.value("value.text").to_owned();
    let other = with_welsh(&edited, "Mae’r gweithwyr yn dda");
    // Another text of the same file is in nobody's way.
    let theirs = other.with("value.text", &format!("{} Nhw.", other.value("value.text"))).pressed("save");
    assert_eq!(edited.submit(&theirs).status, 303);
    assert_eq!(edited.submit(&form.with("value.text", &format!("{welsh} Nhw.")).pressed("save")).status, 303);
    let before = catalogue(&edited);
    let refused = edited.submit(&form.with("value.text", &format!("{welsh} Fi.")).pressed("next"));
    assert_eq!((refused.status, catalogue(&edited) == before), (409, true));
    for words in ["<del>Nhw.</del>", "<ins>Fi.</ins>", "Save what I have written", "Keep what is in the file"] {
        assert!(refused.body.contains(words), "{words}: {}", refused.body);
    }
    assert_eq!(edited.submit(&Form::of(&refused.body).expect("a form").pressed("next")).status, 303);
    let after = catalogue(&edited);
    assert!(after.contains(" Fi.") && after.matches("Nhw.").count() == 1, "theirs elsewhere stays");
}

#[test]
fn what_was_not_translated_is_to_do_until_it_is_confirmed_and_steps_are_taken_back() {
    let edited = Preview::edited("awen-vale-2024");
    edited.edit(CATALOGUE, |text| without(&without(text, "rhoi plant yn gyntaf"), "gweithwyr yn dda"));
    let bare = catalogue(&edited);
    let to_do = texts(&edited.get("/?lang=en&translate=todo").body);
    assert_eq!(to_do.len(), 2, "{to_do:?}");
    let form = edited.form(&to_do[0]).expect("a form");
    assert_eq!(form.value("value.text"), "");
    // A note alone is kept; it is still to do.
    assert_eq!(edited.submit(&form.with("value.notes", "Beth yw hyn?\n\nGofyn.").pressed("save")).status, 303);
    assert!(catalogue(&edited).contains("# Beth yw hyn?\n# Gofyn.\n"), "the note");
    let form = edited.form(&to_do[0]).expect("a form");
    assert_eq!(form.value("value.notes"), "Beth yw hyn?\nGofyn.");
    // What is not certain is still to do, and to confirm.
    assert_eq!(edited.submit(&form.with("value.text", "Efallai hyn.").pressed("unsure")).status, 303);
    assert!(catalogue(&edited).contains("#, fuzzy\n"), "the mark");
    let counts = |word: &str| texts(&edited.get(&format!("/?lang=en&translate={word}")).body).len();
    assert_eq!((counts("todo"), counts("fuzzy")), (2, 1));
    let form = edited.form(&to_do[0]).expect("a form");
    let next = led_to(&edited, &form.with("value.text", "Dyna ni.").pressed("next")).expect("the next");
    assert!(!catalogue(&edited).contains("#, fuzzy\n") && next.value("english") != form.value("english"));
    assert_eq!((counts("todo"), counts("fuzzy")), (1, 0));
    for _ in 0..3 {
        let page = edited.get("/?lang=en&translate=todo").body;
        let token =
            Form::of(&edited.get(&to_do[0]).body).map_or_else(String::new, |form| form.value("token").to_owned());
        assert!(page.contains("value=\"undo\"") && !token.is_empty());
        let undo = Form { action: "/?lang=en&translate=todo".to_owned(), ..form.clone() }.with("token", &token);
        assert_eq!(edited.submit(&undo.pressed("undo")).status, 303);
    }
    assert_eq!(catalogue(&edited), bare);
}

#[test]
fn english_that_changes_meanwhile_leads_to_the_text_that_says_it_now() {
    let edited = Preview::edited("awen-vale-2024");
    let form = with_welsh(&edited, "Mae polisïau’n glir").with("value.text", "Geiriau newydd.");
    let english = form.value("english").to_owned();
    let changed = english.replace("clear", "very clear");
    let files = walkdir::WalkDir::new(edited.path("sections")).into_iter().flatten().map(walkdir::DirEntry::into_path);
    let file =
        { files }.find(|path| fs::read_to_string(path).is_ok_and(|text| text.contains(&english))).expect("a file");
    let before = catalogue(&edited);
    fs::write(&file, fs::read_to_string(&file).expect("text").replace(&english, &changed)).expect("written");
    let refused = edited.submit(&form.pressed("next"));
    assert_eq!((refused.status, catalogue(&edited) == before), (409, true));
    let again = Form::of(&refused.body).expect("a form");
    assert_eq!((again.value("english"), again.value("value.text")), (changed.as_str(), "Geiriau newydd."));
    assert!(refused.body.contains("<ins>very</ins>") || refused.body.contains("<ins>very "), "what has changed");
    assert_eq!(edited.submit(&again.with("value.text", "Geiriau eraill.").pressed("save")).status, 303);
    let after = catalogue(&edited);
    // What was translated before stays as it lies there; the new text stands with its neighbours.
    let old =
        messages(&before).into_iter().all(|one| messages(&after).contains(&one.trim_end()) || after.contains(one));
    assert!(old && after.contains("msgstr \"Geiriau eraill.\""), "{after}");
}

#[test]
fn a_catalogue_is_begun_and_other_ways_of_writing_one_stay() {
    let edited = Preview::edited("awen-vale-2024");
    let original = catalogue(&edited);
    let whole = with_welsh(&edited, "Mae polisïau’n glir");
    fs::remove_file(edited.path(CATALOGUE)).expect("removed");
    edited.edit("inspection.yaml", |text| format!("{text}\n"));
    let form = edited.form(&whole.action).expect("a form");
    // What was translated for the programme is offered; this text was not.
    assert_eq!(edited.submit(&form.with("value.text", "Cymraeg newydd.").pressed("save")).status, 303);
    let begun = catalogue(&edited);
    assert!(begun.contains("\"Language: cy\\n\"") && begun.matches("Cymraeg newydd.").count() == 1, "{begun}");
    // A file of Windows, with a mark, remarks and what is no longer used.
    let others =
        format!("\u{feff}{original}\n#~ msgid \"Gone\"\n#~ msgstr \"Wedi mynd\"\n# diwedd\n").replace('\n', "\r\n");
    fs::write(edited.path(CATALOGUE), &others).expect("written");
    edited.edit("inspection.yaml", |text| format!("{text}\n"));
    let form = edited.form(&whole.action).expect("a form");
    assert_eq!(edited.submit(&form.with("value.text", "Cymraeg newydd.").pressed("save")).status, 303);
    let old = "Mae polisïau’n glir ac yn hawdd dod o hyd iddynt, yn y ddwy iaith.";
    assert_eq!(catalogue(&edited), others.replace(old, "Cymraeg newydd."));
}

#[test]
fn placeholders_and_what_was_translated_before_come_in_by_a_press() {
    let edited = Preview::edited("awen-vale-2024");
    let form = with_welsh(&edited, "gwnaethom gynnal");
    let before = catalogue(&edited);
    let mut empty = form.with("value.text", "Cynhaliwyd");
    if let Some(input) = empty.inputs.iter_mut().find(|input| input.name == "form.0.mutation") {
        assert!(input.choices.contains(&"soft".to_owned()), "{input:?}");
        input.value = "soft".to_owned();
    }
    let filled = edited.submit(&empty.pressed("insert.0"));
    let text = Form::of(&filled.body).expect("a form").value("value.text").to_owned();
    assert_eq!(
        (filled.status, text.as_str()),
        (200, "Cynhaliwyd {{ counted(noun=\"meeting\", of=\"meetings\", mutation=\"soft\") }}")
    );
    assert!(filled.body.contains("<span class=\"block\" lang=\"cy\">12 o gyfarfodydd</span>"), "its value");
    // A number that there is not.
    let none = edited.submit(&empty.pressed("insert.9"));
    assert_eq!((none.status, Form::of(&none.body).expect("a form").value("value.text")), (200, "Cynhaliwyd"));
    assert_eq!(catalogue(&edited), before);
}

#[test]
fn a_pen_of_the_welsh_report_leads_to_its_text_and_a_preview_has_no_such_page() {
    let edited = Preview::edited("awen-vale-2024");
    let addresses = pens(&edited.get("/draft/cy/report.html").body);
    let translating = addresses.iter().filter(|address| address.contains("translate=all&unit="));
    assert!(translating.clone().count() > 80, "{addresses:?}");
    for address in translating.step_by(20) {
        let form = edited.form(address).unwrap_or_else(|| panic!("a form at {address}"));
        assert!(!form.value("value.text").is_empty(), "{address}");
    }
    assert!(pens(&edited.get("/draft/en/report.html").body).iter().all(|address| address.contains("edit=")));
    let page = edited.get("/?lang=cy").body;
    assert!(page.contains("translate=todo"), "the list of what is left leads to the page");
    for odd in
        ["/?translate=", "/?translate=x&unit=../../etc", "/?translate=all&unit=zz&part=zz", "/?translate=todo&unit="]
    {
        let answer = edited.get(odd);
        assert!(answer.status == 200 && !answer.body.contains("autofocus"), "{odd}");
    }
    let preview = Preview::of("awen-vale-2024");
    let body = preview.get("/?lang=cy&translate=all").body;
    assert!(!body.contains("<form") && !body.contains("translate=todo"), "a preview writes nothing");
    assert_eq!(preview.get("/translate.js").status, 404);
}

#[test]
fn a_folder_in_one_language_or_that_cannot_be_read_says_so() {
    let edited = Preview::edited("coventry-2023");
    let page = edited.get("/?translate=all").body;
    assert!(page.contains("The texts cannot be shown") && Form::of(&page).is_none());
    let welsh = Preview::edited("awen-vale-2024");
    let form = with_welsh(&welsh, "Mae polisïau’n glir").with("value.text", "Geiriau.");
    welsh.edit(CATALOGUE, |text| format!("{text}\nmsgid broken\n"));
    let refused = welsh.submit(&form.pressed("next"));
    assert!(refused.status == 409 && refused.body.contains("\nGeiriau.</textarea>"), "{}", refused.body);
    assert!(refused.body.contains("quotation marks") || refused.body.contains("quoted"), "{}", refused.body);
}

#[test]
fn what_is_filled_in_by_a_press_writes_over_nobody() {
    let edited = Preview::edited("awen-vale-2024");
    let form = with_welsh(&edited, "gwnaethom gynnal");
    let welsh = form.value("value.text").to_owned();
    let theirs = form.with("value.text", &format!("{welsh} Nhw.")).pressed("save");
    assert_eq!(edited.submit(&theirs).status, 303);
    let before = catalogue(&edited);
    let filled = edited.submit(&form.with("value.text", "Fi.").pressed("insert.0"));
    let again = Form::of(&filled.body).expect("a form");
    let saved = edited.submit(&again.pressed("save"));
    assert_eq!((saved.status, catalogue(&edited) == before), (409, true), "{}", saved.body);
}

#[test]
fn a_filtered_list_leads_to_the_texts_of_all_sections() {
    let edited = Preview::edited("awen-vale-2024");
    let page = text_of(&edited.get("/?section=foreword").body);
    let link =
        page.split("href=\"").filter_map(|rest| rest.split('"').next()).find(|link| link.contains("translate=todo"));
    let link = link.expect("a link").split('#').next().expect("an address").replace("translate=todo", "translate=all");
    let (all, own) = (edited.get(&link), edited.get("/?translate=all"));
    let count = |body: &str| body.matches("<p lang=\"cy\">").count();
    assert_eq!((all.status, count(&all.body)), (200, count(&own.body)), "{link}");
    assert!(count(&own.body) > 100);
}
