//! Whether a Welsh text says what its English says: the same figures, dates, shares and ratings, no opposite of them and no “not” that
//! the English has not; and whether it is Welsh, in letters that are whole.
//!
//! What must hold: what is told differs in fact, however each language words it; a placeholder has its own check (`compare.rs`).

use super::compared_words::{Compared, Levels};
use super::copied::{is_copied, is_english, left_english};
use super::differing_ratings::ratings;
use super::garbled::garbled;
use super::negated::negated;
use super::opposites::opposite;
use super::said::{Figure, Said, date_words, said};
use crate::language::Language;
use crate::problem::Differs;

/// What a Welsh text says otherwise than its English.
pub(super) fn differing(english: &str, welsh: &str, levels: &Levels) -> Vec<Differs> {
    if is_copied(english, welsh) {
        return if is_english(english) { vec![Differs::Copied] } else { Vec::new() };
    }
    let [one, other] = [said(english, Language::English), said(welsh, Language::Welsh)];
    let mut found = Vec::new();
    found.extend(figures(&one, &other));
    if found.is_empty() {
        found.extend(turned_round(&one, &other));
    }
    found.extend(dates(&one, &other));
    let texts = [english, welsh].map(Compared::of);
    found.extend(ratings(&texts, levels));
    found.extend(opposite(&texts).or_else(|| negated(&texts)));
    found.extend(left_english(&texts));
    found.extend(garbled(english, welsh));
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
        // “Mawrth” alone may be a month, or a day of the week, or a planet.
        let of = of.filter(|((day, month), _)| !day.is_empty() || !other.may_be.contains(month));
        of.map(|(date, _)| date_words(date, language)).collect()
    };
    let [missing, added] = [lacking(english, welsh, Language::English), lacking(welsh, english, Language::Welsh)];
    (!missing.is_empty() || !added.is_empty()).then_some(Differs::Dates { missing, added })
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

    #[test]
    fn the_table_of_translations_holds() {
        let mut wrong = Vec::new();
        let rows = include_str!("../../tests/compared-translations.txt").lines().filter(|line| !line.starts_with('#'));
        let mut count = 0;
        for row in rows {
            let [wanted, english, welsh] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row}") };
            let found = differing(english, welsh, &levels());
            count += 1;
            if found.is_empty() != (wanted == "quiet") {
                wrong.push(format!("{row}: {found:?}"));
            }
        }
        assert!(count > 400, "{count} rows");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
