//! A text with its codes numbered, and its translation with the numbers of the same things: what makes a tool see that nothing
//! was lost, wherever it was moved to.

use crate::text::{Code, Piece, Role, code_key, pieces};

/// A piece with its number, where it is a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Coded {
    pub(super) piece: Piece,
    pub(super) number: usize,
}

/// A text by itself: codes are numbered from 1, an end has the number of its beginning. Plain text has no codes.
pub(super) fn coded(text: &str, is_markdown: bool) -> Vec<Coded> {
    let mut next = 0;
    numbered(text, is_markdown, &mut |_| {
        next += 1;
        next
    })
}

/// A translation of a text that is numbered.
pub(super) fn coded_like(text: &str, is_markdown: bool, source: &[Coded]) -> Vec<Coded> {
    let mut free: Vec<&Coded> =
        source.iter().filter(|one| matches!(one.piece.role, Role::Alone(_) | Role::Opens(_))).collect();
    let mut next = free.len();
    let wanted = if is_markdown { pieces(text) } else { Vec::new() };
    // What is written in the same way comes first, so that the codes of a copy are those of its source.
    let mut taken: Vec<Option<usize>> = vec![None; wanted.len()];
    for is_same in [is_written_alike as fn(&Piece, &Piece) -> bool, is_the_same, is_of_one_kind] {
        for (index, piece) in wanted.iter().enumerate().filter(|(_, piece)| starts(piece)) {
            if taken[index].is_none()
                && let Some(at) = free.iter().position(|one| is_same(&one.piece, piece))
            {
                taken[index] = Some(free.remove(at).number);
            }
        }
    }
    let mut numbers = wanted.iter().zip(taken).filter(|(piece, _)| starts(piece)).map(|(_, number)| number);
    numbered(text, is_markdown, &mut |_| {
        numbers.next().flatten().unwrap_or_else(|| {
            next += 1;
            next
        })
    })
}

fn starts(piece: &Piece) -> bool {
    matches!(piece.role, Role::Alone(_) | Role::Opens(_))
}

fn is_written_alike(one: &Piece, other: &Piece) -> bool {
    one == other
}

fn is_the_same(one: &Piece, other: &Piece) -> bool {
    one.role == other.role && code_key(&one.text) == code_key(&other.text)
}

/// A link may lead elsewhere in the translation; a placeholder of something else is another one.
fn is_of_one_kind(one: &Piece, other: &Piece) -> bool {
    one.role == other.role && !matches!(one.role, Role::Alone(Code::Placeholder | Code::Note))
}

fn numbered(text: &str, is_markdown: bool, next: &mut dyn FnMut(&Piece) -> usize) -> Vec<Coded> {
    if !is_markdown {
        return vec![Coded { piece: Piece { text: text.to_owned(), role: Role::Words }, number: 0 }];
    }
    let mut open = Vec::new();
    let number = |piece: Piece| {
        let number = match piece.role {
            Role::Words => 0,
            Role::Alone(_) => next(&piece),
            Role::Opens(_) => {
                let number = next(&piece);
                open.push(number);
                number
            }
            Role::Closes(_) => open.pop().unwrap_or_default(),
        };
        Coded { piece, number }
    };
    pieces(text).into_iter().map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_a_translation_have_the_numbers_of_the_same_things() {
        let english =
            "In {{ percent(of=\"1\") }} of *all* cases[^a] at {{ service(form=\"name\") }}, see [it](https://a.uk)";
        let source = coded(english, true);
        let numbers = |coded: &[Coded]| {
            let codes = coded.iter().filter(|one| one.number > 0);
            codes.map(|one| format!("{} {}", one.number, one.piece.text)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(&source)[..3], ["1 {{ percent(of=\"1\") }}", "2 *", "2 *"]);
        let welsh =
            "[Dolen](https://b.uk): {{ service(form=\"name\", with=\"in\") }} *pob*[^a] {{ percent(of=\"1\") }} **a**";
        assert_eq!(
            numbers(&coded_like(welsh, true, &source)),
            [
                "5 [",
                "5 ](https://b.uk)",
                "4 {{ service(form=\"name\", with=\"in\") }}",
                "2 *",
                "2 *",
                "3 [^a]",
                "1 {{ percent(of=\"1\") }}",
                "6 **",
                "6 **"
            ]
        );
        assert_eq!(coded_like(english, true, &source), source);
        assert_eq!(coded("*all*", false).len(), 1);
    }
}
