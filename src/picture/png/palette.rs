//! The palette of a PNG without colours that no point has.

use super::chunk::{BEGIN, chunk};

/// Which colours of a palette are shown.
pub(super) type UsedColours = [bool; 256];

/// A whole picture, with only those colours in its palette: black stands in the place of others, up to the last that is shown.
pub(super) fn shown_only(bytes: &[u8], shown: &UsedColours) -> Vec<u8> {
    // There is no palette without any colour.
    let count = shown.iter().rposition(|is_shown| *is_shown).map_or(1, |last| last + 1);
    let mut written = BEGIN.to_vec();
    let mut rest = &bytes[BEGIN.len()..];
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let Some(data) = after.get(..length) else { break };
        match &head[4..] {
            b"PLTE" => {
                let colours = data.as_chunks::<3>().0.iter().zip(shown).take(count);
                let kept = colours.flat_map(|(colour, is_shown)| if *is_shown { *colour } else { [0; 3] });
                written.extend(chunk(*b"PLTE", &kept.collect::<Vec<u8>>()));
            }
            b"tRNS" => {
                let parts = data.iter().zip(shown).take(count);
                let kept = parts.map(|(part, is_shown)| if *is_shown { *part } else { u8::MAX });
                written.extend(chunk(*b"tRNS", &kept.collect::<Vec<u8>>()));
            }
            _ => written.extend(&rest[..12 + length]),
        }
        rest = &rest[12 + length..];
    }
    written
}
