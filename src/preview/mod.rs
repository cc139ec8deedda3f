//! The preview: the draft on this machine while its editor writes, in a browser.
//!
//! It shows what a build would make now, by the functions of a build ([`crate::pipeline`]), and nothing else: no file is served from
//! the disk. Nothing is made before somebody looks at it; a change of the folder only counts up the reading, and open pages
//! ask again. What must hold: it is reached from this machine alone, by the browser that was given
//! its address, and by its own pages alone; a folder that cannot be
//! built leaves the last version that could in its place, with the problems over it.

mod anchors;
mod details;
mod edition_key;
mod guard;
mod page;
mod page_request;
mod pages;
mod points;
mod printed;
mod refused;
mod server;
mod state;
mod translated;
mod version;
mod watch;

pub use server::serve;

use edition_key::EditionKey;
