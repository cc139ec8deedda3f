//! The verbs of the program. This is the outermost layer: the only one that prints, and the only one that knows of exit
//! codes (0 fine, 1 something in the folder is wrong, 2 the tool or the machine failed).

mod args;
mod build;
mod build_one;
mod check;
mod compare;
mod explain;
mod fix;
mod git_revision;
mod guard;
mod messages;
mod new;
mod preview;
mod programmes;
mod responses;
mod responses_form;
mod responses_import;
mod responses_list;
mod responses_log;
mod rules;
mod scaffold;
mod schema;
mod stays_in;
mod subject;
mod translate;
mod translations;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::stream::RawStream;
use anstream::{AutoStream, ColorChoice};
use clap::Parser;

use crate::pipeline::Session;
use crate::problem::{Problem, plain, plain_json, print_problems};
use args::{Arguments, GlobalOptions, Verb, When};

/// What a text is painted with.
const PAINT: [&str; 3] = ["\u{1b}[31m", "\u{1b}[32m", "\u{1b}[0m"];

/// How a verb ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// All is well.
    Fine,
    /// Something in a folder is wrong.
    Wrong,
    /// The tool or the machine failed.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        match status {
            Status::Fine => ExitCode::SUCCESS,
            Status::Wrong => ExitCode::from(1),
            Status::Failed => ExitCode::from(2),
        }
    }
}

/// What a verb prints with.
#[derive(Clone, Copy, Debug)]
struct Terminal {
    quiet: bool,
    color: ColorChoice,
    /// Whether something was said that the system did not take: on a full disk, say.
    unheard: &'static AtomicBool,
}

impl Terminal {
    fn of(options: &GlobalOptions) -> Self {
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
    fn colors(self, stream: &impl RawStream) -> bool {
        let choice = if self.color == ColorChoice::Auto { AutoStream::choice(stream) } else { self.color };
        choice != ColorChoice::Never
    }

    /// News, unless it should be quiet.
    fn say(self, text: &str) {
        if !self.quiet && show(text) == Status::Failed {
            self.unheard.store(true, Ordering::Relaxed);
        }
    }

    /// Problems with a folder.
    fn problems(self, problems: &[Problem]) {
        if !problems.is_empty() {
            self.complain(&print_problems(problems, self.colors(&std::io::stderr())));
        }
    }

    /// A failure of the tool or the machine.
    fn fail(self, text: &str) {
        self.complain(&format!("{}\n", plain(text)));
    }

    fn complain(self, text: &str) {
        let written = write!(std::io::stderr(), "{text}");
        if written.is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
            self.unheard.store(true, Ordering::Relaxed);
        }
    }

    /// How a verb ended of which not everything could be said.
    fn ended(self, status: Status) -> Status {
        if self.unheard.load(Ordering::Relaxed) { Status::Failed } else { status }
    }
}

/// Prints what a verb was asked for. Who reads only its beginning, and closes the pipe, has what they want.
fn show(text: &str) -> Status {
    print(&plain(text))
}

/// Prints what is for programs.
fn show_json(value: &serde_json::Value) -> Status {
    show_json_text(&format!("{value:#}"))
}

/// Prints JSON as it was written.
fn show_json_text(text: &str) -> Status {
    print(&plain_json(text))
}

/// Prints what was written here in colours.
fn show_painted(text: &str) -> Status {
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

/// Where the system limits the size of files, a write that would go beyond is told like a full disk: without this it would
/// end the program in the middle.
#[cfg(unix)]
fn tell_limits() {
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn run() -> ExitCode {
    #[cfg(unix)]
    tell_limits();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { Status::Failed.into() } else { Status::Fine.into() };
        }
    };
    let terminal = Terminal::of(&arguments.options);
    guard::be_quiet();
    let status = guard::guarded("this command", || run_verb(&arguments, terminal)).unwrap_or_else(|fault| {
        terminal.fail(&fault);
        Status::Failed
    });
    terminal.ended(status).into()
}

fn run_verb(arguments: &Arguments, terminal: Terminal) -> Status {
    match &arguments.verb {
        Verb::Build(build) => at_work(&arguments.options, terminal, |session| build::run(build, session, terminal)),
        Verb::Check(check) => at_work(&arguments.options, terminal, |session| check::run(check, session, terminal)),
        Verb::Explain(explain) => {
            at_work(&arguments.options, terminal, |session| explain::run(explain, session, terminal))
        }
        Verb::New(new) => new::run(new, &arguments.options, terminal),
        Verb::Compare(compare) => {
            at_work(&arguments.options, terminal, |session| compare::run(compare, session, terminal))
        }
        Verb::Preview(preview) => preview::run(preview, &arguments.options, terminal),
        Verb::Programmes(programmes) => programmes::run(programmes, &arguments.options, terminal),
        Verb::Responses(responses) => {
            at_work(&arguments.options, terminal, |session| responses::run(responses, session, terminal))
        }
        Verb::Schema(schema) => schema::run(schema, terminal),
        Verb::Translate(translate) => {
            at_work(&arguments.options, terminal, |session| translate::run(translate, session, terminal))
        }
    }
}

/// Runs a verb that needs templates, phrases and programmes.
fn at_work(options: &GlobalOptions, terminal: Terminal, verb: impl FnOnce(&Session) -> Status) -> Status {
    match open_session(options) {
        Ok(session) => verb(&session),
        Err(cause) => {
            terminal.fail(&messages::failed(&cause));
            Status::Failed
        }
    }
}

/// Opens a session with the folders that the options name.
fn open_session(options: &GlobalOptions) -> Result<Session, String> {
    let GlobalOptions { templates, programmes, .. } = options;
    if let Some(folder) = templates.iter().chain(programmes).find(|folder| !folder.is_dir()) {
        return Err(messages::no_folder(folder));
    }
    Session::open(templates.clone(), programmes.clone())
}
