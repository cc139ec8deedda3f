//! The verbs of the program. This is the outermost layer: the only one that prints, and the only one that knows of exit
//! codes (0 fine, 1 something in the folder is wrong, 2 the tool or the machine failed).

mod args;
mod batch;
mod build;
mod build_one;
mod build_options;
mod build_outcome;
mod build_part;
mod build_told;
mod built_row;
mod check;
mod compare;
mod compared_output;
mod dates;
mod dates_args;
mod drafts;
mod edit;
mod edit_args;
mod explain;
mod fix;
mod folders;
mod format_choice;
mod git_revision;
mod global_options;
mod guard;
mod kept_version;
mod language_choice;
mod make_apart;
mod messages;
mod new;
mod open_session;
mod overview;
mod overview_args;
mod preview;
mod problems_shown;
mod programme_rules;
mod programmes;
mod programmes_against;
mod programmes_proved;
mod responses;
mod responses_form;
mod responses_import;
mod responses_list;
mod responses_log;
mod rules;
mod schema;
mod severity_word;
mod sign;
mod sign_args;
mod sign_entry;
mod site;
mod site_args;
mod status;
mod stays_in;
mod tables;
mod terminal;
mod today;
mod translate;
mod translate_args;
mod translate_memory;
mod translated_folder;
mod translations;
mod translators_draft;
mod unchanged;
mod unmade;
mod verify;
mod withheld;

use std::process::ExitCode;

use clap::Parser;

use crate::pipeline::Session;
use args::{Arguments, Verb};
use global_options::GlobalOptions;
use open_session::open_session;
use status::Status;
use terminal::Terminal;

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
        Verb::Build(build) => {
            at_work(&arguments.options, terminal, |session| build::run(build, session, &arguments.options, terminal))
        }
        Verb::BuildPart(part) => {
            at_work(&arguments.options, terminal, |session| build_part::run(part, session, &arguments.options))
        }
        Verb::Check(check) => at_work(&arguments.options, terminal, |session| check::run(check, session, terminal)),
        Verb::Explain(explain) => {
            at_work(&arguments.options, terminal, |session| explain::run(explain, session, terminal))
        }
        Verb::New(new) => new::run(new, &arguments.options, terminal),
        Verb::Compare(compare) => {
            at_work(&arguments.options, terminal, |session| compare::run(compare, session, terminal))
        }
        Verb::Dates(dates) => at_work(&arguments.options, terminal, |session| dates::run(dates, session, terminal)),
        Verb::Overview(overview) => {
            at_work(&arguments.options, terminal, |session| overview::run(overview, session, terminal))
        }
        Verb::Preview(preview) => preview::run(preview, &arguments.options, terminal),
        Verb::Edit(edit) => edit::run(edit, &arguments.options, terminal),
        Verb::Programmes(programmes) => programmes::run(programmes, &arguments.options, terminal),
        Verb::Responses(responses) => {
            at_work(&arguments.options, terminal, |session| responses::run(responses, session, terminal))
        }
        Verb::Sign(sign) => at_work(&arguments.options, terminal, |session| sign::run(sign, session, terminal)),
        Verb::Site(site) => at_work(&arguments.options, terminal, |session| site::run(site, session, terminal)),
        Verb::Schema(schema) => schema::run(schema, terminal),
        Verb::Verify(verify) => at_work(&arguments.options, terminal, |session| verify::run(verify, session, terminal)),
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
