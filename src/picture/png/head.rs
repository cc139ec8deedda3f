//! The head of a PNG, and the rows that it says there are.

/// The head of a PNG.
#[derive(Clone, Copy, Default)]
pub(super) struct Head {
    pub(super) width: u32,
    pub(super) height: u32,
    /// How many bits a part of a colour has.
    pub(super) depth: u8,
    /// The kind of colours.
    pub(super) kind: u8,
    pub(super) interlaced: bool,
}

/// Where each pass of an interlaced picture begins and how far it steps: across, then down.
const PASSES: [[u32; 4]; 7] =
    [[0, 8, 0, 8], [4, 8, 0, 8], [0, 4, 4, 8], [2, 4, 0, 4], [0, 2, 2, 4], [1, 2, 0, 2], [0, 1, 1, 2]];

/// How many pixels a row has and how many rows there are, pass by pass.
pub(super) fn passes(width: u32, height: u32, interlaced: bool) -> impl Iterator<Item = (u32, u32)> {
    let whole = (!interlaced).then_some((width, height));
    let passes = PASSES.into_iter().filter(move |_| interlaced).map(move |[left, right, top, down]| {
        (width.saturating_sub(left).div_ceil(right), height.saturating_sub(top).div_ceil(down))
    });
    whole.into_iter().chain(passes).filter(|(columns, _)| *columns > 0)
}
