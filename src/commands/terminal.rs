//! What a verb prints with: news and problems to the one stream, what was asked for to the other.

use std::io::{ErrorKind, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};

use super::global_options::{GlobalOptions, When};
use super::messages;
use super::status::Status;
use crate::problem::{Problem, plain, plain_json, print_problems};
use crate::publish::NotWritten;

/// What a text is painted with.
const PAINT: [&str; 3] = ["\u{1b}[31m", "\u{1b}[32m", "\u{1b}[0m"];

/// What a verb prints with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terminal {
    pub(super) quiet: bool,
    color: ColorChoice,
    /// Whether something was said that the system did not take: on a full disk, say.
    unheard: &'static AtomicBool,
}

impl Terminal {
    pub(super) fn of(options: &GlobalOptions) -> Self {
        let color = match options.color {
            When::Always => ColorChoice::Always,
            When::Never => ColorChoice::Never,
            When::Auto => ColorChoice::Auto,
        };
        // As long as the process: a verb may speak from its threads.
        Terminal { quiet: options.quiet, color, unheard: Box::leak(Box::new(AtomicBool::new(false))) }
    }

    /// Whether what goes into this stream is coloured: a file that it leads into holds no signs for a terminal, whatever the
    /// other stream leads to.
    pub(super) fn colors(self, stream: &impl RawStream) -> bool {
        let choice = if self.color == ColorChoice::Auto { AutoStream::choice(stream) } else { self.color };
        choice != ColorChoice::Never
    }

    /// News, unless it should be quiet.
    pub(super) fn say(self, text: &str) {
        if !self.quiet && show(text) == Status::Failed {
            self.unheard.store(true, Ordering::Relaxed);
        }
    }

    /// Problems with a folder.
    pub(super) fn problems(self, problems: &[Problem]) {
        if !problems.is_empty() {
            self.complain(&print_problems(problems, self.colors(&std::io::stderr())));
        }
    }

    /// Problems that are printed already: short, or by another process of ours.
    pub(super) fn printed_problems(self, text: &str) {
        self.complain(text);
    }

    /// A failure of the tool or the machine.
    pub(super) fn fail(self, text: &str) {
        self.complain(&format!("{}\n", plain(text)));
    }

    fn complain(self, text: &str) {
        let written = write!(std::io::stderr(), "{text}");
        if written.is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
            self.unheard.store(true, Ordering::Relaxed);
        }
    }

    /// How a verb ended of which not everything could be said.
    pub(super) fn ended(self, status: Status) -> Status {
        if self.unheard.load(Ordering::Relaxed) { Status::Failed } else { status }
    }
}

/// Prints what a verb was asked for. Who reads only its beginning, and closes the pipe, has what they want.
pub(super) fn show(text: &str) -> Status {
    print(&plain(text))
}

/// Prints what is for programs.
pub(super) fn show_json(value: &serde_json::Value) -> Status {
    show_json_text(&format!("{value:#}"))
}

/// Prints JSON as it was written.
pub(super) fn show_json_text(text: &str) -> Status {
    print(&plain_json(text))
}

/// Prints what was written here in colours.
pub(super) fn show_painted(text: &str) -> Status {
    let painted = |text: &str| {
        text.split_inclusive('m')
            .map(|part| match PAINT.iter().find(|code| part.ends_with(**code)) {
                Some(code) => format!("{}{code}", plain(part.strip_suffix(code).unwrap_or(part))),
                None => plain(part),
            })
            .collect::<String>()
    };
    print(&painted(text))
}

fn print(text: &str) -> Status {
    if text.is_empty() {
        return Status::Fine;
    }
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{}", text.trim_end_matches('\n')).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let _ = writeln!(std::io::stderr(), "{}", messages::failed(&messages::cause(&error)));
            Status::Failed
        }
        Ok(()) | Err(_) => Status::Fine,
    }
}

/// Says why nothing was written.
pub(super) fn unwritten(cause: NotWritten, terminal: Terminal) -> Status {
    match cause {
        NotWritten::Refused(problems) => {
            terminal.problems(&problems);
            Status::Wrong
        }
        NotWritten::Failed(path, error) => {
            terminal.fail(&messages::not_written(&path, &error.to_string()));
            Status::Failed
        }
    }
}
