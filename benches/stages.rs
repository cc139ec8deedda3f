//! The stages apart: how long reading, rating, translating, composing and the HTML of the largest sample take, and how
//! long reading and rating take with far more cases than any inspection has.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use findings::assets::Assets;
use findings::catalogue::{
    Catalogue, Memory, Unit, merge, translate_inspection, translate_programme, units_of_inspection, units_of_programme,
    write_catalogue,
};
use findings::check::check;
use findings::inspection::Inspection;
use findings::language::{Language, Phrases};
use findings::load::{load_inspection, load_programme};
use findings::programme::Programme;
use findings::rate::{Ratings, WhatIf, rate, what_if};
use findings::render::HtmlEngine;
use findings::report::{Basis, Report, Stage, compose, passages};
use findings::source::{CATALOGUE, SourceFile, read_plain};

/// The largest sample, as every stage leaves it.
struct Sample {
    folder: PathBuf,
    programmes: Assets,
    templates: Assets,
    programme: Programme,
    inspection: Inspection,
    ratings: Ratings,
    phrases: Phrases,
    report: Report,
}

static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/inspections/coventry-2023");
    let programmes = Assets::programmes(None);
    let templates = Assets::templates(None);
    let programme = load_programme(&programmes, "youth-2021").value.expect("a programme");
    let inspection = load_inspection(&programme, &folder).value.expect("an inspection");
    let ratings = rate(&programme, &inspection);
    let phrases = Phrases::load(Language::English, &templates).expect("phrases");
    let report = compose(&Basis {
        programme: &programme,
        inspection: &inspection,
        ratings: &ratings,
        phrases: &phrases,
        stage: &Stage::Final,
        earlier: None,
    })
    .value
    .expect("a report");
    Sample { folder, programmes, templates, programme, inspection, ratings, phrases, report }
});

impl Sample {
    fn basis(&self) -> Basis<'_> {
        let Sample { programme, inspection, ratings, phrases, .. } = self;
        Basis { programme, inspection, ratings, phrases, stage: &Stage::DRAFT, earlier: None }
    }
}

fn main() {
    divan::main();
}

#[divan::bench]
fn load_a_programme(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| load_programme(&sample.programmes, black_box("youth-2021")));
}

#[divan::bench]
fn load_an_inspection(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| load_inspection(&sample.programme, black_box(&sample.folder)));
}

#[divan::bench]
fn rate_it(bencher: Bencher<'_, '_>) {
    let sample = &*SAMPLE;
    bencher.bench(|| rate(black_box(&sample.programme), &sample.inspection));
}

#[divan::bench]
fn compose_it(bencher: Bencher<'_, '_>) {
    let basis = SAMPLE.basis();
    bencher.bench(|| compose(&Basis { stage: &Stage::Final, ..*black_box(&basis) }));
}

#[divan::bench]
fn check_what_was_typed(bencher: Bencher<'_, '_>) {
    let basis = SAMPLE.basis();
    bencher.bench(|| check(black_box(&basis), &[]));
}

#[divan::bench]
fn gather_its_passages(bencher: Bencher<'_, '_>) {
    let basis = SAMPLE.basis();
    bencher.bench(|| passages(black_box(&basis)));
}

#[divan::bench]
fn say_what_would_change_its_ratings(bencher: Bencher<'_, '_>) {
    let Sample { programme, inspection, ratings, .. } = &*SAMPLE;
    bencher.bench(|| what_would_change(black_box(programme), inspection, ratings));
}

fn what_would_change(programme: &Programme, inspection: &Inspection, ratings: &Ratings) -> Vec<WhatIf> {
    let all = ratings.sections.values().chain(&ratings.overall);
    all.map(|rated| what_if(programme, inspection, ratings, rated)).collect()
}

/// A catalogue in which every text is translated: its Welsh is its English.
fn catalogue(units: &[Unit]) -> SourceFile {
    let mut catalogue = merge(units, &Catalogue::default(), &Memory::default()).catalogue();
    for entry in &mut catalogue.entries {
        entry.welsh.clone_from(&entry.english);
    }
    read_plain(CATALOGUE, write_catalogue(&catalogue))
}

#[divan::bench]
fn translate_an_inspection(bencher: Bencher<'_, '_>) {
    let Sample { programme, inspection, .. } = &*SAMPLE;
    let mut inspection = inspection.clone();
    let catalogue = catalogue(&units_of_inspection(programme, &inspection));
    inspection.sources.insert(CATALOGUE.to_owned(), catalogue);
    bencher.bench(|| translate_inspection(black_box(programme), &inspection));
}

#[divan::bench]
fn translate_a_programme(bencher: Bencher<'_, '_>) {
    let mut programme = SAMPLE.programme.clone();
    let catalogue = catalogue(&units_of_programme(&programme));
    Arc::make_mut(&mut programme.sources).insert(CATALOGUE.to_owned(), catalogue);
    bencher.bench(|| translate_programme(black_box(&programme)));
}

#[divan::bench]
fn load_the_templates_of_the_page(bencher: Bencher<'_, '_>) {
    bencher.bench(|| HtmlEngine::load(black_box(&SAMPLE.templates)));
}

#[divan::bench]
fn render_the_page(bencher: Bencher<'_, '_>) {
    let html = HtmlEngine::load(&SAMPLE.templates).expect("templates");
    bencher.bench(|| html.render(black_box(&SAMPLE.report)));
}

/// Cases and questions of the large sample: 2,000,000 answers.
const CASES: usize = 10_000;
const QUESTIONS: usize = 200;
const QUESTIONS_OF_A_SECTION: usize = 5;

/// A folder of findings with that many cases, under a programme with that many questions.
struct ManyCases {
    home: tempfile::TempDir,
    programme: Programme,
    inspection: Inspection,
    ratings: Ratings,
}

static MANY: LazyLock<ManyCases> = LazyLock::new(|| {
    let home = tempfile::tempdir().expect("a folder");
    write_programme(&home.path().join("programmes/many"));
    write_findings(&home.path().join("findings"));
    let programmes = Assets::programmes(Some(home.path().join("programmes")));
    let programme = load_programme(&programmes, "many").value.expect("a programme");
    let checked = load_inspection(&programme, &home.path().join("findings"));
    assert!(checked.problems.is_empty());
    let inspection = checked.value.expect("an inspection");
    let ratings = rate(&programme, &inspection);
    assert!(ratings.pending().next().is_none());
    ManyCases { home, programme, inspection, ratings }
});

#[divan::bench_group(name = "10,000 cases by 200 questions", sample_count = 10)]
mod many_cases {
    use super::{Bencher, MANY, black_box, load_inspection, rate, what_would_change};

    #[divan::bench]
    fn load(bencher: Bencher<'_, '_>) {
        let findings = MANY.home.path().join("findings");
        bencher.bench(|| load_inspection(&MANY.programme, black_box(&findings)));
    }

    #[divan::bench]
    fn rate_them(bencher: Bencher<'_, '_>) {
        bencher.bench(|| rate(black_box(&MANY.programme), &MANY.inspection));
    }

    #[divan::bench]
    fn say_what_would_change(bencher: Bencher<'_, '_>) {
        bencher.bench(|| what_would_change(black_box(&MANY.programme), &MANY.inspection, &MANY.ratings));
    }
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
