//! The formats in which a report and its data are written.

/// A format of outputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// The post of a final report, for the inspectorate's own site.
    Blocks,
    /// The web page.
    Html,
    /// Ratings, workbook and tables.
    Data,
    /// The Word copy of a draft with its forms; of a final report what goes with it: the form for an action plan, the press
    /// notice.
    Docx,
    /// The PDF, where the program has it.
    Pdf,
    /// The PDF in large print.
    LargePrint,
    /// The report on one page: as web page, PDF and text.
    Summary,
    /// The report for children: as web page and PDF.
    ForChildren,
}
