//! The reports of a site: what builds wrote, copied with their manifests, the newest version of each and those before it.
//!
//! What must hold: no two reports have one place; what is not as its manifest says is told and not copied; what an office works
//! with stays in the office, and the copy's manifest lists what the copy has.

use std::collections::BTreeSet;
use std::path::Path;

use crate::overview::given::{Given, Source};
use crate::overview::one_each::Counted;
use crate::pipeline::is_working_paper;
use crate::problem::{Kind, OverviewFault, Problem};
use crate::publish::{EARLIER_VERSION, standing_file, standing_manifest};
use crate::render::{MANIFEST, Manifest, RenderedFile};
use crate::source::{as_file_name, is_usable_name, name_key};

/// A report with what was copied of it.
#[derive(Default)]
pub(super) struct Copied {
    /// Where it is on the site; none where only its data were given.
    pub(super) folder: Option<String>,
    /// Earlier versions, with where they are.
    pub(super) earlier: Vec<(String, String)>,
    files: Vec<RenderedFile>,
}

impl Copied {
    pub(super) fn into_files(self) -> Vec<RenderedFile> {
        self.files
    }

    /// Whether there is a file at this path of the site.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.iter().any(|file| file.path == path)
    }
}

/// Copies every report that counts.
pub(super) fn copies(counted: &[Counted], problems: &mut Vec<Problem>) -> Vec<Copied> {
    let mut taken = BTreeSet::new();
    counted.iter().map(|one| copy(one, &mut taken, problems)).collect()
}

fn copy(one: &Counted, taken: &mut BTreeSet<String>, problems: &mut Vec<Problem>) -> Copied {
    let mut copied = Copied::default();
    let Some(ratings) = one.given.any() else { return copied };
    let place = folder(&ratings.report_id, &ratings.programme.id, taken);
    if add(&one.given, &place, &mut copied, problems) {
        copied.folder = Some(place.clone());
    }
    for earlier in &one.earlier {
        let version = earlier.any().map(|ratings| ratings.report_version.clone()).unwrap_or_default();
        let below = format!("{place}/{EARLIER_VERSION}{}", as_file_name(&version));
        if add(earlier, &below, &mut copied, problems) {
            copied.earlier.push((version, below));
        }
    }
    copied
}

/// A place of its own.
fn folder(report: &str, programme: &str, taken: &mut BTreeSet<String>) -> String {
    let name = as_file_name(report);
    let name = if is_usable_name(&name) { name } else { "report".to_owned() };
    let beside = (2..).map(|number| format!("{name}-{number}"));
    let names = [name.clone(), format!("{name}-{}", as_file_name(programme))].into_iter().chain(beside);
    let own = names.into_iter().find(|name| taken.insert(name_key(name)));
    format!("reports/{}", own.unwrap_or(name))
}

/// Adds the files of an output; says whether there are any.
fn add(given: &Given, place: &str, copied: &mut Copied, problems: &mut Vec<Problem>) -> bool {
    if !matches!(given.source, Source::Output { .. }) {
        return false;
    }
    let from = Path::new(&given.place.file);
    let Ok(Some(manifest)) = standing_manifest(from) else { return false };
    let mut changed = Vec::new();
    let mut files = Vec::new();
    for path in manifest.outputs.keys().filter(|path| !is_working_paper(path)) {
        match standing_file(from, &manifest, path) {
            Some(bytes) => files.push(RenderedFile { path: format!("{place}/{path}"), bytes }),
            None => changed.push(path.clone()),
        }
    }
    match copied_manifest(&manifest) {
        Ok(manifest) => files.push(RenderedFile { path: format!("{place}/{MANIFEST}"), ..manifest }),
        Err(_) => changed.push(MANIFEST.to_owned()),
    }
    if !changed.is_empty() {
        let kind = Kind::Overview(OverviewFault::ChangedSince { files: changed });
        problems.push(Problem::error(kind, given.place.clone()));
        return false;
    }
    copied.files.extend(files);
    true
}

/// The manifest of a copy: that of the output, without what is not copied.
fn copied_manifest(manifest: &Manifest) -> Result<RenderedFile, String> {
    let mut copied = manifest.clone();
    copied.outputs.retain(|path, _| !is_working_paper(path));
    copied.render()
}
