//! The spreadsheet form as spreadsheet programs save it: right letters or a word that they are not certain, every row of its
//! own, and nothing taken into a cell in silence.

mod support;

use findings::problem::Problem;
use findings::responses::{FormWords, Received, read_response};

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
    let phrases = support::phrases();
    let read = read_response("points.csv", bytes, &FormWords::new(&[&phrases]));
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
            "“3 and the note” stands in place of a number; 3 is taken",
        ),
        (
            "in place of a mark",
            text.replace("p-1.1-00000003", "see our letter"),
            "beside the columns of the form is not taken: row 7",
        ),
        ("in a row above", format!("Our view,all wrong\n{text}"), "above the headers of the form is not taken: row 1"),
        (
            "in a second answer",
            text.replace("Siân Owen\n", "Siân Owen\nYour name and role,Al\n"),
            "headers of the form is not taken: row 4",
        ),
    ] {
        let (received, said) = read(text.as_bytes());
        assert_eq!(correction(&received), Some("It was 9."), "{what}: {said}");
        assert!(if told.is_empty() { said.is_empty() } else { said.contains(told) }, "{what}: {said}");
    }
    for number in ["3", "3.", "3.0", "Paragraph 3", "para 3", "No. 3"] {
        let (_, said) = read(text.replace("\n3,", &format!("\n{number},")).as_bytes());
        assert_eq!(said, "", "{number}");
    }
}

fn headers_again(text: &str, more: &str) -> String {
    let headers = text.lines().find(|line| line.starts_with("Paragraph number")).unwrap_or_default();
    format!("{headers},{more}\n")
}

#[test]
fn equal_and_unknown_fields_of_a_saved_file_are_refused() {
    let file = |fields: &str| {
        format!(
            "{{\"format\":\"findings-points\",\"format_version\":1,\"report\":\"x\",\"draft\":\"1\",\"language\":\"en\",\"digest\":\"0123456789abcdef\",\"points\":[{{\"id\":\"a\",{fields}}}]}}"
        )
    };
    assert!(read(file("\"correction\":\"It was 9.\"").as_bytes()).0.is_some());
    for fields in ["\"correction\":\"9\",\"remark\":\"10\"", "\"correction\":\"9\",\"correction\":\"10\""] {
        let (received, said) = read(file(fields).as_bytes());
        assert!(received.is_none() && said.contains("the file of points cannot be read"), "{said}");
    }
}
