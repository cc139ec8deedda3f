//! A drawing written anew from the tree of what is drawn: what is not seen left out, every name replaced by a number.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::escape::escape;
use usvg::roxmltree::{Document, Node, ParsingOptions};
use usvg::{Indent, Tree, WriteOptions};

use super::super::fault::Fault;
use super::bounds::MOST_CLIPS;
use super::dense::dense;
use super::fitting::Narrowed;
use super::gradients::Plain;
use super::references::{XLINK, XML, urls};
use super::seen::Seen;
use super::signs::is_set_in_signs;
use crate::problem::PictureProblem;

/// What is drawn by itself.
const LEAVES: [&str; 3] = ["path", "image", "text"];

/// What is drawn by itself, whatever stands around it.
const LONE: [&str; 3] = ["mask", "pattern", "clipPath"];

/// Inputs of effects that are no names.
const INPUTS: [&str; 6] =
    ["SourceGraphic", "SourceAlpha", "BackgroundImage", "BackgroundAlpha", "FillPaint", "StrokePaint"];

/// A drawing as it is written.
pub(super) struct CleanedDrawing {
    pub(super) text: String,
    /// Every letter in it, without spaces.
    pub(super) words: String,
}

/// Writes a drawing; `seen` says of each leaf whether it stays, and `plain` how gradients are written that cannot stay as they are.
pub(super) fn cleaned(tree: &Tree, seen: &Seen, plain: &BTreeMap<String, Plain>) -> Result<CleanedDrawing, Fault> {
    let options = WriteOptions { preserve_text: true, indent: Indent::None, ..WriteOptions::default() };
    let written = tree.to_string(&options);
    let options = ParsingOptions { nodes_limit: u32::MAX, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&written, options).map_err(|_| Fault::from(PictureProblem::Damaged))?;
    let root = document.root_element();
    let mut writer = SvgWriter {
        seen,
        plain,
        leaf: 0,
        kept: BTreeSet::new(),
        narrowed: BTreeMap::new(),
        names: BTreeMap::new(),
        clips: 0,
        clipped: BTreeMap::new(),
        text: String::new(),
        words: String::new(),
    };
    let content: Vec<Node<'_, '_>> = root.children().filter(|node| node.tag_name().name() != "defs").collect();
    content.iter().for_each(|node| writer.choose(*node));
    if writer.leaf != seen.leaves.len() {
        return Err(PictureProblem::Damaged.into());
    }
    writer.choose_definitions(root);
    let (width, height) = (tree.size().width(), tree.size().height());
    writer.text = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" height="{height}" viewBox="0 0 {width} {height}">"#
    );
    root.children().for_each(|node| writer.node(node));
    writer.text.push_str("</svg>\n");
    Ok(CleanedDrawing { text: writer.text, words: writer.words })
}

struct SvgWriter<'a> {
    seen: &'a Seen,
    plain: &'a BTreeMap<String, Plain>,
    leaf: usize,
    /// What stays, by its number in the document.
    kept: BTreeSet<usize>,
    /// What is fitted in, by its number in the document.
    narrowed: BTreeMap<usize, Narrowed>,
    /// What each name is called now.
    names: BTreeMap<String, String>,
    /// How many clipping paths stand around what is written, up to the last part that is drawn by itself.
    clips: usize,
    /// The names of clipping paths that are clipped themselves, with the path that does it.
    clipped: BTreeMap<String, String>,
    text: String,
    words: String,
}

impl SvgWriter<'_> {
    /// Chooses what stays of a part that is drawn: a leaf that is seen, and a group with something in it.
    fn choose(&mut self, node: Node<'_, '_>) {
        if LEAVES.contains(&node.tag_name().name()) {
            if self.seen.leaves.get(self.leaf).copied().unwrap_or_default() {
                self.keep_whole(node);
                if let Some(narrowed) = self.seen.narrowed.get(&self.leaf) {
                    self.narrowed.insert(node.id().get_usize(), *narrowed);
                }
            }
            self.leaf += 1;
            return;
        }
        node.children().for_each(|child| self.choose(child));
        // A group with an effect may draw something of its own, and its area comes from the effect.
        if node.children().any(|child| self.kept.contains(&child.id().get_usize())) || node.has_attribute("filter") {
            self.kept.insert(node.id().get_usize());
        }
    }

    fn keep_whole(&mut self, node: Node<'_, '_>) {
        self.kept.extend(node.descendants().map(|part| part.id().get_usize()));
    }

    /// Keeps the definitions that something uses which is kept, and those that they use.
    fn choose_definitions(&mut self, root: Node<'_, '_>) {
        let definitions: BTreeMap<&str, Node<'_, '_>> = root
            .children()
            .filter(|node| node.tag_name().name() == "defs")
            .flat_map(|node| node.children())
            .filter_map(|node| Some((node.attribute("id")?, node)))
            .collect();
        self.clipped = definitions
            .values()
            .filter(|node| node.tag_name().name() == "clipPath")
            .filter_map(|node| {
                Some((node.attribute("id")?.to_owned(), uses(node.attribute("clip-path")?).next()?.to_owned()))
            })
            .collect();
        let mut waiting: Vec<Node<'_, '_>> = root.descendants().filter(|node| self.keeps(*node)).collect();
        while let Some(node) = waiting.pop() {
            for name in node.attributes().flat_map(|attribute| uses(attribute.value())) {
                let Some(definition) = definitions.get(name) else { continue };
                let next = self.names.len() + 1;
                self.names.entry(name.to_owned()).or_insert_with(|| format!("n{next}"));
                if !self.keeps(*definition) {
                    self.keep_whole(*definition);
                    waiting.extend(definition.descendants());
                }
            }
        }
        let parents = root.children().filter(|node| node.tag_name().name() == "defs");
        let parents: Vec<_> = parents.filter(|defs| defs.children().any(|child| self.keeps(child))).collect();
        self.kept.extend(parents.iter().map(|defs| defs.id().get_usize()));
    }

    fn keeps(&self, node: Node<'_, '_>) -> bool {
        self.kept.contains(&node.id().get_usize())
    }

    fn node(&mut self, node: Node<'_, '_>) {
        if !self.keeps(node) {
            return;
        }
        if !node.is_element() {
            let text = escape(node.text().unwrap_or_default()).into_owned();
            self.text.push_str(&text);
            self.words.push_str(&dense(node.text().unwrap_or_default()));
            return;
        }
        let name = node.tag_name().name();
        let plain = node.attribute("id").filter(|_| name.ends_with("Gradient")).and_then(|id| self.plain.get(id));
        let narrowed = self.narrowed.get(&node.id().get_usize()).copied();
        if let Some(Narrowed { times, moved }) = narrowed {
            self.text.push_str(&format!(r#"<g transform="matrix({times} 0 0 1 {moved} 0)">"#));
        }
        self.text.push('<');
        self.text.push_str(name);
        self.attributes(node, plain);
        let around = self.clips;
        if LONE.contains(&name) {
            self.clips = 0;
        } else if name == "g" {
            self.clips += self.chain(node);
            // A group with a style of its own is drawn by itself already.
            let is_lone = node.has_attribute("style");
            if self.clips > MOST_CLIPS && !is_lone {
                self.text.push_str(r#" style="isolation:isolate""#);
            }
            if self.clips > MOST_CLIPS || is_lone {
                self.clips = 0;
            }
        }
        if node.has_children() {
            self.text.push('>');
            match plain {
                Some(plain) => self.stops(plain),
                None => node.children().for_each(|child| self.node(child)),
            }
            self.text.push_str("</");
            self.text.push_str(name);
            self.text.push('>');
        } else {
            self.text.push_str("/>");
        }
        if name == "text" {
            self.words.push('\n');
        }
        if narrowed.is_some() {
            self.text.push_str("</g>");
        }
        self.clips = around;
    }

    /// How many clipping paths a group is clipped by.
    fn chain(&self, node: Node<'_, '_>) -> usize {
        let first = node.attribute("clip-path").and_then(|value| uses(value).next());
        std::iter::successors(first, |name| self.clipped.get(*name).map(String::as_str)).take(MOST_CLIPS).count()
    }

    fn attributes(&mut self, node: Node<'_, '_>, plain: Option<&Plain>) {
        for attribute in node.attributes() {
            let own = plain.and_then(|plain| plain.place.iter().find(|(name, _)| *name == attribute.name()));
            if let Some((name, number)) = own {
                self.text.push_str(&format!(r#" {name}="{number}""#));
                continue;
            } else if plain.is_some() && attribute.name() == "spreadMethod" {
                continue;
            }
            let prefix = match attribute.namespace() {
                Some(XLINK) => "xlink:",
                Some(XML) => "xml:",
                _ => "",
            };
            if let Some(value) = self.value(attribute.name(), attribute.value()) {
                let written = format!(r#" {prefix}{}="{}""#, attribute.name(), escape(value));
                self.text.push_str(&written);
            }
        }
    }

    fn stops(&mut self, plain: &Plain) {
        for (at, color, opacity) in &plain.stops {
            let (red, green, blue) = (color.red, color.green, color.blue);
            self.text.push_str(&format!(
                r##"<stop offset="{at}" stop-color="#{red:02x}{green:02x}{blue:02x}" stop-opacity="{opacity}"/>"##
            ));
        }
    }

    /// The value of an attribute, with numbers in the place of names; `None` for a name that nothing uses.
    fn value(&mut self, name: &str, value: &str) -> Option<String> {
        match name {
            // Its words are the signs themselves by now.
            "font-family" if is_set_in_signs(value) => Some("sans-serif".to_owned()),
            "id" => self.names.get(value).cloned(),
            "result" | "in" | "in2" if !INPUTS.contains(&value) => {
                let next = self.names.len() + 1;
                Some(self.names.entry(format!("result {value}")).or_insert_with(|| format!("n{next}")).clone())
            }
            "href" => match value.strip_prefix('#') {
                Some(target) => self.names.get(target).map(|name| format!("#{name}")),
                None => Some(value.to_owned()),
            },
            _ if value.contains("url(") => {
                let mut renamed = value.to_owned();
                for target in urls(value).filter_map(|address| address.strip_prefix('#')) {
                    let name = self.names.get(target)?;
                    renamed = renamed.replace(&format!("url(#{target})"), &format!("url(#{name})"));
                }
                Some(renamed)
            }
            _ => Some(value.to_owned()),
        }
    }
}

/// The names that a value uses.
fn uses(value: &str) -> impl Iterator<Item = &str> {
    let whole = value.strip_prefix('#').into_iter();
    whole.chain(urls(value).filter_map(|address| address.strip_prefix('#')))
}
