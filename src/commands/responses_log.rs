//! `findings responses log`: the log that goes back to the service, in every format.

use super::args::ResponsesLog;
use super::drafts::{Drafts, write};
use super::format_choice::FormatChoice;
use super::language_choice::LanguageChoice;
use super::messages;
use super::status::Status;
use super::stays_in::stays_in;
use super::terminal::Terminal;
use crate::check;
use crate::inspection::Inspection;
use crate::language::Phrases;
use crate::pipeline::{Format, Session, printed_around, render_html, render_large_print, render_pdf};
use crate::publish::output_name;
use crate::render::{Manifest, RenderedFile, render_docx, render_log_csv};
use crate::report::{Report, Stage};
use crate::responses::{Log, LogOn, LogRow, letters_logged, locate, log_rows};
use crate::source::digest;

/// Runs the act.
pub(super) fn run(log: &ResponsesLog, session: &Session, terminal: Terminal) -> Status {
    // Points on the draft of one language stand in the log of the other too.
    let Some(drafts) = Drafts::open(session, &log.folder, LanguageChoice::All, terminal) else { return Status::Wrong };
    let Some((programme, inspection)) = drafts.both() else { return Status::Wrong };
    let spots = drafts.spots();
    let located = locate(inspection, &spots);
    let formats = FormatChoice::formats(&log.format, &Stage::DRAFT);
    if formats.iter().any(|format| matches!(format, Format::Pdf | Format::LargePrint)) {
        terminal.problems(&letters_logged(&located, inspection, &session.glyphs));
    }
    let mut files = Vec::new();
    let mut printed = Vec::new();
    for edition in drafts.editions().iter().filter(|edition| log.lang.one().is_none_or(|one| one == edition.language)) {
        let phrases = session.phrases(edition.language);
        let Some(lines) = drafts.lines(session, edition) else { continue };
        let rows = log_rows(&located, phrases);
        let made = Log { inspection, draft: &edition.report, lines: &lines, phrases };
        let report = made.report(&rows, LogOn::Screen);
        let on_paper = made.report(&rows, LogOn::Paper(&session.glyphs));
        printed.extend(check::printed(&format!("{}/log", edition.language.code()), &report));
        printed.extend(check::printed(&format!("{}/log.csv", edition.language.code()), &rows));
        match render(session, &formats, phrases, &rows, [&report, &on_paper]) {
            Ok(made) => files.extend(made),
            Err(failure) => {
                terminal.fail(&failure);
                return Status::Failed;
            }
        }
    }
    printed.extend(printed_around(programme, inspection, &Stage::DRAFT));
    if !stays_in(inspection, &printed, terminal) {
        return Status::Wrong;
    }
    let target = log.out.join(&inspection.folder).join(output_name("log", &[inspection.file.draft_version()]));
    let manifest = Manifest::new(programme, inspection, "log", session.digest()).with_inputs(replies(inspection));
    write(&drafts, &target, manifest, &files, terminal)
}

/// The files of replies, with their hashes.
fn replies(inspection: &Inspection) -> impl Iterator<Item = (String, String)> {
    let source = |name: &String| inspection.sources.get(name).map(|source| digest(source.text.as_bytes()));
    inspection.responses.keys().filter_map(move |name| Some((name.clone(), source(name)?)))
}

fn render(
    session: &Session,
    formats: &[Format],
    phrases: &Phrases,
    rows: &[LogRow],
    [report, on_paper]: [&Report; 2],
) -> Result<Vec<RenderedFile>, String> {
    let failed = |cause: String| messages::failed(&cause);
    let large = render_large_print(session, phrases.language, on_paper, formats).map_err(failed)?;
    let mut made = vec![
        ("-large-print.pdf", large),
        (".html", render_html(session, report, formats).map_err(failed)?),
        (".pdf", render_pdf(session, on_paper, formats).map_err(failed)?),
    ];
    if formats.contains(&Format::Docx) {
        made.push((".docx", Some(render_docx(report).map_err(failed)?)));
    }
    if formats.contains(&Format::Data) {
        made.push((".csv", Some(render_log_csv(report, rows, phrases).map_err(failed)?)));
    }
    let code = phrases.language.code();
    let file = |(ending, bytes): (&str, Option<Vec<u8>>)| {
        Some(RenderedFile { path: format!("{code}/log{ending}"), bytes: bytes? })
    };
    Ok(made.into_iter().filter_map(file).collect())
}
