//! How to mend it, in one or two sentences for each kind of problem; what is wrong stands in `sentences.rs`.
//!
//! A hint says what to do, in the words of the file or of the field, and ends with a stop. Where a word was nearly right, it
//! asks whether another was meant.

use super::words::{keys, meant, use_one_of};
use super::{Construct, DateOf, Form, Kind, RatedBy, Reported};
use super::{
    contradictions, formats, outputs, overviews, pictures, points, remnants, rule_faults, sheets, slips, translations,
    verified, versions,
};
use crate::characters::is_private;

/// Up to so many choices are listed.
const MANY: usize = 20;

/// Where a text is safe from YAML.
const AFTER_BAR: &str = "Write “|”, and the text on the next line, two spaces further in.";

/// How to mend it.
#[expect(clippy::too_many_lines, reason = "a sentence a line, all of them in one place")]
pub(super) fn hint(kind: &Kind) -> String {
    use Kind as K;
    let say = str::to_owned;
    match kind {
        // The folder and its files.
        K::FolderMissing { .. } => say("Check the path; it is taken from the folder you are in."),
        K::FolderTaken { .. } => say("Name a new folder; nothing is ever overwritten."),
        K::NoInspections { .. } => say("A findings folder holds an inspection.yaml; “findings new” begins one."),
        K::NoInspectionFile { found: Some(found) } => format!("Rename “{found}” to “inspection.yaml”."),
        K::NoInspectionFile { found: None } => say("Write one: it names the programme and the service."),
        K::FileMissing { .. } => say("Write it; data/README.md says what it holds."),
        K::FileUnreadable { .. } => say("Try again; if that does not help, copy the file here anew."),
        K::FileForbidden => say("Ask whoever owns it to let you read it."),
        K::FileAbsent => say("Check its name; if it was moved only now, try again."),
        K::FileChanging => say("Wait until it is saved or copied, and try again."),
        K::ProgramFailed { .. } => say("Report it, with the file if you may pass it on: no file should do this."),
        K::FileNameUnreadable => say("Rename it, with letters, digits and hyphens."),
        K::FileSpecial => say("Take it away, or put an ordinary file in its place."),
        K::FileNotUtf8 => say("Save it again, and choose the encoding UTF-8."),
        K::FileOtherFormat { format, wanted } => say(formats::hint(*format, *wanted)),
        K::FolderInPlaceOfFile => say("Take the folder away or rename it, and put the file here."),
        K::MergeConflict { .. } => say(
            "Between “<<<<<<<” and “>>>>>>>” are both versions of these lines: keep what is right, and take the lines of the marks away.",
        ),
        K::FolderForbidden => say("Ask whoever owns it to let you read it, or name the other folders one by one."),
        K::PathIsModule => say("Findings are files of one repository: copy the files themselves to this place."),
        K::SeveralNames { .. } => say(
            "Only all of it together would be looked for: list each name by itself, “- Zanthe” and below it “- Casey Smith”, the first name first.",
        ),
        K::FileElsewhere { by } => say(sheets::elsewhere_hint(*by)),
        K::RestNotRead => say("Mend what is told of “inspection.yaml” first, and check again."),
        K::FileEmpty => say("Write something in it, or take it away."),
        K::FileUnexpected { suggestion } => meant(suggestion)
            .unwrap_or_else(|| say("Take it away, or give it one of the names that data/README.md lists.")),
        K::FileLeftover { what } => say(sheets::leftover_hint(what)),
        K::PathOutside { .. } => say("Copy the file into the folder, and name it by its place there."),
        K::TooMuch { of, .. } => say(of.hint()),
        K::PathIsLink => say("Copy the file itself to this place."),
        K::NamesAlike { .. } => say("Give one of the two another name."),
        K::Output(fault) => say(outputs::hint(fault)),
        // YAML.
        K::YamlLine => {
            say("Begin it as far in as the lines that it belongs with; put a text of several lines after “|”.")
        }
        K::YamlStart { .. } | K::YamlAfterQuotation | K::ColonSplits => say(AFTER_BAR),
        K::YamlQuotationOpen => say("Close it; or write “|”, and the text on the next line, two spaces further in."),
        K::YamlBracketOpen => say("Close it, or give each key a line of its own."),
        K::YamlBackslash => say("Write the text after “|”, where a backslash is a backslash."),
        K::YamlLookalike { instead: ' ', .. } => {
            say("Take it away, and type an ordinary space if one belongs here; it comes with copied text.")
        }
        K::YamlLookalike { instead, .. } => {
            format!("Type {instead} in its place; a word processor changes it by itself.")
        }
        K::YamlTab => say("Begin lines with spaces; most editors can be told to."),
        K::YamlNoSpace { mark } => format!("Put a space after “{mark}”."),
        K::YamlKeyBesideKey { .. } => {
            say("Put it on the next line, two spaces further in; if all of this is one text, put the text after “|”.")
        }
        K::YamlListBesideKey => say("Begin it on the next line, two spaces further in than the key."),
        K::YamlDashInText => {
            say("For a new item, begin as far in as the item above; for a dash in a text, put the text after “|”.")
        }
        K::YamlSecondDocument => say("Take the line away; a file is one document."),
        K::CommentCuts => format!("{AFTER_BAR} A remark of your own goes on a line of its own."),
        K::NeedsQuotes { .. } => say("Put it in quotation marks, or after “|”."),
        // Records.
        K::DuplicateKey { .. } | K::EditionTwice { .. } | K::AdjustmentTwice { .. } | K::ColumnTwice { .. } => {
            say("Keep one of the two.")
        }
        K::UnknownKey { suggestion, known, .. } => meant(suggestion).unwrap_or_else(|| keys(known)),
        K::MissingKey { key } => match key.as_str() {
            "alt" => say("Add “alt:” and say what the image shows, for those who cannot see it."),
            "to" => say("Add “to:” with who should act, or with the rating it is moved to."),
            _ => format!("Add a line “{key}:”."),
        },
        K::WrongType { expected, .. } => match expected {
            Form::List => say("Give each item a line of its own, beginning with “- ”."),
            Form::Record => say("Give each key a line of its own: the key, a colon, a space, its value."),
            Form::Scalar | Form::Nothing => say("Write one text or number."),
        },
        K::RecordNeeded { found, known } => record_hint(found, known),
        K::UnknownChoice { suggestion, known, .. }
        | K::UnknownProgramme { suggestion, known, .. }
        | K::UnknownLevel { suggestion, known, .. } => meant(suggestion).unwrap_or_else(|| use_one_of(known)),
        K::NotADate { .. } => say("Write a year, a month or a day: 2023, 2023-02 or 2023-02-28."),
        K::NotANumber { highest, .. } if *highest >= u64::from(u32::MAX) => say("Write a whole number."),
        K::NotANumber { lowest, highest, .. } => format!("Write a whole number from {lowest} to {highest}."),
        K::EmptyText => say("Write it, or take the line away."),
        K::Undecodable { .. } => say("Compare it with the same record in one of the samples."),
        // Programmes.
        K::ProgrammeReference { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| say("Define it in the programme’s files, or name another."))
        }
        K::ProgrammeDuplicateId { .. } | K::DuplicateId { .. } => say("Give one of the two another id."),
        K::ProgrammeBands { .. } => {
            say("Percentage bands go from the highest to one from 0; bands of points from the lowest up.")
        }
        K::ProgrammeIdDiffers { .. } => say("Give both the same name."),
        K::ProgrammeNumberFormat { .. } => say("Write {number} where the number goes."),
        K::ProgrammeSameShape { .. } => {
            say("Give each level a shape of its own: in black and white it tells them apart.")
        }
        K::ProgrammeNoPoints { .. } => say("Add “points:” to it."),
        // Sections.
        K::UnknownSection { suggestion, .. } => meant(suggestion)
            .unwrap_or_else(|| say("“findings programmes”, with the programme’s id, lists its sections.")),
        K::SectionNotWritten { .. } => {
            say("The program makes this section; what you have to say belongs in another one.")
        }
        K::SectionMissing { section, .. } => format!("Write sections/{section}.md or sections/{section}.yaml."),
        K::RecordNotShown { .. } => say("Take it away: reports of this programme have no place for it."),
        K::PartNotShown { .. } => say("Move it to a section that does; whoever writes the programme can add the part."),
        K::UnknownReference { suggestion, .. } | K::UnknownKeyQuestion { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| say("Check the id; it must be the same in both places."))
        }
        K::NoAddressee { known } => match known.as_slice() {
            [] => say("List who should act under “addressees:”, and name them by their ids in “to:”."),
            known => format!("Name who should act in “to:”. {}", use_one_of(known)),
        },
        K::RowLength { .. } => {
            say("Give every row a cell for each column; where there is no figure, say why in a word.")
        }
        K::TableTooWide { .. } => say(
            "It is set row by row, each cell behind the title of its column. For columns, give it fewer of them, or shorter words; or make two tables of it.",
        ),
        K::SummaryTooLong { .. } => say(
            "Mark fewer findings with “main: true”, or give recommendations in brief (“brief:”): nothing is shortened that nobody wrote shorter.",
        ),
        K::SummaryWithoutFindings => {
            say("Write “main: true” at the strengths and areas for improvement that it should have, beside their “text:”.")
        }
        K::ForChildrenMissing => {
            say("Write one: short sentences for children. None is made from text that nobody wrote for them.")
        }
        // Publication and languages.
        K::IsbnInvalid { .. } => say("Copy the number again."),
        K::IsbnTwice { .. } => say("Each format in each language has an ISBN of its own."),
        K::LanguageNotNamed { code } => format!("Add “{code}” to “languages:”, or ask for another language."),
        K::WelshNotNamed => say("Write “languages: [en, cy]”: both are published at the same time."),
        K::WelshNamesMissing => say("Add “welsh:” under “service:”, with its name, gender and area in Welsh."),
        K::NameFormMissing { key, word, .. } => format!(
            "Add “{word}:” under “service”, “welsh”, “forms”, “{key}” in inspection.yaml, with the small word: yng Nghaerdydd, i Gaerdydd, a Chaerdydd."
        ),
        K::NameFormWithoutWord { words, .. } => {
            format!("Write word and name as they are printed; it begins with {}.", words.join(" or "))
        }
        K::GenderMissing => {
            say("Add “gender: masculine” or “gender: feminine” under “service”, “welsh” in inspection.yaml.")
        }
        // Ratings.
        K::NotRatedHere { .. } => say("Take it away, or name the section that is rated."),
        K::WrongInput { rated_by } => match rated_by {
            RatedBy::Judgement => say("Give “judgement:” with a rating."),
            RatedBy::KeyQuestions => say("Give “key_questions:” with a figure for each."),
            RatedBy::Share => say("Give “share:” with its figure."),
            RatedBy::Others => say("Take it away."),
        },
        K::MoreYesThanCases { .. } => say("Check both counts."),
        K::FigureIncomplete => {
            say("Give “yes” and “of”, or “percent”, or “unpublished: true”, or “unknown” with the words for it.")
        }
        K::FigureTwice => {
            say("Give either “yes” and “of”, or “percent”, or “unpublished: true”, or “unknown” with the words for it.")
        }
        K::ReasonMissing { .. } => say("Add “reason:” and say why; the service will ask."),
        K::MayNotBeUnrated { .. } => say("Rate it; whoever writes the programme can let it go unrated."),
        K::RatedAndNot => say("Take it away, or take “not_rated:” away at the top of the file."),
        K::PendingRating { .. } => say("A draft shows it as not judged yet; a final report needs it in ratings.yaml."),
        K::RawInOtherBand { .. } => say(
            "The figure that is shown decides, as readers can check it; consider whether somebody should look at it.",
        ),
        K::AdjustmentWithoutEffect { .. } => say("Take the adjustment away."),
        K::AdjustmentOutside { .. } => {
            say("Check the decision, and what is recorded of it, against the programme’s rules.")
        }
        K::AdjustmentNotForMethod { .. } => say("Take the adjustment away, or name the section that it moves."),
        K::NoRuleFits { known } => format!(
            "Give the inspectors’ judgement with its reason under “overall:” in ratings.yaml. {}",
            use_one_of(known)
        ),
        K::OverallGiven => say("Take “overall:” away; to move the rating, record an adjustment."),
        K::Rule(fault) => rule_faults::hint(fault),
        // Evidence.
        K::UnknownColumn { found, suggestion, permitted } => meant(suggestion).unwrap_or_else(|| {
            let name = found.first().map_or("", String::as_str);
            let permitted = sheets::permitted_in_words(permitted);
            format!(
                "{permitted} A column that is not for the report is declared private: write “{name} (private)” above it, or \
                 its name under “private_columns:” in inspection.yaml."
            )
        }),
        K::NoCaseColumn => say("Call the column that names each case “case”; use no child’s name or number."),
        K::BlankAnswer { .. } => say("Write yes, no or na."),
        K::UnknownAnswer { found } => sheets::answer_hint(found),
        K::Sheet(fault) => sheets::hint(fault),
        K::CountsDiffer { .. } => say("The evidence counts: take the figure away here, or correct the case."),
        // Text.
        K::MarkdownConstruct { what } => match what {
            Construct::Code => say("Take the backticks away; to print one, write “\\`”."),
            Construct::CodeBlock => say("Take away the spaces at the beginning of the lines, or the “```”."),
            Construct::Rule => say("Take it away; headings and boxes divide a section."),
            Construct::Image => say(
                "Describe it under “images:” in the section’s YAML file, and place it with {{ image(id=\"...\") }}.",
            ),
            Construct::InNote => say("Write the footnote as a paragraph."),
            Construct::InRun => say(
                "Write it as one paragraph; to print “-”, “*”, “+”, “#”, “>” or a number with its stop at its beginning, put a backslash before the sign: “\\-”, “1\\.”.",
            ),
            Construct::HeadingInside => say("Write it as a paragraph, between “**” to make it strong."),
            Construct::HeadingDeep => say(
                "The title of the report is the first level, its sections are the next. Write fewer “#”, or a paragraph between “**”.",
            ),
            Construct::InHead => say("Put the link or the footnote into a cell below, or into the text."),
            Construct::Underline => say("For a heading write “# ” before its words; take the line away."),
            Construct::Other => say("Write it as paragraphs, lists, tables or quotations."),
        },
        K::RawHtml => say("Write it as text or Markdown; to print “<”, write “\\<”."),
        K::TextNotShown => say("Move it to a section that the report shows, or take it away."),
        K::WordsLost { .. } => say("Put a backslash before the mark that hides it, or take it away."),
        K::TakenForAddress { .. } => say(
            "To print it, put a backslash before its first bracket: “\\[”; an address needs a link that uses it, and a name of its own.",
        ),
        K::LinkTitle { .. } => say("Say it in the text, and take the title away."),
        K::ListNumber { typed, .. } => format!(
            "Number the items one after another; to print a number as it is, begin a paragraph with it, and put a backslash before its stop: “{typed}\\.”."
        ),
        K::RowCells { cells, columns } if cells > columns => {
            say("Take a “|” away, or give the table another column; to print “|”, write “\\|”.")
        }
        K::RowCells { .. } => say("Give it a cell for each column; one may be empty: “| |”."),
        K::RowWithoutBars => say("Put an empty line above it; for a row, write “|” between its cells."),
        K::Wordless { what: super::Wordless::Item } => say(
            "Write them, or take it away; to print its sign or number itself, put a backslash before the sign: “\\-”, “5\\.”.",
        ),
        K::Wordless { .. } => say("Write them, or take it away."),
        K::MarkNotPrinted { mark, .. } => format!("To print it, write “\\{mark}”."),
        K::HeadingNoSpace => say("Put a space after “#”; to print the sign itself, write “\\#”."),
        K::HeadingSkips => say("Begin with “#” and go down one level at a time."),
        K::NoteUndefined { name, suggestion } => {
            meant(suggestion).unwrap_or_else(|| format!("Add a paragraph “[^{name}]: ...” below the text."))
        }
        K::NoteUnused { name } => format!("Refer to it with “[^{name}]”, or take it away."),
        K::NoteTwice { .. } => say("Give one of the two another name."),
        K::LinkUnknown { .. } => say("Link to a full address (https://...), or to a section as #section-ID."),
        K::PlaceholderMalformed { .. } => say(
            "Write {{ name(key=\"value\") }} with straight quotation marks; to print braces, put a backslash before them.",
        ),
        K::PlaceholderUnknown { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| say("data/README.md lists the placeholders there are."))
        }
        K::PlaceholderArgument { name, known, .. } if known.is_empty() => format!("Write {{{{ {name}() }}}}."),
        K::PlaceholderArgument { known, .. } | K::PlaceholderLacks { known, .. } => {
            format!("It takes {}.", known.join(", "))
        }
        K::PlaceholderOther { found, other, .. } => {
            format!("“{found}” is known to another placeholder: write {{{{ {other} }}}}.")
        }
        K::PlaceholderValue { suggestion, known, .. } => {
            let listed = (1..=MANY).contains(&known.len()).then(|| use_one_of(known));
            let listed = listed.unwrap_or_else(|| say("data/README.md says what can stand there."));
            meant(suggestion).unwrap_or(listed)
        }
        K::TemplateCode { .. } => say("To print a brace, write “\\{”."),
        K::PlacedUnknown { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| say("Check its id in the section’s YAML file."))
        }
        K::PlacedTwice { .. } => say("Place it once."),
        K::PlacedInText => say("Put it in a line of its own, with an empty line before and after."),
        K::ForeignForm => say("Write [words]{lang=cy}, with no emphasis or link inside the brackets."),
        K::UnknownLanguage { .. } => say("Write lang=cy for Welsh or lang=en for English."),
        // Characters and images.
        K::ControlCharacter { code } => match code {
            0x0B | 0x0C | 0x85 | 0x2028 | 0x2029 => say("Take it away, and begin a new line."),
            0x1E => say("Take it away, and type “-”."),
            0x202A..=0x202E | 0x2066..=0x2069 => say(
                "Take it away, and type the words around it again: it makes a reader see other words than stand here.",
            ),
            0xFFFD => say("Type the character again."),
            _ => say("Take it away; as it may be invisible, type the words around it again."),
        },
        K::CharacterLacking { text, .. } if text.contains(is_private) => {
            say("It is often a bullet of Word’s: take it away, and begin the line with “- ”.")
        }
        K::CharacterLacking { instead: Some(other), .. } => format!("Write “{other}” in its place."),
        K::CharacterLacking { .. } => {
            say("Use another character or say it in words; a designer can choose a typeface that has it.")
        }
        K::ChartOfOneThing => say("Give one of “key_questions”, “statistics”, “samples” and “rows”."),
        K::ChartRowOfOneThing => say("Give one of “of”, “figure” and “value”; a value needs a “label” too."),
        K::ChartFigure { .. } => {
            say("A bar needs a plain number, such as 63% or 1,204: leave this one out, and say it in the text.")
        }
        K::ChartOfThese => say("“of_these” needs a bar above it, and a figure that is not larger than that bar’s."),
        K::ChartUnits => {
            say("Draw them as two charts; “unit: percent” says that figures without a sign are percentages.")
        }
        K::ImageMissing { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| say("Put it into the folder images/, or correct the name."))
        }
        K::ImageUnused => say("Name it under “images:” in a section’s YAML file, or take it away."),
        K::Picture { problem, .. } => pictures::hint(problem),
        // What is written against what is known.
        K::Reported { what: Reported::Contradiction(what), .. } => contradictions::hint(what),
        K::Reported { what: Reported::Remnant(what), .. } => remnants::hint(what),
        K::Reported { what: Reported::Slip(what), .. } => slips::hint(what),
        K::ExceptionUnused { .. } => say("Take it away, or correct its words to those of the text."),
        K::ExceptionOfNoRule { suggestion, .. } => {
            meant(suggestion).unwrap_or_else(|| say("“findings check --rules” lists the rules."))
        }
        // What is still to come.
        K::DateMissing { of: DateOf::Publication } => {
            say("Add “publication:”, as precise as it is known: 2023, 2023-02 or 2023-02-28.")
        }
        K::DateMissing { of: DateOf::Fieldwork } => {
            say("Add “fieldwork:” with a period, such as “- { from: 2023-02-06, to: 2023-02-10 }”.")
        }
        K::LocalFactMissing { id, .. } => {
            format!("Add it to “local_facts:” in inspection.yaml: “- {{ id: {id}, text: ... }}”.")
        }
        K::Hole { .. } => say("A draft shows the hole; a final report needs the words."),
        K::SignOffMissing { meant: Some(found), role } => format!("“{found}” signed; did you mean “{role}”?"),
        K::SignOffMissing { .. } => say("Add the role with its date under “sign_off:”, when they have signed."),
        K::CorrectionMissing { .. } => say(
            "Add its “version”, “date” and “note” under “corrections:”; a report that was never published is “1.0”.",
        ),
        K::CorrectionTwice { .. } => {
            say("Every correction makes a version of its own; the first one published is “1.0”.")
        }
        K::CorrectionNotLatest { latest, .. } => {
            format!("Write “version: \"{latest}\"”, or add the correction that made this version.")
        }
        K::Point(problem) => say(points::hint(problem)),
        K::Translation(fault) => translations::hint(fault),
        K::Version(fault) => versions::hint(fault),
        K::Verify(fault) => verified::hint(fault).to_owned(),
        K::Overview(fault) => overviews::hint(fault).to_owned(),
    }
}

/// How a record is written where a text or number stands: as its keys would have it, where these can be told.
fn record_hint(found: &str, known: &[String]) -> String {
    let has = |key: &str| known.iter().any(|one| one == key);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let of = found.split_once(" of ").or_else(|| found.split_once('/')).filter(|_| has("yes") && has("of"));
    let share = of.map(|(yes, of)| (yes.trim(), of.trim())).filter(|(yes, of)| is_number(yes) && is_number(of));
    let percent = found.strip_suffix('%').or_else(|| found.strip_suffix("per cent")).unwrap_or(found).trim();
    let meant = if let Some((yes, of)) = share {
        Some(format!("{{ yes: {yes}, of: {of} }}"))
    } else if has("percent") && is_number(percent) {
        Some(format!("{{ percent: {percent} }}"))
    } else if has("judgement")
        && !found.is_empty()
        && found.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
    {
        Some(format!("{{ judgement: {found} }}"))
    } else {
        None
    };
    let line = "Give each key a line of its own: the key, a colon, a space, its value.";
    meant.map_or_else(
        || if known.is_empty() { line.to_owned() } else { format!("{line} {}", keys(known)) },
        |meant| format!("Write {meant} here."),
    )
}
