//! Every sentence about house style and children's names, in one place to be read and edited as one text.

use super::Slip;
use super::words::{counted, invisible};

/// What is wrong, in one sentence.
pub(super) fn headline(what: &Slip) -> String {
    use Slip as S;
    match what {
        S::PersonNamed { found } => format!("“{found}” is a name that this folder says must not be printed here"),
        S::NameWithheld { found } => format!("“{found}” is a name that “names_withheld:” keeps out of every output"),
        S::NameInOutput { found, output, field } => {
            format!("“{found}”, a name of “names_withheld:”, would stand in {output}, in {field}")
        }
        S::BirthDate { found } => format!("“{found}” looks like a date of birth"),
        S::CaseNumber { found } => format!("“{found}” looks like the number of a case"),
        S::AbbreviationUnexplained { found } => format!("“{found}” is explained nowhere before this"),
        S::AbbreviationTwice { found, first_line, first_file } => {
            format!("“{found}” is explained here and before ({first_file}, line {first_line})")
        }
        S::FigureUnused { found } => format!("no text quotes the figure “{found}”, so it is not published"),
        S::AbbreviationUnused { found } => format!("“{found}” is in the glossary and nowhere in the report"),
        S::OtherWordForService { found, called } => {
            format!("“{found}” is not the word for this service, which is “{called}”")
        }
        S::DoubleWord { found, times: 2 } => format!("“{found}” stands twice"),
        S::DoubleWord { found, times } => format!("“{found}” goes on: the same stands {times} times here"),
        S::Shorthand { found, instead } => format!("“{found}” is written “{instead}” in a report"),
        S::Capitals { found } => format!("“{found}” is in capitals"),
        S::DateStyle { found, instead: Some(instead) } => {
            format!("“{found}” is written “{instead}” in the house style")
        }
        S::DateStyle { found, instead: None } => format!("“{found}” is not how the house style writes a date"),
        S::PercentStyle { found, instead } => format!("“{found}” is written “{instead}” in the house style"),
        S::Spacing { .. } => "a space is missing here, or there is one too many".to_owned(),
        S::Quotes { found, instead, more: 0 } => format!("{found} is written {instead}"),
        S::Quotes { found, instead, more: 1 } => {
            format!("{found} is written {instead}, and one more like it in this file")
        }
        S::Quotes { found, instead, more } => {
            format!("{found} is written {instead}, and {more} more like it in this file")
        }
        S::Dash { .. } => "a hyphen stands where a dash belongs".to_owned(),
        S::Invisible { found, code, .. } => {
            format!("{} stands in “{found}”, where nobody sees it (U+{code:04X})", invisible(*code))
        }
        S::LinkText { found } => format!("the link “{found}” does not say where it leads"),
        S::AltIsFile { found } => format!("“{found}” is the name of a file, not what the image shows"),
        S::AltIsCaption => "the text alternative says the same as the caption".to_owned(),
        S::LongSentence { words, at_most } => {
            format!("a sentence of {}; the house style has at most {at_most}", counted(*words, "word"))
        }
        S::ChildrenSentence { .. }
        | S::ChildrenWord { .. }
        | S::ChildrenTyped { .. }
        | S::ChildrenNotConfirmed { .. } => for_children(what),
        S::RecommendationAnswersNothing => {
            "this recommendation answers no finding, while others say which they answer".to_owned()
        }
        S::AreaUnanswered { id } => format!("no recommendation answers the area for improvement “{id}”"),
        S::TooManyRecommendations { count, at_most } => {
            format!("{}; the house style has at most {at_most}", counted(*count, "recommendation"))
        }
        S::StrengthAgainstRating { found, rating } => {
            format!("“{found}” in a strength of a section that is rated {rating}")
        }
    }
}

/// What is said of the report for children.
fn for_children(what: &Slip) -> String {
    use Slip as S;
    match what {
        S::ChildrenSentence { words, at_most } => {
            format!("a sentence of {}; in the report for children one has at most {at_most}", counted(*words, "word"))
        }
        S::ChildrenWord { found, syllables } => {
            format!("“{found}” has {}, and is hard to read for children", counted(*syllables, "syllable"))
        }
        S::ChildrenTyped { found } => format!("“{found}” is typed in the report for children"),
        S::ChildrenNotConfirmed { mark, was: false } => {
            format!(
                "nobody has confirmed that this part of the report for children says what it rests on, whose mark is {mark}"
            )
        }
        S::ChildrenNotConfirmed { mark, was: true } => {
            format!(
                "what this part of the report for children rests on has changed since it was confirmed; its mark is {mark} now"
            )
        }
        _ => String::new(),
    }
}

/// How to mend it.
pub(super) fn hint(what: &Slip) -> String {
    use Slip as S;
    match what {
        S::PersonNamed { .. } => {
            "Write of a child as “a child”, or use another first name and set “names_changed: true”."
        }
        S::NameWithheld { .. } => {
            "Write of a child as “a child”, or use another first name and set “names_changed: true”. Where these words are \
             meant and nobody’s name, list them as they stand under “deliberate:”."
        }
        S::NameInOutput { .. } => {
            "Take it out of what this is made from: a text of the folder, the name of a file or folder, the name of the copy, a \
             template. Where these words are meant and nobody’s name, list them as they stand under “deliberate:”."
        }
        S::BirthDate { .. } => "Give an age, or leave it out; a date of birth tells who the child is.",
        S::CaseNumber { .. } => "Leave it out; others know whose it is.",
        S::AbbreviationUnexplained { .. } => {
            "Write it in full with the abbreviation in brackets where it first stands, or add it to glossary.yaml."
        }
        S::AbbreviationTwice { .. } => "Explain it once, where it first stands.",
        S::FigureUnused { .. } => "Quote it with {{ figure(of=\"...\") }} where the report gives it, or take it away.",
        S::AbbreviationUnused { .. } => "Take the entry away.",
        S::OtherWordForService { .. } => {
            "Write {{ service(form=\"called\") }}; where another kind of body is meant, list it under “deliberate:”."
        }
        S::DoubleWord { .. } => "Take one of the two away.",
        S::Shorthand { .. } => "Write it out.",
        S::Capitals { .. } => "Write it in small letters; to stress a word, put it between asterisks.",
        S::DateStyle { instead: Some(_), .. }
        | S::PercentStyle { .. }
        | S::Spacing { .. }
        | S::Quotes { .. }
        | S::Invisible { by_hand: false, .. }
        | S::Dash { .. } => "“findings check --fix” mends it.",
        S::Invisible { by_hand: true, .. } => {
            "Write the word again: the character may stand there as an escape (\\u200b in YAML, &shy; in Markdown), or beside a mark."
        }
        S::DateStyle { instead: None, .. } => "Write day, month and year: 21 November 2022.",
        S::LinkText { .. } => "Name the page or document that it leads to.",
        S::AltIsFile { .. } => "Say in a sentence what the image shows.",
        S::AltIsCaption => "Say in “alt:” what there is to see; a screen reader reads both.",
        S::LongSentence { .. } | S::ChildrenSentence { .. } => "Make two of it.",
        S::ChildrenWord { .. } => "Use shorter words; where there is no other, list it under “deliberate:” of for-children.yaml.",
        S::ChildrenTyped { .. } => "Let a placeholder stand there, such as {{ rating(of=\"overall\") }} or {{ figure(of=\"...\") }}.",
        S::ChildrenNotConfirmed { .. } => {
            "Read both. Where the sentences say what that says, write its mark under “confirmed:” of the part, in quotation marks."
        }
        S::RecommendationAnswersNothing => {
            "Name under “answers:” the findings it comes from; or list it under “deliberate:”."
        }
        S::AreaUnanswered { .. } => "Name it under “answers:” of a recommendation; or list it under “deliberate:”.",
        S::TooManyRecommendations { .. } => "Join some, or leave the least important to the text.",
        S::StrengthAgainstRating { .. } => {
            "Look whether the word or the rating is right; if both are meant, list it under “deliberate:”."
        }
    }
    .to_owned()
}
