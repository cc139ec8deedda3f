//! A report on one page as plain text: for mails, for those who read in a window of their own.
//!
//! What must hold: it has every word of the summary, in its order, but what explains its drawings; notes stand at the end under their numbers.

use crate::report::{Block, Inline, Item, RatingMark, RatingsRow, RatingsSummary, Report};

/// A summary as text.
#[must_use]
pub fn render_summary_text(summary: &Report) -> Vec<u8> {
    let cover = &summary.cover;
    let mut lines: Vec<String> = Vec::new();
    let opening = summary.draft.iter().flat_map(|draft| &draft.opening);
    lines.extend(opening.map(|line| words(line)));
    lines.extend((!lines.is_empty()).then(String::new));
    lines.push(summary.metadata.title.clone());
    lines.push(cover.date.clone());
    for section in &summary.sections {
        section.blocks.iter().for_each(|block| self::block(block, &mut lines));
    }
    if !summary.notes.is_empty() {
        lines.push(String::new());
        lines.extend(summary.notes.iter().map(|note| format!("[{}] {}", note.number, words(&note.inlines))));
    }
    lines.push(String::new());
    lines.push(summary.furniture.publisher.text.clone());
    lines.extend(cover.notice.iter().map(|notice| notice.text.clone()));
    let addresses = cover.answers.ways.iter().filter(|way| way.to.contains("://"));
    lines.extend(addresses.map(|way| format!("{}: {}", way.words.text, way.to)));
    let mut text = lines.join("\n");
    text.push('\n');
    text.into_bytes()
}

fn block(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Heading(heading) => lines.extend([String::new(), words(&heading.inlines)]),
        Block::Paragraph { inlines, .. } => lines.extend([String::new(), words(inlines)]),
        Block::Ratings(ratings) => self::ratings(ratings, lines),
        Block::Findings { items, .. } => lines.extend(items.iter().map(|item| listed("- ", item))),
        Block::Recommendations { groups } => {
            for group in groups {
                lines.extend(group.lead.as_deref().map(words));
                lines.extend(group.items.iter().map(numbered));
            }
        }
        Block::Brief { items } => lines.extend(items.iter().map(|one| numbered(&one.item()))),
        other => other.inside().into_iter().flatten().for_each(|inside| self::block(inside, lines)),
    }
}

fn ratings(summary: &RatingsSummary, lines: &mut Vec<String>) {
    lines.push(summary.service.clone());
    lines.extend(summary.fieldwork.clone());
    if let Some(overall) = &summary.overall {
        let moved = words(&overall.adjusted);
        lines.push(format!("{}: {}{moved}", overall.label, rating(&overall.mark)));
        lines.extend(overall.score_label.iter().zip(&overall.score).map(|(label, score)| format!("{label}: {score}")));
    }
    lines.extend(summary.provisional.clone());
    for group in &summary.groups {
        lines.extend(group.heading.as_deref().map(words));
        lines.extend(group.rows.iter().map(|row| rated(summary, row)));
    }
}

/// "- 2.1 Assessment: Good. Figure that decides: 69%".
fn rated(summary: &RatingsSummary, row: &RatingsRow) -> String {
    let number = row.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
    let mut line = format!("- {number}{}: {}{}", row.title.text, rating(&row.mark), words(&row.adjusted));
    let figure = summary.figure_header.as_ref().zip(row.figure.as_ref());
    let previous = summary.previous_header.as_ref().zip(row.previous.as_ref());
    line.extend(figure.map(|(header, figure)| format!(". {header}: {figure}")));
    line.extend(previous.map(|(header, previous)| {
        let change = previous.change.as_ref().map(|change| format!(", {change}")).unwrap_or_default();
        format!(". {header}: {}{change}", rating(&previous.mark))
    }));
    line
}

/// The word of a rating, and its stars where it has some.
fn rating(mark: &RatingMark) -> String {
    let stars = mark.stars_said.as_ref().map(|stars| format!(", {stars}")).unwrap_or_default();
    format!("{}{stars}", mark.label.text)
}

fn numbered(item: &Item) -> String {
    let number = item.mark.number.as_ref().map_or_else(|| "- ".to_owned(), |number| format!("{number} "));
    listed(&number, item)
}

/// An item in a line, the points of a list in it below it.
fn listed(mark: &str, item: &Item) -> String {
    let mut said = String::from(mark);
    for (index, block) in item.blocks.iter().enumerate() {
        match block {
            Block::List { items, .. } => said.extend(items.iter().map(|point| format!("\n  {}", listed("- ", point)))),
            Block::Paragraph { inlines, .. } => {
                said.extend((index > 0).then_some("\n  "));
                said.push_str(&words(inlines));
            }
            Block::Hole { text } => said.push_str(text),
            other => {
                let mut lines = Vec::new();
                self::block(other, &mut lines);
                said.push_str(&lines.join("\n  "));
            }
        }
    }
    said
}

fn words(inlines: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text { text } | Inline::Hole { text } => text.clone(),
        Inline::Emphasis { inlines } | Inline::Strong { inlines } | Inline::Foreign { inlines, .. } => words(inlines),
        Inline::Link { to, inlines } if to.contains("://") => format!("{} ({to})", words(inlines)),
        Inline::Link { inlines, .. } => words(inlines),
        Inline::Untranslated { mark, inlines, .. } => format!("{mark} {}", words(inlines)),
        Inline::Note { number, .. } => format!(" [{number}]"),
        Inline::Rating { label, .. } => label.clone(),
        Inline::Break => " ".to_owned(),
    };
    inlines.iter().map(word).collect::<String>().trim_end().to_owned()
}
