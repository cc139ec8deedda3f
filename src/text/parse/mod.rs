//! The one place that decides the Markdown dialect: CommonMark with tables and footnotes, smart punctuation off.
//!
//! What must hold: every character of a text is shown, is markup that is known here, or is told with its place. Each event
//! says which bytes it shows, [`Account`] keeps them, and what is left at the end is a problem.

mod account;
mod definitions;
mod ends;
mod frame;
mod numbers;
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Alignment, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::inline::text_inlines;
use super::prose::{Inline, NoteText, Prose};
use crate::characters::is_control;
use crate::limits::{self, Limit};
use crate::problem::{Construct, Kind, Makes, Place, Problem, gathered};
use account::Account;
use frame::{OpenElement, Opened, Pending};
use numbers::Numbers;

/// Tells where a stretch of a text, given in bytes, was written.
pub type Origin<'a> = &'a dyn Fn(Range<usize>) -> Place;

/// Signs that stand behind a backslash, and what stands for them until placeholders and words in another language have been
/// found: noncharacters, so that no text can hold them.
const ESCAPED: [(char, char); 3] = [('{', '\u{fdd0}'), ('[', '\u{fdd1}'), (']', '\u{fdd2}')];

/// Parses Markdown. What has no place in a report is a problem; the rest is kept.
pub fn parse_prose(text: &str, origin: Origin<'_>, problems: &mut Vec<Problem>) -> Prose {
    let options = Options::ENABLE_TABLES | Options::ENABLE_OLD_FOOTNOTES;
    let mut found = Vec::new();
    let mut parser = ProseParser {
        text,
        origin,
        problems: &mut found,
        account: Account::new(text),
        frames: vec![OpenElement::new(Opened::Body, 0..0)],
        skipping: 0,
        pending: Pending::default(),
        notes: BTreeMap::new(),
        told_notes: false,
        unusual: Vec::new(),
        links_used: BTreeSet::new(),
        last_heading: 0,
        open_html: Vec::new(),
        in_told_html: false,
    };
    let mut events = Parser::new_ext(text, options).into_offset_iter();
    for (event, range) in events.by_ref() {
        parser.take(event, range);
    }
    parser.flush();
    parser.definitions(events.reference_definitions());
    parser.tell_lost();
    let blocks = parser.frames.pop().map(|frame| frame.blocks).unwrap_or_default();
    let mut prose = Prose { blocks, notes: parser.notes, unusual: parser.unusual };
    prose.each_run(&mut |run| {
        if let [Inline::Placeholder(placeholder)] = run.inlines.as_mut_slice() {
            placeholder.alone = true;
        }
    });
    problems.extend(gathered(found));
    prose
}

struct ProseParser<'a> {
    text: &'a str,
    origin: Origin<'a>,
    problems: &'a mut Vec<Problem>,
    account: Account<'a>,
    frames: Vec<OpenElement>,
    /// How many things have begun and not ended in one that was told and is left out as a whole.
    skipping: usize,
    pending: Pending,
    notes: BTreeMap<String, NoteText>,
    /// Whether it was told that there are too many of them.
    told_notes: bool,
    unusual: Vec<(char, usize)>,
    /// The names by which links refer to an address that stands elsewhere.
    links_used: BTreeSet<String>,
    last_heading: u8,
    /// HTML elements that were told and not closed yet: their ends are not told as well.
    open_html: Vec<String>,
    /// Whether a block of HTML is being read whose first line was told.
    in_told_html: bool,
}

impl ProseParser<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.skipping > 0 {
            match event {
                Event::Start(_) => self.skipping += 1,
                Event::End(_) => self.skipping -= 1,
                _ => {}
            }
            return;
        }
        self.follow(&event, &range);
        match &event {
            Event::Start(_) | Event::End(_) => {}
            Event::Text(text) if !self.says(text, &range) => {}
            _ => {
                self.account.take(&range);
                self.reach(range.end);
            }
        }
        match event {
            Event::Text(text) => return self.text(&text, range),
            Event::SoftBreak => return self.text(" ", range),
            _ => self.flush(),
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end(),
            Event::HardBreak => self.push(Inline::Break),
            Event::FootnoteReference(name) => {
                let place = (self.origin)(range);
                self.push(Inline::Note { name: name.to_string(), place });
            }
            // What follows on the lines of a block belongs to its first element.
            Event::Html(_) if self.in_told_html => {}
            Event::Html(html) => {
                self.in_told_html = true;
                self.html(&html, range);
            }
            Event::InlineHtml(html) => self.html(&html, range),
            Event::Code(_) => {
                self.refuse(Construct::Code, range);
            }
            Event::Rule => {
                self.refuse(Construct::Rule, range);
            }
            _ => self.refuse(Construct::Other, range),
        }
    }

    /// Notes how far what is open has been read.
    fn reach(&mut self, at: usize) {
        if let Some(frame) = self.frames.last_mut() {
            frame.reached = at;
        }
    }

    /// Whether a text is what is written there: as it stands, or as a reference to a character.
    fn says(&mut self, text: &str, range: &Range<usize>) -> bool {
        let written = self.text.get(range.clone()).unwrap_or_default();
        if written.starts_with('&') && text != written {
            if let Some(control) = text.chars().find(|one| is_control(*one)) {
                self.report(Kind::ControlCharacter { code: u32::from(control) }, range.clone());
            }
            return true;
        }
        text == written
    }

    /// Keeps what was written of the run that is open.
    fn follow(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let text = self.text;
        let Some(run) = self.frames.iter_mut().rev().find(|frame| frame.is_run()) else { return };
        match event {
            Event::SoftBreak => run.written.end_line(text),
            Event::HardBreak => run.written.break_line(text),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }) => {
                run.written.begin(text, range.start);
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image)
            | Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_) => run.written.reach(text, range),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        let behind_backslash = range.start > 0 && self.text.as_bytes()[range.start - 1] == b'\\';
        match ESCAPED.iter().find(|(sign, _)| behind_backslash && text.starts_with(*sign)) {
            Some((_, instead)) => {
                self.pending.push(&instead.to_string(), range.start);
                self.pending.push(&text[1..], range.start + 1);
            }
            None => self.pending.push(text, range.start),
        }
    }

    /// Ends a run of text and turns it into inlines.
    fn flush(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        let origin = self.origin;
        let place = |range: Range<usize>| origin(pending.written_range(&range, self.text));
        let inlines = text_inlines(&pending.text, &place, self.problems);
        let unusual = pending.text.char_indices().filter(|(_, found)| is_unusual(*found));
        self.unusual.extend(unusual.map(|(at, found)| (found, pending.written_at(at))));
        for inline in inlines {
            self.push(match inline {
                Inline::Text(text) => Inline::Text(as_typed(text)),
                Inline::Foreign { language, text } => Inline::Foreign { language, text: as_typed(text) },
                other => other,
            });
        }
    }

    /// Tells an element of HTML once: its end, and what follows on lines of a block, belong to it.
    fn html(&mut self, html: &str, range: Range<usize>) {
        let end = html.strip_prefix("</").map(element);
        if let Some(at) = end.and_then(|end| self.open_html.iter().rposition(|open| *open == end)) {
            self.open_html.truncate(at);
            return;
        }
        self.open_html.extend(html.strip_prefix('<').map(element).filter(|name| !name.is_empty()));
        self.report(Kind::RawHtml, range);
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let nests = matches!(
            tag,
            Tag::List(_)
                | Tag::BlockQuote(_)
                | Tag::Emphasis
                | Tag::Strong
                | Tag::Link { .. }
                | Tag::FootnoteDefinition(_)
        );
        if nests && self.frames.iter().filter(|frame| frame.nests()).count() >= limits::MARKDOWN_DEPTH.most {
            return self.skip(limits::MARKDOWN_DEPTH, range);
        }
        let opened = match tag {
            Tag::Paragraph => Opened::Paragraph,
            Tag::Heading { level, .. } => Opened::Heading(level as u8),
            Tag::List(first) => Opened::List(Numbers::new(first)),
            Tag::Item => self.item(&range),
            Tag::BlockQuote(_) => self.quote(&range),
            Tag::Table(columns) if columns.len() > limits::TABLE_COLUMNS.most => {
                return self.skip(limits::TABLE_COLUMNS, range);
            }
            Tag::Table(columns) => {
                Opened::Table(columns.iter().map(|alignment| *alignment == Alignment::Right).collect())
            }
            Tag::TableHead | Tag::TableRow => Opened::Row,
            Tag::TableCell => Opened::Cell,
            Tag::FootnoteDefinition(name) => {
                let mark = self.text[range.start..].find("]:").map_or(0, |at| at + 2);
                self.account.take(&(range.start..range.start + mark));
                Opened::Note(name.to_string())
            }
            Tag::Emphasis => Opened::Emphasis,
            Tag::Strong => Opened::Strong,
            Tag::Link { link_type, dest_url, title, id } => self.link(link_type, &dest_url, &title, &id, &range),
            Tag::CodeBlock(_) => self.refused(Construct::CodeBlock, &range),
            Tag::Image { .. } => self.refused(Construct::Image, &range),
            // The HTML inside is told where it stands.
            Tag::HtmlBlock => {
                self.in_told_html = false;
                Opened::Refused
            }
            _ => self.refused(Construct::Other, &range),
        };
        self.frames.push(OpenElement::new(opened, range));
    }

    fn refused(&mut self, what: Construct, range: &Range<usize>) -> Opened {
        self.refuse(what, range.clone());
        Opened::Refused
    }

    /// Leaves out the whole of what begins here, and tells so.
    fn skip(&mut self, beyond: Limit, range: Range<usize>) {
        self.skipping = 1;
        self.reach(range.end);
        self.account.take(&range);
        self.report(beyond.passed(), range);
    }

    /// An item of a list begins: its mark, with the number that was typed.
    fn item(&mut self, range: &Range<usize>) -> Opened {
        let own = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + (own.len() - own.trim_start().len());
        let own = own.trim_start();
        let digits = own.len() - own.trim_start_matches(|one: char| one.is_ascii_digit()).len();
        let mark = start..start + digits + 1;
        self.account.take(&mark);
        if let Some(OpenElement { opened: Opened::List(numbers), .. }) = self.frames.last_mut() {
            numbers.typed.push((own[..digits].to_owned(), mark.clone()));
        }
        if own.starts_with('+') && figure_follows(&own[1..]) {
            self.warn(Kind::MarkNotPrinted { mark: "+".to_owned(), makes: Makes::List }, mark);
        }
        Opened::Item
    }

    /// A quotation begins. Before a figure its mark can be meant as “more than”.
    fn quote(&mut self, range: &Range<usize>) -> Opened {
        let own = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + (own.len() - own.trim_start().len());
        let mark = start..start + 1;
        if own.trim_start().strip_prefix('>').is_some_and(figure_follows) {
            self.warn(Kind::MarkNotPrinted { mark: ">".to_owned(), makes: Makes::Quotation }, mark);
        }
        Opened::Quote
    }

    fn link(&mut self, kind: LinkType, to: &str, title: &str, id: &str, range: &Range<usize>) -> Opened {
        match kind {
            LinkType::Inline if !title.is_empty() => {
                self.report(Kind::LinkTitle { title: title.to_owned() }, range.clone());
            }
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut => {
                self.links_used.insert(id.to_owned());
            }
            _ => {}
        }
        if let Some(kind) = limits::LABEL_LENGTH.passed_by(to.chars().count()) {
            self.report(kind, range.clone());
        }
        let to = if kind == LinkType::Email { format!("mailto:{to}") } else { to.to_owned() };
        Opened::Link { to }
    }

    /// Adds an inline to what is open; an item without paragraphs collects its text itself.
    fn push(&mut self, inline: Inline) {
        if let Some(frame) = self.frames.last_mut() {
            match (frame.inlines.last_mut(), inline) {
                (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
                (_, inline) => frame.inlines.push(inline),
            }
        }
    }

    fn refuse(&mut self, what: Construct, range: Range<usize>) {
        self.account.take(&range);
        self.report(Kind::MarkdownConstruct { what }, range);
    }

    fn report(&mut self, kind: Kind, range: Range<usize>) {
        if let Some(frame) = self.frames.last_mut() {
            frame.told = true;
        }
        self.problems.push(Problem::error(kind, (self.origin)(range)));
    }

    fn warn(&mut self, kind: Kind, range: Range<usize>) {
        self.problems.push(Problem::warning(kind, (self.origin)(range)));
    }
}

/// Whether it must be looked up whether a character can be printed; control characters are told wherever they stand.
fn is_unusual(character: char) -> bool {
    !character.is_ascii() && !is_control(character) && ESCAPED.iter().all(|(_, instead)| *instead != character)
}

/// A text with its escaped signs as they were typed.
fn as_typed(text: String) -> String {
    if !text.contains(|one: char| ESCAPED.iter().any(|(_, instead)| *instead == one)) {
        return text;
    }
    let sign = |one: char| ESCAPED.iter().find(|(_, instead)| *instead == one).map_or(one, |(sign, _)| *sign);
    text.chars().map(sign).collect()
}

/// Whether a figure follows, with white space before it or none.
fn figure_follows(text: &str) -> bool {
    text.trim_start_matches([' ', '=', '£']).starts_with(|one: char| one.is_ascii_digit())
}

/// The name at the beginning of an element of HTML, behind its bracket.
fn element(html: &str) -> String {
    html.chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests;
