//! The bits of a scan of a JPEG, and the codes in which they are written.
//!
//! What must hold: after any number of bits it is known which bytes of the file they were. Kept plain, as every photograph of a
//! report goes through here bit by bit.

/// How many bits of a code are looked up at once.
const QUICK: u32 = 9;

/// A table of codes (ISO/IEC 10918-1, annex C).
pub(super) struct Codes {
    /// For each beginning: how long its code is, and what it stands for; no length where the code is longer.
    quick: Vec<(u8, u8)>,
    /// For each length from 1: the first code that is longer, and what to add to a code for the place of its value.
    ends: [(u32, i64); 17],
    values: Vec<u8>,
}

impl Codes {
    /// The table from how many codes there are of each length, and what they stand for.
    pub(super) fn of(table: &[u8]) -> Option<Self> {
        let (counts, values) = table.split_at_checked(16)?;
        let mut codes = Codes { quick: vec![(0, 0); 1 << QUICK], ends: [(0, 0); 17], values: values.to_vec() };
        let (mut code, mut place) = (0_u32, 0_usize);
        for (length, count) in (1_u32..).zip(counts) {
            for _ in 0..*count {
                let value = *values.get(place)?;
                if length <= QUICK {
                    let from = (code << (QUICK - length)) as usize;
                    let all = codes.quick.get_mut(from..from + (1 << (QUICK - length)))?;
                    all.fill((u8::try_from(length).ok()?, value));
                }
                (code, place) = (code + 1, place + 1);
            }
            if code > 1 << length {
                return None;
            }
            *codes.ends.get_mut(length as usize)? = (code, i64::try_from(place).ok()? - i64::from(code));
            code <<= 1;
        }
        Some(codes)
    }
}

/// The bits from one marker to the next.
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    /// The next byte.
    at: usize,
    /// Bits that were read and not used, from the highest.
    held: u64,
    count: u32,
}

impl<'a> Bits<'a> {
    pub(super) fn at(bytes: &'a [u8], at: usize) -> Self {
        Bits { bytes, at, held: 0, count: 0 }
    }

    /// Reads bytes up to a marker.
    fn fill(&mut self) {
        while self.count <= 48 {
            let Some(byte) = self.bytes.get(self.at) else { return };
            if *byte == 0xff {
                if self.bytes.get(self.at + 1) != Some(&0) {
                    return;
                }
                self.at += 1;
            }
            self.at += 1;
            self.held |= u64::from(*byte) << (56 - self.count);
            self.count += 8;
        }
    }

    /// So many bits as a number; `None` where there are no more.
    pub(super) fn take(&mut self, count: u32) -> Option<u32> {
        if count == 0 {
            return Some(0);
        }
        if self.count < count {
            self.fill();
            if self.count < count {
                return None;
            }
        }
        let taken = u32::try_from(self.held >> (64 - count)).ok()?;
        self.held <<= count;
        self.count -= count;
        Some(taken)
    }

    /// What the next code stands for.
    pub(super) fn value(&mut self, codes: &Codes) -> Option<u8> {
        if self.count < 16 {
            self.fill();
        }
        let (length, value) = *codes.quick.get(usize::try_from(self.held >> (64 - QUICK)).ok()?)?;
        if length > 0 {
            if u32::from(length) > self.count {
                return None;
            }
            self.held <<= length;
            self.count -= u32::from(length);
            return Some(value);
        }
        let mut length = QUICK + 1;
        while length <= 16.min(self.count) {
            let code = u32::try_from(self.held >> (64 - length)).ok()?;
            let (end, shift) = codes.ends[length as usize];
            if code < end {
                self.held <<= length;
                self.count -= length;
                return codes.values.get(usize::try_from(i64::from(code) + shift).ok()?).copied();
            }
            length += 1;
        }
        None
    }

    /// The byte after those of which any bit was used.
    pub(super) fn end(&self) -> usize {
        let mut at = self.at;
        for _ in 0..self.count / 8 {
            let is_stuffed = at >= 2 && self.bytes[at - 1] == 0 && self.bytes[at - 2] == 0xff;
            at -= if is_stuffed { 2 } else { 1 };
        }
        at
    }
}
