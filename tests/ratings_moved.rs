//! Ratings that people moved, in everything that is written: what each was before is told with it, and a reason is told
//! where the programme lets readers see it, and nowhere else.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use crate::support;

/// Every output of a build of the case, by its path, with the texts in archives.
fn outputs(stage: &str, programme: &str) -> Vec<(String, String)> {
    let home = tempfile::tempdir().expect("a folder");
    support::copy_folder(&support::root().join("tests/cases/ratings-moved"), home.path());
    fs::write(home.path().join("programmes/moved/programme.yaml"), programme).expect("written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_findings"));
    command.args(["build", "findings", "--programmes", "programmes", "--format"]).current_dir(home.path());
    match stage {
        "draft" => command.arg("html,data,docx"),
        _ => command.args(["html,data", "--final"]),
    };
    let done = command.output().expect("it runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let files = walkdir::WalkDir::new(home.path().join("output")).into_iter().flatten();
    files.filter(|entry| entry.file_type().is_file()).map(|entry| read(entry.path())).collect()
}

fn read(path: &Path) -> (String, String) {
    let bytes = fs::read(path).expect("readable");
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        for index in 0..archive.len() {
            // A picture among them is no text.
            let _ = archive.by_index(index).expect("a member").read_to_string(&mut text);
        }
    }
    (path.file_name().expect("a name").to_string_lossy().into_owned(), text)
}

fn programme() -> String {
    let path = support::root().join("tests/cases/ratings-moved/programmes/moved/programme.yaml");
    fs::read_to_string(path).expect("readable")
}

#[test]
fn a_move_is_told_wherever_the_rating_is_and_a_reason_only_where_readers_may_see_it() {
    for stage in ["draft", "final"] {
        let outputs = outputs(stage, &programme());
        for (name, text) in &outputs {
            assert!(!text.contains("Zanzibar"), "{stage}: a reason that is not for readers is in {name}");
        }
        let wanted: &[&str] = if stage == "final" {
            &["report.html", "ratings.json", "inspection-data.ods"]
        } else {
            &["report.html", "report.docx", "ratings.json", "inspection-data.ods"]
        };
        for name in wanted {
            let (_, text) = outputs.iter().find(|(found, _)| found == name).expect("written");
            for told in ["The whole is better than its parts", "The panel", "A limiting factor"] {
                assert!(text.contains(told), "{stage}: {told} is not in {name}");
            }
        }
        let (_, page) = outputs.iter().find(|(found, _)| found == "report.html").expect("written");
        assert!(page.contains("decides the rating before adjustment"), "{stage}");
        assert!(page.contains("Rating before adjustment: High."), "{stage}");
    }
}

#[test]
fn a_programme_may_keep_every_reason_to_itself() {
    let hidden = programme().replace("reason_shown: true", "reason_shown: false");
    for (name, text) in outputs("final", &hidden) {
        for reason in ["Zanzibar", "weighed more", "One point short", "better than its parts"] {
            assert!(!text.contains(reason), "{reason} is in {name}");
        }
    }
}
