//! What is fuzzed: every reader of the program, each as a function that takes any bytes.
//!
//! Two runners call them: libFuzzer (`tests/fuzz/run`), which looks for bytes that reach new code, and `tests/fuzzing.rs`,
//! which tries the committed corpus and some thousand changes of it in every run of the tests. A target gives nothing back:
//! it panics where a promise is broken. What must hold of all: no panic of the program, no stack that overflows, no bytes
//! that take seconds or gigabytes.
#![allow(dead_code, reason = "each runner uses its part")]

mod files;
mod folders;
mod kept;
mod readers;

pub(crate) use folders::{evidence, folder, picture, programme};
pub(crate) use readers::{catalogue, form, markdown, response, yaml};

/// Takes any bytes, and panics where a promise is broken.
pub(crate) type Target = fn(&[u8]);

/// Every target by its name, which is that of its corpus.
pub(crate) const ALL: [(&str, Target); 9] = [
    ("catalogue", catalogue),
    ("evidence", evidence),
    ("folder", folder),
    ("form", form),
    ("markdown", markdown),
    ("picture", picture),
    ("programme", programme),
    ("response", response),
    ("yaml", yaml),
];
