//! Names as a list in words, by ICU4X.

use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};

use super::Language;

/// "A", "A and B", "A, B and C". In Welsh "and" would change the name after it, which no code may do to a name: names
/// stand with commas alone, as Unicode's narrow form of a Welsh list has them.
#[must_use]
pub fn list(language: Language, names: &[&str]) -> String {
    let length = match language {
        Language::English => ListLength::Wide,
        Language::Welsh => ListLength::Narrow,
    };
    let options = ListFormatterOptions::default().with_length(length);
    match ListFormatter::try_new_and(language.locale().into(), options) {
        Ok(formatter) => formatter.format_to_string(names.iter()),
        Err(_) => names.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_names_and_changes_none() {
        let names = ["Abertawe", "Bangor", "Caerdydd"];
        assert_eq!(list(Language::English, &names), "Abertawe, Bangor and Caerdydd");
        assert_eq!(list(Language::English, &names[..2]), "Abertawe and Bangor");
        assert_eq!(list(Language::Welsh, &names), "Abertawe, Bangor, Caerdydd");
        assert_eq!(list(Language::Welsh, &names[2..]), "Caerdydd");
    }
}
