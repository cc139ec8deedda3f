//! The preview: the draft on this machine while its editor writes, in a browser.
//!
//! It shows what a build would make now, by the functions of a build ([`crate::pipeline`]), and nothing else: no file is served from
//! the disk. Nothing is made before somebody looks at it; a change of the folder only counts up the reading, and open pages
//! ask again. What must hold: it is reached from this machine alone, or through a proxy that says
//! who somebody is ([`Reach`]), by the browser that was given its address, and by its own pages alone; it writes nothing, but where somebody opened the folder to write ([`Purpose`]), and then by the pen alone; a folder that cannot be
//! built leaves the last version that could in its place, with the problems over it.

mod anchors;
mod desk;
mod details;
mod edition_key;
mod folder_reading;
mod guard;
mod id;
mod locked;
mod page;
mod page_request;
mod pages;
mod pen;
mod places;
mod points;
mod printed;
mod purpose;
mod reach;
mod refused;
mod sent;
mod serve;
mod server;
mod shown_problem;
mod site;
mod state;
mod switch;
mod token;
mod translated;
mod version;
mod watch;

pub use purpose::Purpose;
pub use reach::Reach;
pub use serve::serve;

use edition_key::EditionKey;
