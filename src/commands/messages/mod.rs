//! What verbs say when nothing is wrong: one place for these sentences, beside the ones about problems.

mod pages;

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use crate::check::{ReadingLoad, Rule};
use crate::inspection::Decision;
use crate::language::Language;
use crate::pipeline::words_path;
use crate::problem::{Severity, plain_name};
use crate::responses::{LocatedPoint, LogRow, PointStatus, TakenReply, beginning, printable};

pub(super) use pages::{no_repository_to_commit, open_to_others, previewing};

/// What a file or folder is called, in one line whatever its name is.
pub(super) fn named(path: &Path) -> String {
    plain_name(&path.display().to_string())
}

/// After a report was made.
pub(super) fn built(target: &Path, files: usize) -> String {
    format!("{}: {}", named(target), counted(files, "file"))
}

/// After somebody signed.
pub(super) fn signed(folder: &Path, role: &str, date: &str, digest: &str) -> String {
    format!("{}: signed by “{}” on {date}; what they signed is {}…", named(folder), plain_name(role), &digest[..16])
}

/// When somebody would sign what cannot be published yet.
pub(super) fn not_to_be_signed(folder: &Path) -> String {
    format!("{}: nothing was signed; “findings check --final” says what is wrong", named(folder))
}

/// When the day of a signature cannot be.
pub(super) fn not_on_that_day(folder: &Path, date: &str) -> String {
    format!("{}: nothing was signed as of {date}; “--date” gives another day", named(folder))
}

/// When a day to come is given for a signature.
pub(super) fn in_the_future(date: &str, today: &str) -> String {
    format!("findings: {date} is still to come, and nobody has signed then; today is {today}")
}

/// When a sign-off cannot be written into a file as it is.
pub(super) fn add_by_hand(file: &Path, entry: &str) -> String {
    format!(
        "{} is written in a way in which nothing can be added for you; add by hand under “sign_off:”\n\n{entry}",
        named(file)
    )
}

/// When an argument is no day.
pub(super) fn no_day() -> String {
    "write a day of the calendar as year, month and day, such as 2026-05-20".to_owned()
}

/// After a version was made final for the first time.
pub(super) fn kept(target: &Path, version: &str) -> String {
    format!("{}: kept as version “{}”", named(target), plain_name(version))
}

/// After a version took the place of another, which is kept elsewhere.
pub(super) fn other_version(target: &Path, own: &str, before: &str) -> String {
    format!("{}: version “{}” in the place of “{}”", named(target), plain_name(own), plain_name(before))
}

/// After nothing was made of a draft that was sent.
pub(super) fn as_sent(target: &Path) -> String {
    format!("{}: as it was sent", named(target))
}

/// After a report was made in one of its languages only.
pub(super) fn language_lacking(target: &Path, code: &str) -> String {
    format!("{}: the report links to the one in “{code}”, which is not here; build “{code}” too", named(target))
}

/// After a folder of findings was begun; `given` are the options with paths that the next command needs too.
pub(super) fn begun(folder: &Path, files: usize, given: &[(&str, &Path)]) -> String {
    let mut command = format!("findings check {}", argument(folder));
    for (option, path) in given {
        let _ = write!(command, " {option} {}", argument(path));
    }
    let folder = named(folder);
    format!("{folder}: {files} files; begin with inspection.yaml, and “{command}” says what is still to come")
}

/// A path as it is typed in a command: in quotation marks where a shell would take it apart.
fn argument(path: &Path) -> String {
    let name = named(path);
    // A name that begins like an option is none.
    let name = if name.starts_with('-') { format!("./{name}") } else { name };
    let is_plain = name.chars().all(|one| one.is_alphanumeric() || "-_./\\:~+,@".contains(one));
    if is_plain { name } else { format!("\"{name}\"") }
}

/// After an output was found as its manifest says; and as its folder of findings makes it again, where that was asked.
pub(super) fn verified(output: &Path, files: usize, again: Option<&Path>) -> String {
    let again = again.map(|folder| format!("; made again from {}, byte for byte", named(folder)));
    format!("{}: {} as the manifest says{}", named(output), counted(files, "file"), again.unwrap_or_default())
}

/// Who signed an output, and whether that was checked.
pub(super) fn signature(output: &Path, key: &str, checked: bool) -> String {
    let output = named(output);
    if checked {
        format!("{output}: signed with the key {key}")
    } else {
        format!("{output}: carries a signature of the key {key}; “--key” checks it")
    }
}

/// When the machine does not know which day it is.
pub(super) fn no_clock() -> String {
    failed("the clock of this machine is wrong: give the date with --date")
}

/// After nothing had to be made.
pub(super) fn unchanged(target: &Path) -> String {
    format!("{}: nothing has changed", named(target))
}

/// When the program itself has failed in the middle of work.
pub(super) fn broken(what: &str, place: &str, said: &str) -> String {
    let at = if place.is_empty() { String::new() } else { format!(" at {place}") };
    format!(
        "findings: {what}: the program itself failed{at}: {said}\n\
         Nothing was written. Report it, with the folder if you may pass it on: no folder should do this."
    )
}

/// After a comparison was written.
pub(super) fn compared(file: &Path) -> String {
    format!("{}: written", named(file))
}

/// When the two sides of a comparison follow different rules.
pub(super) fn other_programme(old: &str, new: &str) -> String {
    format!(
        "findings: the one follows the programme “{old}”, the other “{new}”; only versions of one report are compared"
    )
}

/// Why the machine refuses something, without its numbers.
pub(super) fn cause(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        kind => kind.to_string(),
    }
}

/// When git cannot be asked.
pub(super) fn no_git(cause: &str) -> String {
    format!("git cannot be asked for a revision: {cause}")
}

/// When git keeps from the folder of another owner, as on a shared drive; with the command that allows it.
pub(super) fn other_owner(folder: &Path, remedy: Option<&str>) -> String {
    let allow = remedy.unwrap_or("git config --global --add safe.directory FOLDER");
    format!(
        "git does not open “{}”: it belongs to somebody else, as on a shared drive. If you trust who can write there, \
         allow it once with\n\n    {allow}\n",
        named(folder)
    )
}

/// When a revision may be one that was not fetched.
pub(super) fn shallow(found: &str) -> String {
    format!(
        "“{found}” is not here: only the latest part of the history was fetched. “git fetch --unshallow” fetches the rest"
    )
}

/// When something is no revision.
pub(super) fn no_revision(found: &str) -> String {
    format!("“{found}” is not a revision")
}

/// When a folder is not in a revision.
pub(super) fn no_folder_at(folder: &Path, revision: &str) -> String {
    format!("there is no folder “{}” at “{revision}”", named(folder))
}

/// When something of a revision is not on this machine.
pub(super) fn not_all_here(folder: &Path, revision: &str) -> String {
    format!(
        "not all of “{}” at “{revision}” is on this machine: its history was fetched in part only, and nothing is fetched from \
         here. “git checkout” of that revision, or “git fetch --refetch --no-filter”, brings the rest",
        named(folder)
    )
}

/// When a folder has no revisions.
pub(super) fn no_repository(folder: &Path) -> String {
    format!("“{}” is not in a git repository here, so it has no revisions", named(folder))
}

/// When the folder of a revision cannot be laid out to be read.
pub(super) fn no_copy_of_past(cause: &str) -> String {
    format!("the folder of the revision cannot be copied to where temporary files go: {cause}")
}

/// When a path has several findings folders and one is wanted.
pub(super) fn not_one(folder: &Path) -> String {
    format!("findings: {} holds several findings folders; name one of them", named(folder))
}

/// After a report was refused.
pub(super) fn refused(folder: &Path) -> String {
    format!("{}: no report was made; the last one is as it was", named(folder))
}

/// When writing fails.
pub(super) fn not_written(target: &Path, cause: &str) -> String {
    format!("{} cannot be written: {cause}", named(target))
}

/// When something is no address of the web.
pub(super) fn no_address() -> String {
    "give a whole address, such as https://example.org/inspections/".to_owned()
}

/// When the tool itself fails.
pub(super) fn failed(cause: &str) -> String {
    format!("findings: {cause}")
}

/// When a language is asked for that there is not.
pub(super) fn no_language(known: &[&str]) -> String {
    format!("there is: {}, all", known.join(", "))
}

/// When a final report is made while its embargo lasts.
pub(super) fn under_embargo(folder: &str, until: &str) -> String {
    format!("{}: under embargo until {until}; do not publish it, nor pass it on, before", plain_name(folder))
}

/// When only a post is wanted of a draft.
pub(super) fn no_post(folder: &Path) -> String {
    let folder = named(folder);
    format!(
        "{folder}: there is a post of final reports only; a draft goes to the service, and is made without “--format blocks”"
    )
}

/// When the name of a copy cannot be printed.
pub(super) fn no_copy_name(longest: usize) -> String {
    format!("give a name of letters or figures, {longest} characters at most")
}

/// When a folder of several findings folders is given where one is meant.
pub(super) fn one_folder(folder: &Path) -> String {
    format!("{} holds several findings folders; name one of them", named(folder))
}

/// When an output has no words of a language beside it that are as they were made.
pub(super) fn no_words(output: &Path, language: Language) -> String {
    format!(
        "{} has no {} as a build wrote it; compare the folder of findings that it was made from",
        named(output),
        words_path(language)
    )
}

/// When points have no draft to be tied to.
pub(super) fn no_draft(folder: &Path) -> String {
    format!("{}: points are tied to the draft, and none can be made; mend the folder first", named(folder))
}

/// After a file of points was read.
pub(super) fn taken(file: &Path, taken: &TakenReply, kept: Option<&Path>) -> String {
    let said = match &taken.reply {
        Some(reply) if reply.no_points => "no points to make".to_owned(),
        Some(reply) => counted(reply.points.len(), "point"),
        None => "nothing new".to_owned(),
    };
    let replacing = taken.reply.iter().flat_map(|reply| &reply.points).filter(|point| point.replaces.is_some()).count();
    let replacing = match replacing {
        0 => String::new(),
        1 => ", one in place of an earlier point".to_owned(),
        more => format!(", {more} in place of earlier points"),
    };
    let known = if taken.known == 0 { String::new() } else { format!(", {} known already", taken.known) };
    let kept = kept.map_or_else(String::new, |path| format!("; kept in {}", named(path)));
    format!("{}: {said}{replacing}{known}{kept}", named(file))
}

/// A point in a list.
pub(super) fn point(one: &LocatedPoint<'_>, row: &LogRow) -> String {
    let mut lines = vec![format!("{}  {}. {}. {}", row.id, row.place, row.kind, status(one.status))];
    let texts = [("the draft", &row.said), ("should be", &row.correction), ("evidence", &row.evidence)];
    let said = texts.into_iter().filter(|(_, text)| !text.is_empty());
    lines.extend(said.map(|(label, text)| format!("    {label}: {}", beginning(text, 100))));
    lines.push(format!("    from: {}", printable(&row.from)));
    if let Some(place) = &one.place {
        lines.push(format!("    {place}"));
    }
    lines.join("\n")
}

/// How a point stands.
fn status(status: PointStatus) -> &'static str {
    match status {
        PointStatus::Open => "Not decided",
        PointStatus::ToDo(Decision::Accepted) => "Accepted, and nothing shows that it was acted on",
        PointStatus::ToDo(_) => "Partly accepted, and nothing shows that it was acted on",
        PointStatus::Done(Decision::Accepted) => "Accepted, done",
        PointStatus::Done(Decision::PartlyAccepted) => "Partly accepted, done",
        PointStatus::Done(Decision::Rejected) => "Not accepted",
        PointStatus::Replaced => "Replaced by a later point",
    }
}

/// How many points there are, and how many of them are open.
pub(super) fn points(all: &[LocatedPoint<'_>], open: &[&LocatedPoint<'_>]) -> String {
    let undecided = open.iter().filter(|one| one.status == PointStatus::Open).count();
    let lost = open.iter().filter(|one| one.whereabouts.spot().is_none()).count();
    let mut line = format!(
        "{}: {undecided} not decided, {} accepted and not acted on",
        counted(all.len(), "point"),
        open.len() - undecided
    );
    if lost > 0 {
        let _ = write!(line, "; the paragraph of {lost} is lost");
    }
    line
}

/// A number of things in words.
pub(super) fn counted(count: usize, noun: &str) -> String {
    match count {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

/// When a folder that stands for the program's own is not there.
pub(super) fn no_folder(folder: &Path) -> String {
    format!("there is no folder “{}”", named(folder))
}

/// A rule with its documentation.
pub(super) fn rule(rule: &Rule) -> String {
    let severity = match (rule.draft, rule.published) {
        (Severity::Warning, Severity::Warning) => "a warning",
        (Severity::Warning, Severity::Error) => "a warning in a draft, an error at final",
        (Severity::Error, _) => "an error",
    };
    format!(
        "{} ({severity})\n  {}\n  Why: {}\n  Example: {}\n  Exception: {}\n",
        rule.id, rule.what, rule.why, rule.example, rule.exception
    )
}

/// After fixes were made.
pub(super) fn fixed(folder: &Path, fixes: usize) -> String {
    format!("{}: {} made", named(folder), counted(fixes, "mend"))
}

/// When nothing could be fixed.
pub(super) fn not_fixed(folder: &Path) -> String {
    format!("{}: nothing was mended; first mend what keeps it from being read", named(folder))
}

/// How much there is to read: a row a section, and all together.
pub(super) fn reading_load(loads: &[ReadingLoad]) -> String {
    let cells = |load: &ReadingLoad, name: &str, title: &str| {
        let average = load.words / load.sentences.max(1);
        let numbers = [load.words, load.sentences, average, load.longest].map(|number| number.to_string());
        let [words, sentences, average, longest] = numbers;
        [name.to_owned(), words, sentences, average, longest, title.to_owned()]
    };
    let mut all = ReadingLoad { section: String::new(), title: String::new(), words: 0, sentences: 0, longest: 0 };
    let mut rows =
        vec![["section", "words", "sentences", "words a sentence", "longest sentence", "title"].map(str::to_owned)];
    for load in loads {
        all.words += load.words;
        all.sentences += load.sentences;
        all.longest = all.longest.max(load.longest);
        rows.push(cells(load, &load.section, &load.title));
    }
    rows.push(cells(&all, "all", ""));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..5).map(width).collect();
    let line = |[name, words, sentences, average, longest, title]: &[String; 6]| {
        let line = format!(
            "  {name:0$}  {words:>1$}  {sentences:>2$}  {average:>3$}  {longest:>4$}  {title}",
            widths[0], widths[1], widths[2], widths[3], widths[4]
        );
        format!("{}\n", line.trim_end())
    };
    rows.iter().map(line).collect()
}
