//! Every sentence about files that spreadsheet programs save, and about what programs leave beside them, in one place to be
//! read and edited as one text.

use super::formats::format_in_words;
use super::words::{codes, counted, meant};
use super::{FileFormat, KeptBy, Leftover, PermittedColumns, SheetFault};

/// What is wrong, in one sentence.
#[expect(clippy::too_many_lines, reason = "a sentence a line, all of them in one place")]
pub(super) fn headline(fault: &SheetFault) -> String {
    use SheetFault as F;
    let say = str::to_owned;
    match fault {
        F::OtherFormat { format } => format!("this is {}, and not CSV", format_in_words(*format)),
        F::LettersUncertain { read_as, words } => uncertain(read_as, words),
        F::QuoteOpen { to_line } => {
            format!("this quotation mark is not closed where its cell ends: it takes everything down to line {to_line}")
        }
        F::QuoteInside => say("a quotation mark ends the cell here, and more follows"),
        F::QuoteStray => say("there is a quotation mark inside this cell"),
        F::LineInCell { lines } => format!("this row goes over {}", counted(*lines, "line")),
        F::RowsDiffer { lines, rows } => {
            format!("the file has {} with words, and {} came of them", counted(*lines, "line"), counted(*rows, "row"))
        }
        F::AboveHeader { header, more: 0 } => format!("this stands above the header, which is on line {header}"),
        F::AboveHeader { header, more } => {
            let more = counted(*more, "more row");
            format!("this and {more} stand above the header, which is on line {header}")
        }
        F::NoHeader { .. } => say("no row of this file names its columns"),
        F::PrivateCounts { found } => {
            format!("the column “{found}” cannot be private: the figures are counted from it")
        }
        F::HeaderAgain { first } => format!("this is the header again, first on line {first}"),
        F::ColumnUnnamed => say("this stands in a column without a name"),
        F::DateForId { found, .. } => {
            format!("a spreadsheet program has made a date of the id of a question: “{found}”")
        }
        F::NumberForId { found, meant } => {
            format!("a spreadsheet program has made the number “{found}” of the id “{meant}”")
        }
        F::NumberForSome { found, other } => {
            format!("“{found}” could be “{other}” too, of which a spreadsheet program makes the same number")
        }
        F::CaseUnnamed => say("this row does not name its case"),
        F::CaseNameWithheld { found } => format!("this case is called by a name that is withheld: “{found}”"),
        F::RowWithoutAnswers { found } if found.is_empty() => say("this row has no answer"),
        F::RowWithoutAnswers { found } => format!("no cell of this row is an answer, beginning with “{found}”"),
        F::TotalsRow { found } => format!("“{found}” names no case: this looks like a row of totals"),
        F::DateForCase { found } => format!("a spreadsheet program has made a date of the name of a case: “{found}”"),
        F::NumberForCase { found } => {
            format!("a spreadsheet program has shortened the name of a case to “{found}”")
        }
        F::CaseAlike { found, other, line } => {
            format!("“{found}” can be the same case as “{other}” on line {line}")
        }
        F::CaseLooksAlike { found, other, line } => format!(
            "“{found}” looks like “{other}” on line {line}, and is written with other letters ({})",
            codes(&differing(found, other))
        ),
        F::CasesAgain { cases: 1, case, file, line } => {
            format!("the case “{case}” answers the same questions in “{file}”, line {line}")
        }
        F::CasesAgain { cases, case, file, line } => format!(
            "{cases} cases answer the same questions in “{file}” too, beginning with “{case}” on line {line} there"
        ),
        F::AnswersAgain { cases: 1, file } => {
            format!("the only case of this file has the answers of a case in “{file}”, under another name")
        }
        F::AnswersAgain { cases, file } => {
            format!("all {cases} cases of this file have the answers of cases in “{file}”, under other names")
        }
        F::CopyOfFile { file } => {
            format!("by its name this is a copy of “{file}”, and it answers the same questions")
        }
    }
}

/// How to mend it.
pub(super) fn hint(fault: &SheetFault) -> String {
    use SheetFault as F;
    let say = str::to_owned;
    match fault {
        F::OtherFormat { format } => say(format_hint(*format)),
        F::LettersUncertain { .. } => {
            say("Save it again in the spreadsheet program, as “CSV UTF-8 (Comma delimited)”, and look at these words.")
        }
        F::QuoteOpen { .. } => say("Close it at the end of its cell, or take it away; then every row counts again."),
        F::QuoteInside | F::QuoteStray => say("Take it away: no cell of evidence needs one."),
        F::LineInCell { .. } => {
            say("Take the line break out of the cell, or close its quotation mark: a row is a line.")
        }
        F::RowsDiffer { .. } => say("Look for quotation marks and line breaks inside cells, and take them away."),
        F::AboveHeader { .. } => say("Take it away: the first row names the columns."),
        F::NoHeader { permitted } => format!("The first row names them. {}", permitted_in_words(permitted)),
        F::PrivateCounts { .. } => say("Take the word away; a column that is private is not read."),
        F::HeaderAgain { .. } => say("Take it away, and check that the rows below it are not those above it."),
        F::ColumnUnnamed => say("Write the id of its question above it, or delete the column in the spreadsheet."),
        F::DateForId { meant: id, .. } => {
            format!(
                "{} Make its cell one of text before you type the id, or write the id into the CSV file.",
                meant(id).unwrap_or_else(|| say("Write the id of the question."))
            )
        }
        F::NumberForId { meant, .. } => {
            format!("Write “{meant}”; make the cell one of text first, or write it into the CSV file.")
        }
        F::NumberForSome { other, .. } => {
            format!(
                "Check which is meant; for “{other}” make the cell one of text first, or write it into the CSV file."
            )
        }
        F::CaseNameWithheld { .. } => say("Give the case another name, such as court-01: a name leads to a person."),
        F::RowWithoutAnswers { found } if found.is_empty() => {
            say("If it is a remark or a row of totals, take it away; else write yes, no or na in each cell.")
        }
        F::RowWithoutAnswers { found } => {
            format!("If it is no case, take the row away. {}", answer_hint(found))
        }
        F::CaseUnnamed => say("Name the case; if it is a row of totals or remarks, take it away."),
        F::TotalsRow { .. } => say("Take the row away: the program counts; or give the case another name."),
        F::DateForCase { .. } | F::NumberForCase { .. } => {
            say("Write the name again, beginning with letters, such as court-01, so that no program changes it.")
        }
        F::CaseAlike { .. } | F::CaseLooksAlike { .. } => {
            say("If it is the same case, take one row away; else give one of them another name.")
        }
        F::CasesAgain { .. } => say(
            "If one file is an older copy, take it away; if the cases are others, give them other names: each case counts once.",
        ),
        F::AnswersAgain { .. } => say("If one file is a copy of the other, take it away, or each case counts twice."),
        F::CopyOfFile { .. } => {
            say("Take the older of the two away; if its cases are others, give the file a name of its own.")
        }
    }
}

/// What columns there can be.
pub(super) fn permitted_in_words(permitted: &PermittedColumns) -> String {
    let questions = permitted
        .questions
        .iter()
        .map(|(first, last)| if first == last { first.clone() } else { format!("{first} to {last}") });
    let mut all = vec!["“case”".to_owned()];
    let questions: Vec<String> = questions.collect();
    if !questions.is_empty() {
        all.push(format!("key questions ({})", questions.join(", ")));
    }
    if !permitted.attributes.is_empty() {
        all.push(format!("sample columns ({})", permitted.attributes.join(", ")));
    }
    format!("There can be: {}.", all.join(", "))
}

/// How to mend an answer that is none: what it is to a spreadsheet program says what happened.
pub(super) fn answer_hint(found: &str) -> String {
    let is = |words: &[&str]| words.iter().any(|word| found.eq_ignore_ascii_case(word));
    let hint = if is(&["true", "false"]) {
        "A box of a spreadsheet says TRUE or FALSE, and FALSE also where nobody has answered: write yes, no or na."
    } else if is(&["1", "0", "x", "✓", "✔", "✗", "✘", "☑", "☐", "☒"]) {
        "A mark or number can mean more than one thing: write yes, no or na."
    } else if found.starts_with('#') {
        "A formula in the spreadsheet has failed: write yes, no or na."
    } else {
        "Write yes, no or na."
    };
    hint.to_owned()
}

/// What a program has left.
pub(super) fn leftover(leftover: &Leftover) -> String {
    match leftover {
        Leftover::OpenElsewhere { file } => {
            format!("a program has “{file}” open, and has left this mark: what is not saved there is not in the report")
        }
        Leftover::Backup => {
            "this is a copy that a program keeps for itself; nothing in a report comes from it".to_owned()
        }
        Leftover::CopyOf { file } => {
            format!("by its name this is a copy of “{file}”; nothing in a report comes from it")
        }
        Leftover::Workbook => "this is a workbook, and evidence is read from CSV".to_owned(),
        Leftover::Link => "this only leads to a document elsewhere; nothing in a report comes from it".to_owned(),
        Leftover::Unfinished => "this file has not arrived whole: a program was still fetching it".to_owned(),
    }
}

/// What to do with it.
pub(super) fn leftover_hint(leftover: &Leftover) -> &'static str {
    match leftover {
        Leftover::OpenElsewhere { .. } => "Save and close it there; if nobody has it open, take this file away.",
        Leftover::Backup => "Take it away when nothing in it is needed.",
        Leftover::CopyOf { .. } => {
            "A program that syncs folders keeps both when two people change a file: bring them together and take one away."
        }
        Leftover::Workbook => "Save the sheet as “CSV UTF-8 (Comma delimited)” beside it, and take the workbook away.",
        Leftover::Link => "Save the document itself here, under one of the names that data/README.md lists.",
        Leftover::Unfinished => "Fetch it again and wait until it is there; then take this away.",
    }
}

/// That a file is kept elsewhere.
pub(super) fn elsewhere(by: KeptBy) -> String {
    let what = match by {
        KeptBy::GitLfs => "the file itself is not here: this is a pointer of Git LFS to it",
        KeptBy::GitAnnex => "the file itself is not here: this is a pointer of git-annex to it",
        KeptBy::Cloud => {
            "the file itself is not on this machine: a program that syncs folders has it in the cloud only"
        }
    };
    what.to_owned()
}

/// How to fetch it.
pub(super) fn elsewhere_hint(by: KeptBy) -> &'static str {
    match by {
        KeptBy::GitLfs => "“git lfs pull” fetches it; or copy the file itself here.",
        KeptBy::GitAnnex => "“git annex get” fetches it; or copy the file itself here.",
        KeptBy::Cloud => {
            "Fetch it: in the Finder choose “Download Now”, in other systems “Always keep on this device”."
        }
    }
}

/// That letters are not certain.
pub(super) fn uncertain(read_as: &str, words: &[String]) -> String {
    let what = format!("these letters could not be read for certain, the file being read as {read_as}");
    if words.is_empty() { what } else { format!("{what}: {}", words.join(" · ")) }
}

/// The characters of a name that another does not have; the accents and signs among them may be part of another letter there.
fn differing(found: &str, other: &str) -> String {
    let here: String = found.chars().filter(|one| !other.contains(*one)).take(4).collect();
    if here.is_empty() { other.chars().filter(|one| !found.contains(*one)).take(4).collect() } else { here }
}

fn format_hint(format: FileFormat) -> &'static str {
    match format {
        FileFormat::Workbook | FileFormat::OldOffice | FileFormat::OpenSheet | FileFormat::FlatSheet => {
            "Open it in the spreadsheet program and save the sheet as “CSV UTF-8 (Comma delimited)”."
        }
        FileFormat::Utf32 => "Save it again as UTF-8; a spreadsheet program calls that “CSV UTF-8 (Comma delimited)”.",
        _ => "Save the rows as CSV in a spreadsheet program.",
    }
}
