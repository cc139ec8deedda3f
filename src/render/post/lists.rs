//! What of an item the editor has in a list: a text, and lists inside it; and how a list counts.

use super::rich_text::text_of;
use crate::report::{Block, ParagraphRole};

/// A printed number with the space behind it.
pub(super) fn own_number(number: Option<&str>) -> String {
    number.map_or_else(String::new, |number| format!("{} ", text_of(number)))
}

/// Where a list begins that counts as these numbers do: "3.", "4." Browsers print a full stop behind each.
pub(super) fn counted(numbers: &[&str]) -> Option<u64> {
    let plain = |number: &str| number.strip_suffix('.').unwrap_or(number).parse::<u64>().ok();
    let first = plain(numbers.first()?)?;
    numbers.iter().zip(first..).all(|(number, expected)| plain(number) == Some(expected)).then_some(first)
}

/// The texts that an item begins with, the lists after them, and the rest.
pub(super) fn parts(blocks: &[Block]) -> (&[Block], &[Block], &[Block]) {
    let texts = blocks.iter().take_while(|block| is_text(block)).count();
    let (texts, rest) = blocks.split_at(texts);
    let lists = rest.iter().take_while(|block| is_plain_list(block)).count();
    let (lists, rest) = rest.split_at(lists);
    (texts, lists, rest)
}

fn is_text(block: &Block) -> bool {
    matches!(block, Block::Paragraph { mark, role: ParagraphRole::Body | ParagraphRole::Lead | ParagraphRole::Related, .. } if mark.number.is_none())
}

/// Whether a list can stand in an item: there are only texts and such lists in it.
fn is_plain_list(block: &Block) -> bool {
    let Block::List { items, .. } = block else { return false };
    items.iter().all(|item| parts(&item.blocks).2.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_a_list_counts_itself() {
        assert_eq!(counted(&["1.", "2."]), Some(1));
        assert_eq!(counted(&["3", "4"]), Some(3));
        assert_eq!(counted(&["1.1.", "1.2."]), None);
        assert_eq!(counted(&["(1)", "(2)"]), None);
        assert_eq!(counted(&["1", "3"]), None);
    }
}
