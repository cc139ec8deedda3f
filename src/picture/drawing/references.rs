//! What an element of a drawing refers to.

use usvg::roxmltree::Node;

/// The namespaces of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";
pub(super) const XLINK: &str = "http://www.w3.org/1999/xlink";
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The name of an element that belongs to drawings; `None` for those that programs keep for themselves.
pub(super) fn drawn_name<'a>(node: &Node<'a, '_>) -> Option<&'a str> {
    let is_drawn = node.is_element() && matches!(node.tag_name().namespace(), None | Some(SVG));
    is_drawn.then(|| node.tag_name().name())
}

/// Whether an element is in the namespace of drawings.
pub(super) fn is_svg(node: &Node<'_, '_>) -> bool {
    node.tag_name().namespace() == Some(SVG)
}

/// The address that an element shows or uses.
pub(super) fn href<'a>(node: &Node<'a, '_>) -> Option<&'a str> {
    node.attribute("href").or_else(|| node.attribute((XLINK, "href"))).map(str::trim)
}

/// The addresses within `url(...)`.
pub(super) fn urls(value: &str) -> impl Iterator<Item = &str> {
    let mut parts = value.split("url(");
    parts.next();
    parts.map(|part| part.split(')').next().unwrap_or_default().trim().trim_matches(['"', '\'']).trim())
}

/// Whether an address leads out of the drawing.
pub(super) fn leads_out(address: &str) -> bool {
    let start: String = address.chars().take(5).collect::<String>().to_ascii_lowercase();
    !address.is_empty() && !address.starts_with('#') && start != "data:"
}
