//! Whether a point was made before: said again it is nothing new, and in other words it takes the place of what was said.
//!
//! What must hold: a file that is taken twice brings nothing the second time, whatever has become of the draft between;
//! the last that a reader has said of a thing is what is to be decided.

use std::collections::BTreeSet;

use super::received::Received;
use super::words::same_words;
use crate::inspection::{Point, PointKind, Reply};
use crate::source::digest;

/// What was said before, as seen from a file that came in.
pub(super) struct EarlierPoints<'a> {
    earlier: Vec<&'a Reply>,
    received: &'a Received,
    replaced: BTreeSet<&'a str>,
    /// Those that a point of the file is. Another one like it is another point.
    met: BTreeSet<&'a str>,
}

/// What a point is to what was said before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Judged {
    /// It was said.
    Known,
    /// It was not; this is its id, and that of the point that it takes the place of.
    New { id: String, replaces: Option<String> },
}

impl<'a> EarlierPoints<'a> {
    pub(super) fn new(earlier: Vec<&'a Reply>, received: &'a Received) -> Self {
        let points = earlier.iter().flat_map(|reply| &reply.points);
        let replaced = points.filter_map(|point| point.replaces.as_deref()).collect();
        EarlierPoints { earlier, received, replaced, met: BTreeSet::new() }
    }

    /// Whether the reader of the file has said before that there are no points to make.
    pub(super) fn has_nil(&self) -> bool {
        let from = self.received.from.as_deref();
        self.earlier.iter().any(|reply| reply.no_points && self.is_of_same_draft(reply) && reader(reply) == from)
    }

    /// What a point is, for which the file gives this number; `taken` are those that were taken of the same file so far.
    pub(super) fn judge(&mut self, point: &Point, number: Option<u32>, taken: &[Point]) -> Judged {
        let current = point.given_id.as_deref().and_then(|given| self.current(given));
        if current.is_some_and(|current| says_same(current, point)) {
            return Judged::Known;
        }
        let from = self.received.from.as_deref();
        let of_reader = self.earlier.iter().filter(|reply| self.is_of_same_draft(reply) && reader(reply) == from);
        let standing = of_reader.flat_map(|reply| &reply.points).filter(|point| !self.is_replaced(point));
        let fits = |earlier: &&Point| {
            // The cheapest first, as each point of a long file is compared with each.
            is_same_place(earlier, point) && says_same(earlier, point) && has_same_text(earlier, point)
        };
        let mut free = standing.filter(|earlier| !self.met.contains(earlier.id.as_str()));
        if let Some(earlier) = free.find(fits) {
            self.met.insert(&earlier.id);
            return Judged::Known;
        }
        // A row that stands twice in a file is one; rows of which nobody knows what they are about may be two.
        if point.paragraph.is_some() && taken.iter().any(|earlier| fits(&earlier)) {
            return Judged::Known;
        }
        // What was said, replaced, and is said again is new.
        let line = self.line(point, number);
        let mut id = short(&line);
        while self.earlier.iter().flat_map(|reply| &reply.points).chain(taken).any(|earlier| earlier.id == id) {
            id = short(&format!("{line}{id}\n"));
        }
        Judged::New { id, replaces: current.map(|current| current.id.clone()) }
    }

    /// How many points an earlier state of the same saved file has that are still to be decided and are not in this one.
    pub(super) fn withdrawn(&self) -> usize {
        let given: BTreeSet<&str> = self.received.points.iter().filter_map(|point| point.given_id.as_deref()).collect();
        let is_here = |point: &Point| point.given_id.as_deref().is_some_and(|id| given.contains(id));
        let from = self.received.from.as_deref();
        let same_file = |reply: &&&Reply| {
            let shares = || reply.points.iter().any(|point| is_page_id(point) && is_here(point));
            self.is_of_same_draft(reply) && ((from.is_some() && reader(reply) == from) || shares())
        };
        // A form in another format has no such ids, and does not take back what was said on the page.
        if !self.received.points.is_empty() && given.is_empty() {
            return 0;
        }
        let points = self.earlier.iter().filter(same_file).flat_map(|reply| &reply.points);
        let open = points.filter(|point| point.decision.is_none() && !self.is_replaced(point));
        open.filter(|point| is_page_id(point) && !is_here(point)).count()
    }

    fn is_replaced(&self, point: &Point) -> bool {
        self.replaced.contains(point.id.as_str())
    }

    fn is_of_same_draft(&self, reply: &Reply) -> bool {
        let reference = &self.received.reference;
        (&reply.draft, &reply.language) == (&reference.draft, &reference.language)
    }

    /// The earlier point with this given id that nothing has replaced. The page makes ids that nobody else has, and keeps them
    /// when points of one draft are opened in the next; others only tell points of one reader on one draft apart.
    fn current(&self, given: &str) -> Option<&'a Point> {
        let from = self.received.from.as_deref();
        let language = &self.received.reference.language;
        let replies = self.earlier.iter().filter(|reply| reply.language == *language);
        let mut points = replies.flat_map(|reply| reply.points.iter().map(move |point| (reply, point)));
        let fits = |reply: &Reply, point: &Point| {
            point.given_id.as_deref() == Some(given)
                && !self.is_replaced(point)
                && (is_page_id(point) || (self.is_of_same_draft(reply) && reader(reply) == from))
        };
        points.rfind(|(reply, point)| fits(reply, point)).map(|(_, point)| point)
    }

    /// What a point says, and who says it of which draft: the same, the same id. What it was tied to is not part of that, as
    /// a draft may have changed when the file is taken again.
    fn line(&self, point: &Point, number: Option<u32>) -> String {
        let reference = &self.received.reference;
        let number = number.map(|number| number.to_string());
        let parts = [
            Some(reference.draft.as_str()),
            Some(reference.language.as_str()),
            self.received.from.as_deref(),
            point.who.as_deref(),
            number.as_deref().or(point.paragraph_as_written.as_deref()),
            point.quoted.as_deref(),
            point.kind.map(PointKind::id).or(point.kind_as_written.as_deref()),
            point.correction.as_deref(),
            point.evidence.as_deref(),
        ];
        parts.map(|part| format!("{}\n", part.unwrap_or_default())).concat()
    }
}

/// Who answered. In a file the name stands after `|`, and what is read back ends with the end of its line.
fn reader(reply: &Reply) -> Option<&str> {
    reply.from.as_deref().map(str::trim)
}

fn short(line: &str) -> String {
    digest(line.as_bytes()).chars().take(8).collect()
}

/// Whether an id was made by the page: 16 digits at random.
fn is_page_id(point: &Point) -> bool {
    let is_made = |id: &str| id.len() == 16 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    point.given_id.as_deref().is_some_and(is_made)
}

/// Whether two points say the same, and quote the same. Who is named inside a file with several readers tells them apart.
fn says_same(one: &Point, other: &Point) -> bool {
    one.kind == other.kind
        && texts(one).into_iter().zip(texts(other)).all(|(one, other)| same(one, other))
        && (same(&one.quoted, &other.quoted) || quotes_whole(one, other))
}

fn texts(point: &Point) -> [&Option<String>; 5] {
    [&point.correction, &point.evidence, &point.kind_as_written, &point.paragraph_as_written, &point.who]
}

/// Whether two texts are the same words.
fn same(one: &Option<String>, other: &Option<String>) -> bool {
    let [one, other] = [one, other].map(|text| text.as_deref().unwrap_or_default().split_whitespace());
    one.eq(other)
}

/// Whether one quotes what the other is tied to: a point keeps what it quotes only where that is not the whole of it.
fn quotes_whole(one: &Point, other: &Point) -> bool {
    let quotes = |tied: &Point, quoting: &Point| {
        let words = tied.text.as_deref().zip(quoting.quoted.as_deref());
        tied.quoted.is_none() && words.is_some_and(|(text, quoted)| same_words(text, quoted))
    };
    quotes(one, other) || quotes(other, one)
}

/// Whether two points that say the same are about the same. When a file is taken again after the draft has changed, a point
/// may no longer be tied: then the words that it quotes must do.
fn is_same_place(one: &Point, other: &Point) -> bool {
    let is_same = |pair: (Option<&str>, Option<&str>)| pair.0.is_some() && pair.0 == pair.1;
    let untied = |point: &Point| point.paragraph.is_none() && point.anchor.is_none();
    (one.paragraph.is_some() && one.paragraph == other.paragraph)
        || is_same((one.anchor.as_deref(), other.anchor.as_deref()))
        || (untied(one) && untied(other))
        || ((one.text.is_none() || other.text.is_none()) && (one.quoted.is_some() || other.quoted.is_some()))
}

/// Whether the paragraphs of two points have the same words, as far as they are known.
fn has_same_text(one: &Point, other: &Point) -> bool {
    one.text.iter().zip(&other.text).all(|(one, other)| one == other || same_words(one, other))
}
