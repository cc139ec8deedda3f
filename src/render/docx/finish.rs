//! What the library has no words for, added to what it wrote: header rows, names of tables, languages, text alternatives,
//! the number that opens a footnote, and what the file says of itself.
//!
//! What must hold: every addition finds its place, or no document comes of it; a later version of the library that writes
//! something else is noticed here and not by a reader.

use docx_rs::XMLDocx;

use super::styles::{language_style, word_language};
use super::writer::Names;
use crate::report::{Report, spots};
use crate::responses;

/// A row of the height by which `tables` marks a header row, as the library writes it.
const MARKED_ROW: &str = "<w:trPr><w:cantSplit /><w:trHeight w:val=\"1\" w:hRule=\"atLeast\" /></w:trPr>";
const HEADER_ROW: &str = "<w:trPr><w:cantSplit /><w:tblHeader /></w:trPr>";

/// Adds what is missing.
pub(super) fn finish(mut parts: XMLDocx, report: &Report, names: &Names, whole: bool) -> Result<XMLDocx, String> {
    let mut document = text(parts.document)?;
    document = document.replace(MARKED_ROW, HEADER_ROW);
    if document.contains("<w:trHeight") {
        return Err("a header row was not written as it should be".to_owned());
    }
    let table_name = |name: &String| format!("<w:tblCaption w:val=\"{}\" /></w:tblPr>", escaped(name));
    document = each(&document, "</w:tblPr>", names.tables.iter().map(table_name))?;
    let picture = |(index, alt): (usize, &String)| {
        format!("<wp:docPr id=\"{}\" name=\"Figure {}\" descr=\"{}\" />", index + 1, index + 1, escaped(alt))
    };
    document =
        each(&document, "<wp:docPr id=\"1\" name=\"Figure\" />", names.pictures.iter().enumerate().map(picture))?;
    parts.document = document.into_bytes();
    parts.styles = styles(&text(parts.styles)?, &report.language)?.into_bytes();
    parts.footnotes = footnotes(&text(parts.footnotes)?, names.footnotes)?.into_bytes();
    parts.doc_props.core = core(report).into_bytes();
    parts.document_rels = relationships(&text(parts.document_rels)?)?.into_bytes();
    let own = own_lines(&parts)?;
    parts.custom_items = vec![paragraphs(report, whole, &own).into_bytes()];
    Ok(parts)
}

/// The library names the part with the paragraphs as it names the footnotes; two of one name are a broken file to Word. And
/// it lists links in an order of chance: here they are sorted, so that the same report gives the same bytes.
fn relationships(relationships: &str) -> Result<String, String> {
    const EACH: &str = "<Relationship ";
    const END: &str = "</Relationships>";
    const KIND: &str = "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\"";
    let named = format!("Id=\"rIdParagraphs\" {KIND}");
    let named = each(relationships, &format!("Id=\"rId8\" {KIND}"), std::iter::once(named))?;
    let body = named.trim_end().strip_suffix(END).ok_or("the Word copy has no end of its relationships")?;
    let (head, list) = body.split_once(EACH).ok_or("the Word copy has no relationships")?;
    let mut list: Vec<&str> = list.split(EACH).map(str::trim).collect();
    list.sort_unstable();
    Ok(format!("{head}{EACH}{}{END}", list.join(EACH)))
}

fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// Replaces each occurrence by its own text; there must be as many as texts.
fn each(text: &str, what: &str, by: impl ExactSizeIterator<Item = String>) -> Result<String, String> {
    let pieces: Vec<&str> = text.split(what).collect();
    if pieces.len() != by.len() + 1 {
        return Err(format!("the Word copy has {} times {what} and not {}", pieces.len() - 1, by.len()));
    }
    let mut done = String::with_capacity(text.len() * 2);
    for (piece, by) in pieces.iter().zip(by) {
        done.push_str(piece);
        done.push_str(&by);
    }
    done.push_str(pieces.last().copied().unwrap_or_default());
    Ok(done)
}

/// The document's language as the default of all runs, `Normal` as the style of paragraphs without one, the other languages in their character styles, and the footnote
/// number set high.
fn styles(styles: &str, language: &str) -> Result<String, String> {
    let lang = |language: &str| format!("<w:lang w:val=\"{0}\" w:eastAsia=\"{0}\" />", word_language(language));
    let default = format!("{}</w:rPr></w:rPrDefault>", lang(language));
    let mut styles = each(styles, "</w:rPr></w:rPrDefault>", std::iter::once(default))?;
    let normal = "w:default=\"1\" w:styleId=\"Normal\"".to_owned();
    styles = each(&styles, "w:styleId=\"Normal\"", std::iter::once(normal))?;
    for other in ["en", "cy"].into_iter().filter(|other| !language.starts_with(other)) {
        styles = in_style(&styles, &language_style(other), &lang(other))?;
    }
    in_style(&styles, "FootnoteReference", "<w:vertAlign w:val=\"superscript\" />")
}

/// Gives a property to the runs of a style that has none.
fn in_style(styles: &str, id: &str, property: &str) -> Result<String, String> {
    let none = "<w:rPr />";
    let start = styles.find(&format!("w:styleId=\"{id}\"")).ok_or_else(|| format!("there is no style {id}"))?;
    let at = start + styles[start..].find(none).ok_or_else(|| format!("the style {id} has properties"))?;
    Ok(format!("{}<w:rPr>{property}</w:rPr>{}", &styles[..at], &styles[at + none.len()..]))
}

/// The two separators that Word looks for, and the number at the beginning of each footnote.
fn footnotes(footnotes: &str, count: usize) -> Result<String, String> {
    if count == 0 {
        return Ok(footnotes.to_owned());
    }
    let separator = |kind: &str, id: &str, mark: &str| {
        format!("<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:r><w:{mark} /></w:r></w:p></w:footnote>")
    };
    let number = "</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\" /></w:rPr><w:footnoteRef /></w:r>\
                  <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
    let numbered = each(footnotes, "</w:pPr>", std::iter::repeat_n(number.to_owned(), count))?;
    let at = numbered.find("<w:footnote ").ok_or("the footnotes are missing")?;
    let separators =
        separator("separator", "-1", "separator") + &separator("continuationSeparator", "0", "continuationSeparator");
    Ok(format!("{}{separators}{}", &numbered[..at], &numbered[at..]))
}

/// What the file says of itself. Its dates are those of the report: no clock is read.
fn core(report: &Report) -> String {
    let metadata = &report.metadata;
    // A draft may not know the day of its report yet; Word wants one all the same.
    let [year, month, day] = metadata.date_parts.unwrap_or([2000, 1, 1]);
    let date = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    let date = |name: &str| format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:{name}>");
    let element = |name: &str, text: &str| format!("<{name}>{}</{name}>", escaped(text));
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            .to_owned(),
        element("dc:title", &metadata.title),
        element("dc:creator", &metadata.author),
        element("cp:lastModifiedBy", &metadata.author),
        element("dc:description", &metadata.description),
        element("cp:keywords", &metadata.keywords.join(", ")),
        element("dc:identifier", &metadata.digest),
        element("dc:language", &word_language(&report.language)),
        date("created"),
        date("modified"),
        "</cp:coreProperties>".to_owned(),
    ]
    .concat()
}

/// What the document says itself, so that what a reader writes anywhere in it can be told from that.
fn own_lines(parts: &XMLDocx) -> Result<String, String> {
    let utf8 = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).map_err(|error| error.to_string());
    let mut others = vec![("footnotes", utf8(&parts.footnotes)?)];
    for (what, list) in [("header", &parts.headers), ("footer", &parts.footers)] {
        for part in list {
            others.push((what, utf8(part)?));
        }
    }
    let others: Vec<(&str, &str)> = others.iter().map(|(what, xml)| (*what, xml.as_str())).collect();
    let (document, relations) = (utf8(&parts.document)?, utf8(&parts.document_rels)?);
    responses::own_lines(&document, &relations, &utf8(&parts.styles)?, &others)
}

/// The paragraphs of the draft by their numbers, for reading a filled form when the draft has changed since: with their
/// words in a whole draft, which has them anyway, and without in a form alone.
fn paragraphs(report: &Report, whole: bool, own: &str) -> String {
    let mut item = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><findings-paragraphs>".to_owned();
    let form = report.draft.as_ref().is_some_and(|marks| marks.form.is_some());
    for spot in spots(report).iter().filter(|_| form) {
        if let Some(number) = spot.number {
            let words = if whole { escaped(&spot.text) } else { String::new() };
            item.push_str(&format!("<p n=\"{number}\" a=\"{}\">{words}</p>", escaped(&spot.anchor)));
        }
    }
    item + own + "</findings-paragraphs>"
}

/// Text as it stands in XML.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            character if character.is_control() => safe.push(' '),
            character => safe.push(character),
        }
    }
    safe
}
