//! What a camera wrote of a photograph (EXIF): how it is turned, which is kept, and what kinds of things go.

use exif::{Context, In, Reader, Tag};

use super::taken::RemovedData;
use crate::problem::PictureData;

/// How a picture is turned: 1 to 8, as EXIF counts; 1 is upright.
pub(super) const UPRIGHT: u8 = 1;

/// Reads a block of EXIF: how the picture is turned, if it says so, and what else is in it.
pub(super) fn read(block: &[u8], taken: &mut RemovedData) -> Option<u8> {
    let read = Reader::new().continue_on_error(true).read_raw(block.to_vec());
    let Ok(exif) = read.or_else(|error| error.distill_partial_result(|_| {})) else {
        taken.add(PictureData::Camera);
        return None;
    };
    for field in exif.fields() {
        match (field.tag, field.ifd_num) {
            (Tag::Orientation, In::PRIMARY) => {}
            (_, In::THUMBNAIL) => taken.add(PictureData::Preview),
            (Tag(Context::Gps, _), _) => taken.add(PictureData::Position),
            (Tag::Artist | Tag::Copyright | Tag::ImageDescription | Tag::UserComment, _) => {
                taken.add(PictureData::Author);
            }
            _ => taken.add(PictureData::Camera),
        }
    }
    let turned = exif.get_field(Tag::Orientation, In::PRIMARY).and_then(|field| field.value.get_uint(0));
    turned.and_then(|turned| u8::try_from(turned).ok()).filter(|turned| (1..=8).contains(turned))
}

/// A block of EXIF that says how a picture is turned, and nothing else.
pub(super) fn turned(how: u8) -> Vec<u8> {
    let mut block = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    block.extend([how, 0, 0, 0, 0, 0, 0]);
    block
}

/// Whether a picture that is turned like this lies on its side.
pub(super) fn lies(how: u8) -> bool {
    how >= 5
}
