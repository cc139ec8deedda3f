//! Which formats are wanted, as an argument says it.

use clap::ValueEnum;

use crate::pipeline::Format;
use crate::report::Stage;

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum FormatChoice {
    /// Every format that every report has: all but large-print, summary and for-children
    All,
    /// The post of a final report, for the inspectorate's own site: blocks of WordPress's editor
    Blocks,
    Html,
    Data,
    /// The Word copy of a draft, with the forms for points; of a final report an action-plan form and a press notice
    Docx,
    #[cfg(feature = "pdf")]
    Pdf,
    /// The PDF in letters of 18 points; not among all, as it is asked for by name
    #[cfg(feature = "pdf")]
    LargePrint,
    /// The report on one page: ratings, main findings, recommendations; as page, PDF and text. Asked for by name
    Summary,
    /// The report for children, where for-children.yaml has one: as page and PDF. Asked for by name
    ForChildren,
}

impl FormatChoice {
    /// The formats that were chosen and that a report of this stage has: there is a post of finals only.
    pub(super) fn formats(chosen: &[FormatChoice], stage: &Stage) -> Vec<Format> {
        FormatChoice::wanted(chosen, stage).filter_map(FormatChoice::format).collect()
    }

    /// The same as choices, each by itself.
    pub(super) fn wanted(chosen: &[FormatChoice], stage: &Stage) -> impl Iterator<Item = FormatChoice> {
        let has = |format: Format| format != Format::Blocks || !stage.is_draft();
        let all = FormatChoice::value_variants().iter().copied();
        let wanted = all.filter(|one| chosen.contains(one) || (chosen.contains(&FormatChoice::All) && one.is_of_all()));
        wanted.filter(move |one| one.format().is_some_and(has))
    }

    /// The format that it is, where it is one.
    fn format(self) -> Option<Format> {
        match self {
            FormatChoice::All => None,
            FormatChoice::Blocks => Some(Format::Blocks),
            FormatChoice::Html => Some(Format::Html),
            FormatChoice::Data => Some(Format::Data),
            FormatChoice::Docx => Some(Format::Docx),
            #[cfg(feature = "pdf")]
            FormatChoice::Pdf => Some(Format::Pdf),
            #[cfg(feature = "pdf")]
            FormatChoice::LargePrint => Some(Format::LargePrint),
            FormatChoice::Summary => Some(Format::Summary),
            FormatChoice::ForChildren => Some(Format::ForChildren),
        }
    }

    /// Whether every report has it; the others are for readers who ask for them.
    fn is_of_all(self) -> bool {
        !matches!(self.format(), Some(Format::LargePrint | Format::Summary | Format::ForChildren))
    }
}
