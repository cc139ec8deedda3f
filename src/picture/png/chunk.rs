//! The signature of a PNG, and writing a chunk.

/// What every PNG begins with.
pub(super) const BEGIN: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A chunk: its length, its kind, what it holds, and their checksum.
pub(in crate::picture) fn chunk(kind: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(&kind);
    sum.update(data);
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes()[..], &kind, data, &sum.sum().to_be_bytes()].concat()
}
