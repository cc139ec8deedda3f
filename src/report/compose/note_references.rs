//! References to footnotes: written ones by their names, and those that belong to something.

use super::composer::Composer;
use super::inlines::Scope;
use crate::problem::{Kind, Place, Problem, suggest};
use crate::report::view::{Inline, Note};

/// What stands in the place of a reference in a summary.
enum Chosen<'a> {
    /// A note with another text.
    Other(Scope<'a>),
    /// No note.
    Left,
}

impl<'a> Composer<'a> {
    /// A reference to the note of this name, as a text of this scope means it.
    pub(super) fn note_reference(&mut self, scope: &Scope<'a>, name: &str, place: &Place) -> Vec<Inline> {
        let found = match self.chosen_here(scope, name) {
            Some(Chosen::Left) => return Vec::new(),
            Some(Chosen::Other(other)) => Some((other, None)),
            None => self.find_note(scope, name).map(|(scope, inlines)| (scope, Some(inlines))),
        };
        let Some((definition_scope, inlines)) = found else {
            let notes = scope.prose.map(|prose| &prose.notes).into_iter().flatten();
            let suggestion = suggest(name, notes.map(|(known, _)| known.as_str()));
            // The note that is meant is not unused as well.
            let meant = suggestion.iter().map(|meant| (scope.file.to_owned(), scope.path.clone(), meant.clone()));
            self.notes.used.extend(meant);
            self.error(Kind::NoteUndefined { name: name.to_owned(), suggestion }, place.clone());
            return Vec::new();
        };
        let repeat = definition_scope.programme
            && self
                .basis
                .programme
                .rules
                .notes
                .get(name)
                .is_some_and(|note| note.repeat && definition_scope.file == "programme.yaml");
        let key = format!("{} {} {} {name}", definition_scope.programme, definition_scope.file, definition_scope.path);
        let used = (definition_scope.file.to_owned(), definition_scope.path.clone(), name.to_owned());
        self.notes.used.insert(used);
        let known = self.notes.by_key.get(&key).copied().filter(|_| !repeat);
        let (index, first) = match known {
            Some(index) => (index, false),
            None => {
                let index = self.notes.list.len();
                let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
                let called = self.section_names.word("note");
                let note =
                    Note { number, anchor: format!("{called}-{number}"), references: Vec::new(), inlines: Vec::new() };
                self.notes.list.push(note);
                self.notes.by_key.insert(key, index);
                let inlines = match inlines {
                    Some(inlines) => self.inlines(&definition_scope, inlines),
                    None => self.run(Some(definition_scope)),
                };
                self.notes.list[index].inlines = inlines;
                (index, true)
            }
        };
        let note = &mut self.notes.list[index];
        let anchor = format!("{}-{}-{}", note.anchor, self.section_names.word("ref"), note.references.len() + 1);
        note.references.push(anchor.clone());
        vec![Inline::Note { number: note.number, anchor, first, inlines: note.inlines.clone() }]
    }

    /// Adds a note that is not written as a footnote but belongs to something.
    pub(super) fn attached_note(&mut self, inlines: Vec<Inline>) -> Inline {
        let number = u32::try_from(self.notes.list.len() + 1).unwrap_or(u32::MAX);
        let called = format!("{}-{number}", self.section_names.word("note"));
        let anchor = format!("{called}-{}-1", self.section_names.word("ref"));
        self.notes.list.push(Note {
            number,
            anchor: called,
            references: vec![anchor.clone()],
            inlines: inlines.clone(),
        });
        Inline::Note { number, anchor, first: true, inlines }
    }

    /// What the section that shows a summary says of a note of it; nothing where the note is as it was written.
    fn chosen_here(&self, scope: &Scope<'a>, name: &str) -> Option<Chosen<'a>> {
        let shown = self.summary_shown.filter(|shown| scope.file == format!("sections/{}.yaml", shown.of))?;
        let section = self.basis.inspection.sections.get(shown.in_section)?;
        let record = section.file.summary_notes.iter().find(|one| one.of == shown.of && one.note == name)?;
        let Some(text) = &record.text else { return Some(Chosen::Left) };
        self.inspection_scope(shown.in_section, text).map(Chosen::Other)
    }

    /// The definition that a name means: in the same text, in the prose of the same section, or the programme's.
    fn find_note(&self, scope: &Scope<'a>, name: &str) -> Option<(Scope<'a>, &'a [crate::text::Inline])> {
        if let Some(note) = scope.prose.and_then(|prose| prose.notes.get(name)) {
            return Some((scope.clone(), &note.inlines));
        }
        if !scope.programme
            && let Some(section) = scope.file.strip_suffix(".yaml")
        {
            let scope = self.inspection_file(scope.section, &format!("{section}.md"))?;
            let note = scope.prose?.notes.get(name)?;
            return Some((scope, &note.inlines));
        }
        let note = self.basis.programme.rules.notes.get(name).filter(|_| scope.programme)?;
        let scope = self.programme_scope(scope.section, &note.text)?;
        let inlines = scope.prose?.blocks.iter().find_map(|block| match block {
            crate::text::Block::Paragraph { inlines, .. } => Some(inlines.as_slice()),
            _ => None,
        })?;
        Some((scope, inlines))
    }

    /// Reports every footnote that nothing refers to.
    pub(super) fn report_unused_notes(&mut self) {
        for (file, source) in &self.basis.inspection.sources {
            for (path, prose) in &source.texts {
                for (name, note) in &prose.notes {
                    if !self.notes.used.contains(&(file.clone(), path.clone(), name.clone())) {
                        let kind = Kind::NoteUnused { name: name.clone() };
                        self.problems.push(Problem::error(kind, note.place.clone()));
                    }
                }
            }
        }
    }
}
