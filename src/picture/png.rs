//! PNG: the chunks that are needed to show it; every other chunk, and what follows the end, goes.

use std::io::{Cursor, Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use png::{ColorType, Decoder, Limits, Transformations};

use super::profile::{self, Colours};
use super::taken::Gathered;
use super::{exif, within_limits};
use crate::problem::{PictureProblem, Taken};

const BEGIN: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The most that a colour profile unpacks to.
const PROFILE: u64 = 8_000_000;

/// A PNG without what is not seen.
pub(super) struct Png {
    /// What comes before the pixels and says how their colours are to be understood, whatever their form.
    pub(super) colours: Vec<u8>,
    pub(super) bytes: Vec<u8>,
    /// As it is stored, before it is turned.
    pub(super) width: u32,
    pub(super) height: u32,
    /// 1 to 8, as EXIF counts.
    pub(super) turned: u8,
}

/// Whether it begins like a PNG.
pub(super) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(&BEGIN[..4])
}

/// Takes out what is not seen.
pub(super) fn strip(bytes: &[u8], taken: &mut Gathered) -> Result<Png, PictureProblem> {
    if !bytes.starts_with(BEGIN) {
        return Err(PictureProblem::Damaged);
    }
    let mut png = Png { colours: Vec::new(), bytes: BEGIN.to_vec(), width: 0, height: 0, turned: exif::UPRIGHT };
    let mut at = BEGIN.len();
    let mut colours = Colours::Light;
    loop {
        let head = bytes.get(at..at + 8).ok_or(PictureProblem::CutOff)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let end = at.checked_add(12).and_then(|end| end.checked_add(length)).ok_or(PictureProblem::CutOff)?;
        let whole = bytes.get(at..end).ok_or(PictureProblem::CutOff)?;
        let data = &whole[8..8 + length];
        if at == BEGIN.len() && &head[4..] != b"IHDR" {
            return Err(PictureProblem::Damaged);
        }
        match &head[4..] {
            b"IHDR" => {
                let [a, b, c, d, e, f, g, h, _, kind, ..] = *data else { return Err(PictureProblem::Damaged) };
                (png.width, png.height) = (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]));
                within_limits(png.width, png.height)?;
                colours = if matches!(kind, 0 | 4) { Colours::Grey } else { Colours::Light };
                png.bytes.extend(whole);
            }
            b"PLTE" | b"IDAT" | b"tRNS" => png.bytes.extend(whole),
            kind @ (b"gAMA" | b"cHRM" | b"sRGB" | b"cICP") if !is_of_colours(kind, data) => taken.add(Taken::Program),
            b"gAMA" | b"cHRM" | b"sRGB" | b"cICP" => {
                png.bytes.extend(whole);
                png.colours.extend(whole);
            }
            b"iCCP" => {
                if let Some(profile) = unpack(data).and_then(|profile| profile::strip(&profile, colours, taken)) {
                    let chunk = chunk(*b"iCCP", &pack(&profile));
                    png.bytes.extend(&chunk);
                    png.colours.extend(chunk);
                }
            }
            b"eXIf" => png.turned = exif::read(data, taken).unwrap_or(exif::UPRIGHT),
            b"IEND" => {
                png.bytes.extend(chunk(*b"IEND", &[]));
                at = end;
                break;
            }
            kind => taken.extend(kind_of(kind, data)),
        }
        at = end;
    }
    if at < bytes.len() {
        taken.add(Taken::AfterEnd);
    }
    Ok(png)
}

/// Whether what says how colours are to be understood holds numbers that can say so.
fn is_of_colours(kind: &[u8], data: &[u8]) -> bool {
    // A hundred thousandth each; 100 is far beyond any.
    let are_parts = || {
        let numbers = data.as_chunks::<4>().0.iter().map(|number| u32::from_be_bytes(*number));
        numbers.into_iter().all(|number| number <= 10_000_000)
    };
    match kind {
        b"gAMA" => data.len() == 4 && are_parts(),
        b"cHRM" => data.len() == 32 && are_parts(),
        b"sRGB" => data.len() == 1 && data[0] < 4,
        _ => data.len() == 4 && data.iter().all(|number| *number < 32),
    }
}

/// What a chunk that goes had in it; nothing of a person or a program where that is so.
fn kind_of(kind: &[u8], data: &[u8]) -> Vec<Taken> {
    match kind {
        b"tEXt" | b"zTXt" | b"iTXt" if data.starts_with(b"XML:com.adobe.xmp") => vec![Taken::Description],
        b"tEXt" | b"zTXt" | b"iTXt" => vec![Taken::Author],
        b"tIME" => vec![Taken::Camera],
        b"acTL" | b"fcTL" | b"fdAT" => vec![Taken::Motion],
        // How many pixels to a centimetre, the background of a screen: nobody's.
        b"pHYs" | b"bKGD" | b"sBIT" | b"hIST" | b"mDCV" | b"cLLI" | b"sTER" => Vec::new(),
        _ => vec![Taken::Program],
    }
}

/// Reads every pixel, a row at a time: that it is whole, and that each has a colour.
pub(super) fn read_through(png: &Png) -> Result<(), PictureProblem> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(&png.bytes), Limits { bytes: 64_000_000 });
    decoder.set_transformations(Transformations::IDENTITY);
    let mut reader = decoder.read_info().map_err(|error| fault(&error))?;
    let info = reader.info();
    let depth = info.bit_depth as usize;
    let colours = info.palette.as_ref().map_or(0, |palette| palette.len() / 3);
    let is_short = info.color_type == ColorType::Indexed && colours < 1 << depth;
    let mut widths = row_widths(png, info.interlaced);
    while let Some(row) = reader.next_interlaced_row().map_err(|error| fault(&error))? {
        let width = widths.next().unwrap_or_default();
        if is_short && indices(row.data(), depth).take(width).any(|index| index >= colours) {
            return Err(PictureProblem::Palette);
        }
    }
    reader.finish().map_err(|error| fault(&error))
}

/// Where each pass of an interlaced picture begins and how far it steps: across, then down.
const PASSES: [[usize; 4]; 7] =
    [[0, 8, 0, 8], [4, 8, 0, 8], [0, 4, 4, 8], [2, 4, 0, 4], [0, 2, 2, 4], [1, 2, 0, 2], [0, 1, 1, 2]];

/// How many pixels each row has that is stored, in order.
fn row_widths(png: &Png, interlaced: bool) -> Box<dyn Iterator<Item = usize>> {
    let (width, height) = (png.width as usize, png.height as usize);
    if !interlaced {
        return Box::new(std::iter::repeat_n(width, height));
    }
    let rows = PASSES.into_iter().flat_map(move |[left, right, top, down]| {
        let columns = width.saturating_sub(left).div_ceil(right);
        let rows = if columns == 0 { 0 } else { height.saturating_sub(top).div_ceil(down) };
        std::iter::repeat_n(columns, rows)
    });
    Box::new(rows)
}

/// The numbers in a row, each of as many bits.
fn indices(row: &[u8], depth: usize) -> impl Iterator<Item = usize> + '_ {
    let mask = (1_usize << depth) - 1;
    row.iter()
        .flat_map(move |byte| (0..8 / depth).rev().map(move |place| (usize::from(*byte) >> (place * depth)) & mask))
}

fn fault(error: &png::DecodingError) -> PictureProblem {
    match error {
        png::DecodingError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            PictureProblem::CutOff
        }
        _ => PictureProblem::Damaged,
    }
}

/// The colour profile in a chunk: a name, an end of it, a method, and what is packed.
fn unpack(data: &[u8]) -> Option<Vec<u8>> {
    let name = data.iter().position(|byte| *byte == 0)?;
    let mut profile = Vec::new();
    ZlibDecoder::new(data.get(name + 2..)?).take(PROFILE).read_to_end(&mut profile).ok()?;
    Some(profile)
}

fn pack(profile: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(b"icc\0\0".to_vec(), Compression::default());
    // Writing to memory does not fail.
    let _ = encoder.write_all(profile);
    encoder.finish().unwrap_or_default()
}

/// A chunk: its length, its kind, what it holds, and their checksum.
pub(super) fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&kind);
    sum.update(data);
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes()[..], &kind, data, &sum.sum().to_be_bytes()].concat()
}
