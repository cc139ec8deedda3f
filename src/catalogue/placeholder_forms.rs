//! The forms in which a translation may have the placeholders of its English.

use super::unit::{Unit, placeholders_in};
use crate::language::placeholder_choices;
use crate::text::FORMS;

/// An argument of a placeholder that a translation may choose, and what it may say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceholderForm {
    /// The argument, such as `mutation`.
    pub key: &'static str,
    /// What it may say.
    pub choices: Vec<&'static str>,
    /// What it says as it is written.
    pub chosen: Option<String>,
}

/// The arguments of a placeholder, as it is written, that a translation may choose.
#[must_use]
pub fn forms_of(written: &str) -> Vec<PlaceholderForm> {
    let name = written.trim_start_matches(['{', ' ']).split(['(', ' ', '}']).next().unwrap_or_default();
    let forms = FORMS.into_iter().map(|key| {
        let chosen = argument(written, key).map(|range| written[range].to_owned());
        PlaceholderForm { key, choices: placeholder_choices(name, key), chosen }
    });
    forms.filter(|form| !form.choices.is_empty()).collect()
}

/// Where an argument of a placeholder says what it says.
fn argument(written: &str, key: &str) -> Option<std::ops::Range<usize>> {
    let at = written.find(&format!(" {key}=\"")).or_else(|| written.find(&format!("({key}=\"")))?;
    let begin = at + key.len() + 3;
    Some(begin..begin + written.get(begin..)?.find('"')?)
}

/// A placeholder with another value of an argument; without it where that is empty.
#[must_use]
pub fn with_form(written: &str, key: &str, value: &str) -> String {
    let Some(range) = argument(written, key) else {
        return match (value, written.rfind(')'), written.rfind("}}")) {
            ("", ..) => written.to_owned(),
            (_, Some(end), _) => format!("{}, {key}=\"{value}\"{}", &written[..end], &written[end..]),
            (_, None, Some(end)) => format!("{}({key}=\"{value}\") }}}}", written[..end].trim_end()),
            (_, None, None) => written.to_owned(),
        };
    };
    if !value.is_empty() {
        return format!("{}{value}{}", &written[..range.start], &written[range.end..]);
    }
    let (before, behind) = (&written[..range.start - key.len() - 2], &written[range.end + 1..]);
    match (before.trim_end().strip_suffix(','), before.ends_with('(')) {
        (Some(before), _) => format!("{before}{behind}"),
        (None, true) => format!("{before}{}", behind.trim_start_matches([',', ' '])).replace("()", ""),
        (None, false) => written.to_owned(),
    }
}

/// Every placeholder of a text as it is written in English or in Welsh, and in each of the forms that it may have.
#[must_use]
pub fn placeholder_forms(unit: &Unit, welsh: &str) -> Vec<String> {
    let mut all = unit.placeholders();
    if unit.skeleton.is_some() {
        all.extend(placeholders_in(welsh));
    }
    let forms = all.iter().flat_map(|written| {
        let forms = forms_of(written).into_iter();
        let of = |form: PlaceholderForm| {
            let key = form.key;
            std::iter::once("").chain(form.choices).map(move |value| with_form(written, key, value)).collect::<Vec<_>>()
        };
        forms.flat_map(of).collect::<Vec<_>>()
    });
    let mut found: Vec<String> = Vec::new();
    for one in all.iter().cloned().chain(forms) {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_comes_changes_and_goes() {
        let count = "{{ count(of=\"a, b\") }}";
        let soft = "{{ count(of=\"a, b\", mutation=\"soft\") }}";
        for (written, key, value, expected) in [
            (count, "mutation", "soft", soft),
            (soft, "mutation", "aspirate", "{{ count(of=\"a, b\", mutation=\"aspirate\") }}"),
            (soft, "mutation", "", count),
            (count, "mutation", "", count),
            ("{{ service }}", "form", "short", "{{ service(form=\"short\") }}"),
            ("{{ service(form=\"short\") }}", "form", "", "{{ service }}"),
            ("{{ service(form=\"short\", with=\"in\") }}", "form", "", "{{ service(with=\"in\") }}"),
        ] {
            assert_eq!(with_form(written, key, value), expected, "{written} {key} {value}");
        }
        assert_eq!(forms_of(soft).iter().map(|form| form.key).collect::<Vec<_>>(), ["form", "mutation", "gender"]);
        assert_eq!(forms_of(soft)[1].chosen.as_deref(), Some("soft"));
        assert!(forms_of("{{ figure(of=\"x\") }}").is_empty());
    }
}
