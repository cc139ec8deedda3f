//! What the files of a post are called, below the folder of its language.

/// The text of the post.
pub(super) const BLOCKS: &str = "report.blocks.html";

/// The report on one page.
pub(super) const SUMMARY: &str = "summary.blocks.html";

/// What a site's own tools take.
pub const POST: &str = "post.json";

/// The folder of the pictures.
const PICTURES: &str = "images";

/// Where a picture is, from the post.
pub(super) fn picture_path(name: &str) -> String {
    format!("{PICTURES}/{name}")
}
