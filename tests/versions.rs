//! What is published stays published: the first final build of a version is kept, another one says the same or is refused;
//! so does a draft that was sent.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support;

/// A copy of a sample with an output folder of its own.
struct Desk {
    place: tempfile::TempDir,
    sample: &'static str,
}

/// What a command said, and how it ended.
struct Said {
    code: i32,
    text: String,
}

impl Desk {
    fn new(sample: &'static str) -> Self {
        let place = tempfile::tempdir().expect("a folder");
        let desk = Desk { place, sample };
        support::copy_folder(&support::root().join("data/inspections").join(sample), &desk.folder());
        desk
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join(self.sample)
    }

    /// Where something of its output is.
    fn out(&self, name: &str) -> PathBuf {
        self.place.path().join("out").join(self.sample).join(name)
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.folder().join(file);
        let text = fs::read_to_string(&path).expect("readable");
        assert!(text.contains(from), "{file} has no “{from}”");
        fs::write(path, text.replacen(from, to, 1)).expect("written");
    }

    fn run(&self, arguments: &[&str]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_findings"))
            .current_dir(self.place.path())
            .args(arguments)
            .output()
            .expect("the program runs");
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        Said { code: output.status.code().unwrap_or(-1), text }
    }

    fn build(&self, more: &[&str]) -> Said {
        self.run(&[&["build", self.sample, "--out", "out", "--format", "html,data"], more].concat())
    }
}

impl Said {
    #[track_caller]
    fn is(&self, code: i32, parts: &[&str]) {
        assert_eq!(self.code, code, "{}", self.text);
        for part in parts {
            assert!(self.text.contains(part), "no “{part}” in: {}", self.text);
        }
    }
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let walk = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let own = |path: &Path| path.strip_prefix(folder).expect("below").to_owned();
    walk.map(|entry| (own(entry.path()), fs::read(entry.path()).expect("readable"))).collect()
}

const WORDS: (&str, &str, &str) = ("inspection.yaml", "label: meetings, count: 12", "label: meetings, count: 21");

/// A change of a folder that a reader meets, and what is told of it.
const CHANGES: &[(&str, &str, &str, &str)] = &[
    (WORDS.0, WORDS.1, WORDS.2, "[-12-]{+21+}"),
    ("inspection.yaml", "publication: 2023-02", "publication: 2023-03", "[-February-]{+March+}"),
    ("inspection.yaml", "area: Coventry", "area: Coventry and Warwick", "{+ and Warwick+}"),
    ("sections/foreword.md", "three broad areas", "three areas", "[-broad -]"),
    ("inspection.yaml", "languages: [en]", "languages: [en]\nurls: { html-en: \"https://a.uk/x\" }", "https://a.uk/x"),
    ("inspection.yaml", "  country: england", "  country: england\n  id: cov-yjs", "cov-yjs"),
];

/// A change that no reader meets.
const NO_CHANGES: &[(&str, &str, &str)] = &[
    ("sections/foreword.md", "three broad areas", "three *broad* areas"),
    ("inspection.yaml", "private_notes: |\n", "private_notes: |\n  Another note.\n"),
    ("inspection.yaml", "deadline: 2023-01-20", "deadline: 2023-01-21"),
    (
        "inspection.yaml",
        "Quality assurance, date: 2023-01-31",
        "Quality assurance, name: Casey Smith, date: 2023-01-31",
    ),
    ("inspection.yaml", "publication: 2023-02", "publication: 2023-02\npublished: true"),
];

#[test]
fn a_final_with_other_words_of_the_same_version_is_refused_with_what_differs() {
    let desk = Desk::new("coventry-2023");
    desk.build(&["--final"]).is(0, &["final-1.0: kept as version “1.0”"]);
    let kept = files(&desk.out("final-1.0"));
    assert_eq!(files(&desk.out("final")), kept);
    for (file, from, to, told) in CHANGES {
        desk.edit(file, from, to);
        let more: &[&str] = if *told == "cov-yjs" { &["--final", "--force"] } else { &["--final"] };
        desk.build(more)
            .is(1, &["version “1.0” was made final with other words", told, "Nothing was touched", "inspection.yaml:"]);
        desk.edit(file, to, from);
    }
    for (file, from, to) in NO_CHANGES {
        desk.edit(file, from, to);
        desk.build(&["--final"]).is(0, &["final: "]);
    }
    assert!(files(&desk.out("final-1.0")) == kept, "what is kept was written again");
}

#[test]
fn what_is_not_out_yet_can_be_replaced_and_what_is_out_cannot() {
    let out = |published: &str| format!("version: \"1.0\"\npublished: {published}");
    for published in ["true", "2023-02-28", "2023"] {
        let desk = Desk::new("coventry-2023");
        desk.build(&["--final"]).is(0, &[]);
        desk.edit(WORDS.0, WORDS.1, WORDS.2);
        desk.build(&["--final"]).is(1, &["“--replace” takes its place"]);
        desk.build(&["--final", "--replace"]).is(0, &["final-1.0: kept as version “1.0”"]);
        let kept = files(&desk.out("final-1.0"));
        assert_eq!(files(&desk.out("final")), kept);
        desk.edit("inspection.yaml", "version: \"1.0\"", &out(published));
        desk.edit(WORDS.0, WORDS.2, WORDS.1);
        for more in [&["--final"][..], &["--final", "--replace"]] {
            desk.build(more).is(1, &["version “1.0” is published with other words", "[-21-]{+12+}"]);
        }
        assert_eq!(files(&desk.out("final-1.0")), kept);
    }
    let desk = Desk::new("coventry-2023");
    desk.build(&["--final"]).is(0, &[]);
    desk.edit("inspection.yaml", "version: \"1.0\"", &out("false"));
    desk.edit(WORDS.0, WORDS.1, WORDS.2);
    desk.build(&["--final", "--replace"]).is(0, &[]);
    desk.build(&["--replace"]).is(2, &["--final"]);
    desk.edit("inspection.yaml", "published: false", "published: maybe");
    desk.run(&["check", desk.sample]).is(1, &["inspection.yaml:"]);
}

#[test]
fn what_was_not_made_at_first_is_kept_later_beside_what_was() {
    let desk = Desk::new("awen-vale-2024");
    let build = |more: &[&str]| desk.run(&[&["build", desk.sample, "--out", "out", "--final"], more].concat());
    build(&["--format", "data", "--lang", "en"]).is(0, &["kept as version"]);
    let first = files(&desk.out("final-1.0"));
    build(&["--format", "html", "--lang", "cy"]).is(0, &[]);
    let both = files(&desk.out("final-1.0"));
    assert!(both.contains_key(Path::new("cy/report.html")) && both.contains_key(Path::new("en/ratings.json")));
    assert!(first.iter().filter(|(path, _)| !path.ends_with("manifest.json")).all(|(path, file)| both[path] == *file));
    desk.edit("translations/cy.po", "mae hefyd yn cyfarfod", "mae’n cyfarfod");
    let said = build(&["--format", "html", "--lang", "cy"]);
    said.is(1, &["version “1.0” was made final with other words"]);
}

#[test]
fn a_draft_that_was_sent_stays_as_it_was_sent() {
    let desk = Desk::new("coventry-2023");
    desk.build(&[]).is(0, &["draft-1: "]);
    desk.edit(WORDS.0, WORDS.1, WORDS.2);
    desk.build(&[]).is(0, &[]);
    let sent = files(&desk.out("draft-1"));
    desk.edit("inspection.yaml", "  deadline: 2023-01-20", "  sent: 2023-01-09\n  deadline: 2023-01-20");
    desk.build(&[]).is(0, &["draft-1: as it was sent"]);
    desk.edit(WORDS.0, WORDS.2, WORDS.1);
    desk.build(&["--force"])
        .is(1, &["version “1” of the draft was sent with other words", "[-21-]{+12+}", "take away its “sent:”"]);
    assert_eq!(files(&desk.out("draft-1")), sent);
    desk.edit("inspection.yaml", "  version: \"1\"", "  version: \"2\"");
    desk.build(&[]).is(0, &["draft-2: "]);
    assert_eq!(files(&desk.out("draft-1")), sent);
}
