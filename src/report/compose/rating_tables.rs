//! Tables of ratings: key questions with their figures, the annex of results.

use super::composer::Composer;
use super::prose::Setting;
use super::ratings_page::ticks_of;
use crate::language::{Argument, Phrase};
use crate::programme::Node;
use crate::rate::{Figure, QuestionFigure, Working};
use crate::report::values::{percent, plain, say_around, withheld};
use crate::report::view::{Block, Heading, Inline, KeyQuestionRow, KeyQuestions};
use crate::source::Label;

impl<'a> Composer<'a> {
    /// The key questions of a section after their lead.
    pub(super) fn key_questions(&mut self, node: &'a Node) -> Vec<Block> {
        let Some(rated) = self.basis.ratings.sections.get(&node.id) else { return Vec::new() };
        let lead = node.key_questions_lead.as_ref().and_then(|lead| self.programme_scope(&node.id, lead));
        let mut setting = Setting { node, level: 0, marked: true, paragraph: None };
        let mut blocks = lead.map(|scope| self.blocks(&scope, &mut setting)).unwrap_or_default();
        let questions: Vec<QuestionFigure> = rated.working.questions().to_vec();
        if !questions.is_empty() {
            blocks.push(self.key_question_table(node, &questions));
        }
        blocks
    }

    fn key_question_table(&mut self, node: &'a Node, questions: &[QuestionFigure]) -> Block {
        let programme = self.basis.programme;
        let show_numbers = programme.rules.style.key_questions.show_numbers;
        let number = node.number.clone().unwrap_or_default();
        let title = node.title.clone().unwrap_or_default();
        let mut titled = if number.is_empty() { Vec::new() } else { plain(format!("{number} ")) };
        titled.extend(self.run_of_words(&title));
        let texts = [("title", titled)];
        let caption = say_around(&self.basis, Phrase::KeyQuestionsCaption, &texts);
        let decides = self.decides(node);
        let rows = questions.iter().map(|question| {
            let known = node.key_questions.iter().find(|known| known.id == question.id);
            let scope = known.and_then(|known| self.programme_scope(&node.id, &known.question));
            KeyQuestionRow {
                number: show_numbers.then(|| question.id.clone()),
                question: self.run(scope),
                figure: self.figure(&question.id, &question.figure),
                bar: question.figure.displayed(),
                counts: self.counted_cases(&question.figure),
                decides: question.decides.then(|| decides.clone()),
            }
        });
        let rows = rows.collect();
        Block::KeyQuestions(KeyQuestions {
            mark: self.mark(&node.id, &format!("{number} {title}"), None),
            caption,
            question_header: self.basis.phrases.say(Phrase::KeyQuestion),
            figure_header: self.basis.phrases.say(Phrase::KeyQuestionFigure),
            ticks: if questions.iter().any(|one| one.decides) { ticks_of(programme.method(node)) } else { Vec::new() },
            rows,
        })
    }

    /// The share by which a section is rated, as a table of one row.
    fn share_table(&mut self, node: &Node, figure: Figure) -> Block {
        let programme = self.basis.programme;
        // The figure of a step decides that step, and not the rating that is given.
        let decides = self.basis.ratings.sections.get(&node.id).is_some_and(|rated| rated.published);
        let title = node.title.clone().unwrap_or_default();
        let row = KeyQuestionRow {
            number: None,
            question: plain(self.basis.phrases.say(Phrase::ShareDoneWell)),
            figure: self.figure(&node.id, &figure),
            bar: figure.displayed(),
            counts: self.counted_cases(&figure),
            decides: decides.then(|| self.decides(node)),
        };
        Block::KeyQuestions(KeyQuestions {
            mark: self.mark(&node.id, &title, None),
            caption: self.run_of_words(&title),
            question_header: self.basis.phrases.say(Phrase::ShareMeasure),
            figure_header: self.basis.phrases.say(Phrase::ShareFigure),
            ticks: ticks_of(programme.method(node)),
            rows: vec![row],
        })
    }

    /// The figure of a key question, or of a section that is rated by its share, in a table.
    pub(super) fn figure(&self, id: &str, figure: &Figure) -> String {
        match (figure.displayed(), figure) {
            (Some(shown), _) => percent(&self.basis, shown, true),
            (None, Figure::Unpublished) => self.withheld(id),
            (None, Figure::NoCases) => self.basis.phrases.say(Phrase::NoRelevantCases),
            (None, _) => self.basis.phrases.say(Phrase::NotJudgedYet),
        }
    }

    /// The cases behind a figure, where they are counted.
    fn counted_cases(&self, figure: &Figure) -> Option<String> {
        let Figure::Counted(share) = figure else { return None };
        let counts = [("yes", Argument::Number(share.yes())), ("of", Argument::Number(share.of()))];
        Some(self.basis.phrases.say_with(Phrase::CountOf, &counts))
    }

    /// The words for a figure that is not given: the inspectors' own, or the product's.
    fn withheld(&self, id: &str) -> String {
        let words = withheld(&self.basis, id).map(|words| self.words(words).text);
        words.unwrap_or_else(|| self.basis.phrases.say(Phrase::NotPublished))
    }

    /// Every rated section with its statement, its key questions and its rating.
    pub(super) fn results_annex(&mut self, level: u8) -> Vec<Block> {
        let programme = self.basis.programme;
        let mut blocks = Vec::new();
        for top in &programme.outline {
            let rated: Vec<&'a Node> = top.subtree().filter(|node| node.rating.is_some()).collect();
            if rated.is_empty() {
                continue;
            }
            let grouped = top.rating.is_none();
            if grouped {
                blocks.push(self.results_heading(top, level + 1));
            }
            for node in rated {
                blocks.push(self.results_heading(node, if grouped { level + 2 } else { level + 1 }));
                blocks.extend(self.rating_block(node));
                let statement = self.node_blocks(node, node.statement.as_ref());
                if !statement.is_empty() {
                    blocks.push(Block::Statement { label: None, blocks: statement });
                }
                blocks.extend(self.results_questions(node));
            }
        }
        blocks
    }

    fn results_heading(&mut self, node: &Node, level: u8) -> Block {
        let title = node.title.clone().unwrap_or_else(|| Label::from(node.id.as_str()));
        let wanted = format!("{}-{}", self.section_names.word("results"), self.section_names.name(&node.id));
        Block::Heading(Heading {
            number: self.number(node),
            ..Heading::part(level, self.anchors.take(&wanted), self.run_of_words(&title))
        })
    }

    /// Key questions as a table with figures; without any figure as a list.
    fn results_questions(&mut self, node: &'a Node) -> Vec<Block> {
        let questions: Vec<QuestionFigure> = self
            .basis
            .ratings
            .sections
            .get(&node.id)
            .map(|rated| rated.working.questions().to_vec())
            .unwrap_or_default();
        if !questions.is_empty() {
            return vec![self.key_question_table(node, &questions)];
        }
        if let Some(Working::Share { figure, .. }) =
            self.basis.ratings.sections.get(&node.id).map(|rated| &rated.working)
        {
            return vec![self.share_table(node, *figure)];
        }
        if node.key_questions.is_empty() {
            return Vec::new();
        }
        let items = node
            .key_questions
            .iter()
            .map(|known| {
                let scope = self.programme_scope(&node.id, &known.question);
                let question: Vec<Inline> = self.run(scope);
                let mark = self.mark(&node.id, &known.id, Some(known.id.clone()));
                let paragraph = Block::Paragraph {
                    mark: crate::report::view::Mark::default(),
                    inlines: question,
                    role: crate::report::view::ParagraphRole::Body,
                };
                crate::report::view::Item { mark, blocks: vec![paragraph] }
            })
            .collect();
        vec![Block::List { ordered: true, start: 1, items }]
    }

    /// What is said of the figure that decides: where people moved the rating, that it decided before.
    pub(super) fn decides(&self, node: &Node) -> String {
        let rated = self.basis.ratings.sections.get(&node.id);
        let is_moved = rated.is_some_and(|rated| rated.moves().next().is_some());
        self.basis.phrases.say(if is_moved { Phrase::DecidesBefore } else { Phrase::Decides })
    }
}
