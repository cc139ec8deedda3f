//! From a problem to the form in which it is mended, or in which somebody says that it is meant.

use std::path::Path;

use super::mend::{ShownMend, shown_mend};
use super::target::{Schemas, Target, TargetKind, targets_of};
use crate::editing::paragraphs;
use crate::preview::page_request::PageRequest;
use crate::preview::places::anchor_of;
use crate::preview::state::ShownEdition;
use crate::problem::{Place, Problem};
use crate::source::{FieldStep, SourceFile};

/// Where a problem is answered.
#[derive(Default)]
pub(in crate::preview) struct Answer {
    /// The file that it is about, by its path in the folder.
    pub(in crate::preview) file: Option<String>,
    /// Where in the report it is.
    pub(in crate::preview) anchor: Option<String>,
    /// The address of the form with the value that it is about.
    pub(in crate::preview) form: Option<String>,
    /// The address of the form that says that it is meant, where a rule reports it.
    pub(in crate::preview) meant: Option<String>,
    /// The button that corrects it, where it has one right answer.
    pub(in crate::preview) mend: Option<ShownMend>,
}

/// Where a problem is answered.
pub(super) fn answer(
    folder: &Path,
    targets: &[(Target, &SourceFile)],
    shown: &ShownEdition,
    problem: &Problem,
    request: &PageRequest,
) -> Answer {
    let Some(place) = &problem.place else { return Answer::default() };
    let anchor = shown.version.as_ref().and_then(|version| anchor_of(version, place));
    let request = &PageRequest { at: anchor.clone().or_else(|| request.at.clone()), ..request.clone() };
    let file = own_name(folder, &place.file);
    let address = |target: &Target| request.with_form(&target.id).form_address();
    let form = nearest(targets, &file, place.line);
    let exception = problem.rule().zip(words(place)).and_then(|(rule, words)| {
        let target = exception(targets, &file)?;
        let meant = Some([rule.to_owned(), words]);
        Some(PageRequest { meant, ..request.with_form(&target.id) }.form_address())
    });
    let mend = shown_mend(&shown.reading, problem, request);
    Answer { anchor, form: form.map(address), meant: exception, mend, file: Some(file) }
}

/// A file of a folder as problems call it, by its path there.
pub(super) fn own_name(folder: &Path, file: &str) -> String {
    let below = Path::new(file).strip_prefix(folder).unwrap_or(Path::new(file));
    below.to_string_lossy().replace('\\', "/")
}

/// The target that a line belongs to: the last one that begins there or above.
pub(super) fn nearest<'a>(targets: &'a [(Target, &SourceFile)], file: &str, line: usize) -> Option<&'a Target> {
    let begins = |target: &Target, source: &SourceFile| match target.kind {
        TargetKind::Paragraph(index) => {
            let start = paragraphs(&source.text).get(index)?.start;
            Some(source.text.get(..start)?.matches('\n').count() + 1)
        }
        TargetKind::File => Some(1),
        TargetKind::Record | TargetKind::Text => target.node(source).map(|node| node.line),
        TargetKind::NewParagraph(_) | TargetKind::NewItem | TargetKind::ItemAt(_) | TargetKind::NewRecord => None,
    };
    let above = targets.iter().filter(|(target, _)| target.file == file).filter_map(|(target, source)| {
        let begins = begins(target, source)?;
        (begins <= line.max(1)).then_some((begins, target.path.len(), target))
    });
    above.max_by_key(|(begins, depth, _)| (*begins, *depth)).map(|(.., target)| target)
}

/// The address of the form with a line of a file.
pub(super) fn form_of_line(
    schemas: &Schemas,
    source: &SourceFile,
    (file, line): (&str, usize),
    request: &PageRequest,
) -> Option<String> {
    let all = targets_of(schemas, file, source).into_iter().map(|target| (target, source));
    let targets: Vec<(Target, &SourceFile)> = all.collect();
    nearest(&targets, file, line).map(|target| request.with_form(&target.id).form_address())
}

/// Where exceptions of a file are written: with its section, or with the whole folder.
fn exception<'a>(targets: &'a [(Target, &SourceFile)], file: &str) -> Option<&'a Target> {
    let of_section = file.strip_suffix(".md").map_or(file.to_owned(), |name| format!("{name}.yaml"));
    let deliberate = |wanted: &str| {
        let wanted = wanted.to_owned();
        targets.iter().map(|(target, _)| target).find(move |target| {
            target.kind == TargetKind::NewItem
                && target.file == wanted
                && matches!(target.path.as_slice(), [FieldStep::Key(key)] if key == "deliberate")
        })
    };
    deliberate(&of_section).or_else(|| deliberate("inspection.yaml"))
}

/// The words that a place is about.
fn words(place: &Place) -> Option<String> {
    let [start, end] = place.stretch();
    let words: String = place.text.chars().skip(start).take(end.saturating_sub(start)).collect();
    Some(words.trim().to_owned()).filter(|words| !words.is_empty())
}
