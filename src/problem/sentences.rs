//! Every sentence that says what is wrong; `hints.rs` beside it says how to mend it.
//!
//! One place, so that they can be read and edited as one text. A headline says what is wrong with the words of the file
//! in quotation marks and ends without a stop.

use super::words::{codes, control, form, named, written};
use super::{Beyond, Construct, DateOf, Kind, NotShown, RatedBy, Reasoned, Reported};
use super::{contradictions, slips, translations};
use crate::text::is_private;

/// What is wrong.
#[expect(clippy::too_many_lines, reason = "a sentence a line, all of them in one place")]
pub(super) fn headline(kind: &Kind) -> String {
    use Kind as K;
    match kind {
        K::FolderMissing { folder } => format!("there is no folder “{folder}”"),
        K::FolderTaken { folder } => format!("“{folder}” is there already, and is not an empty folder"),
        K::NoInspections { folder } => format!("no findings folder in “{folder}”"),
        K::NoInspectionFile { .. } => "the folder has no “inspection.yaml”".to_owned(),
        K::FileMissing { file } => format!("the folder has no “{file}”"),
        K::FileUnreadable { cause } => format!("the file cannot be read: {cause}"),
        K::FileForbidden => "you are not allowed to read this file".to_owned(),
        K::FileSpecial => "this is not an ordinary file".to_owned(),
        K::FileNotUtf8 => "the file is not UTF-8 from here on".to_owned(),
        K::FolderInPlaceOfFile => "this is a folder, and should be a file".to_owned(),
        K::FileEmpty => "the file is empty".to_owned(),
        K::FileUnexpected { .. } => "nothing in a report comes from this file".to_owned(),
        K::PathOutside { path } => format!("“{path}” leads out of the folder"),
        K::PathIsLink => "this is a link to another place".to_owned(),
        K::YamlLine => "YAML cannot tell what this line belongs to".to_owned(),
        K::YamlStart { mark } => format!("YAML takes “{mark}” at the beginning of a text for its own"),
        K::YamlAfterQuotation => "YAML ends the text at its closing quotation mark, and more follows".to_owned(),
        K::YamlQuotationOpen => "this quotation mark is not closed".to_owned(),
        K::YamlBracketOpen => "this bracket is not closed".to_owned(),
        K::YamlBackslash => "YAML reads a backslash in double quotation marks as something else".to_owned(),
        K::YamlTab => "a tab stands at the beginning of this line".to_owned(),
        K::YamlNoSpace { mark } => format!("there is no space after “{mark}”"),
        K::YamlListBesideKey => "a list cannot begin on the line of its key".to_owned(),
        K::YamlDashInText => "this line is part of the text above it and not a new item".to_owned(),
        K::YamlSecondDocument => "“---” begins a second document".to_owned(),
        K::ColonSplits => "YAML takes “: ” for the end of a key and splits the text there".to_owned(),
        K::DuplicateKey { key, first_line } => format!("“{key}” is given twice, first on line {first_line}"),
        K::UnknownKey { key, .. } => format!("there is no “{key}” here"),
        K::MissingKey { key } => format!("“{key}” is missing"),
        K::WrongType { expected, found } => format!("this should be {}, and is {}", form(*expected), form(*found)),
        K::UnknownChoice { found, .. } => format!("“{found}” is not one of the choices"),
        K::NeedsQuotes { found } => format!("YAML reads “{found}” as something other than text"),
        K::CommentCuts => "YAML takes “ #” for the beginning of a comment and cuts the text there".to_owned(),
        K::ProgrammeSameShape { one, other } => format!("the levels “{one}” and “{other}” have the same shape"),
        K::ProgrammeNoPoints { level } => format!("the level “{level}” has no points, and they are summed"),
        K::RecordNotShown { what: NotShown::Glossary } => "no section of this programme shows a glossary".to_owned(),
        K::RecordNotShown { what: NotShown::Statistics } => {
            "no section of this programme shows these statistics".to_owned()
        }
        K::ForeignForm => "only plain words can be marked as of another language".to_owned(),
        K::NotADate { found } => format!("“{found}” is not a date"),
        K::NotANumber { found, .. } => format!("“{found}” is not a number that fits here"),
        K::EmptyText => "the text is empty".to_owned(),
        K::Undecodable { cause } => format!("this cannot be read: {cause}"),
        K::UnknownProgramme { found, .. } => format!("there is no programme “{found}”"),
        K::ProgrammeReference { what, found, .. } => format!("the programme has no {} “{found}”", named(*what)),
        K::ProgrammeDuplicateId { id } => format!("two sections of the programme have the id “{id}”"),
        K::ProgrammeBands { method } => {
            format!("the bands of the method “{method}” leave a gap or stand in the wrong order")
        }
        K::ProgrammeIdDiffers { id, folder } => format!("the programme calls itself “{id}”, and its folder “{folder}”"),
        K::ProgrammeNumberFormat { found } => format!("“{found}” has no place for the number"),
        K::UnknownSection { found, .. } => format!("the programme has no section “{found}”"),
        K::SectionNotWritten { section } => format!("the section “{section}” is not written by inspectors"),
        K::SectionMissing { section, title } => format!("the section “{section}” ({title}) is not written yet"),
        K::PartNotShown { section, part } => {
            format!("the section “{section}” of this programme does not show {}", written(*part))
        }
        K::UnknownReference { what, found, .. } => format!("there is no {} “{found}”", named(*what)),
        K::DuplicateId { id } => format!("the id “{id}” is used twice"),
        K::NoAddressee { .. } => "this recommendation is addressed to nobody".to_owned(),
        K::RowLength { cells, columns } => format!("this row has {cells} cells, and the table {columns} columns"),
        K::IsbnInvalid { found } => format!("“{found}” is not an ISBN: its last digit does not fit the others"),
        K::IsbnTwice { found } => format!("the ISBN “{found}” is given twice"),
        K::EditionTwice { format, language } => {
            format!("there are two ISBNs for “{format}” in the language “{language}”")
        }
        K::LanguageNotNamed { code } => format!("this report is not made in the language “{code}”"),
        K::WelshNotNamed => "the service is in Wales, and the report is not made in Welsh".to_owned(),
        K::WelshNamesMissing => "the service has no Welsh name".to_owned(),
        K::NameFormMissing { name, word, .. } => {
            format!("the report needs “{name}” after the Welsh for “{word}”, and the inspection does not give it")
        }
        K::NameFormWithoutWord { found, .. } => format!("“{found}” does not begin with its small word"),
        K::GenderMissing => "the gender of the service's Welsh name is not given".to_owned(),
        K::NotRatedHere { section } => format!("the programme does not rate the section “{section}”"),
        K::UnknownLevel { found, .. } => format!("“{found}” is not a rating of this programme"),
        K::WrongInput { rated_by } => match rated_by {
            RatedBy::Judgement => "the section is rated by a judgement".to_owned(),
            RatedBy::KeyQuestions => "the section is rated by its key questions".to_owned(),
            RatedBy::Share => "the section is rated by the share of work done well enough".to_owned(),
            RatedBy::Others => "the section is rated by the ratings of other sections".to_owned(),
        },
        K::MoreYesThanCases { yes, of } => format!("{yes} cases are judged “yes”, of {of} relevant ones"),
        K::FigureIncomplete => "the figure is incomplete".to_owned(),
        K::FigureTwice => "the figure is given in more than one way".to_owned(),
        K::UnknownKeyQuestion { found, .. } => format!("the section has no key question “{found}”"),
        K::ReasonMissing { of } => match of {
            Reasoned::Judgement => "this judgement has no reason".to_owned(),
            Reasoned::OverallJudgement => "the overall judgement has no reason".to_owned(),
            Reasoned::Adjustment => "this adjustment has no reason".to_owned(),
        },
        K::MayNotBeUnrated { section } => format!("the programme does not let “{section}” go unrated"),
        K::PendingRating { section, missing } => {
            format!("“{section}” is not rated yet: {} missing", missing.join(", "))
        }
        K::RawInOtherBand { section, raw, shown, band, raw_band } => {
            format!("“{section}”: {shown}% as displayed is {band}, and {raw} before rounding would be {raw_band}")
        }
        K::AdjustmentWithoutEffect { level } => format!("the rating is {level} already"),
        K::AdjustmentOutside { label, beyond } => match beyond {
            Beyond::NothingToMove => format!("{label} has nothing to move: the rating is not computed yet"),
            Beyond::WrongWay => format!("{label} may move a rating the other way only"),
            Beyond::TooFar { at_most, distance } => {
                format!("{label} may move a rating by {at_most} at most, and this is {distance}")
            }
            Beyond::NoTrigger => format!("{label} may move this rating only under conditions, and none of them is met"),
        },
        K::AdjustmentNotForMethod { label } => format!("{label} has no say in this rating"),
        K::AdjustmentTwice { section } => format!("the rating of “{section}” is moved twice in the same way"),
        K::NoRuleFits { .. } => "no rule of the programme fits these ratings".to_owned(),
        K::OverallGiven => "the overall rating is computed in this programme".to_owned(),
        K::ColumnTwice { name } => format!("the column “{name}” stands twice"),
        K::UnknownColumn { found, .. } => format!("the programme has no question or sample column “{found}”"),
        K::NoCaseColumn => "no column names the case".to_owned(),
        K::BlankAnswer { question } => format!("the answer to {question} is blank"),
        K::UnknownAnswer { found } => format!("“{found}” is not an answer"),
        K::CountsDiffer { question, typed, counted } => {
            format!("{question} is {typed} here, and {counted} in the evidence")
        }
        K::MarkdownConstruct { what } => match what {
            Construct::Code => "code between backticks has no place in a report".to_owned(),
            Construct::CodeBlock => "a block of code has no place in a report".to_owned(),
            Construct::Rule => "a line across the page has no place in a report".to_owned(),
            Construct::Image => "an image is not placed like this".to_owned(),
            Construct::InNote => "a footnote holds paragraphs only".to_owned(),
            Construct::InRun => "only a paragraph has its place here".to_owned(),
            Construct::HeadingInside => "a heading has no place inside a box, a finding or a cell".to_owned(),
            Construct::Other => "this has no place in a report".to_owned(),
        },
        K::RawHtml => "HTML has no place in a report".to_owned(),
        K::HeadingSkips => "this heading skips a level".to_owned(),
        K::NoteUndefined { name, .. } => format!("the footnote “{name}” has no text"),
        K::NoteUnused { name } => format!("nothing refers to the footnote “{name}”"),
        K::NoteTwice { name } => format!("the footnote “{name}” has two texts"),
        K::LinkUnknown { to } => format!("the link leads nowhere: “{to}”"),
        K::PlaceholderMalformed { text } => format!("this is not a placeholder: “{text}”"),
        K::PlaceholderUnknown { name, .. } => format!("there is no placeholder “{name}”"),
        K::PlaceholderArgument { name, key, .. } => format!("the placeholder “{name}” takes no “{key}”"),
        K::PlaceholderLacks { name, key, .. } => format!("the placeholder “{name}” has no “{key}”"),
        K::PlaceholderValue { name, found, .. } => format!("“{name}” knows nothing of “{found}”"),
        K::TemplateCode { found } => format!("“{found}” would be program code in a template"),
        K::PlacedUnknown { what, id, .. } => format!("this section has no {} “{id}”", what.word()),
        K::PlacedTwice { what, id } => format!("the {} “{id}” is placed twice", what.word()),
        K::PlacedInText => "this can only stand in a paragraph of its own".to_owned(),
        K::ControlCharacter { code } => format!("{} has no place in a text (U+{code:04X})", control(*code)),
        K::CharacterLacking { text, .. } if text.contains(is_private) => {
            format!("there is a character that only some programs know ({})", codes(text))
        }
        K::CharacterLacking { text, .. } => format!("the report’s typeface has no “{text}” ({})", codes(text)),
        K::UnknownLanguage { found } => format!("“{found}” is not a language of this report"),
        K::ImageMissing { file, .. } => format!("there is no image “{file}”"),
        K::ImageUnused => "no section shows this image".to_owned(),
        K::ImageFormat { file } => format!("“{file}” is not a PNG, JPEG or SVG image"),
        K::Reported { what: Reported::Contradiction(what), .. } => contradictions::headline(what),
        K::Reported { what: Reported::Slip(what), .. } => slips::headline(what),
        K::ExceptionUnused { .. } => "this exception covers nothing that the rule would report".to_owned(),
        K::ExceptionOfNoRule { rule, .. } => format!("there is no rule “{rule}”"),
        K::DateMissing { of: DateOf::Publication } => "the date of publication is not given yet".to_owned(),
        K::DateMissing { of: DateOf::Fieldwork } => "the dates of fieldwork are not given yet".to_owned(),
        K::Hole { note } => format!("something is still to come: {note}"),
        K::Translation(fault) => translations::headline(fault),
    }
}
