//! A text that is being written, as the report would say it: by the same steps, beside the report and before it is in a file.
//!
//! What must hold: nothing of it is numbered or linked to, as it stands in no report yet.

use super::composer::Composer;
use super::inlines::Scope;
use super::prose::Setting;
use crate::problem::{Place, Problem};
use crate::report::basis::Basis;
use crate::report::stage::Stage;
use crate::report::view::{Block, Mark, Note, ParagraphRole};
use crate::source::{FieldPath, Lines};
use crate::text::parse_prose;

/// What a text says.
pub struct TextAlone {
    /// Its paragraphs, lists and whatever else is in it.
    pub blocks: Vec<Block>,
    /// Its footnotes.
    pub notes: Vec<Note>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// A paragraph of a section, which may be a heading.
    Prose,
    /// Paragraphs and lists.
    Blocks,
    /// One run of words, such as a caption.
    Run,
}

/// What a text of a section says. `file` is where it would stand: notes of that section can be referred to.
#[must_use]
pub fn text_alone(basis: &Basis<'_>, section: &str, file: &str, kind: TextKind, text: &str) -> Option<TextAlone> {
    let mut problems = Vec::new();
    let lines = Lines::of(text);
    let origin = |range: std::ops::Range<usize>| -> Place { lines.place(file, text, &range) };
    let mut prose = parse_prose(text, &origin, &mut problems);
    let path = FieldPath::default();
    let basis = Basis { stage: &Stage::Final, ..*basis };
    if kind == TextKind::Prose {
        // The other paragraphs of its file have notes that this one refers to.
        let others = basis.inspection.sources.get(file).and_then(|source| source.texts.get(&path));
        for (name, note) in others.into_iter().flat_map(|prose| &prose.notes) {
            prose.notes.entry(name.clone()).or_insert_with(|| note.clone());
        }
    }
    let nodes = || basis.programme.nodes();
    let node = nodes().find(|node| node.id == section).or_else(|| nodes().next())?;
    let language = basis.phrases.language;
    let mut composer = Composer::new(&basis);
    let scope = Scope { file, path: &path, programme: false, prose: Some(&prose), section: &node.id, language };
    let blocks = match kind {
        TextKind::Prose => composer.blocks(&scope, &mut Setting { level: 1, ..Setting::inside(node) }),
        TextKind::Blocks => composer.blocks(&scope, &mut Setting::inside(node)),
        TextKind::Run => {
            let inlines = composer.run(Some(scope));
            vec![Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Body }]
        }
    };
    problems.append(&mut composer.problems);
    Some(TextAlone { blocks, notes: composer.notes.take_list(), problems })
}
