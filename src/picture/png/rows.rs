//! The compressed rows of a PNG without what stands behind the last: rows that its head does not count, and other data.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Decompress, FlushDecompress, Status};

use super::head::{Head, passes};

/// How many bytes the rows of a picture unpack to, each with the byte before it that says how it is stored.
fn length(head: Head) -> u64 {
    let parts = match head.kind {
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 1,
    };
    let bytes = |columns: u32| (u64::from(columns) * parts * u64::from(head.depth)).div_ceil(8) + 1;
    let rows = passes(head.width, head.height, head.interlaced);
    rows.map(|(columns, rows)| bytes(columns) * u64::from(rows)).sum()
}

/// The rows packed again, where there is more than they; `None` where there is not, or they are not whole.
pub(super) fn without_more(packed: &[u8], head: Head) -> Option<Vec<u8>> {
    let wanted = length(head);
    let mut unpacker = Decompress::new(true);
    let mut buffer = vec![0; 1 << 16];
    // Most pictures have no more, and nothing of them is kept.
    let has_more = loop {
        let from = usize::try_from(unpacker.total_in()).ok()?;
        let status = unpacker.decompress(packed.get(from..)?, &mut buffer, FlushDecompress::None).ok()?;
        if unpacker.total_out() > wanted {
            break true;
        }
        let is_stuck = unpacker.total_in() == from as u64 && unpacker.total_in() == packed.len() as u64;
        match status {
            Status::StreamEnd => break unpacker.total_in() < packed.len() as u64,
            // It is cut off, which is told where its points are read.
            _ if is_stuck => return None,
            _ => {}
        }
    };
    has_more.then(|| again(packed, wanted)).flatten()
}

fn again(packed: &[u8], wanted: u64) -> Option<Vec<u8>> {
    let mut unpacker = Decompress::new(true);
    let mut buffer = vec![0; 1 << 16];
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
    let mut left = wanted;
    while left > 0 {
        let (from, out) = (usize::try_from(unpacker.total_in()).ok()?, unpacker.total_out());
        unpacker.decompress(packed.get(from..)?, &mut buffer, FlushDecompress::None).ok()?;
        let unpacked = unpacker.total_out() - out;
        if unpacked == 0 && unpacker.total_in() == from as u64 {
            return None;
        }
        let kept = unpacked.min(left);
        packer.write_all(buffer.get(..usize::try_from(kept).ok()?)?).ok()?;
        left -= kept;
    }
    packer.finish().ok()
}
