//! The sheets of what the inspection rests on: how much was looked at, and who the cases were, small numbers withheld.

use std::collections::BTreeMap;

use super::{Cell, PublishedCount, Sheet, Shorthand, withhold};
use crate::inspection::EvidenceFile;
use crate::language::Phrase;
use crate::report::Basis;

/// Cases, interviews, meetings, replies, with their counts.
pub(super) fn samples(basis: &Basis<'_>) -> Option<Sheet> {
    let phrases = basis.phrases;
    let samples = &basis.inspection.file.samples;
    let row = |sample: &crate::inspection::SampleRecord| {
        vec![Cell::Text(sample.label.to_string()), Cell::Number(sample.count)]
    };
    (!samples.is_empty()).then(|| {
        Sheet::new(
            phrases,
            "sample",
            [Phrase::BookSample, Phrase::BookSampleAbout],
            &[Phrase::BookWhat, Phrase::BookNumber],
            samples.iter().map(row).collect(),
        )
    })
}

/// The cases of each evidence file by each sample column of the programme.
pub(super) fn cases(basis: &Basis<'_>) -> Option<Sheet> {
    let phrases = basis.phrases;
    let mut rows = Vec::new();
    for file in &basis.inspection.evidence {
        for column in &basis.programme.rules.sample_columns {
            let counts = counts(file, &column.id);
            let threshold = basis.programme.rules.style.small_number_threshold.filter(|_| column.child_profile);
            let numbers: Vec<u32> = counts.values().copied().collect();
            let shown = match threshold {
                Some(threshold) => withhold(&numbers, threshold),
                None => Some(numbers.into_iter().map(PublishedCount::Number).collect()),
            };
            let of = |value: Cell, cases: Cell| {
                vec![Cell::Text(group(file)), Cell::Text(column.label.to_string()), value, cases]
            };
            let Some(shown) = shown else {
                if !counts.is_empty() {
                    let confidential = Cell::Short(Shorthand::Confidential);
                    rows.push(of(confidential.clone(), confidential));
                }
                continue;
            };
            for (value, shown) in counts.keys().zip(shown) {
                let cell = match shown {
                    PublishedCount::Number(number) => Cell::Number(number),
                    PublishedCount::Withheld => Cell::Short(Shorthand::Confidential),
                };
                rows.push(of(Cell::Text(value.clone()), cell));
            }
        }
    }
    let headers = [Phrase::BookGroup, Phrase::BookCharacteristic, Phrase::BookValue, Phrase::BookCases];
    (!rows.is_empty())
        .then(|| Sheet::new(phrases, "cases", [Phrase::BookCasesName, Phrase::BookCasesAbout], &headers, rows))
}

/// How many cases of a file have each value of a column.
fn counts(file: &EvidenceFile, column: &str) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    let position = file.attributes.iter().position(|attribute| attribute == column);
    for case in &file.cases {
        let value = position.and_then(|position| case.attributes.get(position));
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            *counts.entry(value.clone()).or_default() += 1;
        }
    }
    counts
}

/// The name of a file without folder and ending: the cases in it are one group.
fn group(file: &EvidenceFile) -> String {
    let name = file.name.rsplit('/').next().unwrap_or(&file.name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}
