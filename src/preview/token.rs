//! A word that nobody can guess, compared in a time that does not tell how much of a guess is right.

use std::fmt::{self, Write as _};
use std::sync::Arc;

/// A word that nobody can guess.
#[derive(Clone)]
pub(super) struct Token(Arc<str>);

impl Token {
    /// Another one each time.
    ///
    /// # Errors
    ///
    /// That the system has no randomness.
    pub(super) fn new() -> Result<Self, String> {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes).map_err(|error| error.to_string())?;
        let token = bytes.iter().fold(String::new(), |mut token, byte| {
            let _ = write!(token, "{byte:02x}");
            token
        });
        Ok(Token(token.into()))
    }

    /// Whether a word is this one.
    pub(super) fn is(&self, found: &str) -> bool {
        let differs = found.bytes().zip(self.0.bytes()).fold(0, |differs, (one, other)| differs | (one ^ other));
        found.len() == self.0.len() && std::hint::black_box(differs) == 0
    }
}

impl fmt::Display for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
