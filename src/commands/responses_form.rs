//! `findings responses form`: the forms for points on the draft as it is now.

use super::args::ResponsesForm;
use super::printed::{printed_around, stays_in};
use super::responses::{Drafts, write};
use super::workshop::Workshop;
use super::{Status, Voice, messages};
use crate::check::{Printed, printed};
use crate::language::Language;
use crate::publish::output_name;
use crate::render::{Manifest, RenderedFile, render_form_csv, render_form_docx};
use crate::report::{Report, Stage};

/// Runs the act.
pub(super) fn run(form: &ResponsesForm, workshop: &Workshop, voice: Voice) -> Status {
    let Some(drafts) = Drafts::open(workshop, &form.folder, form.lang, voice) else { return Status::Wrong };
    let Some((programme, inspection)) = drafts.both() else { return Status::Wrong };
    let printed = drafts
        .editions()
        .iter()
        .flat_map(|edition| printed(&format!("{}/points", edition.language.code()), &edition.report));
    let printed: Vec<Printed> = printed.chain(printed_around(programme, inspection, &Stage::DRAFT)).collect();
    if !stays_in(inspection, &printed, voice) {
        return Status::Wrong;
    }
    let target = form.out.join(&inspection.folder).join(output_name("form", &[inspection.file.draft_version()]));
    let manifest = Manifest::new(programme, inspection, "form", workshop.digest());
    let files: Result<Vec<Vec<RenderedFile>>, String> =
        drafts.editions().iter().map(|edition| forms(edition.language, &edition.report)).collect();
    match files {
        Ok(files) => write(&drafts, &target, manifest, &files.concat(), voice),
        Err(cause) => {
            voice.fail(&messages::failed(&cause));
            Status::Failed
        }
    }
}

/// The forms of a draft.
pub(super) fn forms(language: Language, report: &Report) -> Result<Vec<RenderedFile>, String> {
    let code = language.code();
    Ok(vec![
        RenderedFile { path: format!("{code}/points.docx"), bytes: render_form_docx(report)? },
        RenderedFile { path: format!("{code}/points.csv"), bytes: render_form_csv(report)? },
    ])
}
