//! The way from a hole in the report to the form in which it is filled.
//!
//! A hole has no words of its own by which its place is found, as other texts have: it is told as a problem with a place, and the
//! note in it brings the two together. Where several say the same, they stand in the order of their sections.

use std::collections::BTreeMap;

use quick_xml::escape::unescape;

use super::answer::{nearest, own_name};
use super::folder::own_files;
use super::inserted::pen_link;
use super::{Pen, all_targets};
use crate::language::{Argument, Phrase};
use crate::preview::anchors::titles;
use crate::preview::page_request::PageRequest;
use crate::preview::places::section_of_line;
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
        let titles = shown.version.as_ref().map(|version| titles(&version.report)).unwrap_or_default();
        let mut holes: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
        for problem in shown.problems() {
            let Some((note, place)) = problem.note().zip(problem.place.as_ref()) else { continue };
            let file = own_name(state.folder(), &place.file);
            let Some(target) = nearest(&all, &file, place.line) else { continue };
            let section = section_of_line(shown.reading.details.inspection(), &file, place.line);
            let at = titles.iter().position(|(id, _)| Some(id) == section.as_ref()).unwrap_or(titles.len());
            let said = phrases.say_with(Phrase::Hole, &[("note", Argument::Text(note))]);
            let form = request.with_form(&target.id).form_address();
            holes.entry(said).or_default().push((at, form));
        }
        let in_order = |mut forms: Vec<(usize, String)>| {
            forms.sort_by_key(|(at, _)| *at);
            forms.into_iter().map(|(_, form)| form).collect()
        };
        let holes = holes.into_iter().map(|(said, forms)| (said, in_order(forms))).collect();
        linked(&html, &holes, &phrases.say(Phrase::EditChange))
    }
}

/// The same with a link in each hole. Of holes that say the same there must be as many as there are forms, or one form for all: else
/// one of them stands inside a text, or is shown twice, and which is which is not known.
fn linked(html: &str, holes: &BTreeMap<String, Vec<String>>, words: &str) -> String {
    let parts: Vec<&str> = html.split(BEGINS).collect();
    let (before, rest) = parts.split_first().map_or(("", [].as_slice()), |(before, rest)| (*before, rest));
    let said = |part: &str| part.split_once(ENDS).and_then(|(said, _)| Some(unescape(said).ok()?.into_owned()));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let count = |wanted: &String| rest.iter().filter(|part| said(part).as_ref() == Some(wanted)).count();
    let mut made = before.to_owned();
    for part in rest {
        made.push_str(BEGINS);
        let form = said(part).and_then(|said| {
            let forms = holes.get(&said).filter(|forms| forms.len() == 1 || forms.len() == count(&said))?;
            let number = seen.entry(said).or_default();
            let form = forms.get(*number).or(forms.first());
            *number += 1;
            form
        });
        match form.zip(part.split_once(ENDS)) {
            Some((form, (own, behind))) => made.extend([own, "</mark>", &pen_link(form, words), "</p>", behind]),
            None => made.push_str(part),
        }
    }
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
        let made = linked(&html, &holes, "Change");
        let (first, rest) = made.split_once("href=\"/?a&amp;1\"").expect("the first");
        let (between, last) = rest.split_once("href=\"/?b\"").expect("the second");
        assert!(first.ends_with("x &amp; y</mark><a class=\"pen\" target=\"_top\" "), "{first}");
        assert!(between.contains(&hole("To come: z")), "{between}");
        assert!(last.ends_with("</a></p><p>B</p>"), "{last}");
    }
}
