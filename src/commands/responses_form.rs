//! `findings responses form`: the forms for points on the draft as it is now.

use super::args::ResponsesForm;
use super::drafts::{Drafts, write};
use super::messages;
use super::status::Status;
use super::stays_in::stays_in;
use super::terminal::Terminal;
use crate::check::{Printed, printed};
use crate::pipeline::{Session, forms, printed_around};
use crate::publish::output_name;
use crate::render::{Manifest, RenderedFile};
use crate::report::Stage;

/// Runs the act.
pub(super) fn run(form: &ResponsesForm, session: &Session, terminal: Terminal) -> Status {
    let Some(drafts) = Drafts::open(session, &form.folder, form.lang, terminal) else { return Status::Wrong };
    let Some((programme, inspection)) = drafts.both() else { return Status::Wrong };
    let printed = drafts
        .editions()
        .iter()
        .flat_map(|edition| printed(&format!("{}/points", edition.language.code()), &edition.report));
    let printed: Vec<Printed> = printed.chain(printed_around(programme, inspection, &Stage::DRAFT)).collect();
    if !stays_in(inspection, &printed, terminal) {
        return Status::Wrong;
    }
    let target = form.out.join(&inspection.folder).join(output_name("form", &[inspection.file.draft_version()]));
    let manifest = Manifest::new(programme, inspection, "form", session.digest());
    let files: Result<Vec<Vec<RenderedFile>>, String> =
        drafts.editions().iter().map(|edition| forms(edition.language, &edition.report)).collect();
    match files {
        Ok(files) => write(&drafts, &target, manifest, &files.concat(), terminal),
        Err(cause) => {
            terminal.fail(&messages::failed(&cause));
            Status::Failed
        }
    }
}
