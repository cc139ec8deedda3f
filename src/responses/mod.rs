//! Responses: from the files that come back from the service to points that are tied to their paragraphs, decided, and
//! answered in a log.
//!
//! What must hold: everything in such a file is a stranger's. It is measured before it is unpacked, read without running
//! or following anything in it, freed of control characters, and from then on plain text. A point is never lost: what
//! cannot be tied to a paragraph is listed as lost, with its words.

mod archive;
mod before;
mod clean;
mod decide;
mod intake;
mod letters;
mod locate;
mod log;
mod mark;
mod number;
mod point_status;
mod read;
mod read_csv;
mod read_json;
mod received;
mod relocate;
mod remarks;
mod symbols;
mod tables;
mod take;
mod tie;
mod whereabouts;
mod word;
mod words;
mod write;

pub use clean::{beginning, printable};
pub use decide::check_decisions;
pub use letters::{letters_logged, letters_received};
pub use locate::{LocatedPoint, locate};
pub use log::{Log, LogOn, LogRow, log_rows};
pub use point_status::PointStatus;
pub use read::read_response;
pub use received::{Received, ReceivedPoint};
pub use remarks::{LocatedRemark, check_remarks, languages_of_remarks, locate_remarks};
pub use take::{TakenReply, take};
pub use whereabouts::Whereabouts;
pub use word::own_lines;
pub use words::{FormWords, hashed as own_line};
pub use write::{opening_lines, reply_yaml};
