//! What the verbs say that show pages: `findings preview` and `findings edit`.

use std::net::IpAddr;
use std::path::Path;

use super::named;

/// When a preview begins.
pub(in crate::commands) fn previewing(folder: &Path, address: &str, what: &str) -> String {
    format!("{}: {address} (Ctrl+C ends the {what})", named(folder))
}

/// When a page that writes would answer others than this machine, and nothing says who they are.
pub(in crate::commands) fn open_to_others(host: IpAddr) -> String {
    format!(
        "findings: at {host} others than this machine reach the folder, and nothing says who they are; put a proxy that people \
         sign in to before it, and name the header in which it gives their name, such as “--behind-proxy X-Remote-User”"
    )
}

/// When every save is to be a commit, and there is no repository.
pub(in crate::commands) fn no_repository_to_commit(folder: &Path) -> String {
    format!(
        "findings: {} is in no git repository that can be written to here; make one with “git init”, or leave “--commit” out",
        named(folder)
    )
}
