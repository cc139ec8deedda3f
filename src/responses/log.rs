//! The log that goes back to the service: every point with what was decided on it, as a report like any other.
//!
//! What must hold: it quotes a draft, and so it is marked as one; a point stands in it whether or not its paragraph was
//! found.

use serde::Serialize;
use serde_json::json;

use super::locate::LocatedPoint;
use super::whereabouts::Whereabouts;
use crate::glyphs::Glyphs;
use crate::inspection::{Inspection, PointKind, ServiceName};
use crate::language::{Argument, Language, Phrase, Phrases};
use crate::report::{
    Block, Column, ContentsEntry, Cover, CoverAnswers, DraftLines, DraftMarks, Furniture, Heading, HeadingRank, Inline,
    Mark, Metadata, ParagraphRole, PrintForm, Report, Section, Table, Voice, plain_text,
};
use crate::source::digest;
use crate::text::one_line;

/// So many letters of a paragraph can be a third of a page.
const LONG: usize = 900;

/// A point as the log has it: every cell in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LogRow {
    /// 1, 2, 3 ... through the log.
    pub number: String,
    /// The point's id.
    pub id: String,
    /// Which paragraph it is about, and where that is now.
    pub place: String,
    /// What kind of point it is.
    pub kind: String,
    /// The language that the draft's words are in, where it is not that of the log.
    pub language: Option<String>,
    /// The draft's words that it is about.
    pub said: String,
    /// What the paragraph says now, where that is something else.
    pub now: String,
    /// What the draft should say.
    pub correction: String,
    /// How that can be checked.
    pub evidence: String,
    /// Who made it.
    pub from: String,
    /// What was decided.
    pub decision: String,
    /// Why.
    pub reason: String,
    /// What was done.
    pub acted_on: String,
}

/// The points of a folder as rows of the log.
#[must_use]
pub fn log_rows(located: &[LocatedPoint<'_>], phrases: &Phrases) -> Vec<LogRow> {
    let text = |text: &Option<String>| text.as_deref().map(str::trim).unwrap_or_default().to_owned();
    let row = |(index, one): (usize, &LocatedPoint<'_>)| {
        let (reply, point) = (one.reply, one.point);
        let kind = || {
            let kind = point.kind.map_or("", PointKind::id);
            phrases.say_with(Phrase::PointKind, &[("kind", Argument::Text(kind))])
        };
        let from = [&reply.from, &point.who].into_iter().flatten().map(|who| one_line(who)).collect::<Vec<_>>();
        LogRow {
            number: (index + 1).to_string(),
            id: point.id.clone(),
            place: place(one, phrases),
            kind: point.kind_as_written.as_deref().map_or_else(kind, one_line),
            language: Some(reply.language.clone()).filter(|language| language != phrases.language.code()),
            said: text(if point.quoted.is_some() { &point.quoted } else { &point.text }),
            now: now(one),
            correction: text(&point.correction),
            evidence: text(&point.evidence),
            from: if from.is_empty() { phrases.say(Phrase::LogNotSaid) } else { from.join(", ") },
            decision: phrases.say_with(Phrase::DecisionWord, &[("decision", Argument::Text(one.status.id()))]),
            reason: text(&point.reason),
            acted_on: text(&point.acted_on),
        }
    };
    located.iter().enumerate().map(row).collect()
}

/// What the paragraph of a point says now, where it says something else.
fn now(one: &LocatedPoint<'_>) -> String {
    match (one.whereabouts, &one.point.text) {
        (Whereabouts::Changed(spot), Some(text)) if spot.text.trim() != text.trim() => spot.text.trim().to_owned(),
        _ => String::new(),
    }
}

/// Which paragraph a point is about, and where that is now; what a reader wrote in place of a number stands below it.
fn place(one: &LocatedPoint<'_>, phrases: &Phrases) -> String {
    let place = place_now(one, phrases);
    let written = one.point.paragraph_as_written.as_deref().filter(|_| one.point.paragraph.is_some()).map(one_line);
    match written {
        Some(written) => {
            format!("{place}\n{}", phrases.say_with(Phrase::LogWritten, &[("written", Argument::Text(&written))]))
        }
        None => place,
    }
}

fn place_now(one: &LocatedPoint<'_>, phrases: &Phrases) -> String {
    let spot = one.whereabouts.spot();
    let Some(number) = one.point.paragraph else {
        let written = one.point.paragraph_as_written.as_deref().map(one_line);
        let written =
            written.map(|written| phrases.say_with(Phrase::LogWritten, &[("written", Argument::Text(&written))]));
        let section = spot.map(|spot| spot.section.clone()).filter(|section| !section.is_empty());
        return match (written, section) {
            (Some(written), Some(section)) => in_section(&written, &section, phrases),
            (one, other) => one.or(other).unwrap_or_else(|| phrases.say(Phrase::LogUnplaced)),
        };
    };
    let now = spot.and_then(|spot| spot.number).unwrap_or(number);
    let (number, now) = (number.to_string(), now.to_string());
    let phrase = match one.whereabouts {
        // Where it is not known what it said, nor is it known that it says something else.
        Whereabouts::Changed(_) if one.point.text.is_some() && number == now => Phrase::LogReworded,
        Whereabouts::Changed(_) if one.point.text.is_some() => Phrase::LogChanged,
        Whereabouts::Same(_) | Whereabouts::Changed(_) if number != now => Phrase::LogSame,
        Whereabouts::Same(_) | Whereabouts::Changed(_) => Phrase::LogParagraph,
        Whereabouts::Lost => Phrase::LogGone,
        Whereabouts::Unplaced => Phrase::LogParagraph,
    };
    let version = one.reply.draft.as_str();
    let values = [("number", number.as_str()), ("now", now.as_str()), ("version", version)];
    let place = phrases.say_with(phrase, &values.map(|(key, value)| (key, Argument::Text(value))));
    match spot {
        Some(spot) if !spot.section.is_empty() => in_section(&place, &spot.section, phrases),
        _ => place,
    }
}

fn in_section(place: &str, section: &str, phrases: &Phrases) -> String {
    phrases.say_with(Phrase::LogSection, &[("place", Argument::Text(place)), ("section", Argument::Text(section))])
}

/// What the log is made from, beside its rows.
pub struct Log<'a> {
    /// The inspection with its replies.
    pub inspection: &'a Inspection,
    /// The draft as it is now, in the language of the log: everything that it is marked with the log is marked with.
    pub draft: &'a Report,
    /// What goes with whatever quotes the draft.
    pub lines: &'a DraftLines,
    /// The words of the language.
    pub phrases: &'a Phrases,
}

/// Where the log is read: a screen shows every letter, and print only those of its fonts.
#[derive(Clone, Copy, Debug)]
pub enum LogOn<'a> {
    /// On a screen.
    Screen,
    /// On paper, with these fonts.
    Paper(&'a Glyphs),
}

impl Log<'_> {
    /// The log as a report.
    #[must_use]
    pub fn report(&self, rows: &[LogRow], on: LogOn<'_>) -> Report {
        let (draft, phrases) = (self.draft, self.phrases);
        let shown: Vec<LogRow> = match on {
            LogOn::Screen => rows.to_vec(),
            LogOn::Paper(glyphs) => rows.iter().map(|row| row.spelled(glyphs)).collect(),
        };
        let title = phrases.say(Phrase::LogTitle);
        // By itself, whatever form it has on the cover after a small word.
        let name = self.inspection.file.service.named(ServiceName::Name, phrases.language).to_owned();
        let whole = format!("{title}: {name}");
        Report {
            language: draft.language.clone(),
            languages: Vec::new(),
            print: PrintForm::Usual,
            for_children: None,
            metadata: self.metadata(rows, &whole),
            furniture: Furniture { running_title: whole.into(), ..draft.furniture.clone() },
            draft: draft.draft.clone().map(|marks| {
                let lines = [marks.head.clone(), phrases.say(Phrase::LogIntroduction), self.lines.version.clone()];
                let opening = lines.into_iter().map(plain).chain(self.lines.handling.clone()).collect();
                DraftMarks { opening, form: None, ..marks }
            }),
            cover: Cover {
                kicker: title.into(),
                name,
                date: self.lines.version.clone(),
                subtitle: None,
                overall: None,
                score_label: None,
                score: None,
                ruler: None,
                inspectorates: Vec::new(),
                lines: Vec::new(),
                corrections: Vec::new(),
                answers: CoverAnswers::default(),
                ..draft.cover.clone()
            },
            contents: [Phrase::LogAnswers, Phrase::LogPoints]
                .map(|phrase| ContentsEntry {
                    number: None,
                    title: phrases.say(phrase).into(),
                    anchor: anchor(phrase),
                    entries: Vec::new(),
                })
                .to_vec(),
            page: vec![0, 1],
            sections: vec![answers(self.inspection, &shown, on, phrases), points(&shown, phrases)],
            notes: Vec::new(),
            images: Vec::new(),
        }
    }

    fn metadata(&self, rows: &[LogRow], whole: &str) -> Metadata {
        let (draft, phrases) = (self.draft, self.phrases);
        let title = phrases.say_with(Phrase::DraftTitle, &[("title", Argument::Text(whole))]);
        let date = self.inspection.file.draft.as_ref().and_then(|details| details.date);
        let json_ld = json!({
            "@context": "https://schema.org",
            "@type": "DigitalDocument",
            "name": title,
            "inLanguage": draft.language,
            "creativeWorkStatus": phrases.say(Phrase::StatusDraft),
        });
        Metadata {
            title,
            description: phrases.say(Phrase::LogIntroduction),
            date: date.map(|date| date.to_string()),
            date_parts: date.map(|date| date.parts()),
            digest: digest(format!("{} {rows:?}", draft.metadata.digest).as_bytes()),
            json_ld: json_ld.to_string(),
            ..draft.metadata.clone()
        }
    }
}

/// Who answered, and how many points were decided in which way.
fn answers(inspection: &Inspection, rows: &[LogRow], on: LogOn<'_>, phrases: &Phrases) -> Section {
    let say = |phrase| phrases.say(phrase);
    let shown = |text: String| match on {
        LogOn::Screen => text,
        LogOn::Paper(glyphs) => glyphs.spelled(&text).into_owned(),
    };
    let replies = inspection.responses.values().flatten();
    let who = replies.map(|reply| {
        let points = if reply.points.is_empty() { say(Phrase::LogNoPoints) } else { reply.points.len().to_string() };
        let from = reply.from.as_deref().map_or_else(|| say(Phrase::LogNotSaid), one_line);
        let known = Language::from_code(&reply.language);
        let language = known.map_or_else(|| reply.language.clone(), |language| say(language.name()));
        vec![plain(shown(from)), plain(shown(format!("{} ({language})", reply.draft))), plain(points)]
    });
    let mut decisions: Vec<(&str, usize)> = Vec::new();
    for row in rows {
        match decisions.iter_mut().find(|(decision, _)| *decision == row.decision) {
            Some((_, count)) => *count += 1,
            None => decisions.push((&row.decision, 1)),
        }
    }
    decisions.sort_unstable();
    let decided = decisions.into_iter().map(|(decision, count)| vec![plain(decision), plain(count.to_string())]);
    let mut blocks = vec![heading(1, Phrase::LogAnswers, phrases)];
    blocks.push(table(
        say(Phrase::LogAnswers),
        &[(Phrase::LogFrom, false), (Phrase::LogDraft, false), (Phrase::LogPoints, true)],
        who.collect(),
        phrases,
    ));
    if !rows.is_empty() {
        let columns = [(Phrase::LogDecision, false), (Phrase::LogCount, true)];
        blocks.push(table(say(Phrase::LogDecisions), &columns, decided.collect(), phrases));
    }
    Section { id: "answers".to_owned(), new_page: true, one_page: false, wide: false, blocks }
}

fn points(rows: &[LogRow], phrases: &Phrases) -> Section {
    let mut blocks = vec![heading(1, Phrase::LogPoints, phrases)];
    if rows.is_empty() {
        blocks.push(paragraph(plain(phrases.say(Phrase::LogNone))));
    }
    for row in rows {
        let number = phrases.say_with(Phrase::LogPoint, &[("number", Argument::Text(&row.number))]);
        let words = plain(format!("{number}: {}", row.kind));
        blocks.push(heading_of(2, format!("point-{}", row.id), words, HeadingRank::Part));

        // What was decided comes first; all that is short stays with what follows it.
        let decided = [
            (Phrase::LogDecision, &row.decision),
            (Phrase::LogReason, &row.reason),
            (Phrase::LogActedOn, &row.acted_on),
            (Phrase::LogPlace, &row.place),
        ];
        let said = decided.into_iter().filter(|(_, text)| !text.is_empty());
        blocks.extend(said.map(|(phrase, text)| kept(labelled(phrase, text, phrases))));
        let of_draft = [(Phrase::LogSaid, &row.said), (Phrase::LogNow, &row.now)];
        let words = of_draft.into_iter().filter(|(_, text)| !text.is_empty());
        blocks.extend(words.map(|(label, text)| words_of_draft(label, text, row, phrases)));
        let rest = [
            (Phrase::PointsCorrection, &row.correction),
            (Phrase::PointsEvidence, &row.evidence),
            (Phrase::LogFrom, &row.from),
        ];
        let said = rest.into_iter().filter(|(_, text)| !text.is_empty());
        let mut said: Vec<Block> = said.map(|(phrase, text)| kept(labelled(phrase, text, phrases))).collect();
        let last = said.pop();
        blocks.extend(said);
        blocks.extend(last.map(loose));
    }
    Section { id: "points".to_owned(), new_page: true, one_page: false, wide: false, blocks }
}

/// Words of the draft, in the language that it is in.
fn words_of_draft(label: Phrase, text: &str, row: &LogRow, phrases: &Phrases) -> Block {
    let blocks = vec![paragraph(lines(text))];
    let voice = Voice::alone(row.language.clone(), blocks);
    Block::Quotation { mark: Mark::default(), label: Some(phrases.say(label).into()), voices: vec![voice] }
}

fn anchor(phrase: Phrase) -> String {
    format!("section-{}", phrase.id())
}

fn heading(level: u8, phrase: Phrase, phrases: &Phrases) -> Block {
    heading_of(level, anchor(phrase), plain(phrases.say(phrase)), HeadingRank::Section)
}

fn heading_of(level: u8, anchor: String, inlines: Vec<Inline>, rank: HeadingRank) -> Block {
    Block::Heading(Heading {
        level,
        anchor,
        common_anchor: None,
        number: None,
        inlines,
        in_contents: rank == HeadingRank::Section,
        new_page: false,
        within: None,
        rank,
    })
}

fn labelled(phrase: Phrase, text: &str, phrases: &Phrases) -> Block {
    let label = Inline::Strong { inlines: plain(format!("{}: ", phrases.say(phrase))) };
    paragraph(std::iter::once(label).chain(lines(text)).collect())
}

fn table(caption: String, columns: &[(Phrase, bool)], rows: Vec<Vec<Vec<Inline>>>, phrases: &Phrases) -> Block {
    let column = |(phrase, number): &(Phrase, bool)| Column::new(phrases.say(*phrase), *number);
    Block::Table(Table {
        caption: Some(plain(caption)),
        columns: columns.iter().map(column).collect(),
        rows,
        row_headers: true,
        ..Table::default()
    })
}

/// A paragraph that stays with the next one, unless it is long.
fn kept(block: Block) -> Block {
    match block {
        Block::Paragraph { mark, inlines, .. } if plain_text(&inlines).len() < LONG => {
            Block::Paragraph { mark, inlines, role: ParagraphRole::Lead }
        }
        other => other,
    }
}

/// A paragraph that need not stay with the next one.
fn loose(block: Block) -> Block {
    match block {
        Block::Paragraph { mark, inlines, .. } => Block::Paragraph { mark, inlines, role: ParagraphRole::Body },
        other => other,
    }
}

fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::Paragraph { mark: Mark::default(), inlines, role: ParagraphRole::Body }
}

fn plain(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text { text: text.into() }]
}

/// A text with its line breaks.
fn lines(text: &str) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if !inlines.is_empty() {
            inlines.push(Inline::Break);
        }
        inlines.push(Inline::Text { text: line.trim().to_owned() });
    }
    inlines
}
