//! What Typst can see: the templates, the fonts, the view model as `/report.json`, the report's images, its charts as
//! `/charts/<name>.svg`, the drawing of its cover as
//! `/cover.svg`, which sections are set closer as `/layout.json`, how it is set as `/print.json`, and
//! what stands where its links lead as `/destinations.json`. Nothing else:
//! no file of the machine, no package, no clock.

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine as _;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

use super::links;
use crate::assets::Assets;
use crate::picture::for_pdf;
use crate::render::cover::draw_cover;
use crate::report::{PrintForm, Report, destinations};

/// What every report shares.
pub(super) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    templates: HashMap<FileId, Source>,
    main: FileId,
    one_page: FileId,
    for_children: FileId,
}

impl Shared {
    pub(super) fn load(templates: &Assets) -> Result<Self, String> {
        let mut fonts = Vec::new();
        for path in templates.list("fonts")?.into_iter().filter(|path| path.ends_with(".ttf")) {
            let bytes = templates.read(&path)?;
            let bytes = match bytes {
                std::borrow::Cow::Borrowed(bytes) => Bytes::new(bytes),
                std::borrow::Cow::Owned(bytes) => Bytes::new(bytes),
            };
            fonts.extend(Font::iter(bytes));
        }
        let mut sources = HashMap::new();
        for path in templates.list("pdf")?.into_iter().filter(|path| path.ends_with(".typ")) {
            let name = path.strip_prefix("pdf/").unwrap_or(&path);
            let text = templates.read_text(&path)?;
            let id = file_id(name)?;
            sources.insert(id, Source::new(id, text));
        }
        let main = file_id("report.typ")?;
        let one_page = file_id("summary.typ")?;
        let for_children = file_id("for-children.typ")?;
        for (id, name) in [(&main, "report"), (&one_page, "summary"), (&for_children, "for-children")] {
            if !sources.contains_key(id) {
                return Err(format!("pdf/{name}.typ is missing"));
            }
        }
        // Row headers of tables need it: Typst has no stable way yet to say that a cell is one.
        let features: Features = [Feature::A11yExtras].into_iter().collect();
        let mut library = Library::builder().with_features(features).build();
        links::define(&mut library);
        Ok(Shared {
            library: LazyHash::new(library),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            templates: sources,
            main,
            one_page,
            for_children,
        })
    }
}

fn file_id(path: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

/// What one report adds.
pub(super) struct ReportWorld {
    shared: Arc<Shared>,
    files: HashMap<FileId, Bytes>,
    main: FileId,
}

impl ReportWorld {
    /// `closer`: the ids of sections that are set closer, as `/layout.json` says.
    pub(super) fn new(shared: Arc<Shared>, report: &Report, closer: &[String]) -> Result<Self, String> {
        let mut files = HashMap::new();
        let json = serde_json::to_vec(report).map_err(|error| error.to_string())?;
        files.insert(file_id("report.json")?, Bytes::new(json));
        let layout = serde_json::json!({ "closer": closer });
        // By itself: what a file of measures knows of the report would else be another with every edit.
        let print = serde_json::json!({ "form": report.print });
        files.insert(file_id("print.json")?, Bytes::new(print.to_string().into_bytes()));
        let places = serde_json::to_vec(&destinations(report)).map_err(|error| error.to_string())?;
        files.insert(file_id("destinations.json")?, Bytes::new(places));
        files.insert(file_id("layout.json")?, Bytes::new(layout.to_string().into_bytes()));
        for image in &report.images {
            let bytes =
                base64::engine::general_purpose::STANDARD.decode(&image.base64).map_err(|error| error.to_string())?;
            let bytes = for_pdf(&image.media_type, &bytes).unwrap_or(bytes);
            files.insert(file_id(&format!("images/{}", image.name))?, Bytes::new(bytes));
        }
        files.insert(file_id("cover.svg")?, Bytes::from_string(draw_cover(report.cover.pattern)));
        let main = match report.print {
            PrintForm::Usual | PrintForm::Large => shared.main,
            PrintForm::OnePage => shared.one_page,
            PrintForm::ForChildren => shared.for_children,
        };
        Ok(ReportWorld { shared, files, main })
    }
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shared.templates.get(&id).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some(bytes) = self.files.get(&id) {
            return Ok(bytes.clone());
        }
        self.source(id).map(Bytes::from_string)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
