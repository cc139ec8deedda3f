//! The program: reads its arguments, runs one verb, prints what came of it, exits with 0, 1 or 2.

use std::process::ExitCode;

fn main() -> ExitCode {
    findings::commands::run()
}
