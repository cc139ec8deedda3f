//! Placeholders in a translation: that each can be filled in, before the catalogue of the folder has it.

use crate::language::placeholder_choices;
use crate::problem::{Kind, Problem, suggest};
use crate::text::{Inline, Placeholder};

/// Adds a problem for each placeholder that is not known, or is given what it does not take.
pub(super) fn check_placeholders(inlines: &[Inline], problems: &mut Vec<Problem>) {
    for inline in inlines {
        match inline {
            Inline::Placeholder(placeholder) => {
                let told = fault(placeholder).map(|kind| Problem::error(kind, placeholder.place.clone()));
                problems.extend(told);
            }
            Inline::Emphasis(inside)
            | Inline::Strong(inside)
            | Inline::Link { inlines: inside, .. }
            | Inline::Untranslated { inlines: inside, .. } => check_placeholders(inside, problems),
            Inline::Text(_) | Inline::Note { .. } | Inline::Foreign { .. } | Inline::Break => {}
        }
    }
}

fn fault(placeholder: &Placeholder) -> Option<Kind> {
    let name = &placeholder.name;
    let unknown_form = || {
        let mut forms = placeholder.forms();
        forms.find_map(|(key, found)| {
            let known = placeholder_choices(name, key);
            let is_known = found.is_empty() || known.contains(&found);
            let suggestion = suggest(found, known.iter().copied());
            let known = known.into_iter().map(str::to_owned).collect();
            (!is_known).then(|| Kind::PlaceholderValue {
                name: name.clone(),
                found: found.to_owned(),
                suggestion,
                known,
            })
        })
    };
    placeholder.fault().or_else(unknown_form)
}
