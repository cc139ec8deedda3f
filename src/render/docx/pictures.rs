//! Pictures: those that Word shows (PNG, JPEG) with their text alternative; of others the alternative itself, as words.

use docx_rs::{Pic, Run};

use super::paragraphs::{BlockSetting, run, words};
use super::writer::DocxWriter;
use crate::picture::upright;
use crate::report::{Inline, Mark, Words};

/// The widest that a picture may be, and the tallest, in the unit of drawings: 360,000 to a centimetre.
const WIDEST: u64 = 16 * 360_000;
const TALLEST: u64 = 20 * 360_000;

/// The media type of drawings.
const DRAWING: &str = "image/svg+xml";

/// How many of these units a pixel is, at 96 to an inch.
const PIXEL: u64 = 9_525;

/// Writes a picture.
pub(super) fn picture(
    writer: &mut DocxWriter<'_>,
    mark: &Mark,
    (name, alt): (&str, &Words),
    caption: Option<&[Inline]>,
) {
    let image = writer.report.images.iter().find(|image| image.name == name);
    // Word shows no drawings; and it shows photographs as they are stored, not as they were taken.
    let shown =
        image.filter(|image| image.media_type != DRAWING).and_then(|image| Some((image, decode(&image.base64)?)));
    match shown {
        Some((image, bytes)) => {
            let bytes = upright(&bytes).unwrap_or(bytes);
            let number = writer.names.pictures.len() + 1;
            let (width, height) = fitted(u64::from(image.width) * PIXEL, u64::from(image.height) * PIXEL);
            let picture = Pic::new_with_dimensions(bytes, 1, 1).id(format!("rIdPicture{number}")).size(width, height);
            writer.names.pictures.push(alt.text.clone());
            let paragraph = words(writer, &BlockSetting::default(), mark, &[]).add_run(Run::new().add_image(picture));
            writer.push(paragraph.keep_next(caption.is_some()));
        }
        None => run(writer, "Box", Some(mark), &alt.inlines()),
    }
    if let Some(caption) = caption {
        let paragraph =
            words(writer, &BlockSetting { style: "Small", ..BlockSetting::default() }, &Mark::default(), caption);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fits_pictures_to_the_page() {
        assert_eq!(fitted(2 * WIDEST, 1_000_000), (5_760_000, 500_000));
        assert_eq!(fitted(1_000_000, 2 * TALLEST), (500_000, 7_200_000));
    }
}
