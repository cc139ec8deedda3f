//! From written inlines to shown ones: placeholders filled, links checked, notes numbered.

use std::collections::BTreeMap;

use super::anchors::section_anchor;
use super::composer::Composer;
use crate::language::{Language, agree_with_number};
use crate::problem::{Construct, Kind, Problem, Severity};
use crate::report::values::{hole_text, is_left_out, plain, without_soft_hyphens};
use crate::report::view::{Inline, Untranslated};
use crate::source::{Field, FieldPath, SourceFile, Text};
use crate::text::{self, Prose};

/// Which text is being composed: its file and path, whose it is, and for which section it is shown.
#[derive(Clone)]
pub(super) struct Scope<'a> {
    pub(super) file: &'a str,
    pub(super) path: &'a FieldPath,
    /// Whether it is the programme's text and not the inspection's.
    pub(super) programme: bool,
    pub(super) prose: Option<&'a Prose>,
    pub(super) section: &'a str,
    /// The language it is in: the report's, unless it is not translated.
    pub(super) language: Language,
}

impl<'a> Composer<'a> {
    /// A text of the inspection.
    pub(super) fn inspection_scope(&self, section: &'a str, text: &Text) -> Option<Scope<'a>> {
        self.inspection_field(section, &text.field)
    }

    /// A Markdown file of the inspection.
    pub(super) fn inspection_file(&self, section: &'a str, file: &str) -> Option<Scope<'a>> {
        self.inspection_field(section, &Field { file: file.to_owned(), path: FieldPath::default() })
    }

    fn inspection_field(&self, section: &'a str, field: &Field) -> Option<Scope<'a>> {
        let scope = self.scope(&self.basis.inspection.sources, section, field)?;
        self.shown.borrow_mut().extend(scope.prose.map(|prose| std::ptr::from_ref(prose).addr()));
        Some(scope)
    }

    /// A text of the programme.
    pub(super) fn programme_scope(&self, section: &'a str, text: &Text) -> Option<Scope<'a>> {
        let scope = self.scope(&self.basis.programme.sources, section, &text.field)?;
        Some(Scope { programme: true, ..scope })
    }

    /// A Markdown file of the programme.
    pub(super) fn programme_file(&self, section: &'a str, file: &str) -> Option<Scope<'a>> {
        let field = Field { file: file.to_owned(), path: FieldPath::default() };
        let scope = self.scope(&self.basis.programme.sources, section, &field)?;
        Some(Scope { programme: true, ..scope })
    }

    fn scope(&self, sources: &'a BTreeMap<String, SourceFile>, section: &'a str, field: &Field) -> Option<Scope<'a>> {
        let (file, source) = sources.get_key_value(&field.file)?;
        let (path, prose) = source.texts.get_key_value(&field.path)?;
        Some(Scope { file, path, programme: false, prose: Some(prose), section, language: self.basis.phrases.language })
    }

    /// Reports every text of the inspection that no part of the report has asked for. Where something stops the report, that can
    /// be why, and is told.
    pub(super) fn report_texts_not_shown(&mut self) {
        if self.problems.iter().any(|problem| problem.severity == Severity::Error) {
            return;
        }
        let shown = self.shown.take();
        for source in self.basis.inspection.sources.values() {
            let texts = source.texts.iter().filter(|(_, prose)| !prose.blocks.is_empty());
            for (path, _) in texts.filter(|(_, prose)| !shown.contains(&std::ptr::from_ref(*prose).addr())) {
                let place = source.place_in_text(path, 0..1);
                self.problems.push(Problem::warning(Kind::TextNotShown, place));
            }
        }
    }

    /// A text that is set as one run: the inlines of its paragraphs.
    pub(super) fn run(&mut self, scope: Option<Scope<'a>>) -> Vec<Inline> {
        let Some(scope) = scope else { return Vec::new() };
        let mut run = Vec::new();
        for block in scope.prose.map(|prose| prose.blocks.as_slice()).unwrap_or_default() {
            match block {
                text::Block::Paragraph { inlines, .. } if is_left_out(&self.basis, inlines) => {}
                text::Block::Paragraph { inlines, .. } => {
                    if !run.is_empty() {
                        run.push(Inline::Break);
                    }
                    run.extend(self.inlines(&scope, inlines));
                }
                text::Block::Hole { note, place } => {
                    self.incomplete(Kind::Hole { note: note.clone() }, Some(place.clone()));
                    run.push(Inline::Hole { text: hole_text(&self.basis, note) });
                }
                other => {
                    // A list or quotation of nothing was told where the text was read.
                    if let Some(place) = block_place(other) {
                        self.error(Kind::MarkdownConstruct { what: Construct::InRun }, Some(place));
                    }
                }
            }
        }
        run
    }

    /// Written inlines as shown ones.
    pub(super) fn inlines(&mut self, scope: &Scope<'a>, inlines: &'a [text::Inline]) -> Vec<Inline> {
        let mut shown: Vec<Inline> = Vec::new();
        for inline in inlines {
            let more = self.inline(scope, inline);
            let is_number = matches!(inline, text::Inline::Placeholder(one) if one.is_number());
            for inline in more {
                match (shown.last_mut(), inline) {
                    (Some(Inline::Text { text: before }), Inline::Text { text }) => {
                        if is_number {
                            agree_with_number(scope.language, before, &text);
                        }
                        before.push_str(&text);
                    }
                    (_, inline) => shown.push(inline),
                }
            }
        }
        shown
    }

    fn inline(&mut self, scope: &Scope<'a>, inline: &'a text::Inline) -> Vec<Inline> {
        match inline {
            text::Inline::Text(text) => plain(without_soft_hyphens(text)),
            text::Inline::Emphasis(inlines) => vec![Inline::Emphasis { inlines: self.inlines(scope, inlines) }],
            text::Inline::Strong(inlines) => vec![Inline::Strong { inlines: self.inlines(scope, inlines) }],
            text::Inline::Foreign { language, text } => {
                let inlines = plain(without_soft_hyphens(text));
                if *language == scope.language.code() {
                    return inlines;
                }
                vec![Inline::Foreign { language: language_tag(language), inlines }]
            }
            text::Inline::Break => vec![Inline::Break],
            text::Inline::Note { name, place } => self.note_reference(scope, name, place),
            text::Inline::Placeholder(placeholder) => vec![self.fill(placeholder, scope.programme)],
            text::Inline::Untranslated { gap, inlines } => {
                let Untranslated { language, mark } = self.untranslated(gap);
                let scope = Scope { language: Language::English, ..scope.clone() };
                vec![Inline::Untranslated { language, mark, inlines: self.inlines(&scope, inlines) }]
            }
            text::Inline::Link { to, inlines, place } => {
                let target = self.link_target(to);
                if target.is_none() {
                    self.error(Kind::LinkUnknown { to: to.clone() }, place.clone());
                }
                let inlines = self.inlines(scope, inlines);
                vec![Inline::Link { to: target.unwrap_or_default(), inlines }]
            }
        }
    }

    /// Where a link leads: a full address, or a section that the report has.
    fn link_target(&self, to: &str) -> Option<String> {
        if let Some(anchor) = to.strip_prefix('#') {
            let section = self.basis.programme.nodes().find(|node| section_anchor(&node.id) == anchor)?;
            return self.heading_anchor(section).map(|anchor| format!("#{anchor}"));
        }
        let rest = ["https://", "http://", "mailto:"].iter().find_map(|scheme| to.strip_prefix(scheme))?;
        (rest.contains('.') && !rest.contains(char::is_whitespace)).then(|| to.to_owned())
    }
}

/// The BCP 47 tag of the language with this code.
pub(super) fn language_tag(code: &str) -> String {
    Language::from_code(code).map_or_else(|| code.to_owned(), |language| language.tag().to_owned())
}

/// Where a written block stands.
pub(super) fn block_place(block: &text::Block) -> Option<crate::problem::Place> {
    match block {
        text::Block::Paragraph { place, .. }
        | text::Block::Heading { place, .. }
        | text::Block::Table { place, .. }
        | text::Block::Placed { place, .. }
        | text::Block::Hole { place, .. } => Some(place.clone()),
        text::Block::List { items, .. } => items.iter().flatten().find_map(block_place),
        text::Block::Quote { blocks } => blocks.iter().find_map(block_place),
    }
}
