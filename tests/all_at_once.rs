//! A mistake in one file hides none in another: every file that can be read is, whichever is broken.
//!
//! What must hold: each mistake is told in the same round, and nothing that only follows from what could not be read.

use std::fs;

use findings::pipeline::{Session, compose_folder};
use findings::report::Stage;

use crate::support;

/// A change of a file of the sample, and how what is told of it begins.
type Edit = (&'static str, &'static str, &'static str, &'static str);

/// Mistakes that leave their file to be read.
const SOUND: &[Edit] = &[
    ("sections/2.1.md", "\n", "\nWe saw {{ percnt(of=\"2.1.1\") }}.\n\n", "there is no placeholder “percnt”"),
    ("sections/2.2.md", "\n", "\nThe the board met.\n\n", "stands twice"),
    ("sections/2.3.md", "\n", "\n\n#Vision\n\n", "this is no heading"),
    ("sections/2.1.md", "\n", "\nIt met often.[^often]\n\n", "often"),
    ("sections/2.2.md", "\n", "\nWe saw [the rest](#section-9.9).\n\n", "#section-9.9"),
    ("sections/2.2.md", "\n", "\nThe board has XX members.\n\n", "XX"),
    ("sections/2.3.md", "\n", "\n• Staff are trained.\n\n", "•"),
    ("sections/2.3.md", "\n", "\nStaff said “it works.\n\n", "has no other half"),
    ("sections/2.1.md", "\n", "\nIt was {{ percent(of=\"9.9.9\") }}.\n\n", "9.9.9"),
    (
        "sections/involvement.yaml",
        "They care, they don’t rush, they want to do it well.",
        "“They care, they don’t rush.”",
        "marks of its own",
    ),
    (
        "sections/3.1.yaml",
        "quotations:",
        "boxes:\n  - { id: a, kind: tipp, text: Words. }\nquotations:",
        "there is no kind of box “tipp”",
    ),
    ("recommendations.yaml", "to: [yjs]", "to: [yjss]", "there is no addressee “yjss”"),
    (
        "statistics.yaml",
        "id: most-deprived-band",
        "id: deprived-neighbourhoods",
        "the id “deprived-neighbourhoods” is used twice",
    ),
    ("evidence/court.csv", "court-02,yes", "court-02,maybe", "“maybe” is not an answer"),
];

/// Mistakes by which a file cannot be read.
const BROKEN: &[Edit] = &[
    ("inspection.yaml", "called: YJS", "caled: YJS", "there is no “caled” here"),
    ("inspection.yaml", "  called: YJS", "\tcalled: YJS", "this line begins with a tab"),
    ("inspection.yaml", "called: YJS", "called:YJS", "there is no space after “:”"),
    ("ratings.yaml", "judgement: outstanding", "judgment: outstanding", "there is no “judgment” here"),
    ("ratings.yaml", "judgement: outstanding", "judgement: [outstanding", "YAML cannot tell what this line belongs to"),
    ("recommendations.yaml", "addressees:", "adressees:", "there is no “adressees” here"),
    ("statistics.yaml", "figures:", "figurs:", "there is no “figurs” here"),
    ("sections/1.1.yaml", "strengths:", "strenghts:", "there is no “strenghts” here"),
    ("sections/2.1.yaml", "quotations:", "quotations: \"x", "this quotation mark is not closed"),
];

fn changed(edits: &[&Edit]) -> tempfile::TempDir {
    let copy = support::copy_of_sample("coventry-2023");
    for (file, find, replace, _) in edits {
        let path = copy.path().join(file);
        let text = fs::read_to_string(&path).expect(file);
        assert!(text.contains(find), "{find:?} is in {file}");
        fs::write(path, text.replacen(find, replace, 1)).expect("written");
    }
    copy
}

/// What is told of a folder, each with its file.
fn told(edits: &[&Edit]) -> Vec<(String, String)> {
    let session = Session::open(None, None).expect("the templates are whole");
    let copy = changed(edits);
    let composed = compose_folder(&session, copy.path(), &Stage::Final, None);
    let root = format!("{}/", copy.path().display());
    let of = |one: &findings::problem::Problem| {
        (one.place.as_ref().map(|place| place.file.replace(&root, "")).unwrap_or_default(), one.headline())
    };
    composed.problems.iter().filter(|one| !one.is_hole()).map(of).collect()
}

#[test]
fn a_file_that_cannot_be_read_hides_no_mistake_of_another() {
    for broken in BROKEN {
        let sound = SOUND.iter().filter(|(file, ..)| file != &broken.0);
        let edits: Vec<&Edit> = sound.chain([broken]).collect();
        let told = told(&edits);
        for (file, _, _, says) in &edits {
            let is_told = told.iter().any(|(place, said)| place == file && said.contains(says));
            // What stands in the other file of a section waits for it.
            let waits = file.ends_with(".md") && *file == broken.0.replace(".yaml", ".md");
            assert!(is_told || waits, "{says} of {file}, with {}: {told:#?}", broken.0);
        }
    }
}

#[test]
fn nothing_is_told_that_only_follows() {
    for broken in BROKEN {
        let told = told(&[broken]);
        let own = |(place, _): &&(String, String)| place == broken.0;
        assert!(told.iter().all(|one| own(&one)) && !told.is_empty(), "{}: {told:#?}", broken.0);
    }
}

#[test]
fn a_folder_whose_programme_is_not_known_says_so_in_one_line() {
    let edit = ("inspection.yaml", "programme: youth-2021", "programe: youth-2021", "there is no “programe” here");
    let told = told(&[&edit, &SOUND[0]]);
    let of_rest =
        told.iter().filter(|(_, said)| said.starts_with("the other files of the folder are not read")).count();
    assert_eq!(of_rest, 1, "{told:#?}");
    assert!(told.iter().all(|(place, _)| place == "inspection.yaml"), "{told:#?}");
}
