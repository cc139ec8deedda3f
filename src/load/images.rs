//! `images/`: the files that sections show, found inside the folder only, their format told by their bytes.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::files::{Files, IMAGES};
use crate::inspection::{Image, SectionContent};
use crate::problem::{Kind, Problem, suggest};
use crate::source::Step;

/// Reads every image that a section shows.
pub(super) fn load_images(sections: &BTreeMap<String, SectionContent>, files: &mut Files) -> BTreeMap<String, Image> {
    let mut images = BTreeMap::new();
    for (id, content) in sections {
        let file = format!("sections/{id}.yaml");
        for (index, record) in content.file.images.iter().enumerate() {
            let steps = [Step::Key("images"), Step::Item(index), Step::Key("file")];
            let place = files.sources.get(&file).map(|source| source.place(&steps));
            let path = format!("{IMAGES}{}", record.file);
            let inside = !record.file.is_empty()
                && record.file.split('/').all(|part| !matches!(part, "" | "." | ".."))
                && !record.file.contains(['\\', ':']);
            if !inside {
                files.problems.push(Problem::error(Kind::PathOutside { path: record.file.clone() }, place));
                continue;
            }
            if !files.has(&path) {
                let present = files.below(IMAGES);
                let suggestion = suggest(&path, present.iter().map(String::as_str));
                // The image that is meant is not unused as well.
                suggestion.iter().for_each(|meant| files.known(meant));
                files.problems.push(Problem::error(Kind::ImageMissing { file: path, suggestion }, place));
                continue;
            }
            let Some(bytes) = files.bytes(&path) else { continue };
            match media_type(&bytes) {
                Some(media_type) if !is_whole(media_type, &bytes) => {
                    files.problems.push(Problem::error(Kind::ImageDamaged { file: path }, place));
                }
                Some(media_type) => {
                    images.insert(record.file.clone(), Image { media_type: media_type.to_owned(), bytes });
                }
                None => files.problems.push(Problem::error(Kind::ImageFormat { file: path }, place)),
            }
        }
    }
    images
}

/// Whether an image can be read to its end: a damaged one would stop the typesetter, which knows no place.
fn is_whole(media_type: &str, bytes: &[u8]) -> bool {
    match media_type {
        SVG => {
            let mut reader = quick_xml::Reader::from_reader(bytes);
            let mut depth = 0_usize;
            loop {
                match reader.read_event() {
                    Ok(Event::Start(_)) => depth += 1,
                    Ok(Event::End(_)) => depth = depth.saturating_sub(1),
                    Ok(Event::Eof) => return depth == 0,
                    Ok(_) => {}
                    Err(_) => return false,
                }
            }
        }
        _ => image::load_from_memory(bytes).is_ok(),
    }
}

/// The media type of drawings.
const SVG: &str = "image/svg+xml";

/// What the bytes of an image say it is.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        _ => {
            let start = std::str::from_utf8(bytes).ok()?.trim_start();
            let is_svg = start.starts_with("<svg") || (start.starts_with("<?xml") && start.contains("<svg"));
            is_svg.then_some(SVG)
        }
    }
}
