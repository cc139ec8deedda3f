//! The text of a drawing as a document: what is no XML is told with its place.

use usvg::roxmltree::{Document, Error, ParsingOptions, TextPos};

use super::super::fault::{Fault, too_many};
use super::line_starts::LineStarts;
use crate::limits::{DRAWING_ATTRIBUTES, DRAWING_DEPTH, DRAWING_ELEMENTS};
use crate::problem::PictureProblem;

/// The most nodes of a document: elements, and what stands between them.
const MOST_NODES: u32 = 500_000;

/// Reads the document.
pub(super) fn parse<'a>(text: &'a str, places: &LineStarts<'_>) -> Result<Document<'a>, Fault> {
    if let Some(at) = crowded_tag(text) {
        return Err(places.fault(too_many(DRAWING_ATTRIBUTES), at));
    }
    // Programs for drawing write a document type, and abbreviations in it.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| fault(&error, places))?;
    let mut depths = vec![0_usize; document.descendants().count() + 1];
    for node in document.descendants() {
        let Some(parent) = node.parent() else { continue };
        let depth = depths.get(parent.id().get_usize()).copied().unwrap_or_default() + 1;
        if depth > DRAWING_DEPTH.most {
            return Err(places.fault(too_many(DRAWING_DEPTH), node.range().start));
        }
        if let Some(own) = depths.get_mut(node.id().get_usize()) {
            *own = depth;
        }
    }
    Ok(document)
}

/// Where an element begins that has too many attributes.
fn crowded_tag(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(open) = bytes[at..].iter().position(|byte| *byte == b'<').map(|found| at + found) {
        if bytes[open..].starts_with(b"<!--") {
            at = open + 4 + text[open + 4..].find("-->")?;
            continue;
        }
        let mut values = 0;
        let mut quote = None;
        let mut end = open + 1;
        while let Some(byte) = bytes.get(end) {
            match (quote, byte) {
                (None, b'>') => break,
                (None, b'"' | b'\'') => {
                    quote = Some(*byte);
                    values += 1;
                }
                (Some(open), byte) if open == *byte => quote = None,
                _ => {}
            }
            end += 1;
        }
        if values > DRAWING_ATTRIBUTES.most && bytes.get(open + 1).is_some_and(u8::is_ascii_alphabetic) {
            return Some(open);
        }
        at = end;
    }
    None
}

fn fault(error: &Error, places: &LineStarts<'_>) -> Fault {
    let problem = match error {
        Error::UnknownNamespace(prefix, _) => PictureProblem::Prefix { prefix: prefix.clone() },
        Error::UnknownEntityReference(name, _) => PictureProblem::Entity { name: name.clone() },
        Error::EntityReferenceLoop(_) => PictureProblem::Entity { name: String::new() },
        Error::NodesLimitReached | Error::AttributesLimitReached | Error::NamespacesLimitReached => {
            return too_many(DRAWING_ELEMENTS).into();
        }
        Error::NoRootNode | Error::UnclosedRootNode => return PictureProblem::CutOff.into(),
        _ => PictureProblem::Broken { cause: cause(error) },
    };
    let TextPos { row, col } = error.pos();
    let (row_number, column) = (row as usize, col as usize);
    // A number of a character that no XML holds is found as an ampersand that is no abbreviation.
    if let Error::MalformedEntityReference(_) = error
        && let Some(number) =
            places.rest_of(row_number, column).strip_prefix("&#").and_then(|rest| rest.split_once(';'))
    {
        let name = format!("#{}", number.0.chars().take(12).collect::<String>());
        return places.fault_at(PictureProblem::Entity { name }, row_number, column);
    }
    places.fault_at(problem, row_number, column)
}

/// What is wrong with XML, for people who write none.
fn cause(error: &Error) -> String {
    match error {
        Error::UnexpectedCloseTag(expected, found, _) => format!("<{expected}> ends here with </{found}>"),
        Error::DuplicatedAttribute(name, _) => format!("“{name}” is given twice"),
        Error::MalformedEntityReference(_) => "an “&” stands here alone".to_owned(),
        Error::UnexpectedEndOfStream => "it is cut off before its end".to_owned(),
        _ => "what stands here is no XML".to_owned(),
    }
}
