//! Every sentence about what is wrong with a translation, in one place to be read and edited as one text.

use super::words::counted;
use super::{CatalogueFault, Differs, ExchangeFault, GapReason, Place, TranslationFault};

/// What is wrong, in one sentence.
pub(super) fn headline(fault: &TranslationFault) -> String {
    use TranslationFault as T;
    match fault {
        T::Untranslated { lack, more: 0, .. } => format!("this {}", lacks(*lack)),
        T::Untranslated { lack, more, .. } => {
            format!("this {}, and so it is with {} of this file", lacks(*lack), counted(*more, "more text"))
        }
        T::UntranslatedInDraft { lack, count, .. } => match lack {
            GapReason::Missing => format!("texts that are not translated yet and are marked in the draft: {count}"),
            GapReason::Stale => {
                format!("texts that have changed since they were translated and are marked in the draft: {count}")
            }
            GapReason::Unreviewed => {
                format!("texts whose translation nobody has confirmed and that are marked in the draft: {count}")
            }
        },
        T::Differs { differs, english } => differs_in_words(differs, english),
        T::NotOneRun { english } => {
            format!("the translation is more than one paragraph, and the English ({english}) is one")
        }
        T::CatalogueSyntax { fault } => match fault {
            CatalogueFault::Line => "this line is nothing that a gettext catalogue has".to_owned(),
            CatalogueFault::Quotes => "the text does not stand in quotation marks".to_owned(),
            CatalogueFault::Escape => "a backslash in the text means nothing".to_owned(),
            CatalogueFault::Order => "this line has no place where it stands in its entry".to_owned(),
            CatalogueFault::Plural => "messages with a plural have no place in this catalogue".to_owned(),
            CatalogueFault::SecondHead => "this stands for no text, as only the head of a catalogue does".to_owned(),
            CatalogueFault::Other(cause) => format!("the catalogue cannot be read: {cause}"),
        },
        T::CatalogueTwice { first_line } => format!("this text is translated twice, first on line {first_line}"),
        T::EnglishGone => "no English text says this any more".to_owned(),
        T::ContextGone { context } => format!("no text that says this has the context “{context}”"),
        T::BorrowedWelsh { programme } => {
            format!(
                "there is no Welsh for this programme here, so it is that of the program’s own {programme}, where the English is the same"
            )
        }
        T::WrongLanguage { found } => format!("the catalogue is of the language “{found}”"),
        T::Exchange { fault } => exchange(fault),
    }
}

/// How to mend it.
pub(super) fn hint(fault: &TranslationFault) -> String {
    use TranslationFault as T;
    match fault {
        T::Untranslated { folder, .. } | T::UntranslatedInDraft { folder, .. } => format!(
            "“findings translate status {folder}” lists what is to do, “findings translate extract {folder}” writes it for the translator."
        ),
        T::Differs { differs, .. } => differs_hint(differs).to_owned(),
        T::NotOneRun { .. } => "Write it as one paragraph.".to_owned(),
        T::CatalogueSyntax { fault } => match fault {
            CatalogueFault::SecondHead => {
                "Take it out; where two catalogues were put together, it is the head of the second.".to_owned()
            }
            CatalogueFault::Plural => "Translate it as an ordinary message: numbers come from the data.".to_owned(),
            _ => "Save it again with a program for gettext catalogues, such as Poedit, or ask for it again.".to_owned(),
        },
        T::CatalogueTwice { .. } => "Keep one of the two.".to_owned(),
        T::ContextGone { .. } => {
            "It is kept in the catalogue and used nowhere: take “msgctxt” away, or the translation.".to_owned()
        }
        T::EnglishGone => {
            "The English was changed or taken away; what was translated is kept in the catalogue.".to_owned()
        }
        T::BorrowedWelsh { .. } => {
            "Nobody has looked at it for your programme: “findings translate extract” with the folder of the programme writes it there; look through it.".to_owned()
        }
        T::WrongLanguage { .. } => {
            "Give the catalogue of the Welsh: its header says “Language: cy”, or in XLIFF “trgLang=\"cy\"”.".to_owned()
        }
        T::Exchange { fault } => exchange_hint(fault).to_owned(),
    }
}

/// What is wrong with XLIFF or TMX.
fn exchange(fault: &ExchangeFault) -> String {
    match fault {
        ExchangeFault::Xml { cause } => format!("this is not sound XML: {cause}"),
        ExchangeFault::EndsEarly => "the file ends before its texts do".to_owned(),
        ExchangeFault::TooDeep { most } => format!("more than {most} elements stand in each other in one text"),
        ExchangeFault::Version { found } if found.is_empty() => {
            "the file does not say which version of XLIFF it has".to_owned()
        }
        ExchangeFault::Version { found } => format!("this is XLIFF of the version “{found}”, which is not known here"),
        ExchangeFault::English { found } => {
            format!("the file translates from the language “{found}”, and not from English")
        }
        ExchangeFault::Welsh { found } => {
            format!("the file translates into the language “{found}”, and not into Welsh")
        }
        ExchangeFault::OtherTexts { original } if original.is_empty() => {
            "none of the texts that are translated here is one of this folder".to_owned()
        }
        ExchangeFault::OtherTexts { original } => {
            format!("none of the texts that are translated here is one of this folder: the file is of “{original}”")
        }
        ExchangeFault::SignLost { sign } => {
            format!("the file does not say what the sign (tag) “{sign}” of this text stands for")
        }
        ExchangeFault::PartOnly => "only a part of this text is translated".to_owned(),
        ExchangeFault::NoPairs => "there is no English with its Welsh in this translation memory".to_owned(),
    }
}

/// How to mend it.
fn exchange_hint(fault: &ExchangeFault) -> &'static str {
    match fault {
        ExchangeFault::Xml { .. } | ExchangeFault::EndsEarly | ExchangeFault::TooDeep { .. } => {
            "Ask for it again, as the program for translations has saved it."
        }
        ExchangeFault::Version { .. } => "Ask for it as XLIFF 2.0, 2.1 or 1.2, or as PO (gettext).",
        ExchangeFault::English { .. } | ExchangeFault::Welsh { .. } => {
            "Ask for the file from English (“en”) into Welsh (“cy”)."
        }
        ExchangeFault::OtherTexts { .. } => "Take it in where it belongs, or send the texts of this folder again.",
        ExchangeFault::SignLost { .. } => {
            "Put the signs of the English into the translation again, each once; they may stand in another order."
        }
        ExchangeFault::PartOnly => "It counts as not translated: have the rest of it translated.",
        ExchangeFault::NoPairs => "Give a memory whose languages are “en” and “cy”.",
    }
}

fn lacks(lack: GapReason) -> &'static str {
    match lack {
        GapReason::Missing => "is not translated yet",
        GapReason::Stale => "has changed since it was translated",
        GapReason::Unreviewed => "has a translation that nobody has confirmed",
    }
}

/// In what a translation is another text than its English.
pub(super) fn differs_in_words(differs: &Differs, english: &Place) -> String {
    let others = |what: &str, missing: &[String], added: &[String]| {
        format!("the translation {what} than the English ({english}): {}", differences(missing, added))
    };
    match differs {
        Differs::Placeholders { missing, added } => others("quotes other figures", missing, added),
        Differs::Marks { missing, added } => {
            let told = differences(missing, added);
            format!("the translation is built differently from the English ({english}): {told}")
        }
        Differs::Figures { missing, added } => others("has other numbers", missing, added),
        Differs::Dates { missing, added } => others("has other dates", missing, added),
        Differs::Ratings { missing, added } => others("has other words of rating", missing, added),
        Differs::Order { english: said, welsh } => {
            format!("the translation says “{welsh}”, and the English ({english}) says “{said}”")
        }
        Differs::Opposite { english: said, welsh } => {
            format!("“{welsh}” in the translation says something else than “{said}” in the English ({english})")
        }
        Differs::NotLost { english: said } => {
            format!("the English ({english}) says “{said}”, and the translation has no word for it")
        }
        Differs::NotAdded { welsh: said } => {
            format!("the translation says “{said}”, which is “not”, and the English ({english}) has no word for it")
        }
        Differs::Garbled { words } => {
            format!("letters of the translation were lost or misread by a program: {}", words.join(", "))
        }
        Differs::LeftEnglish { words } => {
            format!("“{words}” in the translation is what the English ({english}) says, in English")
        }
        Differs::Copied => format!("this is the English ({english}) again, and no translation"),
    }
}

/// How to mend it.
pub(super) fn differs_hint(differs: &Differs) -> &'static str {
    match differs {
        Differs::Placeholders { .. } => {
            "Copy what stands between {{ and }} from the English; only what form=, with=, mutation= and gender= say may differ."
        }
        Differs::Marks { .. } => "Keep links, footnotes, emphasis and line breaks as they are in the English.",
        Differs::Figures { .. } | Differs::Order { .. } | Differs::Dates { .. } | Differs::Ratings { .. } => {
            "Correct the translation; if both say the same in other words, list it under “deliberate:” in inspection.yaml, with \
             “rule: translation”, the “words:” of the translation and the “reason:”."
        }
        Differs::Opposite { .. } | Differs::NotLost { .. } | Differs::NotAdded { .. } => {
            "Correct the translation; if it means the same, list it under “deliberate:” in inspection.yaml, with “rule: translation”, \
             the “words:” of the translation and the “reason:”."
        }
        Differs::Garbled { .. } => "Correct them, or ask for the file again as UTF-8.",
        Differs::LeftEnglish { .. } => {
            "Translate them too; if they are a name, list them under “deliberate:” in inspection.yaml, with “rule: translation”, the \
             “words:” of the translation and the “reason:”."
        }
        Differs::Copied => {
            "Translate it, or leave it empty; if it is the same in Welsh, list it under “deliberate:” in inspection.yaml, with \
             “rule: translation”, its “words:” and the “reason:”."
        }
    }
}

fn differences(missing: &[String], added: &[String]) -> String {
    let missing = (!missing.is_empty()).then(|| format!("it lacks {}", missing.join(", ")));
    let added = (!added.is_empty()).then(|| format!("it adds {}", added.join(", ")));
    missing.into_iter().chain(added).collect::<Vec<_>>().join("; ")
}
