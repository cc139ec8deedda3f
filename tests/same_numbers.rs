//! What a report prints in numbers is what its data has: recommendations, ratings, key questions, charts and quoted figures
//! of every sample and of a case with moved ratings, in every language, as a draft and as a final report.

use std::path::PathBuf;

use findings::load::findings_folders;
use findings::pipeline::{Session, compose_only};
use findings::render::{RatingsDocument, ratings_document};
use findings::report::{Basis, Block, Report, Stage, plain_text, quoted_figures};
use findings::workbook::{Cell, Sheet, Workbook, make_workbook};

use crate::support;

/// A report, with the data that is written beside it.
struct Published<'a> {
    report: &'a Report,
    basis: Basis<'a>,
    workbook: Workbook,
    document: RatingsDocument,
}

fn each_published(visit: &mut dyn FnMut(&str, &Published<'_>)) {
    let samples = findings_folders(&support::root().join("data/inspections")).value.expect("samples");
    let mut all: Vec<(PathBuf, Option<PathBuf>)> = samples.into_iter().map(|folder| (folder, None)).collect();
    for case in ["ratings-moved", "toy-programme", "recommendations-numbered-anew"] {
        let case = support::root().join("tests/cases").join(case);
        let programmes = Some(case.join("programmes")).filter(|folder| folder.is_dir());
        all.push((case.join("findings"), programmes));
    }
    for (folder, programmes) in all {
        let session = Session::open(None, programmes).expect("templates");
        for stage in [Stage::DRAFT, Stage::Final] {
            let composed = compose_only(&session, &folder, &stage, None);
            for edition in &composed.editions {
                let basis = composed.basis(&session, edition).expect("it was composed");
                let workbook = make_workbook(&basis, &edition.report);
                let document = ratings_document(&basis);
                let name = format!("{} {:?} {stage:?}", folder.display(), edition.language);
                visit(&name, &Published { report: &edition.report, basis, workbook, document });
            }
        }
    }
}

fn each_block<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        for inside in block.inside() {
            each_block(inside, visit);
        }
    }
}

fn blocks(report: &Report) -> Vec<&Block> {
    let mut all = Vec::new();
    for section in &report.sections {
        each_block(&section.blocks, &mut |block| all.push(block));
    }
    all
}

fn sheet<'a>(workbook: &'a Workbook, id: &str) -> Option<&'a Sheet> {
    workbook.sheets.iter().find(|sheet| sheet.id == id)
}

/// The cells of a sheet as texts; a row is as long as that of a final report.
fn rows(workbook: &Workbook, id: &str) -> Vec<Vec<String>> {
    sheet(workbook, id)
        .map(|sheet| sheet.rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect())
        .unwrap_or_default()
}

/// The digits of a text.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn recommendations_have_the_numbers_and_the_order_of_the_report() {
    let mut seen = 0;
    each_published(&mut |name, published| {
        let mut printed = Vec::new();
        for block in blocks(published.report) {
            let Block::Recommendations { groups } = block else { continue };
            for item in groups.iter().flat_map(|group| &group.items) {
                let text = item.blocks.iter().find_map(|block| match block {
                    Block::Paragraph { inlines, .. } => Some(plain_text(inlines)),
                    _ => None,
                });
                let number = digits(item.mark.number.as_deref().unwrap_or_default());
                printed.push((number, text.unwrap_or_default()));
            }
        }
        let listed = rows(&published.workbook, "recommendations");
        assert_eq!(listed.len(), printed.len(), "{name}");
        assert_eq!(published.document.recommendations, printed.len(), "{name}");
        for (row, (number, text)) in listed.iter().zip(&printed) {
            seen += 1;
            assert_eq!(digits(&row[0]), *number, "{name}: {text}");
            let begins: String = row[2].chars().take(30).collect();
            assert!(text.starts_with(begins.trim_end_matches('.')), "{name}: “{text}” is “{}” in the data", row[2]);
        }
    });
    assert!(seen > 100, "{seen} recommendations");
}

#[test]
fn ratings_and_their_figures_are_those_of_the_report() {
    let mut seen = 0;
    each_published(&mut |name, published| {
        let listed = rows(&published.workbook, "ratings");
        let asked = rows(&published.workbook, "key_questions");
        for block in blocks(published.report) {
            match block {
                Block::Ratings(summary) => {
                    for row in summary.groups.iter().flat_map(|group| &group.rows) {
                        let heading = blocks(published.report).into_iter().find_map(|one| match one {
                            Block::Heading(heading) if row.anchor.as_ref() == Some(&heading.anchor) => Some(heading),
                            _ => None,
                        });
                        let id =
                            heading.and_then(|one| one.anchor_of_id().strip_prefix("section-")).expect("a section");
                        let section = published.document.sections.iter().find(|one| one.id == id).expect("in the data");
                        let line = listed.iter().find(|line| line[0] == id).expect("in the workbook");
                        let moved = section.rating.adjustments.iter().any(|one| one.from.as_ref() != Some(&one.to));
                        assert_eq!(moved, !row.adjusted.is_empty(), "{name} {id}");
                        assert_eq!(line[2], row.mark.label.text, "{name} {id}");
                        let data = [section.rating.figure.clone(), section.rating.label.clone()];
                        let data = data.into_iter().flatten().collect::<Vec<_>>().join(" ");
                        assert!(row.mark.label.text.ends_with(&data), "{name} {id}: {data}");
                        seen += 1;
                    }
                }
                Block::KeyQuestions(table) => {
                    for row in &table.rows {
                        let printed = (plain_text(&row.question), digits(&row.figure));
                        // A share has no key question; several standards may ask the same.
                        let lines: Vec<&Vec<String>> = asked.iter().filter(|line| line[3] == printed.0).collect();
                        if lines.is_empty() {
                            continue;
                        }
                        let is_figure = row.figure.contains('%');
                        let agrees = !is_figure || lines.iter().any(|line| digits(&line[6]) == printed.1);
                        assert!(agrees, "{name}: {printed:?} is {lines:?}");
                        seen += 1;
                    }
                }
                _ => {}
            }
        }
    });
    assert!(seen > 200, "{seen} ratings and figures");
}

#[test]
fn figures_of_charts_and_texts_are_those_of_the_report_and_no_others() {
    let (mut charts, mut quoted) = (0, 0);
    each_published(&mut |name, published| {
        let listed = rows(&published.workbook, "charts");
        let mut printed = Vec::new();
        for block in blocks(published.report) {
            if let Block::Chart(chart) = block {
                printed.extend(
                    chart
                        .table
                        .rows
                        .iter()
                        .map(|row| (plain_text(&chart.title), plain_text(&row[0]), plain_text(&row[1]))),
                );
            }
        }
        assert_eq!(printed.len(), listed.len(), "{name}");
        for ((title, label, figure), line) in printed.iter().zip(&listed) {
            assert_eq!((title, label), (&line[1], &line[2]), "{name}");
            assert!(
                !figure.contains(|one: char| one.is_ascii_digit()) || digits(figure) == digits(&line[3]),
                "{name} {label}: {figure}, {}",
                line[3]
            );
            let known = published.basis.programme.node(&line[0]).is_some();
            assert!(known, "{name}: there is no section {}", line[0]);
            charts += 1;
        }
        let given = quoted_figures(published.basis.programme, published.basis.inspection);
        let file = &published.basis.inspection.statistics;
        let alone: usize = file.figures.iter().map(|one| given.iter().filter(|(id, _)| *id == one.id).count()).sum();
        let in_tables: usize = file.groups.iter().map(|group| group.rows.len() * (1 + group.comparators.len())).sum();
        assert_eq!(rows(&published.workbook, "statistics").len(), alone + in_tables, "{name}");
        quoted += alone;
    });
    assert!(charts > 10 && quoted > 20, "{charts} bars, {quoted} figures");
}

/// A chart that stands in a section within another is listed with its own section.
#[test]
fn a_chart_is_listed_with_the_section_it_stands_in() {
    let mut deep = 0;
    each_published(&mut |_, published| {
        let top: Vec<&str> = published.report.sections.iter().map(|section| section.id.as_str()).collect();
        let listed = rows(&published.workbook, "charts");
        deep += listed.iter().filter(|line| !top.contains(&line[0].as_str())).count();
    });
    assert!(deep > 0, "no sample has a chart below the first level");
}
