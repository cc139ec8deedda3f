//! The ratings of the service's last inspection that can be set beside those of this one.
//!
//! What must hold: only the same thing is compared (a section of the same id and title), on the same scale (the same levels in
//! the same order); which are, is found in the programmes as they are written, so that it is the same in every language.

use std::collections::BTreeMap;

use crate::inspection::Previous;
use crate::programme::{Level, Method, Programme};

/// What the overall rating is called where ratings stand by section.
pub(in crate::report) const OVERALL: &str = "overall";

/// The ratings of the last inspection that can be compared, by section; `overall` is the whole.
#[derive(Clone, Debug, Default)]
pub struct Earlier {
    levels: BTreeMap<String, EarlierLevel>,
}

/// A level that was given in the last inspection.
#[derive(Clone, Debug)]
pub struct EarlierLevel {
    /// It, in the words of its time and of the report's language.
    pub level: Level,
    /// Its place in the scale: 0 is the best.
    pub rank: usize,
    /// The most stars that a level of its scale has.
    pub most_stars: Option<u8>,
}

impl Earlier {
    /// The ratings of `previous` that can be compared. `now` and `then` are the programmes of the two inspections as they are
    /// written, `shown` is `then` in the language of the report.
    #[must_use]
    pub fn new(previous: &Previous, now: &Programme, then: &Programme, shown: &Programme) -> Self {
        let levels = previous.ratings.iter().filter_map(|(section, id)| {
            if section != OVERALL && now.node(section)?.title.as_deref() != then.node(section)?.title.as_deref() {
                return None;
            }
            let scale = scale_of(then, section)?;
            let levels = then.rules.scales.get(scale)?;
            let own = now.rules.scales.get(scale_of(now, section)?)?;
            if !levels.iter().map(|level| &level.id).eq(own.iter().map(|level| &level.id)) {
                return None;
            }
            let level = shown.level(scale, id)?.clone();
            let most_stars = levels.iter().filter_map(|level| level.stars).max();
            Some((section.clone(), EarlierLevel { level, rank: then.rank(scale, id)?, most_stars }))
        });
        Earlier { levels: levels.collect() }
    }

    /// What a section was rated, or the whole.
    #[must_use]
    pub fn of(&self, section: &str) -> Option<&EarlierLevel> {
        self.levels.get(section)
    }
}

/// The scale on which a programme rates a section, or the whole.
fn scale_of<'a>(programme: &'a Programme, section: &str) -> Option<&'a str> {
    let method = if section == OVERALL {
        programme.rules.methods.get(&programme.rules.overall.as_ref()?.method)
    } else {
        programme.method(programme.node(section)?)
    };
    method.map(Method::scale)
}
