//! A problem with one right answer is corrected by one press: only its own bytes change, whatever ends the lines, and it is
//! taken back like every other step.

use std::fs;
use std::process::Command;

use crate::support::edited::{Form, press, presses, steps_of};
use crate::support::previewed::Preview;

/// A way in which a file lies there.
type Lies = fn(&str) -> String;

/// The ways in which files lie there: ends of lines, and the mark that some systems set before a text.
const WAYS: [(&str, Lies); 4] = [
    ("plain", |text| text.to_owned()),
    ("CRLF", |text| text.replace('\n', "\r\n")),
    ("CR", |text| text.replace('\n', "\r")),
    ("BOM and CRLF", |text| format!("\u{feff}{}", text.replace('\n', "\r\n"))),
];

/// A file, what is put into it, what a press leaves of it.
const PLANTED: [(&str, &str, &str); 4] = [
    ("sections/foreword.md", "It was on 21st October 2022.", "It was on 21 October 2022."),
    ("sections/foreword.md", "The board met , and left.", "The board met, and left."),
    // Marks are told once a file: all are corrected.
    ("sections/foreword.md", "The boys' \"safe place\" isn't here.", "The boys’ “safe place” isn’t here."),
    ("sections/1.1.yaml", "  - 'On 3rd October the board doesn''t.'", "  - 'On 3 October the board doesn''t.'"),
];

fn planted(file: &str, text: &str) -> String {
    let own: Vec<&str> = PLANTED.iter().filter(|(other, ..)| *other == file).map(|(_, planted, _)| *planted).collect();
    if file.ends_with(".md") {
        return format!("{text}\n{}\n", own.join("\n\n"));
    }
    text.replacen("strengths:\n", &format!("strengths:\n{}\n", own.join("\n")), 1)
}

#[test]
fn a_press_changes_the_bytes_of_its_problem_alone_and_is_taken_back() {
    for (way, lies) in WAYS {
        let edited = Preview::edited("coventry-2023");
        for file in ["sections/foreword.md", "sections/1.1.yaml"] {
            edited.edit(file, |text| lies(&planted(file, text)));
        }
        for (file, planted, mended) in PLANTED {
            let path = edited.path(file);
            let before = fs::read_to_string(&path).expect("readable");
            let form =
                press(&edited.get("/").body, planted, "mend").unwrap_or_else(|| panic!("{way}: no press {planted}"));
            let saved = edited.submit(&form);
            assert_eq!(saved.status, 303, "{}", saved.body);
            let page = edited.get(saved.header("location").expect("an address")).body;
            assert!(page.contains("Corrected."), "{page}");
            let after = fs::read_to_string(&path).expect("readable");
            assert_eq!(after, before.replace(planted, mended), "{way}");
            assert_eq!(edited.submit(&steps_of(&page).pressed("undo")).status, 303);
            assert_eq!(fs::read_to_string(&path).expect("readable"), before, "{way}");
        }
    }
}

#[test]
fn all_presses_together_are_what_fix_makes() {
    let edited = Preview::edited("coventry-2023");
    let other = Preview::edited("coventry-2023");
    for one in [&edited, &other] {
        for file in ["sections/foreword.md", "sections/1.1.yaml"] {
            one.edit(file, |text| planted(file, text).replace('\n', "\r\n"));
        }
    }
    let mut pressed = 0;
    while let Some(form) = presses(&edited.get("/").body, "mend").into_iter().next() {
        assert_eq!(edited.submit(&form).status, 303);
        pressed += 1;
        assert!(pressed < 40, "it has an end");
    }
    assert!(pressed >= PLANTED.len(), "{pressed}");
    let mut fix = Command::new(env!("CARGO_BIN_EXE_findings"));
    fix.args(["check", "--fix"]).arg(other.path("")).output().expect("the program runs");
    for file in ["sections/foreword.md", "sections/1.1.yaml"] {
        assert_eq!(fs::read(edited.path(file)).expect("readable"), fs::read(other.path(file)).expect("readable"));
    }
}

#[test]
fn what_has_changed_since_the_page_was_made_is_not_corrected() {
    let edited = Preview::edited("coventry-2023");
    edited.edit("sections/foreword.md", |text| planted("sections/foreword.md", text));
    let form = press(&edited.get("/").body, "21st October", "mend").expect("a press");
    let theirs = format!("Theirs.\n\n{}", fs::read_to_string(edited.path("sections/foreword.md")).expect("readable"));
    fs::write(edited.path("sections/foreword.md"), &theirs).expect("written");
    let refused = edited.submit(&form);
    assert!(refused.status == 409 && refused.body.contains("Not corrected"), "{}", refused.body);
    assert_eq!(fs::read_to_string(edited.path("sections/foreword.md")).expect("readable"), theirs);
    // Nor is anything that no page has offered.
    let forged = Form { inputs: form.inputs.clone(), ..form.clone() }.with("mend", "0");
    assert_eq!(edited.submit(&forged).status, 409);
    assert_eq!(fs::read_to_string(edited.path("sections/foreword.md")).expect("readable"), theirs);
}
