//! The footnotes as the editor keeps them: a UUID each, which the text and the list of notes share.
//!
//! What must hold: the same report gives the same UUIDs, and a note keeps its own when others come and go, since the editor
//! knows it by that alone. So a UUID is made of what the note says, and of how many said the same before it.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::report::{Note, plain_text};

/// The UUIDs of notes by their number in the report.
pub(super) fn uuids(language: &str, notes: &[Note]) -> BTreeMap<u32, String> {
    let mut said: BTreeMap<String, u32> = BTreeMap::new();
    let one = |note: &Note| {
        let text = plain_text(&note.inlines);
        let before = said.entry(text.clone()).or_default();
        *before += 1;
        (note.number, uuid(&format!("{language}\n{before}\n{text}")))
    };
    notes.iter().map(one).collect()
}

/// A UUID of the eighth version, whose bits are ours to choose: RFC 9562, section 5.8.
fn uuid(text: &str) -> String {
    let mut bytes: Vec<u8> = Sha256::digest(text.as_bytes()).iter().copied().take(16).collect();
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let hexadecimal: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| &hexadecimal[part]);
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Inline;

    fn note(number: u32, text: &str) -> Note {
        let inlines = vec![Inline::Text { text: text.to_owned() }];
        Note { number, anchor: format!("note-{number}"), references: Vec::new(), inlines }
    }

    #[test]
    fn a_note_keeps_its_uuid_when_others_come() {
        let before = uuids("en-GB", &[note(1, "One."), note(2, "Two."), note(3, "One.")]);
        let after = uuids("en-GB", &[note(1, "New."), note(2, "One."), note(3, "Two."), note(4, "One.")]);
        assert_eq!([&before[&1], &before[&2], &before[&3]], [&after[&2], &after[&3], &after[&4]]);
        assert_ne!(before[&1], before[&3]);
        assert_ne!(before[&1], uuids("cy", &[note(1, "One.")])[&1]);
        let marks: Vec<char> = before[&1].chars().collect();
        assert_eq!((marks.len(), marks[14]), (36, '8'));
        assert!("89ab".contains(marks[19]), "{}", before[&1]);
    }
}
