//! The tables of a JPEG: each is written where it is needed, and one that nothing needs is not.

use std::collections::BTreeMap;

use super::bits::Codes;
use super::frame::Frame;
use super::segment::push;

/// Tables by which coefficients are divided, tables of codes, and how many units stand between markers to begin again at.
#[derive(Default)]
pub(super) struct Tables {
    divisors: BTreeMap<u8, Vec<u8>>,
    /// What is written already.
    written: BTreeMap<(u8, u8), Vec<u8>>,
    codes: BTreeMap<u8, (Vec<u8>, Option<Codes>)>,
    pub(super) interval: usize,
}

const DIVISORS: u8 = 0xdb;
const CODES: u8 = 0xc4;

impl Tables {
    /// Keeps the tables of a segment; `None` where they are not whole.
    pub(super) fn read(&mut self, marker: u8, data: &[u8]) -> Option<()> {
        let mut rest = data;
        while let Some(head) = rest.first() {
            let length = match marker {
                DIVISORS if head >> 4 == 0 => 64,
                DIVISORS => 128,
                _ => 16 + rest.get(1..17)?.iter().map(|count| usize::from(*count)).sum::<usize>(),
            };
            let table = rest.get(1..1 + length)?;
            if marker == DIVISORS {
                self.divisors.insert(head & 15, rest[..=length].to_vec());
            } else {
                self.codes.insert(*head, (table.to_vec(), Codes::of(table)));
            }
            rest = &rest[1 + length..];
        }
        Some(())
    }

    /// The codes of a number, of first coefficients below 16 and of the others above.
    pub(super) fn codes(&self, number: u8) -> Option<&Codes> {
        self.codes.get(&number)?.1.as_ref()
    }

    /// Writes what a frame needs, or what has changed of it.
    pub(super) fn write_divisors(&mut self, frame: &Frame, body: &mut Vec<u8>) {
        let needed: Vec<u8> = frame.parts.iter().map(|part| part.divided_by).collect();
        for (number, table) in self.divisors.iter().filter(|(number, _)| needed.contains(number)) {
            if self.written.insert((DIVISORS, *number), table.clone()).as_ref() != Some(table) {
                push(body, DIVISORS, table);
            }
        }
    }

    /// Writes the codes that a scan needs, by its head.
    pub(super) fn write_codes(&mut self, head: &[u8], frame: &Frame, body: &mut Vec<u8>) {
        let count = usize::from(head.first().copied().unwrap_or_default());
        let [from, _, exactness] = *head.get(1 + 2 * count..4 + 2 * count).unwrap_or_default() else { return };
        for pair in head.get(1..1 + 2 * count).unwrap_or_default().as_chunks::<2>().0 {
            let is_first = !frame.is_progressive || (from == 0 && exactness >> 4 == 0);
            let is_other = !frame.is_progressive || from > 0;
            let needed = [(is_first, pair[1] >> 4), (is_other, 0x10 | (pair[1] & 15))];
            for number in needed.into_iter().filter_map(|(is_needed, number)| is_needed.then_some(number)) {
                let Some((table, _)) = self.codes.get(&number) else { continue };
                let whole = [&[number], table.as_slice()].concat();
                if self.written.insert((CODES, number), whole.clone()).as_ref() != Some(&whole) {
                    push(body, CODES, &whole);
                }
            }
        }
    }
}
