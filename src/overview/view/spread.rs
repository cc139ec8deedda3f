//! How ratings are spread: over what is rated, and over the years.
//!
//! What must hold: what has one scale stands in one table; every row adds up to the inspections that it is of.

use super::pieces::{Head, heading, level_mark, paragraph, plain, table};
use crate::language::{Argument, Phrase, Phrases};
use crate::overview::document::{Distribution, LevelData, ProgrammeOverview};
use crate::overview::known::OVERALL;
use crate::overview::titles::title;
use crate::report::{Bar, Block, Chart, Inline, Mark, Table};

/// The tables of a programme.
pub(super) fn blocks(programme: &ProgrammeOverview, phrases: &Phrases) -> Vec<Block> {
    let id = &programme.id;
    let say = |phrase| phrases.say(phrase);
    let mut blocks = vec![
        heading(2, &format!("{id}-distribution"), &say(Phrase::OverviewDistribution)),
        paragraph(&say(Phrase::OverviewDistributionAbout)),
    ];
    blocks.extend(chart(programme, phrases));
    blocks.extend(tables(
        programme,
        &programme.distribution,
        ("distribution", Phrase::OverviewDistribution),
        false,
        phrases,
    ));
    let years = programme.by_year.iter().filter(|one| Some(&one.rated) == programme.rated.first().map(|one| &one.id));
    if years.count() > 1 {
        blocks.push(heading(2, &format!("{id}-years"), &say(Phrase::OverviewByYear)));
        blocks.push(paragraph(&say(Phrase::OverviewByYearAbout)));
        blocks.extend(tables(programme, &programme.by_year, ("years", Phrase::OverviewByYear), true, phrases));
    }
    blocks
}

/// A table for each scale.
fn tables(
    programme: &ProgrammeOverview,
    all: &[Distribution],
    (anchor, caption): (&str, Phrase),
    with_years: bool,
    phrases: &Phrases,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (at, (scale, levels)) in programme.scales.iter().enumerate() {
        let is_of =
            |one: &&Distribution| programme.rated.iter().any(|rated| rated.id == one.rated && rated.scale == *scale);
        let own: Vec<&Distribution> = all.iter().filter(is_of).collect();
        let anchor = format!("{}-{anchor}-{}", programme.id, at + 1);
        blocks.push(Block::Table(spread(
            programme,
            &own,
            (&anchor, &phrases.say(caption)),
            levels,
            with_years,
            phrases,
        )));
    }
    blocks
}

fn spread(
    programme: &ProgrammeOverview,
    all: &[&Distribution],
    (anchor, caption): (&str, &str),
    levels: &[LevelData],
    with_years: bool,
    phrases: &Phrases,
) -> Table {
    let (unrated, unknown) = (all.iter().any(|one| one.not_rated > 0), all.iter().any(|one| one.not_known > 0));
    let mut columns: Vec<Head> = vec![(phrases.say(Phrase::OverviewRated), false)];
    columns.extend(levels.iter().map(|level| (level.label.clone(), true)));
    // One column for both, so that the table is no wider than its page; the data have them apart.
    let rest = match (unrated, unknown) {
        (true, true) => Some(Phrase::OverviewUnrated),
        (true, false) => Some(Phrase::NotRated),
        (false, true) => Some(Phrase::OverviewNotKnown),
        (false, false) => None,
    };
    columns.extend(rest.map(|rest| (phrases.say(rest), true)));
    let row = |one: &&Distribution| {
        let number = |count: u32| plain(&count.to_string());
        let year = || one.year.map_or_else(|| phrases.say(Phrase::NotKnown), |year| year.to_string());
        let rated = title(programme, &one.rated);
        // Beside its name a year takes no column, and the table stays within its page.
        let mut row = vec![plain(&if with_years { format!("{rated}, {}", year()) } else { rated })];
        row.extend(one.levels.iter().map(|level| number(level.inspections)));
        row.extend(rest.map(|_| number(one.not_rated + one.not_known)));
        row
    };
    table(anchor, caption, columns, all.iter().map(row).collect())
}

/// Bars of the overall ratings.
fn chart(programme: &ProgrammeOverview, phrases: &Phrases) -> Option<Block> {
    let overall = programme.distribution.iter().find(|one| one.rated == OVERALL)?;
    let scale =
        programme.rated.iter().find(|one| one.id == OVERALL).and_then(|one| programme.scales.get(&one.scale))?;
    let mut counts: Vec<(Inline, String, u32)> = Vec::new();
    for (level, count) in scale.iter().zip(&overall.levels) {
        counts.push((level_mark(level), level.label.clone(), count.inspections));
    }
    for (phrase, count) in [(Phrase::NotRated, overall.not_rated), (Phrase::OverviewNotKnown, overall.not_known)] {
        let label = phrases.say(phrase);
        counts.extend((count > 0).then(|| (Inline::Text { text: label.clone() }, label, count)));
    }
    let most = counts.iter().map(|(.., count)| *count).max().filter(|most| *most > 0)?;
    let length = |count: u32| u16::try_from(u64::from(count) * 1000 / u64::from(most)).ok();
    let caption = phrases.say(Phrase::OverviewOverallChart);
    let said: Vec<String> = counts.iter().map(|(_, label, count)| format!("{label} {count}")).collect();
    let columns = vec![(phrases.say(Phrase::Rating), false), (phrases.say(Phrase::OverviewInspections), true)];
    let rows = counts.iter().map(|(mark, _, count)| vec![vec![mark.clone()], plain(&count.to_string())]).collect();
    let name = format!("{}-overall", programme.id);
    Some(Block::Chart(Chart {
        mark: Mark { anchor: Some(format!("chart-{name}")), draft_number: None, number: None },
        title: plain(&caption),
        measure: Some(phrases.say(Phrase::OverviewInspections).into()),
        alt: phrases.say_with(Phrase::OverviewChartAlt, &[("all", Argument::Text(&said.join(", ")))]),
        of_a_whole: false,
        bars: counts
            .iter()
            .map(|(_, label, count)| Bar {
                label: label.clone(),
                figure: count.to_string(),
                length: length(*count),
                within: None,
            })
            .collect(),
        table: table(&format!("{name}-chart"), &caption, columns, rows),
        notes: Vec::new(),
        name,
    }))
}
