//! Office files whose bytes depend on their content alone.
//!
//! The libraries that write them stamp the clock into the archive and list names in the order of a hash table. What must
//! hold: the same content gives the same bytes; nothing but times and the order of what has none is changed.

use std::io::{Cursor, Read, Write};
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Elements whose children have no order of their own.
const UNORDERED: [&str; 2] = ["office:automatic-styles", "manifest:manifest"];

/// Rewrites an archive with a fixed time, and its XML in a fixed order, each part finished by its name.
///
/// # Errors
///
/// What is wrong with the archive or its XML.
pub(super) fn steady(bytes: &[u8], finish: impl Fn(&str, &str) -> Result<String, String>) -> Result<Vec<u8>, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|error| error.to_string())?;
        if entry.is_dir() {
            continue;
        }
        let name = entry.name().to_owned();
        let method = if entry.compression() == CompressionMethod::Stored {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let mut content = Vec::new();
        entry.read_to_end(&mut content).map_err(|error| error.to_string())?;
        if name.ends_with(".xml") {
            let text = String::from_utf8(content).map_err(|error| error.to_string())?;
            content = finish(&name, &steady_xml(&text)?)?.into_bytes();
        }
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        writer.start_file(name, options).map_err(|error| error.to_string())?;
        writer.write_all(&content).map_err(|error| error.to_string())?;
    }
    Ok(writer.finish().map_err(|error| error.to_string())?.into_inner())
}

/// XML with the attributes of its root and the children of unordered elements sorted.
fn steady_xml(source: &str) -> Result<String, String> {
    let mut reader = Reader::from_str(source);
    let mut out = String::with_capacity(source.len());
    let mut depth = 0_usize;
    // The depth of the children that are being gathered, where they begin, and what they are.
    let mut gathering: Option<(usize, Vec<Range<usize>>)> = None;
    let mut from = 0;
    let mut child = 0;
    loop {
        let before = position(&reader);
        let event = reader.read_event().map_err(|error| error.to_string())?;
        let after = position(&reader);
        let ends = |depth: usize, gathering: &Option<(usize, Vec<Range<usize>>)>| {
            gathering.as_ref().is_some_and(|(at, _)| *at == depth)
        };
        match &event {
            Event::Start(start) => {
                if ends(depth, &gathering) {
                    child = before;
                }
                if depth == 0 {
                    out.push_str(&source[from..before]);
                    out.push_str(&sorted_start(start)?);
                    from = after;
                }
                depth += 1;
                if gathering.is_none() && UNORDERED.contains(&start.name().as_ref()) {
                    out.push_str(&source[from..after]);
                    from = after;
                    gathering = Some((depth, Vec::new()));
                }
            }
            Event::Empty(_) => {
                if let Some((at, children)) = &mut gathering
                    && *at == depth
                {
                    children.push(before..after);
                }
            }
            Event::End(_) => {
                if let Some((at, children)) = &mut gathering {
                    if *at == depth {
                        children.sort_by_key(|range| &source[range.clone()]);
                        children.iter().for_each(|range| out.push_str(&source[range.clone()]));
                        from = before;
                        gathering = None;
                    } else if *at + 1 == depth {
                        children.push(child..after);
                    }
                }
                depth = depth.saturating_sub(1);
            }
            Event::Eof => {
                out.push_str(&source[from..]);
                return Ok(out);
            }
            _ => {}
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// A start tag with its attributes in order.
fn sorted_start(start: &BytesStart<'_>) -> Result<String, String> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        attributes.push(format!(" {}=\"{}\"", attribute.key.as_ref(), attribute.value));
    }
    attributes.sort();
    Ok(format!("<{}{}>", start.name().as_ref(), attributes.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_that_means_nothing_is_made_steady_and_the_rest_is_kept() {
        let one = r#"<a:x z="1" b="2"><office:automatic-styles><s n="2"><p/></s><s n="1"/></office:automatic-styles><q>2</q><q>1</q></a:x>"#;
        let other = r#"<a:x b="2" z="1"><office:automatic-styles><s n="1"/><s n="2"><p/></s></office:automatic-styles><q>2</q><q>1</q></a:x>"#;
        let made = steady_xml(one).expect("XML");
        assert_eq!(made, steady_xml(other).expect("XML"));
        assert_eq!(made, other);
    }
}
