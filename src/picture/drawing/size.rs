//! A drawing that gives one of its sides: browsers work the other out from its view box, and so is done here, before the
//! typesetter takes the side of the view box itself.

#![expect(clippy::float_arithmetic, reason = "the proportion of a drawing; no figure of a report comes from it")]

use usvg::roxmltree::Document;

/// The text with the side that was not given; `None` where nothing is to be added.
pub(super) fn with_both_sides(text: &str, document: &Document<'_>) -> Option<String> {
    let root = document.root_element();
    let numbers = root.attribute("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty());
    let numbers: Vec<f64> = numbers.filter_map(|part| part.trim().parse().ok()).collect();
    let [_, _, across, down] = *numbers.as_slice() else { return None };
    if !(across > 0.0 && down > 0.0) {
        return None;
    }
    let (name, side) = match (root.attribute("width"), root.attribute("height")) {
        (Some(width), None) => ("height", scaled(width, down / across)?),
        (None, Some(height)) => ("width", scaled(height, across / down)?),
        _ => return None,
    };
    let name_end = root.range().start + text.get(root.range())?.find(|letter: char| letter.is_whitespace())?;
    Some(format!("{} {name}=\"{side}\"{}", text.get(..name_end)?, text.get(name_end..)?))
}

/// A length, so many times as long, in its own unit.
fn scaled(length: &str, times: f64) -> Option<String> {
    let length = length.trim();
    let unit = length.trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '+' | '-'));
    let number: f64 = length.strip_suffix(unit)?.parse().ok()?;
    (unit.chars().all(char::is_alphabetic)).then(|| format!("{}{unit}", number * times))
}
