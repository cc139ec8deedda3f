//! How a text lies in a file: in UTF-8 or in UTF-16, so that what is changed in it is written as the rest was.
//!
//! What must hold: a text that is given comes to the bytes again that it was read from; any other is not given.

use encoding_rs::UTF_16BE;

use super::letters::sixteen_bits;

/// How the letters of a text lie in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    /// UTF-8.
    Eight,
    /// UTF-16 with the lower byte of each unit first.
    SixteenLittle,
    /// UTF-16 with the higher byte of each unit first.
    SixteenBig,
}

impl Coding {
    /// The bytes of a text.
    #[must_use]
    pub fn bytes(self, text: &str) -> Vec<u8> {
        match self {
            Coding::Eight => text.as_bytes().to_vec(),
            Coding::SixteenLittle => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Coding::SixteenBig => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        }
    }
}

/// The text of a file with the mark that some systems set before it, and how it lies there; none where it would not come to the
/// same bytes again.
#[must_use]
pub fn read_coded(bytes: &[u8]) -> Option<(String, Coding)> {
    let (text, coding) = match sixteen_bits(bytes) {
        None => (String::from_utf8(bytes.to_vec()).ok()?, Coding::Eight),
        Some(encoding) => {
            let coding = if encoding == UTF_16BE { Coding::SixteenBig } else { Coding::SixteenLittle };
            (encoding.decode_without_bom_handling(bytes).0.into_owned(), coding)
        }
    };
    (coding.bytes(&text) == bytes).then_some((text, coding))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_to_its_own_bytes_again_or_is_not_given() {
        for text in ["case,2.1.1\r\nSiân,yes\r\n", "\u{feff}case,2.1.1\nŴ 😀,yes"] {
            for coding in [Coding::Eight, Coding::SixteenLittle, Coding::SixteenBig] {
                let bytes = coding.bytes(text);
                assert_eq!(read_coded(&bytes), Some((text.to_owned(), coding)));
            }
        }
        let whole = Coding::SixteenLittle.bytes("\u{feff}case,2.1.1\n");
        // Half a letter at the end, half of a pair of units, and what is in no Unicode at all.
        let half_pair = [whole.clone(), vec![0x3d, 0xd8]].concat();
        for bytes in [&whole[..whole.len() - 1], &half_pair, b"case,2.1.1\nSi\xe2n,yes"] {
            assert_eq!(read_coded(bytes), None, "{bytes:?}");
        }
        assert_eq!(read_coded(b""), Some((String::new(), Coding::Eight)));
    }
}
