//! `findings responses import`: files that came back, taken into the folder one by one; one that is refused keeps none of
//! the others out.
//!
//! What must hold: nothing that stands in `responses/` is changed but by lines added at its end, and these are read back
//! before they are written.

use std::path::{Path, PathBuf};

use super::args::ResponsesImport;
use super::drafts::Drafts;
use super::language_choice::LanguageChoice;
use super::messages;
use super::status::Status;
use super::terminal::Terminal;
use super::terminal::unwritten;
use crate::glyphs::Glyphs;
use crate::inspection::{Inspection, Reply};
use crate::language::{Language, Phrases};
use crate::limits::REPLY_BYTES;
use crate::pipeline::Session;
use crate::problem::{Place, Problem, Severity};
use crate::publish::{NotWritten, is_text, write_file};
use crate::responses::{FormWords, TakenReply, letters_received, opening_lines, read_response, reply_yaml, take};
use crate::source::{Shapes, as_file_name, decode_yaml, read_file};

/// Runs the act.
pub(super) fn run(import: &ResponsesImport, session: &Session, terminal: Terminal) -> Status {
    let languages: Vec<&Phrases> = Language::ALL.iter().map(|language| session.phrases(*language)).collect();
    let words = FormWords::new(&languages);
    let mut worst = Status::Fine;
    for file in &import.files {
        // The folder is read again for each file, so that what one brought is known when the next is read.
        let Some(drafts) = Drafts::open(session, &import.folder, LanguageChoice::All, terminal) else {
            return Status::Wrong;
        };
        let Some((_, inspection)) = drafts.both() else { return Status::Wrong };
        let mut problems = Vec::new();
        let taken = taken(file, &words, inspection, &drafts, &session.glyphs, &mut problems);
        terminal.problems(&problems);
        let status = match taken {
            None => Status::Wrong,
            Some(taken) => match keep(&drafts.folder, inspection, &taken) {
                Ok(kept) => {
                    terminal.say(&messages::taken(file, &taken, kept.as_deref()));
                    Status::Fine
                }
                Err(NotKept::Unwritten(cause)) => unwritten(cause, terminal),
                Err(NotKept::Cause(failure)) => {
                    terminal.fail(&failure);
                    Status::Failed
                }
            },
        };
        worst = worst.max(status);
    }
    worst
}

/// What is taken of a file; nothing where it is refused.
fn taken(
    file: &Path,
    words: &FormWords,
    inspection: &Inspection,
    drafts: &Drafts,
    glyphs: &Glyphs,
    problems: &mut Vec<Problem>,
) -> Option<TakenReply> {
    let path = file.display().to_string();
    let bytes = match read_file(file, REPLY_BYTES) {
        Ok(bytes) => bytes,
        Err(kind) => {
            problems.push(Problem::error(kind, Place::file(&path)));
            return None;
        }
    };
    let received = read_response(&path, &bytes, words).gather(problems)?;
    let taken = take(inspection, &drafts.spots(), &path, &received).gather(problems);
    if taken.as_ref().is_some_and(|taken| taken.reply.is_some()) {
        problems.extend(letters_received(&received, &path, glyphs));
    }
    taken.filter(|_| problems.iter().all(|problem| problem.severity < Severity::Error))
}

/// Why a file that was taken is not in the folder.
enum NotKept {
    Unwritten(NotWritten),
    Cause(String),
}

/// Adds what was taken to the file of its draft; gives that file's path, or none where nothing was new.
fn keep(folder: &Path, inspection: &Inspection, taken: &TakenReply) -> Result<Option<PathBuf>, NotKept> {
    let Some(reply) = &taken.reply else { return Ok(None) };
    let name = format!("responses/draft-{}.yaml", as_file_name(&reply.draft));
    let path = folder.join(&name);
    let before =
        inspection.sources.get(&name).map_or_else(|| opening_lines(&reply.draft), |source| source.text.clone());
    let text = format!("{}\n{}", before.trim_end_matches('\n'), reply_yaml(reply));
    let read_back = decode_yaml::<Vec<Reply>>(&mut Shapes::default(), &name, &name, text.clone());
    if read_back.value.is_none() {
        let cause = read_back.problems.first().map(Problem::headline).unwrap_or_default();
        return Err(NotKept::Cause(messages::not_written(&path, &cause)));
    }
    // What somebody has written there since it was read stays.
    let is_as_read = |bytes: &[u8]| inspection.sources.get(&name).is_some_and(|source| is_text(bytes, &source.text));
    write_file(&path, text.as_bytes(), is_as_read).map_err(NotKept::Unwritten)?;
    Ok(Some(path))
}
