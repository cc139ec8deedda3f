//! Documents, pages and packed files under the name of a text, or in the place of a translator's catalogue: each is called
//! what it is, with a way out, and nothing of it is printed or taken in.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support;

const SAMPLE: &str = "data/inspections/awen-vale-2024";

const RTF: &str = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Calibri;}}\\f0\\fs22 Zanthe speaks.\\par}";
const PAGE: &str =
    "<!DOCTYPE html>\n<html><head><title>Words</title></head><body><p>Zanthe speaks.</p></body></html>\n";
const SAVED_PAGE: &str =
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"zz\"\n\n--zz\n\nZanthe speaks.\n";
const MAIL: &str = "From: Zanthe <z@example.org>\nTo: Quill <q@example.org>\nSubject: Words\nMessage-ID: <1@example.org>\n\nZanthe speaks.\n";
const FLAT_WORD: &str = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument/>\n";
const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Zanthe speaks.</text></svg>\n";
const XLIFF: &str = "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"><file target-language=\"cy\"/></xliff>\n";
const MEMORY: &str = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"/>\n";
const CATALOGUE: &str = "msgid \"\"\nmsgstr \"Language: cy\\n\"\n\nmsgid \"Foreword\"\nmsgstr \"Rhagair\"\n";

/// What a program writes at the beginning of a packed file with this file in it.
fn packed(name: &str) -> Vec<u8> {
    [b"PK\x03\x04\x14\0\x08\0".as_slice(), name.as_bytes(), &[0xff, 0, 1]].concat()
}

fn sixteen(text: &str) -> Vec<u8> {
    "\u{feff}".chars().chain(text.chars()).collect::<String>().encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The program's exit code, and what it says.
fn run(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs");
    (output.status.code(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

fn copy() -> (tempfile::TempDir, String) {
    let place = tempfile::tempdir().expect("a folder");
    support::copy_folder(&support::root().join(SAMPLE), place.path());
    let shown = place.path().display().to_string();
    (place, shown)
}

#[test]
fn a_document_under_the_name_of_a_text_is_called_what_it_is() {
    let rows: [(&str, Vec<u8>, &str); 16] = [
        ("sections/foreword.md", RTF.into(), "a rich text file (.rtf), and not Markdown"),
        ("sections/names.md", packed("word/document.xml"), "a Word document, and not Markdown"),
        ("sections/1.md", b"%PDF-1.7\n%\xe2\xe3\n".to_vec(), "a PDF, and not Markdown"),
        ("sections/2.md", PAGE.into(), "a web page, and not Markdown"),
        ("sections/2.1.md", SAVED_PAGE.into(), "a web page, and not Markdown"),
        ("sections/2.2.md", sixteen(PAGE), "a web page, and not Markdown"),
        ("sections/2.3.md", sixteen("Zanthe speaks."), "a text in UTF-16"),
        ("sections/2.4.md", MAIL.into(), "a mail, and not Markdown"),
        ("sections/3.md", FLAT_WORD.into(), "a Word document that was saved as XML (.xml), and not Markdown"),
        ("sections/3.1.md", packed("opendocument.text"), "an OpenDocument text (.odt), and not Markdown"),
        ("sections/3.2.md", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "a file of an old Word or Excel"),
        ("sections/3.3.md", DRAWING.into(), "a picture, and not Markdown"),
        ("sections/3.4.yaml", RTF.into(), "a rich text file (.rtf), and not YAML"),
        ("statistics.yaml", packed("xl/workbook.xml"), "an Excel workbook, and not YAML"),
        ("recommendations.yaml", PAGE.into(), "a web page, and not YAML"),
        ("translations/cy.po", b"\xde\x12\x04\x95\0\0\0\0".to_vec(), "a compiled catalogue of gettext (.mo)"),
    ];
    let (place, folder) = copy();
    for (file, bytes, _) in &rows {
        assert!(place.path().join(file).is_file(), "{file} is one of the sample");
        fs::write(place.path().join(file), bytes).expect("written");
    }
    let out = tempfile::tempdir().expect("a folder");
    let out = out.path().join("out").display().to_string();
    for arguments in [vec!["check", &folder], vec!["build", "--format", "html", "--out", &out, &folder]] {
        let (code, said) = run(&arguments);
        assert_eq!(code, Some(1), "{said}");
        for (file, _, says) in &rows {
            let told: Vec<&str> = said.lines().filter(|line| line.contains(&format!("{file}: this is "))).collect();
            assert!(matches!(told.as_slice(), [one] if one.contains(says)), "{file}: {told:?}\n{said}");
        }
        assert!(!said.contains("Zanthe") && !Path::new(&out).exists(), "{said}");
    }
}

#[test]
fn inspection_yaml_that_is_a_document_is_called_what_it_is() {
    let (place, folder) = copy();
    for (bytes, says) in [(RTF.into(), "a rich text file"), (packed("word/document.xml"), "a Word document")] {
        fs::write(place.path().join("inspection.yaml"), bytes).expect("written");
        let (code, said) = run(&["check", &folder]);
        assert!(code == Some(1) && said.contains(says) && said.contains("= help: "), "{said}");
    }
}

#[test]
fn what_a_translator_sends_in_another_form_is_called_what_it_is() {
    let rows: [(&str, Vec<u8>, &str); 16] = [
        ("cy.mo", b"\xde\x12\x04\x95\0\0\0\0\x01\0\0\0".to_vec(), "a compiled catalogue of gettext (.mo)"),
        ("cy.po", b"\x95\x04\x12\xde\0\0\0\0\0\0\0\x01".to_vec(), "a compiled catalogue of gettext (.mo)"),
        ("cy.docx", packed("word/document.xml"), "a Word document"),
        ("cy.po", packed("xl/workbook.xml"), "an Excel workbook"),
        ("cy.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "a file of an old Word or Excel"),
        ("cy.zip", packed("cy.po"), "a packed file"),
        ("cy.rtf", RTF.into(), "a rich text file"),
        ("cy.pdf", b"%PDF-1.7\n%\xe2\xe3\n".to_vec(), "a PDF"),
        ("cy.html", PAGE.into(), "a web page"),
        ("cy.tmx", MEMORY.into(), "a translation memory (TMX)"),
        ("cy.ts", "<?xml version=\"1.0\"?>\n<TS language=\"cy\"/>\n".into(), "an XML file"),
        ("cy.json", "{\n  \"Foreword\": \"Rhagair\"\n}\n".into(), "a JSON file"),
        ("cy.csv", "English,Welsh\nForeword,Rhagair\n".into(), "a table (CSV)"),
        ("cy.txt", "Foreword\nRhagair, the Welsh\n".into(), "a text of another kind"),
        ("cy.po", sixteen(CATALOGUE), "a text in UTF-16"),
        ("cy.properties", "foreword = Rhagair\n".into(), "a text of another kind"),
    ];
    let (place, folder) = copy();
    let own = fs::read(place.path().join("translations/cy.po")).expect("the catalogue");
    let sent = tempfile::tempdir().expect("a folder");
    for (name, bytes, says) in rows {
        let file = sent.path().join(name);
        fs::write(&file, &bytes).expect("written");
        let shown = file.display().to_string();
        let (code, said) = run(&["translate", "import", &folder, &shown]);
        let first = said.lines().next().unwrap_or_default();
        assert!(first.contains(&format!("{name}: this is {says}")), "{name}: {said}");
        assert!(
            code == Some(1) && said.contains("= help: ") && said.contains("nothing was taken in"),
            "{name}: {said}"
        );
        let remembered = run(&["translate", "extract", &folder, "--memory", &shown]).1;
        let says =
            if name == "cy.tmx" { "there is no English with its Welsh".to_owned() } else { format!("this is {says}") };
        assert!(remembered.contains(&says), "{name}: {remembered}");
        fs::write(place.path().join("translations/cy.po"), &own).expect("written");
    }
    for (name, bytes) in [("good.po", CATALOGUE.into()), ("good.xlf", XLIFF.into()), ("sixteen.xlf", sixteen(XLIFF))] {
        let file = sent.path().join(name);
        fs::write(&file, &bytes).expect("written");
        let (code, said) = run(&["translate", "import", &folder, &file.display().to_string()]);
        assert_eq!(code, Some(0), "{name}: {said}");
    }
    fs::write(place.path().join("translations/cy.po"), XLIFF).expect("written");
    let (code, said) = run(&["check", &folder]);
    assert!(code == Some(1) && said.contains("an XLIFF file") && said.contains("translate import"), "{said}");
}
