//! Welsh: one gettext catalogue a folder (`translations/cy.po`), in which the English of each text is its key.
//!
//! A text is a paragraph, a heading, an item, a cell, a footnote or a plain field ([`Unit`]). What must hold: nothing is
//! translated that the English does not say now. Catalogue and English are brought together in memory ([`merge()`]) whenever
//! the Welsh is asked for, so that English that was changed leaves its Welsh behind at once; a catalogue is written only
//! when somebody extracts or imports one. No translation is ever dropped: what is not used is kept as obsolete.

mod addresses;
mod bands;
mod collect;
mod comments;
mod compare;
mod compared_words;
mod copied;
mod differing;
mod differing_ratings;
mod entry;
mod exchange;
mod garbled;
mod guard;
mod how_much;
mod import;
mod kinds;
mod memory;
mod mended;
mod merge;
mod negated;
mod opposites;
mod placeholder_forms;
mod po;
mod qualities;
mod said;
mod sent_placeholders;
mod similar;
mod status;
mod terms;
mod translate;
mod unit;

pub use addresses::OtherAddress;
pub use bands::{Band, BandCount, bands};
pub use collect::{units_of_inspection, units_of_programme};
pub use comments::FILLED_IN;
pub use entry::{Catalogue, Entry, Header};
pub use exchange::{read_memory, write_memory, write_xliff, write_xliff_old};
pub use guard::{DifferingTranslation, TRANSLATION_RULE, TranslationGuard, differing_translations};
pub use import::{Imported, import};
pub use memory::{Memory, remember};
pub use merge::{Merged, Message, merge};
pub use placeholder_forms::{PlaceholderForm, forms_of, placeholder_forms, with_form};
pub use po::{catalogue_of, message_edit, read_catalogue, write_catalogue};
pub use status::{Changed, TranslationCounts, TranslationStatus, status};
pub use terms::{Term, is_list_of_terms, terms, write_terms};
pub use translate::{translate_inspection, translate_programme};
pub use unit::Unit;
