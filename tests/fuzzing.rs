//! The fuzz targets in every run of the tests: the committed corpus, and changes of it by a fixed rule. See tests/fuzz.
//!
//! What must hold: each target has a corpus and each corpus a target; the same inputs are tried in every run.
//! `FUZZ_CHANGES` sets how many changes of each input are tried.

#[path = "fuzz/targets/mod.rs"]
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};

use crate::support;

/// How many changes of an input are tried where nothing else is asked for.
const CHANGES: u64 = 20;

/// What changes put into an input: pieces that readers take for something else.
const PIECES: [&str; 24] = [
    "\0",
    "\u{feff}",
    "\r",
    "\n\n",
    "\t",
    "\"",
    "|",
    ": ",
    " #",
    "- ",
    "* ",
    "&a *a",
    "[x]: y",
    "[^n]",
    "{{ ",
    "{% ",
    "<!--",
    "]]>",
    "\u{a0}",
    "\u{ad}",
    "\u{202e}",
    "\\",
    "99999999999999999999",
    "yes,no,na",
];

pub(crate) fn trials() -> Vec<Trial> {
    let corpus = support::root().join("tests/fuzz/corpus");
    let mut trials: Vec<Trial> = targets::ALL
        .into_iter()
        .map(|(name, target)| {
            let folder = corpus.join(name);
            Trial::test(name, move || run(&folder, target))
        })
        .collect();
    trials.push(Trial::test("every corpus has a target", move || {
        let known: Vec<&str> = targets::ALL.iter().map(|(name, _)| *name).collect();
        let strange: Vec<PathBuf> = fs::read_dir(&corpus)?
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| !path.file_name().is_some_and(|name| known.contains(&&*name.to_string_lossy())))
            .collect();
        if strange.is_empty() { Ok(()) } else { Err(format!("nothing tries {strange:?}").into()) }
    }));
    trials
}

fn run(folder: &Path, target: targets::Target) -> Result<(), Failed> {
    let mut inputs: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    inputs.sort();
    if inputs.is_empty() {
        return Err(format!("{} has no input", folder.display()).into());
    }
    let changes = std::env::var("FUZZ_CHANGES").ok().map_or(Ok(CHANGES), |asked| asked.parse())?;
    let all: Vec<Vec<u8>> = inputs.iter().map(fs::read).collect::<Result<_, _>>()?;
    for (path, input) in inputs.iter().zip(&all) {
        tried(target, input).map_err(|why| format!("{}: {why}", path.display()))?;
        for round in 0..changes {
            let mut dice = Dice(round << 32 | input.len() as u64 | 1);
            let changed = changed(input, &all, &mut dice);
            tried(target, &changed).map_err(|why| {
                let kept = std::env::temp_dir().join("input-that-fails");
                let told =
                    fs::write(&kept, &changed).map_or_else(|error| error.to_string(), |()| kept.display().to_string());
                format!("change {round} of {} ({told}): {why}", path.display())
            })?;
        }
    }
    Ok(())
}

fn tried(target: targets::Target, input: &[u8]) -> Result<(), String> {
    catch_unwind(AssertUnwindSafe(|| target(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        text.unwrap_or("a panic").to_owned()
    })
}

/// Numbers that look like chance and are the same in every run: xorshift, by Marsaglia.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (most.max(1) as u64)).expect("below a usize")
    }
}

/// An input with one to four changes: a piece put in, bytes left out, a byte turned, a part of another input.
fn changed(input: &[u8], all: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(5) {
            0 | 1 => drop(bytes.splice(at..at, PIECES[dice.below(PIECES.len())].bytes())),
            2 => drop(bytes.drain(at..end)),
            3 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
            _ => {
                let other = &all[dice.below(all.len())];
                let from = dice.below(other.len() + 1);
                let to = (from + dice.below(200)).min(other.len());
                drop(bytes.splice(at..end, other[from..to].iter().copied()));
            }
        }
    }
    bytes
}
