//! What must hold of a report's languages: each is one that the program has, a Welsh service is reported on in Welsh, and
//! what is given for one language only is whole.

use crate::inspection::{Country, Inspection, ServiceName, WrittenVoice};
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

/// A quotation that is translated says what language it was said in, and is translated to its end.
fn check_quotations(inspection: &Inspection, report: LanguageReporter<'_>) {
    for (id, content) in &inspection.sections {
        let file = format!("sections/{id}.yaml");
        for (index, record) in content.file.quotations.iter().enumerate() {
            let here = [Step::Key("quotations"), Step::Item(index)];
            for (at, voice) in record.voices().enumerate() {
                // All but the first stand in a list of their own.
                let more = at.checked_sub(1).map(|index| [Step::Key("more"), Step::Item(index)]);
                let here: Vec<Step<'_>> = here.iter().copied().chain(more.into_iter().flatten()).collect();
                check_said(&voice, &file, &here, report);
            }
        }
    }
}

/// What one person said is in a language that there is, and translated to its end.
fn check_said(voice: &WrittenVoice<'_>, file: &str, here: &[Step<'_>], report: LanguageReporter<'_>) {
    let WrittenVoice { lang, continued, .. } = *voice;
    let translated = voice.translation.is_some();
    let at = |more: &[Step<'static>]| here.iter().copied().chain(more.iter().copied()).collect::<Vec<Step<'_>>>();
    let part = |index, key| [Step::Key("continued"), Step::Item(index), Step::Key(key)];
    let lacks = |key: &str| Kind::MissingKey { key: key.to_owned() };
    match lang {
        Some(code) => known_language(code, file, &at(&[Step::Key("lang")]), report),
        None if translated => report(lacks("lang"), file, &at(&[Step::Key("translation")])),
        None => {}
    }
    for (index, one) in continued.iter().enumerate() {
        // A part without its translation would be lost where the translation stands alone.
        match (translated, one.translation.is_some()) {
            (true, false) => report(lacks("translation"), file, &at(&part(index, "text"))),
            (false, true) => report(lacks("translation"), file, &at(&[Step::Key("text")])),
            _ => {}
        }
    }
}
