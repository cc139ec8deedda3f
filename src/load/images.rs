//! `images/`: the files that sections show, found inside the folder only, each read once and cleaned of what is not seen.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::files::{Files, IMAGES};
use super::known_pictures::KnownPictures;
use crate::inspection::{FOR_CHILDREN, ForChildrenFile, Image, SectionContent};
use crate::limits::PIXELS_TOGETHER;
use crate::picture::{Fault, Picture};
use crate::problem::{Kind, PictureProblem, Place, Problem, suggest};
use crate::source::Step;

/// Reads every image that a section shows and that is not known already.
pub(super) fn load_images(
    sections: &BTreeMap<String, SectionContent>,
    for_children: &ForChildrenFile,
    files: &mut Files,
    known: &KnownPictures,
) -> BTreeMap<String, Image> {
    let mut wanted: BTreeMap<String, (Vec<u8>, Option<Place>)> = BTreeMap::new();
    for (name, place) in named(sections, for_children, files) {
        if !wanted.contains_key(&name)
            && let Some(bytes) = bytes_of(&name, place.as_ref(), files)
        {
            wanted.insert(name, (bytes, place));
        }
    }
    let digest = |name: &str| files.inputs.get(&format!("{IMAGES}{name}")).cloned().unwrap_or_default();
    let read: Vec<_> = wanted
        .into_par_iter()
        .map(|(name, (bytes, place))| (known.read(&digest(&name), &bytes), name, place))
        .collect();
    known.keep(read.iter().map(|(read, name, _)| (digest(name), Arc::clone(read))));
    let pixels: usize = read.iter().filter_map(|(read, ..)| read.as_ref().as_ref().ok()).map(Picture::pixels).sum();
    files.problems.extend(PIXELS_TOGETHER.problem(pixels, files.place(IMAGES.trim_end_matches('/'))));
    let mut images = BTreeMap::new();
    for (read, name, place) in read {
        let path = files.place(&format!("{IMAGES}{name}")).file;
        match read.as_ref() {
            Ok(picture) => {
                let taken = Some(picture.taken.clone()).filter(|taken| !taken.is_empty());
                if let Some(what) = taken {
                    let told = Fault::from(PictureProblem::Removed { what });
                    files.problems.push(Problem::warning(kind(&name, &told), place.clone()));
                }
                for remark in &picture.remarks {
                    files.problems.push(Problem::warning(kind(&name, remark), inside(&path, remark).or(place.clone())));
                }
                images.insert(
                    name,
                    Image {
                        path,
                        media_type: picture.media_type.to_owned(),
                        bytes: picture.bytes.clone(),
                        size: (picture.width, picture.height),
                        texts: picture.texts.clone(),
                        lines: picture.lines.clone(),
                    },
                );
            }
            Err(fault) => {
                let place = inside(&path, fault).or(place);
                files.problems.push(Problem::error(kind(&name, fault), place));
            }
        }
    }
    images
}

/// Every name of an image, with the place at which it is named.
fn named(
    sections: &BTreeMap<String, SectionContent>,
    for_children: &ForChildrenFile,
    files: &Files,
) -> Vec<(String, Option<Place>)> {
    let mut found = Vec::new();
    let place = |file: &str, steps: &[Step<'_>]| files.sources.get(file).map(|source| source.place(steps));
    for (id, content) in sections {
        let file = format!("sections/{id}.yaml");
        for (index, record) in content.file.images.iter().enumerate() {
            let steps = [Step::Key("images"), Step::Item(index), Step::Key("file")];
            found.push((record.file.clone(), place(&file, &steps)));
        }
    }
    for (part, sentence, name) in for_children.pictures() {
        let steps =
            [Step::Key("parts"), Step::Item(part), Step::Key("sentences"), Step::Item(sentence), Step::Key("picture")];
        found.push((name.to_owned(), place(FOR_CHILDREN, &steps)));
    }
    found
}

/// The bytes of an image; `None` where it is not in the folder, which is told.
fn bytes_of(name: &str, place: Option<&Place>, files: &mut Files) -> Option<Vec<u8>> {
    let path = format!("{IMAGES}{name}");
    let inside =
        !name.is_empty() && name.split('/').all(|part| !matches!(part, "" | "." | "..")) && !name.contains(['\\', ':']);
    if !inside {
        files.problems.push(Problem::error(Kind::PathOutside { path: name.to_owned() }, place.cloned()));
        return None;
    }
    if !files.has(&path) {
        let present = files.below(IMAGES);
        let suggestion = suggest(&path, present.iter().map(String::as_str));
        // The image that is meant is not unused as well.
        suggestion.iter().for_each(|meant| files.known(meant));
        files.problems.push(Problem::error(Kind::ImageMissing { file: path, suggestion }, place.cloned()));
        return None;
    }
    files.bytes(&path)
}

fn kind(name: &str, fault: &Fault) -> Kind {
    Kind::Picture { file: format!("{IMAGES}{name}"), problem: fault.problem.clone() }
}

/// The place of a fault in a drawing itself.
fn inside(path: &str, fault: &Fault) -> Option<Place> {
    let (line, column) = fault.at?;
    Some(Place::in_line(path, &fault.line, line, column, 1))
}
