//! What a paragraph can place: named in texts, in problems, and in the report.

/// What a paragraph can place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlacedKind {
    /// A box.
    Box,
    /// A quotation.
    Quotation,
    /// A table.
    Table,
    /// An image.
    Image,
    /// A chart.
    Chart,
}

impl PlacedKind {
    /// The kind that a placeholder of this name places.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "box" => Some(PlacedKind::Box),
            "quotation" => Some(PlacedKind::Quotation),
            "table" => Some(PlacedKind::Table),
            "image" => Some(PlacedKind::Image),
            "chart" => Some(PlacedKind::Chart),
            _ => None,
        }
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            PlacedKind::Box => "box",
            PlacedKind::Quotation => "quotation",
            PlacedKind::Table => "table",
            PlacedKind::Image => "image",
            PlacedKind::Chart => "chart",
        }
    }
}
