//! The blocks that the site allows, each with the markup that the editor gives it.
//!
//! What must hold: attributes and classes in the editor's own order, as `@wordpress/block-library` 9.46 (June 2026) writes
//! them; texts that come in are markup already, made by `rich_text.rs`.

use super::delimiter::{Attributes, block};
use super::rich_text::attribute;

/// A class of ours, or none, and what links lead to, or nothing.
#[derive(Clone, Copy, Default)]
pub(super) struct Named<'a> {
    pub(super) class: &'a str,
    pub(super) anchor: Option<&'a str>,
}

impl<'a> Named<'a> {
    pub(super) fn class(class: &'a str) -> Self {
        Named { class, anchor: None }
    }

    fn attributes(self, mut attributes: Attributes) -> Attributes {
        attributes.extend(self.anchor.map(|anchor| ("anchor", anchor.into())));
        attributes.extend((!self.class.is_empty()).then(|| ("className", self.class.into())));
        attributes
    }

    fn id(self) -> String {
        self.anchor.map_or_else(String::new, |anchor| format!(" id=\"{}\"", attribute(anchor)))
    }

    /// The class that the editor gives to the block, and ours.
    fn classes(self, own: &str) -> String {
        let space = if self.class.is_empty() || own.is_empty() { "" } else { " " };
        let classes = format!("{own}{space}{}", self.class);
        if classes.is_empty() { classes } else { format!(" class=\"{classes}\"") }
    }
}

/// A heading of a level from 2 on.
pub(super) fn heading(level: u8, anchor: Option<&str>, text: &str) -> String {
    let named = Named { class: "", anchor };
    let attributes = if level == 2 { Vec::new() } else { vec![("level", level.into())] };
    let markup = format!("<h{level}{}{}>{text}</h{level}>", named.id(), named.classes("wp-block-heading"));
    block("heading", named.attributes(attributes), &markup)
}

/// A paragraph.
pub(super) fn paragraph(named: Named<'_>, text: &str) -> String {
    let markup = format!("<p{}{}>{text}</p>", named.classes(""), named.id());
    block("paragraph", named.attributes(Vec::new()), &markup)
}

/// Blocks that belong together.
pub(super) fn group(named: Named<'_>, blocks: &[String]) -> String {
    let markup = format!("<div{}{}>{}</div>", named.id(), named.classes("wp-block-group"), blocks.join("\n\n"));
    block("group", named.attributes(Vec::new()), &markup)
}

/// A list of items that are blocks already; `start` where it counts, and from where on.
pub(super) fn list(class: &str, start: Option<u64>, items: &[String]) -> String {
    let named = Named::class(class);
    let mut attributes = Vec::new();
    attributes.extend(start.map(|_| ("ordered", true.into())));
    let start_at = start.filter(|start| *start != 1);
    attributes.extend(start_at.map(|start| ("start", start.into())));
    let tag = if start.is_some() { "ol" } else { "ul" };
    let start_at = start_at.map_or_else(String::new, |start| format!(" start=\"{start}\""));
    let classes = named.classes("wp-block-list");
    let markup = format!("<{tag}{start_at}{classes}>{}</{tag}>", items.join("\n\n"));
    block("list", named.attributes(attributes), &markup)
}

/// An item: its text, then the lists in it.
pub(super) fn list_item(anchor: Option<&str>, text: &str, lists: &[String]) -> String {
    let named = Named { class: "", anchor };
    let markup = format!("<li{}>{text}{}</li>", named.id(), lists.join("\n\n"));
    block("list-item", named.attributes(Vec::new()), &markup)
}

/// A cell of a table.
#[derive(Default)]
pub(super) struct Cell {
    text: String,
    number: bool,
    heads: Option<&'static str>,
    columns: Option<usize>,
}

impl Cell {
    /// A cell of words.
    pub(super) fn of(text: String) -> Self {
        Cell { text, ..Cell::default() }
    }

    /// A figure, set to the right.
    pub(super) fn figure(text: String) -> Self {
        Cell { text, number: true, ..Cell::default() }
    }

    /// The same cell as the header of its column.
    pub(super) fn heads_column(self) -> Self {
        Cell { heads: Some("col"), ..self }
    }

    /// The same cell as the header of its row.
    pub(super) fn heads_row(self) -> Self {
        Cell { heads: Some("row"), ..self }
    }

    /// A cell as wide as so many columns.
    pub(super) fn across(text: String, columns: usize) -> Self {
        Cell { text, columns: Some(columns), ..Cell::default() }
    }

    fn markup(&self) -> String {
        let tag = if self.heads.is_some() { "th" } else { "td" };
        let align = if self.number { " class=\"has-text-align-right\" data-align=\"right\"" } else { "" };
        let scope = self.heads.map_or_else(String::new, |heads| format!(" scope=\"{heads}\""));
        let columns = self.columns.map_or_else(String::new, |columns| format!(" colspan=\"{columns}\""));
        format!("<{tag}{align}{scope}{columns}>{}</{tag}>", self.text)
    }
}

/// A table with its header row and its caption.
pub(super) fn table(named: Named<'_>, head: &[Cell], rows: &[Vec<Cell>], caption: &str) -> String {
    let row = |cells: &[Cell]| format!("<tr>{}</tr>", cells.iter().map(Cell::markup).collect::<String>());
    let body = rows.iter().map(|cells| row(cells)).collect::<String>();
    let body = if body.is_empty() { body } else { format!("<tbody>{body}</tbody>") };
    let caption = caption_of(caption);
    let markup = format!(
        "<figure{}{}><table><thead>{}</thead>{body}</table>{caption}</figure>",
        named.id(),
        named.classes("wp-block-table"),
        row(head),
    );
    // Columns as wide as what is in them.
    block("table", named.attributes(vec![("hasFixedLayout", false.into())]), &markup)
}

/// A picture.
pub(super) fn image(named: Named<'_>, path: &str, alt: &str, caption: &str) -> String {
    let markup = format!(
        "<figure{}{}><img src=\"{}\" alt=\"{}\"/>{}</figure>",
        named.classes("wp-block-image"),
        named.id(),
        attribute(path),
        attribute(alt),
        caption_of(caption),
    );
    block("image", named.attributes(Vec::new()), &markup)
}

fn caption_of(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("<figcaption class=\"wp-element-caption\">{text}</figcaption>")
    }
}
