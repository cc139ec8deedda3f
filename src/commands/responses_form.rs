//! `findings responses form`: the forms for points on the draft as it is now.

use super::args::ResponsesForm;
use super::build_one::as_file_name;
use super::responses::{Drafts, told, write};
use super::workshop::Workshop;
use super::{Status, Voice, messages};
use crate::language::Language;
use crate::render::{Manifest, RenderedFile, render_form_csv};
use crate::report::Report;

/// Runs the act.
pub(super) fn run(form: &ResponsesForm, workshop: &Workshop, voice: Voice) -> Status {
    let Some(drafts) = Drafts::open(workshop, &form.folder, form.lang, voice) else { return Status::Wrong };
    let Some((programme, inspection)) = drafts.both() else { return Status::Wrong };
    let version = as_file_name(inspection.file.draft_version());
    let target = form.out.join(&inspection.folder).join(format!("form-{version}"));
    let manifest = Manifest::new(programme, inspection, "form", workshop.digest());
    let files = forms(drafts.reports());
    told(files.and_then(|files| write(&target, manifest, files)), voice)
}

/// The forms of drafts, in each language.
pub(super) fn forms(reports: &[(Language, Report)]) -> Result<Vec<RenderedFile>, String> {
    let mut files = Vec::new();
    for (language, report) in reports {
        let code = language.code();
        let csv = render_form_csv(report).map_err(|cause| messages::failed(&cause))?;
        files.push(RenderedFile { path: format!("{code}/points.csv"), bytes: csv });
    }
    Ok(files)
}
