//! XLIFF that a translator sends, of version 2.0, 2.1 or 1.2, as a catalogue.
//!
//! What must hold: what is wrong with one text is told and blocks no other; a text of which only a part is translated is not
//! translated; order, notes and further divisions of a tool make no difference.

use std::collections::BTreeMap;

use super::element::{Element, FaultAt, Found, each_element};
use super::inline::Signs;
use super::sent_unit::{Sent, SentUnit, UnitFault, remarks};
use super::xliff_old::read_old_unit;
use crate::catalogue::compare::CatalogueFile;
use crate::catalogue::entry::{Catalogue, Entry, composed, is_welsh, key};
use crate::characters::is_control;
use crate::limits::MESSAGES;
use crate::problem::{Checked, ExchangeFault, Kind, Problem, TranslationFault};
use crate::source::{XmlEvent, XmlReader, report_controls};

/// How a version of XLIFF has its texts.
struct Version {
    /// The element of a text.
    unit: &'static str,
    read: fn(&Element) -> Result<SentUnit, UnitFault>,
}

/// Reads a file. The path is what problems call it.
pub(super) fn read_xliff(path: &str, text: &str) -> Checked<Sent> {
    let file = CatalogueFile::new(path, text);
    let problem = |(line, fault): FaultAt| {
        Problem::error(Kind::Translation(TranslationFault::Exchange { fault }), file.place(line))
    };
    let mut problems = Vec::new();
    if report_controls(path, text, &mut problems).is_some() {
        return Checked::failed(problems);
    }
    let version = match version(text) {
        Ok(version) => version,
        Err(fault) => return Checked::failed(vec![problem((1, fault))]),
    };
    let mut units = Vec::new();
    let mut original = String::new();
    let read = each_element(text, true, version.unit, &mut |found| {
        match found {
            Found::Begins(element) => {
                languages(&element)?;
                if element.name == "file" && original.is_empty() {
                    element.attribute("original").unwrap_or_default().clone_into(&mut original);
                }
            }
            Found::Whole(unit) => units.push((version.read)(&unit)),
        }
        Ok(())
    });
    if let Err(fault) = read {
        let wrong = match fault {
            (line, ExchangeFault::Welsh { found }) => {
                let fault = TranslationFault::WrongLanguage { found };
                Problem::error(Kind::Translation(fault), file.place(line))
            }
            fault => problem(fault),
        };
        return Checked::failed(vec![wrong]);
    }
    if let Some(problem) = MESSAGES.problem(units.len(), file.place(1)) {
        return Checked::failed(vec![problem]);
    }
    let mut sent = Sent { catalogue: Catalogue::default(), refused: Vec::new(), original: Some(original) };
    let mut seen = BTreeMap::new();
    for unit in units {
        match unit {
            Ok(unit) => take(unit, &mut seen, &file, &mut sent),
            Err((line, ExchangeFault::PartOnly)) => {
                let kind = Kind::Translation(TranslationFault::Exchange { fault: ExchangeFault::PartOnly });
                problems.push(Problem::warning(kind, file.place(line)));
            }
            Err(fault) => sent.refused.push(problem(fault)),
        }
    }
    Checked { value: Some(sent), problems }
}

/// Which version a file is of, by its first element.
fn version(text: &str) -> Result<Version, ExchangeFault> {
    let mut found = String::new();
    for event in XmlReader::typed(text) {
        match event {
            Ok(XmlEvent::Start { attributes, .. }) => {
                let said = attributes.into_iter().find(|(key, _)| key == "version");
                found = said.map_or_else(String::new, |(_, version)| version);
                break;
            }
            Ok(_) => {}
            Err(cause) => return Err(ExchangeFault::Xml { cause }),
        }
    }
    match found.split('.').next() {
        Some("2") => Ok(Version { unit: "unit", read: read_unit }),
        Some("1") => Ok(Version { unit: "trans-unit", read: read_old_unit }),
        _ => Err(ExchangeFault::Version { found }),
    }
}

/// That a file is from English to Welsh, as far as it says so.
fn languages(element: &Element) -> Result<(), FaultAt> {
    let said = |keys: [&str; 2]| keys.iter().find_map(|key| element.attribute(key)).filter(|found| !found.is_empty());
    if let Some(found) = said(["srcLang", "source-language"]).filter(|found| !is_english(found)) {
        return Err((element.line, ExchangeFault::English { found: found.to_owned() }));
    }
    if let Some(found) = said(["trgLang", "target-language"]).filter(|found| !is_welsh(found)) {
        return Err((element.line, ExchangeFault::Welsh { found: found.to_owned() }));
    }
    Ok(())
}

/// Whether a code is that of English.
pub(super) fn is_english(language: &str) -> bool {
    let code = language.trim().split(['_', '-', '.', '@']).next().unwrap_or_default();
    ["en", "eng", "english", "saesneg"].iter().any(|english| code.eq_ignore_ascii_case(english))
}

/// Where a text is known by what it says.
type Seen = BTreeMap<(Option<String>, String), (usize, String)>;

fn take(unit: SentUnit, seen: &mut Seen, file: &CatalogueFile<'_>, sent: &mut Sent) {
    let Some(welsh) = unit.welsh.map(|welsh| composed(welsh.trim())).filter(|welsh| !welsh.is_empty()) else { return };
    if let Some(found) = unit.english.chars().chain(welsh.chars()).find(|one| is_control(*one)) {
        let kind = Kind::ControlCharacter { code: u32::from(found) };
        return sent.refused.push(Problem::error(kind, file.place(unit.line)));
    }
    if unit.english.trim().is_empty() {
        return;
    }
    let full = (unit.context.clone(), key(&unit.english).into_owned());
    match seen.get(&full) {
        Some((_, before)) if *before == welsh => return,
        Some((first_line, _)) => {
            let fault = TranslationFault::CatalogueTwice { first_line: *first_line };
            return sent.refused.push(Problem::error(Kind::Translation(fault), file.place(unit.line)));
        }
        None => seen.insert(full, (unit.line, welsh.clone())),
    };
    sent.catalogue.entries.push(Entry {
        context: unit.context,
        english: unit.english,
        welsh,
        fuzzy: unit.fuzzy,
        remarks: unit.remarks,
        line: unit.line,
        ..Entry::default()
    });
}

/// A text of version 2: what it says and its translation may be divided.
fn read_unit(unit: &Element) -> Result<SentUnit, UnitFault> {
    let mut signs = Signs::of(unit);
    let parts: Vec<&Element> =
        unit.elements().filter(|part| matches!(part.name.as_str(), "segment" | "ignorable")).collect();
    parts.iter().filter_map(|part| part.first("source")).for_each(|source| signs.learn(source));
    let text = |element: &Element| signs.text(element).map_err(|fault| (element.line, fault));
    let mut english = String::new();
    let mut pieces: Vec<(usize, String)> = Vec::new();
    let (mut translated, mut missing, mut fuzzy) = (0, 0, false);
    for (at, part) in parts.iter().enumerate() {
        let source = part.first("source").map(&text).transpose()?.unwrap_or_default();
        english.push_str(&source);
        let target = part.first("target");
        let order = target.and_then(|target| target.attribute("order")?.parse().ok()).unwrap_or(at + 1);
        let welsh = target.map(&text).transpose()?.filter(|welsh| !welsh.trim().is_empty());
        match welsh {
            Some(welsh) => {
                translated += usize::from(part.name == "segment");
                fuzzy |= part.name == "segment" && needs_review(part);
                pieces.push((order, welsh));
            }
            None => {
                missing += usize::from(part.name == "segment" && !source.trim().is_empty());
                // What stands between is the same in both.
                pieces.push((order, if part.name == "ignorable" { source } else { String::new() }));
            }
        }
    }
    let line = parts.iter().find_map(|part| part.first("target")).map_or(unit.line, |target| target.line);
    if translated > 0 && missing > 0 {
        return Err((line, ExchangeFault::PartOnly));
    }
    pieces.sort_by_key(|(order, _)| *order);
    let welsh = (translated > 0).then(|| pieces.into_iter().map(|(_, welsh)| welsh).collect());
    let notes = unit.all("notes").flat_map(|notes| notes.all("note"));
    Ok(SentUnit {
        english,
        welsh,
        fuzzy,
        context: unit.attribute("name").map(str::to_owned),
        remarks: notes.flat_map(|note| remarks(note, note.attribute("category"))).collect(),
        line,
    })
}

/// Whether a part is in a state in which somebody must look at it: the first one, or one that was sent as such.
fn needs_review(part: &Element) -> bool {
    matches!(part.attribute("state"), None | Some("initial"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<Entry>, Vec<String>) {
        let read = read_xliff("sent.xlf", text);
        let sent = read.value.unwrap_or_default();
        let told = read.problems.iter().chain(&sent.refused);
        (sent.catalogue.entries, told.map(ToString::to_string).collect())
    }

    fn two(units: &str) -> String {
        format!(
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"cy\">\n\
             <file id=\"f\">\n{units}\n</file></xliff>"
        )
    }

    #[test]
    fn texts_come_back_whatever_a_tool_has_made_of_them() {
        let data = "<originalData><data id=\"d1\">{{ score() }}</data><data id=\"d2\">*</data></originalData>";
        let units = [
            format!(
                "<unit id=\"1\">{data}<segment state=\"translated\"><source>The score <ph id=\"1\" dataRef=\"d1\"/> is \
                 <pc id=\"2\" dataRefStart=\"d2\" dataRefEnd=\"d2\">good</pc>.</source><target><pc id=\"2\">Da</pc> yw \
                 <mrk id=\"m\" type=\"term\">sgôr</mrk> <ph id=\"1\"/>.</target></segment></unit>"
            ),
            "<unit id=\"2\"><segment state=\"final\"><source>One. </source><target order=\"3\">Un.</target></segment>\
             <ignorable><source> </source></ignorable>\
             <segment state=\"reviewed\"><source>Two.</source><target order=\"1\">Dau.</target></segment></unit>"
                .to_owned(),
            "<unit id=\"3\"><notes><note category=\"comment\">no</note><note>Gofyn</note></notes><segment>\
             <source>Left</source><target>Gadael</target></segment></unit>"
                .to_owned(),
            format!(
                "<unit id=\"4\">{data}<segment state=\"final\"><source><sc id=\"2\" dataRef=\"d2\"/>All<ec startRef=\"2\" \
                 dataRef=\"d2\"/></source><target><sc id=\"2\"/>Pob<ec startRef=\"2\"/></target></segment></unit>"
            ),
            "<unit id=\"5\"><segment state=\"final\"><source>Not yet</source></segment></unit>".to_owned(),
        ];
        let (entries, told) = read(&two(&units.concat()));
        assert_eq!(told, Vec::<String>::new());
        let found: Vec<(&str, &str, bool)> =
            entries.iter().map(|entry| (entry.english.as_str(), entry.welsh.as_str(), entry.fuzzy)).collect();
        assert_eq!(
            found,
            [
                ("The score {{ score() }} is *good*.", "*Da* yw sgôr {{ score() }}.", false),
                ("One.  Two.", "Dau. Un.", false),
                ("Left", "Gadael", true),
                ("*All*", "*Pob*", false),
            ]
        );
        assert_eq!(entries[2].remarks, ["Gofyn"]);
    }

    #[test]
    fn what_is_wrong_with_one_text_blocks_no_other() {
        let good = "<unit id=\"1\"><segment state=\"final\"><source>A</source><target>B</target></segment></unit>";
        let units = [
            "<unit id=\"2\"><segment state=\"final\"><source>C</source><target>D<ph id=\"9\"/></target></segment></unit>\n",
            "<unit id=\"3\"><segment state=\"final\"><source>A</source><target>Other</target></segment></unit>\n",
            "<unit id=\"4\"><segment state=\"final\"><source>E</source><target>F<cp hex=\"0001\"/></target></segment></unit>\n",
            "<unit id=\"5\"><segment state=\"final\"><source>G</source><target>H</target></segment>\
             <segment><source>I</source></segment></unit>\n",
        ];
        let (entries, told) = read(&two(&format!("{good}\n{}", units.concat())));
        assert_eq!(entries.len(), 1);
        assert_eq!(told.len(), 4, "{told:?}");
        for (told, says) in told.iter().zip(["sent.xlf:7", "sent.xlf:4", "sent.xlf:5", "sent.xlf:6"]) {
            assert!(told.starts_with(says), "{told}");
        }
    }

    #[test]
    fn a_file_that_is_another_one_is_refused_with_its_place() {
        let bomb =
            "<!DOCTYPE xliff [\n<!ENTITY a \"aaaa\">\n<!ENTITY b \"&a;&a;\">\n]>\n<xliff version=\"2.1\">&b;</xliff>";
        for (text, says) in [
            ("<xliff version=\"2.1\" srcLang=\"en\" trgLang=\"fr\"/>", "“fr”"),
            ("<xliff version=\"2.1\" srcLang=\"de\" trgLang=\"cy\"/>", "“de”"),
            ("<xliff version=\"3.0\"/>", "3.0"),
            ("<xliff/>", "version"),
            ("<xliff version=\"1.2\">\n<file source-language=\"en\" target-language=\"ga\"/></xliff>", "“ga”"),
            ("<xliff version=\"2.1\">\n<file>", "ends"),
            ("<xliff version=\"2.1\">\n&nbsp;</xliff>", "nbsp"),
            (bomb, "document type"),
        ] {
            let read = read_xliff("sent.xlf", text);
            let told: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
            assert!(read.value.is_none() && told.len() == 1 && told[0].contains(says), "{text}: {told:?}");
            assert!(told[0].starts_with("sent.xlf:"), "{told:?}");
        }
    }
}
