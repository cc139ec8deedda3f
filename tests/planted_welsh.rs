//! Mistakes in Welsh, planted one at a time in the translations of a sample (`planted-welsh.yaml`): each is told.
//!
//! Into a translator's file they are planted one at a time; into a folder in a few rounds, each in a text of its own and told on the
//! line of that text, as a folder takes long to make.
//!
//! What must hold: it is told where a translator's file comes in, which changes nothing then, and in drafts and final reports; the
//! sample as it is stays quiet; and an exception with its reason is honoured.

use std::fs;

use findings::catalogue::{
    Catalogue, Entry, TranslationGuard, import, read_catalogue, units_of_inspection, write_catalogue,
};
use findings::pipeline::{Session, compose_folder};
use findings::problem::Problem;
use findings::report::Stage;
use findings::source::CATALOGUE;
use serde::Deserialize;

use crate::support;

const SAMPLE: &str = "awen-vale-2024";

/// A mistake in the translation of the text whose English has these words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planted {
    english: String,
    /// What is replaced; `*` for all of it, which becomes the English.
    find: String,
    replace: String,
    /// What must be told.
    says: String,
}

fn rows() -> Vec<Planted> {
    let text = fs::read_to_string(support::root().join("tests/planted-welsh.yaml")).expect("the list");
    serde_yaml::from_str(&text).expect("a list of mistakes")
}

/// The catalogue of the sample with mistakes, each in a text of its own, and the lines on which these stand.
fn spoilt(rows: &[&Planted]) -> (String, Vec<usize>) {
    let path = support::root().join("data/inspections").join(SAMPLE).join(CATALOGUE);
    let text = fs::read_to_string(path).expect("a catalogue");
    let mut catalogue = read_catalogue("cy.po", &text).value.expect("a catalogue");
    let at = rows.iter().map(|row| {
        let at = place(&catalogue, row);
        plant(&mut catalogue.entries[at], row);
        at
    });
    let at: Vec<usize> = at.collect();
    let text = write_catalogue(&catalogue);
    let written = read_catalogue("cy.po", &text).value.expect("a catalogue");
    let line = |at: &usize| {
        let english = &catalogue.entries[*at].english;
        written.entries.iter().find(|entry| entry.english == *english).expect("the text").line
    };
    let lines = at.iter().map(line).collect();
    (text, lines)
}

/// A catalogue with the one text that has the mistake.
fn spoilt_alone(own: &Catalogue, row: &Planted) -> String {
    let mut entry = own.entries[place(own, row)].clone();
    plant(&mut entry, row);
    write_catalogue(&Catalogue { header: own.header.clone(), entries: vec![entry] })
}

/// Makes a mistake in its text.
fn plant(entry: &mut Entry, row: &Planted) {
    entry.welsh =
        if row.find == "*" { entry.english.clone() } else { entry.welsh.replacen(&row.find, &row.replace, 1) };
}

/// Which text has a mistake.
fn place(catalogue: &Catalogue, row: &Planted) -> usize {
    let has =
        |entry: &Entry| entry.english.contains(&row.english) && (row.find == "*" || entry.welsh.contains(&row.find));
    let found = catalogue.entries.iter().position(has);
    found.unwrap_or_else(|| panic!("no text has {:?} and {:?}", row.english, row.find))
}

/// The mistakes in rounds, so that in each no text has two: what is told of one is then told of nothing else.
fn rounds(rows: &[Planted]) -> Vec<Vec<&Planted>> {
    let path = support::root().join("data/inspections").join(SAMPLE).join(CATALOGUE);
    let text = fs::read_to_string(path).expect("a catalogue");
    let catalogue = read_catalogue("cy.po", &text).value.expect("a catalogue");
    let mut rounds: Vec<Vec<(usize, &Planted)>> = Vec::new();
    for row in rows {
        let at = place(&catalogue, row);
        match rounds.iter_mut().find(|round| round.iter().all(|(other, _)| *other != at)) {
            Some(round) => round.push((at, row)),
            None => rounds.push(vec![(at, row)]),
        }
    }
    rounds.into_iter().map(|round| round.into_iter().map(|(_, row)| row).collect()).collect()
}

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(Problem::headline).collect()
}

#[test]
fn every_mistake_is_told_where_it_comes_in_in_drafts_and_in_finals() {
    let session = Session::open(None, None).expect("the templates are whole");
    let rows = rows();
    assert!(rows.len() >= 54, "{} mistakes", rows.len());
    let mut missed = Vec::new();
    let whole = support::copy_of_sample(SAMPLE);
    let loaded = session.load(whole.path());
    let (programme, inspection) = loaded.both().expect("the sample");
    let units = units_of_inspection(programme, inspection);
    let guard = TranslationGuard::of_inspection(programme, inspection);
    let own = read_catalogue("cy.po", &inspection.sources[CATALOGUE].text).value.expect("a catalogue");
    let as_it_is = import(&units, &guard, own.clone(), ("sent.po", &inspection.sources[CATALOGUE].text));
    assert_eq!(told(&as_it_is.problems), Vec::<String>::new());
    for row in &rows {
        // The one text alone: that the others stay quiet was seen above.
        let imported = import(&units, &guard, own.clone(), ("sent.po", &spoilt_alone(&own, row)));
        let taken = imported.value.as_ref().map(|imported| (imported.changed, imported.refused));
        if taken != Some((0, 1)) || !told(&imported.problems).iter().any(|said| said.contains(&row.says)) {
            missed.push(format!("import: {} -> {}: {taken:?} {:?}", row.find, row.replace, told(&imported.problems)));
        }
    }
    for round in rounds(&rows) {
        let (text, lines) = spoilt(&round);
        let copy = support::copy_of_sample(SAMPLE);
        fs::write(copy.path().join(CATALOGUE), text).expect("written");
        for stage in [Stage::DRAFT, Stage::Final] {
            let composed = compose_folder(&session, copy.path(), &stage, None);
            let is_ours = |problem: &&Problem| problem.rule() == Some("translation");
            let told: Vec<&Problem> = composed.problems.iter().filter(is_ours).collect();
            let line = |problem: &Problem| problem.place.as_ref().map_or(0, |place| place.line);
            for (row, at) in round.iter().zip(&lines) {
                let own = told.iter().filter(|problem| line(problem) == *at).map(|problem| problem.headline());
                let own: Vec<String> = own.collect();
                if !own.iter().any(|said| said.contains(&row.says)) || composed.is_sound() {
                    missed.push(format!("{stage:?}: {} -> {}: {own:?}", row.find, row.replace));
                }
            }
            missed.extend(told.iter().filter(|problem| !lines.contains(&line(problem))).map(|one| one.headline()));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// What comes of a sample with a link in a paragraph: whether its report can be made, what is told, and where the Welsh leads.
fn linked(session: &Session, messages: &str) -> (bool, String, bool) {
    let copy = support::copy_of_sample(SAMPLE);
    let add = |file: &str, more: &str| {
        let file = copy.path().join(file);
        let text = fs::read_to_string(&file).expect("readable");
        fs::write(file, format!("{}\n\n{more}\n", text.trim_end())).expect("written");
    };
    add("sections/foreword.md", "We say how we work in [our guide](https://www.example.org/guide).");
    add(CATALOGUE, messages);
    let composed = compose_folder(session, copy.path(), &Stage::Final, None);
    let reports = composed.editions.iter().map(|edition| serde_json::to_string(&edition.report).expect("JSON"));
    let leads = reports.filter(|report| report.contains("https://www.example.org/canllaw")).count() == 1;
    (composed.is_sound(), support::words(&composed.problems), leads)
}

#[test]
fn a_link_leads_elsewhere_only_where_the_translator_says_so() {
    let session = Session::open(None, None).expect("the templates are whole");
    let text = |address: &str| {
        format!(
            "msgid \"We say how we work in [our guide](https://www.example.org/guide).\"\nmsgstr \"Rydym yn dweud sut rydym yn \
             gweithio yn [ein canllaw]({address}).\"\n\n"
        )
    };
    let declared =
        |flag: &str, address: &str| format!("{flag}msgid \"https://www.example.org/guide\"\nmsgstr \"{address}\"\n");
    let (english, welsh) = ("https://www.example.org/guide", "https://www.example.org/canllaw");
    for (messages, sound, leads, says) in [
        (text(english), true, false, ""),
        (text(english) + &declared("", ""), true, false, ""),
        (text(english) + &declared("", welsh), true, true, ""),
        (text(welsh) + &declared("", welsh), true, true, ""),
        (text(english) + &declared("#, fuzzy\n", welsh), true, false, ""),
        (text(welsh), false, false, "built differently"),
        (text(welsh) + &declared("#, fuzzy\n", welsh), false, false, "built differently"),
        (text("https://www.example.org/arall") + &declared("", welsh), false, false, "built differently"),
        (text(english) + &declared("", "javascript:alert(1)"), false, false, "leads nowhere"),
        (text(english) + &declared("", "www.example.org"), false, false, "leads nowhere"),
        (text(english) + &declared("", "https://www.example.org/a b"), false, false, "leads nowhere"),
    ] {
        let (is_sound, told, is_led) = linked(&session, &messages);
        assert_eq!((is_sound, is_led && is_sound), (sound, leads), "{messages}\n{told}");
        assert!(told.contains(says), "{messages}\n{told}");
    }
}

#[test]
fn what_is_meant_is_taken_in() {
    let session = Session::open(None, None).expect("the templates are whole");
    let row = Planted {
        english: "from seven to 11".to_owned(),
        find: "saith".to_owned(),
        replace: "wyth".to_owned(),
        says: String::new(),
    };
    let copy = support::copy_of_sample(SAMPLE);
    let file = copy.path().join("inspection.yaml");
    let text = fs::read_to_string(&file).expect("a record");
    let record =
        "  - rule: translation\n    words: rhwng wyth ac 11\n    reason: Counted otherwise in the Welsh survey.\n";
    let text = match text.split_once("\ndeliberate:\n") {
        Some((before, after)) => format!("{before}\ndeliberate:\n{record}{after}"),
        None => format!("{text}\ndeliberate:\n{record}"),
    };
    fs::write(file, text).expect("written");
    let loaded = session.load(copy.path());
    let (programme, inspection) = loaded.both().expect("the sample");
    let own = read_catalogue("cy.po", &inspection.sources[CATALOGUE].text).value.expect("a catalogue");
    let guard = TranslationGuard::of_inspection(programme, inspection);
    let imported = import(&units_of_inspection(programme, inspection), &guard, own, ("sent.po", &spoilt(&[&row]).0));
    assert_eq!(told(&imported.problems), Vec::<String>::new());
    fs::write(copy.path().join(CATALOGUE), spoilt(&[&row]).0).expect("written");
    let composed = compose_folder(&session, copy.path(), &Stage::Final, None);
    assert!(composed.is_sound(), "{}", support::words(&composed.problems));
}
