//! Reading a file: YAML with the place of everything in it, and the hash of its bytes.
//!
//! `serde_yaml` decodes, but it knows no places and keeps the last of two equal keys, so a position-keeping parser
//! (`saphyr-parser`) runs beside it. What must hold: both stay behind this module, and nothing that was written is lost
//! between them.

mod annotation;
mod catalogue;
mod closing_mark;
mod coding;
mod conflict;
mod controls;
mod date;
mod delimited;
mod english_numbers;
mod exchange;
mod field;
mod file_format;
mod file_name;
mod guard;
mod in_cloud;
mod label;
mod letters;
mod lines;
mod located;
mod long_words;
mod lookalikes;
mod node;
mod open;
mod other_format;
mod places;
mod read;
mod shape;
mod shapes;
mod source_file;
mod source_map;
mod text;
mod tree;
mod xml;
mod yaml_error;

pub use annotation::annotation_at;
pub use catalogue::{CATALOGUE, TERMS};
pub use coding::{Coding, read_coded};
pub use conflict::conflict;
pub use controls::report_controls;
pub use date::Date;
pub(crate) use date::ENGLISH_MONTHS;
pub use delimited::{Grid, GridCell, GridFlaw, GridLimits, GridRow, read_grid};
pub(crate) use english_numbers::{english_tens, english_unit};
pub use exchange::{ExchangeForm, exchange_form_of, no_translation, read_exchange};
pub use field::{Field, FieldPath, FieldStep};
pub use file_format::file_format;
pub use file_name::{are_alike, as_file_name, is_usable_name, name_key, section_of_file};
pub use guard::{guarded, unguarded};
pub use in_cloud::{is_in_cloud, is_there, stands_for};
pub use label::Label;
pub(crate) use letters::is_misread;
pub use letters::{Doubt, Letters, read_letters};
pub use lines::Lines;
pub use located::{FieldWords, Fields, decode_located};
pub use node::{Node, Step, Value};
pub use open::{read_below, read_file, unreadable};
pub use read::{Decoded, decode_yaml, digest, read_plain, read_prose, read_text, read_yaml, text_of, with_plain_ends};
pub use shapes::Shapes;
pub use source_file::SourceFile;
pub use source_map::{SourceMap, map_white_space, range_in_file, spaces};
pub use text::Text;
pub use xml::{XmlEvent, XmlFault, XmlReader};
