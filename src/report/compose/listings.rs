//! Sections that the tool makes from records: fieldwork, people, glossary.

use super::Composer;
use super::inlines::plain;
use crate::inspection::{Fieldwork, PersonRecord};
use crate::language::{Alphabet, Argument, DateForm, Phrase, precision, without_joiners};
use crate::report::view::{Block, Column, GlossaryEntry, Item, Mark, ParagraphRole, Table};
use crate::source::Date;
use crate::text::one_line;

impl Composer<'_> {
    /// The periods of fieldwork as a list.
    pub(super) fn fieldwork(&mut self) -> Vec<Block> {
        let items: Vec<Item> = self
            .inspection
            .file
            .fieldwork
            .iter()
            .map(|period| {
                let inlines = plain(self.period(period));
                let paragraph = Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Body };
                Item { mark: Mark::default(), blocks: vec![paragraph] }
            })
            .collect();
        if items.is_empty() { Vec::new() } else { vec![Block::List { ordered: false, start: 1, items }] }
    }

    fn period(&self, period: &Fieldwork) -> String {
        let text = match period.to {
            _ if period.week_commencing => self.say_date(Phrase::WeekCommencing, period.from, DateForm::Day),
            Some(to) => self.from_to(period.from, to),
            None => self.day(period.from),
        };
        match &period.purpose {
            None => text,
            Some(purpose) => {
                let arguments = [("purpose", Argument::Text(&one_line(purpose))), ("period", Argument::Text(&text))];
                self.phrases.say_with(Phrase::FieldworkPurpose, &arguments)
            }
        }
    }

    /// "21 to 25 November 2022": days of one month share its name.
    fn from_to(&self, from: Date, to: Date) -> String {
        let shown = match from.day {
            Some(day) if (to.year, to.month) == (from.year, from.month) => day.to_string(),
            _ => self.day(from),
        };
        let arguments = [
            ("from", Argument::Text(&shown)),
            ("from-precision", Argument::Text(precision(from, DateForm::Day).key())),
            ("to", Argument::Text(&self.day(to))),
            ("to-precision", Argument::Text(precision(to, DateForm::Day).key())),
        ];
        self.phrases.say_with(Phrase::FieldworkPeriod, &arguments)
    }

    /// People by role, as a table.
    pub(super) fn people(&mut self) -> Vec<Block> {
        let people = &self.inspection.file.people;
        if people.is_empty() {
            return Vec::new();
        }
        let rows = people.iter().map(|person| vec![plain(person.role.trim()), plain(who(person))]).collect();
        vec![Block::Table(Table {
            mark: Mark::default(),
            caption: Some(plain(self.phrases.say(Phrase::PeopleCaption))),
            columns: vec![
                Column { title: self.phrases.say(Phrase::PeopleRole), number: false },
                Column { title: self.phrases.say(Phrase::PeopleNames), number: false },
            ],
            rows,
            row_headers: true,
            notes: Vec::new(),
        })]
    }

    /// The glossary in the order of the report's alphabet.
    pub(super) fn glossary(&mut self) -> Vec<Block> {
        let alphabet = Alphabet::of(self.phrases.language);
        let records = &self.inspection.glossary;
        let key = |index: &usize| records[*index].sorted_as(self.phrases.language);
        let mut order: Vec<usize> = (0..records.len()).collect();
        order.sort_by(|one, other| alphabet.compare(key(one), key(other)));
        let entries: Vec<GlossaryEntry> = order
            .into_iter()
            .map(|index| {
                let scope = self.inspection_scope("glossary", "glossary.yaml", &format!("{index}/definition"));
                GlossaryEntry { term: without_joiners(&records[index].term), definition: self.run(scope) }
            })
            .collect();
        if entries.is_empty() { Vec::new() } else { vec![Block::Glossary { entries }] }
    }
}

/// Names, or the organisation, or how many they were.
fn who(person: &PersonRecord) -> String {
    let number = person.number.map(|number| number.to_string());
    if person.names.is_empty() {
        let parts: Vec<String> = person.organisation.iter().map(|text| text.trim().to_owned()).chain(number).collect();
        return if parts.is_empty() { "–".to_owned() } else { parts.join(", ") };
    }
    let names = person.names.iter().map(|name| name.trim()).collect::<Vec<_>>().join(", ");
    match &person.organisation {
        Some(organisation) => format!("{names}, {}", organisation.trim()),
        None => names,
    }
}
