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
    ("inspection.yaml", "deadline: 2023-01-20", "deadline: 2023-01-19"),
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

/// Who must sign.
const ROLES: [&str; 3] = ["Lead inspector", "Safeguarding check of quotations", "Quality assurance"];

impl Desk {
    /// A copy of the sample that nobody has signed yet.
    fn unsigned() -> Self {
        let desk = Desk::new("coventry-2023");
        desk.edit("inspection.yaml", "  - { role: Lead inspector, date: 2023-01-27 }\n", "");
        desk.edit("inspection.yaml", "  - { role: Safeguarding check of quotations, date: 2023-01-30 }\n", "");
        desk.edit("inspection.yaml", "sign_off:\n  - { role: Quality assurance, date: 2023-01-31 }\n", "");
        desk
    }

    fn sign(&self, role: &str, more: &[&str]) -> Said {
        let date: &[&str] = if more.contains(&"--date") { &[] } else { &["--date", "2023-01-31"] };
        self.run(&[&["sign", self.sample, "--role", role], date, more].concat())
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.folder().join(file)).expect("readable")
    }
}

#[test]
fn what_is_changed_after_somebody_signed_is_told_and_signed_again() {
    let desk = Desk::unsigned();
    let before = desk.text("inspection.yaml");
    desk.sign(ROLES[0], &["--name", "A. Jones: \"AJ\""]).is(0, &["signed by “Lead inspector” on 2023-01-31"]);
    let entry =
        "\nsign_off:\n  - role: Lead inspector\n    name: \"A. Jones: \\\"AJ\\\"\"\n    date: 2023-01-31\n    digest: ";
    assert!(desk.text("inspection.yaml").starts_with(&format!("{before}{entry}")), "{}", desk.text("inspection.yaml"));
    for role in &ROLES[1..] {
        desk.sign(role, &[]).is(0, &[]);
    }
    assert_eq!(files(&desk.folder().join("signed")).len(), 1, "three signed the same words");
    desk.run(&["check", desk.sample, "--final"]).is(0, &["no errors, no warnings"]);
    for (file, from, to, told) in CHANGES {
        desk.edit(file, from, to);
        let said = ["was changed after", "“Lead inspector”", "“Quality assurance” signed it", told];
        desk.run(&["check", desk.sample]).is(0, &[&["warning"], &said[..]].concat());
        desk.build(&["--final"]).is(1, &[&["error"], &said[..]].concat());
        desk.edit(file, to, from);
    }
    for (file, from, to) in NO_CHANGES.iter().filter(|(_, from, _)| !from.starts_with("Quality")) {
        desk.edit(file, from, to);
        desk.run(&["check", desk.sample, "--final"]).is(0, &["no errors, no warnings"]);
    }
    assert!(!desk.out("final").exists());
    // One signs again; the others still must.
    desk.edit(WORDS.0, WORDS.1, WORDS.2);
    desk.sign(ROLES[0], &[]).is(0, &[]);
    let said = desk.run(&["check", desk.sample, "--final"]);
    said.is(1, &["after “Safeguarding check of quotations”, “Quality assurance” signed it", "[-12-]{+21+}"]);
    assert!(!said.text.contains("“Lead inspector”"), "{}", said.text);
    for role in &ROLES[1..] {
        desk.sign(role, &[]).is(0, &[]);
    }
    desk.build(&["--final"]).is(0, &["kept as version"]);
    assert_eq!(files(&desk.folder().join("signed")).len(), 2, "what was signed at first stays");
    assert!(!desk.text("inspection.yaml").contains("Jones"), "the entry of a role is one");
}

/// What keeps somebody from signing: a change of the folder, the role and options, and what is told.
const NOT_SIGNED: &[(&str, &str, &str, &[&str], &str)] = &[
    ("", "", "Lead inspecter", &[], "Did you mean “Lead inspector”?"),
    ("", "", "Lead inspector", &["--date", "2022-11-01"], "the sign-off"),
    ("", "", "Lead inspector", &["--date", "2023-03-01"], "the publication"),
    ("", "", "Lead inspector", &["--date", "2023-01-08"], "the date of the draft"),
    ("", "", "Lead inspector", &["--date", "2190-01-01"], "still to come"),
    ("version: \"1.0\"", "version: \"1.1\"", "Lead inspector", &[], "version “1.1”"),
    ("publication: 2023-02\n", "", "Lead inspector", &[], "publication"),
    ("area: Coventry", "aera: Coventry", "Lead inspector", &[], "aera"),
];

#[test]
fn what_cannot_be_published_or_was_not_there_yet_is_not_signed() {
    let desk = Desk::unsigned();
    let before = desk.text("inspection.yaml");
    for (from, to, role, more, told) in NOT_SIGNED {
        desk.edit("inspection.yaml", from, to);
        let was = desk.text("inspection.yaml");
        desk.sign(role, more).is(1, &[told]);
        assert_eq!(desk.text("inspection.yaml"), was, "{told}");
        fs::write(desk.folder().join("inspection.yaml"), &before).expect("written");
    }
    assert!(!desk.folder().join("signed").exists());
    desk.sign(ROLES[0], &["--date", "2023"]).is(2, &["such as 2026-05-20"]);
    desk.sign(" ", &[]).is(2, &[]);
    // Others than those whom the programme asks for may sign too.
    desk.sign("Chief Inspector", &[]).is(0, &["“Chief Inspector”"]);
}

#[test]
fn entries_by_hand_are_looked_at() {
    let desk = Desk::new("coventry-2023");
    let by_hand = "{ role: Lead inspector, date: 2023-01-27";
    let digest = format!("{by_hand}, digest: {}", "0".repeat(64));
    for (to, told) in [
        (format!("{by_hand} }}\n  - {{ role: lead Inspector, date: 2023-01-28"), "“lead Inspector” signs twice"),
        (format!("{by_hand}, digest: yes"), "“yes” is no digest"),
        (digest, "how is not known"),
    ] {
        desk.edit("inspection.yaml", by_hand, &to);
        desk.run(&["check", desk.sample, "--final"]).is(1, &[told, "inspection.yaml:"]);
        desk.edit("inspection.yaml", &to, by_hand);
    }
    // Words that somebody has changed are not those that were signed.
    let desk = Desk::unsigned();
    desk.sign(ROLES[0], &[]).is(0, &[]);
    let signed = fs::read_dir(desk.folder().join("signed")).expect("a folder").flatten().next().expect("a file").path();
    let text = fs::read_to_string(&signed).expect("readable");
    fs::write(&signed, text.replace("meetings", "sessions")).expect("written");
    desk.edit(WORDS.0, WORDS.1, WORDS.2);
    desk.run(&["check", desk.sample]).is(0, &["how is not known"]);
    fs::remove_file(&signed).expect("gone");
    desk.run(&["check", desk.sample]).is(0, &["how is not known"]);
    fs::write(desk.folder().join("signed/notes.txt"), "mine").expect("written");
    desk.run(&["check", desk.sample]).is(1, &["notes.txt"]);
}

impl Desk {
    /// The spreadsheet form of the draft, filled in by the service at the paragraph with these words, and taken in.
    fn answer(&self, words: &str, correction: &str) {
        let form = fs::read_to_string(self.out("draft-1/en/points.csv")).expect("the form");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(form.as_bytes());
        let filled = self.place.path().join("points.csv");
        let mut writer = csv::WriterBuilder::new().flexible(true).from_path(&filled).expect("a file");
        for row in reader.records() {
            let mut cells: Vec<String> = row.expect("a row").iter().map(str::to_owned).collect();
            if cells.len() > 4 && cells[1].contains(words) {
                "A fact is wrong".clone_into(&mut cells[2]);
                correction.clone_into(&mut cells[3]);
            }
            writer.write_record(&cells).expect("written");
        }
        writer.flush().expect("written");
        self.run(&["responses", "import", self.sample, "points.csv"]).is(0, &["1 point"]);
    }

    fn sign_all(&self, date: &str) {
        for role in ROLES {
            self.sign(role, &["--date", date]).is(0, &[]);
        }
    }
}

#[test]
fn a_folder_goes_from_draft_to_correction_and_what_was_published_can_be_made_again() {
    let desk = Desk::unsigned();
    let build =
        |more: &[&str]| desk.run(&[&["build", desk.sample, "--out", "out", "--format", "html,data"], more].concat());
    // The draft goes out and an answer comes back; what was sent stays.
    desk.run(&["build", desk.sample, "--out", "out"]).is(0, &["draft-1: "]);
    let sent = files(&desk.out("draft-1"));
    desk.edit("inspection.yaml", "  deadline: 2023-01-20", "  sent: 2023-01-09\n  deadline: 2023-01-20");
    desk.answer("We then held 12 meetings", "We then held 13 meetings.");
    build(&[]).is(0, &["as it was sent"]);
    // An undecided point lets nobody sign, nor build.
    desk.sign(ROLES[0], &[]).is(1, &["nothing was signed"]);
    build(&["--final"]).is(1, &["not decided"]);
    let decided = "      kind: wrong_fact\n      decision: accepted\n";
    desk.edit("responses/draft-1.yaml", "      kind: wrong_fact\n", decided);
    desk.edit("inspection.yaml", "label: meetings, count: 12", "label: meetings, count: 13");
    build(&[]).is(1, &["version “1” of the draft was sent with other words", "[-12-]{+13+}"]);
    assert!(files(&desk.out("draft-1")) == sent);
    desk.edit("inspection.yaml", "  version: \"1\"\n", "  version: \"2\"\n");
    desk.edit("inspection.yaml", "  sent: 2023-01-09\n", "");
    build(&[]).is(0, &["draft-2: "]);
    // It is signed, changed, refused, signed again, and made final.
    build(&["--final"]).is(1, &["“Lead inspector” is missing"]);
    desk.sign_all("2023-01-30");
    desk.edit("sections/foreword.md", "three broad areas", "three areas");
    build(&["--final"]).is(1, &["was changed after", "[-broad -]"]);
    assert!(!desk.out("final").exists() && !desk.out("final-1.0").exists());
    desk.sign_all("2023-01-31");
    build(&["--final"]).is(0, &["kept as version “1.0”"]);
    support::copy_folder(&desk.folder(), &desk.place.path().join("as-published").join(desk.sample));
    desk.edit("inspection.yaml", "publication: 2023-02\n", "publication: 2023-02\npublished: 2023-02-28\n");
    build(&["--final"]).is(0, &[]);
    let published = files(&desk.out("final-1.0"));
    // A mistake is found: the version that is out is not changed, and the next one says what was wrong.
    desk.edit("sections/foreword.md", "three areas", "three wide areas");
    build(&["--final"]).is(1, &["was changed after"]);
    desk.sign_all("2023-02-01");
    build(&["--final", "--replace"]).is(1, &["version “1.0” is published with other words", "{+wide +}"]);
    let correction =
        "version: \"1.1\"\ncorrections:\n  - { version: \"1.1\", date: 2023-03-09, note: The areas are wide. }\n";
    desk.edit("inspection.yaml", "version: \"1.0\"\n", correction);
    build(&["--final"]).is(1, &["was changed after", "The areas are wide"]);
    desk.sign_all("2023-03-08");
    build(&["--final"]).is(0, &["final-1.1: kept as version “1.1”"]);
    assert_eq!(files(&desk.out("final")), files(&desk.out("final-1.1")));
    assert!(files(&desk.out("final-1.0")) == published, "what is out was written again");
    // The folder of then makes the report of then, byte for byte: in another place, and in the place of a later one.
    let latest = files(&desk.out("final-1.1"));
    for out in ["again", "out"] {
        let said = desk.run(&["build", "as-published/coventry-2023", "--out", out, "--format", "html,data", "--final"]);
        said.is(0, &[]);
        assert_eq!(said.text.contains("version “1.0” in the place of “1.1”"), out == "out", "{}", said.text);
        assert!(files(&desk.place.path().join(out).join(desk.sample).join("final")) == published, "{out}");
    }
    assert!(files(&desk.out("final-1.0")) == published && files(&desk.out("final-1.1")) == latest);
}
