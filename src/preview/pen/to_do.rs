//! What is to be done, as one list beside the report: mistakes, then what is still to come by section, then points of the service,
//! then the translation; all of it, or what is of one section or one kind.
//!
//! What must hold: what a filter leaves out is counted and told, with the way to all; a filter is in the address, so that it
//! stays while something is saved, and works without a script.

use std::collections::BTreeMap;

use serde::Serialize;

use super::ShownPen;
use super::remarks::{ShownRemark, shown_remark, title as remarks_title};
use crate::language::{Argument, Phrase, Phrases};
use crate::preview::anchors::{section_of_anchor, titles};
use crate::preview::details::LoggedRemark;
use crate::preview::page_request::{Filter, PageRequest};
use crate::preview::places::section_of_line;
use crate::preview::points::{ShownPoint, decidable, points_in_order};
use crate::preview::shown_problem::ShownProblem;
use crate::preview::state::ShownEdition;
use crate::preview::translated::{ShownTranslation, rest_of_translation, translation};
use crate::problem::Problem;

/// What is to be done.
#[derive(Serialize)]
pub(in crate::preview) struct ToDo {
    filter: ShownFilter,
    mistakes: Vec<ShownProblem>,
    mistakes_title: String,
    holes: Vec<HolesOfSection>,
    holes_title: String,
    points: Vec<ShownPoint>,
    remarks: Vec<ShownRemark>,
    remarks_title: String,
    translation: Option<ShownTranslation>,
}

/// What is still to come in a section.
#[derive(Serialize)]
struct HolesOfSection {
    title: String,
    problems: Vec<ShownProblem>,
}

/// The form that chooses what is listed.
#[derive(Serialize)]
struct ShownFilter {
    /// Where it is sent.
    action: String,
    /// What its address has besides.
    kept: Vec<[String; 2]>,
    sections: Vec<FilterChoice>,
    kinds: Vec<FilterChoice>,
    /// How much is left out, where anything is.
    left_out: Option<String>,
    /// Where all is listed.
    all: String,
    words: FilterWords,
}

#[derive(Serialize)]
struct FilterChoice {
    value: String,
    label: String,
    /// Whether it is a word of the rules.
    english: bool,
    current: bool,
}

#[derive(Serialize)]
struct FilterWords {
    title: String,
    section: String,
    kind: String,
    show: String,
    all: String,
}

/// What addresses call the section of what belongs to the whole report.
const WHOLE: &str = ".";
/// Kinds of what is to be done that no rule reports.
const MISTAKE: &str = "mistake";
const HOLE: &str = "hole";
const POINT: &str = "point";
const REMARK: &str = "remark";
const TRANSLATION: &str = "translation";

/// Something that is to be done, as a filter sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sorted {
    section: String,
    kind: String,
}

impl Sorted {
    fn new(section: Option<String>, kind: &str) -> Self {
        Sorted { section: section.unwrap_or_else(|| WHOLE.to_owned()), kind: kind.to_owned() }
    }

    fn is_listed(&self, filter: &Filter) -> bool {
        let has = |wanted: &Option<String>, own: &String| wanted.as_ref().is_none_or(|wanted| wanted == own);
        has(&filter.section, &self.section) && has(&filter.kind, &self.kind)
    }
}

/// What is to be done in a folder, as its page lists it.
pub(in crate::preview) fn to_do(
    phrases: &Phrases,
    shown: &ShownEdition,
    request: &PageRequest,
    (pen, shown_problems): (&ShownPen, &[ShownProblem]),
) -> ToDo {
    let titles = shown.version.as_ref().map(|version| titles(&version.report)).unwrap_or_default();
    let title_of = |id: &str| match titles.iter().find(|(own, _)| own == id) {
        Some((_, title)) => title.clone(),
        None if id == WHOLE => phrases.say(Phrase::EditWhole),
        None => id.to_owned(),
    };
    let filter = &request.filter;
    let problems = shown.problems();
    let sorted: Vec<Sorted> =
        problems.iter().enumerate().map(|(index, one)| of_problem(shown, pen, &titles, index, one)).collect();
    let all_points = points_in_order(shown);
    let of_points: Vec<Sorted> = all_points
        .iter()
        .map(|point| Sorted::new(point.anchor.as_ref().and_then(|at| section_of_anchor(&titles, at)), POINT))
        .collect();
    let all_remarks = in_order(shown.remarks());
    let of_remarks: Vec<Sorted> = all_remarks
        .iter()
        .map(|remark| Sorted::new(remark.anchor.as_ref().and_then(|at| section_of_anchor(&titles, at)), REMARK))
        .collect();
    let status = shown.translation();
    let rest = status.map(|status| rest_of_translation(shown, status)).unwrap_or_default();
    let of_rest = rest.into_iter().map(|section| Sorted::new(section, TRANSLATION));
    let everything: Vec<Sorted> = sorted.iter().chain(&of_points).chain(&of_remarks).cloned().chain(of_rest).collect();

    let listed = shown_problems.iter().zip(&sorted).zip(&problems);
    let listed = listed.filter(|((_, sorted), _)| sorted.is_listed(filter));
    let (mut mistakes, mut to_come): (Vec<ShownProblem>, BTreeMap<&str, Vec<ShownProblem>>) = Default::default();
    let mut counts = [0_usize; 2];
    for ((shown, sorted), problem) in listed {
        counts[usize::from(problem.is_hole())] += 1 + problem.more;
        if problem.is_hole() {
            to_come.entry(&sorted.section).or_default().push(shown.clone());
        } else {
            mistakes.push(shown.clone());
        }
    }
    let holes = by_section(to_come, &titles, title_of);
    let points = all_points.iter().zip(&of_points).filter(|(_, sorted)| sorted.is_listed(filter));
    let points = points.map(|(point, _)| decidable(phrases, request, point));
    let points = points.collect();
    let remarks = all_remarks.iter().zip(&of_remarks).filter(|(_, sorted)| sorted.is_listed(filter));
    let remarks = remarks.map(|(remark, _)| shown_remark(phrases, request, remark, &pen.presses)).collect();
    let of_translation = |section: Option<&str>| Sorted::new(section.map(str::to_owned), TRANSLATION).is_listed(filter);
    let is_translation = filter.kind.as_ref().is_none_or(|kind| kind == TRANSLATION);
    let translation = status
        .filter(|_| is_translation)
        .map(|status| translation(phrases, shown, request, (status, true), of_translation));
    let count = |phrase, count: usize| phrases.say_with(phrase, &[("count", Argument::count(count))]);
    ToDo {
        mistakes,
        mistakes_title: count(Phrase::PreviewProblems, counts[0]),
        holes,
        holes_title: count(Phrase::EditHoles, counts[1]),
        points,
        remarks,
        remarks_title: remarks_title(phrases, shown.remarks()),
        translation,
        filter: shown_filter(phrases, request, &everything, title_of, &titles),
    }
}

/// What is still to come, in the order of the report; what belongs to no section of it last.
fn by_section(
    mut to_come: BTreeMap<&str, Vec<ShownProblem>>,
    titles: &[(String, String)],
    title_of: impl Fn(&str) -> String,
) -> Vec<HolesOfSection> {
    let mut order: Vec<&str> = titles.iter().map(|(id, _)| id.as_str()).collect();
    order.extend(to_come.keys().copied().filter(|id| *id != WHOLE));
    order.push(WHOLE);
    let holes = |id: &str| Some(HolesOfSection { title: title_of(id), problems: to_come.remove(id)? });
    order.into_iter().filter_map(holes).collect()
}

/// Remarks that are open, then the others, each in the order of the draft.
fn in_order(remarks: &[LoggedRemark]) -> Vec<&LoggedRemark> {
    let (done, open): (Vec<&LoggedRemark>, Vec<&LoggedRemark>) = remarks.iter().partition(|remark| remark.done);
    open.into_iter().chain(done).collect()
}

/// How a filter sees a problem.
fn of_problem(
    shown: &ShownEdition,
    pen: &ShownPen,
    titles: &[(String, String)],
    index: usize,
    problem: &Problem,
) -> Sorted {
    let answer = pen.answers.get(index);
    let file = answer.and_then(|answer| answer.file.as_ref());
    let inspection = shown.reading.details.inspection();
    let of_line =
        file.zip(problem.place.as_ref()).and_then(|(file, place)| section_of_line(inspection, file, place.line));
    let of_anchor = || section_of_anchor(titles, answer?.anchor.as_ref()?);
    let kind = if problem.is_hole() { HOLE } else { problem.rule().unwrap_or(MISTAKE) };
    Sorted::new(of_line.or_else(of_anchor), kind)
}

fn shown_filter(
    phrases: &Phrases,
    request: &PageRequest,
    everything: &[Sorted],
    title_of: impl Fn(&str) -> String,
    titles: &[(String, String)],
) -> ShownFilter {
    let Filter { section, kind } = &request.filter;
    let left_out = everything.iter().filter(|one| !one.is_listed(&request.filter)).count();
    let told = [("count", Argument::count(left_out)), ("all", Argument::count(everything.len()))];
    let of_section =
        |id: &str| Sorted::is_listed_as(everything, &Filter { section: Some(id.to_owned()), kind: kind.clone() });
    let of_kind =
        |id: &str| Sorted::is_listed_as(everything, &Filter { section: section.clone(), kind: Some(id.to_owned()) });
    let mut ids: Vec<&str> = titles.iter().map(|(id, _)| id.as_str()).collect();
    ids.push(WHOLE);
    ids.extend(everything.iter().map(|one| one.section.as_str()).chain(section.as_deref()));
    let ids = without_repeats(ids)
        .into_iter()
        .filter(|id| section.as_deref() == Some(id) || everything.iter().any(|one| one.section == *id));
    let sections = ids.map(|id| choice(id, &title_of(id), of_section(id), section.as_deref(), false));
    let mut kinds = vec![MISTAKE, HOLE, POINT, REMARK, TRANSLATION];
    let mut rules: Vec<&str> = everything.iter().map(|one| one.kind.as_str()).chain(kind.as_deref()).collect();
    rules.sort_unstable();
    kinds.extend(rules);
    let kinds = without_repeats(kinds)
        .into_iter()
        .filter(|id| kind.as_deref() == Some(id) || everything.iter().any(|one| one.kind == *id));
    let kinds = kinds.map(|id| {
        let phrase = match id {
            MISTAKE => Some(Phrase::EditKindMistake),
            HOLE => Some(Phrase::EditKindHole),
            POINT => Some(Phrase::EditKindPoint),
            REMARK => Some(Phrase::EditKindRemark),
            TRANSLATION => Some(Phrase::PreviewTranslation),
            _ => None,
        };
        let label = phrase.map_or_else(|| id.to_owned(), |phrase| phrases.say(phrase));
        choice(id, &label, of_kind(id), kind.as_deref(), phrase.is_none())
    });
    let any =
        |phrase| FilterChoice { value: String::new(), label: phrases.say(phrase), english: false, current: false };
    ShownFilter {
        action: format!("{}#problems", request.base),
        kept: request.kept(),
        sections: std::iter::once(any(Phrase::EditAnySection)).chain(sections).collect(),
        kinds: std::iter::once(any(Phrase::EditAnyKind)).chain(kinds).collect(),
        left_out: (left_out > 0).then(|| phrases.say_with(Phrase::EditLeftOut, &told)),
        all: PageRequest { filter: Filter::default(), ..request.clone() }.address(),
        words: FilterWords {
            title: phrases.say(Phrase::EditToDo),
            section: phrases.say(Phrase::EditOfSection),
            kind: phrases.say(Phrase::EditOfKind),
            show: phrases.say(Phrase::EditFilterShow),
            all: phrases.say(Phrase::EditFilterAll),
        },
    }
}

impl Sorted {
    /// How many of these a filter lists.
    fn is_listed_as(all: &[Sorted], filter: &Filter) -> usize {
        all.iter().filter(|one| one.is_listed(filter)).count()
    }
}

fn choice(id: &str, label: &str, count: usize, current: Option<&str>, english: bool) -> FilterChoice {
    FilterChoice { value: id.to_owned(), label: format!("{label} ({count})"), english, current: current == Some(id) }
}

/// Each once, where it comes first.
fn without_repeats(ids: Vec<&str>) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for id in ids {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}
