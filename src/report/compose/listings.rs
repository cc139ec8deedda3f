//! Sections that the tool makes from records: fieldwork, people, glossary.

use icu::collator::CollatorBorrowed;
use icu::collator::options::CollatorOptions;
use icu::locale::locale;

use super::Composer;
use super::inlines::plain;
use crate::inspection::{Fieldwork, PersonRecord};
use crate::language::{Argument, DateForm, Phrase, date};
use crate::programme::Node;
use crate::report::view::{Block, Column, GlossaryEntry, Item, Mark, ParagraphRole, Table};
use crate::text::one_line;

impl Composer<'_> {
    /// The periods of fieldwork as a list.
    pub(super) fn fieldwork(&mut self, node: &Node) -> Vec<Block> {
        let periods = &self.inspection.file.fieldwork;
        let items: Vec<Item> = periods
            .iter()
            .map(|period| {
                let text = self.period(period);
                let mark = self.mark(&node.id, &text, None);
                let inlines = plain(text);
                let paragraph = Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Body };
                Item { mark, blocks: vec![paragraph] }
            })
            .collect();
        if items.is_empty() { Vec::new() } else { vec![Block::List { ordered: false, start: 1, items }] }
    }

    fn period(&self, period: &Fieldwork) -> String {
        let say = |value| date(self.phrases.language, value, DateForm::Day);
        let from = say(period.from);
        let text = if period.week_commencing {
            self.phrases.say_with(Phrase::WeekCommencing, &[("date", Argument::Text(&from))])
        } else if let Some(to) = period.to.map(say) {
            // Days of one month share its name.
            let same_month = period.to.is_some_and(|to| (to.year, to.month) == (period.from.year, period.from.month));
            let from = match period.from.day {
                Some(day) if same_month => day.to_string(),
                _ => from,
            };
            self.phrases
                .say_with(Phrase::FieldworkPeriod, &[("from", Argument::Text(&from)), ("to", Argument::Text(&to))])
        } else {
            from
        };
        match &period.purpose {
            None => text,
            Some(purpose) => {
                let arguments = [("purpose", Argument::Text(&one_line(purpose))), ("period", Argument::Text(&text))];
                self.phrases.say_with(Phrase::FieldworkPurpose, &arguments)
            }
        }
    }

    /// People by role, as a table.
    pub(super) fn people(&mut self, node: &Node) -> Vec<Block> {
        let people = &self.inspection.file.people;
        if people.is_empty() {
            return Vec::new();
        }
        let rows = people.iter().map(|person| vec![plain(person.role.trim()), plain(who(person))]).collect();
        let caption = self.phrases.say(Phrase::PeopleCaption);
        vec![Block::Table(Table {
            mark: self.mark(&node.id, &caption, None),
            caption: Some(plain(caption)),
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
        let mut entries: Vec<GlossaryEntry> = (0..self.inspection.glossary.len())
            .map(|index| {
                let scope = self.inspection_scope("glossary", "glossary.yaml", &format!("{index}/definition"));
                GlossaryEntry { term: self.inspection.glossary[index].term.clone(), definition: self.run(scope) }
            })
            .collect();
        if let Ok(collator) = CollatorBorrowed::try_new(locale!("en-GB").into(), CollatorOptions::default()) {
            entries.sort_by(|one, other| collator.compare(&one.term, &other.term));
        }
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
