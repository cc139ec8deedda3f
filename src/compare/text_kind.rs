//! What kind of text is compared, and which kinds are matched with each other.

/// What a text is. The order is that in which the texts of a section are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// A finding that is neither marked good nor bad.
    KeyFinding,
    /// Something done well.
    Strength,
    /// Something to do better.
    AreaForImprovement,
    /// A recommendation with its points and who should act.
    Recommendation,
    /// A box.
    Box,
    /// A quotation.
    Quotation,
    /// A table, its cells row by row.
    Table,
    /// A paragraph, heading or item of prose, or any other text.
    Paragraph,
    /// A title, header, source or other label.
    Label,
}

/// Texts of which one can become another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MatchGroup {
    Findings,
    Recommendations,
    Boxes,
    Quotations,
    Tables,
    Prose,
    Labels,
}

impl TextKind {
    pub(super) fn group(self) -> MatchGroup {
        match self {
            TextKind::KeyFinding | TextKind::Strength | TextKind::AreaForImprovement => MatchGroup::Findings,
            TextKind::Recommendation => MatchGroup::Recommendations,
            TextKind::Box => MatchGroup::Boxes,
            TextKind::Quotation => MatchGroup::Quotations,
            TextKind::Table => MatchGroup::Tables,
            TextKind::Paragraph => MatchGroup::Prose,
            TextKind::Label => MatchGroup::Labels,
        }
    }
}
