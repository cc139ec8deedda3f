//! Names that an inspection withholds: looked for in what was written and, before anything is written, in every string of
//! every output.
//!
//! What must hold: an output in which a name is found is told, whatever field it stands in. Where the words come from a file
//! of the folder or the programme the problem stands there; where nothing is known of that, it names the output and the field.

use super::hit::Hit;
use super::printed::Printed;
use super::rule_context::RuleContext;
use crate::inspection::Inspection;
use crate::problem::{Place, Slip};
use crate::source::{FieldPath, Node, SourceFile, Step};
use crate::text::{FoundName, PersonNames};
use std::collections::BTreeSet;
use std::ops::Range;

/// Keys whose texts no output has.
const NEVER_PRINTED: [&str; 4] = ["names_withheld", "private_notes", "private_columns", "deliberate"];

/// So many letters before and after a name tell one place from another.
const AROUND: usize = 16;

/// The names that an inspection withholds.
pub(super) fn names(inspection: &Inspection) -> PersonNames {
    PersonNames::new(inspection.file.names_withheld.iter().map(String::as_str))
}

/// Every withheld name in what was written and in what is printed.
pub(super) fn withheld(context: &RuleContext<'_>) -> Vec<Hit> {
    let names = names(context.inspection);
    if names.is_empty() {
        return Vec::new();
    }
    let mut found = NameSearch { names: &names, inspection: context.inspection, known: Vec::new(), hits: Vec::new() };
    for passage in context.passages() {
        for name in names.find(&passage.text) {
            let words = passage.text[name.range.clone()].to_owned();
            found.known.push((passage.file.clone(), Around::of(&passage.text, &name)));
            found.hits.push(context.hit_at(passage, &name.range, Slip::NameWithheld { found: words }));
        }
    }
    for label in context.labels() {
        for name in names.find(label) {
            let words = label[name.range.clone()].to_owned();
            let file = label.field().map(|field| field.file.clone()).unwrap_or_default();
            found.known.push((file, Around::of(label, &name)));
            found.hits.push(context.hit_label(label, &name.range, Slip::NameWithheld { found: words }));
        }
    }
    let programme = context.programme.sources.values();
    found.printed(context.printed, || programme.collect());
    found.hits
}

/// Every withheld name in texts of an output that is no report: the log of points, a comparison.
pub(super) fn withheld_in(inspection: &Inspection, printed: &[Printed]) -> Vec<Hit> {
    let names = names(inspection);
    let mut found = NameSearch { names: &names, inspection, known: Vec::new(), hits: Vec::new() };
    found.printed(printed, Vec::new);
    found.hits
}

struct NameSearch<'a> {
    names: &'a PersonNames,
    inspection: &'a Inspection,
    /// Where a name is told already, by the file and what stands around it.
    known: Vec<(String, Around)>,
    hits: Vec<Hit>,
}

/// A name with the letters before and after it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Around {
    name: usize,
    before: Vec<char>,
    after: Vec<char>,
}

impl Around {
    fn of(text: &str, found: &FoundName) -> Self {
        let letters = |part: &mut dyn Iterator<Item = char>| {
            part.filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase).take(AROUND).collect()
        };
        Around {
            name: found.name,
            before: letters(&mut text[..found.range.start].chars().rev()),
            after: letters(&mut text[found.range.end..].chars()),
        }
    }

    /// Whether both may be one place: no letter around the name is another one.
    fn agrees(&self, other: &Around) -> bool {
        let alike = |own: &[char], other: &[char]| own.iter().zip(other).all(|(own, other)| own == other);
        self.name == other.name && alike(&self.before, &other.before) && alike(&self.after, &other.after)
    }

    /// Whether the other text has all of this one, and there is enough of it to tell it from others.
    fn is_within(&self, other: &Around) -> bool {
        let long = self.before.len() + self.after.len() >= AROUND / 2;
        long && self.before.len() <= other.before.len() && self.after.len() <= other.after.len() && self.agrees(other)
    }
}

/// A name in a file of the folder or the programme.
struct NameInFile {
    around: Around,
    /// Whether it stands in Markdown, of which passages are made.
    markdown: bool,
    hit: Hit,
}

impl NameSearch<'_> {
    /// Tells every name in what is printed that is not told yet.
    fn printed<'s>(&mut self, printed: &[Printed], programme: impl FnOnce() -> Vec<&'s SourceFile>) {
        let mut left: Vec<(&Printed, Around, Range<usize>)> = Vec::new();
        // Outputs say much in the same words.
        let mut clean: BTreeSet<&str> = BTreeSet::new();
        for one in printed {
            if clean.contains(one.text.as_str()) {
                continue;
            }
            let found = self.names.find(&one.text);
            if found.is_empty() {
                clean.insert(&one.text);
            }
            for name in found {
                let around = Around::of(&one.text, &name);
                let same =
                    |(other, told, _): &(&Printed, Around, Range<usize>)| other.output == one.output && *told == around;
                if !left.iter().any(same) {
                    left.push((one, around, name.range));
                }
            }
        }
        if left.is_empty() {
            return;
        }
        let written = self.written(&programme());
        for (one, around, range) in left {
            let agreeing: Vec<&NameInFile> = written.iter().filter(|written| written.around.agrees(&around)).collect();
            if agreeing.is_empty() && !self.known.iter().any(|(_, known)| known.is_within(&around)) {
                let hit = self.in_output(one, range);
                if !self.hits.iter().any(|other| other.what == hit.what) {
                    self.hits.push(hit);
                }
            }
            for written in agreeing {
                if !self.is_told(written) {
                    self.hits.push(written.hit.clone());
                }
            }
        }
    }

    /// Whether a name in a file is told: where it stands, or as a passage of the Markdown that it stands in.
    fn is_told(&self, written: &NameInFile) -> bool {
        let spot = |hit: &Hit| hit.place.as_ref().map(|place| (place.file.clone(), place.line, place.column));
        let own = spot(&written.hit);
        let passage = |(file, known): &(String, Around)| *file == written.hit.file && known.agrees(&written.around);
        self.hits.iter().any(|hit| spot(hit) == own) || (written.markdown && self.known.iter().any(passage))
    }

    /// A name of which only the output is known, or the drawing that it is seen in.
    fn in_output(&self, printed: &Printed, at: Range<usize>) -> Hit {
        let found = printed.text[at.clone()].to_owned();
        let (file, place) = match self.in_drawing(&found) {
            Some(place) => (Some(place.file.clone()), Some(place)),
            None => (None, self.inspection.place("inspection.yaml", &[Step::Key(NEVER_PRINTED[0])])),
        };
        let (output, field) = (printed.output.clone(), file.unwrap_or_else(|| printed.field.clone()));
        Hit {
            what: Slip::NameInOutput { found: found.clone(), output, field }.into(),
            place,
            file: String::new(),
            words: found,
            passage: printed.text.as_str().into(),
            at,
            fixes: Vec::new(),
        }
    }

    /// Where a drawing says a name: at the words that begin it, though the letters stand in several of its texts.
    fn in_drawing(&self, found: &str) -> Option<Place> {
        let name = letters(found);
        let first = letters(found.split_whitespace().next()?);
        self.inspection.images.values().find_map(|image| {
            let texts: Vec<String> = image.texts.iter().map(|drawn| letters(&drawn.text)).collect();
            let as_written = texts.concat().find(&name).map(|at| {
                let ends = texts.iter().scan(0, |end, text| {
                    *end += text.len();
                    Some(*end)
                });
                ends.take_while(|end| *end <= at).count()
            });
            let as_read = || {
                image.lines.iter().any(|line| letters(line).contains(&name)).then(|| {
                    let begins = |text: &String| !text.is_empty() && name.starts_with(text.as_str());
                    texts.iter().position(|text| text.contains(&first)).or_else(|| texts.iter().position(begins))
                })?
            };
            let drawn = image.texts.get(as_written.or_else(as_read)?)?;
            Some(Place::in_line(&image.path, &drawn.text, drawn.line, 1, drawn.text.len()))
        })
    }

    /// Every name in the files of the folder and of the programme, in the names of files, and in that of the folder.
    fn written(&self, programme: &[&SourceFile]) -> Vec<NameInFile> {
        let mut all = Vec::new();
        for (name, source) in &self.inspection.sources {
            self.in_source(name, source, &mut all);
        }
        for source in programme {
            self.in_source("", source, &mut all);
        }
        for name in self.inspection.inputs.keys() {
            let place = self.inspection.place(name, &[]).map(|place| Place::file(&place.file));
            self.in_text(name, name, |_| place.clone(), &mut all);
        }
        let own = self.inspection.sources.get("inspection.yaml").map(|source| source.path.as_str());
        let folder = own.and_then(|path| path.strip_suffix("inspection.yaml")).map(Place::file);
        self.in_text("", &self.inspection.folder, |_| folder.clone(), &mut all);
        all
    }

    fn in_source(&self, name: &str, source: &SourceFile, all: &mut Vec<NameInFile>) {
        match &source.tree {
            Some(tree) => tree.each_scalar(&NEVER_PRINTED, &mut |path, node| {
                self.in_scalar((name, source), path, node, all);
            }),
            None if !source.texts.is_empty() => {
                let from = all.len();
                self.in_text(
                    name,
                    &source.text,
                    |range| Some(source.place_in_text(&FieldPath::default(), range.clone())),
                    all,
                );
                all[from..].iter_mut().for_each(|written| written.markdown = true);
            }
            None => {
                let is_said = |range: &Range<usize>| is_translation(&source.text, range.start);
                let place = |range: &Range<usize>| Some(source.place_in_text(&FieldPath::default(), range.clone()));
                let from = all.len();
                self.in_text(name, &source.text, |range| place(range).filter(|_| is_said(range)), all);
                let said = all.split_off(from).into_iter().filter(|written| written.hit.place.is_some());
                all.extend(said);
            }
        }
    }

    fn in_scalar(
        &self,
        (name, source): (&str, &SourceFile),
        path: Option<&FieldPath>,
        node: &Node,
        all: &mut Vec<NameInFile>,
    ) {
        let places = node.places(&source.path, &source.text, &source.lines);
        let place = |range: &Range<usize>| Some(places.place(range));
        let from = all.len();
        self.in_text(name, node.text().unwrap_or_default(), place, all);
        let markdown = all.len() > from && path.is_some_and(|path| source.texts.contains_key(path));
        all[from..].iter_mut().for_each(|written| written.markdown = markdown);
    }

    fn in_text(
        &self,
        file: &str,
        text: &str,
        place: impl Fn(&Range<usize>) -> Option<Place>,
        all: &mut Vec<NameInFile>,
    ) {
        for name in self.names.find(text) {
            let found = text[name.range.clone()].to_owned();
            let hit = Hit {
                what: Slip::NameWithheld { found: found.clone() }.into(),
                place: place(&name.range),
                file: file.to_owned(),
                words: found,
                passage: text.into(),
                at: name.range.clone(),
                fixes: Vec::new(),
            };
            all.push(NameInFile { around: Around::of(text, &name), markdown: false, hit });
        }
    }
}

/// A text without what stands between its letters.
fn letters(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether what stands here in a catalogue is a translation; the English of it stands in its own file.
fn is_translation(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let last = |word: &str| before.rfind(word);
    !line.starts_with('#') && last("\nmsgstr") > last("\nmsgid")
}
