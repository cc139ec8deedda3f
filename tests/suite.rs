//! The tests that are written as Rust, in one program, so that what they need is linked once.
//!
//! `cargo test --test suite messages::` runs those of one file. What must hold: every file of this folder is named here or in
//! `tables.rs` (`tidy.rs` sees to that).

mod all_at_once;
mod bad_days;
mod batch;
mod circles;
mod copies;
mod dates;
mod every_field;
mod explained;
mod files_elsewhere;
mod fix;
mod hostile_folders;
mod hostile_text;
mod kept_words;
mod languages;
mod made_up_language;
mod messages;
mod mistakes;
mod names_in_tables;
mod names_withheld;
mod new_folder;
mod one_answer;
mod other_formats;
mod output_folder;
mod overview;
mod overviews;
mod past_versions;
mod phrases;
mod pictures;
mod planted_welsh;
mod points_csv;
mod preview;
mod preview_guard;
mod program;
mod programmes;
mod properties;
mod ratings_moved;
mod rebuilt;
mod rule_proofs;
mod rules_of_others;
mod same_numbers;
mod schema;
mod seventh_programme;
mod single_files;
mod site;
mod small_numbers;
mod support;
mod tidy;
mod two_rounds;
mod verify;
mod versions;
mod what_if;
mod word_forms;
mod yaml_words;
