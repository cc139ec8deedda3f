//! The frame of a JPEG: its size, and the parts that its colours are stored in.

use super::super::fault::within_limits;
use super::super::profile::Colours;
use crate::problem::{JpegKind, PictureProblem};

/// One part of the colours.
#[derive(Clone, Copy)]
pub(super) struct Component {
    pub(super) id: u8,
    /// How many blocks it has in a unit, side by side and one above the other.
    pub(super) across: u8,
    pub(super) down: u8,
    /// The number of the table by which it is divided.
    pub(super) divided_by: u8,
}

/// The frame.
pub(super) struct Frame {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) parts: Vec<Component>,
    pub(super) colours: Colours,
    pub(super) is_progressive: bool,
    /// For each part and block: the coefficients that are known not to be zero.
    pub(super) known: Vec<Vec<u64>>,
}

impl Frame {
    pub(super) fn read(marker: u8, data: &[u8]) -> Result<Self, PictureProblem> {
        let [precision, high, low, wide, narrow, count, ..] = *data else { return Err(PictureProblem::Damaged) };
        if precision != 8 {
            return Err(PictureProblem::JpegKind(JpegKind::Deep));
        }
        let side = |high, low| u32::from(u16::from_be_bytes([high, low]));
        let (width, height) = (side(wide, narrow), side(high, low));
        within_limits(width, height)?;
        let colours = match count {
            1 => Colours::Grey,
            3 => Colours::Light,
            4 => Colours::Inks,
            _ => return Err(PictureProblem::Damaged),
        };
        let parts = data.get(6..6 + 3 * usize::from(count)).ok_or(PictureProblem::Damaged)?;
        let part =
            |part: &[u8; 3]| Component { id: part[0], across: part[1] >> 4, down: part[1] & 15, divided_by: part[2] };
        let parts: Vec<Component> = parts.as_chunks().0.iter().map(part).collect();
        if parts.iter().any(|part| !(1..=4).contains(&part.across) || !(1..=4).contains(&part.down)) {
            return Err(PictureProblem::Damaged);
        }
        let known = vec![Vec::new(); parts.len()];
        Ok(Frame { width, height, parts, colours, is_progressive: marker == 0xc2, known })
    }

    /// The length of its segment.
    pub(super) fn length(&self) -> usize {
        6 + 3 * self.parts.len()
    }

    /// How many units a scan of so many parts has, of which this is the first.
    pub(super) fn units(&self, count: usize, first: usize) -> usize {
        let most = |side: fn(&Component) -> u8| u32::from(self.parts.iter().map(side).max().unwrap_or(1));
        let (across, down) = (most(|part| part.across), most(|part| part.down));
        let (columns, rows) = match self.parts.get(first).filter(|_| count == 1) {
            Some(part) => {
                let own = |side: u32, of: u8, most: u32| (side * u32::from(of)).div_ceil(most).div_ceil(8);
                (own(self.width, part.across, across), own(self.height, part.down, down))
            }
            None => (self.width.div_ceil(8 * across), self.height.div_ceil(8 * down)),
        };
        columns as usize * rows as usize
    }
}
