//! How what is rated, its levels and its figures are written, in the report and in the workbook alike.

use super::document::ProgrammeOverview;

/// A middle of figures, as it is printed: 72 or 72.5.
pub(super) fn middle(figure: f64) -> String {
    let text = format!("{figure:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// The title of something that is rated, with its number.
pub(super) fn title(programme: &ProgrammeOverview, rated: &str) -> String {
    let known = programme.rated.iter().find(|one| one.id == rated);
    known.map_or_else(
        || rated.to_owned(),
        |one| {
            let number = one.number.iter().map(String::as_str);
            number.chain([one.title.as_str()]).collect::<Vec<_>>().join(" ")
        },
    )
}

/// The word for a level of something that is rated.
pub(super) fn level<'a>(programme: &'a ProgrammeOverview, rated: &str, level: &'a str) -> &'a str {
    let scale = programme.rated.iter().find(|one| one.id == rated).and_then(|one| programme.scales.get(&one.scale));
    scale.into_iter().flatten().find(|one| one.id == level).map_or(level, |one| one.label.as_str())
}
