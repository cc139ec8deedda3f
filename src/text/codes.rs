//! The Markdown of a run taken apart into words and codes: what translators' tools lock and show as one sign, such as a
//! placeholder, a footnote, the beginning and end of emphasis or of a link.
//!
//! What must hold: put together again in order, the pieces are the text as it was; every code that begins also ends, one inside
//! the other.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::inline::foreign_ranges;
use super::placeholder::{Segment, split};
use super::run::GUARD;
use super::skeleton::placeholder_key;

/// A piece of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As it is written.
    pub text: String,
    /// What it is.
    pub role: Role,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Words to translate.
    Words,
    /// A code that stands by itself.
    Alone(Code),
    /// The beginning of something.
    Opens(Code),
    /// The end of what began last.
    Closes(Code),
}

/// What a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// A placeholder.
    Placeholder,
    /// The mark of a footnote.
    Note,
    /// A forced line break.
    Break,
    /// An address that is shown as it is.
    Address,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// A link.
    Link,
    /// Words in another language.
    Foreign,
}

/// A stretch of a text with what it is.
type Stretch = (Range<usize>, Role);

/// The pieces of a run.
#[must_use]
pub fn pieces(source: &str) -> Vec<Piece> {
    let stretches = stretches(source);
    let mut pieces = Vec::new();
    let mut add = |range: Range<usize>, role: Role| {
        if !range.is_empty() {
            pieces.push(Piece { text: source[range].to_owned(), role });
        }
    };
    let mut done = 0;
    for (range, role) in stretches {
        add(done..range.start, Role::Words);
        done = range.end;
        add(range, role);
    }
    add(done..source.len(), Role::Words);
    pieces
}

/// What two codes that stand for the same thing have in common, however a translation writes them: a placeholder may ask for
/// another form.
#[must_use]
pub fn code_key(text: &str) -> String {
    match split(text).as_slice() {
        [Segment::Call { name, arguments, .. }] => placeholder_key(name, arguments),
        _ => text.to_owned(),
    }
}

/// Where the codes stand, in order. None, where they do not stand in each other as they should.
fn stretches(source: &str) -> Vec<Stretch> {
    let calls: Vec<Range<usize>> = split(source)
        .into_iter()
        .filter_map(|segment| match segment {
            Segment::Call { range, .. } => Some(range),
            _ => None,
        })
        .filter(|range| !source[..range.start].ends_with('\\'))
        .collect();
    let free = |range: &Range<usize>| !calls.iter().any(|call| range.start < call.end && call.start < range.end);
    let mut found: Vec<Stretch> = marks(source).into_iter().filter(|(range, _)| free(range)).collect();
    for (open, close) in foreign_ranges(source) {
        found.extend([(open, Role::Opens(Code::Foreign)), (close, Role::Closes(Code::Foreign))]);
    }
    found.extend(calls.iter().map(|range| (range.clone(), Role::Alone(Code::Placeholder))));
    found.sort_by_key(|(range, _)| (range.start, range.end));
    if are_nested(&found) { found } else { Vec::new() }
}

fn are_nested(found: &[Stretch]) -> bool {
    let mut open = Vec::new();
    let mut end = 0;
    for (range, role) in found {
        let fits = range.start >= end
            && match role {
                Role::Opens(code) => {
                    open.push(*code);
                    true
                }
                Role::Closes(code) => open.pop() == Some(*code),
                Role::Words | Role::Alone(_) => true,
            };
        if !fits {
            return false;
        }
        end = range.end;
    }
    open.is_empty()
}

/// The marks of Markdown.
fn marks(source: &str) -> Vec<Stretch> {
    let guarded = format!("{GUARD}{source}");
    let before = GUARD.len_utf8();
    let options = Options::ENABLE_TABLES | Options::ENABLE_OLD_FOOTNOTES;
    let mut found: Vec<Stretch> = Vec::new();
    // Links that are open: where each begins, and where its words end as far as they are known.
    let mut links: Vec<(Range<usize>, usize)> = Vec::new();
    for (event, range) in Parser::new_ext(&guarded, options).into_offset_iter() {
        let Some(start) = range.start.checked_sub(before) else { continue };
        let range = start..range.end - before;
        let is_auto = |kind: LinkType| matches!(kind, LinkType::Autolink | LinkType::Email);
        match &event {
            Event::Start(Tag::Emphasis) => found.extend(around(&range, 1, Code::Emphasis)),
            Event::Start(Tag::Strong) => found.extend(around(&range, 2, Code::Strong)),
            Event::FootnoteReference(_) => found.push((range.clone(), Role::Alone(Code::Note))),
            Event::HardBreak => found.push((range.clone(), Role::Alone(Code::Break))),
            Event::Start(Tag::Link { link_type, .. }) if is_auto(*link_type) => {
                found.push((range.clone(), Role::Alone(Code::Address)));
                links.push((0..0, 0));
            }
            Event::Start(Tag::Link { .. }) => links.push((range.clone(), range.start + 1)),
            Event::End(TagEnd::Link) => {
                if let Some((link, words)) = links.pop().filter(|(link, _)| !link.is_empty()) {
                    found.push((link.start..link.start + 1, Role::Opens(Code::Link)));
                    found.push((words..link.end, Role::Closes(Code::Link)));
                }
            }
            _ => {}
        }
        if let Some((_, words)) = links.last_mut().filter(|(link, _)| link.start < range.start) {
            *words = range.end.max(*words);
        }
    }
    found.into_iter().filter(|(range, _)| !range.is_empty()).collect()
}

fn around(range: &Range<usize>, marks: usize, code: Code) -> [Stretch; 2] {
    [(range.start..range.start + marks, Role::Opens(code)), (range.end - marks..range.end, Role::Closes(code))]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes in angle brackets, what opens and closes with a sign.
    fn shown(source: &str) -> String {
        let pieces = pieces(source);
        assert_eq!(pieces.iter().map(|piece| piece.text.as_str()).collect::<String>(), source);
        let one = |piece: &Piece| match piece.role {
            Role::Words => piece.text.clone(),
            Role::Alone(_) => format!("<{}>", piece.text),
            Role::Opens(_) => format!("<{}>(", piece.text),
            Role::Closes(_) => format!(")<{}>", piece.text),
        };
        pieces.iter().map(one).collect()
    }

    #[test]
    fn words_and_codes_are_told_apart() {
        for (source, expected) in [
            ("Plain words.", "Plain words."),
            ("In {{ percent(of=\"a_b_c\") }} of", "In <{{ percent(of=\"a_b_c\") }}> of"),
            ("*all* **of** them", "<*>(all)<*> <**>(of)<**> them"),
            ("***both***", "<*>(<**>(both)<**>)<*>"),
            ("a [link *here*](https://a.uk/b_c_d) b", "a <[>(link <*>(here)<*>)<](https://a.uk/b_c_d)> b"),
            ("noted[^a] and", "noted<[^a]> and"),
            ("one\\\ntwo", "one<\\\n>two"),
            ("[gair]{lang=cy} here", "<[>(gair)<]{lang=cy}> here"),
            ("see <https://a.uk/b>", "see <<https://a.uk/b>>"),
            ("5 * 6 and \\*stars\\*", "5 * 6 and \\*stars\\*"),
            ("# no heading", "# no heading"),
            ("*{{ rating(of=\"1\") }}* it", "<*>(<{{ rating(of=\"1\") }}>)<*> it"),
            ("{{ to_come(note=\"a *b* c\") }}", "<{{ to_come(note=\"a *b* c\") }}>"),
            ("the Welsh ŵ *ŷ* â", "the Welsh ŵ <*>(ŷ)<*> â"),
            ("", ""),
        ] {
            assert_eq!(shown(source), expected);
        }
        assert_eq!(code_key("{{ service(form=\"name\", with=\"in\") }}"), code_key("{{ service(form=\"short\") }}"));
        assert_ne!(code_key("{{ percent(of=\"1\") }}"), code_key("{{ percent(of=\"2\") }}"));
    }
}
