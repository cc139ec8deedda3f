//! What must hold of a report's languages: each is one that the program has, a Welsh service is reported on in Welsh, and
//! what is given for one language only is whole.

use crate::inspection::{Country, Inspection, ServiceName};
use crate::language::{Language, SmallWord};
use crate::problem::{Kind, Problem, suggest};
use crate::source::Step;

/// The names of a service, by their keys in `inspection.yaml`.
const NAMES: [ServiceName; 4] = [ServiceName::Name, ServiceName::Short, ServiceName::Called, ServiceName::Area];

/// Adds a problem for everything in an inspection that is wrong with its languages.
pub(super) fn check_languages(inspection: &Inspection, problems: &mut Vec<Problem>) {
    let file = &inspection.file;
    let mut report = |kind, file: &str, steps: &[Step<'_>]| {
        problems.push(Problem::error(kind, inspection.place(file, steps)));
    };
    for (index, code) in file.languages.iter().enumerate() {
        let steps = [Step::Key("languages"), Step::Item(index)];
        known_language(code, "inspection.yaml", &steps, &mut report);
    }
    for (index, record) in inspection.glossary.iter().enumerate() {
        for code in record.sort_as.keys() {
            let steps = [Step::Item(index), Step::Key("sort_as"), Step::KeyItself(code)];
            known_language(code, "glossary.yaml", &steps, &mut report);
        }
    }
    check_forms(inspection, &mut report);
    check_quotations(inspection, &mut report);
    if file.service.country == Country::Wales && !file.languages().contains(&Language::Welsh) {
        let place = inspection.place("inspection.yaml", &[Step::Key("service"), Step::Key("country")]);
        problems.push(Problem::warning(Kind::WelshNotNamed, place));
    }
}

type LanguageReporter<'a> = &'a mut dyn FnMut(Kind, &str, &[Step<'_>]);

fn known_language(code: &str, file: &str, steps: &[Step<'_>], report: LanguageReporter<'_>) {
    if Language::from_code(code).is_none() {
        let suggestion = suggest(code, Language::ALL.map(Language::code));
        let known = Language::ALL.map(|language| language.code().to_owned()).to_vec();
        report(Kind::UnknownChoice { found: code.to_owned(), suggestion, known }, file, steps);
    }
}

/// A form is given with its small word, as it is printed: one without it would lose the word in every sentence.
fn check_forms(inspection: &Inspection, report: LanguageReporter<'_>) {
    let Some(welsh) = &inspection.file.service.welsh else { return };
    for name in NAMES {
        let forms = welsh.forms.of(name);
        for word in SmallWord::ALL {
            let Some(form) = forms.with(word) else { continue };
            let written = words_of(word);
            if !written.iter().any(|begin| begins_with(form, begin)) {
                let words = written.iter().map(|begin| format!("“{begin}”")).collect();
                let kind = Kind::NameFormWithoutWord { found: form.to_owned(), words };
                let steps = ["service", "welsh", "forms", name.key(), word.key()].map(Step::Key);
                report(kind, "inspection.yaml", &steps);
            }
        }
    }
}

/// The Welsh words that a form with this small word begins with.
fn words_of(word: SmallWord) -> &'static [&'static str] {
    match word {
        SmallWord::In => &["yn", "yng", "ym"],
        SmallWord::To => &["i"],
        SmallWord::From => &["o"],
        SmallWord::By => &["gan"],
        SmallWord::And => &["a", "ac"],
    }
}

/// Whether a text begins with this word and another after it; the article may be joined to it ("i’r", "a’r").
fn begins_with(text: &str, word: &str) -> bool {
    let Some(rest) = text.strip_prefix(word) else { return false };
    let rest = rest.strip_prefix("’r").or_else(|| rest.strip_prefix("'r")).unwrap_or(rest);
    rest.starts_with(' ') && !rest.trim().is_empty()
}

/// A quotation that is translated says what language it was said in.
fn check_quotations(inspection: &Inspection, report: LanguageReporter<'_>) {
    for (id, content) in &inspection.sections {
        let file = format!("sections/{id}.yaml");
        for (index, record) in content.file.quotations.iter().enumerate() {
            let at = |key| [Step::Key("quotations"), Step::Item(index), Step::Key(key)];
            match &record.lang {
                Some(code) => known_language(code, &file, &at("lang"), report),
                None if record.translation.is_some() => {
                    report(Kind::MissingKey { key: "lang".to_owned() }, &file, &at("translation"));
                }
                None => {}
            }
            for (more, voice) in record.more.iter().enumerate() {
                let at = |key| {
                    [Step::Key("quotations"), Step::Item(index), Step::Key("more"), Step::Item(more), Step::Key(key)]
                };
                match &voice.lang {
                    Some(code) => known_language(code, &file, &at("lang"), report),
                    None if voice.translation.is_some() => {
                        report(Kind::MissingKey { key: "lang".to_owned() }, &file, &at("translation"));
                    }
                    None => {}
                }
            }
        }
    }
}
