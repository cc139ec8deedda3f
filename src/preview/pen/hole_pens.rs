//! The way from a hole in the report to the form in which it is filled.
//!
//! A hole has no words of its own by which its place is found, as other texts have: it is told as a problem with a place, and the
//! note in it brings the two together. Where several say the same, they stand in the order of their places.

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write as _;

use quick_xml::escape::{escape, unescape};

use super::answer::answer;
use super::folder::own_files;
use super::{Pen, all_targets};
use crate::language::{Argument, Phrase};
use crate::preview::page_request::PageRequest;
use crate::preview::state::{ShownEdition, State};

/// How a hole begins that is a paragraph of its own, and how it ends.
const BEGINS: &str = "<p class=\"hole\"><mark>";
const ENDS: &str = "</mark></p>";

impl Pen {
    /// A report as HTML, with a link at each hole.
    pub(in crate::preview) fn with_holes(
        &self,
        html: String,
        state: &State,
        shown: &ShownEdition,
        request: &PageRequest,
    ) -> String {
        if !html.contains(BEGINS) {
            return html;
        }
        let phrases = state.phrases(request.edition.language);
        let files = own_files(state.folder());
        let all = all_targets(&self.schemas, &files);
        let mut holes: BTreeMap<String, VecDeque<String>> = BTreeMap::new();
        for problem in shown.problems() {
            let Some(note) = problem.note() else { continue };
            let Some(form) = answer(state.folder(), &all, shown, problem, request).form else { continue };
            let said = phrases.say_with(Phrase::Hole, &[("note", Argument::Text(note))]);
            holes.entry(said).or_default().push_back(form);
        }
        linked(&html, holes, &phrases.say(Phrase::EditChange))
    }
}

/// The same with a link in each hole whose words are known.
fn linked(html: &str, mut holes: BTreeMap<String, VecDeque<String>>, words: &str) -> String {
    let mut made = String::with_capacity(html.len() + holes.len() * 200);
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once(BEGINS) {
        made.push_str(before);
        made.push_str(BEGINS);
        let Some((said, after)) = behind.split_once(ENDS) else {
            rest = behind;
            break;
        };
        made.push_str(said);
        let form = unescape(said).ok().and_then(|said| holes.get_mut(said.as_ref())?.pop_front());
        match form {
            Some(form) => {
                let (form, words) = (escape(form.as_str()), escape(words));
                let _ = write!(
                    made,
                    "</mark><a class=\"pen\" target=\"_top\" href=\"{form}\"><span aria-hidden=\"true\">✎</span>\
                     <span class=\"unseen\">{words}</span></a></p>"
                );
            }
            None => made.push_str(ENDS),
        }
        rest = after;
    }
    made.push_str(rest);
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_hole_leads_to_its_own_form_and_nothing_else_changes() {
        let hole = |said: &str| format!("{BEGINS}{said}{ENDS}");
        let html = format!(
            "<p>A</p>{}{}{}<p>B</p>",
            hole("To come: x &amp; y"),
            hole("To come: z"),
            hole("To come: x &amp; y")
        );
        let forms = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        let holes = BTreeMap::from([("To come: x & y".to_owned(), forms(&["/?a&1", "/?b"]))]);
        let made = linked(&html, holes, "Change");
        let (first, rest) = made.split_once("href=\"/?a&amp;1\"").expect("the first");
        let (between, last) = rest.split_once("href=\"/?b\"").expect("the second");
        assert!(first.ends_with("x &amp; y</mark><a class=\"pen\" target=\"_top\" "), "{first}");
        assert!(between.contains(&hole("To come: z")), "{between}");
        assert!(last.ends_with("</a></p><p>B</p>"), "{last}");
    }
}
