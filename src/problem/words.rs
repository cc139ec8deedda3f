//! Words that sentences about problems are filled with: what things are called, for whoever reads the message.

use super::{Form, Named, Written};

/// The codes of characters, as Unicode writes them.
pub(super) fn codes(text: &str) -> String {
    text.chars().map(|character| format!("U+{:04X}", u32::from(character))).collect::<Vec<_>>().join(" ")
}

/// What a control character is to whoever pasted it.
pub(super) fn control(code: u32) -> &'static str {
    match code {
        0x07 => "the end of a table’s cell in Word",
        0x0B => "a line break of Word’s",
        0x0C => "a page break",
        0x13..=0x15 => "a hidden mark of Word’s",
        0x1E => "a hyphen of Word’s",
        0x1F => "an optional hyphen of Word’s",
        0x85 | 0x2028 | 0x2029 => "a line break of another program",
        0xFEFF => "a mark for the beginning of a file",
        0xFFFD => "a character that was lost when the text was copied or saved",
        _ => "a control character",
    }
}

/// What is named by its id.
pub(super) fn named(what: Named) -> &'static str {
    match what {
        Named::Addressee => "addressee",
        Named::Finding => "finding",
        Named::BoxKind => "kind of box",
        Named::AdjustmentKind => "kind of adjustment",
        Named::DeclaredJudgement => "declared judgement",
        Named::Comparator => "comparator",
        Named::Method => "method",
        Named::Scale => "scale",
        Named::Level => "level",
        Named::LevelName => "level of the outline",
        Named::Section => "section",
        Named::RatedSection => "rated section",
        Named::Parts => "list of parts",
        Named::Text => "text",
    }
}

/// What inspectors write for a section.
pub(super) fn written(part: Written) -> &'static str {
    match part {
        Written::Prose => "prose",
        Written::Strengths => "strengths",
        Written::AreasForImprovement => "areas for improvement",
        Written::KeyFindings => "key findings",
        Written::Summary => "a summary",
        Written::Signature => "a signature",
        Written::Boxes => "boxes",
        Written::Quotations => "quotations",
        Written::Tables => "tables",
        Written::Images => "images",
    }
}

/// The form of a value in a YAML file.
pub(super) fn form(form: Form) -> &'static str {
    match form {
        Form::Record => "a record (lines of “key: value”)",
        Form::List => "a list (lines that begin with “-”)",
        Form::Scalar => "a text or a number",
        Form::Nothing => "nothing",
    }
}
