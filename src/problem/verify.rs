//! What can be wrong with an output that is verified, as data; its sentences are in `verified.rs`.

/// What is wrong with an output.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each fault and its fields are told by its sentence in verified.rs")]
pub enum VerifyFault {
    // Against its manifest.
    NoManifest,
    ManifestBroken,
    Missing { found: Vec<String> },
    Changed { found: Vec<String> },
    Unlisted { found: Vec<String> },
    OtherId { found: Vec<String> },
    // Its signature.
    NoKey { secret: bool },
    KeyLocked,
    NotSigned,
    SignatureBroken,
    OtherKey { found: String, own: String },
    // Against the folder that it is said to be made from.
    SeveralFolders,
    OtherInspection { found: String, own: String },
    InputsChanged { changed: Vec<String>, gone: Vec<String>, new: Vec<String> },
    OtherProgramme { id: String },
    OtherProgram { found: String },
    OtherWords { languages: Vec<String> },
    NotComposed { errors: usize },
    RebuiltDiffers { found: Vec<String> },
    NotRebuilt { found: Vec<String> },
}
