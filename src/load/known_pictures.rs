//! Pictures that were read before: a preview reads its folder at every save, and photographs seldom change.
//!
//! What must hold: a picture is known by the digest of its bytes, so that what is kept is what would be read again; no more is
//! kept than the pictures of the folder that was read last.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::picture::{Fault, Picture, read_picture};

/// What came of reading a picture.
type Read = Arc<Result<Picture, Fault>>;

/// The pictures of the folder that was read last, by the digests of their files.
#[derive(Debug, Default)]
pub struct KnownPictures(Mutex<BTreeMap<String, Read>>);

impl KnownPictures {
    /// The picture of a file, read if it is not known.
    pub(super) fn read(&self, digest: &str, bytes: &[u8]) -> Read {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(digest).cloned();
        known.unwrap_or_else(|| Arc::new(read_picture(bytes)))
    }

    /// Keeps these and forgets the others.
    pub(super) fn keep(&self, pictures: impl Iterator<Item = (String, Read)>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = pictures.collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_read_once_and_again_when_its_bytes_have_changed() {
        let known = KnownPictures::default();
        let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M1 1h5v5z"/></svg>"#;
        let first = known.read("a", drawing);
        assert!(first.is_ok());
        known.keep([("a".to_owned(), Arc::clone(&first))].into_iter());
        assert!(Arc::ptr_eq(&first, &known.read("a", drawing)));
        assert!(known.read("b", b"no picture").is_err());
        known.keep(std::iter::empty());
        assert!(!Arc::ptr_eq(&first, &known.read("a", drawing)));
    }
}
