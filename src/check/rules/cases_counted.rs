//! Rows of evidence against the samples of inspection.yaml: a case that is missing, or there twice, changes every figure.

use std::collections::BTreeSet;

use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::inspection::{EvidenceFile, SampleRecord, case_key};
use crate::problem::{Contradiction, Severity};
use crate::source::Step;

pub(super) const RULE: Rule = Rule {
    id: "cases-counted",
    what: "Files of evidence that have more or fewer cases than the sample they are of, under “samples:” in inspection.yaml.",
    why: "A row that was left out, or stands there twice under another name, changes every figure that is counted.",
    example: "Reports “court.csv” with 15 cases where its sample has 16, or where no sample has 15. A sample names its file with \
              “evidence: court.csv”, or has the file’s name as its id; several that name one file are added up. Files that answer \
              the same questions are counted together. Leaves alone a folder without samples.",
    exception: "Under “deliberate:” in inspection.yaml, give “rule: cases-counted”, “words: court.csv”, and the “reason:”.",
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let samples = &context.inspection.file.samples;
    if samples.is_empty() {
        return Vec::new();
    }
    let differs = |files: Vec<&EvidenceFile>| {
        let names: Vec<String> = files.iter().map(|file| own_name(&file.name).to_owned()).collect();
        let own: Vec<&SampleRecord> = samples.iter().filter(|sample| is_of(sample, &names)).collect();
        let cases = cases_of(&files);
        let counted: u64 = own.iter().map(|sample| u64::from(sample.count)).sum();
        let agrees = |count: u64| usize::try_from(count).is_ok_and(|count| count == cases);
        let fits = if own.is_empty() { samples.iter().any(|one| agrees(one.count.into())) } else { agrees(counted) };
        let known = own.iter().map(|sample| (sample.label.to_string(), sample.count)).collect();
        let words = names.join(", ");
        let first = samples.iter().position(|sample| is_of(sample, &names));
        let steps = match first {
            Some(at) => vec![Step::Key("samples"), Step::Item(at), Step::Key("count")],
            None => vec![Step::KeyItself("samples")],
        };
        let what = Contradiction::CasesDiffer { files: names, cases, known };
        (!fits).then(|| context.hit_record("inspection.yaml", &steps, &words, what))
    };
    // A file without a case, or without a question, was told when it was read.
    groups(&context.inspection.evidence).into_iter().filter(|files| cases_of(files) > 0).filter_map(differs).collect()
}

/// The files that answer one question or more in common, with all that these have in common with others.
fn groups(files: &[EvidenceFile]) -> Vec<Vec<&EvidenceFile>> {
    let mut groups: Vec<Vec<&EvidenceFile>> = Vec::new();
    for file in files.iter().filter(|file| !file.questions.is_empty()) {
        let shares = |group: &Vec<&EvidenceFile>| {
            group.iter().any(|other| other.questions.iter().any(|question| file.questions.contains(question)))
        };
        let (mut one, rest): (Vec<_>, Vec<_>) = groups.into_iter().partition(shares);
        one.push(vec![file]);
        groups = rest;
        groups.push(one.into_iter().flatten().collect());
    }
    groups
}

/// How many cases files have, one that stands in several of them counted once.
fn cases_of(files: &[&EvidenceFile]) -> usize {
    let named: BTreeSet<Vec<String>> =
        files.iter().flat_map(|file| &file.cases).map(|case| case_key(&case.id)).collect();
    named.len()
}

/// Whether a sample is that of one of these files: as it says, or by its id.
fn is_of(sample: &SampleRecord, names: &[String]) -> bool {
    let id_is = |name: &str| name.rsplit_once('.').is_some_and(|(stem, _)| stem.eq_ignore_ascii_case(&sample.id));
    match &sample.evidence {
        Some(evidence) => names.iter().any(|name| name == own_name(evidence)),
        None => names.iter().any(|name| id_is(name)),
    }
}

/// The name of a file within its folder.
fn own_name(path: &str) -> &str {
    path.strip_prefix("evidence/").unwrap_or(path)
}
