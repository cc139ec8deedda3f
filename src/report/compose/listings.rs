//! Sections that the tool makes from records: fieldwork, people, glossary.

use super::anchors::plain_text;
use super::composer::Composer;
use super::prose::Setting;
use crate::inspection::{Fieldwork, PersonRecord};
use crate::language::{Alphabet, Argument, Phrase, without_joiners};
use crate::programme::Node;
use crate::report::values::{plain, say_around};
use crate::report::view::{Block, Column, GlossaryEntry, Inline, Item, Mark, ParagraphRole, Table, Words};
use crate::source::Label;

impl<'a> Composer<'a> {
    /// The periods of fieldwork as a list.
    pub(super) fn fieldwork(&mut self, node: &Node) -> Vec<Block> {
        let periods = &self.basis.inspection.file.fieldwork;
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
        let text = crate::report::period(period, self.basis.phrases);
        match &period.purpose {
            None => plain(text),
            Some(purpose) => {
                let texts = [("purpose", self.run_of_words(purpose)), ("period", plain(text))];
                say_around(&self.basis, Phrase::FieldworkPurpose, &texts)
            }
        }
    }

    /// People by role, as a table.
    pub(super) fn people(&mut self, node: &Node) -> Vec<Block> {
        let people = &self.basis.inspection.file.people;
        if people.is_empty() {
            return Vec::new();
        }
        let rows = people.iter().map(|person| vec![self.run_of_words(&person.role), self.who(person)]).collect();
        let caption = self.basis.phrases.say(Phrase::PeopleCaption);
        vec![Block::Table(Table {
            mark: self.mark(&node.id, &caption, None),
            caption: Some(plain(caption)),
            columns: vec![
                Column::new(self.basis.phrases.say(Phrase::PeopleRole), false),
                Column::new(self.basis.phrases.say(Phrase::PeopleNames), false),
            ],
            rows,
            row_headers: true,
            ..Table::default()
        })]
    }

    /// Names, or organisations, or how many they were: a line each.
    fn who(&self, person: &PersonRecord) -> Vec<Inline> {
        let named = person.names.iter().map(|name| name.trim()).collect::<Vec<_>>().join(", ");
        let mut lines: Vec<Vec<Inline>> = match (named.is_empty(), &person.organisation, person.number) {
            (false, Some(organisation), _) => {
                vec![[plain(named), self.run_of_words(organisation)].join(&plain(", ")[..])]
            }
            (false, None, _) => vec![plain(named)],
            (true, Some(organisation), number) => vec![self.how_many(organisation, number)],
            (true, None, Some(number)) => vec![plain(self.people_count(number))],
            (true, None, None) => Vec::new(),
        };
        lines.extend(person.organisations.iter().map(|one| self.how_many(&one.name, one.number)));
        if lines.is_empty() { plain(self.basis.phrases.say(Phrase::PeopleUnnamed)) } else { lines.join(&Inline::Break) }
    }

    /// "1 person": how many had a role, where nothing else is said of them.
    fn people_count(&self, number: u32) -> String {
        self.basis.phrases.say_with(Phrase::PeopleCount, &[("count", Argument::Number(number))])
    }

    /// An organisation, with how many came from it where that is known.
    fn how_many(&self, organisation: &Label, number: Option<u32>) -> Vec<Inline> {
        let organisation = self.run_of_words(organisation);
        let Some(number) = number else { return organisation };
        say_around(
            &self.basis,
            Phrase::PeopleNumber,
            &[("organisation", organisation), ("number", plain(number.to_string()))],
        )
    }

    /// The glossary in the order of the report's alphabet.
    pub(super) fn glossary(&mut self, node: &'a Node) -> Vec<Block> {
        let alphabet = Alphabet::of(self.basis.phrases.language);
        let records = &self.basis.inspection.glossary;
        let key = |index: &usize| records[*index].sorted_as(self.basis.phrases.language);
        let mut order: Vec<usize> = (0..records.len()).collect();
        order.sort_by(|one, other| alphabet.compare(key(one), key(other)));
        let entries: Vec<GlossaryEntry> = order
            .into_iter()
            .map(|index| {
                let scope = self.inspection_scope(&node.id, &records[index].definition);
                let term = self.words(&records[index].term);
                let term = Words { text: without_joiners(&term.text), ..term };
                let definition = scope.map(|scope| self.blocks(&scope, &mut Setting::inside(node)));
                GlossaryEntry { term, definition: definition.unwrap_or_default() }
            })
            .collect();
        if entries.is_empty() { Vec::new() } else { vec![Block::Glossary { entries }] }
    }
}
