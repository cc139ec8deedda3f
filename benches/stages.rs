//! The stages apart: how long reading, rating, composing and the HTML of the largest sample take.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use findings::assets::Assets;
use findings::language::{Language, Phrases};
use findings::load::{load_inspection, load_programme};
use findings::rate::rate;
use findings::render::HtmlEngine;
use findings::report::{Stage, compose};

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
    criterion.bench_function("html templates", |bencher| bencher.iter(|| HtmlEngine::load(black_box(&templates))));
    criterion.bench_function("html", |bencher| bencher.iter(|| html.render(black_box(&report))));
}

criterion_group!(benches, stages);
criterion_main!(benches);
