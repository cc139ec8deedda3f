//! Where a site will be: the beginning of every address in its feeds and its map.

use std::fmt::Write as _;

/// The address of the folder of a site; it ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseAddress(String);

impl BaseAddress {
    /// Reads an address; none where it is no whole one of the web.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let fits = rest.chars().all(|one| one.is_ascii_graphic() && !"<>\"'\\^`{|}?#".contains(one));
        let has_host = rest.split('/').next().is_some_and(|host| !host.is_empty());
        (fits && has_host).then(|| BaseAddress(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The address of a path in the site.
    #[must_use]
    pub fn of(&self, path: &str) -> String {
        format!("{}{}", self.0, encoded(path))
    }
}

/// A path as it stands in an address (RFC 3986, section 2.1).
pub(super) fn encoded(path: &str) -> String {
    let mut address = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole_and_ends_once() {
        let rows = [
            ("https://example.org", Some("https://example.org/a%20b/%C5%B5")),
            ("https://example.org/x//", Some("https://example.org/x/a%20b/%C5%B5")),
            ("example.org", None),
            ("https://", None),
            ("https://example.org/?q", None),
            ("https://example.org/\"><script>", None),
            ("javascript:alert(1)", None),
        ];
        for (text, address) in rows {
            let found = BaseAddress::parse(text).map(|base| base.of("a b/ŵ"));
            assert_eq!(found.as_deref(), address, "{text}");
        }
    }
}
