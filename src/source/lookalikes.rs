//! Characters that look like those of YAML and are others: no-break spaces where a space belongs, wide colons, dashes and
//! typographic quotation marks that a word processor has made. Text copied from Word, a chat or a web page brings them.
//!
//! What must hold: they are told where YAML would read them as something else, never within a text: what stands after `|` or
//! in quotation marks may have any of them.

use super::closing_mark::closing_mark;
use super::lines::Lines;
use crate::problem::{Gathered, Kind, Place, Problem};

/// Adds a problem for each, and gives the text with the character that was meant in the place of each, if there are any; both
/// texts have the same lines and columns.
pub(super) fn report_lookalikes(path: &str, text: &str, problems: &mut Vec<Problem>) -> Option<String> {
    if text.is_ascii() && !text.contains('\t') && !text.contains(" #") {
        return None;
    }
    let lines = Lines::of(text);
    let mut found = Gathered::default();
    let mut meant = String::with_capacity(text.len());
    let mut within = Within::Structure;
    // Whether the line before "..." was the last: one parser takes a line of tabs behind it for a document more.
    let mut ended = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let characters: Vec<char> = line.trim_end_matches('\n').chars().collect();
        let mut marks = Vec::new();
        let cut = within.cut_by_remark(&characters);
        let goes_on = within.goes_on(&characters);
        if let Some(column) = cut.or_else(|| remark_behind_end(&characters).filter(|_| !goes_on)) {
            let own = line.trim_end();
            let place = || Place::in_line(path, own, lines.line_of(at), column + 1, usize::MAX);
            found.error(Kind::CommentCuts, place);
        }
        if !goes_on {
            (marks, within) = structure(&characters);
            if ended && marks.is_empty() {
                blank(&characters, 0, true, &mut marks);
            }
            ended |= line.starts_with("...");
        }
        if marks.is_empty() {
            meant.push_str(line);
        } else {
            let mut before = None;
            for (column, character) in line.chars().enumerate() {
                let instead = marks.iter().find(|(marked, _)| *marked == column).map(|(_, instead)| *instead);
                // A run of one character is told where it begins.
                if let Some(instead) = instead.filter(|_| before != Some(character)) {
                    let byte = line.char_indices().nth(column).map_or(0, |(byte, _)| byte);
                    let run = line[byte..].chars().take_while(|next| *next == character).count();
                    let range = at + byte..at + byte + run * character.len_utf8();
                    let begins = line[..byte].chars().all(char::is_whitespace);
                    found.error(kind(character, instead, begins), || lines.place(path, text, &range));
                }
                before = instead.map(|_| character);
                meant.push(instead.unwrap_or(character));
            }
        }
        at += line.len();
    }
    if found.is_empty() {
        return None;
    }
    problems.extend(found.into_problems());
    Some(meant)
}

/// Where a remark begins behind "...", which ends a text and reads nothing more.
fn remark_behind_end(characters: &[char]) -> Option<usize> {
    let rest = characters.strip_prefix(&['.', '.', '.'])?;
    let spaces = rest.iter().take_while(|one| matches!(one, ' ' | '\t')).count();
    (spaces > 0 && rest.get(spaces) == Some(&'#')).then_some(3 + spaces)
}

/// What is wrong with a word that only looks like one that can stand where it does; none where it is another.
pub(super) fn in_word(word: &str, place: impl FnOnce() -> Place) -> Option<Problem> {
    let space = word.chars().find(|character| is_space(*character) || is_unseen(*character));
    let first = word.chars().next().filter(|first| is_quote(*first));
    let quote = first.filter(|_| word.chars().count() > 1 && word.chars().next_back().is_some_and(is_quote));
    let (character, instead) = space.map(|space| (space, ' ')).or(quote.map(|quote| (quote, '"')))?;
    Some(Problem::error(kind(character, instead, false), place()))
}

fn kind(character: char, instead: char, begins: bool) -> Kind {
    if character == '\t' && begins {
        Kind::YamlTab
    } else {
        Kind::YamlLookalike { code: u32::from(character), instead }
    }
}

/// What a line belongs to.
enum Within {
    /// Keys, dashes and their values.
    Structure,
    /// A text after `|` or `>`, further in than this, and as far in as its first line once that was met.
    Block(usize, Option<usize>),
    /// A text in this quotation mark, over several lines.
    Quotes(char),
}

impl Within {
    /// Where a line that begins with `#` ends a text: it is less far in than the text and further than what holds it, so
    /// that whoever typed it took it for a part of the text.
    fn cut_by_remark(&self, line: &[char]) -> Option<usize> {
        let Within::Block(indent, Some(first)) = self else { return None };
        let own = indent_of(line);
        (line.get(own) == Some(&'#') && own > *indent && own < *first).then_some(own)
    }

    /// Whether a line is one more of a text.
    fn goes_on(&mut self, line: &[char]) -> bool {
        let goes_on = match self {
            Within::Structure => false,
            Within::Block(indent, first) => {
                let own = indent_of(line);
                let blank = line.iter().all(|character| character.is_whitespace());
                if !blank {
                    first.get_or_insert(own);
                }
                own > *indent || blank
            }
            Within::Quotes(mark) => {
                if closing_mark(line, *mark).is_some() {
                    *self = Within::Structure;
                }
                return true;
            }
        };
        if !goes_on {
            *self = Within::Structure;
        }
        goes_on
    }
}

/// How many spaces a line begins with.
fn indent_of(line: &[char]) -> usize {
    line.iter().take_while(|character| **character == ' ').count()
}

/// The characters of a line of structure that are others than they look, each with the one that is meant, and what the next
/// line belongs to.
fn structure(line: &[char]) -> (Vec<(usize, char)>, Within) {
    let mut marks = Vec::new();
    let mut at = blank(line, 0, true, &mut marks);
    if line.get(at).is_none_or(|first| *first == '#') {
        // Nothing but spaces, or a remark.
        return (Vec::new(), Within::Structure);
    }
    let mut indent = None;
    let mut tabs = Vec::new();
    while let Some(dash) = line.get(at).filter(|character| **character == '-' || is_dash(**character)) {
        let next = line.get(at + 1).copied();
        if next.is_some_and(|next| next != ' ' && next != '\t' && !is_space(next)) {
            break;
        }
        if *dash != '-' {
            marks.push((at, '-'));
        }
        indent = Some(at);
        let behind = at + 1;
        at = blank(line, behind, false, &mut marks);
        tabs.extend((behind..at).filter(|column| line[*column] == '\t'));
    }
    let key = line.iter().skip(at).take_while(|character| is_of_key(**character)).count();
    let colon = line.get(at + key).copied().unwrap_or(' ');
    let behind = line.get(at + key + 1).copied().unwrap_or(' ');
    let wide = is_colon(colon);
    if key > 0 && (wide || (colon == ':' && (behind == ' ' || behind == '\t' || is_space(behind)))) {
        quotes_of_key(&line[at..at + key], at, &mut marks);
        if wide {
            marks.push((at + key, ':'));
        }
        // A record cannot begin behind a tab; a text can.
        marks.extend(tabs.into_iter().map(|column| (column, ' ')));
        indent = Some(at);
        let behind = at + key + 1;
        at = blank(line, behind, false, &mut marks);
        // Nor is a tab the space behind a colon, where something follows.
        if line.get(at).is_some_and(|next| *next != '#') {
            marks.extend((behind..at).filter(|column| line[*column] == '\t').map(|column| (column, ' ')));
        }
    }
    let indent = indent.unwrap_or(at);
    let next = match line.get(at) {
        Some('|' | '>') => {
            let rest = line.iter().skip(at + 1).take_while(|character| "+-0123456789".contains(**character)).count();
            blank(line, at + 1 + rest, false, &mut marks);
            Within::Block(indent, None)
        }
        Some(mark @ ('"' | '\'')) if closing_mark(&line[at + 1..], *mark).is_none() => Within::Quotes(*mark),
        Some('"' | '\'') => Within::Structure,
        _ => {
            let unseen = line.iter().rev().take_while(|character| **character == ' ' || is_space(**character)).count();
            let end = line.len() - unseen.min(line.len().saturating_sub(at));
            blank(line, end, false, &mut marks);
            Within::Structure
        }
    };
    (marks, next)
}

/// Passes spaces, and notes those that are none.
fn blank(line: &[char], from: usize, tabs_too: bool, marks: &mut Vec<(usize, char)>) -> usize {
    let mut at = from;
    while let Some(character) = line.get(at) {
        if is_space(*character) || is_unseen(*character) || (*character == '\t' && tabs_too) {
            marks.push((at, ' '));
        } else if !matches!(character, ' ' | '\t') {
            break;
        }
        at += 1;
    }
    at
}

/// Notes the typographic quotation marks around a key.
fn quotes_of_key(key: &[char], at: usize, marks: &mut Vec<(usize, char)>) {
    if key.len() > 1 && is_quote(key[0]) && is_quote(key[key.len() - 1]) {
        marks.extend([(at, '"'), (at + key.len() - 1, '"')]);
    }
}

fn is_of_key(character: char) -> bool {
    character.is_alphanumeric() || "_-.\"'".contains(character) || is_quote(character) || is_unseen(character)
}

/// A space of another kind.
fn is_space(character: char) -> bool {
    matches!(character, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// A character without a shape.
fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{180e}')
}

fn is_colon(character: char) -> bool {
    matches!(character, '\u{ff1a}' | '\u{fe55}' | '\u{fe13}' | '\u{a789}' | '\u{2236}' | '\u{2d0}')
}

fn is_dash(character: char) -> bool {
    matches!(
        character,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2022}' | '\u{25cf}' | '\u{b7}' | '\u{fe63}' | '\u{ff0d}'
    )
}

fn is_quote(character: char) -> bool {
    matches!(
        character,
        '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}' | '\u{ff02}' | '\u{ff07}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(usize, usize, u32)> {
        let mut problems = Vec::new();
        let meant = report_lookalikes("a.yaml", text, &mut problems);
        let meant = meant.unwrap_or_else(|| text.to_owned());
        let shape = |text: &str| text.lines().map(|line| line.chars().count()).collect::<Vec<_>>();
        assert_eq!(shape(&meant), shape(text));
        let code = |kind: &Kind| match kind {
            Kind::YamlLookalike { code, .. } => *code,
            _ => 9,
        };
        problems.iter().filter_map(|one| one.place.as_ref().map(|at| (at.line, at.column, code(&one.kind)))).collect()
    }

    #[test]
    fn a_character_that_looks_like_one_of_yaml_is_told_where_yaml_would_read_another() {
        for (text, places) in [
            ("a:\n\u{a0}\u{a0}b: c\n", vec![(2, 1, 0xa0)]),
            ("a:\u{a0}b\n", vec![(1, 3, 0xa0)]),
            ("a: \u{2003}b\n", vec![(1, 4, 0x2003)]),
            ("a\u{ff1a} b\n", vec![(1, 2, 0xff1a)]),
            ("a\u{ff1a}b\n", vec![(1, 2, 0xff1a)]),
            ("-\u{a0}|\n  text\n", vec![(1, 2, 0xa0)]),
            ("- |\u{a0}\n  text\n", vec![(1, 4, 0xa0)]),
            ("- a: >-\u{202f}\n    text\n", vec![(1, 8, 0x202f)]),
            ("a: good\u{a0}\n", vec![(1, 8, 0xa0)]),
            ("a: good \u{a0} \n", vec![(1, 9, 0xa0)]),
            ("\u{201c}2.2\u{201d}: a\n", vec![(1, 1, 0x201c), (1, 5, 0x201d)]),
            ("\u{2018}2.2\u{2019}: a\n", vec![(1, 1, 0x2018), (1, 5, 0x2019)]),
            ("\u{2013} a\n\u{2022} b\n", vec![(1, 1, 0x2013), (2, 1, 0x2022)]),
            ("a:\n\tb: c\n", vec![(2, 1, 9)]),
            ("\u{200b}a: b\n", vec![(1, 1, 0x200b)]),
            ("-\ta: b\n", vec![(1, 2, 9)]),
            ("a:\tb\n", vec![(1, 3, 9)]),
            ("a: \t\tb\n", vec![(1, 4, 9)]),
            ("- -\ta: b\n", vec![(1, 4, 9)]),
            ("a: |\n  text\n\u{a0}\u{a0}more\n", vec![(3, 1, 0xa0)]),
            ("- |\n  text\n... # more\n", vec![(3, 5, 9)]),
            ("- a\n...\t# more\n", vec![(2, 5, 9)]),
            ("- |\n  ... # more\n", vec![]),
            ("- \"a\n  ... # more\"\n", vec![]),
            ("- a\n... \n", vec![]),
        ] {
            assert_eq!(told(text), places, "{text:?}");
        }
    }

    #[test]
    fn a_text_may_have_any_character() {
        for text in [
            "a: |\n  one\u{a0}two\u{ff1a} \u{201c}three\u{201d}\u{a0}\n  \u{a0}four\n  \u{2013} five\n\n  \tsix\n",
            "- |\n  one:\u{a0}two\n- >-\n  \u{2022} three\n",
            "- a: |\n    one:\u{a0}two\n  b: c\n",
            "a: \"one:\u{a0}two \u{a0}\"\n",
            "a: \"one\n\u{a0}\u{a0}b: two\n  three\"\nb: c\n",
            "a: 'it''s\n\u{a0}b: two'\n",
            "a: one\u{a0}two \u{201c}three\u{201d}\n",
            "a: \u{201c}Three\u{201d}\n",
            "# one:\u{a0}two\n\u{a0}\na: b\n",
            "-\tone\n",
            "a:\t\n  b: c\n",
            "a:\t# one\n  b: c\n",
            "a: b\tc\n",
        ] {
            assert_eq!(told(text), [], "{text:?}");
        }
    }
}
