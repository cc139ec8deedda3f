//! The parts of a Word document by what they are to each other, whatever they are called: Word on the web names the main
//! one `document2.xml`, others write absolute paths, backslashes or capitals.

use std::collections::BTreeMap;

use super::super::archive::Archive;
use super::styles::{Styles, read_styles};
use crate::problem::{ArchiveFault, FileFormat, PointProblem};
use crate::source::{XmlEvent as Event, XmlReader};

/// What leads from one part to another, by its id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Relations {
    all: BTreeMap<String, Relation>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Relation {
    /// The last word of its type.
    what: String,
    target: String,
    external: bool,
}

impl Relations {
    /// Reads a part of relations; what is not sound is none.
    pub(super) fn read(xml: &str) -> Self {
        let mut all = BTreeMap::new();
        for event in XmlReader::new(xml).map_while(Result::ok) {
            let Event::Start { name, attributes, .. } = event else { continue };
            let value = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone());
            if let (true, Some(id), Some(target)) = (name == "Relationship", value("Id"), value("Target")) {
                let what = value("Type").unwrap_or_default();
                let what = what.rsplit('/').next().unwrap_or_default().to_owned();
                let external = value("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("External"));
                all.insert(id, Relation { what, target, external });
            }
        }
        Relations { all }
    }

    /// The address outside of the document that an id leads to.
    pub(super) fn address(&self, id: &str) -> Option<&str> {
        self.all.get(id).filter(|one| one.external).map(|one| one.target.as_str())
    }

    /// What the parts of this kind are called, for a part that is in this folder.
    fn targets(&self, what: &str, folder: &str) -> Vec<String> {
        let of_kind = self.all.values().filter(|one| one.what.eq_ignore_ascii_case(what) && !one.external);
        of_kind.map(|one| resolved(folder, &one.target)).collect()
    }
}

/// A target as the path of a part.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let whole = if target.starts_with('/') { target } else { format!("{folder}/{target}") };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// A part with its words.
pub(super) struct WordPart {
    /// What it is to the main part, as its relation says: header, footnotes.
    pub(super) what: String,
    pub(super) xml: String,
    pub(super) relations: Relations,
}

/// The parts of a document that hold words.
pub(super) struct Package {
    pub(super) document: WordPart,
    pub(super) others: Vec<WordPart>,
    pub(super) styles: Styles,
}

/// The kinds of parts beside the main one that hold words of readers.
const OTHERS: [&str; 5] = ["header", "footer", "footnotes", "endnotes", "comments"];

impl Package {
    pub(super) fn open(archive: &mut Archive<'_>) -> Result<Self, PointProblem> {
        let no_document = PointProblem::Archive { fault: ArchiveFault::NoDocument };
        let top = archive.text("_rels/.rels")?.map(|xml| Relations::read(&xml)).unwrap_or_default();
        // Where the relations are lost, the name that Word gives.
        let named = top.targets("officeDocument", "").into_iter().next();
        let path = named.unwrap_or_else(|| "word/document.xml".to_owned());
        if path.to_lowercase().starts_with("xl/") {
            return Err(PointProblem::OtherFormat { format: FileFormat::Workbook });
        }
        let document = part(archive, "officeDocument", &path)?.ok_or(no_document)?;
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut others = Vec::new();
        for what in OTHERS {
            for target in document.relations.targets(what, folder) {
                others.extend(part(archive, what, &target)?);
            }
        }
        let mut styles = Styles::new();
        for target in document.relations.targets("styles", folder) {
            styles.extend(archive.text(&target)?.iter().flat_map(|xml| read_styles(xml)));
        }
        Ok(Package { document, others, styles })
    }
}

fn part(archive: &mut Archive<'_>, what: &str, path: &str) -> Result<Option<WordPart>, PointProblem> {
    let Some(xml) = archive.text(path)? else { return Ok(None) };
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let relations = archive.text(&resolved(folder, &format!("_rels/{file}.rels")))?;
    let relations = relations.map(|xml| Relations::read(&xml)).unwrap_or_default();
    Ok(Some(WordPart { what: what.to_owned(), xml, relations }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_paths_whoever_wrote_them() {
        for target in ["word/document2.xml", "/word/document2.xml", "word\\document2.xml", "./word/x/../document2.xml"]
        {
            assert_eq!(resolved("", target), "word/document2.xml", "{target}");
        }
        assert_eq!(resolved("word", "../customXml/item1.xml"), "customXml/item1.xml");
    }
}
