//! The spreadsheet form as spreadsheet programs save it: right letters or a word that they are not certain, every row of its
//! own, and nothing taken into a cell in silence.

mod names;

use findings::language::Language;
use findings::problem::Problem;
use findings::responses::{FormWords, Received, read_response};

use crate::support;

const SAID: &str = "The child’s plan – agreed in “May” – cost £40 at the café";

/// The form with a point on paragraph 3, cells between quotation marks where they need them.
fn form(said: &str) -> String {
    let headers = "Paragraph number,Words of the draft,Kind of point,What it should say,Evidence,Your name and role,Mark (please leave as it is)";
    let about = "Points on facts\nReference (please leave as it is),form 1 | x | draft 1 | en | 0123456789abcdef\nYour name and role,Siân Owen\n";
    let row =
        |number: u32, said: &str| format!("{number},Words of paragraph {number},,{said},,,p-1.1-0000000{number}\n");
    let point = format!("3,Words of paragraph 3,A fact is wrong,\"{said}\",minutes,,p-1.1-00000003\n");
    [about, headers, "\n", &row(1, ""), &row(2, ""), &point, &row(4, ""), &row(5, "")].concat()
}

fn read(bytes: &[u8]) -> (Option<Received>, String) {
    let phrases = [Language::English, Language::Welsh].map(support::phrases_of);
    let read = read_response("points.csv", bytes, &FormWords::new(&phrases.each_ref()));
    (read.value, read.problems.iter().map(Problem::headline).collect::<Vec<_>>().join("\n"))
}

fn correction(received: &Option<Received>) -> Option<&str> {
    received.as_ref()?.points.iter().find(|point| point.paragraph == Some(3))?.correction.as_deref()
}

#[test]
fn letters_are_right_or_told() {
    let text = form(SAID);
    let sixteen = |order: fn(u16) -> [u8; 2], text: &str| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let tabs = text.replace(',', "\t");
    let certain = [
        text.clone().into_bytes(),
        format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes(),
        text.replace('\n', "\r").into_bytes(),
        [vec![0xff, 0xfe], sixteen(u16::to_le_bytes, &tabs)].concat(),
        [vec![0xfe, 0xff], sixteen(u16::to_be_bytes, &tabs)].concat(),
        sixteen(u16::to_le_bytes, &tabs),
        format!("sep=;\n{}", text.replace(',', ";")).into_bytes(),
        text.replace('\n', ",,,\n").into_bytes(),
    ];
    for (number, bytes) in certain.iter().enumerate() {
        let (received, told) = read(bytes);
        assert_eq!(correction(&received), Some(SAID), "{number}: {told}");
        assert_eq!(told, "", "{number}");
    }
    let mac = encoding_rs::MACINTOSH.encode(&text.replace('\n', "\r")).0.into_owned();
    for (table, bytes) in [("Windows-1252", encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()), ("Mac Roman", mac)]
    {
        let (received, told) = read(&bytes);
        assert_eq!(correction(&received), Some(SAID), "{told}");
        let expected = format!("these letters could not be read for certain, the file being read as {table}: ");
        assert!(told.starts_with(&expected) && told.contains("child’s"), "{told}");
    }
    let ascii = form("It cost @40 at the caf#").replace("Siân", "Sian");
    let page_850: Vec<u8> = ascii
        .bytes()
        .map(|byte| match byte {
            b'@' => 0x9c,
            b'#' => 0x82,
            other => other,
        })
        .collect();
    let (received, told) = read(&page_850);
    assert_eq!(correction(&received), Some("It cost £40 at the café"));
    assert!(told.contains("read as code page 850: £40 · café"), "{told}");
    for misread in ["The childâ€™s plan", "Ll?n in the café"] {
        let bytes = if misread.contains('?') {
            encoding_rs::WINDOWS_1252.encode(&form(misread)).0.into_owned()
        } else {
            form(misread).into_bytes()
        };
        assert!(read(&bytes).1.starts_with("these letters could not be read for certain"), "{misread}");
    }
}

#[test]
fn no_row_goes_into_a_cell_in_silence() {
    let text = form("It was 9.");
    let lines = "First line,\nsecond line, with commas, many, of, them, indeed, yes\nthird";
    assert_eq!(correction(&read(form(lines).as_bytes()).0).map(|said| said.lines().count()), Some(3));
    let rows = [
        ("not closed", text.replacen("9.\"", "9.", 1), "line 7: a quotation mark is not closed where its cell ends"),
        (
            "not closed twice",
            text.replacen("9.\"", "9.", 1).replace("5,Words", "5,\"Words"),
            "line 7: a quotation mark is not closed",
        ),
        (
            "closed by the end of another",
            text.replacen("9.\"", "9.", 1).replace("paragraph 5", "paragraph 5\""),
            "line 7: rows of the form stand inside a cell, down to line 9",
        ),
        (
            "not doubled inside",
            text.replace("9.\"", "\"9\" or so\""),
            "line 7: a quotation mark ends a cell, and more follows",
        ),
    ];
    for (what, text, told) in rows {
        let (received, said) = read(text.as_bytes());
        assert!(received.is_none() && said.starts_with(told), "{what}: {said}");
    }
}

/// Words where the form has no place for them: taken, or told with where they stand.
#[test]
fn words_beside_the_form_are_told() {
    let text = form("It was 9.");
    let header = "Mark (please leave as it is)";
    for (what, text, told) in [
        ("as it was filled", text.clone(), ""),
        ("beside a header", text.replace(header, &format!("{header},see our letter")), "see our letter"),
        ("in a header", text.replace("Evidence,", "Evidence: see our letter,"), "see our letter"),
        (
            "among headers that come again",
            format!("{text}{}", headers_again(&text, "see our letter")),
            "see our letter",
        ),
        (
            "in a column that ends",
            text.replace(header, "") + &headers_again(&text, ""),
            "columns of the form is not taken: rows 5, 6",
        ),
        (
            "beside a number",
            text.replace("\n3,", "\n3 and the note,"),
            "“3 and the note” is not the number of a paragraph",
        ),
        (
            "in place of a mark",
            text.replace("p-1.1-00000003", "see our letter"),
            "beside the columns of the form is not taken: row 7",
        ),
        (
            "in a row above",
            format!("Our view,all wrong\n{text}"),
            "row 1: what stands above the headers of the form is not taken: “Our view” · “all wrong”",
        ),
        (
            "in a second answer",
            text.replace("Siân Owen\n", "Siân Owen\nYour name and role,Al\n"),
            "row 4: what stands above the headers of the form is not taken: “Your name and role” · “Al”",
        ),
        (
            "alone in a row above",
            text.replace("\nParagraph number", "\n\nThe whole of 2.1 is out of date\nParagraph number"),
            "row 5: what stands above the headers of the form is not taken: “The whole of 2.1 is out of date”",
        ),
        (
            "in a line of the form that was changed",
            text.replace("Points on facts", "Points on facts and opinions"),
            "row 1: what stands above the headers of the form is not taken: “Points on facts and opinions”",
        ),
        ("of a tick alone", format!("✓\n{text}"), "row 1: what stands above the headers of the form is not taken: “✓”"),
        ("of a tick behind the last column", text.replace("p-1.1-00000004", "p-1.1-00000004,✓"), "is not taken: row 8"),
        (
            "beside an answer",
            text.replace("Siân Owen\n", "Siân Owen,07700\n"),
            "row 3: what stands above the headers of the form is not taken: “07700”",
        ),
    ] {
        let (received, said) = read(text.as_bytes());
        let corrections = received.iter().flat_map(|all| &all.points).filter_map(|point| point.correction.as_deref());
        assert_eq!(corrections.collect::<Vec<_>>(), ["It was 9."], "{what}: {said}");
        assert!(if told.is_empty() { said.is_empty() } else { said.contains(told) }, "{what}: {said}");
    }
}

/// What stands in the column of numbers: a number and nothing else, and words.
const NUMBERS: &[&str] = &[
    "3",
    "3.",
    "3.0",
    "(3)",
    "Paragraph 3",
    "para 3",
    "para. 3",
    "para3",
    "No. 3",
    "paragraph no. 3",
    "¶3",
    "#3",
    "§ 3",
    " 3 ",
    "３",
    "\u{a0}3",
    "Paragraph number 3:",
    "paragraff 3",
    "Rhif y paragraff 3",
    "ym mharagraff 3",
    "rhif 3",
];
const WORDS: &[&str] = &[
    "3 (second sentence)",
    "3 onwards",
    "not 3",
    "Page 3",
    "Recommendation 3",
    "Table 2",
    "Footnote 3",
    "3a",
    "3?",
    "3 and 4",
    "3-4",
    "-3",
    "3+",
    "3½",
    "after 3",
    "3rd",
    "p. 3",
    "tudalen 3",
    "Argymhelliad 3",
    "2.3",
    "3 → 4",
    "3, 4",
    "33 3",
];

#[test]
fn a_number_is_one_only_where_nothing_else_is_said() {
    let text = form("It was 9.");
    let with = |cell: &str| read(text.replace("\n3,", &format!("\n{cell},")).as_bytes());
    for &number in NUMBERS {
        let (received, said) = with(number);
        assert_eq!((correction(&received), said.as_str()), (Some("It was 9."), ""), "{number}");
    }
    for &words in WORDS {
        let cell = format!("\"{words}\"");
        let (received, said) = with(&cell);
        let points = received.map(|received| received.points).unwrap_or_default();
        let point = points.iter().find(|point| point.correction.is_some());
        let kept = point.map(|point| (point.paragraph, point.paragraph_as_written.as_deref()));
        assert_eq!(kept, Some((None, Some(words))), "{said}");
        assert!(said.contains(&format!("row 7: “{words}” is not the number of a paragraph")), "{words}: {said}");
    }
}

/// The form's own lines that only its draft has are known by the hashes that it brings along.
#[test]
fn own_lines_of_a_draft_are_not_told() {
    let own = "Draft 2: for comment until 3 May";
    let hash = findings::responses::own_line(own).expect("a hash");
    let text = form("It was 9.").replace("0123456789abcdef\n", &format!("0123456789abcdef | {hash}\n"));
    assert_eq!(read(format!("{own}\n{text}").as_bytes()).1, "");
    let (_, said) = read(format!("{own} or June\n{text}").as_bytes());
    assert_eq!(said, format!("row 1: what stands above the headers of the form is not taken: “{own} or June”"));
}

#[test]
fn signs_of_word_are_right_or_told() {
    for (said, kept, told) in [
        ("\u{f0b3} 60% and \u{f0a3} 5", "≥ 60% and ≤ 5", ""),
        ("\u{f0b7} first \u{f0b9} second", "• first ≠ second", ""),
        ("\u{e123} lost", "? lost", "a sign of a font of signs could not be read: “U+E123”"),
        ("\u{100002} lost", "? lost", "a sign of a font of signs could not be read: “U+100002”"),
    ] {
        let (received, problems) = read(form(said).as_bytes());
        assert_eq!((correction(&received), problems.as_str()), (Some(kept), told));
    }
}

#[test]
fn what_is_no_filled_form_is_called_by_its_name() {
    let text = form("It was 9.");
    let without = |text: &str| {
        text.lines()
            .filter(|line| !line.starts_with("Paragraph number"))
            .map(|line| format!("{line}\n"))
            .collect::<String>()
    };
    let nil = "We have no points to make (write yes)";
    let rows: [(&str, Vec<u8>, &str); 12] = [
        ("no headers", without(&text).into(), "the row of headers of the form is missing"),
        (
            "no headers, and a nil return",
            without(&text).replace("Siân Owen\n", &format!("Siân Owen\n{nil},yes\n")).into(),
            "the row of headers of the form is missing",
        ),
        (
            "two headers left",
            text.replace("Paragraph number,Words of the draft,Kind of point,What it should say,Evidence,", ",,,,,")
                .into(),
            "the row of headers of the form is missing",
        ),
        ("nothing", Vec::new(), "the file is empty"),
        ("spaces", b" \n\r\n\t".to_vec(), "the file is empty"),
        (
            "NUL",
            text.replace("9.", "9\0").into(),
            "this is no form: line 7 holds characters that no spreadsheet writes (NUL)",
        ),
        ("a list", format!("[{}]", saved_file("")).into(), "the file of points stands in a list, between “[” and “]”"),
        ("a page", format!("<pre>{}</pre>", saved_file("")).into(), "this is a web page, and no form that can be read"),
        (
            "flat XML",
            b"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package/>".to_vec(),
            "this is a Word document that was saved as XML (.xml), and no form that can be read",
        ),
        (
            "UTF-32",
            text.chars().flat_map(|one| u32::from(one).to_le_bytes()).collect(),
            "this is a text in UTF-32, and no form",
        ),
        (
            "cut off",
            saved_file("")[..90].into(),
            "the file of points cannot be read: it ends before its end: a part is missing (line 1, column 90)",
        ),
        (
            "a number that is none",
            saved_file(",\"number\":\"three\"").into(),
            "the file of points cannot be read: something else stands here than the page writes (line 1",
        ),
    ];
    for (what, bytes, told) in rows {
        let (received, said) = read(&bytes);
        assert!(received.is_none() && said.starts_with(told), "{what}: {said}");
    }
}

#[test]
fn files_in_utf_16_are_read_or_called_by_their_name() {
    let page: Vec<u8> = "\u{feff}<html><body>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&page).1, "this is a web page, and no form that can be read");
    let sixteen: Vec<u8> =
        saved_file(",\"correction\":\"Siân → 9\"").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (received, said) = read(&[vec![0xff, 0xfe], sixteen].concat());
    let points = received.map(|received| received.points).unwrap_or_default();
    assert_eq!((points[0].correction.as_deref(), said.as_str()), (Some("Siân → 9"), ""));
    let text = form("");
    let nil = "We have no points to make (write yes)";
    let nil_alone = text.lines().take(3).map(|line| format!("{line}\n")).collect::<String>() + nil + ",yes\n";
    assert!(read(nil_alone.as_bytes()).0.is_some_and(|received| received.no_points));
}

/// A file that a page has saved, with these fields in its point.
fn saved_file(fields: &str) -> String {
    format!(
        "{{\"format\":\"findings-points\",\"format_version\":1,\"report\":\"x\",\"draft\":\"1\",\"language\":\"en\",\"digest\":\"0123456789abcdef\",\"points\":[{{\"id\":\"a\"{fields}}}]}}"
    )
}

fn headers_again(text: &str, more: &str) -> String {
    let headers = text.lines().find(|line| line.starts_with("Paragraph number")).unwrap_or_default();
    format!("{headers},{more}\n")
}

#[test]
fn equal_and_unknown_fields_of_a_saved_file_are_refused() {
    assert!(read(saved_file(",\"correction\":\"It was 9.\"").as_bytes()).0.is_some());
    for (fields, told) in [
        (",\"correction\":\"9\",\"remark\":\"10\"", "“remark” is nothing that the page writes"),
        (",\"correction\":\"9\",\"correction\":\"10\"", "“correction” stands there twice"),
    ] {
        let (received, said) = read(saved_file(fields).as_bytes());
        assert!(
            received.is_none() && said.starts_with(&format!("the file of points cannot be read: {told}")),
            "{said}"
        );
    }
}

#[test]
fn other_files_are_called_by_what_they_are() {
    let rows: &[(&[u8], &str)] = &[
        (b"%PDF-1.7\n", "a PDF"),
        (b"{\\rtf1\\ansi Points}", "a rich text file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of an old Word or Excel"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"),
        (b"PK\x03\x04....xl/workbook.xml", "an Excel workbook"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"<!DOCTYPE html><title>x</title>", "a web page"),
        (b"From: a\r\nTo: b\r\nSubject: c\r\n\r\nx", "a mail"),
    ];
    for (bytes, what) in rows {
        let (_, said) = read(bytes);
        assert!(said.contains(what), "{what}: {said}");
    }
}
