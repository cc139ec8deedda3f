//! What can be wrong with a picture, as data, and what is taken out of one.

use super::Measure;

/// A problem with a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each problem and its fields are told by its sentence in pictures.rs")]
pub enum PictureProblem {
    // No picture that a report can show.
    Empty,
    Pointer,
    Foreign { found: Foreign },
    Unknown,
    // One that cannot be shown.
    CutOff,
    Damaged,
    NoSize,
    Pixels { width: u32, height: u32, most: usize },
    JpegKind(JpegKind),
    Palette,
    // Drawings.
    Broken { cause: String },
    Encoding { found: String },
    Prefix { prefix: String },
    Entity { name: String },
    NoNamespace,
    Outside { address: String },
    Html,
    Film { element: String },
    TooMuch { what: TooMuch },
    TooMany { of: Measure, most: usize },
    Within { problem: Box<PictureProblem> },
    HiddenInLine { text: String },
    LettersLacking { letters: String },
    DrawingInside,
    Turned { text: String },
    Colour { value: String },
    Sign { text: String, font: String },
    HtmlEffect,
    OwnFonts,
    Style { rule: String },
    // Words of a drawing that are shown, though not as they were drawn.
    Narrowed { text: String },
    OverEdge { text: String },
    Dropped { text: String },
    Crowded { text: String },
    Colourless { text: String },
    // What is told of one that is shown.
    Inks,
    Removed { what: Vec<PictureData> },
}

/// Another kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is told by its words in pictures.rs")]
pub enum Foreign {
    Gif,
    WebP,
    Tiff,
    Heic,
    Avif,
    Bitmap,
    JpegXl,
    Jpeg2000,
    Photoshop,
    Metafile,
    Pdf,
    PostScript,
    Compressed,
    Office,
    WebPage,
    Film,
}

/// A JPEG that hardly any program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JpegKind {
    /// Its data are packed by arithmetic coding.
    Arithmetic,
    /// It is a lossless or hierarchical JPEG.
    Lossless,
    /// Its colours have 12 bits.
    Deep,
}

/// What of a drawing takes too long, however it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// Rules of style sheets for so many elements.
    Styles,
    /// Patterns, masks and clipping paths within each other.
    Paints,
    /// Effects that are computed for each point.
    Effects,
    /// Marks at the points of lines.
    Markers,
    /// Numbers of effects.
    Numbers,
    /// Parts that stand far outside.
    Distance,
    /// Gradients that begin again.
    Gradients,
}

/// What is taken out of a picture.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureData {
    /// Where it was taken.
    Position,
    /// Who made it, or what somebody wrote of it.
    Author,
    /// What the camera wrote: when, with what, with which settings.
    Camera,
    /// Keywords, history and persons, as programs for photographs write them.
    Description,
    /// A comment.
    Comment,
    /// A small copy of the picture, which may show more than the picture.
    Preview,
    /// A second picture.
    Second,
    /// What stood after the picture's end.
    AfterEnd,
    /// Rows below the picture, or other data among its own.
    Beyond,
    /// What a program wrote for itself.
    Program,
    /// A colour profile that cannot be read.
    Profile,
    /// Other pictures, or movement: only the first is shown.
    Motion,
    /// Titles and descriptions inside a drawing, which only some programs show.
    Title,
    /// Programs inside a drawing.
    Script,
    /// Links inside a drawing.
    Link,
    /// Words of a drawing that nobody sees: on hidden layers, beside the page.
    Words(Vec<String>),
    /// A picture within a drawing that nobody sees.
    Unseen,
}
