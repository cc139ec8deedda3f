//! The media types of pictures.

pub(super) const JPEG: &str = "image/jpeg";
pub(super) const PNG: &str = "image/png";
pub(super) const SVG: &str = "image/svg+xml";
