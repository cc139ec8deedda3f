//! The form for points on facts, in the words of the draft's language.

use serde_json::json;

use super::draft_marks::{draft_file_name, file_word};
use crate::inspection::PointKind;
use crate::language::{Argument, Phrase};
use crate::report::Basis;
use crate::report::reference::Reference;
use crate::report::spot::{Spot, spots_digest};
use crate::report::view::{PointKindChoice, PointLabels, PointsForm, PointsPage};

/// The form of a draft with these spots.
pub(super) fn points_form(basis: &Basis<'_>, spots: &[Spot]) -> PointsForm {
    let say = |phrase| basis.phrases.say(phrase);
    let reference = Reference::new(
        &basis.inspection.folder,
        basis.inspection.file.draft_version(),
        basis.phrases.language.code(),
        &spots_digest(spots),
    );
    let kinds = PointKind::ALL.map(|kind| PointKindChoice {
        id: kind.id().to_owned(),
        label: basis.phrases.say_with(Phrase::PointKind, &[("kind", Argument::Text(kind.id()))]),
    });
    PointsForm {
        reference: reference.to_string(),
        title: say(Phrase::PointsTitle),
        introduction: [Phrase::PointsIntroduction, Phrase::PointsRatings, Phrase::PointsChildren].map(say).to_vec(),
        other_forms: say(Phrase::PointsOtherForms),
        no_scripts: say(Phrase::PointsNoScripts),
        more_rows: say(Phrase::PointsMoreRows),
        kinds: kinds.to_vec(),
        labels: PointLabels {
            reference: say(Phrase::PointsReference),
            who: say(Phrase::PointsWho),
            nil: say(Phrase::PointsNil),
            kinds: say(Phrase::PointsKinds),
            paragraph: say(Phrase::PointsParagraph),
            quoted: say(Phrase::PointsQuoted),
            kind: say(Phrase::PointsKind),
            correction: say(Phrase::PointsCorrection),
            evidence: say(Phrase::PointsEvidence),
            anchor: say(Phrase::PointsAnchor),
        },
        page: points_page(basis, &reference),
    }
}

fn points_page(basis: &Basis<'_>, reference: &Reference) -> PointsPage {
    let say = |phrase| basis.phrases.say(phrase);
    PointsPage {
        close: say(Phrase::PagePointsClose),
        new: say(Phrase::PagePointsNew),
        row: say(Phrase::PagePointsRow),
        whole: say(Phrase::PagePointsWhole),
        keep: say(Phrase::PagePointsKeep),
        cancel: say(Phrase::PagePointsCancel),
        list: say(Phrase::PagePointsList),
        none: say(Phrase::PagePointsNone),
        remove_all: say(Phrase::PagePointsRemoveAll),
        nil: say(Phrase::PagePointsNil),
        save: say(Phrase::PagePointsSave),
        read: say(Phrase::PagePointsRead),
        print: say(Phrase::PagePointsPrint),
        not_said: say(Phrase::LogNotSaid),
        script: points_script(basis, reference),
    }
}

/// What the page's script needs: the draft's names and its sentences, their values left in braces for it to fill.
fn points_script(basis: &Basis<'_>, reference: &Reference) -> String {
    let open = |phrase| {
        let values = [("number", "{number}"), ("count", "{count}"), ("file", "{file}")];
        basis.phrases.say_with(phrase, &values.map(|(key, value)| (key, Argument::Text(value))))
    };
    json!({
        "report": reference.report,
        "file_name": draft_file_name(basis),
        "file_points": file_word(basis, "points"),
        "draft": reference.draft,
        "language": reference.language,
        "digest": reference.digest,
        "copy": basis.stage.copy(),
        "count": open(Phrase::PagePointsCount),
        "make": open(Phrase::PagePointsMake),
        "paragraph": open(Phrase::PagePointsParagraph),
        "elsewhere": open(Phrase::PagePointsElsewhere),
        "new": open(Phrase::PagePointsNew),
        "edited": open(Phrase::PagePointsEdited),
        "edit": open(Phrase::PagePointsEdit),
        "remove": open(Phrase::PagePointsRemove),
        "of": open(Phrase::PagePointsOf),
        "kept": open(Phrase::PagePointsKept),
        "removed": open(Phrase::PagePointsRemoved),
        "removed_all": open(Phrase::PagePointsRemovedAll),
        "saved": open(Phrase::PagePointsSaved),
        "opened": open(Phrase::PagePointsOpened),
        "nothing": open(Phrase::PagePointsNothing),
        "too_long": open(Phrase::PagePointsTooLong),
        "aside": open(Phrase::PagePointsAside),
        "begun": open(Phrase::PagePointsBegun),
        "unfinished": open(Phrase::PagePointsUnfinished),
        "unknown": open(Phrase::PagePointsUnknown),
        "foreign": open(Phrase::PagePointsForeign),
        "other": open(Phrase::PagePointsOther),
        "version": open(Phrase::PagePointsVersion),
    })
    .to_string()
}
