//! Sections that the tool makes from records: fieldwork, people, glossary.

use super::Composer;
use super::anchors::plain_text;
use super::inlines::plain;
use crate::inspection::{Fieldwork, PersonRecord};
use crate::language::{Alphabet, Argument, DateForm, Phrase, precision, without_joiners};
use crate::programme::Node;
use crate::report::view::{Block, Column, GlossaryEntry, Inline, Item, Mark, ParagraphRole, Table, Words};
use crate::source::Date;

impl Composer<'_> {
    /// The periods of fieldwork as a list.
    pub(super) fn fieldwork(&mut self, node: &Node) -> Vec<Block> {
        let periods = &self.inspection.file.fieldwork;
        let items: Vec<Item> = periods
            .iter()
            .map(|period| {
                let inlines = self.period(period);
                let mark = self.mark(&node.id, &plain_text(&inlines), None);
                let paragraph = Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Body };
                Item { mark, blocks: vec![paragraph] }
            })
            .collect();
        if items.is_empty() { Vec::new() } else { vec![Block::List { ordered: false, start: 1, items }] }
    }

    fn period(&self, period: &Fieldwork) -> Vec<Inline> {
        let text = match period.to {
            _ if period.week_commencing => self.say_date(Phrase::WeekCommencing, period.from, DateForm::Day),
            Some(to) => self.span(period.from, to),
            None => self.day(period.from),
        };
        match &period.purpose {
            None => plain(text),
            Some(purpose) => {
                let texts = [("purpose", self.run_of_words(purpose)), ("period", plain(text))];
                self.say_around(Phrase::FieldworkPurpose, &texts)
            }
        }
    }

    /// "21 to 25 November 2022": days of one month share its name.
    fn span(&self, from: Date, to: Date) -> String {
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
    pub(super) fn people(&mut self, node: &Node) -> Vec<Block> {
        let people = &self.inspection.file.people;
        if people.is_empty() {
            return Vec::new();
        }
        let rows = people.iter().map(|person| vec![self.run_of_words(&person.role), self.who(person)]).collect();
        let caption = self.phrases.say(Phrase::PeopleCaption);
        vec![Block::Table(Table {
            mark: self.mark(&node.id, &caption, None),
            caption: Some(plain(caption)),
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
        let alphabet = Alphabet::of(self.phrases.language);
        let records = &self.inspection.glossary;
        let key = |index: &usize| records[*index].sorted_as(self.phrases.language);
        let mut order: Vec<usize> = (0..records.len()).collect();
        order.sort_by(|one, other| alphabet.compare(key(one), key(other)));
        let entries: Vec<GlossaryEntry> = order
            .into_iter()
            .map(|index| {
                let scope = self.inspection_scope("glossary", "glossary.yaml", &format!("{index}/definition"));
                let term = self.words(&records[index].term);
                let term = Words { text: without_joiners(&term.text), ..term };
                GlossaryEntry { term, definition: self.run(scope) }
            })
            .collect();
        if entries.is_empty() { Vec::new() } else { vec![Block::Glossary { entries }] }
    }
}
