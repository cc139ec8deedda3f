//! Whether a Welsh text says what its English says: the same figures, dates, shares and ratings, and no opposite of them.
//!
//! What must hold: what is told differs in fact, however each language words it; a placeholder has its own check (`compare.rs`).

use std::collections::BTreeMap;

use super::opposites::{opposite, times};
use super::said::{Figure, Said, date_words, said, without_marks};
use crate::language::Language;
use crate::problem::Differs;
use crate::text::fold;

/// The levels of all scales, each as it is called in both languages.
pub(super) type Levels = Vec<[String; 2]>;

/// What a Welsh text says otherwise than its English.
pub(super) fn differing(english: &str, welsh: &str, levels: &Levels) -> Vec<Differs> {
    if fold(english) == fold(welsh) {
        return if is_english(english) { vec![Differs::Copied] } else { Vec::new() };
    }
    let [one, other] = [said(english, Language::English), said(welsh, Language::Welsh)];
    let mut found = Vec::new();
    found.extend(figures(&one, &other));
    if found.is_empty() {
        found.extend(turned_round(&one, &other));
    }
    found.extend(dates(&one, &other));
    let words = [english, welsh].map(plain);
    found.extend(ratings(&words, levels));
    found.extend(opposite(&words));
    found
}

/// Figures that are only in one of the two.
fn figures(english: &Said, welsh: &Said) -> Option<Differs> {
    let [missing, added] = [(english, welsh), (welsh, english)].map(|(of, other)| {
        let mut lacking = Vec::new();
        let mut twos = other.twos;
        for (figure, count) in &of.figures {
            let mut left = count.saturating_sub(other.figures.get(figure).copied().unwrap_or_default());
            // What one language says with a number, the other may say with “both” or “twice”.
            if figure.digits == "2" {
                let hidden = left.min(twos);
                (left, twos) = (left - hidden, twos - hidden);
            }
            lacking.extend(std::iter::repeat_n(figure, left));
        }
        lacking
    });
    // A sign of percentages alone is told with its number.
    (!missing.is_empty() || !added.is_empty()).then(|| {
        let [missing, added] = [(missing, "per cent"), (added, "y cant")]
            .map(|(figures, percent)| figures.into_iter().map(|figure| in_words(figure, percent)).collect());
        Differs::Figures { missing, added }
    })
}

fn in_words(figure: &Figure, percent: &str) -> String {
    if figure.percent { format!("{} {percent}", figure.digits) } else { figure.digits.clone() }
}

/// A share or a range that is turned round: “24 of 11” for “11 of 24”.
fn turned_round(english: &Said, welsh: &Said) -> Option<Differs> {
    let of = |said: &Said, numbers: &[String; 2]| said.ordered.iter().find(|one| one.numbers == *numbers).cloned();
    english.ordered.iter().filter(|one| one.numbers[0] != one.numbers[1]).find_map(|one| {
        let [first, second] = one.numbers.clone();
        let turned = of(welsh, &[second, first]).filter(|_| of(welsh, &one.numbers).is_none())?;
        Some(Differs::Order { english: one.words.clone(), welsh: turned.words })
    })
}

/// Days and months that are only in one of the two.
fn dates(english: &Said, welsh: &Said) -> Option<Differs> {
    let lacking = |of: &Said, other: &Said, language: Language| -> Vec<String> {
        let of = of.dates.iter().filter(|(date, count)| other.dates.get(*date).is_none_or(|other| other < count));
        of.map(|(date, _)| date_words(date, language)).collect()
    };
    let [missing, added] = [lacking(english, welsh, Language::English), lacking(welsh, english, Language::Welsh)];
    (!missing.is_empty() || !added.is_empty()).then_some(Differs::Dates { missing, added })
}

/// Levels that are named in one of the two alone: with a capital letter as a rating is, or, where one stands for another, in
/// any letters.
fn ratings(words: &[Vec<String>; 2], levels: &Levels) -> Option<Differs> {
    let counted = |language: usize, as_typed: bool| -> BTreeMap<usize, usize> {
        let count = |label: &String| {
            forms(label, language, as_typed).iter().map(|form| times(&words[language], form, as_typed)).sum()
        };
        levels
            .iter()
            .enumerate()
            .map(|(at, labels)| (at, count(&labels[language])))
            .filter(|(_, count)| *count > 0)
            .collect()
    };
    let lacking = |of: &BTreeMap<usize, usize>, other: &BTreeMap<usize, usize>, language: usize| -> Vec<String> {
        let of = of.iter().filter(|(level, count)| other.get(*level).is_none_or(|other| other < *count));
        of.map(|(level, _)| levels[*level][language].clone()).collect()
    };
    let [english, welsh] = [counted(0, true), counted(1, true)];
    let [mut missing, mut added] = [lacking(&english, &welsh, 0), lacking(&welsh, &english, 1)];
    if missing.is_empty() && added.is_empty() {
        let [english, welsh] = [counted(0, false), counted(1, false)];
        let gone = |of: &BTreeMap<usize, usize>, other: &BTreeMap<usize, usize>| {
            of.keys().any(|level| !other.contains_key(level))
        };
        if gone(&english, &welsh) && gone(&welsh, &english) {
            [missing, added] = [lacking(&english, &welsh, 0), lacking(&welsh, &english, 1)];
        }
    }
    (!missing.is_empty() || !added.is_empty()).then_some(Differs::Ratings { missing, added })
}

/// The forms of a level's name: in Welsh with the mutations that its first letter can have.
fn forms(label: &str, language: usize, as_typed: bool) -> Vec<String> {
    let mut forms = vec![label.to_owned()];
    if language == 1 {
        let changes: &[(&str, &str)] = &[
            ("Ll", "L"),
            ("Rh", "R"),
            ("B", "F"),
            ("C", "G"),
            ("C", "Ch"),
            ("D", "Dd"),
            ("G", ""),
            ("M", "F"),
            ("P", "B"),
            ("P", "Ph"),
            ("T", "D"),
            ("T", "Th"),
            ("A", "Ha"),
        ];
        forms.extend(changes.iter().filter_map(|(from, to)| Some(format!("{to}{}", label.strip_prefix(from)?))));
    }
    if !as_typed {
        forms = forms.into_iter().map(|form| form.to_lowercase()).collect();
    }
    forms.dedup();
    forms
}

/// The words of a text, with the signs that stand at them.
fn plain(text: &str) -> Vec<String> {
    without_marks(text).split_whitespace().map(str::to_owned).collect()
}

/// Words of English names and titles that a name has in small letters.
const SMALL: &[&str] = &["of", "the", "and", "for", "in", "to", "with", "by", "on", "at"];

/// Words that only Welsh has: a text with one of them is Welsh in both languages, such as a title.
const ONLY_WELSH: &[&str] = &[
    "yn", "mewn", "y", "yr", "gan", "gyda", "wedi", "mae", "oedd", "ein", "eich", "eu", "i'r", "o'r", "a'r", "ar",
    "am", "ac",
];

/// Words that are the same in both languages.
const SAME: &[&str] = &[
    "staff", "term", "data", "panel", "portal", "model", "system", "radio", "digital", "post", "bonus", "status",
    "video", "normal", "seminar", "hostel", "hotel", "tablet", "album", "mentor", "record", "bail", "via",
];

/// Whether a text has a word that a Welsh text would have in Welsh: names, codes and numbers are the same in both.
fn is_english(text: &str) -> bool {
    let words = plain(text);
    let bare = words.iter().map(|word| word.trim_matches(|one: char| !one.is_alphanumeric()));
    let bare: Vec<&str> = bare.filter(|word| word.contains(char::is_alphabetic)).collect();
    let lower: Vec<String> = bare.iter().map(|word| word.to_lowercase().replace('’', "'")).collect();
    if lower.iter().any(|word| ONLY_WELSH.contains(&word.as_str())) {
        return false;
    }
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_name = bare.len() > 1 && bare.iter().all(|word| is_capital(word));
    let is_code = |word: &str| word.chars().skip(1).any(|one| one.is_uppercase() || one.is_numeric());
    let may_be_so = |(word, lower): (&&str, &String)| {
        is_name || is_code(word) || SAME.contains(&lower.as_str()) || (bare.len() > 1 && is_capital(word))
    };
    let lasting: Vec<bool> = bare.iter().zip(&lower).map(may_be_so).collect();
    // “Council of Awen Vale” is no name of theirs that stays: its small words are English.
    lasting.iter().any(|stays| !stays)
        || lower.iter().zip(&bare).any(|(lower, word)| lower == word && SMALL.contains(&lower.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels() -> Levels {
        [
            ["Outstanding", "Rhagorol"],
            ["Good", "Da"],
            ["Requires improvement", "Angen gwella"],
            ["Inadequate", "Annigonol"],
        ]
        .map(|pair| pair.map(str::to_owned))
        .to_vec()
    }

    #[test]
    fn what_differs_is_told_and_what_is_only_worded_otherwise_is_not() {
        for (english, welsh, count) in [
            ("We found 46 per cent.", "Canfuom 46 y cant.", 0),
            ("We found 46 per cent.", "Canfuom 64 y cant.", 1),
            ("46 per cent of 24", "46 o 24 y cant", 1),
            ("on 4–8 March 2023", "ar 14–18 Mai 2023", 2),
            ("on 4 March and 8 May", "ar 8 Mawrth ac ar 4 Mai", 1),
            ("in 11 of 24 cases", "mewn 24 o 11 achos", 1),
            ("in 11 of 24 cases", "mewn 11 o’r 24 achos", 0),
            ("a boy of 15", "bachgen 51 oed", 1),
            ("Both met every two months.", "Cyfarfu’r ddau bob deufis.", 0),
            ("Most staff agreed.", "Cytunai’r rhan fwyaf o’r staff.", 0),
            ("Most staff agreed.", "Cytunai lleiafrif o’r staff.", 1),
            ("What matters most is time.", "Amser sy’n cyfrif, ac ychydig o amynedd.", 0),
            ("More than half agreed.", "Cytunai llai na hanner.", 1),
            ("All cases were closed.", "Caewyd dim un o’r achosion.", 1),
            ("It was rated ‘Outstanding’.", "Fe’i graddiwyd yn ‘Rhagorol’.", 0),
            ("It was rated ‘Outstanding’.", "Fe’i graddiwyd yn ‘Annigonol’.", 1),
            ("It was better.", "Roedd yn well (Annigonol).", 1),
            ("Planning was inadequate.", "Roedd y cynllunio yn rhagorol.", 1),
            ("Planning was good.", "Roedd y cynllunio yn dda.", 0),
            ("Good practice is shared.", "Rhennir arfer da.", 0),
            ("Key findings", "Key findings", 1),
            ("Assessment", "Assessment", 1),
            ("AssetPlus", "AssetPlus", 0),
            ("Awen Vale YJS", "Awen Vale YJS", 0),
            ("Staff", "Staff", 0),
            ("12,000", "12,000", 0),
            ("Group", "Group", 1),
            ("Boys", "Boys", 1),
            ("Geiriau hir mewn pedair colofn", "Geiriau hir mewn pedair colofn", 0),
            ("https://a.uk/b", "https://a.uk/b", 0),
        ] {
            let found = differing(english, welsh, &levels());
            assert_eq!(found.len(), count, "{english} | {welsh}: {found:?}");
        }
    }

    #[test]
    fn how_much_how_many_and_how_often_is_compared() {
        for (english, welsh, count) in [
            ("In almost all cases it was good.", "Roedd yn dda ym mron pob achos.", 0),
            ("In almost all cases it was good.", "Roedd yn dda ym mhob achos.", 1),
            ("In all cases it was good.", "Roedd yn dda ym mron pob achos.", 1),
            ("In most cases it was good.", "Roedd yn dda ym mhob achos.", 1),
            ("Most staff meet every week.", "Mae’r rhan fwyaf o’r staff yn cyfarfod bob wythnos.", 0),
            ("Some children agreed.", "Cytunodd rhai plant.", 0),
            ("Some children agreed.", "Cytunodd pob plentyn.", 1),
            ("Those who agreed were all children.", "Plant oedd pob un o’r rhai a gytunodd.", 0),
            ("Above all, tell those who need it.", "Yn anad dim, dywedwch wrth y rhai y mae ei angen arnynt.", 0),
            ("Many agreed.", "Cytunodd llawer.", 0),
            ("Many of them agreed.", "Cytunodd ychydig ohonynt.", 1),
            ("How many agreed?", "Faint a gytunodd?", 0),
            ("Half of the plans were late.", "Roedd y rhan fwyaf o’r cynlluniau’n hwyr.", 1),
            ("Fewer children came.", "Daeth llai o blant.", 0),
            ("Fewer children came.", "Daeth mwy o blant.", 1),
            ("The share is lower than before.", "Mae’r gyfran yn uwch nag o’r blaen.", 1),
            ("More was done.", "Gwnaed mwy.", 0),
            ("Plans were sufficient.", "Roedd y cynlluniau’n annigonol.", 1),
            ("Plans were insufficient.", "Nid oedd y cynlluniau’n ddigonol.", 0),
            ("It meets every week.", "Mae’n cyfarfod bob wythnos.", 0),
            ("It meets every week.", "Mae’n cyfarfod bob mis.", 1),
            ("Supervision is monthly.", "Cynhelir goruchwyliaeth bob blwyddyn.", 1),
            ("It meets every fortnight.", "Mae’n cyfarfod bob mis.", 1),
            ("It meets daily, and every week.", "Mae’n cyfarfod bob dydd, a bob wythnos.", 0),
            ("Staff always record it.", "Nid yw staff byth yn ei gofnodi.", 1),
            ("Staff often visit.", "Anaml y mae staff yn ymweld.", 1),
        ] {
            let found = differing(english, welsh, &levels());
            assert_eq!(found.len(), count, "{english} | {welsh}: {found:?}");
        }
    }
}
