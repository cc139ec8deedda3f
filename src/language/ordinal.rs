//! Ordinal categories, by ICU4X: how a language ends "1st", "2nd", "3rd".

use icu::plurals::{PluralCategory, PluralRules};

use super::Language;

/// The category of an ordinal in the words of Unicode: `one`, `two`, `few` ...
#[must_use]
pub fn ordinal_category(language: Language, number: u32) -> &'static str {
    let rules = PluralRules::try_new_ordinal(language.locale().into());
    match rules.map_or(PluralCategory::Other, |rules| rules.category_for(number)) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
