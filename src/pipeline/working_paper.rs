//! Files of an output that an office works with: they stand beside a report and are not published with it.

use super::outputs::{ACTION_PLAN, PRESS_NOTICE};
use crate::render::POST;

/// Whether a file of an output, by its path, is for an office and not for readers: the notice for the press, the form for the
/// service's action plan, and the post with its pictures, which a site of its own takes in.
#[must_use]
pub fn is_working_paper(path: &str) -> bool {
    let mut folders = path.split('/');
    let name = folders.next_back().unwrap_or(path);
    [ACTION_PLAN, PRESS_NOTICE, POST].contains(&name)
        || name.ends_with(".blocks.html")
        || folders.any(|folder| folder == "images")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_get_is_told_from_what_an_office_works_with() {
        for (path, expected) in [
            ("en/press-notice.txt", true),
            ("cy/action-plan.docx", true),
            ("en/post.json", true),
            ("en/summary.blocks.html", true),
            ("en/images/map.png", true),
            ("en/report.html", false),
            ("en/ratings.json", false),
            ("en/data/images.csv", false),
        ] {
            assert_eq!(is_working_paper(path), expected, "{path}");
        }
    }
}
