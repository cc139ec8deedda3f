//! The fonts that the words of drawings are measured with: those of the program.

use std::sync::Arc;

use usvg::fontdb::{Database, Source};

use crate::assets::Assets;

/// The fonts, one family for whatever a drawing asks for.
pub(super) fn fonts() -> Arc<Database> {
    let mut fonts = Database::new();
    let assets = Assets::templates(None);
    // The program’s own files can always be listed and read.
    for path in assets.list("fonts").unwrap_or_default().into_iter().filter(|path| path.ends_with(".ttf")) {
        if let Ok(bytes) = assets.read(&path) {
            fonts.load_font_source(Source::Binary(Arc::new(bytes.into_owned())));
        }
    }
    let family = fonts.faces().next().and_then(|face| face.families.first()).map(|(name, _)| name.clone());
    if let Some(family) = family {
        fonts.set_serif_family(&family);
        fonts.set_sans_serif_family(&family);
        fonts.set_cursive_family(&family);
        fonts.set_fantasy_family(&family);
        fonts.set_monospace_family(&family);
    }
    Arc::new(fonts)
}
