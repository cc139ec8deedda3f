//! Pictures of pixels, whatever is put into them and whatever happens to them: what nobody sees does not come out, and nothing
//! stops the program. How they look when they are printed is looked at in `written/test_pictures.py`.

use std::io::Cursor;

use findings::picture::read_picture;
use findings::problem::PictureData;
use image::{DynamicImage, ImageFormat, RgbImage};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support;

/// What must not come out.
const PLANTED: &[u8] = b"Zebrafish";

/// Beginnings by which programs know their own segments.
const BEGINNINGS: [&[u8]; 9] = [
    b"",
    b"Exif\0\0",
    b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x3b\0\x02\0\0\0\x09\0\0\0\x1a\0\0\0\0",
    b"ICC_PROFILE\0\x01\x01",
    b"JFIF\0",
    b"Adobe",
    b"MPF\0",
    b"http://ns.adobe.com/xap/1.0/\0",
    b"Photoshop 3.0\08BIM",
];

/// Chunks that are known to somebody.
const CHUNKS: [&[u8; 4]; 16] = [
    b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"iCCP", b"gAMA", b"cHRM", b"sRGB", b"cICP", b"pHYs", b"sPLT",
    b"bKGD", b"caBX", b"zbRf", b"acTL",
];

fn picture(format: ImageFormat) -> Vec<u8> {
    let pixels =
        RgbImage::from_fn(24, 16, |x, y| image::Rgb([x, y, x + y].map(|part| u8::try_from(6 * part).unwrap_or(255))));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("short").to_be_bytes();
    [&[0xff, marker][..], &length, data].concat()
}

fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&[&kind[..], data].concat());
    let length = u32::try_from(data.len()).expect("short").to_be_bytes();
    [&length[..], &kind, data, &sum.sum().to_be_bytes()].concat()
}

fn has_planted(bytes: &[u8]) -> bool {
    bytes.windows(PLANTED.len()).any(|window| window == PLANTED)
}

/// The planted word, with as many other bytes before and behind it as a part may need.
fn planted() -> impl Strategy<Value = Vec<u8>> {
    let around = || proptest::collection::vec(any::<u8>(), 0..40);
    (around(), around()).prop_map(|(before, behind)| [&before[..], PLANTED, &behind].concat())
}

proptest! {
    #[test]
    fn what_is_put_into_a_jpeg_does_not_come_out(
        marker in (0xe0_u8..=0xfe).prop_filter("a table of sizes", |marker| *marker != 0xf7),
        beginning in select(&BEGINNINGS[..]),
        data in planted(),
        last in any::<bool>(),
    ) {
        let whole = picture(ImageFormat::Jpeg);
        let added = segment(marker, &[beginning, &data].concat());
        let end = if last { whole.len() - 2 } else { 2 };
        let read = read_picture(&[&whole[..end], &added, &whole[end..], PLANTED].concat());
        let read = read.expect("it is shown");
        prop_assert!(!has_planted(&read.bytes));
        prop_assert_eq!((read.width, read.height), (24, 16));
        prop_assert!(!read.taken.is_empty());
    }

    #[test]
    fn what_is_put_into_a_png_does_not_come_out(kind in select(&CHUNKS[..]), data in planted(), last in any::<bool>()) {
        let whole = picture(ImageFormat::Png);
        let added = chunk(*kind, &data);
        let end = if last { whole.len() - 12 } else { 33 };
        let read = read_picture(&[&whole[..end], &added, &whole[end..], PLANTED].concat()).expect("it is shown");
        prop_assert!(!has_planted(&read.bytes));
        prop_assert_eq!((read.width, read.height), (24, 16));
        prop_assert!(!read.taken.is_empty());
    }

    #[test]
    fn a_picture_that_was_changed_anywhere_is_shown_or_told(
        is_png in any::<bool>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = picture(if is_png { ImageFormat::Png } else { ImageFormat::Jpeg });
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(end.index(bytes.len()));
        }
        if let Ok(read) = read_picture(&bytes) {
            // What is shown is shown again, and nothing more is taken out of it.
            let again = read_picture(&read.bytes);
            prop_assert!(again.is_ok_and(|again| again.taken.is_empty() && again.bytes == read.bytes));
        }
    }

    #[test]
    fn a_drawing_that_was_changed_anywhere_is_shown_or_told(
        row in any::<prop::sample::Index>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_usize..40), 1..5),
    ) {
        let text = std::fs::read_to_string(support::root().join("tests/drawings.yaml")).expect("drawings.yaml");
        let rows: Vec<serde_yaml::Value> = serde_yaml::from_str(&text).expect("drawings.yaml");
        let svg = rows[row.index(rows.len())]["svg"].as_str().expect("a drawing").to_owned();
        let mut bytes = svg.into_bytes();
        for (from, to, length) in changes {
            // A piece of it stands somewhere else as well.
            let from = from.index(bytes.len());
            let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
            let to = to.index(bytes.len());
            bytes.splice(to..to, piece);
        }
        if let Ok(read) = read_picture(&bytes) {
            prop_assert!(read_picture(&read.bytes).is_ok());
        }
    }
}

/// A JPEG of 24 by 16 pixels, of which the head counts only 8 rows.
fn lowered_jpeg() -> Vec<u8> {
    let mut bytes = picture(ImageFormat::Jpeg);
    let frame = bytes.windows(2).position(|pair| pair == [0xff, 0xc0]).expect("a frame");
    bytes[frame + 6] = 8;
    bytes
}

/// The pixels of a picture, for comparison.
fn pixels(bytes: &[u8]) -> RgbImage {
    image::load_from_memory(bytes).expect("a picture").to_rgb8()
}

#[test]
fn rows_below_the_edge_of_a_jpeg_do_not_come_out() {
    let lowered = lowered_jpeg();
    let read = read_picture(&lowered).expect("it is shown");
    assert_eq!((read.width, read.height), (24, 8));
    assert_eq!(read.taken, [PictureData::Beyond]);
    assert_eq!(pixels(&read.bytes), pixels(&lowered), "what is seen is as it was");
    let mut raised = read.bytes.clone();
    let frame = raised.windows(2).position(|pair| pair == [0xff, 0xc0]).expect("a frame");
    raised[frame + 6] = 16;
    let shown = image::load_from_memory(&raised).map(|image| image.to_rgb8());
    let below = |image: &RgbImage| image.rows().skip(8).flatten().copied().collect::<Vec<_>>();
    assert!(shown.is_err() || shown.is_ok_and(|shown| below(&shown) != below(&pixels(&picture(ImageFormat::Jpeg)))));
}

#[test]
fn data_behind_the_last_block_of_a_jpeg_do_not_come_out() {
    let whole = picture(ImageFormat::Jpeg);
    for behind in [PLANTED.to_vec(), [&[0xff, 0xd0], PLANTED].concat(), [&[0; 3], PLANTED, &[0xff, 0]].concat()] {
        let (start, end) = whole.split_at(whole.len() - 2);
        let read = read_picture(&[start, &behind, end].concat()).expect("it is shown");
        assert!(!has_planted(&read.bytes));
        assert_eq!(read.taken, [PictureData::Beyond]);
        assert_eq!(pixels(&read.bytes), pixels(&whole));
    }
    let clean = read_picture(&whole).expect("it is shown");
    assert!(clean.taken.is_empty());
    assert_eq!(pixels(&clean.bytes), pixels(&whole), "nothing is compressed again");
}

#[test]
fn tables_that_nothing_needs_do_not_come_out() {
    let whole = picture(ImageFormat::Jpeg);
    let divisors: Vec<u8> = [&[3], PLANTED].concat().into_iter().chain([1; 55]).collect();
    let codes: Vec<u8> = [&[0x13, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0], PLANTED].concat();
    for added in [segment(0xdb, &divisors), segment(0xc4, &codes)] {
        let read = read_picture(&[&whole[..2], &added, &whole[2..]].concat()).expect("it is shown");
        assert!(!has_planted(&read.bytes));
        assert_eq!(pixels(&read.bytes), pixels(&whole));
    }
}

/// A PNG of 4 by 2 pixels, with what its rows unpack to.
fn raw_png(kind: u8, rows: &[u8], behind: &[u8], others: &[u8]) -> Vec<u8> {
    let head = [&4_u32.to_be_bytes()[..], &2_u32.to_be_bytes(), &[8, kind, 0, 0, 0]].concat();
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::none());
    std::io::Write::write_all(&mut packer, rows).expect("written");
    let packed = [packer.finish().expect("packed"), behind.to_vec()].concat();
    let parts = [chunk(*b"IHDR", &head), others.to_vec(), chunk(*b"IDAT", &packed), chunk(*b"IEND", b"")];
    [&b"\x89PNG\r\n\x1a\n"[..], &parts.concat()].concat()
}

#[test]
fn what_stands_behind_the_rows_of_a_png_does_not_come_out() {
    let rows = [0, 1, 2, 3, 4, 0, 5, 6, 7, 8];
    for whole in [raw_png(0, &[&rows, PLANTED].concat(), b"", b""), raw_png(0, &rows, PLANTED, b"")] {
        let read = read_picture(&whole).expect("it is shown");
        assert!(!has_planted(&read.bytes));
        assert_eq!(read.taken, [PictureData::Beyond]);
        assert_eq!(pixels(&read.bytes), pixels(&raw_png(0, &rows, b"", b"")));
    }
    let clean = raw_png(0, &rows, b"", b"");
    assert_eq!(read_picture(&clean).expect("it is shown").bytes, clean, "nothing is packed again");
}

#[test]
fn colours_that_no_point_has_do_not_come_out() {
    let palette = [&[1, 2, 3, 0, 0, 0, 4, 5, 6][..], PLANTED].concat();
    let clear = [&[7, 9, 8][..], &PLANTED[..3]].concat();
    let others = [chunk(*b"PLTE", &palette), chunk(*b"tRNS", &clear)].concat();
    let whole = raw_png(3, &[0, 0, 2, 0, 2, 0, 2, 2, 0, 0], b"", &others);
    let read = read_picture(&whole).expect("it is shown");
    assert!(!has_planted(&read.bytes) && !read.bytes.windows(3).any(|part| part == &PLANTED[..3]));
    assert_eq!(image::load_from_memory(&read.bytes).ok(), image::load_from_memory(&whole).ok());
    let grey = raw_png(0, &[0; 10], b"", &chunk(*b"tRNS", &[&[0, 1][..], PLANTED].concat()));
    assert!(!has_planted(&read_picture(&grey).expect("it is shown").bytes));
}
