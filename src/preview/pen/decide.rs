//! A decision on a point of the service: a form of what is decided and nothing else, because what was said stays as it came.
//!
//! What must hold: a decision that needs a reason is not saved without one, as `findings check` has it.

use serde::Serialize;

use super::fields::Field;
use super::posted::Posted;
use super::target::{Target, TargetKind};
use crate::inspection::Decision;
use crate::language::{Phrase, Phrases};
use crate::preview::details::LoggedPoint;
use crate::preview::page_request::PageRequest;
use crate::source::FieldStep;

/// What is decided of a point.
pub(super) const DECIDED: [&str; 3] = ["decision", "reason", "acted_on"];

/// The form without a decision that it offers.
const AS_IT_IS: &str = "open";

/// A way to the form of a decision.
#[derive(Serialize)]
pub(in crate::preview) struct DecideLink {
    address: String,
    label: String,
}

/// The ways to decide on a point, at its paragraph.
pub(in crate::preview) fn decide_links(
    phrases: &Phrases,
    request: &PageRequest,
    point: &LoggedPoint,
) -> Vec<DecideLink> {
    let [reply, number] = point.at;
    let path = vec![FieldStep::Item(reply), FieldStep::Key("points".to_owned()), FieldStep::Item(number)];
    let target = Target::new(&point.file, path, TargetKind::Record);
    let link = |decision: &str, phrase| {
        let at = point.anchor.clone().or_else(|| request.at.clone());
        let form = PageRequest { at, decide: Some(decision.to_owned()), ..request.with_form(&target.id) };
        DecideLink { address: form.form_address(), label: phrases.say(phrase) }
    };
    if point.status.id() == "open" {
        return vec![
            link(Decision::Accepted.id(), Phrase::EditAccept),
            link(Decision::PartlyAccepted.id(), Phrase::EditAcceptPartly),
            link(Decision::Rejected.id(), Phrase::EditReject),
        ];
    }
    vec![link(AS_IT_IS, Phrase::EditDecide)]
}

/// The values of the form, as an address fills them in.
pub(super) fn offered(request: &PageRequest) -> Option<Posted> {
    let decision = request.decide.as_ref().filter(|decision| *decision != AS_IT_IS)?;
    Some(Posted::of_values(&[("decision", decision)]))
}

/// Whether a decision is sent that needs a reason and has none.
pub(super) fn lacks_reason(own: &[Field], posted: &Posted) -> bool {
    let said = |name: &str| {
        let before = own.iter().find(|field| field.name == name).map(Field::text);
        posted.value(name).unwrap_or_else(|| before.unwrap_or_default().to_owned())
    };
    let needs = [Decision::PartlyAccepted, Decision::Rejected].map(Decision::id).contains(&said("decision").as_str());
    !posted.get("decide").is_empty() && needs && said("reason").trim().is_empty()
}
