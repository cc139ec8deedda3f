//! New values as they are written: in lines, or within brackets.

use super::expected::Reading;
use super::scalar::{Around, Offer, offers};
use super::value::{Meant, NewValue};

/// A value behind its key or dash: what follows on the line, with a space before it, and the lines below it.
pub(super) struct Behind {
    pub(super) head: String,
    pub(super) lines: Option<String>,
    /// What it says.
    pub(super) value: NewValue,
}

/// A value in lines, for a record or list in a column.
pub(super) fn behind(value: &NewValue, column: usize, unit: usize) -> Option<Behind> {
    let inner = column + unit;
    let pad = " ".repeat(inner);
    let below = |lines: String, value| Some(Behind { head: String::new(), lines: Some(lines), value });
    match value {
        NewValue::Scalar(text, meant) => {
            let around = Around { in_flow: false, parent: Some(column), unit };
            let Offer { head, lines, text } =
                offers(text, *meant, around, None).into_iter().find(|offer| reads(offer, *meant, false))?;
            Some(Behind { head: format!(" {head}"), lines, value: NewValue::Scalar(text, *meant) })
        }
        NewValue::Record(entries) if !entries.is_empty() => {
            let (text, value) = record(entries, inner, unit)?;
            below(format!("{pad}{text}"), value)
        }
        NewValue::List(items) if !items.is_empty() => {
            let (mut lines, mut made) = (Vec::new(), Vec::new());
            for new in items {
                let (text, value) = item(new, inner, unit)?;
                lines.push(format!("{pad}{text}"));
                made.push(value);
            }
            below(lines.join("\n"), NewValue::List(made))
        }
        NewValue::Record(_) => Some(Behind { head: " {}".to_owned(), lines: None, value: value.clone() }),
        NewValue::List(_) => Some(Behind { head: " []".to_owned(), lines: None, value: value.clone() }),
    }
}

/// A key with its value, the key in a column; without the indent of its first line.
pub(super) fn entry(key: &str, value: &NewValue, column: usize, unit: usize) -> Option<(String, NewValue)> {
    let Behind { head, lines, value } = behind(value, column, unit)?;
    let lines = lines.map(|lines| format!("\n{lines}")).unwrap_or_default();
    Some((format!("{}:{head}{lines}", key_text(key)?), value))
}

/// An item, its dash in a column; without the indent of its first line.
pub(super) fn item(value: &NewValue, column: usize, unit: usize) -> Option<(String, NewValue)> {
    if let NewValue::Record(entries) = value
        && !entries.is_empty()
    {
        let (text, value) = record(entries, column + 2, unit)?;
        return Some((format!("- {text}"), value));
    }
    if let NewValue::List(items) = value
        && !items.is_empty()
    {
        let made = items.iter().map(|one| item(one, column + 2, unit)).collect::<Option<Vec<_>>>()?;
        let (lines, values): (Vec<String>, Vec<NewValue>) = made.into_iter().unzip();
        let lines = lines.join(&format!("\n{}", " ".repeat(column + 2)));
        return Some((format!("- {lines}"), NewValue::List(values)));
    }
    let Behind { head, lines, value } = behind(value, column, unit.max(2))?;
    let lines = lines.map(|lines| format!("\n{lines}")).unwrap_or_default();
    Some((format!("-{head}{lines}"), value))
}

fn record(entries: &[(String, NewValue)], column: usize, unit: usize) -> Option<(String, NewValue)> {
    let (mut lines, mut made) = (Vec::new(), Vec::new());
    for (key, new) in entries {
        let (text, value) = entry(key, new, column, unit)?;
        lines.push(text);
        made.push((key.clone(), value));
    }
    Some((lines.join(&format!("\n{}", " ".repeat(column))), NewValue::Record(made)))
}

/// A value within brackets or braces.
pub(super) fn in_flow(value: &NewValue) -> Option<(String, NewValue)> {
    match value {
        NewValue::Scalar(text, meant) => {
            let around = Around { in_flow: true, parent: None, unit: 2 };
            let offer = offers(text, *meant, around, None).into_iter().find(|offer| reads(offer, *meant, true))?;
            Some((offer.head, NewValue::Scalar(offer.text, *meant)))
        }
        NewValue::List(items) => {
            let made = items.iter().map(in_flow).collect::<Option<Vec<_>>>()?;
            let (texts, values): (Vec<String>, Vec<NewValue>) = made.into_iter().unzip();
            Some((format!("[{}]", texts.join(", ")), NewValue::List(values)))
        }
        NewValue::Record(entries) => {
            let (mut texts, mut values) = (Vec::new(), Vec::new());
            for (key, new) in entries {
                let (text, value) = in_flow(new)?;
                texts.push(format!("{}: {text}", key_text(key)?));
                values.push((key.clone(), value));
            }
            Some((format!("{{{}}}", texts.join(", ")), NewValue::Record(values)))
        }
    }
}

/// A key as YAML reads it as one.
fn key_text(key: &str) -> Option<String> {
    let is_plain = |text: &str| Reading::of(&format!("{text}: 1")).is_some_and(|(_, spot)| spot.has_key(key));
    if is_plain(key) {
        return Some(key.to_owned());
    }
    let quoted = format!("'{}'", key.replace('\'', "''"));
    is_plain(&quoted).then_some(quoted)
}

/// Whether an offer by itself reads back as what it says.
fn reads(offer: &Offer, meant: Meant, in_flow: bool) -> bool {
    let Offer { head, lines, text } = offer;
    let lines = lines.as_ref().map(|lines| format!("\n{lines}\n")).unwrap_or_default();
    let whole = if in_flow { format!("[{head}, x]\n") } else { format!("k: {head}{lines}\n") };
    // A digit that says how far in the lines are counts from the record, which here is as far out as it goes.
    let counted = head.contains(|one: char| one.is_ascii_digit()) && head.starts_with(['|', '>']);
    counted
        || Reading::of(&whole)
            .is_some_and(|(_, spot)| spot.first_text(text) && (meant == Meant::Bare || is_text(&whole)))
}

/// Whether the first value of a text is read as words.
fn is_text(whole: &str) -> bool {
    match serde_yaml::from_str(whole) {
        Ok(serde_yaml::Value::Mapping(entries)) => entries.values().next().is_some_and(serde_yaml::Value::is_string),
        Ok(serde_yaml::Value::Sequence(items)) => items.first().is_some_and(serde_yaml::Value::is_string),
        _ => false,
    }
}
