//! What Typst says of a template, as lines with file, line and column.

use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt};

use super::world::ReportWorld;

/// Errors as lines: `blocks.typ:12:3: what is wrong (hint)`.
pub(super) fn in_words(world: &ReportWorld, errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| line(world, error)).collect::<Vec<_>>().join("\n")
}

fn line(world: &ReportWorld, error: &SourceDiagnostic) -> String {
    let place = error.span.id().and_then(|id| {
        let source = world.source(id).ok()?;
        let range = world.range(error.span)?;
        let line = source.lines().byte_to_line(range.start)? + 1;
        let column = source.lines().byte_to_column(range.start)? + 1;
        Some(format!("pdf/{}:{line}:{column}: ", id.vpath().get_without_slash()))
    });
    let hints: String = error.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
    format!("{}{}{hints}", place.unwrap_or_default(), error.message)
}
