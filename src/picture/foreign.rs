//! Files that are no PNG, JPEG or SVG, told by their bytes, so that an editor hears what to do with them.

use crate::problem::{Foreign, PictureProblem};

/// What a file is, if it is known and no picture that a report can show.
pub(super) fn what_else(bytes: &[u8]) -> Option<PictureProblem> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Some(PictureProblem::Empty);
    }
    if bytes.starts_with(b"version https://git-lfs") {
        return Some(PictureProblem::Pointer);
    }
    foreign(bytes).map(|found| PictureProblem::Foreign { found })
}

fn foreign(bytes: &[u8]) -> Option<Foreign> {
    let brand = bytes.get(4..8).filter(|mark| *mark == b"ftyp").and_then(|_| bytes.get(8..12));
    Some(match bytes {
        [b'G', b'I', b'F', b'8', ..] => Foreign::Gif,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Foreign::WebP,
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] | [b'I', b'I', b'+', 0, ..] => Foreign::Tiff,
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Foreign::Bitmap,
        [b'%', b'P', b'D', b'F', ..] => Foreign::Pdf,
        [b'%', b'!', b'P', b'S', ..] | [0xc5, 0xd0, 0xd3, 0xc6, ..] => Foreign::PostScript,
        [0x1f, 0x8b, ..] => Foreign::Compressed,
        [b'8', b'B', b'P', b'S', ..] => Foreign::Photoshop,
        [0xff, 0x0a, ..] | [0, 0, 0, 0x0c, b'J', b'X', b'L', ..] => Foreign::JpegXl,
        [0, 0, 0, 0x0c, b'j', b'P', ..] => Foreign::Jpeg2000,
        [0xd7, 0xcd, 0xc6, 0x9a, ..] => Foreign::Metafile,
        [1, 0, 0, 0, ..] if bytes.get(40..44) == Some(b" EMF") => Foreign::Metafile,
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => Foreign::Office,
        _ => match brand {
            Some(b"avif" | b"avis") => Foreign::Avif,
            Some(b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1") => Foreign::Heic,
            Some(_) => Foreign::Film,
            None => return page(bytes).then_some(Foreign::WebPage),
        },
    })
}

/// Whether it is a page of the web, as programs save in the place of a picture that they may not have.
fn page(bytes: &[u8]) -> bool {
    let start: String = bytes.iter().take(300).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let start = start.trim_start_matches(|letter: char| !matches!(letter, '<' | 'a'..='z'));
    start.starts_with("<!doctype html") || start.starts_with("<html")
}
