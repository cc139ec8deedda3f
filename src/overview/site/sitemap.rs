//! The map of the site for search engines (sitemaps.org).

use std::fmt::Write as _;

use super::address::BaseAddress;
use super::entry::Entry;
use super::feed::escaped;
use crate::language::Language;

/// The map: the index in each language, and every page and PDF of the site.
pub(super) fn sitemap<'a>(
    entries: &[Entry],
    languages: impl Iterator<Item = &'a Language>,
    base: &BaseAddress,
) -> Vec<u8> {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for language in languages {
        let _ =
            writeln!(xml, "<url><loc>{}</loc></url>", escaped(&base.of(&format!("{}/index.html", language.code()))));
    }
    for entry in entries {
        let of_site =
            entry.pages.iter().chain(&entry.pdfs).chain(&entry.large_prints).filter(|(_, page)| !page.contains("://"));
        for (_, page) in of_site {
            let changed = entry.updated.map(|date| format!("<lastmod>{date}</lastmod>")).unwrap_or_default();
            let _ = writeln!(xml, "<url><loc>{}</loc>{changed}</url>", escaped(&base.of(page)));
        }
    }
    xml += "</urlset>\n";
    xml.into_bytes()
}
