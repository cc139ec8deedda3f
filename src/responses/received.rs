//! What a file says, whatever its format: still a stranger's words, not yet tied to paragraphs of this folder.

use std::collections::BTreeMap;

use crate::inspection::PointKind;
use crate::problem::PointPlace;
use crate::report::Reference;

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Which draft it answers.
    pub reference: Reference,
    /// Who answers.
    pub from: Option<String>,
    /// Whether it says that there are no points to make.
    pub no_points: bool,
    /// What it answers to that, where this is neither yes nor nothing.
    pub no_points_as_written: Option<String>,
    /// Its points, in order.
    pub points: Vec<ReceivedPoint>,
    /// What it says of the draft's paragraphs by their numbers, where it brings that along: anchor and words.
    pub paragraphs: BTreeMap<u32, (String, Option<String>)>,
}

/// A point as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceivedPoint {
    /// Where it stands in the file: how messages call it.
    pub at: PointPlace,
    /// The id that the file gives it.
    pub given_id: Option<String>,
    /// The number of its paragraph.
    pub paragraph: Option<u32>,
    /// What stands in place of the number, where it is none.
    pub paragraph_as_written: Option<String>,
    /// The anchor of its paragraph.
    pub anchor: Option<String>,
    /// The words of its paragraph, where the file has them apart from the quoted ones.
    pub text: Option<String>,
    /// The words it quotes.
    pub quoted: Option<String>,
    /// What kind it is.
    pub kind: Option<PointKind>,
    /// What stands in place of the kind, where it is none of them.
    pub kind_as_written: Option<String>,
    /// What the draft should say.
    pub correction: Option<String>,
    /// How that can be checked.
    pub evidence: Option<String>,
    /// Who made it, where the file names several.
    pub who: Option<String>,
}
