//! Reading: from folders and files to a programme and an inspection, every mistake told with its place.
//!
//! What must hold: every file in the folder is either read or reported, no path leads out of the folder, and what is
//! returned refers only to what exists.

mod charts;
mod copies;
mod corrections;
mod evidence;
mod files;
mod images;
mod inspection;
mod known_pictures;
mod languages;
mod listings;
mod names;
mod partly;
mod previous;
mod programme;
mod programme_facts;
mod programme_references;
mod programme_rules;
mod publication;
mod ratings;
mod references;
mod remarks;
mod responses;
mod sections;
mod sign_off;
mod summary_notes;
mod vectors;

pub use evidence::{EvidenceSheet, SheetCase, SheetCell};
pub use inspection::{
    LoadedFolder, OpenedFolder, findings_folders, folder_digests, load_inspection, load_opened, open_folder,
    rest_not_read,
};
pub use known_pictures::KnownPictures;
pub use partly::LostFiles;
pub use previous::{check_previous, check_previous_programme};
pub use programme::{load_programme, programme_ids};
pub use vectors::load_vectors;
