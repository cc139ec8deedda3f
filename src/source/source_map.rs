//! Where each byte of a text stands in its file: a YAML scalar is folded, indented or escaped there, a Markdown file is not.
//!
//! What must hold: nothing is guessed. Where a text cannot be followed through its file, the bytes from there on are unknown.

use std::ops::Range;

use super::lines::Lines;
use super::node::{Node, Value};

/// The bytes of a file in which each character of a text was written, by the character's first byte in the text.
pub type SourceMap = Vec<Option<Range<usize>>>;

/// The bytes that a stretch of a text takes in its file, from the first character to the last.
#[must_use]
pub fn range_in_file(map: &SourceMap, range: &Range<usize>) -> Option<Range<usize>> {
    let start = map.get(range.start)?.as_ref()?.start;
    let end = map.get(range.clone())?.iter().rev().flatten().next()?.end;
    Some(start..end)
}

impl Node {
    /// Where the characters of a scalar stand in the file.
    pub(super) fn source_map(&self, source: &str, lines: &Lines) -> Option<SourceMap> {
        let Value::Scalar(scalar) = &self.value else { return None };
        let line = lines.start(self.line)?;
        let block = !scalar.plain && scalar.quotes.is_none();
        // After `|` or `>` the text begins with its line, otherwise in its column, behind the quotation mark.
        let column = source[line..].char_indices().nth(self.column - 1).map_or(0, |(at, _)| at);
        let start = if block { line } else { line + column + usize::from(scalar.quotes.is_some()) };
        let mut reader = ScalarReader { text: &scalar.text, source, at: start, map: vec![None; scalar.text.len()] };
        reader.read(scalar.quotes);
        Some(reader.map)
    }
}

/// Follows a text through its file, character by character; white space is followed a run at a time.
struct ScalarReader<'a> {
    text: &'a str,
    source: &'a str,
    at: usize,
    map: SourceMap,
}

impl ScalarReader<'_> {
    fn read(&mut self, quotes: Option<char>) {
        let mut own = 0;
        while let Some(character) = self.text[own..].chars().next() {
            if quotes == Some('"') && self.joins_lines() {
                continue;
            }
            let escaped = match quotes {
                Some('"') => self.escape(),
                Some(_) if self.source[self.at..].starts_with("''") => Some(('\'', 2)),
                _ => None,
            };
            let used = if let Some((meant, length)) = escaped {
                if meant != character {
                    return;
                }
                self.map[own] = Some(self.at..self.at + length);
                self.at += length;
                character.len_utf8()
            } else if character.is_whitespace() {
                let run = spaces(&self.text[own..]);
                let there = spaces(&self.source[self.at..]);
                // YAML leaves out the indent of a text that begins with its line.
                if there == 0 && own > 0 {
                    return;
                }
                map_white_space(&mut self.map, self.text, own..own + run, self.at..self.at + there);
                self.at += there;
                run
            } else {
                if own == 0 {
                    self.at += spaces(&self.source[self.at..]);
                }
                if !self.source[self.at..].starts_with(character) {
                    return;
                }
                let length = character.len_utf8();
                self.map[own] = Some(self.at..self.at + length);
                self.at += length;
                length
            };
            own += used;
        }
    }

    /// Passes a backslash at the end of a line: in double quotation marks it joins two lines without a space.
    fn joins_lines(&mut self) -> bool {
        let joins = self.source[self.at..].strip_prefix('\\').filter(|rest| rest.starts_with(['\n', '\r']));
        if let Some(rest) = joins {
            self.at += 1 + spaces(rest);
        }
        joins.is_some()
    }

    /// What a backslash in double quotation marks means, and how many bytes it takes.
    fn escape(&self) -> Option<(char, usize)> {
        let rest = self.source[self.at..].strip_prefix('\\')?;
        let kind = rest.chars().next()?;
        let digits = match kind {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            'n' => return Some(('\n', 2)),
            't' => return Some(('\t', 2)),
            '_' => return Some(('\u{a0}', 2)),
            _ => return Some((kind, 1 + kind.len_utf8())),
        };
        let code = u32::from_str_radix(rest.get(1..1 + digits)?, 16).ok()?;
        Some((char::from_u32(code)?, 2 + digits))
    }
}

/// How many bytes of white space a text begins with.
pub fn spaces(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// Notes where a run of white space stands: each character by itself where both are alike, the whole run for a single one.
pub fn map_white_space(map: &mut SourceMap, text: &str, own: Range<usize>, there: Range<usize>) {
    let characters: Vec<(usize, char)> = text[own.clone()].char_indices().collect();
    for (at, character) in &characters {
        map[own.start + at] = if own.len() == there.len() {
            let start = there.start + at;
            Some(start..start + character.len_utf8())
        } else if characters.len() == 1 {
            Some(there.clone())
        } else {
            None
        };
    }
}

#[cfg(test)]
mod tests {
    use super::super::node::Step;
    use super::super::tree::read_tree;
    use super::*;

    #[test]
    fn finds_every_character_however_the_text_is_written() {
        for file in [
            "a: plain it's here\n",
            "a: plain\n  it's here\n",
            "a: 'it''s  here'\n",
            "a: 'folded\n\n  it''s here'\n",
            "a: \"it's \\\"here\\\"\"\n",
            "a: \"it's \\\n   here\"\n",
            "a: |\n  # it's\n\n    here\n",
            "a: |-\n    it's\r\n    here\r\n",
            "a: >-\n  it's\n  here\n\n  again\nb: it's\n",
            "a: >\n\n  it's here\n",
            "- - caf\u{e9} it's here\n",
        ] {
            let mut problems = Vec::new();
            let tree = read_tree("a.yaml", file, &mut problems).expect("YAML");
            let steps: &[Step<'_>] =
                if file.starts_with('-') { &[Step::Item(0), Step::Item(0)] } else { &[Step::Key("a")] };
            let node = tree.at(steps);
            let text = node.text().expect("a text");
            let map = node.source_map(file, &Lines::of(file)).expect("a scalar");
            for word in ["it's", "here", "\u{e9}", "again"] {
                let Some(at) = text.find(word) else { continue };
                let range = range_in_file(&map, &(at..at + word.len())).expect(file);
                assert_eq!(file[range.clone()].replace("''", "'"), word, "{file}");
                assert_eq!(
                    file.find(word).or(file.find("it''s")).filter(|_| word == "it's"),
                    (word == "it's").then_some(range.start),
                    "{file}"
                );
            }
        }
    }
}
