//! Local facts: what an inspection gives for the places that standing texts of its programme have for it.

use super::super::basis::Basis;
use super::value::Value;
use crate::inspection::LocalFactRecord;
use crate::problem::Kind;
use crate::text::{Inline, Placeholder};

/// The fact with this id as the inspection gives it.
fn given<'a>(basis: &Basis<'a>, id: &str) -> Option<&'a LocalFactRecord> {
    basis.inspection.file.local_facts.iter().find(|fact| fact.id == id)
}

pub(super) fn fill_local(basis: &Basis<'_>, id: &str) -> Value {
    if let Some(fact) = given(basis, id) {
        return Value::Words(fact.text.clone());
    }
    let asked = &basis.programme.rules.local_facts;
    match asked.iter().find(|fact| fact.id == id) {
        Some(fact) => {
            let kind = Kind::LocalFactMissing { id: id.to_owned(), what: fact.what.to_string() };
            Value::Missing { kind, note: fact.what.to_string() }
        }
        None => {
            let known = basis.inspection.file.local_facts.iter().map(|fact| fact.id.clone());
            let known = known.chain(asked.iter().map(|fact| fact.id.clone())).collect();
            Value::Unknown { found: id.to_owned(), known }
        }
    }
}

/// Whether a run is nothing but a fact that the inspection may leave out and does.
pub(in crate::report) fn is_left_out(basis: &Basis<'_>, inlines: &[Inline]) -> bool {
    let [Inline::Placeholder(Placeholder { name, arguments, .. })] = inlines else { return false };
    let Some(id) = arguments.get("id").filter(|_| name == "local") else { return false };
    let may = basis.programme.rules.local_facts.iter().any(|fact| fact.id == *id && fact.optional);
    may && given(basis, id).is_none()
}
