//! The sentences about pictures.

use super::picture::{Foreign, JpegKind, PictureData, PictureProblem as P, TooMuch};
use super::words::too_much as counted;

/// What is wrong with a picture, in one sentence.
pub(super) fn headline(file: &str, problem: &P) -> String {
    said(&format!("“{file}”"), problem)
}

fn said(picture: &str, problem: &P) -> String {
    let is = |what: &str| format!("{picture} {what}");
    match problem {
        P::Empty => is("is empty"),
        P::Pointer => is("is not the picture itself but a note of where Git LFS keeps it"),
        P::Foreign { found } => is(&format!("is {}, which a report cannot show", foreign(*found))),
        P::Unknown => is("is not a PNG, JPEG or SVG image"),
        P::CutOff => is("is cut off before its end, and cannot be shown"),
        P::Damaged => is("is damaged, and cannot be shown"),
        P::NoSize => is("has no width or no height"),
        P::Pixels { width, height, most } => {
            is(&format!("has {width} × {height} pixels; a picture may have {most} million"))
        }
        P::JpegKind(kind) => is(match kind {
            JpegKind::Arithmetic => "is a JPEG with arithmetic coding, which hardly any program can show",
            JpegKind::Lossless => "is a lossless JPEG, which hardly any program can show",
            JpegKind::Deep => "is a JPEG of 12 bits a colour, which hardly any program can show",
        }),
        P::Palette => is("has points of colours that its palette does not have"),
        P::Broken { cause } => format!("this drawing cannot be read: {cause}"),
        P::Encoding { found } => is(&format!("is written in {found}, which is not read here")),
        P::Prefix { prefix } => format!("“{prefix}:” is used here, and the drawing nowhere says what it stands for"),
        P::Entity { name } if name.is_empty() => {
            "the drawing’s own abbreviations lead to each other without end".to_owned()
        }
        P::Entity { name } => format!("“&{name};” stands for nothing in this drawing"),
        P::NoNamespace => "the drawing does not say that it is an SVG, and no browser shows it".to_owned(),
        P::Outside { address } => format!("this drawing shows something from elsewhere: “{address}”"),
        P::Html => {
            "this part of the drawing is formatted as a web page inside it (foreignObject), which print cannot show"
                .to_owned()
        }
        P::Film { element } => format!("this drawing holds <{element}>, which print cannot show"),
        P::TooMany { of, most } => counted(*of, None, *most),
        P::TooMuch { what } => format!("this drawing has {}", too_much(*what)),
        P::Within { problem } => said("a picture inside this drawing", problem),
        P::HiddenInLine { text } => format!("“{text}” is invisible inside a line that is seen"),
        P::LettersLacking { letters } => {
            format!("the report’s fonts do not have “{letters}”, which this drawing writes")
        }
        P::DrawingInside => "this drawing holds another drawing as a picture, which print cannot show".to_owned(),
        P::Turned { text } => {
            format!("invisible letters turn round the order of “{text}”, so that it is read as something else")
        }
        P::Colour { value } => format!("“{value}” is a colour that is not read here, and would be lost"),
        P::Sign { text, font } => {
            format!("“{text}” is set in a font of signs ({font}), and which signs are seen there is not known here")
        }
        P::HtmlEffect => "an effect of web pages (foreignObject) is left out of this drawing".to_owned(),
        P::Style { rule } => {
            format!("“{rule}” is a rule of style that is not read here: what it hides or moves is shown")
        }
        P::Narrowed { text }
        | P::OverEdge { text }
        | P::Dropped { text }
        | P::Crowded { text }
        | P::Colourless { text } => shown(text, problem),
        P::OwnFonts => "this drawing brings fonts of its own, which are not used".to_owned(),
        P::Inks => is("is in the colours of printing inks (CMYK), and is shown in those of a screen"),
        P::Removed { what } => is(&format!("carried more than is seen, and the report leaves it out: {}", list(what))),
    }
}

/// How words are shown otherwise than they were drawn.
fn shown(text: &str, problem: &P) -> String {
    match problem {
        P::Narrowed { .. } => format!("“{text}” did not fit into the drawing, and was made narrower"),
        P::OverEdge { .. } => format!("“{text}” runs over the edge of the drawing, and is cut there"),
        P::Dropped { .. } => {
            format!("the line that “{text}” runs along is too short for it, and its end is not shown")
        }
        P::Crowded { .. } => {
            format!("“{text}” has too little room (textLength), and its letters stand on each other")
        }
        _ => format!("“{text}” has the colour of what lies behind it, and cannot be seen"),
    }
}

/// How to mend it.
pub(super) fn hint(problem: &P) -> String {
    let say = str::to_owned;
    match problem {
        P::Empty | P::CutOff | P::Damaged | P::NoSize | P::Palette => {
            say("Open it in a program for pictures and save it again, or ask for it anew.")
        }
        P::Pointer => say("Run “git lfs pull” in the folder, or ask whoever keeps the folder for the picture."),
        P::Foreign { found } => foreign_hint(*found).to_owned(),
        P::Unknown => say("Save it as PNG, JPEG or SVG."),
        P::Pixels { .. } => {
            say("Make it smaller in a program for pictures: 3,000 pixels across are more than a page can show.")
        }
        P::JpegKind(_) => say("Open it in a program for pictures and save it as an ordinary JPEG or as PNG."),
        P::Broken { .. } | P::Entity { .. } => {
            say("Open it in the program that made it and save it again as plain SVG.")
        }
        P::Encoding { .. } => say("Save it as UTF-8."),
        P::Prefix { .. } | P::NoNamespace => {
            say("Save the drawing again from the program that made it: what was copied out of a page is not whole.")
        }
        P::Outside { .. } => {
            say("Put what it shows into the drawing itself (in Inkscape: Extensions, Images, Embed), or take it out.")
        }
        P::Html => say(
            "Save the drawing with plain text (in draw.io: without “Formatted Text” and “Word Wrap”), or save it as PNG.",
        ),
        P::Film { .. } | P::HtmlEffect => say("Take it out, or save the drawing as PNG."),
        P::TooMany { of, .. } => say(of.hint()),
        P::TooMuch { .. } => say("Make it simpler, or save it as PNG."),
        P::Within { problem } => hint(problem),
        P::HiddenInLine { .. } => say("Delete the invisible letters, or make them visible."),
        P::LettersLacking { .. } => {
            say("Write it with other letters, or turn the text into paths (in Inkscape: Path, Object to Path).")
        }
        P::DrawingInside => say(
            "Put its parts into the drawing itself (open both in the program that made them, copy and paste), or save it as PNG.",
        ),
        P::Turned { .. } => say("Delete the words and type them anew."),
        P::Colour { .. } => say("Give it a plain colour (#0b6e4f), or save the drawing as PNG."),
        P::Sign { .. } => say(
            "Type the sign itself (such as ≥), turn the text into paths (in Inkscape: Path, Object to Path), or save the drawing as PNG.",
        ),
        P::Style { .. } => say(
            "Look at the drawing in the report; if it is wrong, save it as plain SVG (with presentation attributes) or as PNG.",
        ),
        P::Narrowed { .. } => say(
            "The report’s font is wider than that of the drawing. Look at it in the report; if it is wrong, turn the text into paths.",
        ),
        P::OverEdge { .. } | P::Dropped { .. } | P::Crowded { .. } => {
            say("Give the words more room in the drawing, make them shorter, or turn the text into paths.")
        }
        P::Colourless { .. } => say("Give the words another colour, or delete them: who copies the page gets them."),
        P::OwnFonts => say("Look at the words of the drawing in the report; if they do not fit, turn them into paths."),
        P::Inks => {
            say("Look at its colours in the report; if they are wrong, save it in RGB from the program that made it.")
        }
        P::Removed { .. } => {
            say("Nothing needs to be done. The file in the folder still has it: mind who gets the folder.")
        }
    }
}

fn foreign(found: Foreign) -> &'static str {
    match found {
        Foreign::Gif => "a GIF",
        Foreign::WebP => "a WebP picture",
        Foreign::Tiff => "a TIFF or a camera’s raw picture",
        Foreign::Heic => "a HEIC picture, as iPhones take them",
        Foreign::Avif => "an AVIF picture",
        Foreign::Bitmap => "a Windows bitmap (BMP)",
        Foreign::JpegXl => "a JPEG XL picture",
        Foreign::Jpeg2000 => "a JPEG 2000 picture",
        Foreign::Photoshop => "a Photoshop document",
        Foreign::Metafile => "a Windows metafile (WMF or EMF)",
        Foreign::Pdf => "a PDF",
        Foreign::PostScript => "a PostScript or Illustrator file",
        Foreign::Compressed => "a compressed file, perhaps a drawing saved as SVGZ",
        Foreign::Office => "an Office document or an archive",
        Foreign::WebPage => "a web page, perhaps one that asks to sign in",
        Foreign::Film => "a film",
    }
}

fn foreign_hint(found: Foreign) -> &'static str {
    match found {
        Foreign::Heic => "Open it on the telephone or in Photos and export it as JPEG.",
        Foreign::Gif | Foreign::Bitmap => "Open it in a program for pictures and save it as PNG.",
        Foreign::Compressed => "Unpack it, or save the drawing as plain SVG.",
        Foreign::Pdf | Foreign::PostScript | Foreign::Metafile => {
            "Open it in Inkscape or Illustrator and save it as SVG, or save it as PNG."
        }
        Foreign::Office => "Save the picture out of the document: right-click it, and save it as a picture.",
        Foreign::WebPage => "Open the address in a browser, and save the picture itself.",
        Foreign::Film => "Take a still picture of it, as PNG or JPEG.",
        _ => "Open it in a program for pictures and save it as JPEG or PNG.",
    }
}

fn too_much(what: TooMuch) -> &'static str {
    match what {
        TooMuch::Styles => "too many rules of style for so many elements",
        TooMuch::Paints => "patterns, masks or clipping paths within each other, too many to draw",
        TooMuch::Effects => "effects (blurs, shadows, textures) that take too long to compute",
        TooMuch::Markers => "too many marks on its lines",
        TooMuch::Numbers => "an effect (blur, shadow, texture) with a number that is too large",
        TooMuch::Distance => "a part that is too large, or stands too far outside",
        TooMuch::Gradients => "a gradient that begins again more than 1,000 times",
    }
}

/// What was taken out, as one list.
fn list(what: &[PictureData]) -> String {
    what.iter().map(taken).collect::<Vec<_>>().join("; ")
}

fn taken(what: &PictureData) -> String {
    let say = str::to_owned;
    match what {
        PictureData::Position => say("where it was taken"),
        PictureData::Author => say("who made it, or what was written of it"),
        PictureData::Camera => say("when and with what it was made"),
        PictureData::Description => say("a description with its history"),
        PictureData::Comment => say("comments"),
        PictureData::Preview => say("a small copy of the picture, which may show more than the picture"),
        PictureData::Second => say("a second picture"),
        PictureData::AfterEnd => say("data after its end"),
        PictureData::Beyond => say("what lies below its edge, or among its data"),
        PictureData::Program => say("what programs wrote for themselves"),
        PictureData::Profile => say("a colour profile that cannot be read"),
        PictureData::Motion => say("movement (the first picture is shown)"),
        PictureData::Title => say("titles and descriptions inside it"),
        PictureData::Script => say("programs inside it"),
        PictureData::Link => say("links inside it"),
        PictureData::Words(words) => format!("words that are not seen in it: {}", quoted(words)),
        PictureData::Unseen => say("a picture inside it that is not seen"),
    }
}

/// The first few words, as quotations.
fn quoted(words: &[String]) -> String {
    const SHOWN: usize = 5;
    let mut shown: Vec<String> = words.iter().take(SHOWN).map(|word| format!("“{word}”")).collect();
    if words.len() > SHOWN {
        shown.push(format!("and {} more", words.len() - SHOWN));
    }
    shown.join(", ")
}
