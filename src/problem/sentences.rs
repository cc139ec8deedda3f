//! What is wrong, in one sentence for each kind of problem; how to mend it stands in `hints.rs`.
//!
//! tests/messages.txt has both as one text, to be read and edited as one. A headline says what is wrong, with the words of
//! the file in quotation marks, blames nobody, and ends without a stop. It is read by people who know their inspection and
//! not the machinery.

use super::words::{
    codes, control, counted, form, lookalike, makes_what, named, needed, too_much, waits, wordless, written,
};
use super::{Beyond, Construct, DateOf, Kind, Named, NotShown, RatedBy, Reasoned, Reported};
use super::{
    contradictions, formats, outputs, overviews, pictures, points, remnants, rule_faults, sheets, slips, translations,
    verified, versions,
};
use crate::characters::is_private;

/// What is wrong.
#[expect(clippy::too_many_lines, reason = "a sentence a line, all of them in one place")]
pub(super) fn headline(kind: &Kind) -> String {
    use Kind as K;
    let say = str::to_owned;
    match kind {
        // The folder and its files.
        K::FolderMissing { folder } => format!("there is no folder “{folder}”"),
        K::FolderTaken { folder } => format!("“{folder}” is there already, and is not an empty folder"),
        K::NoInspections { folder } => format!("there is no findings folder in “{folder}”"),
        K::NoInspectionFile { .. } => say("the folder has no “inspection.yaml”"),
        K::FileMissing { file } => format!("the folder has no “{file}”"),
        K::FileUnreadable { cause } => format!("the file cannot be read: {cause}"),
        K::FileForbidden => say("you are not allowed to read this file"),
        K::FileSpecial => say("this is not an ordinary file"),
        K::FileAbsent => say("there is no such file"),
        K::FileChanging => say("the file changes while it is read"),
        K::ProgramFailed { cause } => format!("the program itself failed on this file: {cause}"),
        K::FileNameUnreadable => say("the name of this file cannot be read: it is not UTF-8"),
        K::FileNotUtf8 => say("from here on the file is not UTF-8"),
        K::FileOtherFormat { format, wanted } => formats::headline(*format, *wanted),
        K::FolderInPlaceOfFile => say("a folder stands where a file should be"),
        K::MergeConflict { mark } => {
            format!("a merge conflict of git is not resolved here: “{mark}” begins a line")
        }
        K::FolderForbidden => say("you are not allowed to read this folder"),
        K::PathIsModule => say("this is a repository of its own inside this one, which git keeps elsewhere"),
        K::SeveralNames { found } => format!(
            "“{found}” is one entry of “names_withheld:” and has more than one name in it, or words that are none"
        ),
        K::FileElsewhere { by } => sheets::elsewhere(*by),
        K::RestNotRead => {
            say("the other files of the folder are not read until it is known which programme they follow")
        }
        K::FileEmpty => say("the file is empty"),
        K::FileUnexpected { .. } => say("nothing in a report comes from this file"),
        K::FileLeftover { what } => sheets::leftover(what),
        K::PathOutside { path } => format!("“{path}” leads out of the folder"),
        K::PathIsLink => say("this is a link to another place"),
        K::TooMuch { of, found, most } => too_much(*of, *found, *most),
        K::NamesAlike { other } => format!("on many systems this has the same name as “{other}”"),
        K::Output(fault) => outputs::headline(fault),
        // YAML.
        K::YamlLine => say("YAML cannot tell what this line belongs to"),
        K::YamlStart { mark } => format!("a text cannot begin with “{mark}” here: YAML takes it for its own"),
        K::YamlAfterQuotation => say("for YAML the text ends at its second quotation mark, and more follows"),
        K::YamlQuotationOpen => say("this quotation mark is not closed"),
        K::YamlBracketOpen => say("this bracket is not closed"),
        K::YamlBackslash => say("between double quotation marks, YAML reads more than a backslash here"),
        K::YamlLookalike { code, instead } => {
            format!("{} stands where YAML needs {} (U+{code:04X})", lookalike(*code), needed(*instead))
        }
        K::YamlTab => say("this line begins with a tab"),
        K::YamlNoSpace { mark } => format!("there is no space after “{mark}”"),
        K::YamlKeyBesideKey { key } => format!("“{key}:” is a key, and cannot stand on the line of another"),
        K::YamlListBesideKey => say("a list cannot begin on the line of its key"),
        K::YamlDashInText => say("for YAML this line goes on with the text above, and is no new item"),
        K::YamlSecondDocument => {
            say("“---” and “...” on a line end what YAML reads as one document, and this begins a second")
        }
        K::ColonSplits => say("YAML takes “: ” for the end of a key, and the text falls apart here"),
        K::CommentCuts => say("YAML takes “#” after a space for a remark, and drops the rest of the line"),
        K::NeedsQuotes { found } => format!("YAML takes “{found}” for something other than text"),
        // Records.
        K::DuplicateKey { key, first_line } => format!("“{key}” is given twice, first on line {first_line}"),
        K::UnknownKey { key, .. } => format!("there is no “{key}” here"),
        K::MissingKey { key } => format!("“{key}” is missing"),
        K::WrongType { expected, found } => format!("this should be {}, and is {}", form(*expected), form(*found)),
        K::RecordNeeded { .. } => {
            format!("this should be {}, and is {}", form(super::Form::Record), form(super::Form::Scalar))
        }
        K::UnknownChoice { found, .. } => format!("“{found}” is not one of the words that can stand here"),
        K::NotADate { found } => format!("“{found}” is not a date"),
        K::NotANumber { found, .. } => format!("“{found}” is not a number that can stand here"),
        K::EmptyText => say("the text is empty"),
        K::Undecodable { cause } => format!("the program cannot read this: {cause}"),
        // Programmes.
        K::UnknownProgramme { found, .. } => format!("there is no programme “{found}”"),
        K::ProgrammeReference { what, found, .. } => format!("the programme has no {} “{found}”", named(*what)),
        K::ProgrammeDuplicateId { id } => format!("two sections of the programme have the id “{id}”"),
        K::ProgrammeBands { method } => {
            format!("the bands of the method “{method}” leave a gap or stand in the wrong order")
        }
        K::ProgrammeIdDiffers { id, folder } => format!("the programme calls itself “{id}”, and its folder “{folder}”"),
        K::ProgrammeNumberFormat { found } => format!("“{found}” has no place for the number"),
        K::ProgrammeSameShape { one, other } => format!("the levels “{one}” and “{other}” have the same shape"),
        K::ProgrammeNoPoints { level } => format!("the level “{level}” has no points, and points are summed"),
        // Sections.
        K::UnknownSection { found, .. } => format!("the programme has no section “{found}”"),
        K::SectionNotWritten { section } => format!("the section “{section}” is not written by inspectors"),
        K::SectionMissing { section, title } => format!("the section “{section}” ({title}) is not written yet"),
        K::RecordNotShown { what: NotShown::Glossary } => say("no section of this programme shows a glossary"),
        K::RecordNotShown { what: NotShown::Statistics } => say("no section of this programme shows these statistics"),
        K::PartNotShown { section, part } => {
            format!("the section “{section}” of this programme does not show {}", written(*part))
        }
        K::UnknownReference { what: Named::SummaryHere, found, .. } => {
            format!("this section does not show the summary of “{found}”")
        }
        K::UnknownReference { what: Named::Note, found, .. } => format!("the summary has no footnote “{found}”"),
        K::UnknownReference { what, found, .. } => format!("there is no {} “{found}”", named(*what)),
        K::DuplicateId { id } => format!("the id “{id}” is used twice"),
        K::NoAddressee { .. } => say("this recommendation is addressed to nobody"),
        K::RowLength { cells, columns } => {
            format!("this row has {}, and the table {}", counted(*cells, "cell"), counted(*columns, "column"))
        }
        // The least size is that of report/fit_tables.rs.
        K::TableTooWide { columns, word } => {
            format!(
                "the {columns} columns of this table, with words such as “{word}”, have room on a page only in type under 7.5 pt"
            )
        }
        K::SummaryTooLong { pages } => format!("the summary has {pages} pages, and room on one"),
        K::SummaryWithoutFindings => say("no finding is marked as a main one, so that the summary has none"),
        K::ForChildrenMissing => say("there is no for-children.yaml, so that there is no report for children"),
        // Publication and languages.
        K::IsbnInvalid { found, digits: 13 } => {
            format!("“{found}” is not an ISBN: its last digit does not fit the others")
        }
        K::IsbnInvalid { found, .. } => {
            format!(
                "“{found}” is not an ISBN: one has 13 digits, begins with 978 or 979, and holds hyphens alone beside them"
            )
        }
        K::IsbnTwice { found } => format!("the ISBN “{found}” is given twice"),
        K::EditionTwice { format, language } => {
            format!("there are two ISBNs for “{format}” in the language “{language}”")
        }
        K::LanguageNotNamed { code } => format!("this report is not made in the language “{code}”"),
        K::WelshNotNamed => say("the service is in Wales, and the report is not made in Welsh"),
        K::WelshNamesMissing => say("the service has no Welsh name"),
        K::NameFormMissing { name, word, .. } => {
            format!("the report needs “{name}” after the Welsh for “{word}”, and the inspection does not give it")
        }
        K::NameFormWithoutWord { found, .. } => format!("“{found}” does not begin with its small word"),
        K::GenderMissing => say("the gender of the service’s Welsh name is not given"),
        // Ratings.
        K::NotRatedHere { section } => format!("the programme does not rate the section “{section}”"),
        K::UnknownLevel { found, .. } => format!("“{found}” is not a rating of this programme"),
        K::WrongInput { rated_by } => match rated_by {
            RatedBy::Judgement => say("this section is rated by a judgement, not by what is given here"),
            RatedBy::KeyQuestions => say("this section is rated by its key questions, not by what is given here"),
            RatedBy::Share => say("this section is rated by the share of work done well enough, not by this"),
            RatedBy::Others => say("this section is rated by the ratings of others, not by what is given here"),
        },
        K::MoreYesThanCases { yes, of } => {
            let judged = if *yes == 1 { "1 case is" } else { &format!("{yes} cases are") };
            format!("{judged} judged “yes”, of {of} relevant {}", if *of == 1 { "one" } else { "ones" })
        }
        K::FigureIncomplete => say("the figure is incomplete"),
        K::FigureTwice => say("the figure is given in more than one way"),
        K::UnknownKeyQuestion { found, .. } => format!("the section has no key question “{found}”"),
        K::ReasonMissing { of } => match of {
            Reasoned::Judgement => say("this judgement has no reason"),
            Reasoned::OverallJudgement => say("the overall judgement has no reason"),
            Reasoned::Adjustment => say("this adjustment has no reason"),
            Reasoned::LiftedCap => say("that this cap is lifted has no reason"),
        },
        K::MayNotBeUnrated { section } => format!("the programme does not let “{section}” go unrated"),
        K::RatedAndNot => say("the inspection gives no ratings, and here is one"),
        K::PendingRating { section, missing } => {
            format!("“{section}” is not rated yet: it waits for {}", waits(missing))
        }
        K::RawInOtherBand { section, raw, shown, band, raw_band } => {
            format!("“{section}” is shown as {shown}%, which is {band}; before rounding, {raw} would be {raw_band}")
        }
        K::AdjustmentWithoutEffect { level } => format!("the rating is {level} already"),
        K::AdjustmentOutside { label, beyond } => match beyond {
            Beyond::NothingToMove => format!("“{label}” has nothing to move: the rating is not computed yet"),
            Beyond::WrongWay => format!("“{label}” may move a rating the other way only"),
            Beyond::TooFar { at_most, distance } => {
                format!("“{label}” may move a rating by {at_most} at most, and this is {distance}")
            }
            Beyond::NoTrigger { conditions } => {
                let conditions: Vec<String> = conditions.iter().map(ToString::to_string).collect();
                format!("“{label}” may move this rating only where {}; this is not so", conditions.join(", or where "))
            }
        },
        K::AdjustmentNotForMethod { label } => format!("“{label}” has no say in this rating"),
        K::AdjustmentTwice { section } => format!("the rating of “{section}” is moved twice in the same way"),
        K::NoRuleFits { .. } => say("no rule of the programme fits these ratings"),
        K::OverallGiven => say("the overall rating is computed in this programme"),
        K::Rule(fault) => rule_faults::headline(fault),
        // Evidence.
        K::ColumnTwice { name } => format!("the column “{name}” stands twice"),
        K::UnknownColumn { found, .. } => match found.as_slice() {
            [one] => format!("the programme has no question or sample column “{one}”"),
            more => format!("the programme has no questions or sample columns “{}”", more.join("”, “")),
        },
        K::NoCaseColumn => say("no column names the case"),
        K::BlankAnswer { question } => format!("the answer to {question} is blank"),
        K::UnknownAnswer { found } => format!("“{found}” is not an answer"),
        K::Sheet(fault) => sheets::headline(fault),
        K::CountsDiffer { question, typed, counted } => {
            format!("{question} is {typed} here, and {counted} in the evidence")
        }
        // Text.
        K::MarkdownConstruct { what } => match what {
            Construct::Code => say("code between backticks has no place in a report"),
            Construct::CodeBlock => say("a block of code has no place in a report"),
            Construct::Rule => say("a line across the page has no place in a report"),
            Construct::Image => say("an image is not placed like this"),
            Construct::InNote => say("only paragraphs can stand in a footnote"),
            Construct::InRun => say("only a paragraph can stand here"),
            Construct::HeadingInside => say("a heading cannot stand in a box, a finding or a cell"),
            Construct::HeadingDeep => say("this heading stands deeper than the six levels that a page has"),
            Construct::InHead => say("only words can stand in the head of a table"),
            Construct::Underline => say("a line of “-” or “=” makes a heading of the paragraph above it"),
            Construct::Other => say("this has no place in a report"),
        },
        K::RawHtml => say("HTML has no place in a report"),
        K::TextNotShown => say("nothing in the report shows this text"),
        K::WordsLost { words } => format!("Markdown would not print “{words}”"),
        K::TakenForAddress { words } => {
            format!("Markdown takes “{words}” for the address of a link, and prints nothing of it")
        }
        K::LinkTitle { title } => format!("the title of a link is not printed: “{title}”"),
        K::ListNumber { typed, printed } => format!("the item “{typed}.” would be printed as “{printed}.”"),
        K::RowCells { cells, columns } if cells > columns => {
            let [cells, columns] = [counted(*cells, "cell"), counted(*columns, "column")];
            format!("this row has {cells}, and its table {columns}: the rest would not be printed")
        }
        K::RowCells { cells, columns } => {
            format!("this row has {}, and its table {}", counted(*cells, "cell"), counted(*columns, "column"))
        }
        K::RowWithoutBars => say("this line would be printed as a row of the table above it"),
        K::Wordless { what } => format!("this {} has no words", wordless(*what)),
        K::MarkNotPrinted { mark, makes } => format!("“{mark}” makes {} here, and is not printed", makes_what(*makes)),
        K::HeadingSkips => say("this heading skips a level"),
        K::HeadingNoSpace => say("this is no heading: there is no space after “#”"),
        K::NoteUndefined { name, .. } => format!("the footnote “{name}” has no text"),
        K::NoteUnused { name } => format!("nothing refers to the footnote “{name}”"),
        K::NoteTwice { name } => format!("the footnote “{name}” has two texts"),
        K::LinkUnknown { to } => format!("the link leads nowhere: “{to}”"),
        K::PlaceholderMalformed { text } => format!("this is not a placeholder: “{text}”"),
        K::PlaceholderUnknown { name, .. } => format!("there is no placeholder “{name}”"),
        K::PlaceholderArgument { name, key, .. } => format!("the placeholder “{name}” takes no “{key}”"),
        K::PlaceholderLacks { name, key, .. } => format!("the placeholder “{name}” has no “{key}”"),
        K::PlaceholderValue { name, found, .. } | K::PlaceholderOther { name, found, .. } => {
            format!("“{name}” knows nothing of “{found}”")
        }
        K::TemplateCode { found } => format!("“{found}” has no place in a text"),
        K::PlacedUnknown { what, id, .. } => format!("this section has no {} “{id}”", what.word()),
        K::PlacedTwice { what, id } => format!("the {} “{id}” is placed twice", what.word()),
        K::PlacedInText => say("this can only stand in a paragraph of its own"),
        K::ForeignForm => say("only plain words can be marked as of another language"),
        K::UnknownLanguage { found } => format!("“{found}” is not a language of this report"),
        // Characters and images.
        K::ControlCharacter { code } => format!("{} has no place in a text (U+{code:04X})", control(*code)),
        K::CharacterLacking { text, .. } if text.contains(is_private) => {
            format!("a private character of another program cannot be printed ({})", codes(text))
        }
        K::CharacterLacking { text, .. } => format!("the report’s typeface has no “{text}” ({})", codes(text)),
        K::ChartOfOneThing => say("a chart draws one thing"),
        K::ChartRowOfOneThing => say("a row of a chart has one figure"),
        K::ChartFigure { found } => format!("no bar can be drawn from “{found}”"),
        K::ChartOfThese => say("this bar is not a part of the one above"),
        K::ChartUnits => say("percentages and other figures stand in one chart"),
        K::ImageMissing { file, .. } => format!("there is no image “{file}”"),
        K::ImageUnused => say("no section shows this image"),
        K::Picture { file, problem } => pictures::headline(file, problem),
        // What is written against what is known.
        K::Reported { what: Reported::Contradiction(what), .. } => contradictions::headline(what),
        K::Reported { what: Reported::Remnant(what), .. } => remnants::headline(what),
        K::Reported { what: Reported::Slip(what), .. } => slips::headline(what),
        K::ExceptionUnused { .. } => say("this exception covers nothing that the rule would report"),
        K::ExceptionOfNoRule { rule, .. } => format!("there is no rule “{rule}”"),
        K::SignOffMissing { role, .. } => format!("the report is not signed off: “{role}” is missing"),
        K::CorrectionMissing { version } => {
            format!("version “{version}” of the report does not say what was corrected")
        }
        K::CorrectionTwice { version } => format!("two versions of the report are called “{version}”"),
        K::CorrectionNotLatest { version, latest } => {
            format!("the report calls itself version “{version}”, and its last correction made “{latest}”")
        }
        // Points on facts.
        K::Point(problem) => points::headline(problem),
        // What is still to come.
        K::DateMissing { of: DateOf::Publication } => say("the date of publication is not given yet"),
        K::DateMissing { of: DateOf::Fieldwork } => say("the dates of fieldwork are not given yet"),
        K::LocalFactMissing { what, .. } => format!("a text of the programme asks for this: {what}"),
        K::Hole { note } => format!("something is still to come: {note}"),
        K::Translation(fault) => translations::headline(fault),
        K::Version(fault) => versions::headline(fault),
        K::Verify(fault) => verified::headline(fault),
        K::Overview(fault) => overviews::headline(fault),
    }
}
