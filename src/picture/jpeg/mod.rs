//! JPEG: the segments that are needed to show it, as they are; every other segment, and what follows the end, goes.
//!
//! The pictures in a JPEG are never decoded and compressed again: that would cost quality.

mod bits;
mod frame;
mod scan;
mod segment;
mod tables;

use self::frame::Frame;
use self::segment::push;
use self::tables::Tables;
use super::exif;
use super::profile::{self, Colours};
use super::taken::RemovedData;
use crate::problem::{JpegKind, PictureData, PictureProblem};

/// The beginnings of segments that programs add.
const EXIF: &[u8] = b"Exif\0\0";
const XMP: &[u8] = b"http://ns.adobe.com/x";
const PROFILE: &[u8] = b"ICC_PROFILE\0";
const SECOND: &[u8] = b"MPF\0";

/// The two segments that say how to read the others, with everything that may differ and is not needed set to nothing.
const JFIF: &[u8] = b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0";
const ADOBE: &[u8] = b"Adobe\0\x64\0\0\0\0";

/// The most that a segment holds after its length.
const SEGMENT: usize = 65_533;

/// A JPEG without what is not seen.
pub(super) struct Jpeg {
    pub(super) bytes: Vec<u8>,
    /// As it is stored, before it is turned.
    pub(super) width: u32,
    pub(super) height: u32,
    /// 1 to 8, as EXIF counts.
    pub(super) turned: u8,
    pub(super) colours: Colours,
    /// Whether all its scans could be followed to their ends; where not, something may stand behind them.
    pub(super) is_followed: bool,
}

/// Whether it begins like a JPEG.
pub(super) fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xd8, 0xff])
}

/// What is read of a JPEG on the way through its segments.
#[derive(Default)]
struct JpegReader {
    /// What says how the colours are to be understood.
    head: Vec<u8>,
    /// Tables, frames and scans.
    body: Vec<u8>,
    /// The parts of a colour profile, by number.
    profile: Vec<(u8, Vec<u8>)>,
    frame: Option<Frame>,
    tables: Tables,
    turned: Option<u8>,
    scans: usize,
    /// How many of the scans could not be followed.
    lost: usize,
}

/// Takes out what is not seen.
pub(super) fn strip(bytes: &[u8], taken: &mut RemovedData) -> Result<Jpeg, PictureProblem> {
    let mut reader = JpegReader::default();
    let mut at = 2;
    loop {
        let (marker, after) = next_marker(bytes, at).ok_or(PictureProblem::CutOff)?;
        match marker {
            0xd9 => {
                at = after;
                break;
            }
            0x01 | 0xd0..=0xd8 => at = after,
            _ => {
                let length = bytes.get(after..after + 2).ok_or(PictureProblem::CutOff)?;
                let end = after + usize::from(u16::from_be_bytes([length[0], length[1]]));
                let data = bytes.get(after + 2..end).ok_or(PictureProblem::CutOff)?;
                at = end;
                if marker == 0xda {
                    at = reader.scan(bytes, data, end, taken)?;
                } else {
                    reader.segment(marker, data, taken)?;
                }
            }
        }
    }
    if bytes[at..].iter().any(|byte| !matches!(byte, 0 | 0xff)) {
        taken.add(PictureData::AfterEnd);
    }
    reader.finish(taken)
}

impl JpegReader {
    fn segment(&mut self, marker: u8, data: &[u8], taken: &mut RemovedData) -> Result<(), PictureProblem> {
        match marker {
            0xc0..=0xc2 => {
                let frame = Frame::read(marker, data)?;
                self.tables.write_divisors(&frame, &mut self.body);
                push(&mut self.body, marker, &data[..frame.length()]);
                if self.frame.replace(frame).is_some() {
                    return Err(PictureProblem::Damaged);
                }
            }
            0xc9..=0xcf => return Err(PictureProblem::JpegKind(JpegKind::Arithmetic)),
            0xc3 | 0xc5..=0xc7 => return Err(PictureProblem::JpegKind(JpegKind::Lossless)),
            0xc4 | 0xdb => self.tables.read(marker, data).ok_or(PictureProblem::Damaged)?,
            0xdd => {
                let [high, low, ..] = *data else { return Err(PictureProblem::Damaged) };
                self.tables.interval = usize::from(u16::from_be_bytes([high, low]));
                push(&mut self.body, marker, &[high, low]);
            }
            0xe0 if data.starts_with(b"JFIF\0") && data.len() >= 14 => {
                if data.len() > 14 {
                    taken.add(PictureData::Preview);
                }
                push(&mut self.head, marker, JFIF);
            }
            0xe1 if data.starts_with(EXIF) => {
                self.turned = self.turned.or(exif::read(&data[EXIF.len()..], taken));
            }
            0xe2 if data.starts_with(PROFILE) && data.len() > PROFILE.len() + 2 => {
                self.profile.push((data[PROFILE.len()], data[PROFILE.len() + 2..].to_vec()));
            }
            // How the colours were mixed; without it they come out wrong.
            0xee if data.starts_with(b"Adobe") && data.len() >= 12 => {
                push(&mut self.head, marker, &[ADOBE, &[data[11].min(2)]].concat());
            }
            _ => taken.add(kind_of(marker, data)),
        }
        Ok(())
    }

    /// A scan, whose compressed data begin at a byte; gives the byte at which they end.
    fn scan(
        &mut self,
        bytes: &[u8],
        head: &[u8],
        start: usize,
        taken: &mut RemovedData,
    ) -> Result<usize, PictureProblem> {
        let frame = self.frame.as_mut().ok_or(PictureProblem::Damaged)?;
        let head = head.get(..4 + 2 * usize::from(*head.first().unwrap_or(&0))).ok_or(PictureProblem::Damaged)?;
        self.tables.write_divisors(frame, &mut self.body);
        self.tables.write_codes(head, frame, &mut self.body);
        push(&mut self.body, 0xda, head);
        self.scans += 1;
        let followed = scan::follow(bytes, start, head, frame, &self.tables);
        let end = end_of_scan(bytes, followed.as_ref().map_or(start, |scan| scan.end));
        if let Some(scan) = followed {
            if scan.had_more || bytes[scan.end..end].iter().any(|byte| !matches!(byte, 0 | 0xff)) {
                taken.add(PictureData::Beyond);
            }
            self.body.extend(scan.data);
        } else {
            self.body.extend(&bytes[start..end]);
            self.lost += 1;
        }
        Ok(end)
    }

    fn finish(mut self, taken: &mut RemovedData) -> Result<Jpeg, PictureProblem> {
        let frame = self.frame.filter(|_| self.scans > 0).ok_or(PictureProblem::Damaged)?;
        let (width, height, colours) = (frame.width, frame.height, frame.colours);
        let turned = self.turned.unwrap_or(exif::UPRIGHT);
        let mut bytes = vec![0xff, 0xd8];
        bytes.append(&mut self.head);
        if turned != exif::UPRIGHT {
            push(&mut bytes, 0xe1, &[EXIF, &exif::turned(turned)].concat());
        }
        self.profile.sort_by_key(|(number, _)| *number);
        let profile: Vec<u8> = self.profile.into_iter().flat_map(|(_, part)| part).collect();
        if let Some(profile) = profile::strip(&profile, colours, taken) {
            let parts: Vec<&[u8]> = profile.chunks(SEGMENT - PROFILE.len() - 2).collect();
            let count = u8::try_from(parts.len()).unwrap_or(u8::MAX);
            for (number, part) in (1..=count).zip(parts) {
                push(&mut bytes, 0xe2, &[PROFILE, &[number, count], part].concat());
            }
        }
        bytes.append(&mut self.body);
        bytes.extend([0xff, 0xd9]);
        Ok(Jpeg { bytes, width, height, turned, colours, is_followed: self.lost == 0 })
    }
}

/// What a segment that goes had in it.
fn kind_of(marker: u8, data: &[u8]) -> PictureData {
    match marker {
        0xe0 => PictureData::Preview,
        0xe1 if data.starts_with(XMP) => PictureData::Description,
        0xe2 if data.starts_with(SECOND) => PictureData::Second,
        0xed => PictureData::Description,
        0xfe => PictureData::Comment,
        _ => PictureData::Program,
    }
}

/// The marker at or after a byte, and where it ends.
fn next_marker(bytes: &[u8], from: usize) -> Option<(u8, usize)> {
    let start =
        from + bytes.get(from..)?.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff))?;
    Some((bytes[start + 1], start + 2))
}

/// Where the compressed data that begin here end: at a marker that is neither a stuffed byte nor a restart.
fn end_of_scan(bytes: &[u8], from: usize) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff | 0xd0..=0xd7);
    bytes[from..].windows(2).position(ends).map_or(bytes.len(), |length| from + length)
}
