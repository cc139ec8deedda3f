//! Word forms as people fill them: whatever stands in a document is taken, or told as not taken.
//!
//! A marker is put into every kind of element, in a cell of the form and outside of it, in each part. What must hold: the
//! marker is in the points that were read, or in a message. What a cell must say is in the rows of `SAID`.

mod rows;

use std::io::{Cursor, Write};

use findings::problem::Problem;
use findings::responses::{FormWords, Received, own_lines, read_response};
use proptest::prelude::*;
use rows::{KINDS, OBJECTS, SAID, STYLES};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support;

const MARKER: &str = "zebrafish";

const SPACES: &str = r#"xmlns:w="w" xmlns:r="r" xmlns:m="m" xmlns:mc="mc" xmlns:v="v" xmlns:o="o" xmlns:wp="wp" xmlns:a="a" xmlns:pic="pic" xmlns:wps="wps" xmlns:c="c" xmlns:w14="w14""#;

struct Form {
    /// The cells of the row of the point: number, words, kind, correction, evidence.
    row: String,
    outside: String,
    main: &'static str,
    top: String,
    header: String,
}

impl Default for Form {
    fn default() -> Self {
        Form {
            row: String::new(),
            outside: String::new(),
            main: "word/document.xml",
            top: "word/document.xml".to_owned(),
            header: String::new(),
        }
    }
}

fn cell(inside: &str) -> String {
    format!("<w:tc><w:tcPr/><w:p>{inside}</w:p></w:tc>")
}

fn plain(text: &str) -> String {
    cell(&format!("<w:r><w:t>{text}</w:t></w:r>"))
}

fn row_with(correction: &str) -> String {
    [plain("3"), plain(""), plain("A fact is wrong"), cell(correction), plain("the board’s minutes")].concat()
}

impl Form {
    fn document(&self) -> String {
        let reference = "form 1 | x | draft 1 | en | 0123456789abcdef";
        let table = |rows: &[String]| {
            let rows: String = rows.iter().map(|row| format!("<w:tr>{row}</w:tr>")).collect();
            format!("<w:tbl><w:tblPr/>{rows}</w:tbl>")
        };
        let about = table(&[
            plain("Reference (please leave as it is)") + &plain(reference),
            plain("Your name and role") + &plain("Head of service"),
        ]);
        let headers = ["Paragraph number", "Words of the draft", "Kind of point", "What it should say", "Evidence"];
        let points = table(&[headers.map(plain).concat(), self.row.clone()]);
        let title = "<w:p><w:r><w:t>Points on facts</w:t></w:r></w:p>";
        format!("<w:document {SPACES}><w:body>{title}{about}{points}{}<w:sectPr/></w:body></w:document>", self.outside)
    }

    fn bytes(&self) -> Vec<u8> {
        let related = |kind: &str, id: &str, target: &str, mode: &str| {
            format!("<Relationship Id=\"{id}\" Type=\"http://purl.oclc.org/x/{kind}\" Target=\"{target}\"{mode}/>")
        };
        let all = |inside: &str| format!("<Relationships>{inside}</Relationships>");
        let external = " TargetMode=\"External\"";
        let relations = all(&[
            related("hyperlink", "rId9", "https://x.example/zebrafish", external),
            related("footnotes", "rId1", "footnotes.xml", ""),
            related("endnotes", "rId2", "endnotes.xml", ""),
            related("comments", "rId3", "comments.xml", ""),
            related("header", "rId4", "header1.xml", ""),
            related("styles", "rId5", "styles.xml", ""),
        ]
        .concat());
        let empty = Form { row: row_with(""), ..Form::default() };
        let own = own_lines(&empty.document(), "<Relationships/>", "<styles/>", &[]).expect("sound");
        let note = |what: &str, one: &str, used: bool| {
            let used = if used {
                format!("<w:{one} w:id=\"7\" w:author=\"A\"><w:p><w:r><w:t>zebrafish</w:t></w:r></w:p></w:{one}>")
            } else {
                String::new()
            };
            format!("<w:{what} {SPACES}>{used}</w:{what}>")
        };
        let document = self.document();
        let (folder, file) = self.main.rsplit_once(['/', '\\']).expect("a folder");
        let mark = if self.main.contains('\\') { "\\" } else { "/" };
        let path = |name: &str| format!("{folder}{mark}{name}");
        let files = [
            ("_rels/.rels".to_owned(), all(&related("officeDocument", "rId1", &self.top, ""))),
            (self.main.to_owned(), document.clone()),
            (path(&format!("_rels{mark}{file}.rels")), relations),
            (path("footnotes.xml"), note("footnotes", "footnote", document.contains("footnoteReference"))),
            (path("endnotes.xml"), note("endnotes", "endnote", document.contains("endnoteReference"))),
            (path("comments.xml"), note("comments", "comment", document.contains("commentReference"))),
            (path("header1.xml"), format!("<w:hdr {SPACES}>{}</w:hdr>", self.header)),
            (path("styles.xml"), format!("<w:styles {SPACES}>{STYLES}</w:styles>")),
            ("customXml/item1.xml".to_owned(), format!("<findings-paragraphs>{own}</findings-paragraphs>")),
        ];
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in files {
            zip.start_file(name, SimpleFileOptions::default()).expect("started");
            zip.write_all(text.as_bytes()).expect("written");
        }
        zip.finish().expect("packed").into_inner()
    }

    fn read(&self) -> (Option<Received>, Vec<Problem>) {
        let phrases = support::phrases();
        let read = read_response("points.docx", &self.bytes(), &FormWords::new(&[&phrases]));
        (read.value, read.problems)
    }
}

fn correction(received: &Option<Received>) -> Option<String> {
    received.as_ref()?.points.first()?.correction.clone()
}

fn told(problems: &[Problem]) -> String {
    problems.iter().map(Problem::headline).collect::<Vec<_>>().join("\n")
}

/// Where the marker is after all: in a point or in a message; what stands beside the columns is told by its row.
fn is_kept(form: &Form) -> Result<(), String> {
    let (received, problems) = form.read();
    let points = format!("{:?}", received.as_ref().map(|received| &received.points));
    let said = told(&problems);
    let beside = said.contains("what stands beside the columns of the form is not taken: row 2");
    if received.is_some() && (points.contains(MARKER) || said.contains(MARKER) || beside) {
        return Ok(());
    }
    Err(format!("{points}\n{said}"))
}

#[test]
fn a_form_as_it_was_made_and_filled_tells_nothing() {
    let form = Form { row: row_with("<w:r><w:t>It was 9.</w:t></w:r>"), ..Form::default() };
    let (received, problems) = form.read();
    assert_eq!(told(&problems), "");
    assert_eq!(correction(&received).as_deref(), Some("It was 9."));
}

#[test]
fn words_of_every_kind_are_taken_or_told() {
    let said = "<w:r><w:t>It was 9.</w:t></w:r>";
    let mut lost = Vec::new();
    for (kind, xml) in KINDS {
        let in_cell = Form { row: row_with(xml), ..Form::default() };
        let beside = Form { row: row_with(said) + &cell(xml), ..Form::default() };
        let outside = Form { row: row_with(said), outside: format!("<w:p>{xml}</w:p>"), ..Form::default() };
        let table = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell(xml));
        let other_table = Form { row: row_with(said), outside: table.clone(), ..Form::default() };
        let inner = row_with(&format!("</w:p>{table}<w:p>"));
        let nested = Form { row: inner, ..Form::default() };
        let header = Form { row: row_with(said), header: format!("<w:p>{xml}</w:p>"), ..Form::default() };
        let places = [
            ("a cell", in_cell),
            ("a cell beside", beside),
            ("the text", outside),
            ("another table", other_table),
            ("a table in a cell", nested),
        ];
        for (place, form) in places {
            lost.extend(is_kept(&form).err().map(|found| format!("{kind} in {place}: {found}")));
        }
        // A header refers to nothing outside of itself.
        if !xml.contains("Reference") && !xml.contains("rId9") {
            lost.extend(is_kept(&header).err().map(|found| format!("{kind} in a header: {found}")));
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn every_object_is_told_by_what_it_is() {
    for (what, xml) in OBJECTS {
        let said = format!("<w:r><w:t>see this</w:t></w:r>{xml}");
        let in_cell = Form { row: row_with(&said), ..Form::default() };
        let (received, problems) = in_cell.read();
        assert!(told(&problems).contains(&format!("row 2: {what}")), "{xml}: {}", told(&problems));
        assert!(correction(&received).is_some_and(|words| words.starts_with("see this")), "{xml}");
        let outside =
            Form { row: row_with("<w:r><w:t>x</w:t></w:r>"), outside: format!("<w:p>{xml}</w:p>"), ..Form::default() };
        assert!(told(&outside.read().1).contains(what), "{xml}: {}", told(&outside.read().1));
    }
}

#[test]
fn a_cell_says_what_a_reader_sees() {
    for (xml, said) in SAID {
        let form = Form { row: row_with(xml), ..Form::default() };
        let (received, problems) = form.read();
        assert_eq!(correction(&received).as_deref(), Some(*said), "{xml}: {}", told(&problems));
    }
}

#[test]
fn merged_cells_shift_nothing() {
    let span = |columns: usize, text: &str| {
        format!(
            "<w:tc><w:tcPr><w:gridSpan w:val=\"{columns}\"/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
        )
    };
    let rows = [
        span(2, "3") + &plain("A fact is wrong") + &plain("It was 9.") + &plain("minutes"),
        "<w:trPr><w:gridBefore w:val=\"3\"/></w:trPr>".to_owned() + &plain("It was 9.") + &plain("minutes"),
        plain("3") + &span(2, "") + &plain("It was 9.") + &plain("minutes"),
    ];
    for row in rows {
        let form = Form { row: row.clone(), ..Form::default() };
        let (received, problems) = form.read();
        assert_eq!(correction(&received).as_deref(), Some("It was 9."), "{row}: {}", told(&problems));
        let evidence = received.and_then(|received| received.points.first()?.evidence.clone());
        assert_eq!(evidence.as_deref(), Some("minutes"), "{row}");
        assert!(row.contains("gridBefore") || told(&problems).contains("row 2: cells are merged"), "{row}");
    }
    let form = Form { row: span(2, "3 zebrafish") + &plain("") + &plain("It was 9.") + &plain(""), ..Form::default() };
    let (received, problems) = form.read();
    let point = received.and_then(|received| received.points.first().cloned()).unwrap_or_default();
    assert_eq!((point.paragraph, point.paragraph_as_written.as_deref()), (None, Some("3 zebrafish")));
    let said = told(&problems);
    assert!(
        said.contains("“3 zebrafish” is not the number") && said.contains("first of their columns: “3 zebrafish”"),
        "{said}"
    );
}

#[test]
fn words_beside_a_number_are_kept() {
    for words in ["3 (second sentence)", "not 3", "Page 3", "3 onwards"] {
        let row = plain(words) + &plain("") + &plain("A fact is wrong") + &plain("It was 9.") + &plain("");
        let (received, problems) = Form { row, ..Form::default() }.read();
        let point = received.and_then(|received| received.points.first().cloned()).unwrap_or_default();
        assert_eq!((point.paragraph, point.paragraph_as_written.as_deref()), (None, Some(words)));
        assert!(told(&problems).contains(&format!("row 2: “{words}” is not the number of a paragraph")));
    }
}

#[test]
fn the_main_part_is_found_whatever_it_is_called() {
    let rows = [
        ("word/document.xml", "word/document.xml"),
        ("word/document2.xml", "word/document2.xml"),
        ("word/document2.xml", "/word/document2.xml"),
        ("word\\document.xml", "word\\document.xml"),
        ("word\\document22.xml", "/word/document22.xml"),
        ("Word/Document.xml", "word/document.xml"),
        ("other/main.xml", "./other/main.xml"),
    ];
    for (main, top) in rows {
        let row = row_with("<w:r><w:t>It was 9.</w:t></w:r>");
        let form = Form { row, main, top: top.to_owned(), ..Form::default() };
        let (received, problems) = form.read();
        assert_eq!(correction(&received).as_deref(), Some("It was 9."), "{main} {top}: {}", told(&problems));
        assert_eq!(told(&problems), "", "{main}");
    }
}

proptest! {
    /// However elements stand in one another, no word of a cell is lost.
    #[test]
    fn no_word_is_lost_in_elements_in_elements(kinds in proptest::collection::vec(0_usize..5, 0..6)) {
        let around = [("<w:ins>", "</w:ins>"), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
            ("<w:hyperlink w:anchor=\"a\">", "</w:hyperlink>"), ("<w:smartTag>", "</w:smartTag>"),
            ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>")];
        let mut xml = "<w:r><w:t>zebrafish</w:t></w:r>".to_owned();
        for kind in kinds {
            xml = format!("{}{xml}{}", around[kind].0, around[kind].1);
        }
        let form = Form { row: row_with(&xml), ..Form::default() };
        let found = correction(&form.read().0);
        prop_assert_eq!(found.as_deref(), Some(MARKER));
    }
}
