//! Colour profiles: how the colours of a picture are to be shown, without who made the profile, with what, and when.
//!
//! A profile is written anew from the parts that say something of colours (ICC.1, of which every profile is made). Its own
//! free text (description, copyright, maker, model) tells of a camera, a screen or a person, and nothing reads it to show a
//! picture; the two that must be there say nothing.

use super::taken::RemovedData;
use crate::problem::PictureData;

/// The parts that say something of colours.
const COLOURS: [&[u8; 4]; 25] = [
    b"wtpt", b"bkpt", b"chad", b"chrm", b"cicp", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC", b"kTRC",
    b"A2B0", b"A2B1", b"A2B2", b"B2A0", b"B2A1", b"B2A2", b"gamt", b"lumi", b"rig0", b"D2B0", b"D2B1", b"B2D0",
    b"B2D1",
];

/// The forms that such parts have: numbers only.
const NUMBERS: [&[u8; 4]; 10] =
    [b"curv", b"para", b"XYZ ", b"sf32", b"mft1", b"mft2", b"mAB ", b"mBA ", b"chrm", b"cicp"];

const HEAD: usize = 128;

/// The colours that a picture is stored in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Colours {
    Grey,
    Light,
    Inks,
}

impl Colours {
    /// What a profile calls them.
    fn name(self) -> [u8; 4] {
        match self {
            Colours::Grey => *b"GRAY",
            Colours::Light => *b"RGB ",
            Colours::Inks => *b"CMYK",
        }
    }
}

/// The most parts that a profile has.
const MOST: u32 = 100;

/// A profile without its free text; `None` where there is none, or none that can be read and is of these colours.
pub(super) fn strip(profile: &[u8], colours: Colours, taken: &mut RemovedData) -> Option<Vec<u8>> {
    if profile.is_empty() {
        return None;
    }
    let stripped = rewritten(profile).filter(|profile| profile[16..20] == colours.name());
    if stripped.is_none() {
        taken.add(PictureData::Profile);
    }
    stripped
}

fn rewritten(profile: &[u8]) -> Option<Vec<u8>> {
    let count = number(profile, HEAD).filter(|count| *count <= MOST)?;
    if profile.get(36..40)? != b"acsp" {
        return None;
    }
    let mut parts: Vec<([u8; 4], &[u8])> = Vec::new();
    for index in 0..count as usize {
        let at = HEAD + 4 + 12 * index;
        let name: [u8; 4] = profile.get(at..at + 4)?.try_into().ok()?;
        let start = number(profile, at + 4)? as usize;
        let data = profile.get(start..start.checked_add(number(profile, at + 8)? as usize)?)?;
        if COLOURS.contains(&&name) && NUMBERS.iter().any(|form| data.starts_with(*form)) {
            parts.push((name, data));
        }
    }
    // One that shows colours has curves with a matrix, a curve of grey, or tables.
    let has = |wanted: &[u8; 4]| parts.iter().any(|(name, _)| name == wanted);
    let is_matrix = [b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"].into_iter().all(has);
    if !is_matrix && !has(b"kTRC") && !has(b"A2B0") {
        return None;
    }
    let (description, rights) =
        if profile[8] >= 4 { (nothing_said(), nothing_said()) } else { (plain(b"desc"), plain(b"text")) };
    parts.push((*b"desc", &description));
    parts.push((*b"cprt", &rights));
    Some(assembled(profile, &parts))
}

/// Head, table and data of a profile; data that two parts share are written once.
fn assembled(profile: &[u8], parts: &[([u8; 4], &[u8])]) -> Vec<u8> {
    let mut bytes = vec![0; HEAD];
    // Version, class, space of colours, space between; what marks a profile; intent and white point. The rest tells of the
    // makers of the profile and of its time, and may be nothing.
    for kept in [8..24, 36..40, 64..80] {
        bytes[kept.clone()].copy_from_slice(&profile[kept]);
    }
    // A date must be one: that of no day in particular.
    bytes[24..30].copy_from_slice(&[0x07, 0xd0, 0, 1, 0, 1]);
    bytes.extend(size(parts.len()));
    let mut data: Vec<u8> = Vec::new();
    let mut written: Vec<(&[u8], usize)> = Vec::new();
    let begin = HEAD + 4 + 12 * parts.len();
    for (name, part) in parts {
        let known = written.iter().find(|(other, _)| other == part).map(|(_, at)| *at);
        let at = known.unwrap_or_else(|| {
            let at = begin + data.len();
            data.extend(*part);
            data.resize(data.len().next_multiple_of(4), 0);
            written.push((part, at));
            at
        });
        bytes.extend(name);
        bytes.extend(size(at));
        bytes.extend(size(part.len()));
    }
    bytes.append(&mut data);
    let length = size(bytes.len());
    bytes[..4].copy_from_slice(&length);
    bytes
}

/// The text of a profile of version 4 that says nothing: one record, in English, of two letters.
fn nothing_said() -> Vec<u8> {
    let mut text = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    text.extend([0, 0, 0, 2, 0, 0, 0, 28, 0, b'-']);
    text
}

/// The text of an older profile that says nothing.
fn plain(form: &[u8; 4]) -> Vec<u8> {
    let mut text = [form, &[0; 4][..]].concat();
    match form {
        b"desc" => {
            text.extend([0, 0, 0, 2, b'-', 0]);
            // Neither in Unicode nor in the script of old Macintosh computers.
            text.resize(text.len() + 78, 0);
        }
        _ => text.extend(b"-\0"),
    }
    text
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn size(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes()
}
