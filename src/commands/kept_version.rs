//! What is kept of a version: its first final build beside the latest one, or the draft that was sent. Another build of the
//! same version says the same, or is refused.
//!
//! What must hold: no file that is kept is ever written again, but with `--replace` while the version is not out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::messages;
use super::unmade::Unmade;
use crate::compare::{KeptWords, compare_kept};
use crate::inspection::Inspection;
use crate::language::Language;
use crate::pipeline::words_path;
use crate::problem::{Differences, KeptAs, Kind, OutputFault, Problem, VersionFault};
use crate::publish::{Lock, NotWritten, output_name, standing_file, standing_manifest};
use crate::render::{Belonging, Manifest, RenderedFile, told_differences};
use crate::report::Stage;
use crate::source::Step;

/// Whether everything of a final report is kept as its version already, so that another build of it has nothing to keep or refuse.
pub(super) fn keeps_all(target: &Path, own: &Manifest) -> bool {
    let Some(version) = &own.version else { return false };
    let Ok(Some(kept)) = standing_manifest(&target.with_file_name(output_name("final", &[version]))) else {
        return false;
    };
    own.belonging(&kept) == Belonging::Same
        && kept.version.as_ref() == Some(version)
        && has_the_words(&kept, own)
        && own.outputs.keys().all(|path| kept.outputs.contains_key(path))
}

/// Whether what is kept has the words of another build; what an earlier program made does not say in which words.
fn has_the_words(kept: &Manifest, own: &Manifest) -> bool {
    !kept.words.is_empty() && kept.says_the_same(&own.words)
}

/// What is kept of a version, or where it will be.
pub(super) struct KeptVersion {
    target: PathBuf,
    kept: KeptAs,
    version: String,
    manifest: Option<Manifest>,
}

impl KeptVersion {
    /// Where the version of a report is kept, with what is there. `target` is where the report goes. A draft is kept once it
    /// was sent.
    pub(super) fn find(target: &Path, inspection: &Inspection, stage: &Stage) -> Result<Option<Self>, NotWritten> {
        let file = &inspection.file;
        let (target, kept, version) = match stage {
            Stage::Draft { .. } if file.draft.as_ref().is_none_or(|draft| draft.sent.is_none()) => return Ok(None),
            Stage::Draft { .. } => (target.to_owned(), KeptAs::SentDraft, file.draft_version()),
            Stage::Final => {
                let kept = if file.is_out() { KeptAs::Published } else { KeptAs::Final };
                (target.with_file_name(output_name("final", &[&file.version])), kept, file.version.as_str())
            }
        };
        let manifest = standing_manifest(&target)?;
        Ok(Some(KeptVersion { target, kept, version: version.to_owned(), manifest }))
    }

    /// Whether this is a draft that stands as it was sent.
    pub(super) fn is_sent(&self) -> bool {
        self.kept == KeptAs::SentDraft && self.manifest.is_some()
    }

    /// Whether all of these files are kept.
    pub(super) fn has(&self, paths: &[String]) -> bool {
        self.manifest.as_ref().is_some_and(|kept| paths.iter().all(|path| kept.outputs.contains_key(path)))
    }

    /// Refuses a build that says something else than what is kept, unless it may take its place.
    pub(super) fn check<'a>(
        &mut self,
        own: &Manifest,
        inspection: &Inspection,
        words: impl Fn() -> &'a BTreeMap<Language, KeptWords>,
        replace: bool,
    ) -> Result<(), NotWritten> {
        let Some(kept) = &self.manifest else { return Ok(()) };
        // What is of something else is refused where it would be written to.
        if own.belonging(kept) != Belonging::Same {
            return Ok(());
        }
        let place = |steps: &[Step<'_>]| inspection.place("inspection.yaml", steps);
        let at = match self.kept {
            KeptAs::SentDraft => place(&[Step::Key("draft"), Step::Key("version")]),
            KeptAs::Final | KeptAs::Published => place(&[Step::Key("version")]),
        };
        if self.kept != KeptAs::SentDraft && kept.version.as_ref().is_some_and(|version| *version != self.version) {
            let found = format!("version “{}”", kept.version.as_deref().unwrap_or_default());
            let fault = OutputFault::OfOther { found, own: format!("version “{}”", self.version) };
            return Err(NotWritten::Refused(vec![Problem::error(Kind::Output(fault), at)]));
        }
        let is_same = has_the_words(kept, own);
        if replace && self.kept == KeptAs::Final {
            self.manifest = None;
            return Ok(());
        }
        if is_same {
            return Ok(());
        }
        let differences = self.differences(kept, words());
        let fault = VersionFault::OtherWords { kept: self.kept, version: self.version.clone(), differences };
        Err(NotWritten::Refused(vec![Problem::error(Kind::Version(fault), at)]))
    }

    /// In what the words differ, language by language.
    fn differences(&self, kept: &Manifest, words: &BTreeMap<Language, KeptWords>) -> Differences {
        let mut all = Differences::default();
        for (language, new) in words {
            let old = standing_file(&self.target, kept, &words_path(*language));
            let old = old.and_then(|bytes| serde_json::from_slice::<KeptWords>(&bytes).ok());
            let Some(old) = old else { continue };
            let (told, count) = told_differences(&compare_kept(&old, new));
            // What differs in one language differs in the other: the first that does is told.
            if all.told.is_empty() {
                all.more = count - told.len();
                all.told = told;
            }
        }
        all
    }

    /// Keeps what was made: all of it the first time, and later what was not made then. Says so where it is the first time.
    pub(super) fn keep(&self, folder: &Path, own: &Manifest, files: &[RenderedFile]) -> Result<Option<String>, Unmade> {
        if self.has(&files.iter().map(|file| file.path.clone()).collect::<Vec<_>>()) {
            return Ok(None);
        }
        let lock = Lock::take(&self.target, folder, own).map_err(Unmade::Unwritten)?;
        self.keep_with(&lock, own, files)?;
        Ok(self.manifest.is_none().then(|| messages::kept(&self.target, &self.version)))
    }

    /// The same where the lock is held already.
    pub(super) fn keep_with(&self, lock: &Lock, own: &Manifest, files: &[RenderedFile]) -> Result<(), Unmade> {
        let (mut all, manifest) = match &self.manifest {
            None => (files.to_vec(), own.clone().with_outputs(files)),
            Some(kept) => {
                let new: Vec<RenderedFile> =
                    files.iter().filter(|file| !kept.outputs.contains_key(&file.path)).cloned().collect();
                let manifest = own.clone().with_words(&kept.words).words;
                let manifest = kept.clone().with_words(&manifest).with_outputs(&new);
                let asked = if kept.is_of_same_build(own) { &own.asked_build } else { &kept.asked_build };
                let manifest = manifest.with_asked_build(asked.clone());
                (lock.standing().into_iter().chain(new).collect(), manifest)
            }
        };
        all.sort_by(|one, other| one.path.cmp(&other.path));
        let listed = manifest.render().map_err(Unmade::Cause)?;
        lock.publish(&all, &listed).map_err(Unmade::Unwritten)
    }
}
