//! Pictures: those that Word shows (PNG, JPEG) with their text alternative; of others the alternative itself, as words.

use docx_rs::{Pic, Run};

use super::blocks::{Setting, run, words};
use super::writer::Writer;
use crate::report::{Inline, Mark, Words};

/// The widest that a picture may be, and the tallest, in the unit of drawings: 360,000 to a centimetre.
const WIDEST: u64 = 16 * 360_000;
const TALLEST: u64 = 20 * 360_000;

/// How many of these units a pixel is, at 96 to an inch.
const PIXEL: u64 = 9_525;

/// Writes a picture.
pub(super) fn picture(writer: &mut Writer<'_>, mark: &Mark, (name, alt): (&str, &Words), caption: Option<&[Inline]>) {
    let image = writer.report.images.iter().find(|image| image.name == name);
    let bytes = image.and_then(|image| decode(&image.base64));
    match bytes.and_then(|bytes| Some((size(&bytes)?, bytes))) {
        Some(((width, height), bytes)) => {
            let number = writer.names.pictures.len() + 1;
            let (width, height) = fitted(u64::from(width) * PIXEL, u64::from(height) * PIXEL);
            let picture = Pic::new_with_dimensions(bytes, 1, 1).id(format!("rIdPicture{number}")).size(width, height);
            writer.names.pictures.push(alt.text.clone());
            let paragraph = words(writer, &Setting::default(), mark, &[]).add_run(Run::new().add_image(picture));
            writer.push(paragraph.keep_next(caption.is_some()));
        }
        None => run(writer, "Box", Some(mark), &alt.inlines()),
    }
    if let Some(caption) = caption {
        let paragraph = words(writer, &Setting { style: "Small", ..Setting::default() }, &Mark::default(), caption);
        writer.push(paragraph);
    }
}

fn decode(text: &str) -> Option<Vec<u8>> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text).ok()
}

/// A size made to fit the page, its sides in proportion.
fn fitted(width: u64, height: u64) -> (u32, u32) {
    let (mut width, mut height) = (width.max(1), height.max(1));
    if width > WIDEST {
        (width, height) = (WIDEST, height * WIDEST / width);
    }
    if height > TALLEST {
        (width, height) = (width * TALLEST / height, TALLEST);
    }
    let side = |length: u64| u32::try_from(length.max(1)).unwrap_or(u32::MAX);
    (side(width), side(height))
}

/// The width and height of a PNG or JPEG in pixels; none of anything else.
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let side = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        return Some((side(16)?, side(20)?));
    }
    if !bytes.starts_with(&[0xff, 0xd8]) {
        return None;
    }
    // A JPEG is a row of segments, each with its length; the one that begins a frame has the size.
    let mut at = 2;
    loop {
        let [0xff, kind, high, low] = *bytes.get(at..at + 4)? else { return None };
        let begins_frame = matches!(kind, 0xc0..=0xcf) && !matches!(kind, 0xc4 | 0xc8 | 0xcc);
        if begins_frame {
            let side = |at: usize| Some(u32::from(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
            return Some((side(at + 7)?, side(at + 5)?));
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_size_of_pictures_and_fits_them() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0";
        assert_eq!(size(png), Some((640, 480)));
        let jpeg = [&[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2][..], &[0xff, 0xc2, 0, 11, 8, 0, 100, 0, 200, 3]].concat();
        assert_eq!(size(&jpeg), Some((200, 100)));
        for other in [&b"<svg"[..], b"", b"\x89PNG\r\n\x1a\n", &[0xff, 0xd8, 0xff]] {
            assert_eq!(size(other), None);
        }
        assert_eq!(fitted(2 * WIDEST, 1_000_000), (5_760_000, 500_000));
        assert_eq!(fitted(1_000_000, 2 * TALLEST), (500_000, 7_200_000));
    }
}
