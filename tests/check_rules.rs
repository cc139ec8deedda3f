//! The rules of `findings check`: every row of `tests/check-rules/<rule>.yaml` and of `tests/planted-contradictions.yaml`
//! is a test. A new case is a row, not new Rust.
//!
//! Each row changes one place of a copy of a sample on which all rules are quiet; it may add files, and settings of the
//! programme's style. What must hold: every rule has rows of all three kinds; what a rule reports, it reports once, and where
//! the words stand; what it mends becomes what the row says, and nothing else in the file changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use findings::check::{Fix, RULES, apply_fixes, check, fixes};
use findings::load::load_inspection;
use findings::problem::Problem;
use findings::rate::rate;
use findings::report::{Basis, Stage};
use libtest_mimic::{Failed, Trial};
use serde::Deserialize;

use crate::support;

/// The sample that is changed.
const SAMPLE: &str = "coventry-2023";
const SAMPLES: &str = "data/inspections";

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    says: Says,
    #[serde(flatten)]
    edit: Edit,
    /// The words that must be reported, as they stand: one, or a list in the order of the file.
    #[serde(default)]
    reports: Reports,
    /// What the added or replaced text becomes when everything is mended.
    mended: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Reports {
    One(String),
    Several(Vec<String>),
}

impl Default for Reports {
    fn default() -> Self {
        Reports::Several(Vec::new())
    }
}

impl Reports {
    fn list(&self) -> Vec<&str> {
        match self {
            Reports::One(words) => vec![words],
            Reports::Several(several) => several.iter().map(String::as_str).collect(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Says {
    Fires,
    Quiet,
    Excused,
}

#[derive(Clone, Debug, Deserialize)]
struct Edit {
    /// The sample that is changed, where it is another one.
    sample: Option<String>,
    file: String,
    /// A paragraph to add at the end of the file.
    text: Option<String>,
    find: Option<String>,
    replace: Option<String>,
    /// Files to add, by their path in the folder, with their text.
    #[serde(default)]
    add: BTreeMap<String, String>,
    /// Names that the inspection withholds.
    #[serde(default)]
    names: Vec<String>,
    /// Settings of the programme's style that take the place of its own, each with its value as YAML in one line.
    #[serde(default)]
    style: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Deserialize)]
struct Planted {
    #[serde(flatten)]
    edit: Edit,
    rule: String,
}

pub(crate) fn trials() -> Vec<Trial> {
    let folder = support::root().join("tests/check-rules");
    let mut trials = vec![Trial::test("every rule has its rows, and every table its rule", rows_and_rules)];
    for rule in RULES {
        let Ok(text) = fs::read_to_string(folder.join(format!("{}.yaml", rule.id))) else { continue };
        let rows: Vec<Row> = serde_yaml::from_str(&text).expect("rows");
        for (index, row) in rows.into_iter().enumerate() {
            let name = format!("{} {} {:?}", rule.id, index + 1, row.says);
            trials.push(Trial::test(name, move || run(rule.id, &row)));
        }
    }
    let planted = fs::read_to_string(support::root().join("tests/planted-contradictions.yaml")).expect("the list");
    let planted: Vec<Planted> = serde_yaml::from_str(&planted).expect("rows");
    assert!(planted.len() >= 30, "{} contradictions", planted.len());
    for (index, one) in planted.into_iter().enumerate() {
        trials.push(Trial::test(format!("planted {} {}", index + 1, one.rule), move || find_planted(&one)));
    }
    trials
}

/// Every rule has rows that fire, stay quiet and are excused; a table without a rule is a mistake.
fn rows_and_rules() -> Result<(), Failed> {
    let folder = support::root().join("tests/check-rules");
    let mut tables: BTreeSet<String> = fs::read_dir(&folder)?
        .flatten()
        .filter_map(|entry| entry.path().file_stem().map(|name| name.to_string_lossy().into_owned()))
        .collect();
    for rule in RULES {
        let text = fs::read_to_string(folder.join(format!("{}.yaml", rule.id)))
            .map_err(|_| format!("{} has no table in tests/check-rules", rule.id))?;
        tables.remove(rule.id);
        let rows: Vec<Row> = serde_yaml::from_str(&text)?;
        let kinds: BTreeSet<Says> = rows.iter().map(|row| row.says).collect();
        if kinds.len() < 3 {
            return Err(format!("{} has rows for {kinds:?} only", rule.id).into());
        }
    }
    if tables.is_empty() { Ok(()) } else { Err(format!("no rule for {tables:?}").into()) }
}

fn run(rule: &str, row: &Row) -> Result<(), Failed> {
    let copy = Copy::make(&row.edit)?;
    let (found, fixes) = copy.check()?;
    let shown = support::words(&found);
    if row.says == Says::Quiet {
        return if found.is_empty() { Ok(()) } else { Err(format!("it should be quiet:\n{shown}").into()) };
    }
    if found.iter().any(|problem| problem.rule() != Some(rule)) {
        return Err(format!("others fire too:\n{shown}").into());
    }
    let marked: Vec<String> = found.iter().filter_map(marked).collect();
    if row.says == Says::Fires && (marked.is_empty() || marked != row.reports.list()) {
        return Err(format!("it marks {marked:?}:\n{shown}").into());
    }
    if let Some(expected) = &row.mended {
        copy.compare_mended(expected, &fixes)?;
    }
    if row.says == Says::Excused {
        if found.is_empty() {
            return Err("there is nothing to excuse".into());
        }
        for words in row.reports.list() {
            copy.except(rule, words)?;
        }
        let (left, fixes) = copy.check()?;
        if !left.is_empty() {
            return Err(format!("the exception is not honoured:\n{}", support::words(&left)).into());
        }
        if !fixes.is_empty() {
            return Err("what is excused is mended".into());
        }
    }
    Ok(())
}

/// The words that a problem marks.
fn marked(problem: &Problem) -> Option<String> {
    let place = problem.place.as_ref()?;
    let [start, end] = place.stretch();
    Some(place.text.chars().skip(start).take(end - start).collect())
}

fn find_planted(planted: &Planted) -> Result<(), Failed> {
    let found = Copy::make(&planted.edit)?.check()?.0;
    let own = |problem: &&Problem| problem.rule() == Some(&planted.rule) && problem.place.is_some();
    let Some(problem) = found.iter().find(own) else {
        return Err(format!("it was not found:\n{}", support::words(&found)).into());
    };
    let words = marked(problem).ok_or("it has no place")?;
    let written = planted.edit.replace.as_deref().unwrap_or_default();
    let about = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    if about(written).contains(&about(&words)) || about(&words).contains(&about(written)) {
        Ok(())
    } else {
        Err(format!("it was found elsewhere:\n{}", support::words(&found)).into())
    }
}

impl Edit {
    fn sample(&self) -> &str {
        self.sample.as_deref().unwrap_or(SAMPLE)
    }

    /// The programme of the sample.
    fn programme(&self) -> Result<String, Failed> {
        let text = fs::read_to_string(support::root().join(SAMPLES).join(self.sample()).join("inspection.yaml"))?;
        let line = text.lines().find_map(|line| line.strip_prefix("programme: "));
        Ok(line.ok_or("no programme")?.to_owned())
    }
}

/// A changed copy of the sample, and of its programme.
struct Copy {
    folder: tempfile::TempDir,
    programmes: tempfile::TempDir,
    edit: Edit,
    /// The changed file, with everything before and after what was added or replaced.
    around: (String, String),
}

impl Copy {
    fn make(edit: &Edit) -> Result<Self, Failed> {
        let (folder, programmes) = (tempfile::tempdir()?, tempfile::tempdir()?);
        copy_folder(&support::root().join(SAMPLES).join(edit.sample()), folder.path())?;
        for (path, text) in &edit.add {
            let file = folder.path().join(path);
            fs::create_dir_all(file.parent().ok_or("no folder")?)?;
            fs::write(file, text)?;
        }
        if !edit.names.is_empty() {
            let path = folder.path().join("inspection.yaml");
            let record = format!("\nnames_withheld: {}\n", serde_json::to_string(&edit.names)?);
            fs::write(&path, fs::read_to_string(&path)? + &record)?;
        }
        let file = folder.path().join(&edit.file);
        let text = fs::read_to_string(&file)?;
        let (around, own) = match (&edit.text, &edit.find, &edit.replace) {
            (Some(paragraph), None, None) => ((format!("{}\n\n", text.trim_end()), "\n".to_owned()), paragraph),
            (None, Some(find), Some(replace)) if text.matches(find.as_str()).count() == 1 => {
                let (before, after) = text.split_once(find.as_str()).unwrap_or_default();
                ((before.to_owned(), after.to_owned()), replace)
            }
            (None, Some(find), Some(_)) => {
                let times = text.matches(find.as_str()).count();
                return Err(format!("“{find}” stands {times} times in {}", edit.file).into());
            }
            _ => return Err("a row has a text, or find and replace".into()),
        };
        fs::write(&file, format!("{}{own}{}", around.0, around.1))?;
        let copy = Copy { folder, programmes, edit: edit.clone(), around };
        copy.set_style()?;
        Ok(copy)
    }

    /// Copies the programme, with the settings of the row in its style.
    fn set_style(&self) -> Result<(), Failed> {
        let target = self.programmes.path().join(self.edit.programme()?);
        copy_folder(&support::root().join("data/programmes").join(self.edit.programme()?), &target)?;
        let file = target.join("programme.yaml");
        let mut lines: Vec<String> = fs::read_to_string(&file)?.lines().map(str::to_owned).collect();
        for (key, value) in &self.edit.style {
            // With what stands below it, further in.
            let mut inside = false;
            lines.retain(|line| {
                inside = line.starts_with(&format!("  {key}:")) || inside && line.starts_with("    ");
                !inside
            });
            let at = lines.iter().position(|line| line == "style:").ok_or("no style")?;
            lines.insert(at + 1, format!("  {key}: {value}"));
        }
        Ok(fs::write(file, lines.join("\n") + "\n")?)
    }

    /// What the rules say of it, as final; and the mends.
    fn check(&self) -> Result<(Vec<Problem>, Vec<Fix>), Failed> {
        let assets = support::programmes(Some(self.programmes.path().to_owned()));
        let programme = support::programme(&assets, &self.edit.programme()?);
        let loaded = load_inspection(&programme, self.folder.path());
        let Some(inspection) = loaded.value else { return Err(support::words(&loaded.problems).into()) };
        if !loaded.problems.is_empty() {
            return Err(support::words(&loaded.problems).into());
        }
        let ratings = rate(&programme, &inspection);
        let phrases = support::phrases();
        let (programme, inspection, ratings, phrases) = (&programme, &inspection, &ratings, &phrases);
        let basis = Basis { programme, inspection, ratings, phrases, stage: &Stage::Final, earlier: None };
        Ok((check(&basis, &[]), fixes(&basis).into_iter().flatten().collect()))
    }

    /// Makes an exception.
    fn except(&self, rule: &str, words: &str) -> Result<(), Failed> {
        let path = self.folder.path().join("inspection.yaml");
        let text = fs::read_to_string(&path)?;
        let words = serde_json::to_string(words)?;
        let record = format!("\n  - rule: {rule}\n    words: {words}\n    reason: As it was printed.");
        let text = if text.contains("\ndeliberate:") {
            text.replacen("\ndeliberate:", &format!("\ndeliberate:{record}"), 1)
        } else {
            format!("{text}\ndeliberate:{record}\n")
        };
        Ok(fs::write(path, text)?)
    }

    /// Whether the mends make of the changed text what is expected, and change nothing around it.
    fn compare_mended(&self, expected: &str, fixes: &[Fix]) -> Result<(), Failed> {
        if let Some(other) = fixes.iter().find(|fix| fix.file != self.edit.file) {
            return Err(format!("it mends {}", other.file).into());
        }
        let text = fs::read_to_string(self.folder.path().join(&self.edit.file))?;
        let found = apply_fixes(&text, fixes);
        let (before, after) = &self.around;
        let own = found.strip_prefix(before.as_str()).and_then(|rest| rest.strip_suffix(after.as_str()));
        match own {
            Some(own) if own == expected => Ok(()),
            Some(own) => Err(format!("it is mended to “{own}”").into()),
            None => Err(format!("a mend reaches beyond the change:\n{found}").into()),
        }
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Failed> {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten() {
        let target = to.join(entry.path().strip_prefix(from)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}
