//! Cases that stand in two files: each counts once, so that a copy of a file beside it can never be counted with it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::copies::is_copy_of;
use super::read_file::ReadFile;
use crate::inspection::{Answer, case_key};
use crate::problem::{Kind, Place, Problem, SheetFault};
use crate::text::looks_like;

/// So many different rows of answers to so many questions are not the same in two files by chance.
const TELLING: usize = 4;
const TELLING_QUESTIONS: usize = 5;
/// Nor are so many rows in one order, to whatever questions.
const TELLING_ROWS: usize = 10;

/// Whether two names of cases that are alike are written with other letters that look the same.
pub(super) fn has_other_letters(name: &str, other: &str) -> bool {
    name != other && looks_like(name) == looks_like(other)
}

/// What is wrong with a copy, and which of its cases are in the other file already.
type Again = (Problem, Vec<usize>);

/// Reports what would count twice, and lets it count once.
pub(super) fn report_again(files: &mut [ReadFile], problems: &mut Vec<Problem>) {
    let mut uncounted = Vec::new();
    for (index, later) in files.iter().enumerate() {
        for (before, earlier) in files.iter().enumerate().take(index) {
            // The copy is the one to be looked at, whichever comes first; else the one that has less.
            let is_part =
                earlier.file.cases.len() < later.file.cases.len() && !is_copy_of(&later.file.name, &earlier.file.name);
            let (copy, other, at) = if is_part || is_copy_of(&earlier.file.name, &later.file.name) {
                (earlier, later, before)
            } else {
                (later, earlier, index)
            };
            let shared = shared_questions(copy, other);
            if let Some((problem, cases)) = again(copy, other, &shared) {
                problems.push(problem);
                uncounted.push((at, cases, shared));
            }
        }
    }
    for (at, cases, shared) in uncounted {
        let Some(read) = files.get_mut(at) else { continue };
        for case in cases {
            let answers =
                read.file.cases.get_mut(case).into_iter().flat_map(|case| case.answers.iter_mut().enumerate());
            let twice = answers.filter(|(question, _)| shared.iter().any(|(here, _)| here == question));
            twice.for_each(|(_, answer)| *answer = None);
        }
    }
}

/// The questions of both files, by their columns here and there.
fn shared_questions(copy: &ReadFile, other: &ReadFile) -> Vec<(usize, usize)> {
    let there = |id: &String| other.file.questions.iter().position(|known| known == id);
    copy.file.questions.iter().enumerate().filter_map(|(at, id)| Some((at, there(id)?))).collect()
}

fn again(copy: &ReadFile, other: &ReadFile, shared: &[(usize, usize)]) -> Option<Again> {
    if shared.is_empty() {
        return None;
    }
    let both = both_answered(copy, other, shared);
    if let Some((_, here, there)) = both.first() {
        let fault = SheetFault::CasesAgain {
            cases: both.len(),
            case: there.0.clone(),
            file: other.path.clone(),
            line: there.1.line,
        };
        let cases = both.iter().map(|(at, ..)| *at).collect();
        return Some((Problem::error(Kind::Sheet(fault), (*here).clone()), cases));
    }
    let file = other.path.clone();
    let cases = copy.file.cases.len();
    let fault = if is_copy_of(&copy.file.name, &other.file.name) {
        SheetFault::CopyOfFile { file }
    } else if has_answers_of(copy, other, shared) || in_one_order(copy, other, shared) {
        SheetFault::AnswersAgain { cases, file }
    } else {
        return None;
    };
    Some((Problem::error(Kind::Sheet(fault), Place::file(&copy.path)), (0..cases).collect()))
}

/// Whether the rows of both, from the first to the last of the shorter, are the same in the same order, where they are many.
fn in_one_order(copy: &ReadFile, other: &ReadFile, shared: &[(usize, usize)]) -> bool {
    let mut kinds = BTreeSet::new();
    let both = copy.file.cases.iter().zip(&other.file.cases);
    let alike = both.clone().all(|(here, there)| {
        let pairs = shared.iter().map(|(at, also)| (here.answers.get(*at), there.answers.get(*also)));
        kinds.insert(pairs.clone().map(|(one, _)| one.copied().flatten().map(|one| one as u8)).collect::<Vec<_>>());
        pairs.clone().all(|(one, other)| one == other)
    });
    alike && kinds.len() >= TELLING && both.count() >= TELLING_ROWS
}

/// The cases that answer a question in both files: number and place here; name and place there.
fn both_answered<'a>(
    copy: &'a ReadFile,
    other: &'a ReadFile,
    shared: &[(usize, usize)],
) -> Vec<(usize, &'a Place, (&'a String, &'a Place))> {
    let there: BTreeMap<Vec<String>, usize> =
        other.file.cases.iter().enumerate().map(|(at, case)| (case_key(&case.id), at)).collect();
    let mut both = Vec::new();
    for (at, case) in copy.file.cases.iter().enumerate().filter(|(_, case)| !case.id.is_empty()) {
        let Some(known) = there.get(&case_key(&case.id)) else { continue };
        let Some((same, place)) = other.file.cases.get(*known).zip(other.cases.get(*known)) else { continue };
        let answered = |answers: &[Option<Answer>], at: usize| answers.get(at).is_some_and(Option::is_some);
        if shared.iter().any(|(here, there)| answered(&case.answers, *here) && answered(&same.answers, *there)) {
            both.extend(copy.cases.get(at).map(|here| (at, here, (&same.id, place))));
        }
    }
    both
}

/// Whether each row of answers stands in the other file too, as often, where they are many and differ.
fn has_answers_of(copy: &ReadFile, other: &ReadFile, shared: &[(usize, usize)]) -> bool {
    let pattern = |answers: &[Option<Answer>], side: fn(&(usize, usize)) -> usize| -> Vec<Option<u8>> {
        let at = |pair: &(usize, usize)| answers.get(side(pair)).copied().flatten();
        shared.iter().map(|pair| at(pair).map(|answer| answer as u8)).collect()
    };
    let mut there: BTreeMap<Vec<Option<u8>>, usize> = BTreeMap::new();
    for case in &other.file.cases {
        *there.entry(pattern(&case.answers, |pair| pair.1)).or_default() += 1;
    }
    let mut kinds = BTreeSet::new();
    let every = copy.file.cases.iter().all(|case| {
        let pattern = pattern(&case.answers, |pair| pair.0);
        let left = there.get_mut(&pattern).filter(|left| **left > 0);
        kinds.insert(pattern);
        left.map(|left| *left -= 1).is_some()
    });
    every && kinds.len() >= TELLING && shared.len() >= TELLING_QUESTIONS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspection::{Case, EvidenceFile};

    /// A file of cases without names, each of which is its answers: y, n, or - for not relevant.
    fn sheet(name: &str, cases: &[&str]) -> ReadFile {
        let answer = |letter| match letter {
            'y' => Some(Answer::Yes),
            'n' => Some(Answer::No),
            _ => Some(Answer::NotRelevant),
        };
        let case =
            |case: &&str| Case { id: String::new(), answers: case.chars().map(answer).collect(), attributes: vec![] };
        let questions = (0..cases[0].len()).map(|at| at.to_string()).collect();
        let file = EvidenceFile {
            name: name.to_owned(),
            questions,
            attributes: Vec::new(),
            cases: cases.iter().map(case).collect(),
        };
        ReadFile { file, path: name.to_owned(), cases: cases.iter().map(|_| Place::file(name)).collect() }
    }

    #[test]
    fn the_same_answers_are_known_under_other_names_where_they_are_many_and_differ() {
        let there = ["yyyyy", "yyyyn", "yyyn-", "nyyyy", "yyyyy"];
        let rows: [(&str, &[&str], &[&str], bool); 6] = [
            ("in another order", &there, &["nyyyy", "yyyyy", "yyyn-", "yyyyn"], true),
            ("one more often", &there, &["yyyyy", "yyyyn", "yyyn-", "nyyyy", "nyyyy"], false),
            ("one as often as there", &there, &["yyyyy", "yyyyn", "yyyn-", "nyyyy", "yyyyy"], true),
            ("one that is not there", &there, &["yyyyy", "yyyyn", "yyyn-", "nnnnn"], false),
            ("three kinds", &there, &["yyyyy", "yyyyn", "yyyn-"], false),
            ("four questions", &["yyyy", "yyyn", "yynn", "ynnn"], &["yyyy", "yyyn", "yynn", "ynnn"], false),
        ];
        for (says, there, here, expected) in rows {
            let (other, copy) = (sheet("a.csv", there), sheet("b.csv", here));
            let shared = shared_questions(&copy, &other);
            assert_eq!(has_answers_of(&copy, &other, &shared), expected, "{says}");
        }
    }
}
