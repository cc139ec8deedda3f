//! `findings verify`: a flipped bit in any output, in its manifest or in any input is found, and nothing is said of what is whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use proptest::prelude::*;
use walkdir::WalkDir;

use crate::support::{self, text};

fn findings(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_findings")).args(arguments).output().expect("the program runs")
}

/// A folder of findings, and what was made of it.
struct Made {
    findings: tempfile::TempDir,
    out: tempfile::TempDir,
}

impl Made {
    fn new(stage: &[&str]) -> Self {
        let (findings, out) = (support::copy_of_sample("coventry-2023"), tempfile::tempdir().expect("a folder"));
        let folder = findings.path().display().to_string();
        let place = out.path().display().to_string();
        let made = [&["build", &folder, "--format", "html,data,blocks", "--out", &place], stage].concat();
        let done = self::findings(&made);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        Made { findings, out }
    }

    /// The folders with a manifest.
    fn outputs(&self) -> Vec<PathBuf> {
        let all = WalkDir::new(self.out.path()).sort_by_file_name().into_iter().flatten();
        all.filter(|entry| entry.file_name() == "manifest.json")
            .map(|entry| entry.path().parent().expect("a folder").to_owned())
            .collect()
    }

    fn verify(&self, with_folder: bool) -> (Option<i32>, String) {
        self.verify_at(self.out.path(), with_folder)
    }

    fn verify_at(&self, out: &Path, with_folder: bool) -> (Option<i32>, String) {
        let out = out.display().to_string();
        let folder = self.findings.path().display().to_string();
        let all = ["verify", out.as_str(), folder.as_str()];
        let done = findings(if with_folder { &all } else { &all[..2] });
        (done.status.code(), text(&done.stdout) + &text(&done.stderr))
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let all = WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    all.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// Turns one bit of a file; gives the bytes that it had.
fn flip(file: &Path, at: usize, bit: u32) -> Vec<u8> {
    let bytes = fs::read(file).expect("readable");
    let mut other = bytes.clone();
    let at = at % other.len();
    other[at] ^= 1 << (bit % 8);
    fs::write(file, other).expect("written");
    bytes
}

#[test]
fn what_is_whole_is_said_to_be_made_again_byte_for_byte() {
    for stage in [&["--final"][..], &["--for", "Head of service"]] {
        let made = Made::new(stage);
        let (code, said) = made.verify(true);
        assert_eq!(code, Some(0), "{said}");
        let outputs = made.outputs();
        assert_eq!(said.matches("; made again from ").count(), outputs.len(), "{said}");
        assert_eq!(said.lines().count(), outputs.len(), "{said}");
    }
}

#[test]
fn a_bit_of_any_output_is_found_and_its_file_named() {
    let made = Made::new(&["--final"]);
    let output = made.outputs().into_iter().find(|folder| folder.ends_with("final")).expect("the latest");
    for (number, file) in files(&output).into_iter().enumerate() {
        let bytes = flip(&file, number * 977, u32::try_from(number).unwrap_or_default());
        let (code, said) = made.verify(false);
        let name = file.strip_prefix(&output).expect("inside").display().to_string();
        let named = said.contains(&format!("“{name}”")) || said.contains("no “manifest.json”");
        assert!(code == Some(1) && named, "{name}: {said}");
        fs::write(&file, bytes).expect("written");
    }
    let page = output.join("en/report.html");
    let bytes = fs::read(&page).expect("readable");
    fs::remove_file(&page).expect("removed");
    fs::write(output.join("en/notes.txt"), "words").expect("written");
    let (code, said) = made.verify(false);
    assert_eq!(code, Some(1));
    assert!(said.contains("the manifest lists what is not here: “en/report.html”"), "{said}");
    assert!(said.contains("the manifest does not list what is here: “en/notes.txt”"), "{said}");
    fs::write(&page, bytes).expect("written");
    fs::remove_file(output.join("en/notes.txt")).expect("removed");
    assert_eq!(made.verify(true).0, Some(0));
}

#[test]
fn a_byte_of_any_input_is_found_and_its_file_named() {
    let made = Made::new(&["--final"]);
    let inputs = files(made.findings.path());
    let output = made.outputs().into_iter().next().expect("an output");
    for file in inputs.iter().filter(|file| !file.ends_with(".schemas")) {
        let bytes = fs::read(file).expect("readable");
        let name = file.strip_prefix(made.findings.path()).expect("inside").display().to_string();
        fs::write(file, [&bytes[..], b"\n"].concat()).expect("written");
        let (code, said) = made.verify_at(&output, true);
        assert!(code == Some(1) && said.contains(&format!("changed: “{name}”")), "{name}: {said}");
        fs::write(file, bytes).expect("written");
    }
    let section = made.findings.path().join("sections/2.1.md");
    let words = fs::read(&section).expect("readable");
    fs::remove_file(&section).expect("removed");
    fs::write(made.findings.path().join("glossary.yaml"), "- { term: YJS, definition: A service. }\n")
        .expect("written");
    let (code, said) = made.verify(true);
    assert_eq!(code, Some(1));
    assert!(said.contains("no longer there: “sections/2.1.md”; new: “glossary.yaml”"), "{said}");
    fs::write(&section, words).expect("written");
}

#[test]
fn what_was_made_of_another_folder_is_not_compared_with_this_one() {
    let made = Made::new(&["--final"]);
    let other = support::root().join("data/inspections/luton-2008").display().to_string();
    let done = findings(&["verify", &made.out.path().display().to_string(), &other]);
    assert_eq!(done.status.code(), Some(1));
    assert!(text(&done.stderr).contains("this is of “Coventry Youth Justice Service”"), "{}", text(&done.stderr));
    let samples = support::root().join("data/inspections").display().to_string();
    let done = findings(&["verify", &made.out.path().display().to_string(), &samples]);
    assert!(done.status.code() == Some(1) && text(&done.stderr).contains("several folders"), "{}", text(&done.stderr));
    let done = findings(&["verify", &samples]);
    assert!(
        done.status.code() == Some(1) && text(&done.stderr).contains("no output of this program"),
        "{}",
        text(&done.stderr)
    );
}

#[test]
fn who_changes_a_file_and_its_hash_is_found_by_the_folder() {
    let made = Made::new(&["--final"]);
    let output = made.outputs().into_iter().find(|folder| folder.ends_with("final")).expect("the latest");
    let page = output.join("en/report.html");
    let changed = fs::read_to_string(&page).expect("readable").replacen("Outstanding", "Inadequate", 1);
    let before = fs::read(&page).expect("readable");
    fs::write(&page, &changed).expect("written");
    let manifest = output.join("manifest.json");
    let listed = fs::read_to_string(&manifest).expect("readable");
    let (old, new) = (findings::source::digest(&before), findings::source::digest(changed.as_bytes()));
    let listed = listed.replace(&old, &new);
    // Who knows how makes a new seal too.
    let open: Vec<&str> = listed.lines().filter(|line| !line.contains("\"seal\"")).collect();
    let open = open.join("\n").replace("\n  },\n}", "\n  }\n}") + "\n";
    let seal = findings::source::digest(open.as_bytes());
    fs::write(&manifest, open.replace("\n  }\n}\n", &format!("\n  }},\n  \"seal\": \"{seal}\"\n}}\n")))
        .expect("written");
    assert_eq!(made.verify(false).0, Some(0), "{}", made.verify(false).1);
    let (code, said) = made.verify(true);
    assert!(code == Some(1) && said.contains("made again from the folder, these differ: “en/report.html”"), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_bit_of_the_manifest_is_found(at in any::<prop::sample::Index>(), bit in 0u32..8) {
        static MADE: std::sync::LazyLock<Made> = std::sync::LazyLock::new(|| Made::new(&["--final"]));
        let output = MADE.outputs().into_iter().next().expect("an output");
        let copy = tempfile::tempdir().expect("a folder");
        let there = copy.path().join("x");
        Command::new("cp").arg("-r").arg(&output).arg(&there).status().expect("copied");
        let manifest = there.join("manifest.json");
        flip(&manifest, at.index(usize::try_from(fs::metadata(&manifest).expect("there").len()).unwrap_or(1)), bit);
        let done = findings(&["verify", &there.display().to_string()]);
        prop_assert_eq!(done.status.code(), Some(1));
    }
}

/// A pair of keys as minisign writes them, in files: the secret one, the public one.
fn keys(home: &Path, name: &str, password: Option<&str>) -> (String, String) {
    let pair = match password {
        Some(password) => minisign::KeyPair::generate_encrypted_keypair(Some(password.to_owned())),
        None => minisign::KeyPair::generate_unencrypted_keypair(),
    };
    let pair = pair.expect("keys");
    let files = [home.join(format!("{name}.key")), home.join(format!("{name}.pub"))];
    fs::write(&files[0], pair.sk.to_box(None).expect("a key").into_string()).expect("written");
    fs::write(&files[1], pair.pk.to_box().expect("a key").into_string()).expect("written");
    let [secret, public] = files.map(|file| file.display().to_string());
    (secret, public)
}

#[test]
fn a_signature_is_of_one_manifest_by_one_key() {
    let made = Made::new(&["--final"]);
    let home = tempfile::tempdir().expect("a folder");
    let (secret, public) = keys(home.path(), "ours", None);
    let (locked, other) = keys(home.path(), "theirs", Some("words"));
    let output = made.outputs().into_iter().find(|folder| folder.ends_with("final")).expect("the latest");
    let place = output.display().to_string();
    let said = |arguments: &[&str]| {
        let done = findings(&[&["verify", &place], arguments].concat());
        (done.status.code(), text(&done.stdout) + &text(&done.stderr))
    };
    assert!(said(&["--key", &public]).1.contains("it has no signature"));
    // What is not whole is not signed.
    let page = output.join("en/report.html");
    let bytes = flip(&page, 1000, 1);
    assert_eq!(said(&["--sign", &secret]).0, Some(1));
    assert!(!output.join("manifest.json.minisig").exists());
    fs::write(&page, bytes).expect("written");
    for _ in 0..2 {
        let (code, told) = said(&["--sign", &secret]);
        assert!(code == Some(0) && told.contains("signed with the key "), "{told}");
    }
    let line = fs::read_to_string(&public).expect("readable").lines().nth(1).expect("the key").to_owned();
    for key in [&public, &line] {
        let (code, told) = said(&["--key", key]);
        assert!(code == Some(0) && told.contains("signed with the key "), "{told}");
    }
    assert!(said(&[]).1.contains("carries a signature of the key "));
    let (code, told) = said(&["--key", &other]);
    assert!(code == Some(1) && told.contains("it was signed with the key "), "{told}");
    assert!(
        said(&["--key", &secret]).1.contains("no public key") && said(&["--sign", &public]).1.contains("no secret key")
    );
    let (code, told) = said(&["--sign", &locked]);
    assert!(code == Some(1) && told.contains("the password of this key"), "{told}");
    let signature = output.join("manifest.json.minisig");
    let signed = fs::read(&signature).expect("readable");
    for at in 0..signed.len() / 7 {
        flip(&signature, at * 7, u32::try_from(at).unwrap_or_default());
        let told = said(&["--key", &public]);
        // The comment at its head is nobody's word.
        assert!(told.0 == Some(1) || at * 7 < 60, "{at}: {}", told.1);
        fs::write(&signature, &signed).expect("written");
    }
    // The manifest of another build takes the signature with it.
    let again = findings(&[
        "build",
        &made.findings.path().display().to_string(),
        "--final",
        "--force",
        "--format",
        "html,data",
        "--out",
        &made.out.path().display().to_string(),
    ]);
    assert_eq!(again.status.code(), Some(0), "{}", text(&again.stderr));
    assert!(!signature.exists());
}
