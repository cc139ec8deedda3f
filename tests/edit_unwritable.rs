//! What cannot be written is told as that, whatever was to be done, and stays as it is: a file that somebody has made one to be read
//! alone, too.

use std::fs;
use std::path::Path;

use crate::support::edited::{Form, pens, presses, steps_of, text_of};
use crate::support::previewed::{Answer, Preview};

/// What the page says where the system does not let a file be written.
const SAYS: &str = "Not saved: the system does not let the file be written.";

fn read_only(file: &Path, is: bool) {
    let mut permissions = fs::metadata(file).expect("there").permissions();
    permissions.set_readonly(is);
    fs::set_permissions(file, permissions).expect("set");
}

/// Every text of the folder to be read alone, or not.
fn all_read_only(edited: &Preview, is: bool) {
    let files = walkdir::WalkDir::new(edited.path("")).into_iter().flatten();
    files.filter(|entry| entry.file_type().is_file()).for_each(|entry| read_only(entry.path(), is));
}

/// A text of the report, in its form.
fn form(edited: &Preview) -> Form {
    let address = pens(&edited.get("/draft/en/report.html").body).remove(1);
    edited.form(&address).expect("a form")
}

/// What a page says where a form has led to another, or stayed.
fn said(edited: &Preview, answer: &Answer) -> String {
    let page = answer.header("location").map(|to| edited.get(to.split('#').next().unwrap_or_default()).body);
    text_of(&page.unwrap_or_else(|| answer.body.clone()))
}

#[test]
fn a_file_to_be_read_alone_stays_and_the_form_keeps_its_words() {
    let edited = Preview::edited("coventry-2023");
    all_read_only(&edited, true);
    let answer = edited.submit(&form(&edited).with("value.text", "Words that have no place yet."));
    assert_eq!(answer.status, 409);
    assert!(answer.body.contains(SAYS) && answer.body.contains("Words that have no place yet."), "{}", answer.body);
    all_read_only(&edited, false);
    let again = Form::of(&answer.body).expect("the form again");
    assert_eq!(edited.submit(&again).status, 303, "once it may be written, the same form is saved");
}

#[test]
fn a_step_that_cannot_be_written_is_not_told_as_a_change_by_others() {
    let edited = Preview::edited("coventry-2023");
    assert_eq!(edited.submit(&form(&edited).with("value.text", "Said once.")).status, 303);
    all_read_only(&edited, true);
    let steps = steps_of(&edited.get("/").body).pressed("undo");
    let told = said(&edited, &edited.submit(&steps));
    assert!(told.contains(SAYS) && !told.contains("has changed since"), "{told}");
    let page = "/?find=Said+once.&with=Said+twice.";
    let answer = edited.submit(&presses(&edited.get(page).body, "replace").remove(0));
    assert!(answer.status == 409 && answer.body.contains(SAYS), "{} {}", answer.status, answer.body);
    all_read_only(&edited, false);
    let steps = steps_of(&edited.get("/").body).pressed("undo");
    assert!(said(&edited, &edited.submit(&steps)).contains("Done."));
}
