//! Where the translation of a folder is: the folder of an inspection, or of a programme.

/// The gettext catalogue of the Welsh.
pub const CATALOGUE: &str = "translations/cy.po";

/// The list of terms that is written with it, for the translator. Nothing is read from it.
pub const TERMS: &str = "translations/terms.csv";
