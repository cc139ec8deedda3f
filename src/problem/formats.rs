//! Every sentence about files that are something else than their names say, in one place to be read and edited as one text.

use super::{FileFormat, TextForm};

/// That a file is something else than it should be.
pub(super) fn headline(format: FileFormat, wanted: TextForm) -> String {
    let wanted = match wanted {
        TextForm::Markdown => "Markdown",
        TextForm::Records => "YAML",
        TextForm::Catalogue => "a gettext catalogue (PO)",
        TextForm::Other => "plain text",
    };
    match format {
        FileFormat::Utf16 | FileFormat::Utf32 => format!("this is {}, and not in UTF-8", format_in_words(format)),
        _ => format!("this is {}, and not {wanted}", format_in_words(format)),
    }
}

/// How to come to what it should be.
pub(super) fn hint(format: FileFormat, wanted: TextForm) -> &'static str {
    match (format, wanted) {
        (FileFormat::Utf16 | FileFormat::Utf32, TextForm::Catalogue) => {
            "Save it again as UTF-8; a program for translations has the encoding, or character set, among the properties of the catalogue."
        }
        (FileFormat::Utf16 | FileFormat::Utf32, _) => {
            "Save it again, and choose the encoding UTF-8: in Notepad, beside the button “Save”."
        }
        (FileFormat::Packed, _) => "Unpack it, and take the file itself that is in it.",
        (FileFormat::CompiledCatalogue, TextForm::Catalogue) => {
            "Take the .po file that it was made from; or let “msgunfmt” of gettext make one of it."
        }
        (FileFormat::Exchange, TextForm::Catalogue) => {
            "“findings translate import FOLDER FILE” takes XLIFF in; what stands here is a gettext catalogue."
        }
        (FileFormat::TranslationMemory, TextForm::Catalogue) => {
            "“findings translate extract FOLDER --memory FILE” offers what is in it, and somebody confirms it."
        }
        (_, TextForm::Catalogue) => {
            "Ask for it as XLIFF or as PO (gettext), in UTF-8, which programs for translations can export; “findings translate extract” writes the file that a translator fills in."
        }
        (FileFormat::Picture, _) => {
            "Put it into the folder images/, under a name of its own, and write in this file what belongs here."
        }
        (_, TextForm::Records) => {
            "Write what it says as YAML into a plain text file of this name, as data/README.md shows, and keep this one outside the folder."
        }
        _ => {
            "Open it, copy its words into a plain text file, and save that in UTF-8 under this name; keep this one outside the folder."
        }
    }
}

/// What a file is.
pub(super) fn format_in_words(format: FileFormat) -> &'static str {
    match format {
        FileFormat::Workbook => "an Excel workbook",
        FileFormat::OldOffice => "a file of an old Word or Excel (.doc, .xls), or one with a password",
        FileFormat::OpenSheet => "an OpenDocument spreadsheet (.ods)",
        FileFormat::OpenText => "an OpenDocument text (.odt)",
        FileFormat::Word => "a Word document",
        FileFormat::Packed => "a packed file",
        FileFormat::Pdf => "a PDF",
        FileFormat::RichText => "a rich text file (.rtf)",
        FileFormat::WebPage => "a web page",
        FileFormat::Picture => "a picture",
        FileFormat::Mail => "a mail",
        FileFormat::FlatWord => "a Word document that was saved as XML (.xml)",
        FileFormat::FlatSheet => "a spreadsheet that was saved as XML (.xml)",
        FileFormat::Xml => "an XML file",
        FileFormat::Utf16 => "a text in UTF-16, which some programs call “Unicode”",
        FileFormat::Utf32 => "a text in UTF-32",
        FileFormat::CompiledCatalogue => "a compiled catalogue of gettext (.mo)",
        FileFormat::Exchange => "an XLIFF file of translations",
        FileFormat::TranslationMemory => "a translation memory (TMX)",
        FileFormat::Json => "a JSON file",
        FileFormat::Table => "a table (CSV)",
        FileFormat::OtherText => "a text of another kind",
    }
}
