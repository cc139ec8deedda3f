//! Kinds of characters that several rooms tell apart.

/// Control characters but the ends of lines and tabs; those that turn the direction of what follows, so that a reader sees
/// other words than every check; separators of lines that only some programs know; the character for
/// what could not be decoded; a byte order mark inside a file; what Unicode keeps for programs' own use.
#[must_use]
pub fn is_control(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t' | '\r'))
        || matches!(u32::from(character), 0x202A..=0x202E | 0x2066..=0x2069)
        || matches!(u32::from(character), 0x2028 | 0x2029 | 0xFEFF | 0xFFFD | 0xFDD0..=0xFDEF)
        || u32::from(character) & 0xFFFE == 0xFFFE
}

/// Characters without a meaning that all programs share, such as the bullets of Word's own fonts.
#[must_use]
pub fn is_private(character: char) -> bool {
    matches!(u32::from(character), 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFD)
}

/// A small letter without what Welsh sets on it.
#[must_use]
pub fn plain_letter(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ẁ' | 'ẃ' | 'ŵ' | 'ẅ' => 'w',
        'ỳ' | 'ý' | 'ŷ' | 'ÿ' => 'y',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}
