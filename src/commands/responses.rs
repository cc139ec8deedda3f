//! `findings responses`: what the inspected service says of a draft. Each of its acts is in a
//! file of its own.

use super::args::{Responses, ResponsesAct};
use super::status::Status;
use super::terminal::Terminal;
use super::{responses_form, responses_import, responses_list, responses_log};
use crate::pipeline::Session;

/// Runs the verb.
pub(super) fn run(responses: &Responses, session: &Session, terminal: Terminal) -> Status {
    match &responses.act {
        ResponsesAct::Form(form) => responses_form::run(form, session, terminal),
        ResponsesAct::Import(import) => responses_import::run(import, session, terminal),
        ResponsesAct::List(list) => responses_list::run(list, session, terminal),
        ResponsesAct::Log(log) => responses_log::run(log, session, terminal),
    }
}
