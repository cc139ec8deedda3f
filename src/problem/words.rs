//! Words that sentences about problems are filled with: what things are called, for whoever reads the message.

use super::{Form, Makes, Measure, Named, SectionPart, Wordless};

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
        0x202A..=0x202E | 0x2066..=0x2069 => "a mark that turns the direction of letters",
        0xFEFF => "a mark for the beginning of a file",
        0xFFFD => "a character that was lost when the text was copied or saved",
        _ => "a control character",
    }
}

/// What an invisible character is.
pub(super) fn invisible(code: u32) -> &'static str {
    match code {
        0xAD => "a soft hyphen",
        0x200B => "a space of no width",
        0x200C | 0x200D | 0x2060 | 0x34F => "a joiner of no width",
        0x61C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 => "a mark of direction",
        0x180B..=0x180F | 0xFE00..=0xFE0F | 0xE0100..=0xE01EF => "a variation selector",
        0xE0000..=0xE007F => "a tag",
        _ => "a character without a shape",
    }
}

/// What is named by its id.
pub(super) fn named(what: Named) -> &'static str {
    match what {
        Named::Addressee => "addressee",
        Named::Finding => "finding",
        Named::BoxKind => "kind of box",
        Named::LocalFact => "local fact",
        Named::SummaryHere => "summary",
        Named::Note => "footnote",
        Named::AdjustmentKind => "kind of adjustment",
        Named::Cap => "cap",
        Named::DeclaredJudgement => "declared judgement",
        Named::Comparator => "comparator",
        Named::Method => "method",
        Named::Scale => "scale",
        Named::Level => "level",
        Named::LevelName => "level of the outline",
        Named::RestsOn => "finding, recommendation or section",
        Named::Section => "section",
        Named::RatedSection => "rated section",
        Named::Parts => "list of parts",
        Named::Text => "text",
        Named::AskedSection => "section with key questions",
        Named::StatisticsTable => "table of statistics",
        Named::Sample => "sample",
        Named::Evidence => "file of evidence",
        Named::Figure => "figure",
        Named::KeyQuestion => "key question",
        Named::Language => "language",
        Named::EarlierPoint => "earlier point",
    }
}

/// What inspectors write for a section.
pub(super) fn written(part: SectionPart) -> &'static str {
    match part {
        SectionPart::Prose => "prose",
        SectionPart::Strengths => "strengths",
        SectionPart::AreasForImprovement => "areas for improvement",
        SectionPart::KeyFindings => "key findings",
        SectionPart::Summary => "a summary",
        SectionPart::Signature => "a signature",
        SectionPart::Boxes => "boxes",
        SectionPart::Quotations => "quotations",
        SectionPart::Tables => "tables",
        SectionPart::Images => "images",
        SectionPart::Charts => "charts",
    }
}

/// What has no words.
pub(super) fn wordless(what: Wordless) -> &'static str {
    match what {
        Wordless::Heading => "heading",
        Wordless::Link => "link",
        Wordless::Item => "item of a list",
        Wordless::Note => "footnote",
    }
}

/// What a mark makes.
pub(super) fn makes_what(makes: Makes) -> &'static str {
    match makes {
        Makes::Emphasis => "emphasis",
        Makes::Quotation => "a quotation",
        Makes::List => "a list",
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

/// What a rating waits for.
pub(super) fn waits(missing: &[String]) -> String {
    let word = |what: &String| match what.as_str() {
        "judgement" => "a judgement".to_owned(),
        "share" => "its share".to_owned(),
        id => id.to_owned(),
    };
    missing.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// The question whether another word was meant.
pub(super) fn meant(suggestion: &Option<String>) -> Option<String> {
    suggestion.as_ref().map(|word| format!("Did you mean “{word}”?"))
}

/// The words that there are.
pub(super) fn use_one_of(known: &[String]) -> String {
    match known {
        [only] => format!("Write {only}."),
        _ => format!("Use one of: {}.", known.join(", ")),
    }
}

/// The keys that there are.
pub(super) fn keys(known: &[String]) -> String {
    format!("The keys are: {}.", known.join(", "))
}

/// A number with its noun, which takes an “s” for more than one.
pub(super) fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// What there is too much of.
pub(super) fn too_much(of: Measure, found: Option<usize>, most: usize) -> String {
    let (has, counted) = of.words();
    match found {
        Some(found) => format!("{has} {} {counted}, and {} are the most that are read", grouped(found), grouped(most)),
        None => format!("{has} more than {} {counted}, and no more are read", grouped(most)),
    }
}

/// A number with a comma after each three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let comma = |at: usize| at > 0 && (digits.len() - at).is_multiple_of(3);
    digits.char_indices().flat_map(|(at, digit)| comma(at).then_some(',').into_iter().chain([digit])).collect()
}

/// What a character that looks like one of YAML's is called.
pub(super) fn lookalike(code: u32) -> &'static str {
    match code {
        0x09 => "a tab",
        0xA0 | 0x202F => "a no-break space",
        0x1680 | 0x2000..=0x200A | 0x205F | 0x3000 => "a space of another kind",
        0xAD => "a soft hyphen, which nobody sees,",
        0x180E | 0x200B..=0x200F | 0x2060..=0x2064 => "a character that nobody sees",
        0xFF1A | 0xFE55 | 0xFE13 | 0xA789 | 0x2236 | 0x2D0 => "a sign that only looks like a colon",
        0x2018..=0x201F | 0xAB | 0xBB | 0x2039 | 0x203A | 0xFF02 | 0xFF07 => "a typographic quotation mark",
        _ => "a sign that only looks like a hyphen",
    }
}

/// What is needed in its place.
pub(super) fn needed(instead: char) -> &'static str {
    match instead {
        ' ' => "a space",
        ':' => "“:”",
        '-' => "“-”",
        _ => "a straight quotation mark",
    }
}
