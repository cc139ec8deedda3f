//! What stands where a report is to be written: replaced only where it is the program's own and as it was made; anything
//! else is named, refused and left as it is.
#![cfg(unix)]

mod rows;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use rows::{AFTER_A_BUILD, BEFORE_A_BUILD, put};

use crate::support::{self, text};

const SAMPLE: &str = "data/inspections/coventry-2023";

fn run(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
}

/// A build of folders, as data only: what is made is not what is looked at here.
fn build(folders: &[&Path], out: &Path, more: &[&str]) -> Output {
    let fixed = ["build", "--format", "data", "--out"].map(Path::new);
    let more: Vec<&Path> = more.iter().map(Path::new).collect();
    run(&[&fixed[..], &[out], folders, &more].concat())
}

/// Everything below a folder: bytes of files, where links lead, nothing for the rest. Locks are no part of it.
fn state(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let walk = walkdir::WalkDir::new(folder).into_iter().flatten();
    let of = |entry: walkdir::DirEntry| {
        let link = entry.path_is_symlink().then(|| fs::read_link(entry.path()).expect("a link"));
        let link = link.map(|to| to.into_os_string().into_encoded_bytes());
        let bytes = entry.file_type().is_file().then(|| fs::read(entry.path()).expect("readable"));
        (entry.into_path(), link.or(bytes))
    };
    walk.filter(|entry| !entry.file_name().to_string_lossy().ends_with(".lock")).map(of).collect()
}

#[test]
fn nothing_of_theirs_is_touched() {
    let sample = support::root().join(SAMPLE);
    let built = tempfile::tempdir().expect("a folder");
    let first = build(&[&sample], built.path(), &["--final"]);
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    for (at, (name, change, said)) in AFTER_A_BUILD.iter().chain(BEFORE_A_BUILD).enumerate() {
        let out = tempfile::tempdir().expect("a folder");
        let to = out.path().join("coventry-2023");
        fs::create_dir(&to).expect("made");
        if at < AFTER_A_BUILD.len() {
            support::copy_folder(built.path(), out.path());
        }
        change(&to);
        let was = state(out.path());
        // By itself, and also where everything is to be made again.
        let more: &[&str] = if at % 2 == 0 { &["--final"] } else { &["--final", "--force"] };
        let refused = build(&[&sample], out.path(), more);
        let errors = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{name}: {errors}");
        assert!(errors.contains(said) && errors.contains("Nothing was touched."), "{name}: {errors}");
        assert!(state(out.path()) == was, "{name}: the output has changed");
    }
}

#[test]
fn what_is_ours_is_replaced_and_what_systems_leave_is_kept() {
    let sample = support::root().join(SAMPLE);
    let out = tempfile::tempdir().expect("a folder");
    let to = out.path().join("coventry-2023");
    put(&to.join(".final.lock"), "mine");
    fs::create_dir(to.join("final")).expect("an empty folder gives way");
    fs::create_dir(to.join(".final.new")).expect("so does what is barely begun");
    let made = || build(&[&sample], out.path(), &["--final", "--force"]);
    assert_eq!(made().status.code(), Some(0));
    for (path, words) in [("final/.DS_Store", "1"), ("final/en/Thumbs.db", "2"), ("final/en/data/._x", "3")] {
        put(&to.join(path), words);
    }
    fs::remove_file(to.join("final/en/ratings.csv")).expect("what is taken away is made again");
    assert_eq!(made().status.code(), Some(0), "{}", text(&made().stderr));
    let read = |path: &str| fs::read_to_string(to.join(path)).unwrap_or_default();
    assert_eq!(
        (read("final/.DS_Store"), read("final/en/Thumbs.db"), read("final/en/data/._x")),
        ("1".into(), "2".into(), "3".into())
    );
    assert!(read("final/en/ratings.csv").contains(','));
    assert_eq!(read(".final.lock"), "mine");
    let names: Vec<_> = fs::read_dir(&to).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    // The report, what is kept of its version, and the lock of each.
    assert_eq!(names.len(), 4, "{names:?}");
}

#[test]
fn what_ended_builds_left_is_cleared() {
    let sample = support::root().join(SAMPLE);
    let out = tempfile::tempdir().expect("a folder");
    let to = out.path().join("coventry-2023");
    let made = || build(&[&sample], out.path(), &["--final"]);
    assert_eq!(made().status.code(), Some(0));
    let whole = state(&to.join("final"));
    let manifest = fs::read(to.join("final/manifest.json")).expect("a manifest");
    // Ended while it wrote its first file, and while it wrote the others.
    for end in [0, 1, 40, manifest.len() / 2, manifest.len()] {
        put(&to.join(".final.new/manifest.json"), "");
        fs::write(to.join(".final.new/manifest.json"), &manifest[..end]).expect("written");
        if end == manifest.len() {
            put(&to.join(".final.new/.unfinished"), "half of i");
            put(&to.join(".final.new/en/data/notes.csv"), "");
            fs::copy(to.join("final/en/ratings.csv"), to.join(".final.new/en/ratings.csv")).expect("copied");
        }
        assert!(text(&made().stdout).contains("nothing has changed"));
        assert!(!to.join(".final.new").exists(), "{end}");
    }
    // Ended between moving the old report aside and putting the new one in its place: where names cannot be exchanged.
    fs::rename(to.join("final"), to.join(".final.old")).expect("moved");
    assert!(text(&made().stdout).contains("nothing has changed"));
    assert!(state(&to.join("final")) == whole && !to.join(".final.old").exists());
}

#[test]
fn one_build_at_a_time_writes_an_output() {
    let sample = support::root().join(SAMPLE);
    let out = tempfile::tempdir().expect("a folder");
    let to = out.path().join("coventry-2023");
    fs::create_dir(&to).expect("made");
    let lock = fs::File::create(to.join(".final.lock")).expect("made");
    lock.lock().expect("locked");
    let arguments = ["build", "--format", "data", "--final", "--out"].map(Path::new);
    let mut waiting = Command::new(env!("CARGO_BIN_EXE_findings"))
        .args([&arguments[..], &[out.path(), &sample]].concat())
        .spawn()
        .expect("the program runs");
    // It opens the lock and then waits for it: nothing is written while another has it.
    let held = || {
        let open = fs::read_dir(format!("/proc/{}/fd", waiting.id())).into_iter().flatten().flatten();
        open.flat_map(|entry| fs::read_link(entry.path())).any(|path| path.ends_with(".final.lock"))
    };
    while cfg!(target_os = "linux") && !held() {
        std::thread::yield_now();
    }
    assert!(waiting.try_wait().expect("asked").is_none());
    assert_eq!(fs::read_dir(&to).expect("a folder").count(), 1);
    lock.unlock().expect("unlocked");
    assert_eq!(waiting.wait().expect("ended").code(), Some(0));
    assert!(to.join("final/manifest.json").exists());
}

#[test]
fn the_output_is_apart_from_the_findings() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("output/x");
    support::copy_folder(&support::root().join(SAMPLE), &folder);
    symlink(&folder, home.path().join("link")).expect("made");
    let was = state(home.path());
    for out in [
        "output/x",
        "output/x/output",
        "output/x/images",
        "output",
        "link",
        "link/out",
        "output/y/../x/.out",
        "output/x/sections/../..",
    ] {
        let refused = build(&[&folder], &home.path().join(out), &[]);
        let errors = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{out}: {errors}");
        assert!(errors.contains("one is in the other"), "{out}: {errors}");
        assert!(state(home.path()) == was, "{out}");
    }
    // Around it: what would be replaced holds the findings.
    let deep = home.path().join("made/x/final/x");
    support::copy_folder(&folder, &deep);
    let refused = build(&[&deep], &home.path().join("made"), &["--final"]);
    assert_eq!(refused.status.code(), Some(1), "{}", text(&refused.stderr));
    assert!(text(&refused.stderr).contains("one is in the other"), "{}", text(&refused.stderr));
    for act in ["form", "log"] {
        let arguments = [Path::new("responses"), Path::new(act), &folder, Path::new("--out"), &folder];
        assert_eq!(run(&arguments).status.code(), Some(1), "{act}");
    }
}

#[test]
fn two_folders_are_not_written_to_one_place() {
    let home = tempfile::tempdir().expect("a folder");
    let path = |name: &str| home.path().join(name);
    let rows = [
        ("a/x", "b/x"),
        ("a/Coventry", "b/coventry"),
        ("a/Siân", "b/Sia\u{302}n"),
        ("a/co\u{200b}ventry", "b/coventry"),
        ("a/STRASSE", "b/straße"),
    ];
    for (at, (one, other)) in rows.into_iter().enumerate() {
        let [one, other] = [one, other].map(|name| path(&format!("{at}")).join(name));
        for folder in [&one, &other] {
            support::copy_folder(&support::root().join(SAMPLE), folder);
        }
        let out = path(&format!("out-{at}"));
        let refused = build(&[&one, &other], &out, &[]);
        let errors = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{errors}");
        assert!(errors.contains("would be written to one place") && errors.contains("“"), "{errors}");
        assert!(errors.matches(&path(&format!("{at}")).display().to_string()).count() >= 2, "{errors}");
        assert!(!out.exists());
    }
}

#[test]
fn another_inspection_does_not_take_the_place_of_one() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = |name: &str, change: fn(String) -> String| {
        let folder = home.path().join(name).join("x");
        support::copy_folder(&support::root().join(SAMPLE), &folder);
        let file = folder.join("inspection.yaml");
        fs::write(&file, change(fs::read_to_string(&file).expect("readable"))).expect("written");
        folder
    };
    let own = folder("own", |text| text);
    let out = home.path().join("out");
    assert_eq!(build(&[&own], &out, &[]).status.code(), Some(0));
    let was = state(&out);
    let service = folder("service", |text| text.replacen("  name: Coventry", "  name: Other", 1));
    let year = folder("year", |text| text.replace("2022-", "2019-").replace("2023-", "2020-"));
    for other in [service, year] {
        let refused = build(&[&other], &out, &[]);
        let errors = text(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{errors}");
        assert!(errors.contains("here is what was made of “Coventry"), "{errors}");
        assert!(state(&out) == was);
    }
    // A later state of the same inspection does, whatever folder it is in.
    let later = folder("later", |text| format!("{text}\nprivate_notes: later\n").replace("private_notes: later\n", ""));
    put(&later.join("sections/foreword.md"), "Other words.\n");
    assert_eq!(build(&[&later], &out, &[]).status.code(), Some(0));
    assert!(state(&out) != was);
}

#[test]
fn versions_with_names_that_come_out_equal_are_told_apart() {
    let home = tempfile::tempdir().expect("a folder");
    let version = |name: &str, version: &str| {
        let folder = home.path().join(name).join("x");
        support::copy_folder(&support::root().join(SAMPLE), &folder);
        let file = folder.join("inspection.yaml");
        let text = fs::read_to_string(&file).expect("readable");
        let (before, draft) = text.split_once("\ndraft:\n").expect("a draft");
        let (_, behind) = draft.split_once('\n').expect("more");
        assert!(draft.trim_start().starts_with("version:"));
        fs::write(&file, format!("{before}\ndraft:\n  version: \"{version}\"\n{behind}")).expect("written");
        folder
    };
    let out = home.path().join("out");
    let long = "v".repeat(300);
    for (at, (one, other)) in [("1/2", "1-2"), ("a b", "A B"), (long.as_str(), "2.")].into_iter().enumerate() {
        let [one, other] = [(one, "one"), (other, "other")].map(|(text, name)| version(&format!("{name}-{at}"), text));
        assert_eq!(build(&[&one], &out, &[]).status.code(), Some(0), "{at}");
        let code = build(&[&other], &out, &[]).status.code();
        assert_eq!(code, Some(i32::from(at < 2)), "{at}");
    }
}

#[test]
fn a_folder_named_twice_is_built_once() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("x");
    support::copy_folder(&support::root().join(SAMPLE), &folder);
    symlink(&folder, home.path().join("y")).expect("made");
    let others =
        [home.path().join("x/"), home.path().join("./x/."), home.path().join("x/sections/.."), home.path().join("y")];
    let folders: Vec<&Path> = std::iter::once(&folder).chain(&others).map(PathBuf::as_path).collect();
    let built = build(&folders, &home.path().join("out"), &[]);
    assert_eq!(built.status.code(), Some(0), "{}", text(&built.stderr));
    assert_eq!(text(&built.stdout).lines().count(), 1, "{}", text(&built.stdout));
}

#[test]
fn a_folder_has_a_name_that_can_be_passed_on() {
    let home = tempfile::tempdir().expect("a folder");
    for name in ["aux", "CON.2023", "x.", "x ", "a:b", "what?", "a\u{7}b"] {
        let folder = home.path().join(name);
        support::copy_folder(&support::root().join(SAMPLE), &folder);
        for verb in ["check", "build"] {
            let refused = run(&[Path::new(verb), &folder]);
            assert_eq!(refused.status.code(), Some(1), "{name}");
            assert!(text(&refused.stderr).contains("Windows lets no"), "{name}: {}", text(&refused.stderr));
        }
        let begun = ["new", "--programme", "youth-2021", "--service", "Zed"].map(Path::new);
        let into = home.path().join("new").join(name);
        assert_eq!(run(&[&begun[..], &[&into]].concat()).status.code(), Some(1), "{name}");
        assert!(!into.exists());
    }
}

#[test]
fn names_in_a_folder_are_told_apart_on_every_system() {
    for (one, other, place) in [
        ("sections/1.1.yaml", "sections/1.1.YAML", "sections/1.1."),
        ("images/Map.png", "images/map.png", "images/"),
        ("evidence/si\u{302}.csv", "evidence/sî.csv", "evidence/"),
        ("responses/draft-1.yaml", "responses/Draft-1.yaml", "responses/"),
        ("images/a.png", "Images/b.png", "images"),
    ] {
        let copy = support::copy_of_sample("coventry-2023");
        for name in [one, other] {
            put(&copy.path().join(name), "");
        }
        let checked = run(&[Path::new("check"), copy.path()]);
        let errors = text(&checked.stderr);
        assert_eq!(checked.status.code(), Some(1));
        assert!(errors.contains("on many systems this has the same name as “") && errors.contains(place), "{errors}");
    }
}
