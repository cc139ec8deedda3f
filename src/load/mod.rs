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
mod programme;
mod programme_references;
mod publication;
mod ratings;
mod references;
mod responses;
mod sections;

pub use inspection::{OpenedFolder, findings_folders, load_inspection, load_opened, open_folder};
pub use known_pictures::KnownPictures;
pub use programme::{load_programme, programme_ids};
