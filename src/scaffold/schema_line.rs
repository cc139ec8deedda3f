//! Where the schemas of a new folder are, and the line by which editors find them.

/// Where the schemas are kept in the folder: hidden, so that they are no findings.
pub(super) const SCHEMAS: &str = ".schemas";

/// What editors know the shape of a file by.
pub(super) fn schema_line(path: &str) -> String {
    format!("# yaml-language-server: $schema={path}\n\n")
}
