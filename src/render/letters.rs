//! The letters of a line as one path.
//!
//! A drawing refers to an outline for every letter. Browsers copy what is referred to, which takes most of the time in which
//! they draw a page: outlines that stand in place of the references are drawn a third sooner. What must hold: the page looks
//! the same; whatever is not a plain letter stays as it was.

use std::collections::HashMap;

/// How an outline begins: at the place that its letter has, all further steps being from where the last one ended.
const ORIGIN: &str = "M 0 0m";

/// A reference to an outline.
struct Letter<'a> {
    outline: &'a str,
    x: &'a str,
    y: &'a str,
    /// How it is filled, as attributes.
    paint: &'a str,
}

/// A drawing by Typst with the letters of each line as one path.
pub(super) fn join_letters(svg: &str) -> String {
    let outlines: HashMap<&str, &str> = svg.split("<symbol ").skip(1).filter_map(outline).collect();
    let mut joined = String::with_capacity(svg.len() * 4);
    let mut open: Option<&str> = None;
    for element in svg.split_inclusive('>') {
        let letter = letter(element).and_then(|letter| Some((outlines.get(letter.outline)?, letter)));
        let paint = letter.as_ref().map(|(_, letter)| letter.paint);
        if let Some(before) = open.filter(|_| open != paint) {
            joined.extend(["\" ", before, "/>"]);
        }
        match letter {
            Some((outline, letter)) => {
                if open != paint {
                    joined.push_str("<path d=\"");
                }
                joined.extend(["M ", letter.x, " ", letter.y, "m", outline]);
            }
            None => joined.push_str(element),
        }
        open = paint;
    }
    joined
}

/// The name of an outline with its steps, from behind the beginning of its symbol.
fn outline(symbol: &str) -> Option<(&str, &str)> {
    let (attributes, path) = symbol.split_once("><path d=\"")?;
    let (name, _) = attributes.strip_prefix("id=\"")?.split_once('"')?;
    let (steps, end) = path.split_once('"')?;
    let steps = steps.strip_prefix(ORIGIN)?;
    end.starts_with("/></symbol>").then_some((name, steps))
}

fn letter(element: &str) -> Option<Letter<'_>> {
    let (outline, rest) = element.strip_prefix("<use xlink:href=\"#")?.split_once("\" x=\"")?;
    let (x, rest) = rest.split_once("\" y=\"")?;
    let (y, rest) = rest.split_once("\" ")?;
    Some(Letter { outline, x, y, paint: rest.strip_suffix("/>")? })
}

#[cfg(test)]
mod tests {
    use super::join_letters;

    const DEFS: &str = r#"<defs><symbol id="gA" overflow="visible"><path d="M 0 0m 1 2h 3Z "/></symbol><symbol id="gB" overflow="visible"><path d="M 0 0m 4 5v 6Z "/></symbol><symbol id="gC" overflow="visible"><image/></symbol></defs>"#;

    #[test]
    fn letters_of_a_paint_become_one_path_and_the_rest_stays() {
        let rows = [
            (
                r##"<g><use xlink:href="#gA" x="0" y="0" fill="#000"/><use xlink:href="#gB" x="7.5" y="1" fill="#000"/></g>"##,
                r##"<g><path d="M 0 0m 1 2h 3Z M 7.5 1m 4 5v 6Z " fill="#000"/></g>"##,
            ),
            (
                r##"<use xlink:href="#gA" x="0" y="0" fill="#000"/><use xlink:href="#gA" x="9" y="0" fill="#fff"/>"##,
                r##"<path d="M 0 0m 1 2h 3Z " fill="#000"/><path d="M 9 0m 1 2h 3Z " fill="#fff"/>"##,
            ),
            // A letter that is a picture, one that is nowhere, and one that is turned.
            (
                r##"<use xlink:href="#gC" x="0" y="0" fill="#000"/>"##,
                r##"<use xlink:href="#gC" x="0" y="0" fill="#000"/>"##,
            ),
            (
                r##"<use xlink:href="#gD" x="0" y="0" fill="#000"/>"##,
                r##"<use xlink:href="#gD" x="0" y="0" fill="#000"/>"##,
            ),
            (
                r##"<use xlink:href="#gA" transform="rotate(9)"/>"##,
                r##"<use xlink:href="#gA" transform="rotate(9)"/>"##,
            ),
        ];
        for (drawn, joined) in rows {
            assert_eq!(join_letters(&format!("<svg>{drawn}{DEFS}</svg>")), format!("<svg>{joined}{DEFS}</svg>"));
        }
    }
}
