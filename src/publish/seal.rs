//! The seal of a page that stands alone: a last line by which the program knows its own page again, unless somebody has
//! changed it.

use crate::source::digest;

const BEFORE: &str = "<!-- findings ";
const BEHIND: &str = " -->\n";

/// A page with its seal.
#[must_use]
pub fn sealed(mut page: Vec<u8>) -> Vec<u8> {
    let seal = format!("{BEFORE}{}{BEHIND}", digest(&page));
    page.extend(seal.into_bytes());
    page
}

/// Whether a page has its seal and is as it was sealed.
#[must_use]
pub fn is_sealed(page: &[u8]) -> bool {
    let length = BEFORE.len() + 64 + BEHIND.len();
    page.len().checked_sub(length).is_some_and(|end| sealed(page[..end].to_vec()) == page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_until_somebody_changes_it() {
        let page = sealed(b"<p>words</p>\n".to_vec());
        assert!(is_sealed(&page));
        for at in 0..page.len() {
            let mut other = page.clone();
            other[at] ^= 1;
            assert!(!is_sealed(&other), "{at}");
        }
        assert!(!is_sealed(b"") && !is_sealed(b"<p>words</p>") && !is_sealed(&sealed(page)[1..]));
    }
}
