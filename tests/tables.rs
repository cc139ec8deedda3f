//! The tests that are folders and rows of tables, in one program: a new case is a folder or a row, not new Rust.
//!
//! `cargo test --test tables '[cases]'` runs those of one table. What must hold: every file of this folder is named here or in
//! `suite.rs` (`tidy.rs` sees to that).

mod cases;
mod catalogues;
mod check_rules;
mod drawings;
mod evidence;
mod fuzzing;
mod phrase_tables;
mod rating_tables;
mod support;

use libtest_mimic::{Arguments, Trial};

/// Makes a test of each row of a table.
type Rows = fn() -> Vec<Trial>;

/// The tables by their names.
const TABLES: [(&str, Rows); 8] = [
    ("cases", cases::trials),
    ("catalogues", catalogues::trials),
    ("check_rules", check_rules::trials),
    ("drawings", drawings::trials),
    ("evidence", evidence::trials),
    ("fuzzing", fuzzing::trials),
    ("phrase_tables", phrase_tables::trials),
    ("rating_tables", rating_tables::trials),
];

fn main() {
    let arguments = Arguments::from_args();
    let trials =
        TABLES.into_iter().flat_map(|(name, trials)| trials().into_iter().map(move |trial| trial.with_kind(name)));
    libtest_mimic::run(&arguments, trials.collect()).exit();
}
