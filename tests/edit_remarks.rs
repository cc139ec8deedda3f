//! Points of the service and colleagues' remarks stand at their paragraphs: decided, written, done, removed and found again; and no
//! remark is in anything that is printed or counted.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_yaml::Value;

use crate::support::edited::{Form, steps_of, text_of};
use crate::support::previewed::Preview;

const REPLY: &str = r#"# How it came.
- draft: "1"
  language: en
  file: points.csv
  from: 'Head of service'   # as it was signed
  points:
  - id: one
    anchor: ANCHOR
    text: "TEXT"
    kind: wrong_fact
    correction: >-
      It was
      otherwise.
    # decided: not yet
"#;

/// A paragraph of the foreword with its anchor.
fn paragraph(edited: &Preview) -> (String, String) {
    let report = edited.get("/draft/en/report.html").body;
    let (before, behind) = report.split_once("In many ways the YJS").expect("a paragraph");
    let anchor = before.rsplit(" id=\"").next().and_then(|rest| rest.split('"').next()).expect("an anchor").to_owned();
    let text = format!("In many ways the YJS{}", behind.split("</p>").next().expect("an end"));
    (anchor, text_of(&text).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A copy of a sample with a point on a paragraph, as a file lies there.
fn pointed(lies: impl Fn(&str) -> String) -> (Preview, String) {
    let edited = Preview::edited("coventry-2023");
    let (anchor, text) = paragraph(&edited);
    let before = edited.count();
    fs::create_dir_all(edited.path("responses")).expect("made");
    let reply = REPLY.replace("ANCHOR", &anchor).replace("TEXT", &text);
    fs::write(edited.path("responses/draft-1.yaml"), lies(&reply)).expect("written");
    edited.get(&format!("/changes?since={before}"));
    (edited, anchor)
}

/// The addresses of the links of a page with these words.
fn links(page: &str, words: &str) -> Vec<String> {
    let all = page
        .split("<a href=\"")
        .skip(1)
        .filter(|link| link.split_once('>').is_some_and(|(_, rest)| rest.starts_with(&format!("{words}<"))));
    all.map(|link| text_of(link.split('#').next().unwrap_or_default())).collect()
}

#[test]
fn a_point_is_decided_at_its_paragraph_and_only_its_values_change() {
    for (way, lies) in [("plain", "\n"), ("CRLF", "\r\n")] {
        let (edited, anchor) = pointed(|text| text.replace('\n', lies));
        let file = edited.path("responses/draft-1.yaml");
        let begun = fs::read_to_string(&file).expect("readable");
        // The report leads to it.
        let report = edited.get("/draft/en/report.html").body;
        let mark = report.split("<a class=\"pen-mark\"").nth(1).and_then(|mark| mark.split("href=\"").nth(1));
        let mark = text_of(mark.and_then(|mark| mark.split('"').next()).expect("a mark"));
        assert!(mark.contains(&format!("at={anchor}")) && mark.ends_with("#here"), "{mark}");
        assert!(report.contains("1 open point or remark"), "{way}");
        let page = edited.get(mark.split('#').next().expect("an address")).body;
        let here = page.split("<section class=\"here\"").nth(1).and_then(|here| here.split("</section>").next());
        let here = here.expect("a place");
        assert!(here.contains("It was otherwise."), "{here}");
        // Not without a reason.
        let rejects = links(here, "Reject");
        let form = edited.form(&rejects[0]).expect("a form");
        let names: Vec<&str> =
            form.inputs.iter().map(|input| input.name.as_str()).filter(|name| name.starts_with("value.")).collect();
        assert_eq!(names, ["value.decision", "value.reason", "value.acted_on"]);
        assert_eq!(form.value("value.decision"), "rejected");
        let refused = edited.submit(&form);
        assert!(refused.status == 409 && refused.body.contains("This must be there."), "{}", refused.body);
        assert_eq!(fs::read_to_string(&file).expect("readable"), begun);
        let again = Form::of(&refused.body).expect("a form");
        assert_eq!(again.inputs.iter().filter(|input| input.name.starts_with("value.")).count(), 3);
        let saved = edited.submit(&again.with("value.reason", "The cases say: \"as it is\"."));
        assert_eq!(saved.status, 303, "{}", saved.body);
        let now = fs::read_to_string(&file).expect("readable");
        let read: Value = serde_yaml::from_str(&now).expect("YAML");
        let point = &read[0]["points"][0];
        assert_eq!(
            (point["decision"].as_str(), point["reason"].as_str()),
            (Some("rejected"), Some("The cases say: \"as it is\"."))
        );
        // Nothing else of the file has changed.
        let kept: Vec<&str> =
            now.split(lies).filter(|line| !line.contains("decision:") && !line.contains("reason:")).collect();
        assert_eq!(kept, begun.split(lies).collect::<Vec<_>>(), "{way}");
        assert!(!edited.get("/draft/en/report.html").body.contains("1 open point or remark"), "{way}");
        assert!(edited.get("/").body.contains("Points on facts: 0 of 1 still open"));
    }
}

#[test]
fn a_point_that_is_accepted_needs_no_reason() {
    let (edited, _) = pointed(str::to_owned);
    let accept = edited.form(&links(&edited.get("/").body, "Accept")[0]).expect("a form");
    assert_eq!(edited.submit(&accept).status, 303);
    let page = edited.get("/").body;
    assert!(page.contains("Still to be done") && !links(&page, "Change the decision").is_empty(), "{page}");
    let form = edited.form(&links(&page, "Change the decision")[0]).expect("a form");
    assert_eq!(form.value("value.decision"), "accepted");
    assert_eq!(edited.submit(&form.with("value.acted_on", "In 3.4.")).status, 303);
    assert!(edited.get("/").body.contains("Points on facts: 0 of 1 still open"));
}

/// Writes a remark on a paragraph, and gives the page that shows it.
fn remark(edited: &Preview, anchor: &str, who: Option<&str>, text: &str) -> String {
    let page = edited.get(&format!("/?at={anchor}")).body;
    let form = edited.form(&links(&page, "Write a remark")[0]).expect("a form");
    let form = who.map_or_else(|| form.clone(), |who| form.with("value.who", who)).with("value.text", text);
    let saved = edited.submit(&form);
    assert_eq!(saved.status, 303, "{}", saved.body);
    edited.get(saved.header("location").and_then(|address| address.split('#').next()).expect("an address")).body
}

fn check(folder: &Path, arguments: &[&str]) -> String {
    let done = Command::new(env!("CARGO_BIN_EXE_findings")).arg("check").arg(folder).args(arguments).output();
    let done = done.expect("the program runs");
    format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr))
}

#[test]
fn a_remark_is_written_done_and_removed_where_it_stands() {
    let edited = Preview::edited("coventry-2023");
    let (anchor, text) = paragraph(&edited);
    let page = remark(&edited, &anchor, Some("Siân Roberts"), "Do we know this?\n\n- From the cases: \"no\"?");
    assert!(page.contains("Siân Roberts") && page.contains("Do we know this?"), "{page}");
    let file = edited.path("remarks/siân-roberts.yaml");
    let written = fs::read_to_string(&file).expect("a file of its own");
    let read: Value = serde_yaml::from_str(&written).expect("YAML");
    assert_eq!(read[0]["text"].as_str(), Some("Do we know this?\n\n- From the cases: \"no\"?\n"));
    assert_eq!(
        (read[0]["anchor"].as_str(), read[0]["paragraph"].as_str()),
        (Some(anchor.as_str()), Some(text.as_str()))
    );
    assert_eq!(read[0]["date"].as_str().map(str::len), Some(10), "{written}");
    // The name is kept, and the second one comes behind the first.
    remark(&edited, &anchor, None, "And this?");
    let second = fs::read_to_string(&file).expect("readable");
    assert!(second.starts_with(&written) && second.contains("And this?"), "{second}");
    assert!(edited.get("/draft/en/report.html").body.contains("2 open points and remarks"));
    // Told before publishing, and not in a draft.
    assert!(
        check(edited.path("").as_path(), &["--final"]).contains("a remark of Siân Roberts is not done: “And this?”")
    );
    assert!(!check(edited.path("").as_path(), &[]).contains("remark of"));
    let presses = |edited: &Preview| {
        let page = edited.get("/").body;
        let list = page
            .split("<ol class=\"points remarks\">")
            .nth(1)
            .and_then(|list| list.split("</ol>").next())
            .unwrap_or_default()
            .to_owned();
        let forms = list.split("<form class=\"press\"").skip(1);
        forms.filter_map(|form| Form::of(&format!("<form{form}"))).collect::<Vec<Form>>()
    };
    assert_eq!(edited.submit(&presses(&edited)[0]).status, 303);
    let done = fs::read_to_string(&file).expect("readable");
    assert_eq!(done.replacen("\n  done: true", "", 1), second, "one line");
    assert!(edited.get("/").body.contains("Remarks of colleagues: 1 of 2 still open"));
    let all = presses(&edited);
    assert_eq!(edited.submit(&all[1].pressed("remove")).status, 303);
    assert_eq!(edited.submit(&presses(&edited)[0].pressed("remove")).status, 303);
    assert!(!edited.get("/").body.contains("Remarks of colleagues: 0"), "none is left");
    for _ in 0..3 {
        let page = edited.get("/").body;
        assert_eq!(edited.submit(&steps_of(&page).pressed("undo")).status, 303);
    }
    assert_eq!(fs::read_to_string(&file).expect("readable"), second);
    for _ in 0..2 {
        let page = edited.get("/").body;
        assert_eq!(edited.submit(&steps_of(&page).pressed("undo")).status, 303);
    }
    assert!(!file.exists(), "the file that came with the first remark went with it");
}

#[test]
fn a_remark_lacks_neither_name_nor_words_and_lands_nowhere_else() {
    let edited = Preview::edited("coventry-2023");
    let (anchor, _) = paragraph(&edited);
    let page = edited.get(&format!("/?at={anchor}")).body;
    let form = edited.form(&links(&page, "Write a remark")[0]).expect("a form");
    let refused = edited.submit(&form.with("value.text", "Words."));
    assert!(refused.status == 409 && refused.body.contains("This must be there.") && refused.body.contains("Words."));
    let elsewhere = form.with("remark", "p-nowhere-1").with("value.who", "A").with("value.text", "Words.");
    let gone = edited.submit(&elsewhere);
    assert!(gone.status == 409 && gone.body.contains("\nWords.</textarea>"), "{}", gone.body);
    for who in ["../../x", "a/b", "..", "CON"] {
        let form = form.with("value.who", who).with("value.text", "Words.");
        assert_eq!(edited.submit(&form).status, 303, "{who}");
    }
    let all: Vec<PathBuf> =
        walkdir::WalkDir::new(edited.path("")).into_iter().flatten().map(walkdir::DirEntry::into_path).collect();
    let new = all.iter().filter(|path| fs::read_to_string(path).is_ok_and(|text| text.contains("Words.")));
    assert!(
        new.clone().count() > 0 && new.clone().all(|path| path.parent() == Some(edited.path("remarks").as_path())),
        "{new:?}"
    );
}

#[test]
fn a_remark_goes_where_its_paragraph_goes_and_says_when_that_is_gone() {
    let edited = Preview::edited("coventry-2023");
    let (anchor, _) = paragraph(&edited);
    remark(&edited, &anchor, Some("A"), "Do we know this?");
    let open = |edited: &Preview| {
        let report = edited.get("/draft/en/report.html").body;
        let (before, _) = report.split_once("<a class=\"pen-mark\"")?;
        before.rsplit("<p ").next().map(str::to_owned)
    };
    // Other words before it, then other words in it.
    edited.edit("sections/foreword.md", |text| format!("A new paragraph.\n\n{text}"));
    assert!(open(&edited).is_some_and(|tag| tag.contains(&anchor)));
    edited.edit("sections/foreword.md", |text| {
        text.replace("In many ways the YJS is a model", "In some ways the YJS is a model")
    });
    let moved = open(&edited).expect("found again");
    assert!(moved.contains("p-foreword-") && !moved.contains(&anchor), "{moved}");
    // It is gone.
    edited.edit("sections/foreword.md", |text| {
        let kept = text.split("\n\n").filter(|part| !part.starts_with("In some ways"));
        kept.collect::<Vec<_>>().join("\n\n")
    });
    assert_eq!(open(&edited), None);
    let page = edited.get("/").body;
    assert!(
        page.contains("A paragraph that is not there any more") && page.contains("the paragraph that A remarked on"),
        "{page}"
    );
}

#[test]
fn each_section_says_how_many_words_it_has() {
    let edited = Preview::edited("coventry-2023");
    let told = check(edited.path("").as_path(), &["--reading"]);
    let words = told.lines().find(|line| line.trim_start().starts_with("foreword")).expect("a row").to_owned();
    let words = words.split_whitespace().nth(1).expect("a number");
    let report = edited.get("/draft/en/report.html").body;
    let heading = report.split("id=\"section-foreword\"").nth(1).expect("a heading");
    let said =
        heading.split("<span class=\"pen-words\">").nth(1).and_then(|said| said.split('<').next()).expect("words");
    assert_eq!(said, format!("{words} words"));
}
