//! `findings dates`: what is to happen to a report when, and what has happened: fieldwork, draft, to whom it was sent and who had
//! it, deadline, signatures, embargo, publication, corrections.

use serde::Serialize;

use super::dates_args::Dates;
use super::status::{Status, status_of};
use super::terminal::{Terminal, show};
use crate::check::{names_in, printed};
use crate::inspection::{DraftDetails, Inspection, InspectionFile, Published};
use crate::pipeline::Session;
use crate::problem::Severity;
use crate::source::Date;
use crate::text::one_line;

/// A date of the record.
#[derive(Serialize)]
struct DatedEvent {
    date: String,
    what: &'static str,
    /// Who, or how it was counted; none where there is no more to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
}

/// Runs the verb.
pub(super) fn run(dates: &Dates, session: &Session, terminal: Terminal) -> Status {
    let loaded = session.load(&dates.folder);
    terminal.problems(&loaded.problems);
    let Some((_, inspection)) = loaded.both() else {
        return status_of(&loaded.problems).max(Status::Wrong);
    };
    let events = events(&inspection.file);
    warn_of_names(inspection, &events, terminal);
    let text = if dates.json {
        serde_json::to_string_pretty(&events).unwrap_or_default()
    } else {
        events.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    show(&text).max(status_of(&loaded.problems))
}

/// Who keeps the dates reads what was written; whoever the list is passed on to may not.
fn warn_of_names(inspection: &Inspection, events: &[DatedEvent], terminal: Terminal) {
    let mut named = names_in(inspection, &printed("this list", &events));
    named.iter_mut().for_each(|problem| problem.severity = Severity::Warning);
    terminal.problems(&named);
}

fn line(event: &DatedEvent) -> String {
    let about = event.about.as_ref().map_or_else(String::new, |about| format!(": {about}"));
    format!("{:10}  {}{about}", event.date, event.what)
}

/// Every date that is known, in order; of one day, as the work goes.
fn events(file: &InspectionFile) -> Vec<DatedEvent> {
    let mut all: Vec<(Date, &'static str, Option<String>)> = Vec::new();
    for period in &file.fieldwork {
        let purpose = period.purpose.as_deref().map(one_line);
        let begins = if period.week_commencing { "fieldwork, in the week from this day" } else { "fieldwork begins" };
        all.push((period.from, begins, purpose.clone()));
        all.extend(period.to.map(|to| (to, "fieldwork ends", purpose)));
    }
    file.draft.iter().for_each(|draft| all.extend(of_draft(draft)));
    all.extend(file.sign_off.iter().map(|one| (one.date, "signed off", Some(one_line(&one.role)))));
    let embargo = file.draft.as_ref().and_then(|draft| draft.embargo);
    all.extend(embargo.map(|date| (date, "the embargo ends", None)));
    all.extend(file.publication.map(|date| (date, "publication", None)));
    if let Some(Published::Since(date)) = file.published {
        all.push((date, "out since", None));
    }
    let corrections = file.corrections.iter();
    all.extend(corrections.map(|one| (one.date, "corrected", Some(format!("version {}", one.version)))));
    all.sort_by_key(|(date, ..)| date.parts());
    all.into_iter().map(|(date, what, about)| DatedEvent { date: date.to_string(), what, about }).collect()
}

fn of_draft(draft: &DraftDetails) -> Vec<(Date, &'static str, Option<String>)> {
    let version = format!("version {}", draft.version);
    let to = (!draft.sent_to.is_empty()).then(|| draft.sent_to.join(", "));
    let counted = match (draft.working_days, draft.sent_or_dated()) {
        (Some(days), Some(from)) => Some(format!("{days} working days after {from}")),
        _ => None,
    };
    let mut all = Vec::new();
    all.extend(draft.date.map(|date| (date, "the draft is dated", Some(version))));
    all.extend(draft.sent.map(|date| (date, "the draft was sent", to)));
    all.extend(draft.receipts.iter().map(|one| (one.date, "the draft was received", Some(one.from.clone()))));
    all.extend(draft.last_day().map(|date| (date, "the last day for comments", counted)));
    all
}
