//! What a build would write, as texts: looked through for names that are withheld before anything is written.
//!
//! What must hold: every record that becomes an output is here, in every language, with the manifest and the names of the
//! folders; where no name is withheld nothing is made.

use std::collections::BTreeMap;

use super::composed::Composed;
use super::session::Session;
use crate::check::{Printed, printed};
use crate::inspection::Inspection;
use crate::programme::Programme;
use crate::render::Manifest;
use crate::report::{Stage, press_notice};
use crate::workbook::{Cell, Sheet, Workbook};

/// Every text that a build of a folder would write.
pub(super) fn printed_by_build(session: &Session, composed: &Composed) -> Vec<Printed> {
    let Some(written) = composed.written(session) else { return Vec::new() };
    if written.inspection.file.names_withheld.is_empty() {
        return Vec::new();
    }
    let mut all = Vec::new();
    for edition in &composed.editions {
        let code = edition.language.code();
        let basis = edition.basis(session, written);
        all.extend(printed(&format!("{code}/report"), &edition.report));
        let data = edition.data(&basis);
        all.extend(printed(&format!("{code}/ratings.json"), &data.ratings));
        all.extend(printed(&format!("{code}/press-notice.txt"), &press_notice(&basis, &edition.report)));
        all.extend(printed_in_workbook(&format!("{code}/inspection-data.ods"), &data.workbook));
    }
    all.extend(printed_around(written.programme, written.inspection, written.stage));
    all
}

/// The workbook: its cover, and each sheet with its rows, which are those of its CSV file too.
fn printed_in_workbook(output: &str, workbook: &Workbook) -> Vec<Printed> {
    let sheet = |sheet: &Sheet| {
        let mut rows = vec![vec![sheet.id.clone(), sheet.name.clone(), sheet.about.clone()], sheet.headers.clone()];
        rows.extend(sheet.rows.iter().map(|row| row.iter().map(Cell::text).collect()));
        (sheet.id.clone(), rows)
    };
    let mut all = printed(output, &(&workbook.title, &workbook.cover));
    let sheets: BTreeMap<String, Vec<Vec<String>>> = workbook.sheets.iter().map(sheet).collect();
    all.extend(printed(output, &sheets));
    all
}

/// What stands around the outputs: the manifest, with the names of files, and the names of the folders they are in.
#[must_use]
pub fn printed_around(programme: &Programme, inspection: &Inspection, stage: &Stage) -> Vec<Printed> {
    let manifest = Manifest::new(programme, inspection, "", "").with_copy(stage.copy());
    let mut all = printed("manifest.json", &manifest);
    // In a map the names are keys.
    for file in inspection.inputs.keys() {
        all.extend(printed("manifest.json", &BTreeMap::from([("inputs", file)])));
    }
    let draft = stage.is_draft().then(|| inspection.file.draft_version());
    let names = [Some(inspection.folder.as_str()), draft, stage.copy()];
    for name in names.into_iter().flatten() {
        all.extend(printed("the name of the output folder", &BTreeMap::from([("name", name)])));
    }
    all
}
