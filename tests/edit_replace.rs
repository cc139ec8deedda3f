//! Find and replace: every place is shown in its sentence, only what is ticked is replaced, in the bytes of its value alone, whole or
//! not at all over all files, and as one step.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::edited::{Form, steps_of};
use crate::support::previewed::Preview;

/// A way in which a file lies there.
type Lies = fn(&str) -> String;

fn files(folder: &Path) -> BTreeMap<String, String> {
    let all = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let text = all.filter_map(|entry| {
        let name = entry.path().strip_prefix(folder).ok()?.display().to_string();
        Some((name, fs::read_to_string(entry.path()).ok()?))
    });
    text.collect()
}

/// The form that replaces, with a box for each place.
fn form(page: &str) -> Option<Form> {
    let form = page.split("<form class=\"replace\"").nth(1)?.split("</form>").next()?;
    Form::of(&format!("<form{form}</form>"))
}

/// The same with only these of its boxes ticked.
fn ticked(form: &Form, which: impl Fn(usize) -> bool) -> Form {
    let mut number = 0;
    let inputs = form.inputs.iter().filter(|input| {
        let is_hit = input.name == "hit";
        number += usize::from(is_hit);
        !is_hit || which(number - 1)
    });
    Form { inputs: inputs.cloned().collect(), ..form.clone() }.pressed("replace")
}

/// A list in every style of scalar, with remarks.
const STYLES: &str = "strengths:  # zebra of a remark
  - The zebra was seen, plainly.
  - 'The zebra''s way, quoted.'
  - \"The zebra \\u2018marked\\u2019 it.\"
  - |
    The zebra stood
    in two lines.
  - >-
    The zebra was
    folded.
  - >
    The striped
    zebra, the striped zebra.

  - {text: The zebra in braces, id: zebra-id}
# zebra at the end
";

#[test]
fn every_style_of_writing_changes_in_its_words_alone() {
    let ways: [(&str, Lies); 3] = [
        ("plain", |text| text.to_owned()),
        ("CRLF", |text| text.replace('\n', "\r\n")),
        ("BOM", |text| format!("\u{feff}{text}")),
    ];
    for (way, lies) in ways {
        let edited = Preview::edited("coventry-2023");
        edited.edit("sections/3.4.yaml", |_| lies(STYLES));
        edited.edit("sections/foreword.md", |text| lies(&format!("{text}\nA zebra, [a zebra](https://a.b/zebra).\n")));
        let before = files(&edited.path(""));
        let page = edited.get("/?find=zebra&with=striped%20horse&whole=1").body;
        assert!(
            page.contains("They stand in 10 places."),
            "{way}: {}",
            page.split("id=\"find\"").nth(1).unwrap_or_default()
        );
        assert!(page.contains("The <del>zebra</del><ins>striped horse</ins> was seen, plainly."), "{way}");
        let form = form(&page).expect("a form");
        let saved = edited.submit(&ticked(&form, |_| true));
        assert_eq!(saved.status, 303, "{}", saved.body);
        let after = files(&edited.path(""));
        for (name, text) in &before {
            let kept =
                |text: &str| text.replace("# zebra", "# Z").replace("zebra-id", "Z-id").replace("b/zebra", "b/Z");
            let wanted =
                kept(text).replace("zebra", "striped horse").replace("# Z", "# zebra").replace("Z-id", "zebra-id");
            assert_eq!(after[name], wanted.replace("b/Z", "b/zebra"), "{way} {name}");
        }
        // All of it is one step.
        let page = edited.get(saved.header("location").expect("an address")).body;
        assert_eq!(edited.submit(&steps_of(&page).pressed("undo")).status, 303);
        assert_eq!(files(&edited.path("")), before, "{way}");
    }
}

#[test]
fn only_what_is_ticked_is_replaced() {
    let edited = Preview::edited("coventry-2023");
    edited.edit("sections/3.4.yaml", |_| STYLES.to_owned());
    let before = files(&edited.path(""));
    let form = form(&edited.get("/?find=zebra&with=horse").body).expect("a form");
    assert_eq!(edited.submit(&ticked(&form, |_| false)).status, 303);
    assert_eq!(files(&edited.path("")), before);
    assert_eq!(edited.submit(&ticked(&form, |number| number == 1 || number == 6)).status, 303);
    let now = fs::read_to_string(edited.path("sections/3.4.yaml")).expect("readable");
    assert_eq!(now.matches("horse").count(), 2, "{now}");
    assert!(now.contains("'The horse''s way") && now.contains("The striped\n    zebra, the striped horse."), "{now}");
}

#[test]
fn every_sample_comes_back_as_it_was() {
    for sample in ["coventry-2023", "warwickshire-2018", "awen-vale-2024"] {
        let edited = Preview::edited(sample);
        let before = files(&edited.path(""));
        for (there, back) in [("the", "zqx"), ("zqx", "the")] {
            loop {
                let page = edited.get(&format!("/?find={there}&with={back}&case=1&whole=1")).body;
                let Some(form) = form(&page) else { break };
                let saved = edited.submit(&ticked(&form, |_| true));
                assert_eq!(saved.status, 303, "{sample}: {}", saved.body);
            }
        }
        let after = files(&edited.path(""));
        for (name, text) in &before {
            assert_eq!(&after[name], text, "{sample} {name}");
        }
    }
}

#[test]
fn what_has_changed_since_it_was_shown_is_not_replaced_and_neither_is_anything_else() {
    let edited = Preview::edited("coventry-2023");
    edited.edit("sections/3.4.yaml", |_| STYLES.to_owned());
    edited.edit("sections/foreword.md", |text| format!("{text}\nA zebra.\n"));
    let form = form(&edited.get("/?find=zebra&with=horse").body).expect("a form");
    edited.edit("sections/foreword.md", |text| text.replace("A zebra.", "A zebra, changed."));
    let before = files(&edited.path(""));
    let refused = edited.submit(&ticked(&form, |_| true));
    assert!(refused.status == 409 && refused.body.contains("Nothing has been replaced"), "{}", refused.body);
    assert!(refused.body.contains("zebra</del><ins>horse</ins>, changed."), "they are shown as they are now");
    assert_eq!(files(&edited.path("")), before);
}

#[test]
fn a_file_that_could_not_have_the_words_keeps_all_the_others_as_they_were() {
    let edited = Preview::edited("coventry-2023");
    edited.edit("sections/foreword.md", |text| format!("{text}\nA zebra.\n"));
    edited.edit("inspection.yaml", |text| format!("{text}\nlocal_facts:\n  - id: a\n    text: The zebra.\n"));
    let before = files(&edited.path(""));
    // A label is a few words: so many no file may have.
    let long = "word%20".repeat(2_000);
    let Some(form) = form(&edited.get(&format!("/?find=zebra&with={long}")).body) else { panic!("no form") };
    let refused = edited.submit(&ticked(&form, |_| true));
    assert!(
        refused.status == 409 && refused.body.contains("Nothing has been replaced"),
        "{} {}",
        refused.status,
        refused.head
    );
    assert_eq!(files(&edited.path("")), before);
}

#[test]
fn what_the_service_and_colleagues_said_is_not_searched() {
    let edited = Preview::edited("coventry-2023");
    fs::create_dir_all(edited.path("remarks")).expect("made");
    fs::create_dir_all(edited.path("responses")).expect("made");
    fs::write(edited.path("remarks/a.yaml"), "- who: A\n  text: zebra\n").expect("written");
    fs::write(
        edited.path("responses/a.yaml"),
        "- draft: '1'\n  language: en\n  file: a\n  points:\n  - id: one\n    correction: zebra\n",
    )
    .expect("written");
    let page = edited.get("/?find=zebra&with=horse").body;
    assert!(page.contains("These words stand nowhere.") && form(&page).is_none(), "{page}");
    assert!(page.contains("points of the service, remarks, the translation"), "it is said");
}
