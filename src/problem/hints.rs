//! Every sentence that says how to mend a problem, in one place to be read and edited as one text.
//!
//! A hint says what to do, in a sentence or two that end with a stop.

use super::{Construct, DateOf, Kind, RatedBy, Reported};
use super::{contradictions, slips, translations};
use crate::text::is_private;

/// Up to so many choices are listed.
const MANY: usize = 20;

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
        K::DateMissing { of: DateOf::Publication } => {
            "Add “publication:”, as precise as it is known: 2023, 2023-02 or 2023-02-28.".to_owned()
        }
        K::DateMissing { of: DateOf::Fieldwork } => {
            "Add “fieldwork:” with a period, such as “- { from: 2023-02-06, to: 2023-02-10 }”.".to_owned()
        }
        K::Hole { .. } => "A draft shows it; a final report needs the words.".to_owned(),
        K::Translation(fault) => translations::hint(fault),
    };
    Some(hint)
}

fn meant(suggestion: &Option<String>) -> Option<String> {
    suggestion.as_ref().map(|word| format!("Did you mean “{word}”?"))
}

fn with_known(suggestion: &Option<String>, known: &[String]) -> String {
    meant(suggestion).unwrap_or_else(|| format!("There is: {}.", known.join(", ")))
}
