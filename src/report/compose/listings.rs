//! Sections that the tool makes from records: fieldwork, people, glossary.

use icu::collator::CollatorBorrowed;
use icu::collator::options::CollatorOptions;
use icu::locale::locale;

use super::Composer;
use super::inlines::plain;
use super::prose::Setting;
use crate::inspection::{Fieldwork, PersonRecord};
use crate::language::{Argument, DateForm, Phrase, date};
use crate::programme::Node;
use crate::report::view::{Block, Column, GlossaryEntry, Inline, Item, Mark, ParagraphRole, Table};
use crate::text::one_line;

impl<'a> Composer<'a> {
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
        } else if period.from.day.is_none() {
            self.phrases.say_with(Phrase::FieldworkMonth, &[("date", Argument::Text(&from))])
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
    pub(super) fn people(&mut self) -> Vec<Block> {
        let people = &self.inspection.file.people;
        if people.is_empty() {
            return Vec::new();
        }
        let rows = people.iter().map(|person| vec![plain(person.role.trim()), self.who(person)]).collect();
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
    pub(super) fn glossary(&mut self, node: &'a Node) -> Vec<Block> {
        let mut entries: Vec<GlossaryEntry> = (0..self.inspection.glossary.len())
            .map(|index| {
                let scope = self.inspection_scope(&node.id, "glossary.yaml", &format!("{index}/definition"));
                let definition = scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node)));
                let term = self.inspection.glossary[index].term.clone();
                GlossaryEntry { term, definition: definition.unwrap_or_default() }
            })
            .collect();
        if let Ok(collator) = CollatorBorrowed::try_new(locale!("en-GB").into(), CollatorOptions::default()) {
            entries.sort_by(|one, other| collator.compare(&one.term, &other.term));
        }
        if entries.is_empty() { Vec::new() } else { vec![Block::Glossary { entries }] }
    }

    /// Names, or organisations, or how many they were: a line each.
    fn who(&self, person: &PersonRecord) -> Vec<Inline> {
        let named = person.names.iter().map(|name| name.trim()).collect::<Vec<_>>().join(", ");
        let organisation = person.organisation.as_deref().map(str::trim);
        let mut lines: Vec<String> = match (named.is_empty(), organisation, person.number) {
            (false, Some(organisation), _) => vec![format!("{named}, {organisation}")],
            (false, None, _) => vec![named],
            (true, Some(organisation), number) => vec![self.how_many(organisation, number)],
            (true, None, Some(number)) => vec![number.to_string()],
            (true, None, None) => Vec::new(),
        };
        lines.extend(person.organisations.iter().map(|one| self.how_many(one.name.trim(), one.number)));
        if lines.is_empty() {
            lines.push("–".to_owned());
        }
        let mut inlines = Vec::new();
        for line in lines {
            if !inlines.is_empty() {
                inlines.push(Inline::Break);
            }
            inlines.extend(plain(line));
        }
        inlines
    }

    /// An organisation, with how many came from it where that is known.
    fn how_many(&self, organisation: &str, number: Option<u32>) -> String {
        let Some(number) = number else { return organisation.to_owned() };
        let arguments = [("organisation", Argument::Text(organisation)), ("number", Argument::Number(number))];
        self.phrases.say_with(Phrase::PeopleNumber, &arguments)
    }
}
