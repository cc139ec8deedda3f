//! libFuzzer's way into the target of the same name: see ../targets.
#![no_main]

#[path = "../targets/mod.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| targets::programme(data));
