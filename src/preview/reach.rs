//! How the page is reached: from this machine alone, or through a proxy that says who somebody is.

use std::net::IpAddr;
use std::sync::Arc;

use axum::http::HeaderName;

use super::purpose::Purpose;
use crate::source::Date;

/// How the page is reached, and what for.
pub struct Reach {
    /// What somebody opens it for.
    pub purpose: Purpose,
    /// The address of this machine that it answers at.
    pub host: IpAddr,
    /// The ports that are tried, in their order; 0 is any that is free.
    pub ports: Vec<u16>,
    /// The header in which a proxy gives the name of who is signed in there. Without it only a loopback address is answered at.
    pub proxy: Option<HeaderName>,
    /// Whether each save is a commit of the repository that the folder is in.
    pub commits: bool,
    /// Which day it is: told to what somebody signs, and to nothing else.
    pub today: fn() -> Option<Date>,
}

/// Who is signed in, as a proxy says.
#[derive(Clone)]
pub(super) struct SignedIn(pub(super) Arc<str>);

impl Reach {
    /// Whether others than this machine would reach it, and nothing says who they are.
    #[must_use]
    pub fn is_open_to_others(&self) -> bool {
        self.proxy.is_none() && !self.host.is_loopback()
    }
}

/// The name that a proxy gives: printable, in one line, and short enough to stand in a page and in a history.
pub(super) fn signed_in(value: &str) -> Option<SignedIn> {
    let name = value.trim();
    let is_name = !name.is_empty() && name.chars().count() <= LONGEST && !name.chars().any(char::is_control);
    is_name.then(|| SignedIn(name.into()))
}

/// So many characters has a name at most.
const LONGEST: usize = 100;
