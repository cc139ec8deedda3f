//! A scan of a JPEG without what stands in it beyond the picture: more rows than its head says, and whatever else.
//!
//! The codes are followed to the last block, and nothing is decoded: the points of the picture stay as they were compressed.

use super::bits::{Bits, Codes};
use super::frame::{Component, Frame};
use super::tables::Tables;

/// Which coefficients of a block a scan has, and whether it makes known ones more exact.
#[derive(Clone, Copy)]
struct Range {
    from: usize,
    to: usize,
    refines: bool,
}

/// The compressed data of a scan: what the picture needs of them.
pub(super) struct Scan {
    pub(super) data: Vec<u8>,
    /// The byte after what was needed.
    pub(super) end: usize,
    /// Whether there was more between its parts.
    pub(super) had_more: bool,
}

/// Follows a scan that begins at a byte; `None` where it cannot be followed.
pub(super) fn follow(bytes: &[u8], start: usize, head: &[u8], frame: &mut Frame, tables: &Tables) -> Option<Scan> {
    let count = usize::from(*head.first()?);
    let [from, to, exactness] = *head.get(1 + 2 * count..4 + 2 * count)? else { return None };
    let range = Range { from: from.into(), to: to.into(), refines: exactness >> 4 > 0 };
    if range.to > 63 || range.from > range.to || (frame.is_progressive && range.from == 0 && range.to > 0) {
        return None;
    }
    let mut blocks: Vec<UnitBlock<'_>> = Vec::new();
    for pair in head.get(1..1 + 2 * count)?.as_chunks::<2>().0 {
        let index = frame.parts.iter().position(|part| part.id == pair[0])?;
        let Component { across, down, .. } = *frame.parts.get(index)?;
        let direct = tables.codes(pair[1] >> 4);
        let others = tables.codes(0x10 | (pair[1] & 15));
        let times = if count == 1 { 1 } else { usize::from(across) * usize::from(down) };
        blocks.extend((0..times).map(|_| UnitBlock { index, direct, others }));
    }
    let units = frame.units(count, blocks.first()?.index);
    let interval = if tables.interval == 0 { units } else { tables.interval };
    let mut scan = Scan { data: Vec::new(), end: start, had_more: false };
    let mut bits = Bits::at(bytes, start);
    let mut run = 0_u32;
    for unit in 0..units {
        if unit > 0 && unit % interval == 0 {
            bits = scan.restart(bytes, &bits, unit / interval - 1)?;
            run = 0;
        }
        for block in &blocks {
            if frame.is_progressive {
                let known = frame.known.get_mut(block.index)?;
                if known.len() <= unit {
                    known.resize(units, 0);
                }
                progressive(&mut bits, block, range, known.get_mut(unit)?, &mut run)?;
            } else {
                sequential(&mut bits, block)?;
            }
        }
    }
    let end = bits.end();
    scan.data.extend(&bytes[scan.end..end]);
    scan.end = end;
    Some(scan)
}

impl Scan {
    /// Goes over a marker at which reading may begin again.
    fn restart<'a>(&mut self, bytes: &'a [u8], bits: &Bits<'a>, number: usize) -> Option<Bits<'a>> {
        let end = bits.end();
        self.data.extend(&bytes[self.end..end]);
        let marker =
            end + bytes.get(end..)?.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff))?;
        self.had_more |= bytes[end..marker].iter().any(|byte| !matches!(byte, 0 | 0xff));
        let expected = 0xd0 + u8::try_from(number % 8).ok()?;
        if bytes.get(marker + 1) != Some(&expected) {
            return None;
        }
        self.data.extend([0xff, expected]);
        self.end = marker + 2;
        Some(Bits::at(bytes, self.end))
    }
}

/// A block of a unit: which part of the frame it belongs to, and the codes of its first coefficient and of the others.
struct UnitBlock<'a> {
    index: usize,
    direct: Option<&'a Codes>,
    others: Option<&'a Codes>,
}

/// A block with all its coefficients.
fn sequential(bits: &mut Bits<'_>, block: &UnitBlock<'_>) -> Option<()> {
    let size = bits.value(block.direct?)?;
    bits.take(u32::from(size).min(16))?;
    let others = block.others?;
    let mut place = 1;
    while place < 64 {
        let value = bits.value(others)?;
        let (zeros, size) = (value >> 4, value & 15);
        if size == 0 {
            if zeros < 15 {
                break;
            }
            place += 16;
        } else {
            place += usize::from(zeros) + 1;
            bits.take(u32::from(size))?;
        }
    }
    Some(())
}

/// A block with some coefficients, or more exact ones. `known` are those that are not zero; `run` is how many blocks follow
/// without any more.
fn progressive(bits: &mut Bits<'_>, block: &UnitBlock<'_>, range: Range, known: &mut u64, run: &mut u32) -> Option<()> {
    match (range.from, range.refines) {
        (0, true) => {
            bits.take(1)?;
        }
        (0, false) => {
            let size = bits.value(block.direct?)?;
            bits.take(u32::from(size).min(16))?;
        }
        (_, false) => first(bits, block.others?, range, known, run)?,
        (_, true) => finer(bits, block.others?, range, known, run)?,
    }
    Some(())
}

/// Coefficients that are told for the first time.
fn first(bits: &mut Bits<'_>, codes: &Codes, range: Range, known: &mut u64, run: &mut u32) -> Option<()> {
    if *run > 0 {
        *run -= 1;
        return Some(());
    }
    let mut place = range.from;
    while place <= range.to {
        let value = bits.value(codes)?;
        let (zeros, size) = (value >> 4, value & 15);
        if size > 0 {
            place += usize::from(zeros);
            *known |= 1_u64.checked_shl(u32::try_from(place).ok()?)?;
            bits.take(u32::from(size))?;
            place += 1;
        } else if zeros == 15 {
            place += 16;
        } else {
            *run = (1 << zeros) + bits.take(u32::from(zeros))? - 1;
            break;
        }
    }
    Some(())
}

/// Coefficients that become more exact, and new ones between them.
fn finer(bits: &mut Bits<'_>, codes: &Codes, range: Range, known: &mut u64, run: &mut u32) -> Option<()> {
    let mut place = range.from;
    while *run == 0 && place <= range.to {
        let value = bits.value(codes)?;
        let (mut zeros, size) = (value >> 4, value & 15);
        if size > 0 {
            bits.take(1)?;
        } else if zeros < 15 {
            *run = (1 << zeros) + bits.take(u32::from(zeros))?;
            break;
        }
        while place <= range.to {
            let bit = 1_u64 << place;
            place += 1;
            if *known & bit > 0 {
                bits.take(1)?;
            } else if zeros == 0 {
                if size > 0 {
                    *known |= bit;
                }
                break;
            } else {
                zeros -= 1;
            }
        }
    }
    if *run > 0 {
        while place <= range.to {
            if *known & (1_u64 << place) > 0 {
                bits.take(1)?;
            }
            place += 1;
        }
        *run -= 1;
    }
    Some(())
}
