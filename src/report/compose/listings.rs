//! Sections that the tool makes from records: fieldwork, people, glossary.

use icu::collator::CollatorBorrowed;
use icu::collator::options::CollatorOptions;
use icu::locale::locale;

use super::Composer;
use super::inlines::plain;
use crate::inspection::{Fieldwork, PersonRecord};
use crate::language::{Argument, DateForm, Phrase, date};
use crate::report::view::{Block, Column, GlossaryEntry, Inline, Item, Mark, ParagraphRole, Table};

impl Composer<'_> {
    /// The periods of fieldwork as a list.
    pub(super) fn fieldwork(&mut self) -> Vec<Block> {
        let items: Vec<Item> = self
            .inspection
            .file
            .fieldwork
            .iter()
            .map(|period| {
                let inlines = self.period(period);
                let paragraph = Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Body };
                Item { mark: Mark::default(), blocks: vec![paragraph] }
            })
            .collect();
        if items.is_empty() { Vec::new() } else { vec![Block::List { ordered: false, start: 1, items }] }
    }

    fn period(&self, period: &Fieldwork) -> Vec<Inline> {
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
            None => plain(text),
            Some(purpose) => {
                let texts = [("purpose", self.run_of_words(purpose)), ("period", plain(text))];
                self.say_around(Phrase::FieldworkPurpose, &texts)
            }
        }
    }

    /// People by role, as a table.
    pub(super) fn people(&mut self) -> Vec<Block> {
        let people = &self.inspection.file.people;
        if people.is_empty() {
            return Vec::new();
        }
        let rows = people.iter().map(|person| vec![self.run_of_words(&person.role), self.who(person)]).collect();
        vec![Block::Table(Table {
            mark: Mark::default(),
            caption: Some(plain(self.phrases.say(Phrase::PeopleCaption))),
            columns: vec![
                Column { title: self.phrases.say(Phrase::PeopleRole).into(), number: false },
                Column { title: self.phrases.say(Phrase::PeopleNames).into(), number: false },
            ],
            rows,
            row_headers: true,
            notes: Vec::new(),
        })]
    }

    /// Names and organisation; or the organisation and how many they were.
    fn who(&self, person: &PersonRecord) -> Vec<Inline> {
        let names: Vec<&str> = person.names.iter().map(|name| name.trim()).collect();
        let number = person.number.filter(|_| names.is_empty()).map(|number| plain(number.to_string()));
        let names = Some(names.join(", ")).filter(|names| !names.is_empty()).map(plain);
        let organisation = person.organisation.as_ref().map(|organisation| self.run_of_words(organisation));
        let parts: Vec<Vec<Inline>> = names.into_iter().chain(organisation).chain(number).collect();
        if parts.is_empty() { plain("–") } else { parts.join(&plain(", ")[..]) }
    }

    /// The glossary in the order of the report's alphabet.
    pub(super) fn glossary(&mut self) -> Vec<Block> {
        let mut entries: Vec<GlossaryEntry> = (0..self.inspection.glossary.len())
            .map(|index| {
                let scope = self.inspection_scope("glossary", "glossary.yaml", &format!("{index}/definition"));
                GlossaryEntry { term: self.words(&self.inspection.glossary[index].term), definition: self.run(scope) }
            })
            .collect();
        if let Ok(collator) = CollatorBorrowed::try_new(locale!("en-GB").into(), CollatorOptions::default()) {
            entries.sort_by(|one, other| collator.compare(&one.term.text, &other.term.text));
        }
        if entries.is_empty() { Vec::new() } else { vec![Block::Glossary { entries }] }
    }
}

