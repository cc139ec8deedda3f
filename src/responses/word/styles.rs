//! The styles of runs in a Word document: what stands higher, is hidden or is struck through by its style looks so as well.

use std::collections::BTreeMap;

use super::marks::RunStyle;
use crate::source::{XmlEvent as Event, XmlReader};

/// How runs look by the id of their style.
pub(super) type Styles = BTreeMap<String, RunStyle>;

/// How many styles may stand on one another.
const DEEPEST: usize = 32;

/// Reads the styles of runs; what is not sound is none.
pub(super) fn read_styles(xml: &str) -> Styles {
    let mut own: BTreeMap<String, (RunStyle, Option<String>)> = BTreeMap::new();
    let mut open: Option<String> = None;
    for event in XmlReader::new(xml).map_while(Result::ok) {
        match event {
            Event::Start { name, attributes, .. } => {
                let value = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
                if name == "style" {
                    open = value("styleId").filter(|_| value("type").as_deref() == Some("character"));
                }
                let Some(id) = &open else { continue };
                let (run, base) = own.entry(id.clone()).or_default();
                if name == "basedOn" {
                    *base = value("val");
                }
                run.property(&name, &attributes);
            }
            Event::End { name } if name == "style" => open = None,
            _ => {}
        }
    }
    own.iter().map(|(id, (run, base))| (id.clone(), whole(&own, run, base.as_deref()))).collect()
}

/// A style with what those say that it stands on.
fn whole(own: &BTreeMap<String, (RunStyle, Option<String>)>, run: &RunStyle, base: Option<&str>) -> RunStyle {
    let mut run = run.clone();
    let mut base = base;
    for _ in 0..DEEPEST {
        let Some((below, next)) = base.and_then(|id| own.get(id)) else { break };
        run.in_style(below);
        base = next.as_deref();
    }
    run
}
