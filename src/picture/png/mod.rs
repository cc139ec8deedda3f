//! PNG: the chunks that are needed to show it; every other chunk, and what follows the end, goes.

mod chunk;
mod head;
mod palette;
mod rows;

use std::io::{Cursor, Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use png::{ColorType, Decoder, Limits, Transformations};

pub(super) use self::chunk::chunk;

use self::chunk::BEGIN;
use self::head::{Head, passes};
use self::palette::UsedColours;
use super::exif;
use super::fault::within_limits;
use super::profile::{self, Colours};
use super::taken::RemovedData;
use crate::problem::{PictureData, PictureProblem};

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
pub(super) fn strip(bytes: &[u8], taken: &mut RemovedData) -> Result<Png, PictureProblem> {
    if !bytes.starts_with(BEGIN) {
        return Err(PictureProblem::Damaged);
    }
    let mut reader = PngReader::default();
    reader.bytes.extend(BEGIN);
    let mut at = BEGIN.len();
    loop {
        let head = bytes.get(at..at + 8).ok_or(PictureProblem::CutOff)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let end = at.checked_add(12).and_then(|end| end.checked_add(length)).ok_or(PictureProblem::CutOff)?;
        let whole = bytes.get(at..end).ok_or(PictureProblem::CutOff)?;
        if at == BEGIN.len() && &head[4..] != b"IHDR" {
            return Err(PictureProblem::Damaged);
        }
        at = end;
        if &head[4..] == b"IEND" {
            break;
        }
        reader.chunk(whole, taken)?;
    }
    if at < bytes.len() {
        taken.add(PictureData::AfterEnd);
    }
    reader.finish(taken)
}

/// What is read of a PNG on the way through its chunks.
#[derive(Default)]
struct PngReader {
    bytes: Vec<u8>,
    /// What says how colours are to be understood.
    colours: Vec<u8>,
    head: Head,
    turned: Option<u8>,
    /// Where the rows begin, and what is packed of them.
    rows: Option<usize>,
    packed: Vec<u8>,
}

/// The kind of colours that stand in a palette.
const OF_PALETTE: u8 = 3;

impl PngReader {
    fn chunk(&mut self, whole: &[u8], taken: &mut RemovedData) -> Result<(), PictureProblem> {
        let (kind, data) = (&whole[4..8], &whole[8..whole.len() - 4]);
        match kind {
            b"IHDR" => {
                let [a, b, c, d, e, f, g, h, depth, kind, _, _, interlaced, ..] = *data else {
                    return Err(PictureProblem::Damaged);
                };
                let (width, height) = (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]));
                within_limits(width, height)?;
                self.head = Head { width, height, depth, kind, interlaced: interlaced > 0 };
                self.bytes.extend(chunk(*b"IHDR", &data[..13]));
            }
            b"IDAT" => {
                self.rows.get_or_insert(self.bytes.len());
                self.packed.extend(data);
                self.bytes.extend(whole);
            }
            b"PLTE" if self.head.kind == OF_PALETTE => self.bytes.extend(whole),
            // A colour that stands for none, or how clear each colour of a palette is.
            b"tRNS" => {
                let most = [2, 0, 6, 256].get(usize::from(self.head.kind)).copied().unwrap_or_default();
                if data.len() > most {
                    taken.add(PictureData::Program);
                }
                if most > 0 {
                    self.bytes.extend(chunk(*b"tRNS", &data[..data.len().min(most)]));
                }
            }
            kind @ (b"gAMA" | b"cHRM" | b"sRGB" | b"cICP") if !is_of_colours(kind, data) => {
                taken.add(PictureData::Program);
            }
            b"gAMA" | b"cHRM" | b"sRGB" | b"cICP" => {
                self.bytes.extend(whole);
                self.colours.extend(whole);
            }
            b"iCCP" => {
                let colours = if matches!(self.head.kind, 0 | 4) { Colours::Grey } else { Colours::Light };
                if let Some(profile) = unpack(data).and_then(|profile| profile::strip(&profile, colours, taken)) {
                    let chunk = chunk(*b"iCCP", &pack(&profile));
                    self.bytes.extend(&chunk);
                    self.colours.extend(chunk);
                }
            }
            b"eXIf" => self.turned = Some(exif::read(data, taken).unwrap_or(exif::UPRIGHT)),
            kind => taken.extend(kind_of(kind, data)),
        }
        Ok(())
    }

    fn finish(mut self, taken: &mut RemovedData) -> Result<Png, PictureProblem> {
        if let (Some(start), Some(packed)) = (self.rows, rows::without_more(&self.packed, self.head)) {
            taken.add(PictureData::Beyond);
            self.bytes.truncate(start);
            self.bytes.extend(chunk(*b"IDAT", &packed));
        }
        self.bytes.extend(chunk(*b"IEND", &[]));
        let Head { width, height, .. } = self.head;
        let turned = self.turned.unwrap_or(exif::UPRIGHT);
        let mut png = Png { colours: self.colours, bytes: self.bytes, width, height, turned };
        let shown = read_through(&png)?;
        if self.head.kind == OF_PALETTE {
            png.bytes = palette::shown_only(&png.bytes, &shown);
        }
        Ok(png)
    }
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
fn kind_of(kind: &[u8], data: &[u8]) -> Vec<PictureData> {
    match kind {
        b"tEXt" | b"zTXt" | b"iTXt" if data.starts_with(b"XML:com.adobe.xmp") => vec![PictureData::Description],
        b"tEXt" | b"zTXt" | b"iTXt" => vec![PictureData::Author],
        b"tIME" => vec![PictureData::Camera],
        b"acTL" | b"fcTL" | b"fdAT" => vec![PictureData::Motion],
        // How many pixels to a centimetre, the background of a screen: nobody's.
        b"pHYs" | b"bKGD" | b"sBIT" | b"hIST" | b"mDCV" | b"cLLI" | b"sTER" => Vec::new(),
        _ => vec![PictureData::Program],
    }
}

/// Reads every pixel, a row at a time: that it is whole, and that each has a colour. Gives the colours of its palette that are
/// shown.
fn read_through(png: &Png) -> Result<UsedColours, PictureProblem> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(&png.bytes), Limits { bytes: 64_000_000 });
    decoder.set_transformations(Transformations::IDENTITY);
    let mut reader = decoder.read_info().map_err(|error| fault(&error))?;
    let info = reader.info();
    let depth = info.bit_depth as usize;
    let colours = info.palette.as_ref().map_or(0, |palette| palette.len() / 3);
    let has_palette = info.color_type == ColorType::Indexed;
    let passes = passes(png.width, png.height, info.interlaced);
    let mut widths = passes.flat_map(|(columns, rows)| std::iter::repeat_n(columns as usize, rows as usize));
    let mut shown = [false; 256];
    while let Some(row) = reader.next_interlaced_row().map_err(|error| fault(&error))? {
        let width = widths.next().unwrap_or_default();
        if has_palette {
            indices(row.data(), depth).take(width).for_each(|index| shown[index] = true);
        }
    }
    if shown.iter().skip(colours).any(|is_shown| *is_shown) {
        return Err(PictureProblem::Palette);
    }
    reader.finish().map_err(|error| fault(&error))?;
    Ok(shown)
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
