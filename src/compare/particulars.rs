//! What `inspection.yaml` says of the inspection, before and after, in the words of the report.
//!
//! What must hold: only what a reader of this language can see is told; what a period or a role is called tells which of
//! one version is which of the other.

use std::collections::BTreeMap;

use super::change::Pair;
use super::named::{NamedValue, differing};
use crate::inspection::{IsbnRecord, OrganisationRecord, PersonRecord, ServiceName};
use crate::language::{Argument, DateForm, Phrase, date};
use crate::report::{Basis, period};
use crate::text::one_line;

/// Particulars that differ.
pub(super) fn particulars(old: &Basis<'_>, new: &Basis<'_>) -> Vec<Pair> {
    differing(named(old), &named(new))
}

fn named(version: &Basis<'_>) -> Vec<NamedValue> {
    let file = &version.inspection.file;
    let language = version.phrases.language;
    let mut all = Particulars { version, counts: BTreeMap::new(), named: Vec::new() };
    let short = file.service.named(ServiceName::Short, language);
    let name = file.service.named(ServiceName::Name, language);
    all.add("service", Phrase::CompareService, name);
    // Where a service has no short name, its name stands for it.
    if short != name {
        all.add("short name", Phrase::CompareShortName, short);
    }
    all.add("area", Phrase::CompareArea, file.service.named(ServiceName::Area, language));
    all.fieldwork();
    if let Some(publication) = file.publication {
        all.add("publication", Phrase::ComparePublication, &date(language, publication, DateForm::Day));
    }
    all.add("version", Phrase::CompareVersion, &file.version);
    file.isbn.iter().filter(|record| record.language == language.code()).for_each(|record| all.isbn(record));
    for person in &file.people {
        let role = one_line(&person.role);
        all.push(&format!("person {role}"), role, who(version, person));
    }
    if version.programme.rules.report.show_inspectorates && !file.inspectorates.is_empty() {
        let names: Vec<&str> = file.inspectorates.iter().map(|name| &**name).collect();
        all.add("inspectorates", Phrase::CompareInspectorates, &names.join(", "));
    }
    if let Some(notice) = &file.notice {
        all.add("notice", Phrase::CompareNotice, notice);
    }
    for correction in &file.corrections {
        all.add(&format!("correction {}", correction.version), Phrase::CompareCorrection, &correction.note);
    }
    all.named
}

struct Particulars<'a> {
    version: &'a Basis<'a>,
    /// How many there are of each key.
    counts: BTreeMap<String, usize>,
    named: Vec<NamedValue>,
}

impl Particulars<'_> {
    fn add(&mut self, key: &str, about: Phrase, value: &str) {
        self.push(key, self.version.phrases.say(about), one_line(value));
    }

    /// Adds a value. Several of one key are told apart by which one of them it is.
    fn push(&mut self, key: &str, about: String, value: String) {
        let count = self.counts.entry(key.to_owned()).or_default();
        *count += 1;
        self.named.push(NamedValue { key: format!("{key} {count}"), about, value });
    }

    fn fieldwork(&mut self) {
        let label = self.version.phrases.say(Phrase::CompareFieldwork);
        for one in &self.version.inspection.file.fieldwork {
            let purpose = one.purpose.as_deref().map(one_line);
            let about = purpose.as_ref().map_or_else(|| label.clone(), |purpose| format!("{label}, {purpose}"));
            let key = format!("fieldwork {}", purpose.unwrap_or_default());
            self.push(&key, about, period(one, self.version.phrases));
        }
    }

    fn isbn(&mut self, record: &IsbnRecord) {
        let format = [("format", Argument::Text(&record.format))];
        let about = self.version.phrases.say_with(Phrase::CompareIsbn, &format);
        self.push(&format!("isbn {}", record.format), about, record.isbn.clone());
    }
}

/// Names, or organisations, or how many they were.
fn who(version: &Basis<'_>, person: &PersonRecord) -> String {
    let mut all: Vec<String> = person.names.iter().map(|name| one_line(name)).collect();
    let number = person.number.filter(|_| person.names.is_empty());
    match (&person.organisation, number) {
        (Some(organisation), number) => all.push(organised(version, organisation, number)),
        (None, Some(number)) => all.push(number.to_string()),
        (None, None) => {}
    }
    let several = |one: &OrganisationRecord| organised(version, &one.name, one.number);
    all.extend(person.organisations.iter().map(several));
    if all.is_empty() { "–".to_owned() } else { all.join(", ") }
}

/// An organisation, with how many came from it where that is known.
fn organised(version: &Basis<'_>, organisation: &str, number: Option<u32>) -> String {
    let organisation = one_line(organisation);
    let Some(number) = number else { return organisation };
    let arguments = [("organisation", Argument::Text(&organisation)), ("number", Argument::Number(number))];
    version.phrases.say_with(Phrase::PeopleNumber, &arguments)
}
