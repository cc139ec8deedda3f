//! A port of this machine, and who answers there: the folder that was opened, behind its guard.

use std::io;
use std::net::{IpAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use axum::{Router, middleware};

use super::desk::{Desk, answered};
use super::guard::{Guard, let_in};
use super::page::PageTemplates;
use super::reach::Reach;
use super::refused::Refusals;
use crate::language::Language;
use crate::pipeline::Session;

/// Shows a folder until the program is ended. `ready` is told the address.
///
/// # Errors
///
/// What is wrong with a template, or what the system says.
pub fn serve(session: Session, folder: &Path, reach: &Reach, ready: impl FnOnce(&str)) -> Result<(), String> {
    let templates = PageTemplates::load(&session.templates)?;
    let listener = bind(reach)?;
    let at = listener.local_addr().map_err(|error| error.to_string())?;
    let phrases = Language::ALL.map(|language| session.phrases(language));
    let refusals = Arc::new(Refusals::make(&templates, phrases, reach.purpose, at)?);
    let guard = Guard::new(at, reach, Arc::clone(&refusals))?;
    let desk = Arc::new(Desk::new(folder, reach, session, templates, refusals)?);
    let router = Router::new().fallback(answered).layer(middleware::from_fn_with_state(guard.clone(), let_in));
    ready(&guard.address());
    answer(listener, router.with_state(desk)).map_err(|error| error.to_string())
}

/// Takes the first port that is free.
fn bind(reach: &Reach) -> Result<TcpListener, String> {
    let mut last = "no port is named".to_owned();
    for port in &reach.ports {
        match TcpListener::bind((reach.host, *port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = refused(reach.host, *port, &error),
        }
    }
    Err(last)
}

/// Why a port cannot be used, and the way out.
fn refused(host: IpAddr, port: u16, error: &io::Error) -> String {
    let why = match error.kind() {
        io::ErrorKind::AddrInUse => "is taken, perhaps by another preview".to_owned(),
        io::ErrorKind::PermissionDenied => "is kept by the system for other programs".to_owned(),
        io::ErrorKind::AddrNotAvailable => {
            return format!("this machine does not have the address {host}; “--host” takes one that it has");
        }
        _ => format!("cannot be used: {error}"),
    };
    format!(
        "the port {port} of this machine {why}; name another with “--port”, or leave it out, and a free one is found"
    )
}

fn answer(listener: TcpListener, router: Router) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    runtime.block_on(async { axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await })
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn a_port_that_is_refused_is_named_with_its_reason() {
        for (kind, says, way_out) in [
            (io::ErrorKind::AddrInUse, "the port 80 of this machine is taken", "“--port”"),
            (io::ErrorKind::PermissionDenied, "the port 80 of this machine is kept by the system", "“--port”"),
            (io::ErrorKind::AddrNotAvailable, "this machine does not have the address 127.0.0.1", "“--host”"),
            (io::ErrorKind::Interrupted, "the port 80 of this machine cannot be used: ", "“--port”"),
        ] {
            let said = refused(Ipv4Addr::LOCALHOST.into(), 80, &kind.into());
            assert!(said.contains(says) && said.contains(way_out), "{said}");
        }
    }
}
