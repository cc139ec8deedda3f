//! What the form that begins an inspection says, as it came.

use std::path::Path;

use crate::inspection::Country;
use crate::language::Language;
use crate::preview::pen::Posted;
use crate::scaffold::{NewInspection, is_free};
use crate::source::as_file_name;

/// What the form says.
pub(super) struct Asked {
    pub(super) language: Language,
    pub(super) token: String,
    /// A programme's id, with a type of inspection behind a slash where it has several.
    pub(super) programme: String,
    pub(super) service: String,
    pub(super) country: String,
    pub(super) folder: String,
    /// Whether it was sent.
    pub(super) was_sent: bool,
}

/// So many bytes has a folder's name at most: what is written into it or beside it has a longer one for a while.
const LONGEST: usize = 200;

/// What the form calls the two countries.
pub(super) const ENGLAND: &str = "england";
pub(super) const WALES: &str = "wales";

impl Asked {
    /// What was sent; nothing where the form is only shown.
    pub(super) fn new(language: Language, posted: Option<&Posted>) -> Self {
        let get = |name: &str| posted.map_or("", |posted| posted.get(name)).trim().to_owned();
        Asked {
            language,
            token: get("token"),
            programme: get("programme"),
            service: get("service"),
            country: get("country"),
            folder: get("folder"),
            was_sent: posted.is_some(),
        }
    }

    /// What is to be begun; none where something that is needed is not said.
    pub(super) fn new_inspection(&self) -> Option<NewInspection<'_>> {
        let (programme, variant) = match self.programme.split_once('/') {
            Some((programme, variant)) => (programme, Some(variant)),
            None => (self.programme.as_str(), None),
        };
        let country = match self.country.as_str() {
            ENGLAND => Country::England,
            WALES => Country::Wales,
            _ => return None,
        };
        let is_said = !programme.is_empty() && !self.service.is_empty();
        is_said.then_some(NewInspection { programme, variant, service: &self.service, country })
    }

    /// The name of the folder that is made; none where it is the one that was opened, which is empty or not there yet.
    pub(super) fn folder_name(&self, root: &Path) -> String {
        if is_free(root) {
            return String::new();
        }
        if self.folder.is_empty() { as_file_name(&self.service.to_lowercase()) } else { self.folder.clone() }
    }

    /// Whether the folder's name is one name, short enough for every system, and no way to somewhere else on any, nor hidden.
    pub(super) fn names_one_folder(&self, root: &Path) -> bool {
        let name = self.folder_name(root);
        name.len() <= LONGEST && !name.starts_with('.') && !name.contains(['/', '\\', ':'])
    }
}
