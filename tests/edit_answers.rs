//! What is to be done is done from the list beside the report: a problem opens the form of its value, or the one in which somebody
//! says why it is meant.

use std::fs;

use serde_yaml::Value;

use crate::support::edited::text_of;
use crate::support::previewed::Preview;

/// The addresses that stand beside the problem whose headline has these words: to change it, and to say that it is meant.
fn answers(page: &str, words: &str) -> Vec<String> {
    let problems = page.split("<ol class=\"problems\">").nth(1).unwrap_or_default().split("</ol>").next();
    let items = problems.unwrap_or_default().split("<li class=");
    let own = items.into_iter().find(|item| item.contains(words)).unwrap_or_else(|| panic!("no {words} in {page}"));
    let links = own.split("<p class=\"answers\">").nth(1).unwrap_or_default().split("</p>").next().unwrap_or_default();
    let address = |link: &str| text_of(link.split('"').next().unwrap_or_default());
    links
        .split("<a href=\"")
        .skip(1)
        .map(|link| address(link).split('#').next().unwrap_or_default().to_owned())
        .collect()
}

const WRONG: &str = "rested, in 41 per cent of cases, on a clear vision";

fn wrong() -> Preview {
    let edited = Preview::edited("coventry-2023");
    edited.edit("sections/3.4.yaml", |text| text.replace("rested on a clear vision", WRONG));
    edited
}

#[test]
fn a_problem_opens_the_form_with_its_words() {
    let edited = wrong();
    let links = answers(&edited.get("/").body, "“41 per cent”");
    let form = edited.form(&links[0]).expect("a form");
    assert!(form.value("value.text").contains(WRONG), "{form:?}");
    let mended = form.value("value.text").replace(WRONG, "rested on a clear vision");
    assert_eq!(edited.submit(&form.with("value.text", &mended)).status, 303);
    assert!(edited.get("/").body.contains("No problems"));
}

#[test]
fn what_is_meant_is_written_with_its_reason() {
    let edited = wrong();
    let links = answers(&edited.get("/").body, "“41 per cent”");
    let form = edited.form(&links[1]).expect("a form");
    assert_eq!((form.value("value.rule"), form.value("value.words")), ("percentage", "41 per cent"), "{form:?}");
    // Not without a reason.
    let refused = edited.submit(&form);
    assert!(refused.status == 409 && refused.body.contains("This must be there."), "{}", refused.body);
    assert_eq!(edited.submit(&form.with("value.reason", "A figure of the service: it's theirs.")).status, 303);
    assert!(edited.get("/").body.contains("No problems"), "{}", edited.get("/").body);
    let text = fs::read_to_string(edited.path("sections/3.4.yaml")).expect("readable");
    let read: Value = serde_yaml::from_str(&text).expect("YAML");
    assert_eq!(read["deliberate"][0]["reason"].as_str(), Some("A figure of the service: it's theirs."), "{text}");
}

#[test]
fn what_no_report_can_be_made_from_is_mended_from_its_line() {
    let edited = Preview::edited("coventry-2023");
    edited.edit("sections/3.4.yaml", |text| text.replacen("strengths:", "strenghts:", 1));
    let links = answers(&edited.get("/").body, "strenghts");
    assert!(edited.form(&links[0]).is_some(), "{links:?}");
    edited.edit("sections/3.4.yaml", |text| text.replacen("strenghts:", "strengths: }", 1));
    let page = edited.get("/").body;
    let broken = page.split("sections/3.4.yaml:").next().expect("a place").to_owned();
    assert!(broken.len() < page.len());
}
