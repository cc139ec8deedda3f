//! The parts of the document as one file.

use std::io::{Cursor, Write};

use docx_rs::XMLDocx;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The id of the part with the draft's paragraphs; any that is not another's; the library puts the braces around it.
pub(super) const ITEM_ID: &str = "6B1F5E2A-3C0D-4E5B-9A47-2D8C1F7E0B36";

/// What stands in its place until it is written.
pub(super) const EMPTY_ITEM: &str = "<findings-paragraphs></findings-paragraphs>";

/// Packs the parts: the same ones give the same bytes, with no date of today and no word of this machine.
pub(super) fn pack(parts: XMLDocx) -> Result<Vec<u8>, String> {
    let mut files: Vec<(String, Vec<u8>)> = [
        ("[Content_Types].xml", parts.content_type),
        ("_rels/.rels", parts.rels),
        ("docProps/app.xml", parts.doc_props.app),
        ("docProps/core.xml", parts.doc_props.core),
        ("docProps/custom.xml", parts.doc_props.custom),
        ("word/_rels/document.xml.rels", parts.document_rels),
        ("word/document.xml", parts.document),
        ("word/styles.xml", parts.styles),
        ("word/settings.xml", parts.settings),
        ("word/fontTable.xml", parts.font_table),
        ("word/comments.xml", parts.comments),
        ("word/commentsExtended.xml", parts.comments_extended),
        ("word/numbering.xml", parts.numberings),
        ("word/footnotes.xml", parts.footnotes),
    ]
    .into_iter()
    .map(|(name, bytes)| (name.to_owned(), bytes))
    .collect();
    let counted = [
        ("word/header", ".xml", parts.headers),
        ("word/_rels/header", ".xml.rels", parts.header_rels),
        ("word/footer", ".xml", parts.footers),
        ("word/_rels/footer", ".xml.rels", parts.footer_rels),
        ("customXml/item", ".xml", parts.custom_items),
        ("customXml/itemProps", ".xml", parts.custom_item_props),
        ("customXml/_rels/item", ".xml.rels", parts.custom_item_rels),
    ];
    for (before, after, list) in counted {
        files.extend(list.into_iter().enumerate().map(|(at, bytes)| (format!("{before}{}{after}", at + 1), bytes)));
    }
    files.extend(parts.media.into_iter().map(|(name, bytes)| (format!("word/media/{name}.png"), bytes)));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, options).map_err(|error| error.to_string())?;
        zip.write_all(&bytes).map_err(|error| error.to_string())?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}
