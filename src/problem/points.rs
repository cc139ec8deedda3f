//! Every sentence about points on facts, in one place to be read and edited as one text.

use super::formats::format_in_words;
use super::sheets::uncertain;
use super::words::counted;
use super::{ArchiveFault, FileFormat, FormPart, JsonFault, PointPlace, PointProblem};

/// What is wrong, in one sentence.
#[expect(clippy::too_many_lines, reason = "one text, to be read as one")]
pub(super) fn headline(problem: &PointProblem) -> String {
    use PointProblem as P;
    match problem {
        P::FormUnknown => {
            "this is no form, no spreadsheet and no file of points that was saved from a draft".to_owned()
        }
        P::Archive { fault } => match fault {
            ArchiveFault::Broken => "the document cannot be unpacked",
            ArchiveFault::Locked => "the document is locked with a password",
            ArchiveFault::TooManyFiles => "the document holds more files than any form does",
            ArchiveFault::TooLarge => "the document would unpack to more than any form holds",
            ArchiveFault::TooTight => "the document is packed so tightly that it is not one that Word has saved",
            ArchiveFault::NoDocument => "this is not a Word document",
        }
        .to_owned(),
        P::DocumentBroken { cause } => format!("the document cannot be read: {cause}"),
        P::JsonBroken { fault, line, column } => {
            format!("the file of points cannot be read: {} (line {line}, column {column})", json_fault(fault))
        }
        P::JsonIsList => "the file of points stands in a list, between “[” and “]”".to_owned(),
        P::HeadersMissing => "the row of headers of the form is missing".to_owned(),
        P::NoText { line } => format!("this is no form: line {line} holds characters that no spreadsheet writes (NUL)"),
        P::NoReference => "the file does not say which draft it answers".to_owned(),
        P::OtherForm { version } => format!("this form is of another version: “{version}”"),
        P::OtherReport { found, own } => format!("this answers the draft of “{found}”, and this folder is “{own}”"),
        P::LanguageUnknown { found } => format!("this report has no draft in the language “{found}”"),
        P::TextTooLong { at, longest } => {
            format!("{}: a text has more than {}", place(*at), counted(*longest, "character"))
        }
        P::TooManyPoints { most } => format!("the file has more than {}", counted(*most, "point")),
        P::GivenIdTwice { id } => format!("two points have the id “{id}”"),
        P::NothingSaid => "the file has no point, and does not say that there is none".to_owned(),
        P::NilUnclear { found } => {
            format!("the file has no point, and on the line for that stands “{found}”, which is not understood")
        }
        P::OtherFormat { format } => format!("this is {}, and no form that can be read", format_in_words(*format)),
        P::QuoteOpen { line, to_line } => format!(
            "line {line}: a quotation mark is not closed where its cell ends: it takes everything down to line {to_line}"
        ),
        P::QuoteInside { line } => format!("line {line}: a quotation mark ends a cell, and more follows"),
        P::RowsInCell { line, to_line } => {
            format!("line {line}: rows of the form stand inside a cell, down to line {to_line}")
        }
        P::LettersUncertain { read_as, words } => uncertain(read_as, words),
        P::OutsideUnknown => {
            "this form does not say which words are its own: what stands outside its tables is not taken".to_owned()
        }
        P::FormPart { what, row, words, more } => part(*what, *row, words, *more),
        P::OtherDraft { found, own } => format!("this answers draft “{found}”, and the folder is at draft “{own}”"),
        P::NilWithPoints { points: 1 } => {
            "the file says that there are no points to make, and has one: it is taken".to_owned()
        }
        P::NilWithPoints { points } => {
            format!("the file says that there are no points to make, and has {points}: they are taken")
        }
        P::KindUnknown { at, found } => format!("{}: “{found}” is none of the kinds of point", place(*at)),
        P::NumberUnreadable { at, found } => format!("{}: “{found}” is not the number of a paragraph", place(*at)),
        P::NumberAndMark { at, number, mark } => {
            format!("{}: the number says paragraph {number}, and the mark of the row says {mark}", place(*at))
        }
        P::NumberUnknown { at, number, last } => {
            format!("{}: the draft has no paragraph {number}; its last is {last}", place(*at))
        }
        P::ParagraphUnknown { at } => format!("{}: no paragraph of the draft fits this point", place(*at)),
        P::ParagraphUncertain { at, number } => {
            let place = place(*at);
            format!("{place}: which paragraph was number {number} is not certain, as the draft has changed since")
        }
        P::QuoteElsewhere { at, number, other } => {
            let number = number.map_or_else(|| "the one named".to_owned(), |number| format!("paragraph {number}"));
            let other = other.map_or_else(|| "another paragraph".to_owned(), |other| format!("paragraph {other}"));
            format!("{}: the quoted words stand in {other} and not in {number}; theirs is taken", place(*at))
        }
        P::QuoteNotThere { at, number } => {
            format!("{}: the quoted words do not stand in paragraph {number}, nor clearly in another", place(*at))
        }
        P::WordsChanged { rows } => {
            format!(
                "{}: the words of the draft were changed in the file, and nothing else is said",
                rows_in_words(rows)
            )
        }
        P::OnlyQuotes { at } => format!("{}: words of the draft are quoted, and nothing is said of them", place(*at)),
        P::OnlyName { found, rows } => {
            format!(
                "{}: “{found}” stands in the column of names, and nothing beside it; it is not taken",
                rows_in_words(rows)
            )
        }
        P::WordsDiffer { rows } => format!(
            "{}: nothing is said, and the words of the draft are not those that it has now",
            rows_in_words(rows)
        ),
        P::AboveHeaders { row, words } => {
            format!("row {row}: what stands above the headers of the form is not taken: “{}”", words.join("” · “"))
        }
        P::LetterCoded { at, letters, shown } => {
            let place = at.map(|at| format!("{}: ", place(at))).unwrap_or_default();
            format!("{place}the printed log’s typeface has no “{letters}”: there it stands as {shown}")
        }
        P::NilWords { found } => {
            format!("on the line for those who have no points stands “{found}”, which is not taken")
        }
        P::ColumnUnknown { found, rows } if found.is_empty() => {
            format!("what stands beside the columns of the form is not taken: {}", rows_in_words(rows))
        }
        P::ColumnUnknown { found, rows } if rows.is_empty() => {
            format!("among the headers of the form stands “{found}”, which is not taken")
        }
        P::ColumnUnknown { found, rows } => {
            format!("what stands in the column “{found}” is not taken, as the form has none: {}", rows_in_words(rows))
        }
        P::Withdrawn { points } => match points {
            1 => "one point of an earlier file of this reader is not in this one".to_owned(),
            more => format!("{more} points of an earlier file of this reader are not in this one"),
        },
        P::Undecided { id } => format!("the point “{id}” is not decided"),
        P::NotActedOn { id } => format!("the point “{id}” is accepted, and its paragraph is as it was"),
        P::NotShown { id } => {
            format!(
                "the point “{id}” is accepted, and as it names no whole paragraph, nothing shows that it was acted on"
            )
        }
        P::QuoteStands { id } => {
            format!(
                "the point “{id}” is accepted, and its paragraph has changed, but still has the words that it quotes"
            )
        }
        P::ReasonMissing { id } => format!("the decision on the point “{id}” has no reason"),
        P::ChildIdentifiable { id } => format!("the point “{id}” says that a child could be identified"),
        P::RemarkOpen { who, begins } => format!("a remark of {who} is not done: “{begins}”"),
        P::RemarkLost { who, begins } => {
            format!("the paragraph that {who} remarked on is not there any more: “{begins}”")
        }
    }
}

fn json_fault(fault: &JsonFault) -> String {
    match fault {
        JsonFault::Ends => "it ends before its end: a part is missing".to_owned(),
        JsonFault::Marks => "a mark, a comma or a bracket is missing here, or one too many".to_owned(),
        JsonFault::Missing { field } => format!("“{field}” is missing"),
        JsonFault::Unknown { field } => format!("“{field}” is nothing that the page writes"),
        JsonFault::Twice { field } => format!("“{field}” stands there twice"),
        JsonFault::Other => "something else stands here than the page writes".to_owned(),
    }
}

/// What stands in a document and was not taken, or was taken and can be meant otherwise.
fn part(what: FormPart, row: Option<usize>, words: &[String], more: usize) -> String {
    let place = row.map(|row| format!("row {row}: ")).unwrap_or_default();
    let sentence = match what {
        FormPart::Outside => "what stands outside the form’s tables is not taken",
        FormPart::OtherCell => "what stands beside the form’s own cells is not taken",
        FormPart::TextBox => "a text box is not taken",
        FormPart::Header => "what stands at the head of the pages is not taken",
        FormPart::Footer => "what stands at the foot of the pages is not taken",
        FormPart::Footnote => "a note at the foot of a page or at the end is not taken",
        FormPart::Comment => "a comment is not taken",
        FormPart::Deleted => "what a tracked change takes out is not taken",
        FormPart::Link => "the address of a link is not taken",
        FormPart::UnknownElement => "words that Word keeps in an unusual way are not taken",
        FormPart::Picture => "a picture is not taken",
        FormPart::Object => "a file or control inside the document is not taken",
        FormPart::Chart => "a chart or diagram is not taken",
        FormPart::Drawing => "a drawing is not taken",
        FormPart::OtherDocument => "another document inside this one is not taken",
        FormPart::Symbol => "a sign of a font of signs could not be read",
        FormPart::Formula => "a formula is taken as a line of text",
        FormPart::Hidden => "hidden words are taken as words",
        FormPart::Struck => "words that are struck through are taken as words",
        FormPart::Raised => "what stands higher or lower than the line is taken with “^” or “_” before it",
        FormPart::Merged => "cells are merged: what stands there is taken for the first of their columns",
    };
    let shown = if words.is_empty() { String::new() } else { format!(": “{}”", words.join("” · “")) };
    let rest = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("{place}{sentence}{shown}{rest}")
}

/// Where a point stands, at the beginning of a sentence about it.
fn place(at: PointPlace) -> String {
    match at {
        PointPlace::Row(row) => format!("row {row}"),
        PointPlace::Comment(number) => format!("comment {number}"),
        PointPlace::Name => "the name of who answers".to_owned(),
    }
}

fn rows_in_words(rows: &[usize]) -> String {
    match rows {
        [one] => format!("row {one}"),
        [more @ .., last] => {
            let more: Vec<String> = more.iter().map(ToString::to_string).collect();
            format!("rows {} and {last}", more.join(", "))
        }
        [] => String::new(),
    }
}

/// How to mend it.
#[expect(clippy::too_many_lines, reason = "one text, to be read as one")]
pub(super) fn hint(problem: &PointProblem) -> &'static str {
    use PointProblem as P;
    match problem {
        P::FormUnknown => "“findings responses form FOLDER” makes the forms; take the file as it came back.",
        P::Archive { fault: ArchiveFault::Locked } => "Ask for it without a password.",
        P::Archive { .. } => "Open nothing of it; ask the sender for another copy.",
        P::JsonIsList => {
            "Take away the brackets at its beginning and its end, or ask the sender to save it again from the draft."
        }
        P::HeadersMissing => {
            "Put the row of headers back, above the first paragraph, as it stands in the form that was sent."
        }
        P::DocumentBroken { .. } | P::JsonBroken { .. } | P::NoText { .. } => {
            "Ask the sender to save it again, or for the other form."
        }
        P::NoReference => "The form has a line “Reference”; put the line of the form that was sent back into the file.",
        P::OtherForm { .. } => "Take it with the version of the program that made the form.",
        P::OtherReport { .. } => "Take it into the folder of that report.",
        P::LanguageUnknown { .. } => "Correct the line “Reference”, or add the language to “languages:”.",
        P::TextTooLong { .. } => "Look at the file; if the text is meant, send it back to be made shorter.",
        P::TooManyPoints { .. } => "Look at the file; if all of them are meant, take it in parts.",
        P::GivenIdTwice { .. } => "The file was changed by hand: ask the sender to save it again from the draft.",
        P::NothingSaid => "Ask the sender; where there are no points, the form has a line for that.",
        P::NilUnclear { .. } => "Ask the sender; if no points are meant, write “yes” there and take the file again.",
        P::OtherFormat { format } => match format {
            FileFormat::Workbook | FileFormat::OpenSheet => {
                "Save the sheet as “CSV UTF-8 (Comma delimited)”, or ask the sender to, and take that."
            }
            FileFormat::FlatSheet | FileFormat::Utf32 => {
                "Save it again as “CSV UTF-8 (Comma delimited)”, or ask the sender to, and take that."
            }
            FileFormat::OldOffice | FileFormat::OpenText | FileFormat::RichText | FileFormat::FlatWord => {
                "Open it in Word, without a password, and save it as a Word document (.docx); take that."
            }
            FileFormat::Pdf => "Ask the sender for the Word form itself, and not for a PDF of it.",
            FileFormat::Mail => "Save what is attached to the mail, and take that.",
            FileFormat::WebPage => "Open the draft’s page, save the points there, and take that file.",
            _ => "Ask the sender for the form itself; “findings responses form FOLDER” makes the forms.",
        },
        P::QuoteOpen { .. } | P::QuoteInside { .. } | P::RowsInCell { .. } => {
            "Close the mark at the end of its cell, or double it inside; then take the file again."
        }
        P::LettersUncertain { .. } => {
            "Compare these words with the file; ask for it as “CSV UTF-8 (Comma delimited)” where they are not right."
        }
        P::OutsideUnknown => "Look at it in the document; what is a point belongs into the form.",
        P::FormPart { what, .. } => match what {
            FormPart::Formula | FormPart::Hidden | FormPart::Struck | FormPart::Raised | FormPart::Merged => {
                "Compare the point with the document, and correct its record where it is meant otherwise."
            }
            FormPart::Picture | FormPart::Object | FormPart::Chart | FormPart::Drawing | FormPart::OtherDocument => {
                "Look at it in the document, and keep it with the evidence; say in the record what it shows."
            }
            _ => "Look at it in the document; what is a point belongs into the form.",
        },
        P::OtherDraft { .. } => {
            "Its points were looked for by their words; check where they are with “findings responses list”."
        }
        P::NilWithPoints { .. } => "Ask the sender what is meant.",
        P::KindUnknown { .. } => {
            "The point is taken, with these words in place of a kind; write “kind:” into its record if it matters."
        }
        P::NumberUnreadable { .. } => {
            "The words are kept; the point is taken without a paragraph, unless its mark or what it quotes says which."
        }
        P::NumberAndMark { .. } => {
            "The words that it quotes decide, else the number; both are kept with the point. Check which paragraph is meant."
        }
        P::LetterCoded { .. } => {
            "The words stay as they came. The page, the Word copy and the spreadsheet of the log show the letter itself."
        }
        P::ParagraphUnknown { .. } => "The point is taken and listed as lost; ask the sender which words are meant.",
        P::ParagraphUncertain { .. } => {
            "Look at the copy that was sent, and write the words as “quoted:” into its record."
        }
        P::NumberUnknown { .. } => {
            "It may be a page or another number. What the point quotes decides; else ask the sender which words are meant."
        }
        P::QuoteElsewhere { .. } => "Check which one is meant; the number may be that of a page.",
        P::QuoteNotThere { .. } => {
            "The number is taken. Check that it is not a page, and that these are words of the draft that was sent."
        }
        P::WordsChanged { .. } => "Ask whether a correction was meant; if so, it belongs under “What it should say”.",
        P::OnlyQuotes { .. } => "No point is taken of it; ask the sender what is meant.",
        P::OnlyName { .. } => "If it is a point, write it under “What it should say” and take the file again.",
        P::WordsDiffer { .. } => {
            "Either the draft was changed since it was sent, or the reader wrote there: compare with the copy that was sent."
        }
        P::NilWords { .. } => "Ask the sender; what is a point belongs into a row of its own.",
        P::AboveHeaders { .. } | P::ColumnUnknown { .. } => {
            "If it is meant, write it under the form’s own headers and take the file again."
        }
        P::Withdrawn { .. } => "Ask whether they are withdrawn; if so, decide on them and give that as the reason.",
        P::Undecided { .. } => "Write “decision:” into its record: accepted, partly_accepted or rejected.",
        P::NotActedOn { .. } => "Change the paragraph, or say under “acted_on:” what was done elsewhere.",
        P::QuoteStands { .. } => "Change these words, or say under “acted_on:” what was done.",
        P::NotShown { .. } => "Say under “acted_on:” what was done.",
        P::ReasonMissing { .. } => "Add “reason:” and say why; it goes back to the service.",
        P::ChildIdentifiable { .. } => "Look at it before another copy is made.",
        P::RemarkOpen { .. } => "Write “done: true” into it once it is, or remove it. It is not printed.",
        P::RemarkLost { .. } => "Look whether it still matters; then write “done: true” into it, or remove it.",
    }
}
