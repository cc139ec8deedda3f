//! Ratings in words: of a section, of the whole report, and the ratings page as tables.

use super::lists::own_number;
use super::markup::{self, Cell, Named};
use super::rich_text::{link, rating, rich, text_of, words};
use super::writer::PostWriter;
use crate::report::{
    DomainTable, Inline, PreviousMark, RatingMark, RatingsGroup, RatingsKey, RatingsSummary, RulerBand, ScoreRuler,
};

/// The rating of a section, behind its label or its sentence.
pub(super) fn section_rating(
    writer: &mut PostWriter<'_>,
    label: Option<&str>,
    sentence: Option<&[Inline]>,
    mark: &RatingMark,
    adjusted: &[Inline],
) -> Vec<String> {
    let sentence = sentence.map_or_else(String::new, |sentence| format!("{} ", rich(writer, sentence)));
    let label = label.map_or_else(String::new, |label| format!("{}: ", text_of(label)));
    let text = format!("{label}{sentence}{}", rating(writer, mark));
    let mut made = vec![markup::paragraph(Named::class("findings-section-rating"), &text)];
    if !adjusted.is_empty() {
        made.push(markup::paragraph(Named::class("findings-adjusted"), &rich(writer, adjusted)));
    }
    made
}

/// The overall rating: what it is, its word, and its score under its own name.
pub(super) fn overall(
    writer: &mut PostWriter<'_>,
    label: &str,
    mark: &RatingMark,
    adjusted: &[Inline],
    score: Option<(&str, &str)>,
) -> Vec<String> {
    let text = format!("{}: {}{}", text_of(label), rating(writer, mark), rich(writer, adjusted));
    let mut made = vec![markup::paragraph(Named::class("findings-overall"), &text)];
    made.extend(score.map(|(name, score)| {
        let text = format!("{}: <strong>{}</strong>", text_of(name), text_of(score));
        markup::paragraph(Named::class("findings-score"), &text)
    }));
    made
}

/// The ratings page. The editor has one body a table: where every group has a name, it is a table of its own under that name;
/// else a name is a row, as wide as the table, above its rows.
pub(super) fn summary(writer: &mut PostWriter<'_>, summary: &RatingsSummary) -> Vec<String> {
    let mut blocks = vec![markup::paragraph(Named::class("findings-service"), &text_of(&summary.service))];
    blocks.extend(summary.fieldwork.as_ref().map(|text| markup::paragraph(Named::default(), &text_of(text))));
    if let Some(whole) = &summary.overall {
        let score = whole.score_label.as_deref().zip(whole.score.as_deref());
        let mut made = overall(writer, &whole.label, &whole.mark, &whole.adjusted, score);
        if let Some(previous) = &whole.previous {
            let name = text_of(previous.name.as_deref().unwrap_or_default());
            let text = format!("{name}: {}", before(writer, previous));
            made.insert(1, markup::paragraph(Named::class("findings-previous"), &text));
        }
        blocks.extend(made);
        blocks.extend(whole.ruler.as_ref().map(|ruler| bands(writer, ruler)));
    }
    let all_named = summary.groups.iter().all(|group| group.heading.is_some());
    if all_named {
        summary
            .groups
            .iter()
            .for_each(|group| blocks.push(ratings_table(writer, summary, std::slice::from_ref(group))));
    } else {
        blocks.push(ratings_table(writer, summary, &summary.groups));
    }
    if let Some(key) = &summary.key {
        blocks.push(key_table(writer, key));
    }
    vec![markup::group(Named::class("findings-ratings"), &blocks)]
}

/// A rating of the last inspection, and how the rating now stands to it.
fn before(writer: &mut PostWriter<'_>, previous: &PreviousMark) -> String {
    let change = previous.change.as_ref().map_or_else(String::new, |change| format!(", {}", text_of(change)));
    format!("{}{change}", rating(writer, &previous.mark))
}

/// Which scores give which rating.
fn bands(writer: &mut PostWriter<'_>, ruler: &ScoreRuler) -> String {
    let one = |band: &RulerBand| format!("{}: {}", words(writer, &band.label), text_of(&band.range));
    let bands: Vec<String> = ruler.bands.iter().map(one).collect();
    markup::paragraph(Named::class("findings-bands"), &bands.join("<br>"))
}

fn ratings_table(writer: &mut PostWriter<'_>, summary: &RatingsSummary, groups: &[RatingsGroup]) -> String {
    let mut head = vec![Cell::of(words(writer, &summary.headers[0])).heads_column()];
    let between = summary.previous_header.iter().chain(&summary.figure_header);
    head.extend(between.map(|header| Cell::of(text_of(header)).heads_column()));
    if summary.levels.is_empty() {
        head.push(Cell::of(words(writer, &summary.headers[1])).heads_column());
    }
    for level in &summary.levels {
        head.push(Cell::of(words(writer, level)).heads_column());
    }
    let own_name = match groups {
        [group] => group.heading.as_ref(),
        _ => None,
    };
    let mut rows = Vec::new();
    for group in groups {
        if let Some(heading) = group.heading.as_ref().filter(|_| own_name.is_none()) {
            let heading = format!("<strong>{}</strong>", rich(writer, heading));
            rows.push(vec![Cell::across(heading, head.len())]);
        }
        for row in &group.rows {
            let title = own_number(row.number.as_deref()) + &words(writer, &row.title);
            let title = to_section(writer, row.anchor.as_deref(), title);
            let mut cells = vec![Cell::of(title).heads_row()];
            if summary.previous_header.is_some() {
                let previous = row.previous.as_ref().map(|previous| before(writer, previous));
                cells.push(Cell::of(previous.unwrap_or_default()));
            }
            if summary.figure_header.is_some() {
                cells.push(Cell::of(row.figure.as_deref().map(text_of).unwrap_or_default()));
            }
            let rating = format!("{}{}", rating(writer, &row.mark), rich(writer, &row.adjusted));
            cells.extend((0..row.before).map(|_| Cell::of(String::new())));
            cells.push(if row.span == 1 { Cell::of(rating) } else { Cell::across(rating, usize::from(row.span)) });
            cells.extend((0..row.after).map(|_| Cell::of(String::new())));
            rows.push(cells);
        }
    }
    let caption = own_name.map(|heading| rich(writer, heading));
    let caption = caption.unwrap_or_else(|| text_of(&summary.caption));
    markup::table(Named::class("findings-ratings-table"), &head, &rows, &caption)
}

/// The title of a section, linked to it where the report has it.
fn to_section(writer: &mut PostWriter<'_>, anchor: Option<&str>, title: String) -> String {
    match anchor {
        Some(anchor) => link(writer, &format!("#{anchor}"), &title),
        None => title,
    }
}

fn key_table(writer: &mut PostWriter<'_>, key: &RatingsKey) -> String {
    let head = key.headers.each_ref().map(|header| Cell::of(text_of(header)).heads_column());
    let mut rows = Vec::new();
    for [level, about] in &key.rows {
        rows.push(vec![Cell::of(words(writer, level)).heads_row(), Cell::of(words(writer, about))]);
    }
    markup::table(Named::class("findings-key"), &head, &rows, &text_of(&key.caption))
}

/// The rated sections below a heading.
pub(super) fn domain(writer: &mut PostWriter<'_>, table: &DomainTable) -> String {
    let headers = std::iter::once(&table.headers[0]).chain(&table.themes).chain([&table.headers[1]]);
    let head: Vec<Cell> = headers.map(|header| Cell::of(words(writer, header)).heads_column()).collect();
    let mut rows = Vec::new();
    for row in &table.rows {
        let title = own_number(row.number.as_deref()) + &words(writer, &row.title);
        let title = to_section(writer, row.anchor.as_deref(), title);
        let mut cells = vec![Cell::of(title).heads_row()];
        for cell in &row.cells {
            let said = cell.iter().map(|one| match &one.decides {
                Some(word) => format!("<strong>{} ({})</strong>", text_of(&one.figure), text_of(word)),
                None => text_of(&one.figure),
            });
            cells.push(Cell::of(said.collect::<Vec<_>>().join(" ")));
        }
        cells.push(Cell::of(rating(writer, &row.mark)));
        rows.push(cells);
    }
    markup::table(Named::class("findings-domain"), &head, &rows, &text_of(&table.caption))
}
