//! Photographs and other pictures of pixels: cleaned, read through, their sides as they are seen.

use image::ImageDecoder;
use image::codecs::jpeg::JpegDecoder;

use super::cleaned::Picture;
use super::media_type::{JPEG, PNG};
use super::profile::Colours;
use super::taken::RemovedData;
use super::{exif, jpeg, png, upright};
use crate::problem::PictureProblem;

/// Reads a JPEG or PNG.
pub(super) fn read(bytes: &[u8]) -> Result<Picture, PictureProblem> {
    let mut taken = RemovedData::default();
    let mut remarks = Vec::new();
    let (media_type, bytes, (width, height)) = if jpeg::is_jpeg(bytes) {
        let jpeg = jpeg::strip(bytes, &mut taken)?;
        let sides = if exif::lies(jpeg.turned) { (jpeg.height, jpeg.width) } else { (jpeg.width, jpeg.height) };
        if jpeg.colours == Colours::Inks {
            // The standard of PDF for keeping takes no inks, and programs differ in how they show them.
            remarks.push(PictureProblem::Inks.into());
        }
        // Where its data cannot be followed, something may stand among them that cannot be told from them.
        if jpeg.colours == Colours::Inks || !jpeg.is_followed {
            let turned = upright::turned_jpeg(&jpeg).ok_or(PictureProblem::Damaged)?;
            (JPEG, jpeg::strip(&turned, &mut RemovedData::default())?.bytes, sides)
        } else {
            read_through(&jpeg.bytes)?;
            (JPEG, jpeg.bytes, sides)
        }
    } else {
        let png = png::strip(bytes, &mut taken)?;
        // Turning a PNG loses nothing, and not everything that shows one knows how it is turned.
        let turned = if png.turned == exif::UPRIGHT { None } else { Some(upright::turned_png(&png)?) };
        let sides = if exif::lies(png.turned) { (png.height, png.width) } else { (png.width, png.height) };
        (PNG, turned.unwrap_or(png.bytes), sides)
    };
    Ok(Picture { media_type, bytes, width, height, texts: Vec::new(), lines: Vec::new(), taken: taken.list(), remarks })
}

/// Decodes a JPEG, as the typesetter will.
fn read_through(bytes: &[u8]) -> Result<(), PictureProblem> {
    let decoder = JpegDecoder::new(std::io::Cursor::new(bytes)).map_err(|_| PictureProblem::Damaged)?;
    let length = usize::try_from(decoder.total_bytes()).map_err(|_| PictureProblem::Damaged)?;
    let mut pixels = vec![0; length];
    decoder.read_image(&mut pixels).map_err(|_| PictureProblem::Damaged)
}
