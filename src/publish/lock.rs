//! The lock of one build on one output folder: while it is held nobody else writes there.
//!
//! Files are written into a new folder beside the target, which then takes its place in one step: where the system can
//! exchange two names at once (Linux, macOS), a build that is killed at any moment leaves the old report or the new one.
//! Elsewhere the old folder is moved aside first; a build that finds one that was left aside puts it back.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::earlier_build::EarlierBuild;
use super::exchange::exchange;
use super::leftover::{UNFINISHED, clear};
use super::place::check_place;
use super::refused::{NotWritten, failed, no_file, refused};
use crate::problem::OutputFault;
use crate::render::{AskedBuild, Belonging, MANIFEST, Manifest, RenderedFile};

/// A lock on a target, so that two builds of the same report do not mix. It ends with the value.
pub struct Lock {
    target: PathBuf,
    earlier: Option<EarlierBuild>,
    _lock: File,
}

impl Lock {
    /// Waits for the lock on a target, to write it with what was made of a findings folder, and clears what ended builds have
    /// left beside it. `own` is the manifest of what is to be written.
    ///
    /// # Errors
    ///
    /// What stands there and is not to be replaced; what the system says.
    pub fn take(target: &Path, findings: &Path, own: &Manifest) -> Result<Self, NotWritten> {
        check_place(target, findings)?;
        let parent = target.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(failed(parent))?;
        let lock = lock(&beside(target, "lock"))?;
        let aside = beside(target, "old");
        let is_gone = target.symlink_metadata().is_err();
        if is_gone && EarlierBuild::examine(&aside)?.is_some() {
            fs::rename(&aside, target).map_err(failed(&aside))?;
        }
        for left in [aside, beside(target, "new")] {
            clear(&left)?;
        }
        let earlier = EarlierBuild::examine(target)?;
        if let Some(earlier) = &earlier {
            check_belonging(target, own, &earlier.manifest)?;
        }
        Ok(Lock { target: target.to_owned(), earlier, _lock: lock })
    }

    /// What of an earlier build can be taken over by one with this manifest.
    #[must_use]
    pub fn kept(&self, own: &Manifest) -> Vec<RenderedFile> {
        let same = self.earlier.as_ref().filter(|earlier| earlier.manifest.is_of_same_build(own));
        same.map(|earlier| earlier.whole.clone()).unwrap_or_default()
    }

    /// The digests of the words of an earlier build with this manifest, where it has all of these languages.
    #[must_use]
    pub fn words(&self, own: &Manifest, codes: &[&str]) -> Option<BTreeMap<String, String>> {
        let same = self.earlier.as_ref().filter(|earlier| earlier.manifest.is_of_same_build(own))?;
        let words = &same.manifest.words;
        codes.iter().all(|code| words.contains_key(*code)).then(|| words.clone())
    }

    /// What an earlier build with this manifest was asked for.
    #[must_use]
    pub fn asked_build(&self, own: &Manifest) -> Option<&AskedBuild> {
        let same = self.earlier.as_ref().filter(|earlier| earlier.manifest.is_of_same_build(own))?;
        same.manifest.asked_build.as_ref()
    }

    /// The version of the report that stands there, as far as it is known.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        self.earlier.as_ref()?.manifest.version.as_deref()
    }

    /// Everything of an earlier build that is as it was made, whatever it was made from.
    #[must_use]
    pub fn standing(&self) -> Vec<RenderedFile> {
        self.earlier.as_ref().map(|earlier| earlier.whole.clone()).unwrap_or_default()
    }

    /// Puts these files, with their manifest, in the place of what an earlier build left.
    ///
    /// # Errors
    ///
    /// What the system says, or what somebody has put there meanwhile; then the target is as it was.
    pub fn publish(&self, files: &[RenderedFile], manifest: &RenderedFile) -> Result<(), NotWritten> {
        let new = beside(&self.target, "new");
        let litter = self.earlier.iter().flat_map(|earlier| &earlier.litter);
        let put = write_all(&new, std::iter::once(manifest).chain(files).chain(litter))
            .map_err(failed(&self.target))
            .and_then(|()| self.replace(&new));
        // What could not be put in place does not stay; why it could not is what is told.
        let cleared = clear(&new);
        put.and(cleared)?;
        clear(&beside(&self.target, "old"))
    }

    fn replace(&self, new: &Path) -> Result<(), NotWritten> {
        let Some(earlier) = &self.earlier else {
            // An empty folder gives way.
            return fs::rename(new, &self.target).map_err(failed(&self.target));
        };
        if !earlier.is_as_it_was(&self.target)? {
            return Err(refused(&self.target, OutputFault::FileChanged));
        }
        if exchange(new, &self.target).is_err() {
            fs::rename(&self.target, beside(&self.target, "old")).map_err(failed(&self.target))?;
            fs::rename(new, &self.target).map_err(failed(&self.target))?;
        }
        Ok(())
    }
}

/// Refuses to replace what was made of another inspection, for somebody else, or of a version with a name like this one.
fn check_belonging(target: &Path, own: &Manifest, other: &Manifest) -> Result<(), NotWritten> {
    let fault = match own.belonging(other) {
        Belonging::Same => return Ok(()),
        Belonging::OtherCopy => OutputFault::OfOtherCopy { copy: other.copy_for.clone() },
        Belonging::Other { found, own } => OutputFault::OfOther { found, own },
    };
    Err(refused(target, fault))
}

/// Writes files below a folder that is not there yet, in their order.
fn write_all<'a>(folder: &Path, files: impl Iterator<Item = &'a RenderedFile>) -> io::Result<()> {
    fs::create_dir(folder)?;
    for file in files {
        let path = folder.join(&file.path);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above)?;
        }
        if file.path == MANIFEST {
            fs::write(path, &file.bytes)?;
            continue;
        }
        let unfinished = folder.join(UNFINISHED);
        fs::write(&unfinished, &file.bytes)?;
        fs::rename(unfinished, path)?;
    }
    Ok(())
}

/// Waits for the lock of a name. The file is not written to, and nothing that is no file is opened.
fn lock(path: &Path) -> Result<File, NotWritten> {
    if let Some(what) = no_file(path).map_err(failed(path))? {
        return Err(refused(path, OutputFault::InTheWay { what }));
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let flags = OFlags::NOFOLLOW.union(OFlags::NONBLOCK).bits();
        options.custom_flags(i32::try_from(flags).unwrap_or_default());
    }
    let file = options.open(path).map_err(failed(path))?;
    file.lock().map_err(failed(path))?;
    Ok(file)
}

/// A hidden name beside the target.
fn beside(target: &Path, what: &str) -> PathBuf {
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    target.with_file_name(format!(".{name}.{what}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Kind;

    fn file(path: &str) -> RenderedFile {
        RenderedFile { path: path.to_owned(), bytes: b"words".to_vec() }
    }

    fn manifest(files: &[RenderedFile]) -> Manifest {
        let manifest = Manifest {
            program: "findings 1".to_owned(),
            program_digest: String::new(),
            status: "final".to_owned(),
            copy_for: None,
            inspection: None,
            version: None,
            words: BTreeMap::new(),
            programme: ["p".to_owned(), "1".to_owned(), "d".to_owned()],
            previous_programme: None,
            input_digest: String::new(),
            inputs: BTreeMap::new(),
            outputs: BTreeMap::new(),
            asked_build: None,
            seal: None,
        };
        manifest.with_outputs(files)
    }

    /// What stands below a folder.
    fn all(folder: &Path) -> Vec<(PathBuf, Option<String>)> {
        let entries = walkdir::WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter().flatten();
        entries.map(|entry| (entry.path().to_owned(), fs::read_to_string(entry.path()).ok())).collect()
    }

    #[test]
    fn what_somebody_does_to_a_report_while_it_is_made_again_is_refused_and_stays() {
        let changes: [fn(&Path); 5] = [
            |report| fs::write(report.join("en/one"), "edited").expect("written"),
            |report| fs::write(report.join("en/one"), "Words").expect("written"),
            |report| fs::write(report.join("en/mine"), "mine").expect("written"),
            |report| fs::remove_file(report.join("en/one")).expect("removed"),
            |report| fs::rename(report, report.with_file_name("elsewhere")).expect("moved"),
        ];
        for (at, change) in changes.iter().enumerate() {
            let place = tempfile::tempdir().expect("a folder");
            let (findings, out) = (place.path().join("findings"), place.path().join("out"));
            fs::create_dir(&findings).expect("made");
            let report = out.join("final");
            let files = [file("en/one"), file("en/two")];
            let own = manifest(&files);
            let rendered = own.render().expect("a file");
            let take = || Lock::take(&report, &findings, &own).expect("the lock");
            take().publish(&files, &rendered).expect("a report");
            take().publish(&files, &rendered).expect("the same again");
            let lock = take();
            change(&report);
            let before = all(&out);
            match lock.publish(&files, &rendered) {
                Err(NotWritten::Refused(told)) => {
                    assert_eq!(told[0].kind, Kind::Output(OutputFault::FileChanged), "change {at}");
                }
                other => panic!("change {at}: {other:?}"),
            }
            assert_eq!(all(&out), before, "change {at}");
        }
    }
}
