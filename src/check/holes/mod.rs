//! Holes that were typed: what stands in a text where something is still to come, and a reader would find it in print.
//!
//! A hole is known by its form alone, so that it is found in prose, quotations, tables and labels alike. What must hold: none
//! is told twice, and what English says of its own accord ("a plan to follow", "Malcolm X") is none.

mod brackets;
mod crossed;
mod promised;
mod signs;
mod voice;

use std::ops::Range;

use super::words::words;
use crate::source::ENGLISH_MONTHS;
pub(super) use voice::Voice;

/// No more are told of one text: who has so many is not helped by the rest.
const TOLD: usize = 20;

/// The holes of a text, in order. Those that stand beside each other are one.
pub(super) fn holes(text: &str, voice: Voice) -> Vec<Range<usize>> {
    let words = words(text, 0..text.len());
    let mut found = signs::signs(text, voice);
    found.extend(brackets::brackets(text, voice));
    found.extend(crossed::crossed(text, &words, voice));
    found.extend(promised::promised(text, &words));
    found.sort_by_key(|hole| (hole.start, std::cmp::Reverse(hole.end)));
    let mut holes: Vec<Range<usize>> = Vec::new();
    for hole in found {
        match holes.last_mut() {
            Some(last) if hole.start <= last.end || are_beside(&text[last.end..hole.start]) => {
                last.end = last.end.max(hole.end);
            }
            _ => holes.push(hole),
        }
    }
    holes.truncate(TOLD);
    holes
}

/// Whether what stands between two holes makes one of them: nothing, or the month of a date.
fn are_beside(between: &str) -> bool {
    let between = between.trim().to_lowercase();
    between.is_empty() || between == "month" || ENGLISH_MONTHS.contains(&between.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, voice: Voice) -> Vec<&str> {
        holes(text, voice).into_iter().map(|hole| &text[hole]).collect()
    }

    #[test]
    fn holes_are_found_whole() {
        for (text, expected) in [
            ("The board has XX members.", "XX"),
            ("About £XX,XXX was spent.", "£XX,XXX"),
            ("In X% of cases.", "X%"),
            ("In X.X per cent of cases.", "X.X per cent"),
            ("In NN per cent of cases.", "NN per cent"),
            ("X out of 20 cases.", "X out of"),
            ("It met on xx March 2022.", "xx"),
            ("It met on the Xth of May.", "Xth"),
            ("It met on dd Month 20XX.", "dd Month 20XX"),
            ("It met on dd/mm/yyyy.", "dd/mm/yyyy"),
            ("It met on ?? March 2022.", "??"),
            ("Since 202X.", "202X"),
            ("The chair is TBC.", "TBC"),
            ("Chair: t.b.c.", "t.b.c."),
            ("Chair: [TBC]", "[TBC]"),
            ("[Insert quote here]", "[Insert quote here]"),
            ("(insert name) is the chair.", "(insert name)"),
            ("We met [name] and staff.", "[name]"),
            ("Published in [].", "[]"),
            ("The {area} board.", "{area}"),
            ("The <<area>> board.", "<<area>>"),
        ] {
            assert_eq!(told(text, Voice::Own), [expected], "{text}");
        }
    }

    #[test]
    fn words_and_signs_that_promise_are_found_whole() {
        for (text, expected) in [
            ("TODO: the rest", "TODO"),
            ("Fixme.", "Fixme"),
            ("It was good???", "???"),
            ("Members: ____", "____"),
            ("Details to follow.", "to follow"),
            ("The board is chaired by a director – name to be confirmed.", "to be confirmed"),
            ("To be confirmed", "To be confirmed"),
            ("This is to be confirmed.", "to be confirmed"),
            ("Paragraph still to be written.", "to be written"),
            ("I’w gadarnhau", "I’w gadarnhau"),
            ("Manylion i ddilyn.", "i ddilyn"),
            ("Lorem ipsum dolor sit amet.", "Lorem ipsum dolor sit amet"),
            ("See Error! Reference source not found.", "Error! Reference source not found"),
            ("It rose to #REF! in May.", "#REF!"),
            ("Click or tap here to enter text.", "Click or tap here"),
            ("Note to self: ask the chair.", "Note to self"),
            ("one <<<<<<< two", "<<<<<<<"),
            ("one ======= two", "======="),
            ("one >>>>>>> two", ">>>>>>>"),
            ("It met on xx/xx/2022.", "xx/xx/2022"),
            ("It met on dd/mm/2022.", "dd/mm/2022"),
            ("In 3X% of cases.", "3X%"),
            ("Some 1X children were seen.", "1X"),
            ("Some NN children were seen.", "NN"),
            ("In % of cases.", "%"),
            ("It rose to per cent.", "per cent"),
            ("In ?% of cases.", "?"),
            ("It cost £? a year.", "£?"),
            ("It cost £x a year.", "£x"),
            ("See page X.", "X"),
            ("See table x.", "x"),
            ("The board () meets.", "()"),
            ("The board meets ....", "...."),
            ("The board meets ……", "……"),
            ("…", "…"),
            ("Their number: n/a yet.", "n/a yet"),
            ("Chaired by Joe Bloggs.", "Joe Bloggs"),
            ("Awaiting figures from the YJS.", "Awaiting"),
            ("Details to follow from the YJS.", "to follow"),
            ("The board is new (please check).", "please check"),
            ("[date]", "[date]"),
            ("{insert}", "{insert}"),
            ("### is to come", "###"),
        ] {
            assert_eq!(told(text, Voice::Own), [expected], "{text}");
        }
    }

    #[test]
    fn what_english_says_is_none() {
        for text in [
            "Plans were hard to follow.",
            "Staff had clear guidance to follow.",
            "Funding for the next year had yet to be confirmed when we visited.",
            "Each plan has goals to be agreed with the child.",
            "Generation X, Mr X and child X’s mother use an X-ray.",
            "Is it good? No!",
            "He ‘felt that [the] board’ helped; it said so [sic].",
            "The child[ren] and [2022] EWCA 4.",
            "Article X of the charter, Part IX.",
            "In 2022–23, 100 of 200, 00:15 and 10 000.",
            "The do’s and don’ts: what to do.",
            "p > 0.05 and 3 < 4.",
            "Figures are given in per cent, and 40 per cent of them rose.",
            "Of 3 500 children, 5 % came; 2x per week.",
            "The board waits… and then acts (a) at once.",
            "Awaiting trial, the child was held. They had no plan to follow from the start.",
            "The board is to follow by example.",
            "In 2022/23, on 3/4/2023 and 01.02.23.",
        ] {
            assert_eq!(told(text, Voice::Own), [""; 0], "{text}");
        }
        for text in ["[My worker] helped me, [name] too xx", "Why??", "They _love_ it", "Well.... I went"] {
            assert_eq!(told(text, Voice::Spoken), [""; 0], "{text}");
        }
        assert_eq!(told("It was [insert name] who helped XX.", Voice::Spoken), ["[insert name]", "XX"]);
    }
}
