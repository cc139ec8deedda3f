//! What can be wrong with the versions of a report, as data; its sentences are in `versions.rs`.

/// What is wrong with a version of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each kind and its fields are told by its sentence in versions.rs")]
pub enum VersionFault {
    /// A build that says something else than what is kept of its version.
    OtherWords {
        kept: KeptAs,
        version: String,
        differences: Differences,
    },
    /// A report that says something else than what these roles signed.
    ChangedSinceSigned {
        roles: Vec<String>,
        differences: Differences,
    },
    SignedTwice {
        role: String,
    },
    NoDigest {
        found: String,
    },
    RoleUnknown {
        found: String,
        meant: String,
    },
}

/// As what a version is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptAs {
    /// It was made final, and is not out yet.
    Final,
    /// It is out.
    Published,
    /// It is a draft that was sent.
    SentDraft,
}

/// In what two versions differ, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// The first of them, each in a line.
    pub told: Vec<String>,
    /// How many more there are.
    pub more: usize,
}
