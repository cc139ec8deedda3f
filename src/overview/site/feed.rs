//! The Atom feed of a language (RFC 4287): reports as they were published and corrected.
//!
//! What must hold: an entry's id stays the same for as long as the report is on the site; dates are those of the reports.

use std::fmt::Write as _;

use super::address::BaseAddress;
use super::entry::Entry;
use crate::language::{Argument, Phrase, Phrases};
use crate::source::Date;

/// The feed.
pub(super) fn feed(entries: &[Entry], phrases: &Phrases, publisher: &str, base: &BaseAddress) -> Vec<u8> {
    let code = phrases.language.code();
    let newest = entries.iter().filter_map(|entry| entry.updated).max_by_key(Date::parts);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _ = writeln!(xml, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", phrases.language.tag());
    let _ = writeln!(xml, "<title>{}</title>", escaped(&phrases.say(Phrase::SiteTitle)));
    let _ = writeln!(xml, "<id>{}</id>", escaped(&base.of(&format!("{code}/feed.xml"))));
    let _ = writeln!(xml, "<updated>{}</updated>", newest.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), instant));
    let _ = writeln!(xml, "<link rel=\"self\" href=\"{}\"/>", escaped(&base.of(&format!("{code}/feed.xml"))));
    let _ = writeln!(
        xml,
        "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
        escaped(&base.of(&format!("{code}/index.html")))
    );
    let _ = writeln!(xml, "<author><name>{}</name></author>", escaped(publisher));
    for entry in entries {
        if let Some(updated) = entry.updated {
            add(&mut xml, entry, updated, phrases, base);
        }
    }
    xml += "</feed>\n";
    xml.into_bytes()
}

fn add(xml: &mut String, entry: &Entry, updated: Date, phrases: &Phrases, base: &BaseAddress) {
    let code = phrases.language.code();
    let id = base.of(&format!("reports/{}#{}-{code}", entry.report_id, entry.programme_id)).replace("%23", "#");
    let _ = writeln!(xml, "<entry>\n<title>{}</title>", escaped(&title(entry)));
    let _ = writeln!(xml, "<id>{}</id>", escaped(&id));
    let _ = writeln!(xml, "<updated>{}</updated>", instant(updated));
    if let Some(published) = entry.published {
        let _ = writeln!(xml, "<published>{}</published>", instant(published));
    }
    for (language, page) in &entry.pages {
        let rel = if *language == phrases.language { "alternate" } else { "related" };
        let _ = writeln!(
            xml,
            "<link rel=\"{rel}\" type=\"text/html\" hreflang=\"{}\" href=\"{}\"/>",
            language.tag(),
            escaped(&absolute(page, base))
        );
    }
    let rating = entry
        .overall
        .as_ref()
        .map(|level| phrases.say_with(Phrase::SiteOverall, &[("rating", Argument::Text(&level.label))]));
    let summary: Vec<String> = std::iter::once(entry.programme.clone())
        .chain(rating)
        .chain(entry.notice.clone())
        .chain(entry.corrections.iter().cloned())
        .collect();
    let _ = writeln!(xml, "<summary>{}</summary>\n</entry>", escaped(&summary.join(". ")));
}

fn title(entry: &Entry) -> String {
    entry.year.map_or_else(|| entry.service.clone(), |year| format!("{} {year}", entry.service))
}

/// The address of a path of the site, or one elsewhere as it is.
pub(super) fn absolute(page: &str, base: &BaseAddress) -> String {
    if page.contains("://") { page.to_owned() } else { base.of(page) }
}

/// The beginning of a day, a month or a year.
fn instant(date: Date) -> String {
    let [year, month, day] = date.parts();
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
}

/// A text in XML. Control characters were taken out where the data were read.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
