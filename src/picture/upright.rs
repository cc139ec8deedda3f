//! Turning pixels: for what does not know that a picture was taken with the camera on its side.

use std::io::Cursor;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder};

use super::jpeg::Jpeg;
use super::png::{Png, chunk};
use super::profile::Colours;
use super::taken::RemovedData;
use super::{exif, jpeg};
use crate::problem::PictureProblem;

/// What photographs are compressed with where that cannot be avoided: little is lost that an eye could see.
const QUALITY: u8 = 92;

/// A picture with its pixels as they are seen; `None` where it stands upright as it is, or cannot be read.
#[must_use]
pub fn upright(bytes: &[u8]) -> Option<Vec<u8>> {
    let jpeg = jpeg::is_jpeg(bytes).then(|| jpeg::strip(bytes, &mut RemovedData::default()))?.ok()?;
    if jpeg.turned == exif::UPRIGHT { None } else { turned_jpeg(&jpeg) }
}

/// A JPEG with its pixels turned, in colours of light.
pub(super) fn turned_jpeg(jpeg: &Jpeg) -> Option<Vec<u8>> {
    let mut decoder = JpegDecoder::new(Cursor::new(&jpeg.bytes)).ok()?;
    // The profile of inks describes no colours of light, which is what they are decoded to.
    let profile = decoder.icc_profile().ok()?.filter(|_| jpeg.colours != Colours::Inks);
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(Orientation::from_exif(jpeg.turned)?);
    let mut written = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut written, QUALITY);
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).ok()?;
    }
    image.write_with_encoder(encoder).ok()?;
    Some(written)
}

/// A PNG with its pixels turned, and its colours meant as they were.
pub(super) fn turned_png(png: &Png) -> Result<Vec<u8>, PictureProblem> {
    let read = image::load_from_memory_with_format(&png.bytes, image::ImageFormat::Png);
    let mut image = read.map_err(|_| PictureProblem::Damaged)?;
    image.apply_orientation(Orientation::from_exif(png.turned).unwrap_or(Orientation::NoTransforms));
    let mut written = Vec::new();
    image.write_with_encoder(PngEncoder::new(&mut written)).map_err(|_| PictureProblem::Damaged)?;
    // What says how colours are to be understood stands behind the head: 8 bytes, and a chunk of 13.
    let (head, rest) = written.split_at(8 + chunk(*b"IHDR", &[0; 13]).len());
    Ok([head, &png.colours, rest].concat())
}
