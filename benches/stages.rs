//! The stages apart: how long reading, rating, translating, composing and the HTML of the largest sample take, and how
//! long reading and rating take with far more cases than any inspection has.

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use findings::assets::Assets;
use findings::catalogue::{
    Catalogue, Memory, Unit, merge, translate_inspection, translate_programme, units_of_inspection, units_of_programme,
    write_catalogue,
};
use findings::check::Checking;
use findings::language::{Language, Phrases};
use findings::load::{load_inspection, load_programme};
use findings::rate::{rate, what_if};
use findings::render::HtmlEngine;
use findings::report::{Stage, compose, passages};
use findings::source::{CATALOGUE, read_plain};

fn stages(criterion: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/inspections/coventry-2023");
    let programmes = Assets::programmes(None);
    let templates = Assets::templates(None);
    let programme = load_programme(&programmes, "youth-2021").value.expect("a programme");
    let inspection = load_inspection(&programme, &folder).value.expect("an inspection");
    let ratings = rate(&programme, &inspection);
    let phrases = Phrases::load(Language::English, &templates).expect("phrases");
    let report = compose(&programme, &inspection, &ratings, &phrases, &Stage::Final).value.expect("a report");
    let html = HtmlEngine::load(&templates).expect("templates");
    criterion.bench_function("load programme", |bencher| {
        bencher.iter(|| load_programme(&programmes, black_box("youth-2021")));
    });
    criterion
        .bench_function("load inspection", |bencher| bencher.iter(|| load_inspection(&programme, black_box(&folder))));
    criterion.bench_function("rate", |bencher| bencher.iter(|| rate(black_box(&programme), &inspection)));
    criterion.bench_function("compose", |bencher| {
        bencher.iter(|| compose(black_box(&programme), &inspection, &ratings, &phrases, &Stage::Final));
    });
    let checking = Checking {
        programme: &programme,
        inspection: &inspection,
        ratings: &ratings,
        phrases: &phrases,
        stage: &Stage::DRAFT,
    };
    criterion.bench_function("check", |bencher| bencher.iter(|| black_box(checking).problems()));
    criterion.bench_function("passages", |bencher| {
        bencher.iter(|| passages(black_box(&programme), &inspection, &ratings, &phrases));
    });
    criterion.bench_function("what would change", |bencher| {
        bencher.iter(|| {
            let all = ratings.sections.values().chain(&ratings.overall);
            all.map(|rated| what_if(black_box(&programme), &inspection, &ratings, rated)).collect::<Vec<_>>()
        });
    });
    // Every text is translated: its Welsh is its English.
    let text = |units: &[Unit]| {
        let mut catalogue = merge(units, &Catalogue::default(), &Memory::default()).catalogue();
        for entry in &mut catalogue.entries {
            entry.welsh.clone_from(&entry.english);
        }
        read_plain(CATALOGUE, write_catalogue(&catalogue))
    };
    let mut with_welsh = inspection.clone();
    with_welsh.sources.insert(CATALOGUE.to_owned(), text(&units_of_inspection(&programme, &inspection)));
    let mut programme_with_welsh = programme.clone();
    programme_with_welsh.sources.insert(CATALOGUE.to_owned(), text(&units_of_programme(&programme)));
    criterion.bench_function("translate inspection", |bencher| {
        bencher.iter(|| translate_inspection(black_box(&programme), &with_welsh));
    });
    criterion.bench_function("translate programme", |bencher| {
        bencher.iter(|| translate_programme(black_box(&programme_with_welsh)));
    });
    criterion.bench_function("html templates", |bencher| bencher.iter(|| HtmlEngine::load(black_box(&templates))));
    criterion.bench_function("html", |bencher| bencher.iter(|| html.render(black_box(&report))));
}

/// Cases and questions of the large sample: 2,000,000 answers.
const CASES: usize = 10_000;
const QUESTIONS: usize = 200;
const QUESTIONS_OF_A_SECTION: usize = 5;

/// A folder of findings with that many cases, under a programme with that many questions.
fn many_cases(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    write_programme(&folder.path().join("programmes/many"));
    let findings = folder.path().join("findings");
    write_findings(&findings);
    let programmes = Assets::programmes(Some(folder.path().join("programmes")));
    let programme = load_programme(&programmes, "many").value.expect("a programme");
    let checked = load_inspection(&programme, &findings);
    assert!(checked.problems.is_empty());
    let inspection = checked.value.expect("an inspection");
    let ratings = rate(&programme, &inspection);
    assert!(ratings.pending().next().is_none());
    let mut group = criterion.benchmark_group("10,000 cases by 200 questions");
    group.sample_size(10);
    group.bench_function("load", |bencher| bencher.iter(|| load_inspection(&programme, black_box(&findings))));
    group.bench_function("rate", |bencher| bencher.iter(|| rate(black_box(&programme), &inspection)));
    group.bench_function("what would change", |bencher| {
        bencher.iter(|| {
            let all = ratings.sections.values().chain(&ratings.overall);
            all.map(|rated| what_if(black_box(&programme), &inspection, &ratings, rated)).collect::<Vec<_>>()
        });
    });
    group.finish();
}

fn write_programme(folder: &Path) {
    fs::create_dir_all(folder).expect("made");
    let rules = "id: many\nversion: \"1\"\ntitle: Many\n\
        report: { kicker: Of, name: area, description: Many., publisher: An Inspectorate }\n\
        scales: { rating: [{ id: good, label: Good, points: 1, tone: green, shape: disc }, { id: poor, label: Poor, points: 0, tone: red, shape: ring }] }\n\
        methods:\n  lowest: { method: lowest_of, scale: rating, bands: [{ from: 80, level: good }, { from: 0, level: poor }] }\n  \
        whole: { method: points_total, scale: rating, bands: [{ up_to: \"0.5\", level: poor }, { up_to: \"1\", level: good }] }\n\
        overall: { method: whole }\nparts: { default: [rating, prose, rest] }\n\
        style: { percent: sign, recommendations: { group_by: addressee } }\n";
    fs::write(folder.join("programme.yaml"), rules).expect("written");
    let mut outline = String::new();
    for section in 0..QUESTIONS / QUESTIONS_OF_A_SECTION {
        let _ = writeln!(
            outline,
            "- id: s{section}\n  title: S\n  rating: {{ method: lowest, counts: true }}\n  key_questions:"
        );
        for question in 0..QUESTIONS_OF_A_SECTION {
            let _ = writeln!(outline, "    - {{ id: s{section}.{question}, question: Q? }}");
        }
    }
    fs::write(folder.join("outline.yaml"), outline).expect("written");
}

fn write_findings(folder: &Path) {
    fs::create_dir_all(folder.join("evidence")).expect("made");
    let inspection =
        "programme: many\nservice: { name: Many, called: YJS, area: Many, country: england }\npublication: 2026\n";
    fs::write(folder.join("inspection.yaml"), inspection).expect("written");
    let mut sheet = String::from("case");
    for question in 0..QUESTIONS {
        let _ = write!(sheet, ",s{}.{}", question / QUESTIONS_OF_A_SECTION, question % QUESTIONS_OF_A_SECTION);
    }
    sheet.push('\n');
    for case in 0..CASES {
        let _ = write!(sheet, "case-{case}");
        for question in 0..QUESTIONS {
            // A spread of answers that is the same every time.
            sheet.push_str(match (case * 31 + question * 17) % 23 {
                0..3 => ",no",
                3..5 => ",na",
                _ => ",yes",
            });
        }
        sheet.push('\n');
    }
    fs::write(folder.join("evidence/all.csv"), sheet).expect("written");
}

criterion_group!(benches, stages, many_cases);
criterion_main!(benches);
