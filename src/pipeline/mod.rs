//! The stages of the program one after the other, as functions that anyone calls: the verbs, the preview, tests, benches.
//!
//! A [`Session`] holds what is read once a run. [`compose_folder()`] loads a findings folder, rates it, composes an [`Edition`]
//! in each language that is wanted, and checks it; [`compose_only`] does the same without the checks. [`Made`] is what
//! a build writes; [`check_and_make`] makes it while the checks run. What must hold: there is no other way from a folder to a report, so that what is
//! previewed, checked and tested is what is published; nothing here prints, and nothing here writes.

mod compose_folder;
mod composed;
mod edition;
mod edition_data;
mod explanation;
mod format;
mod kept_words;
mod made;
mod outputs;
mod part;
mod printed;
mod rebuild;
mod session;
mod signed;
mod summary_fits;
mod translated_folder;
mod translated_places;
mod working_paper;

pub use compose_folder::{check_and_mend_composed, check_composed, compose_folder, compose_only};
pub use composed::Composed;
pub use edition::Edition;
pub use explanation::explanation;
pub use format::Format;
pub use kept_words::{kept_words, words_file, words_path};
pub use made::{Made, check_and_make};
pub use outputs::{
    CHILDREN_PAGE, LARGE_PRINT, SUMMARY_TEXT, data_files, data_paths, forms, page_paths, render_html,
    render_large_print, render_pages, render_pdf,
};
pub use printed::printed_around;
pub use rebuild::rebuild;
pub use session::{Loaded, Session};
pub use signed::{SignedWords, signed_digest, words_to_sign};
pub use summary_fits::{told_of_children, told_of_summaries};
pub use translated_folder::TranslatedFolder;
pub use translated_places::{TextPlaces, others_of_texts, places_of_texts};
pub use working_paper::is_working_paper;
