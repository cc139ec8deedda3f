//! What can be wrong with the place that something is to be written to, as data; its sentences are in `outputs.rs`.

/// What is wrong with the place that something is to be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each kind and its fields are told by its sentence in outputs.rs")]
pub enum OutputFault {
    // The folder that would be replaced.
    Unknown,
    Stray { found: Vec<String> },
    Edited { found: Vec<String> },
    Doctored { found: Vec<String> },
    OfOther { found: String, own: String },
    OfOtherCopy { copy: Option<String> },
    // Names and places.
    FoldersAlike { one: String, other: String },
    Alike { other: String },
    UnusableName { name: String },
    InFindings { folder: String },
    InTheWay { what: Obstacle },
    // A file by itself.
    FileTaken,
    FileChanged,
}

/// What stands where something else belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// A link to another place.
    Link,
    /// A file where a folder belongs.
    File,
    /// A folder where a file belongs.
    Folder,
    /// Neither file nor folder.
    Special,
}
