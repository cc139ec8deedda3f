//! A comparison as people read it: a view with every word decided, as text for a terminal and as one web page.
//!
//! What must hold: what was inserted and deleted is told by words, by marks and by colour, never by colour alone.

use serde::Serialize;
use tera::{Context, Tera};

use crate::assets::Assets;
use crate::compare::{Comparison, DiffRun, Pair, TextChange, TextKind, TextPosition};
use crate::language::{Argument, Phrase, Phrases};
use crate::problem::Problem;

/// A comparison with every word decided.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparisonView {
    /// BCP 47 tag.
    language: &'static str,
    title: String,
    /// Which versions are compared.
    between: String,
    /// What is said where nothing differs.
    nothing: Option<String>,
    words: ViewWords,
    tables: Vec<ViewTable>,
    lists: Vec<ViewList>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ViewWords {
    about: String,
    before: String,
    after: String,
    inserted: String,
    inserted_end: String,
    deleted: String,
    deleted_end: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ViewTable {
    id: &'static str,
    heading: String,
    rows: Vec<ViewRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ViewRow {
    about: String,
    before: String,
    after: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ViewList {
    id: &'static str,
    heading: String,
    changes: Vec<ViewChange>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ViewChange {
    /// "Reworded".
    what: String,
    /// "2.2 Planning, strength 3".
    spot: String,
    runs: Vec<ViewRun>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct ViewRun {
    /// `kept`, `deleted` or `inserted`.
    kind: &'static str,
    /// Its paragraphs.
    lines: Vec<String>,
}

/// The view of a comparison. `title` is the report's, `names` what the two versions are called.
#[must_use]
pub fn comparison_view(comparison: &Comparison, title: &str, names: [&str; 2], phrases: &Phrases) -> ComparisonView {
    let [old, new] = names.map(Argument::Text);
    let say = |phrase| phrases.say(phrase);
    let none = say(Phrase::CompareNone);
    let row = |pair: &Pair| ViewRow {
        about: pair.about.clone(),
        before: pair.before.clone().unwrap_or_else(|| none.clone()),
        after: pair.after.clone().unwrap_or_else(|| none.clone()),
    };
    let table =
        |id, phrase, pairs: &[Pair]| ViewTable { id, heading: say(phrase), rows: pairs.iter().map(row).collect() };
    let list = |id, phrase, changes: &[TextChange]| ViewList {
        id,
        heading: say(phrase),
        changes: changes.iter().map(|change| view_change(change, phrases)).collect(),
    };
    let tables = [
        table("particulars", Phrase::CompareParticulars, &comparison.particulars),
        table("ratings", Phrase::CompareRatings, &comparison.ratings),
        table("figures", Phrase::CompareFigures, &comparison.figures),
    ];
    let lists = [
        list("recommendations", Phrase::CompareRecommendations, &comparison.recommendations),
        list("findings", Phrase::CompareFindings, &comparison.findings),
        list("texts", Phrase::CompareTexts, &comparison.texts),
    ];
    ComparisonView {
        language: phrases.language.tag(),
        title: phrases.say_with(Phrase::CompareTitle, &[("title", Argument::Text(title))]),
        between: phrases.say_with(Phrase::CompareBetween, &[("old", old), ("new", new)]),
        nothing: comparison.is_empty().then(|| say(Phrase::CompareNothing)),
        words: ViewWords {
            about: say(Phrase::CompareAbout),
            before: say(Phrase::CompareBefore),
            after: say(Phrase::CompareAfter),
            inserted: say(Phrase::CompareInserted),
            inserted_end: say(Phrase::CompareInsertedEnd),
            deleted: say(Phrase::CompareDeleted),
            deleted_end: say(Phrase::CompareDeletedEnd),
        },
        tables: tables.into_iter().filter(|table| !table.rows.is_empty()).collect(),
        lists: lists.into_iter().filter(|list| !list.changes.is_empty()).collect(),
    }
}

fn view_change(change: &TextChange, phrases: &Phrases) -> ViewChange {
    let what = match (&change.before, &change.after, change.is_moved, change.is_reworded()) {
        (None, _, _, _) => Phrase::CompareAdded,
        (_, None, _, _) => Phrase::CompareRemoved,
        (_, _, true, true) => Phrase::CompareMovedAndReworded,
        (_, _, true, false) => Phrase::CompareMoved,
        (_, _, false, _) => Phrase::CompareReworded,
    };
    let spots = [&change.before, &change.after].map(|spot| spot.as_ref().map(|spot| words_of(spot, phrases)));
    let spot = match spots {
        [Some(before), Some(after)] if change.is_moved => phrases
            .say_with(Phrase::CompareFromTo, &[("before", Argument::Text(&before)), ("after", Argument::Text(&after))]),
        [before, after] => after.or(before).unwrap_or_default(),
    };
    ViewChange { what: phrases.say(what), spot, runs: change.runs.iter().map(view_run).collect() }
}

fn words_of(spot: &TextPosition, phrases: &Phrases) -> String {
    let kind = match spot.kind {
        TextKind::KeyFinding => "key-finding",
        TextKind::Strength => "strength",
        TextKind::AreaForImprovement => "area-for-improvement",
        TextKind::Recommendation => "recommendation",
        TextKind::Box => "box",
        TextKind::Quotation => "quotation",
        TextKind::Table => "table",
        TextKind::Paragraph => "paragraph",
        TextKind::Label => "label",
    };
    let number = Argument::count(spot.number);
    let place = phrases.say_with(Phrase::CompareSpot, &[("kind", Argument::Text(kind)), ("number", number)]);
    match &spot.section {
        Some(section) => format!("{section}, {place}"),
        None => place,
    }
}

pub(super) fn view_run(run: &DiffRun) -> ViewRun {
    let (kind, text) = match run {
        DiffRun::Kept(text) => ("kept", text),
        DiffRun::Removed(text) => ("deleted", text),
        DiffRun::Added(text) => ("inserted", text),
    };
    ViewRun { kind, lines: text.split('\n').map(str::to_owned).collect() }
}

/// A comparison as one web page that loads nothing and runs nothing.
///
/// # Errors
///
/// What is wrong with which template.
pub fn render_comparison_html(view: &ComparisonView, templates: &Assets) -> Result<Vec<u8>, String> {
    let mut tera = Tera::default();
    let files = ["comparison/page.html", "comparison/style.css", "html/style/colours.css"];
    let read = |path| templates.read_text(path).map(|text| (path, text));
    let files = files.into_iter().map(read).collect::<Result<Vec<_>, Box<Problem>>>()?;
    tera.add_raw_templates(files).map_err(|error| error.to_string())?;
    let context = Context::from_serialize(view).map_err(|error| error.to_string())?;
    tera.render("comparison/page.html", &context).map(String::into_bytes).map_err(|error| error.to_string())
}

/// A comparison as text: deleted words in `[-...-]`, inserted ones in `{+...+}`, in colour where that is wanted.
#[must_use]
pub fn render_comparison_text(view: &ComparisonView, color: bool) -> String {
    let mut lines = vec![view.between.clone()];
    lines.extend(view.nothing.clone());
    for table in &view.tables {
        lines.extend([String::new(), table.heading.clone()]);
        lines.extend(table.rows.iter().map(|row| format!("  {}: {} → {}", row.about, row.before, row.after)));
    }
    for list in &view.lists {
        lines.extend([String::new(), list.heading.clone()]);
        for change in &list.changes {
            lines.push(format!("  {}: {}", change.what, change.spot));
            let text: String = change.runs.iter().map(|run| marked(run, color)).collect();
            lines.extend(text.lines().map(|line| format!("    {line}")));
        }
    }
    lines.join("\n") + "\n"
}

/// A stretch of words with its marks, on each of its lines.
pub(super) fn marked(run: &ViewRun, color: bool) -> String {
    let (open, close, paint) = match run.kind {
        "deleted" => ("[-", "-]", "\u{1b}[31m"),
        "inserted" => ("{+", "+}", "\u{1b}[32m"),
        _ => return run.lines.join("\n"),
    };
    let mark = |line: &String| match (line.is_empty(), color) {
        (true, _) => String::new(),
        (false, false) => format!("{open}{line}{close}"),
        (false, true) => format!("{paint}{open}{line}{close}\u{1b}[0m"),
    };
    run.lines.iter().map(mark).collect::<Vec<_>>().join("\n")
}
