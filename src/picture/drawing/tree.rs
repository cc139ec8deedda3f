//! The document of a drawing as the tree of what is drawn, with every picture inside it cleaned as well.

use std::sync::{Arc, Mutex, PoisonError};

use usvg::roxmltree::Document;
use usvg::{Error, ImageHrefResolver, ImageKind, Options, Tree};

use super::super::fault::{Fault, too_many};
use super::super::taken::RemovedData;
use super::super::upright::upright;
use super::super::{foreign, jpeg, png, raster};
use super::encoding;
use super::fonts::fonts;
use crate::limits::{DRAWING_DEPTH, DRAWING_ELEMENTS};
use crate::problem::{PictureData, PictureProblem};

/// What was met in the pictures inside a drawing.
#[derive(Default)]
struct Inside {
    taken: RemovedData,
    fault: Option<PictureProblem>,
}

/// The tree of a document, and what was taken out of pictures in it.
pub(super) fn tree(document: &Document<'_>) -> Result<(Tree, Vec<PictureData>), Fault> {
    let inside = Mutex::new(Inside::default());
    let has_words = document.descendants().any(|node| node.is_element() && node.tag_name().name() == "text");
    let options = Options {
        // What a drawing says nothing of is set in the report's own font, which is one without serifs.
        font_family: "sans-serif".to_owned(),
        fontdb: if has_words { fonts() } else { Arc::default() },
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, data, _| {
                let mut inside = inside.lock().unwrap_or_else(PoisonError::into_inner);
                match picture(&data, &mut inside.taken) {
                    Ok(kind) => Some(kind),
                    Err(problem) => {
                        inside.fault.get_or_insert(problem);
                        None
                    }
                }
            }),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(document, &options).map_err(|error| fault(&error));
    drop(options);
    let inside = inside.into_inner().unwrap_or_else(PoisonError::into_inner);
    match inside.fault {
        Some(problem @ PictureProblem::DrawingInside) => Err(problem.into()),
        Some(problem) => Err(PictureProblem::Within { problem: Box::new(problem) }.into()),
        None => Ok((tree?, inside.taken.list())),
    }
}

/// A picture inside a drawing. It is turned upright, because not everything that shows it there does so.
fn picture(data: &[u8], taken: &mut RemovedData) -> Result<ImageKind, PictureProblem> {
    if !jpeg::is_jpeg(data) && !png::is_png(data) {
        if encoding::decode(data).is_ok() {
            return Err(PictureProblem::DrawingInside);
        }
        return Err(foreign::what_else(data).unwrap_or(PictureProblem::Unknown));
    }
    let picture = raster::read(data)?;
    taken.extend(picture.taken);
    let bytes = upright(&picture.bytes).unwrap_or(picture.bytes);
    Ok(if jpeg::is_jpeg(&bytes) { ImageKind::JPEG(Arc::new(bytes)) } else { ImageKind::PNG(Arc::new(bytes)) })
}

fn fault(error: &Error) -> Fault {
    match error {
        Error::InvalidSize => PictureProblem::NoSize.into(),
        Error::ElementsLimitReached => too_many(DRAWING_ELEMENTS).into(),
        Error::ParsingFailed(_) => too_many(DRAWING_DEPTH).into(),
        Error::NotAnUtf8Str | Error::MalformedGZip => PictureProblem::Damaged.into(),
    }
}
