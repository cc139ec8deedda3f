//! Dates of inspection.yaml in an order that cannot be: fieldwork that ends before it begins, a report published before it.

use crate::check::hit::Hit;
use crate::check::rule::Rule;
use crate::check::rule_context::RuleContext;
use crate::inspection::{Fieldwork, InspectionFile, Published};
use crate::problem::{Contradiction, DateRole, Severity};
use crate::source::{Date, Step};

pub(super) const RULE: Rule = Rule {
    id: "date-order",
    what: "Dates of a record out of order: the last inspection, fieldwork, draft, receipts, deadline, embargo, signatures, publication, corrections.",
    why: "A year copied from the last report is easy to overlook, and it is on the cover.",
    example: "Reports a publication in 2022 of fieldwork in 2023, and a deadline for comments or the end of an embargo after publication. Leaves alone dates \
              that are equal as far as they are known.",
    exception: "Under “deliberate:” in inspection.yaml, give “rule: date-order”, the later date as the “words:”, and the “reason:”.",
    draft: Severity::Warning,
    published: Severity::Error,
    find,
};

/// A date with what it is and where it stands.
#[derive(Clone)]
struct Dated<'a> {
    role: DateRole,
    date: Date,
    file: String,
    steps: Vec<Step<'a>>,
}

fn find(context: &RuleContext<'_>) -> Vec<Hit> {
    let file = &context.inspection.file;
    let mut pairs = Vec::new();
    let publication = || published_on(file);
    for (index, period) in file.fieldwork.iter().enumerate() {
        let at = |key| vec![Step::Key("fieldwork"), Step::Item(index), Step::Key(key)];
        let from = || own(DateRole::FieldworkStart, period.from, at("from"));
        if let Some(to) = period.to {
            pairs.push((from(), own(DateRole::FieldworkEnd, to, at("to"))));
        }
        pairs.extend(publication().map(|publication| (from(), publication)));
    }
    pairs.extend(after_the_last_inspection(file));
    pairs.extend(of_draft(file));
    for (id, content) in &context.inspection.sections {
        if let Some(date) = content.file.signature.as_ref().and_then(|signature| signature.date) {
            let steps = vec![Step::Key("signature"), Step::Key("date")];
            let signed = Dated { role: DateRole::Signature, date, file: format!("sections/{id}.yaml"), steps };
            pairs.extend(publication().map(|publication| (signed, publication)));
        }
    }
    pairs.extend(after_writing(context));
    let mut hits: Vec<Hit> = Vec::new();
    for (first, second) in pairs.iter().filter(|(first, second)| is_before(second.date, first.date)) {
        let hit = hit(context, first, second);
        // A date that is before several others is told once.
        if !hits.iter().any(|told| told.place == hit.place && told.words == hit.words) {
            hits.push(hit);
        }
    }
    hits
}

/// A date of inspection.yaml.
fn own<'a>(role: DateRole, date: Date, steps: Vec<Step<'a>>) -> Dated<'a> {
    Dated { role, date, file: "inspection.yaml".to_owned(), steps }
}

/// When the report is published.
fn published_on<'a>(file: &InspectionFile) -> Option<Dated<'a>> {
    Some(own(DateRole::Publication, file.publication?, vec![Step::Key("publication")]))
}

/// A draft is written after the fieldwork began, sent after it was written, received after it was sent, answered before the
/// deadline, and published after that and after the embargo.
fn of_draft<'a>(file: &InspectionFile) -> Vec<(Dated<'a>, Dated<'a>)> {
    let Some(draft) = &file.draft else { return Vec::new() };
    let mut pairs = Vec::new();
    let publication = || published_on(file);
    let at = |key| vec![Step::Key("draft"), Step::Key(key)];
    let date = || draft.date.map(|date| own(DateRole::Draft, date, at("date")));
    let deadline = || draft.last_day().map(|date| own(DateRole::Deadline, date, at("deadline")));
    let sent = || draft.sent.map(|date| own(DateRole::Sent, date, at("sent")));
    pairs.extend(date().zip(deadline()));
    pairs.extend(date().zip(sent()));
    pairs.extend(sent().zip(deadline()));
    pairs.extend(deadline().zip(publication()));
    let embargo = || draft.embargo.map(|date| own(DateRole::Embargo, date, at("embargo")));
    pairs.extend(embargo().zip(publication()));
    if let Some(Published::Since(since)) = file.published {
        let out = own(DateRole::Published, since, vec![Step::Key("published")]);
        pairs.extend(embargo().map(|embargo| (embargo, out)));
    }
    for (index, receipt) in draft.receipts.iter().enumerate() {
        let steps = vec![Step::Key("draft"), Step::Key("receipts"), Step::Item(index), Step::Key("date")];
        let receipt = own(DateRole::Receipt, receipt.date, steps);
        pairs.extend(sent().or_else(date).map(|sent| (sent, receipt)));
    }
    if let Some(period) = file.fieldwork.first() {
        let from =
            own(DateRole::FieldworkStart, period.from, vec![Step::Key("fieldwork"), Step::Item(0), Step::Key("from")]);
        pairs.extend(date().map(|date| (from, date)));
    }
    pairs
}

/// Signed off before publication, or before the latest correction, whose text they then signed; corrected after publication,
/// each correction after the one before.
fn after_writing<'a>(context: &RuleContext<'a>) -> Vec<(Dated<'a>, Dated<'a>)> {
    let file = &context.inspection.file;
    let publication = || published_on(file);
    let at = |list, index| vec![Step::Key(list), Step::Item(index), Step::Key("date")];
    let latest = || match file.corrections.len().checked_sub(1) {
        None => publication(),
        Some(last) => Some(own(DateRole::Correction, file.corrections[last].date, at("corrections", last))),
    };
    let signed = file.sign_off.iter().enumerate().filter_map(|(index, sign_off)| {
        Some((own(DateRole::SignOff, sign_off.date, at("sign_off", index)), latest()?))
    });
    let corrected = file.corrections.iter().enumerate().filter_map(|(index, correction)| {
        let before = match index.checked_sub(1) {
            None => publication()?,
            Some(before) => own(DateRole::Correction, file.corrections[before].date, at("corrections", before)),
        };
        Some((before, own(DateRole::Correction, correction.date, at("corrections", index))))
    });
    signed.chain(corrected).chain(before_signing(file)).chain(before_it_is_out(file)).collect()
}

/// Nobody signs before the last day of fieldwork, nor before the draft that was sent.
fn before_signing(file: &InspectionFile) -> Vec<(Dated<'_>, Dated<'_>)> {
    let fieldwork = |(index, period): (usize, &Fieldwork)| {
        let (role, date, key) = match period.to {
            Some(to) => (DateRole::FieldworkEnd, to, "to"),
            None => (DateRole::FieldworkStart, period.from, "from"),
        };
        own(role, date, vec![Step::Key("fieldwork"), Step::Item(index), Step::Key(key)])
    };
    let draft = file.draft.as_ref().and_then(|draft| {
        let sent = draft.sent.map(|date| (DateRole::Sent, date, "sent"));
        let (role, date, key) = sent.or(Some((DateRole::Draft, draft.date?, "date")))?;
        Some(own(role, date, vec![Step::Key("draft"), Step::Key(key)]))
    });
    let before = || file.fieldwork.iter().enumerate().map(fieldwork).max_by_key(|dated| dated.date);
    let mut pairs = Vec::new();
    for (index, signed) in file.sign_off.iter().enumerate() {
        let signed =
            || own(DateRole::SignOff, signed.date, vec![Step::Key("sign_off"), Step::Item(index), Step::Key("date")]);
        // Who signed before both is told of the first.
        let both = before().into_iter().chain(draft.clone());
        pairs.extend(both.map(|before| (before, signed())).find(|(before, own)| is_before(own.date, before.date)));
    }
    pairs
}

/// A report is not out before its day of publication, nor, where it was never corrected, before somebody signed it.
fn before_it_is_out(file: &InspectionFile) -> Vec<(Dated<'_>, Dated<'_>)> {
    let Some(Published::Since(since)) = file.published else { return Vec::new() };
    let out = || own(DateRole::Published, since, vec![Step::Key("published")]);
    let publication = file.publication.map(|date| own(DateRole::Publication, date, vec![Step::Key("publication")]));
    let mut pairs: Vec<_> = publication.map(|publication| (publication, out())).into_iter().collect();
    if file.corrections.is_empty() {
        let signed = file.sign_off.iter().enumerate().map(|(index, signed)| {
            own(DateRole::SignOff, signed.date, vec![Step::Key("sign_off"), Step::Item(index), Step::Key("date")])
        });
        pairs.extend(signed.map(|signed| (signed, out())));
    }
    pairs
}

/// The last inspection was over before this one began.
fn after_the_last_inspection(file: &InspectionFile) -> Option<(Dated<'_>, Dated<'_>)> {
    let previous =
        own(DateRole::Previous, file.previous.as_ref()?.date, vec![Step::Key("previous"), Step::Key("date")]);
    let (at, first) = file.fieldwork.iter().enumerate().min_by_key(|(_, period)| period.from)?;
    let steps = vec![Step::Key("fieldwork"), Step::Item(at), Step::Key("from")];
    Some((previous, own(DateRole::FieldworkStart, first.from, steps)))
}

/// Whether one date is before another as far as both are known.
fn is_before(one: Date, other: Date) -> bool {
    let (one_parts, other_parts) = (one.parts(), other.parts());
    let known = match (one.month.and(other.month), one.day.and(other.day)) {
        (None, _) => 1,
        (_, None) => 2,
        _ => 3,
    };
    one_parts[..known] < other_parts[..known]
}

fn hit(context: &RuleContext<'_>, first: &Dated<'_>, second: &Dated<'_>) -> Hit {
    Hit {
        what: Contradiction::DatesOutOfOrder {
            first: first.role,
            first_date: first.date.to_string(),
            second: second.role,
            second_date: second.date.to_string(),
        }
        .into(),
        // Told at the one that is not the publication: that stands once and is compared with all.
        place: if second.role == DateRole::Publication && first.role != DateRole::FieldworkStart {
            context.inspection.place(&first.file, &first.steps)
        } else {
            context.inspection.place(&second.file, &second.steps)
        },
        file: second.file.clone(),
        words: second.date.to_string(),
        passage: second.date.to_string().into(),
        at: 0..second.date.to_string().len(),
        fixes: Vec::new(),
    }
}
