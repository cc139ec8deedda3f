//! What a writer did where YAML gives up: from the parser's words and the line to a kind of mistake, and to a text in which
//! that one mistake is corrected in a copy, so that reading goes on and tells the others as well.
//!
//! What must hold: a corrected text has every other line in its place; it is read for its mistakes only and never
//! becomes part of a record.

use crate::problem::Kind;

/// Characters that YAML takes for its own wherever a text begins with them.
const OWN: &str = "*&!%@`";

/// A mistake that keeps a file from being YAML.
pub(super) struct YamlError {
    pub(super) kind: Box<Kind>,
    /// Line, from 1.
    pub(super) line: usize,
    /// Column, from 1, in characters.
    pub(super) column: usize,
    mend: Repair,
}

/// How reading can go on.
enum Repair {
    /// With another character in this place.
    Put(char),
    /// With a space behind this place.
    Space,
    /// With spaces for all tabs at the beginnings of lines.
    Untab,
    /// Not at all.
    No,
}

impl YamlError {
    /// A text that begins with a character that YAML takes for its own.
    pub(super) fn start(mark: &str, line: usize, column: usize) -> Self {
        let kind = match mark {
            "\"" | "'" => Kind::YamlAfterQuotation,
            _ => Kind::YamlStart { mark: mark.to_owned() },
        };
        YamlError { kind: Box::new(kind), line, column, mend: Repair::Put('x') }
    }

    /// A mistake after which reading cannot go on.
    pub(super) fn end(kind: Kind, line: usize, column: usize) -> Self {
        YamlError { kind: Box::new(kind), line, column, mend: Repair::No }
    }

    /// The text with this mistake corrected, where it can be.
    pub(super) fn corrected(&self, text: &str) -> Option<String> {
        match self.mend {
            Repair::No => None,
            Repair::Untab => Some(text.split_inclusive('\n').map(untabbed).collect()),
            Repair::Put(other) => self.with(text, |_| other.to_string()),
            Repair::Space => self.with(text, |found| format!("{found} ")),
        }
    }
}

impl YamlError {
    /// The text with something else for the character of this place.
    fn with(&self, text: &str, other: impl FnOnce(char) -> String) -> Option<String> {
        let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
        let line = lines.get_mut(self.line - 1)?;
        let (at, found) = line.char_indices().nth(self.column - 1)?;
        line.replace_range(at..at + found.len_utf8(), &other(found));
        Some(lines.concat())
    }
}

fn untabbed(line: &str) -> String {
    let rest = line.trim_start_matches([' ', '\t']);
    format!("{}{rest}", " ".repeat(line.len() - rest.len()))
}

/// What was done where the parser says `cause` of a place.
pub(super) fn yaml_error(lines: &[&str], cause: &str, line: usize, column: usize) -> YamlError {
    let tab = lines.get(line - 1).and_then(|text| text.chars().position(|character| character == '\t'));
    if let Some(at) = tab.filter(|_| cause.contains("tab")) {
        return YamlError { kind: Box::new(Kind::YamlTab), line, column: at + 1, mend: Repair::Untab };
    }
    let here = lines.get(line - 1).and_then(|text| text.chars().nth(column - 1)).unwrap_or(' ');
    if OWN.contains(here) && ["anchor", "tag", "unexpected character"].iter().any(|word| cause.contains(word)) {
        return YamlError::start(&here.to_string(), line, column);
    }
    // The end of a text is told where the next one begins.
    let written = (1..=line.min(lines.len())).rev().find(|at| !lines[at - 1].trim().is_empty()).unwrap_or(1);
    let text: Vec<char> = lines.get(written - 1).copied().unwrap_or_default().chars().collect();
    let value = value_start(&text);
    if let Some(mark) = mark_at(&text, value) {
        return YamlError::start(&mark, written, value + 1);
    }
    if cause.contains("comment intercepting") {
        return YamlError { kind: Box::new(Kind::CommentCuts), line, column, mend: Repair::Put('x') };
    }
    if cause.contains("block sequence entries") && text.get(value) == Some(&'-') {
        return YamlError {
            kind: Box::new(Kind::YamlListBesideKey),
            line: written,
            column: value + 1,
            mend: Repair::Put('x'),
        };
    }
    if cause.contains("quoted") {
        return quotation(lines, cause, line, column);
    }
    if ["flow", "bracket", "[{", ",[]{}"].iter().any(|word| cause.contains(word)) {
        let (line, column) = open_bracket(lines, line, column).unwrap_or((line, column));
        return YamlError::end(Kind::YamlBracketOpen, line, column);
    }
    let of_keys = ["mapping values", "simple key", "illegal placement"].iter().any(|word| cause.contains(word));
    let first = text.iter().take_while(|character| **character == ' ').count();
    let key = text.iter().skip(first).take_while(|character| is_of_key(**character)).count();
    if of_keys
        && key > 0
        && text.get(first + key) == Some(&':')
        && text.get(first + key + 1).is_some_and(|next| *next != ' ')
    {
        let kind = Kind::YamlNoSpace { mark: ':' };
        return YamlError { kind: Box::new(kind), line: written, column: first + key + 1, mend: Repair::Space };
    }
    // A key without its space goes on into the line below as a text, and is found out there.
    if let Some((line, column)) = no_space_above(lines, written) {
        let kind = Kind::YamlNoSpace { mark: ':' };
        return YamlError { kind: Box::new(kind), line, column, mend: Repair::Space };
    }
    if let Some(key) = key_beside_key(&text, value, first).filter(|_| of_keys) {
        let column = value + 1;
        let kind = Box::new(Kind::YamlKeyBesideKey { key: key.clone() });
        // The colon of the second key.
        return YamlError { kind, line: written, column: column + key.chars().count(), mend: Repair::Put(';') };
    }
    match colon_in(&text, value).or_else(|| colon_in(&text, first).filter(|at| *at >= value)) {
        Some(at) if of_keys => {
            YamlError { kind: Box::new(Kind::ColonSplits), line: written, column: at + 1, mend: Repair::Put(';') }
        }
        _ => YamlError::end(Kind::YamlLine, written, first + 1),
    }
}

/// Where a colon lacks its space on the line above one, as far in as that.
fn no_space_above(lines: &[&str], line: usize) -> Option<(usize, usize)> {
    let above = (1..line).rev().find(|at| !lines[at - 1].trim().is_empty())?;
    let text: Vec<char> = lines[above - 1].chars().collect();
    let indent = |text: &str| text.len() - text.trim_start_matches([' ', '-']).len();
    let first = indent(lines[above - 1]);
    let key = text.iter().skip(first).take_while(|character| is_of_key(**character)).count();
    let lacks =
        key > 0 && text.get(first + key) == Some(&':') && !matches!(text.get(first + key + 1), None | Some(' ' | '/'));
    (lacks && first == indent(lines.get(line - 1)?)).then_some((above, first + key + 1))
}

/// The word of a second key on the line of a first, where it looks like one: small letters and nothing else before its colon.
fn key_beside_key(text: &[char], value: usize, first: usize) -> Option<String> {
    let word: String = text.iter().skip(value).take_while(|one| one.is_ascii_lowercase() || **one == '_').collect();
    let colon = value + word.len();
    let is_key = text.get(colon) == Some(&':') && text.get(colon + 1).is_none_or(|next| *next == ' ');
    (value > first && is_key && word.len() > 1).then_some(word)
}

/// Where the value of a line begins, as an index: behind the dashes of a list and a key.
fn value_start(text: &[char]) -> usize {
    let blank = |at: usize| text.get(at).is_none_or(|character| *character == ' ');
    let mut at = text.iter().take_while(|character| **character == ' ').count();
    while text.get(at) == Some(&'-') && blank(at + 1) {
        at += 1;
        while text.get(at) == Some(&' ') {
            at += 1;
        }
    }
    let key = text.iter().skip(at).take_while(|character| is_of_key(**character)).count();
    if key > 0 && text.get(at + key) == Some(&':') && blank(at + key + 1) {
        at += key + 1;
        while text.get(at) == Some(&' ') {
            at += 1;
        }
    }
    at
}

/// Whether a key may hold this character.
fn is_of_key(character: char) -> bool {
    character.is_alphanumeric() || "_-.\"'".contains(character)
}

/// What a value begins with that YAML takes for its own, where more follows than YAML expects.
fn mark_at(text: &[char], at: usize) -> Option<String> {
    let (first, rest) = text.get(at..)?.split_first()?;
    let taken = match first {
        '{' if rest.first() == Some(&'{') => return Some("{{".to_owned()),
        '"' | '\'' => has_more(rest, quotation_end(*first, rest)?),
        '[' | '{' => has_more(rest, bracket_end(rest)?),
        '>' | '|' => has_more(rest, rest.iter().take_while(|one| "+-0123456789".contains(**one)).count()),
        '?' => rest.first() == Some(&' '),
        _ => OWN.contains(*first),
    };
    taken.then(|| first.to_string())
}

/// Whether words follow on the line; a comment is none.
fn has_more(rest: &[char], from: usize) -> bool {
    rest.iter().skip(from).find(|character| **character != ' ').is_some_and(|character| *character != '#')
}

/// Behind the quotation mark that ends what another has begun.
fn quotation_end(mark: char, rest: &[char]) -> Option<usize> {
    let mut at = 0;
    while at < rest.len() {
        let twice = mark == '\'' && rest.get(at + 1) == Some(&'\'');
        match rest[at] {
            '\\' if mark == '"' => at += 1,
            found if found == mark && twice => at += 1,
            found if found == mark => return Some(at + 1),
            _ => {}
        }
        at += 1;
    }
    None
}

/// Behind the bracket that ends what another has begun.
fn bracket_end(rest: &[char]) -> Option<usize> {
    let mut depth = 1;
    rest.iter()
        .position(|character| {
            match character {
                '[' | '{' => depth += 1,
                ']' | '}' => depth -= 1,
                _ => {}
            }
            depth == 0
        })
        .map(|at| at + 1)
}

/// The index of the colon that makes a key of the words before it.
fn colon_in(text: &[char], from: usize) -> Option<usize> {
    (from..text.len()).find(|at| text[*at] == ':' && text.get(at + 1).is_none_or(|next| *next == ' '))
}

/// A quotation mark that is not closed, or one that ends too early.
fn quotation(lines: &[&str], cause: &str, line: usize, column: usize) -> YamlError {
    if cause.contains("escape") || cause.contains("hexadecimal") {
        return YamlError { kind: Box::new(Kind::YamlBackslash), line, column, mend: Repair::No };
    }
    let open = (1..=line.min(lines.len())).rev().find_map(|at| {
        let text: Vec<char> = lines[at - 1].chars().collect();
        let value = value_start(&text);
        let mark = text.get(value).copied().filter(|mark| matches!(mark, '"' | '\''))?;
        quotation_end(mark, &text[value + 1..]).is_none().then_some((at, value + 1))
    });
    match open {
        Some((line, column)) => {
            YamlError { kind: Box::new(Kind::YamlQuotationOpen), line, column, mend: Repair::Put('x') }
        }
        None => YamlError::end(Kind::YamlLine, line, column),
    }
}

/// The last bracket before a place that nothing closes.
fn open_bracket(lines: &[&str], line: usize, column: usize) -> Option<(usize, usize)> {
    let mut open = Vec::new();
    for (index, text) in lines.iter().enumerate().take(line) {
        let before = if index + 1 == line { column - 1 } else { usize::MAX };
        for (at, character) in text.chars().enumerate().take(before) {
            match character {
                '[' | '{' => open.push((index + 1, at + 1)),
                ']' | '}' => {
                    open.pop();
                }
                _ => {}
            }
        }
    }
    open.pop()
}
