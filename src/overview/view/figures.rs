//! Scores and key questions: lowest, middle, highest.

use super::pieces::{Head, heading, in_language, paragraph, plain, table};
use crate::language::{Phrase, Phrases};
use crate::overview::document::{ProgrammeOverview, QuestionTally, ScoreTally};
use crate::overview::titles::middle;
use crate::report::{Block, Inline};

/// So many key questions are the strongest, and as many the weakest.
const SHOWN: usize = 8;

/// Scores, where reports print them.
pub(super) fn scores(programme: &ProgrammeOverview, phrases: &Phrases) -> Vec<Block> {
    if programme.scores.is_empty() {
        return Vec::new();
    }
    let columns = [
        (Phrase::OverviewOutOf, true),
        (Phrase::OverviewInspections, true),
        (Phrase::OverviewLowest, true),
        (Phrase::OverviewMiddle, true),
        (Phrase::OverviewHighest, true),
    ];
    let row = |one: &ScoreTally| {
        let cells = [one.out_of.to_string(), one.inspections.to_string(), one.lowest.to_string()];
        cells.into_iter().chain([middle(one.median), one.highest.to_string()]).map(|cell| plain(&cell)).collect()
    };
    let caption = phrases.say(Phrase::OverviewScores);
    let rows = programme.scores.iter().map(row).collect();
    let id = format!("{}-scores", programme.id);
    vec![
        heading(2, &id, &caption),
        paragraph(&phrases.say(Phrase::OverviewScoresAbout)),
        Block::Table(table(&id, &caption, heads(&columns, phrases), rows)),
    ]
}

fn heads(columns: &[(Phrase, bool)], phrases: &Phrases) -> Vec<Head> {
    columns.iter().map(|(phrase, number)| (phrases.say(*phrase), *number)).collect()
}

/// The strongest and the weakest; all of them where they are few.
pub(super) fn key_questions(programme: &ProgrammeOverview, phrases: &Phrases) -> Vec<Block> {
    let all = &programme.key_questions;
    if all.is_empty() {
        return Vec::new();
    }
    let id = format!("{}-questions", programme.id);
    let mut blocks = vec![
        heading(2, &id, &phrases.say(Phrase::OverviewQuestions)),
        paragraph(&phrases.say(Phrase::OverviewQuestionsAbout)),
    ];
    let columns = [
        (Phrase::KeyQuestion, false),
        (Phrase::OverviewInspections, true),
        (Phrase::OverviewLowest, true),
        (Phrase::OverviewMiddle, true),
        (Phrase::OverviewHighest, true),
    ];
    let one = |name: &str, caption: Phrase, of: &[&QuestionTally]| {
        let rows = of.iter().map(|one| row(one, programme, phrases)).collect();
        Block::Table(table(&format!("{id}-{name}"), &phrases.say(caption), heads(&columns, phrases), rows))
    };
    let all: Vec<&QuestionTally> = all.iter().collect();
    if all.len() <= 2 * SHOWN {
        blocks.push(one("all", Phrase::OverviewAllQuestions, &all));
        return blocks;
    }
    let weakest: Vec<&QuestionTally> = all.iter().rev().take(SHOWN).copied().collect();
    blocks.push(one("strongest", Phrase::OverviewStrongest, &all[..SHOWN]));
    blocks.push(one("weakest", Phrase::OverviewWeakest, &weakest));
    blocks
}

fn row(one: &QuestionTally, programme: &ProgrammeOverview, phrases: &Phrases) -> Vec<Vec<Inline>> {
    let share = programme.rated.iter().find(|rated| rated.id == one.id).map(|rated| rated.title.clone());
    let asked = match share {
        Some(title) => plain(&title),
        None => in_language(&format!("{} {}", one.id, one.question), &one.language, phrases),
    };
    let figures = [format!("{}%", one.lowest), format!("{}%", middle(one.median)), format!("{}%", one.highest)];
    let mut row = vec![asked, plain(&one.inspections.to_string())];
    row.extend(figures.map(|figure| plain(&figure)));
    row
}
