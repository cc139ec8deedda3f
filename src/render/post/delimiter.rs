//! The comments between which a block stands, as WordPress's serializer writes them.
//!
//! What must hold: nothing in an attribute can end the comment, in any browser or filter that the text goes through.

use serde_json::{Map, Value};

/// The attributes of a block that its markup does not say, in the order in which the editor writes them.
pub(super) type Attributes = Vec<(&'static str, Value)>;

/// A block with what is in it.
pub(super) fn block(name: &str, attributes: Attributes, markup: &str) -> String {
    format!("<!-- wp:{name}{} -->\n{markup}\n<!-- /wp:{name} -->", written(attributes))
}

/// A block that has nothing in it.
pub(super) fn empty_block(name: &str) -> String {
    format!("<!-- wp:{name} /-->")
}

fn written(attributes: Attributes) -> String {
    if attributes.is_empty() {
        return String::new();
    }
    // One by one: a map would put them into the order of the alphabet.
    let pairs = attributes.into_iter().map(|(key, value)| {
        let one = Value::Object(Map::from_iter([(key.to_owned(), value)])).to_string();
        one.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default().to_owned()
    });
    format!(" {{{}}}", escaped(&pairs.collect::<Vec<_>>().join(",")))
}

/// JSON that can stand in a comment: `serializeAttributes` of `@wordpress/blocks`.
fn escaped(json: &str) -> String {
    json.replace("\\\\", "\\u005c")
        .replace("--", "\\u002d\\u002d")
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace("\\\"", "\\u0022")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_attribute_ends_the_comment() {
        let attributes = vec![("level", 3.into()), ("className", "a\\ --> <b> & \"c\"".into())];
        let block = block("heading", attributes, "<h3>x</h3>");
        let head = "<!-- wp:heading {\"level\":3,\"className\":\"a\\u005c \\u002d\\u002d\\u003e \\u003cb\\u003e \\u0026 \\u0022c\\u0022\"} -->";
        assert_eq!(block, format!("{head}\n<h3>x</h3>\n<!-- /wp:heading -->"));
        assert_eq!(empty_block("footnotes"), "<!-- wp:footnotes /-->");
    }
}
