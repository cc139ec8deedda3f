//! Which words of a document its comments are about.

use super::comment_range::CommentRange;
use super::{Attributes, PartReader, value};

impl PartReader<'_> {
    pub(super) fn begin_range(&mut self, attributes: &Attributes) {
        let Some(id) = value(attributes, "id").map(str::to_owned) else { return };
        let here = !self.paragraphs.is_empty();
        self.found.ranges.push(CommentRange { id, open: true, here, ..CommentRange::default() });
    }

    pub(super) fn end_range(&mut self, attributes: &Attributes) {
        let id = value(attributes, "id");
        let ranges = self.found.ranges.iter_mut();
        ranges.filter(|range| Some(range.id.as_str()) == id).for_each(|range| range.open = false);
    }

    /// A comment without marks is about the paragraph that it stands in.
    pub(super) fn comment(&mut self, attributes: &Attributes) {
        let id = value(attributes, "id");
        if let Some(id) = id.filter(|id| self.found.ranges.iter().all(|range| range.id != *id)) {
            let here = !self.paragraphs.is_empty();
            self.found.ranges.push(CommentRange { id: id.to_owned(), here, ..CommentRange::default() });
        }
    }

    /// Words that stand between the marks of a comment.
    pub(super) fn in_ranges(&mut self, text: &str) {
        for range in self.found.ranges.iter_mut().filter(|range| range.open && range.paragraph.is_none()) {
            range.here = true;
            range.words.push_str(text);
        }
    }

    /// The end of a paragraph of these words.
    pub(super) fn end_in_ranges(&mut self, paragraph: &str) {
        for range in self.found.ranges.iter_mut().filter(|range| range.here) {
            range.here = false;
            // A mark may stand in an empty line above the words that are meant.
            if !paragraph.trim().is_empty() || !range.open {
                range.paragraph = Some(paragraph.to_owned());
            }
        }
    }
}
