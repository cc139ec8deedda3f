//! What comes into a report that is shown: links and marks, each inside the element that has its anchor.
//!
//! What must hold: nothing of the report itself changes.

use quick_xml::escape::escape;

/// What stands before an anchor in a tag.
const ID: &str = " id=\"";

/// A report as HTML, with more style, and with what is said for an anchor at the beginning of its element.
pub(super) fn inserted(html: &str, style: &str, at: impl Fn(&str) -> Option<String>) -> String {
    let mut made = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    if let Some((head, body)) = rest.split_once("</head>") {
        made.extend([head, "<style>", style, "</style></head>"]);
        rest = body;
    }
    while let Some(start) = rest.find(ID) {
        let (before, behind) = rest.split_at(start + ID.len());
        made.push_str(before);
        rest = behind;
        let Some(more) = rest.split_once('"').and_then(|(anchor, _)| at(anchor)) else { continue };
        let Some(end) = rest.find('>') else { continue };
        let (tag, behind) = rest.split_at(end + 1);
        made.extend([tag, more.as_str()]);
        rest = behind;
    }
    made.push_str(rest);
    made
}

/// The link to a form.
pub(super) fn pen_link(address: &str, words: &str) -> String {
    let (address, words) = (escape(address), escape(words));
    format!(
        "<a class=\"pen\" target=\"_top\" href=\"{address}\"><span aria-hidden=\"true\">✎</span><span class=\"unseen\">{words}</span></a>"
    )
}
