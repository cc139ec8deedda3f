//! What one save changed: its files as they lay there before it and after it.

/// A file before and after a save, as it lay there; nothing where it was not there, or is there no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileChange {
    pub(super) file: String,
    pub(super) before: Option<Vec<u8>>,
    pub(super) after: Option<Vec<u8>>,
}

/// What was done at once, in one file or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step(pub(super) Vec<FileChange>);

impl Step {
    /// A file that was there, and is there still.
    pub(super) fn of(file: &str, before: impl AsRef<[u8]>, after: impl AsRef<[u8]>) -> Self {
        let [before, after] = [before.as_ref(), after.as_ref()].map(|bytes| Some(bytes.to_vec()));
        Step(vec![FileChange { file: file.to_owned(), before, after }])
    }

    /// What its files are called.
    pub(super) fn files(&self) -> String {
        self.0.iter().map(|change| change.file.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The same step the other way.
    pub(super) fn turned(&self) -> Step {
        let turned = |change: &FileChange| FileChange {
            file: change.file.clone(),
            before: change.after.clone(),
            after: change.before.clone(),
        };
        Step(self.0.iter().rev().map(turned).collect())
    }
}
