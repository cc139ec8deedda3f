//! Many at once: two browsers and an editor of files lose no word, and a program that is killed while it saves leaves whole files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use findings::publish::replace_file;
use findings::source::digest;

use crate::support::edited::{Form, listed};
use crate::support::named_folder;
use crate::support::previewed::Preview;

/// How many edits each of the browsers makes, and the editor.
const BY_BROWSER: usize = 50;
const BY_EDITOR: usize = 100;
/// How often the program is killed.
const KILLS: usize = 50;

/// A small folder that is open to be written in, with a section of three paragraphs.
fn edited() -> (Preview, PathBuf) {
    let copy = named_folder::copy();
    let folder = copy.path().join("findings");
    let programmes = copy.path().join("programmes").display().to_string();
    let prose = fs::read_dir(folder.join("sections")).expect("a folder").flatten().map(|entry| entry.path());
    let prose = prose.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "md")).expect("prose");
    fs::write(&prose, PARAGRAPHS).expect("written");
    (Preview::begin("edit", copy, folder, &["--programmes", &programmes]), prose)
}

const PARAGRAPHS: &str = "Zfirst.\n\nZsecond.\n\nZthird.\n";

/// The form of a paragraph, by its first word.
fn form(edited: &Preview, word: &str) -> Form {
    let page = edited.get("/").body;
    // Problems quote paragraphs as well.
    let all = page.split("<section class=\"all\"").nth(1).expect("a list");
    let of_word = all.split("<li><a href=").find(|link| link.contains(&format!(">{word}"))).expect("a link");
    let address = listed(&format!("<section class=\"all\"<li><a href={of_word}")).remove(0);
    edited.form(&address).expect("a form")
}

/// The paragraph of a file that begins with a word.
fn paragraph<'a>(text: &'a str, word: &str) -> &'a str {
    text.split("\n\n").find(|part| part.starts_with(word)).unwrap_or_else(|| panic!("no {word} in {text}")).trim_end()
}

/// A form as the page would show it for what is in the file now.
fn renewed(form: &Form, file: &Path, word: &str) -> Form {
    let text = fs::read_to_string(file).expect("readable");
    form.with("value.text", paragraph(&text, word)).with("was", &digest(text.as_bytes()))
}

#[test]
fn two_browsers_and_an_editor_lose_no_word() {
    let (edited, file) = edited();
    let refused = AtomicUsize::new(0);
    let browser = |word: &'static str| {
        let (edited, file, refused) = (&edited, &file, &refused);
        move || {
            let first = form(edited, word);
            for number in 0..BY_BROWSER {
                loop {
                    let form = renewed(&first, file, word);
                    let text = format!("{} {word}{number}x", form.value("value.text"));
                    let answer = edited.submit(&form.with("value.text", &text));
                    if answer.status == 303 {
                        break;
                    }
                    assert_eq!(answer.status, 409, "{}", answer.body);
                    refused.fetch_add(1, Ordering::Relaxed);
                }
            }
        }
    };
    let editor = || {
        for number in 0..BY_EDITOR {
            std::thread::sleep(Duration::from_millis(20));
            loop {
                let text = fs::read_to_string(&file).expect("readable");
                let own = paragraph(&text, "Zthird");
                let changed = text.replace(own, &format!("{own} Zthird{number}x"));
                if replace_file(&file, changed.as_bytes(), text.as_bytes()).is_ok() {
                    break;
                }
                refused.fetch_add(1, Ordering::Relaxed);
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(browser("Zfirst"));
        scope.spawn(browser("Zsecond"));
        scope.spawn(editor);
    });
    let text = fs::read_to_string(&file).expect("readable");
    let all = [("Zfirst", BY_BROWSER), ("Zsecond", BY_BROWSER), ("Zthird", BY_EDITOR)];
    let lost: Vec<String> = all
        .iter()
        .flat_map(|(word, count)| (0..*count).map(move |number| format!("{word}{number}x")))
        .filter(|word| text.matches(word.as_str()).count() != 1)
        .collect();
    assert!(lost.is_empty(), "lost or twice: {lost:?}");
    assert_eq!(text.matches("\n\n").count(), 2, "{text}");
    println!("{} saves were refused and made again", refused.load(Ordering::Relaxed));
}

#[test]
fn who_is_killed_while_saving_leaves_a_whole_file() {
    let long = |number: usize| format!("Zfirst. {}", format!("zword{number} ").repeat(4_000).trim_end());
    let (mut edited, file) = edited();
    for number in 0..KILLS {
        let first = form(&edited, "Zfirst");
        let before = fs::read_to_string(&file).expect("readable");
        let program = edited.program.id();
        std::thread::scope(|scope| {
            let edited = &edited;
            let file = &file;
            scope.spawn(move || {
                // It ends in the middle of one of these.
                for step in 0..1_000 {
                    let form = renewed(&first, file, "Zfirst").with("value.text", &long(number * 1_000 + step));
                    let sent = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| edited.submit(&form).status));
                    if sent.is_err() {
                        return;
                    }
                }
            });
            // It is at it, and is stopped somewhere in one of the next saves.
            while fs::read_to_string(file).expect("readable") == before {
                std::thread::sleep(Duration::from_millis(1));
            }
            std::thread::sleep(Duration::from_micros(number as u64 * 1_370 % 61_000));
            kill(program);
        });
        let after = fs::read_to_string(&file).expect("readable");
        let own = paragraph(&after, "Zfirst");
        let word = own.split(' ').nth(1).unwrap_or_default();
        let is_whole = own == "Zfirst." || own == format!("Zfirst. {}", format!("{word} ").repeat(4_000).trim_end());
        assert!(is_whole && after.ends_with("\n\nZsecond.\n\nZthird.\n"), "{number}: {}", after.len());
        assert_ne!(after, before);
        edited = edited.again();
    }
}

fn kill(program: u32) {
    let ended = std::process::Command::new("kill").args(["-9", &program.to_string()]).status().expect("it runs");
    assert!(ended.success());
}
