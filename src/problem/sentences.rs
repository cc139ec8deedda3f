//! Every sentence a user can read about a problem: what is wrong, and how to mend it.
//!
//! One place, so that they can be read and edited as one text. A headline says what is wrong with the words of the file
//! in quotation marks and ends without a stop; a hint says what to do and ends with one.

use super::words::{codes, control, form, named, written};
use super::{Beyond, CatalogueFault, Construct, DateOf, Differs, Kind, Lack, NotShown, RatedBy, Reasoned, Reported};
use super::{contradictions, points, slips};
use crate::text::is_private;

/// Up to so many choices are listed.
const MANY: usize = 20;

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
        K::Point(problem) => points::headline(problem),
        K::SignOffMissing { role, .. } => format!("the report is not signed off: “{role}” is missing"),
        K::CorrectionTwice { version } => format!("two versions of the report are called “{version}”"),
        K::CorrectionNotLatest { version, latest } => {
            format!("the report calls itself version “{version}”, and its last correction made “{latest}”")
        }
        K::DateMissing { of: DateOf::Publication } => "the date of publication is not given yet".to_owned(),
        K::DateMissing { of: DateOf::Fieldwork } => "the dates of fieldwork are not given yet".to_owned(),
        K::Hole { note } => format!("something is still to come: {note}"),
        K::Untranslated { lack, more: 0, .. } => format!("this {}", lacks(*lack)),
        K::Untranslated { lack, more, .. } => {
            format!("this {}, and so it is with {more} more texts of this file", lacks(*lack))
        }
        K::UntranslatedInDraft { lack, count, .. } => match lack {
            Lack::Missing => format!("texts that are not translated yet and are marked in the draft: {count}"),
            Lack::Stale => {
                format!("texts that have changed since they were translated and are marked in the draft: {count}")
            }
            Lack::Unreviewed => {
                format!("texts whose translation nobody has confirmed and that are marked in the draft: {count}")
            }
        },
        K::TranslationDiffers { differs, english } => match differs {
            Differs::Placeholders { missing, added } => {
                format!(
                    "the translation quotes other figures than the English ({english}): {}",
                    differences(missing, added)
                )
            }
            Differs::Marks { missing, added } => {
                format!(
                    "the translation is built differently from the English ({english}): {}",
                    differences(missing, added)
                )
            }
        },
        K::UnitNotOneRun { english } => {
            format!("the translation is more than one paragraph, and the English ({english}) is one")
        }
        K::CatalogueSyntax { fault } => match fault {
            CatalogueFault::Line => "this line is nothing that a gettext catalogue has".to_owned(),
            CatalogueFault::Quotes => "the text does not stand in quotation marks".to_owned(),
            CatalogueFault::Escape => "a backslash in the text means nothing".to_owned(),
            CatalogueFault::Order => "this line has no place where it stands in its entry".to_owned(),
            CatalogueFault::Plural => "messages with a plural have no place in this catalogue".to_owned(),
            CatalogueFault::Other(cause) => format!("the catalogue cannot be read: {cause}"),
        },
        K::CatalogueTwice { first_line } => format!("this text is translated twice, first on line {first_line}"),
        K::UnitUnknown => "no English text says this any more".to_owned(),
        K::WrongLanguage { found } => format!("the catalogue is of the language “{found}”"),
    }
}

/// How to mend it.
#[expect(clippy::too_many_lines, reason = "a sentence a line, all of them in one place")]
pub(super) fn hint(kind: &Kind) -> Option<String> {
    use Kind as K;
    let hint = match kind {
        K::FolderMissing { .. } => "Check the path; it is taken from the folder you are in.".to_owned(),
        K::FolderTaken { .. } => "Name a new folder; nothing is ever overwritten.".to_owned(),
        K::NoInspections { .. } => "A findings folder holds an inspection.yaml.".to_owned(),
        K::NoInspectionFile { found: Some(found) } => format!("Rename “{found}” to “inspection.yaml”."),
        K::NoInspectionFile { found: None } => {
            "Every findings folder has one: it names the programme and the service.".to_owned()
        }
        K::FileMissing { .. } => "Write the file, or take away what refers to it.".to_owned(),
        K::FileUnreadable { .. } => "Check that the file is there and that you may read it.".to_owned(),
        K::FileForbidden => "Ask whoever owns it, or change its permissions.".to_owned(),
        K::FileSpecial => "Take it away, or put an ordinary file in its place.".to_owned(),
        K::FileNotUtf8 => "Save it again with the encoding UTF-8.".to_owned(),
        K::FolderInPlaceOfFile => "Take the folder away, and write a file with this name.".to_owned(),
        K::FileEmpty => "Fill it or take it away.".to_owned(),
        K::FileUnexpected { suggestion } => meant(suggestion).unwrap_or_else(|| {
            "Take it away, or give it the name that the section or record it belongs to is read from.".to_owned()
        }),
        K::PathOutside { .. } => "Copy the file into the folder and name it by its path there.".to_owned(),
        K::PathIsLink => "Copy the file itself to this place.".to_owned(),
        K::YamlLine => {
            "Put it as far in as the lines it belongs with; a text of several lines goes after “|”.".to_owned()
        }
        K::YamlStart { .. } | K::YamlAfterQuotation | K::ColonSplits => {
            "Put the text after “|”, on a line of its own.".to_owned()
        }
        K::YamlQuotationOpen => "Close it, or put the text after “|”, on a line of its own.".to_owned(),
        K::YamlBracketOpen => "Close it, or give each key a line of its own.".to_owned(),
        K::YamlBackslash => {
            "Put the text after “|”, on a line of its own; there a backslash is a backslash.".to_owned()
        }
        K::YamlTab => "Begin lines with spaces; most editors can be told to.".to_owned(),
        K::YamlNoSpace { mark } => format!("Put a space after “{mark}”."),
        K::YamlListBesideKey => "Begin it on the next line, two spaces further in than the key.".to_owned(),
        K::YamlDashInText => {
            "For a new item, begin the line where the item above begins; for a dash in a text, put the text after “|”."
                .to_owned()
        }
        K::YamlSecondDocument => "Keep one document in a file.".to_owned(),
        K::DuplicateKey { .. } => "Keep one of the two.".to_owned(),
        K::UnknownKey { suggestion, known, .. } => with_known(suggestion, known),
        K::MissingKey { key } => format!("Add a line “{key}:”."),
        K::WrongType { .. } => "Compare it with the same record in one of the samples.".to_owned(),
        K::UnknownChoice { suggestion, known, .. }
        | K::UnknownProgramme { suggestion, known, .. }
        | K::UnknownLevel { suggestion, known, .. } => with_known(suggestion, known),
        K::CommentCuts => {
            "Put the text after “|” or in quotation marks; put the comment on a line of its own.".to_owned()
        }
        K::ProgrammeSameShape { .. } => {
            "Give each level a shape of its own: black and white print tells them apart by it.".to_owned()
        }
        K::ProgrammeNoPoints { .. } => "Add “points:” to it.".to_owned(),
        K::RecordNotShown { .. } => "Take it away, or choose a programme that has such a section.".to_owned(),
        K::ForeignForm => "Write [words]{lang=cy} with no emphasis or link inside the brackets.".to_owned(),
        K::NeedsQuotes { .. } => "Put it in quotation marks, or after “|”.".to_owned(),
        K::NotADate { .. } => "Write a year, a month or a day: 2023, 2023-02 or 2023-02-28.".to_owned(),
        K::NotANumber { lowest, highest, .. } => format!("Write a whole number from {lowest} to {highest}."),
        K::EmptyText => "Write it, or take the line away.".to_owned(),
        K::Undecodable { .. } => "Compare it with the same record in one of the samples.".to_owned(),
        K::ProgrammeReference { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| "Define it in the programme's files, or name another.".to_owned())
        }
        K::ProgrammeDuplicateId { .. } | K::DuplicateId { .. } => "Give one of the two another id.".to_owned(),
        K::ProgrammeBands { .. } => {
            "Percentage bands go from the highest to one from 0; bands of points from the lowest up.".to_owned()
        }
        K::ProgrammeIdDiffers { .. } => "Give both the same name.".to_owned(),
        K::ProgrammeNumberFormat { .. } => "Write {number} where the number goes.".to_owned(),
        K::UnknownSection { suggestion, .. } => meant(suggestion)
            .unwrap_or_else(|| "“findings programmes ID” lists the sections of a programme.".to_owned()),
        K::SectionNotWritten { .. } => {
            "The tool makes this section; what you have to say belongs in another one.".to_owned()
        }
        K::SectionMissing { section, .. } => format!("Write sections/{section}.md or sections/{section}.yaml."),
        K::PartNotShown { .. } => "Move it to a section that does, or add the part to the programme.".to_owned(),
        K::UnknownReference { suggestion, .. } | K::UnknownKeyQuestion { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| "Check the id.".to_owned())
        }
        K::NoAddressee { known } => match known.as_slice() {
            [] => "Add who should act under “addressees:”, and their id to “to:”.".to_owned(),
            known => format!("Add who should act to “to:”. There is: {}.", known.join(", ")),
        },
        K::RowLength { .. } => {
            "Give every row a cell for each column; where there is no figure, say why in a word.".to_owned()
        }
        K::IsbnInvalid { .. } => "Copy the number again.".to_owned(),
        K::IsbnTwice { .. } => "Each format in each language has an ISBN of its own.".to_owned(),
        K::EditionTwice { .. } => "Keep one of the two.".to_owned(),
        K::LanguageNotNamed { code } => format!("Add “{code}” to “languages:”, or ask for another language."),
        K::WelshNotNamed => "Write “languages: [en, cy]”: both are published at the same time.".to_owned(),
        K::WelshNamesMissing => "Add “welsh:” under “service:”, with its name, gender and area in Welsh.".to_owned(),
        K::NameFormMissing { key, word, .. } => format!(
            "Add “{word}:” under “service”, “welsh”, “forms”, “{key}” in inspection.yaml, with the small word: yng Nghaerdydd, i Gaerdydd, a Chaerdydd."
        ),
        K::NameFormWithoutWord { words, .. } => {
            format!("Write word and name as they are printed; it begins with {}.", words.join(" or "))
        }
        K::GenderMissing => {
            "Add “gender: masculine” or “gender: feminine” under “service”, “welsh” in inspection.yaml.".to_owned()
        }
        K::NotRatedHere { .. } => "Take it away, or name the section that is rated.".to_owned(),
        K::WrongInput { rated_by } => match rated_by {
            RatedBy::Judgement => "Give “judgement:” and a level.".to_owned(),
            RatedBy::KeyQuestions => "Give “key_questions:” with a figure for each.".to_owned(),
            RatedBy::Share => "Give “share:” with its figure.".to_owned(),
            RatedBy::Others => "Give nothing for it here.".to_owned(),
        },
        K::MoreYesThanCases { .. } => "Check both counts.".to_owned(),
        K::FigureIncomplete => "Give “yes” and “of”, or “percent”, or “unpublished: true”.".to_owned(),
        K::FigureTwice => "Give either “yes” and “of”, or “percent”, or “unpublished: true”.".to_owned(),
        K::ReasonMissing { .. } => "Add “reason:” and say why; the service will ask.".to_owned(),
        K::MayNotBeUnrated { .. } => "Rate it, or let the programme say that it may go unrated.".to_owned(),
        K::PendingRating { .. } => {
            "A draft shows it as not judged yet; a final report needs it in ratings.yaml.".to_owned()
        }
        K::RawInOtherBand { .. } => {
            "The displayed figure decides, as a reader can check it; look whether the panel should see it.".to_owned()
        }
        K::AdjustmentWithoutEffect { .. } => "Take the adjustment away.".to_owned(),
        K::AdjustmentOutside { .. } => "Check the decision and its record against the programme's rules.".to_owned(),
        K::AdjustmentNotForMethod { .. } => "Take the adjustment away, or name the section that it moves.".to_owned(),
        K::AdjustmentTwice { .. } => "Keep one of the two.".to_owned(),
        K::NoRuleFits { known } => format!(
            "Give the inspectors’ judgement with its reason under “overall:” in ratings.yaml: one of {}.",
            known.join(", ")
        ),
        K::OverallGiven => "Take “overall:” away; to move the rating, record an adjustment.".to_owned(),
        K::ColumnTwice { .. } => "Keep one of the two.".to_owned(),
        K::UnknownColumn { suggestion, .. } => meant(suggestion)
            .unwrap_or_else(|| "Use the id of a key question, a sample column of the programme, or “case”.".to_owned()),
        K::NoCaseColumn => "Call the column that names each case “case”; use no child’s name or number.".to_owned(),
        K::BlankAnswer { .. } | K::UnknownAnswer { .. } => "Write yes, no or na.".to_owned(),
        K::CountsDiffer { .. } => "The evidence counts: take the figure away here, or correct the case.".to_owned(),
        K::MarkdownConstruct { what } => match what {
            Construct::Code => "Take the backticks away, or write “\\`” to print one.".to_owned(),
            Construct::CodeBlock => "Take away the spaces at the beginning of the lines, or the “```”.".to_owned(),
            Construct::Rule => "Take it away; headings and boxes divide a section.".to_owned(),
            Construct::Image => {
                "Describe it under “images:” in the section’s YAML file, and place it with {{ image(id=\"...\") }}."
                    .to_owned()
            }
            Construct::InNote => "Write the footnote as a paragraph.".to_owned(),
            Construct::InRun => "Write it as one paragraph.".to_owned(),
            Construct::HeadingInside => "Write it as a paragraph in strong type.".to_owned(),
            Construct::Other => "Write it as paragraphs, lists, tables or quotations.".to_owned(),
        },
        K::RawHtml => "Write it as text or Markdown; a bare “<” can be written “\\<”.".to_owned(),
        K::HeadingSkips => "Begin with “#” and go down one level at a time.".to_owned(),
        K::NoteUndefined { name, suggestion } => {
            meant(suggestion).unwrap_or_else(|| format!("Add a line “[^{name}]: ...” in this file."))
        }
        K::NoteUnused { .. } => "Refer to it, or take it away.".to_owned(),
        K::NoteTwice { .. } => "Give one of the two another name.".to_owned(),
        K::LinkUnknown { .. } => "Link to a full address (https://...), or to a section as #section-ID.".to_owned(),
        K::PlaceholderMalformed { .. } => {
            "Write {{ name(key=\"value\") }}; to print braces, put a backslash before them.".to_owned()
        }
        K::PlaceholderUnknown { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| "data/README.md lists the placeholders there are.".to_owned())
        }
        K::PlaceholderArgument { known, .. } if known.is_empty() => "It takes nothing: {{ name() }}.".to_owned(),
        K::PlaceholderArgument { known, .. } | K::PlaceholderLacks { known, .. } => {
            format!("It takes {}.", known.join(", "))
        }
        K::PlaceholderValue { suggestion, known, .. } => match known.len() {
            1..=MANY => with_known(suggestion, known),
            _ => meant(suggestion).unwrap_or_else(|| "data/README.md says what can stand there.".to_owned()),
        },
        K::TemplateCode { .. } => "Write “\\{” for a brace that should be printed.".to_owned(),
        K::PlacedUnknown { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| "Check its id in the section’s YAML file.".to_owned())
        }
        K::PlacedTwice { .. } => "Place it once.".to_owned(),
        K::PlacedInText => "Put it in a line of its own with an empty line before and after.".to_owned(),
        K::ControlCharacter { code } => match code {
            0x0B | 0x0C | 0x85 | 0x2028 | 0x2029 => "Take it away, and begin a new line.".to_owned(),
            0x1E => "Take it away, and type “-”.".to_owned(),
            0xFFFD => "Type the character again.".to_owned(),
            _ => "Take it away; it may be invisible, so type the words around it again.".to_owned(),
        },
        K::CharacterLacking { text, .. } if text.contains(is_private) => {
            "It often is a bullet pasted from Word: take it away, and begin the line with “- ”.".to_owned()
        }
        K::CharacterLacking { instead: Some(other), .. } => format!("Write “{other}” in its place."),
        K::CharacterLacking { .. } => "Say it in words.".to_owned(),
        K::UnknownLanguage { .. } => "Write lang=cy for Welsh or lang=en for English.".to_owned(),
        K::ImageMissing { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| "Put it into the folder images/, or correct the name.".to_owned())
        }
        K::ImageUnused => "Name it under “images:” in a section’s YAML file, or take it away.".to_owned(),
        K::ImageFormat { .. } => "Save it as PNG, JPEG or SVG.".to_owned(),
        K::Reported { what: Reported::Contradiction(what), .. } => contradictions::hint(what),
        K::Reported { what: Reported::Slip(what), .. } => slips::hint(what),
        K::ExceptionUnused { .. } => "Take it away, or correct its words to those of the text.".to_owned(),
        K::ExceptionOfNoRule { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| "“findings check --rules” lists the rules.".to_owned())
        }
        K::Point(problem) => points::hint(problem).to_owned(),
        K::SignOffMissing { meant: Some(found), role } => format!("“{found}” signed; did you mean “{role}”?"),
        K::SignOffMissing { .. } => "Add the role with its date under “sign_off:”, when they have signed.".to_owned(),
        K::CorrectionTwice { .. } => "Every correction makes a version of its own; the first one published is “1.0”.".to_owned(),
        K::CorrectionNotLatest { latest, .. } => format!("Write “version: \"{latest}\"”, or add the correction that made this version."),
        K::DateMissing { of: DateOf::Publication } => {
            "Add “publication:”, as precise as it is known: 2023, 2023-02 or 2023-02-28.".to_owned()
        }
        K::DateMissing { of: DateOf::Fieldwork } => {
            "Add “fieldwork:” with a period, such as “- { from: 2023-02-06, to: 2023-02-10 }”.".to_owned()
        }
        K::Hole { .. } => "A draft shows it; a final report needs the words.".to_owned(),
        K::Untranslated { folder, .. } | K::UntranslatedInDraft { folder, .. } => format!(
            "“findings translate status {folder}” lists what is to do, “findings translate extract {folder}” writes it for the translator."
        ),
        K::TranslationDiffers { differs: Differs::Placeholders { .. }, .. } => {
            "Copy what stands between {{ and }} from the English; only form=\"...\" may differ.".to_owned()
        }
        K::TranslationDiffers { differs: Differs::Marks { .. }, .. } => {
            "Keep links, footnotes, emphasis and line breaks as they are in the English.".to_owned()
        }
        K::UnitNotOneRun { .. } => "Write it as one paragraph.".to_owned(),
        K::CatalogueSyntax { fault } => match fault {
            CatalogueFault::Plural => "Translate it as an ordinary message: numbers come from the data.".to_owned(),
            _ => "Save it again with a program for gettext catalogues, such as Poedit, or ask for it again.".to_owned(),
        },
        K::CatalogueTwice { .. } => "Keep one of the two.".to_owned(),
        K::UnitUnknown => {
            "The English was changed or taken away; what was translated is kept in the catalogue.".to_owned()
        }
        K::WrongLanguage { .. } => "Give the catalogue of the Welsh: its header says “Language: cy”.".to_owned(),
    };
    Some(hint)
}

fn lacks(lack: Lack) -> &'static str {
    match lack {
        Lack::Missing => "is not translated yet",
        Lack::Stale => "has changed since it was translated",
        Lack::Unreviewed => "has a translation that nobody has confirmed",
    }
}

fn differences(missing: &[String], added: &[String]) -> String {
    let missing = (!missing.is_empty()).then(|| format!("it lacks {}", missing.join(", ")));
    let added = (!added.is_empty()).then(|| format!("it adds {}", added.join(", ")));
    missing.into_iter().chain(added).collect::<Vec<_>>().join("; ")
}

fn meant(suggestion: &Option<String>) -> Option<String> {
    suggestion.as_ref().map(|word| format!("Did you mean “{word}”?"))
}

fn with_known(suggestion: &Option<String>, known: &[String]) -> String {
    meant(suggestion).unwrap_or_else(|| format!("There is: {}.", known.join(", ")))
}
