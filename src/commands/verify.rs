//! `findings verify`: whether an output is what its manifest says, and what the folder of findings makes again.

use std::path::{Path, PathBuf};

use super::args::Verify;
use super::guard::guarded;
use super::messages;
use super::status::Status;
use super::status::status_of;
use super::terminal::{Terminal, unwritten};
use crate::compare::KeptWords;
use crate::language::Language;
use crate::limits::TEXT_BYTES;
use crate::load::findings_folders;
use crate::pipeline::{Composed, Session, compose_folder, kept_words, rebuild};
use crate::problem::{Kind, Place, Problem, Severity, VerifyFault, how_many};
use crate::publish::{CheckingKey, FoundOutput, SigningKey, outputs_at, sign_output, signed_by, verify_output};
use crate::render::{Belonging, Manifest};
use crate::report::Stage;
use crate::source::read_file;

/// What is asked of each output.
struct Asked {
    /// The folder of findings that it was made from.
    folder: Option<PathBuf>,
    key: Option<CheckingKey>,
    signing: Option<SigningKey>,
}

/// Runs the verb.
pub(super) fn run(verify: &Verify, session: &Session, terminal: Terminal) -> Status {
    let asked = match asked(verify) {
        Ok(asked) => asked,
        Err(problems) => {
            terminal.problems(&problems);
            return Status::Wrong;
        }
    };
    let outputs = outputs_at(&verify.output);
    if outputs.is_empty() {
        terminal.problems(&[problem(&verify.output, VerifyFault::NoManifest)]);
        return Status::Wrong;
    }
    outputs.iter().fold(Status::Fine, |worst, output| worst.max(verify_one(output, &asked, session, terminal)))
}

/// Reads the arguments.
fn asked(verify: &Verify) -> Result<Asked, Vec<Problem>> {
    let mut problems = Vec::new();
    let folders =
        verify.folder.as_ref().map(|folder| findings_folders(folder).gather(&mut problems).unwrap_or_default());
    problems.extend(folders.iter().filter(|folders| folders.len() > 1).map(|_| of_one_folder(verify)));
    let mut read = |path: &Path| match read_file(path, TEXT_BYTES) {
        Ok(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        Err(kind) => {
            problems.push(Problem::error(kind, Place::file(&path.display().to_string())));
            None
        }
    };
    // A public key may be given as the line that it is.
    let key = verify.key.as_ref().map(|key| {
        let path = Path::new(key);
        let text = if path.exists() { read(path).unwrap_or_default() } else { key.clone() };
        CheckingKey::read(&text).map_err(|fault| Box::new(problem(path, fault)))
    });
    let signing = verify.sign.as_ref().and_then(|path| {
        let text = read(path)?;
        Some(SigningKey::read(&text).map_err(|fault| Box::new(problem(path, fault))))
    });
    let key = key.transpose().map_err(|problem| problems.push(*problem));
    let signing = signing.transpose().map_err(|problem| problems.push(*problem));
    match (key, signing) {
        (Ok(key), Ok(signing)) if problems.is_empty() => {
            Ok(Asked { folder: folders.and_then(|folders| folders.into_iter().next()), key, signing })
        }
        _ => Err(problems),
    }
}

/// Looks at one output, and says what is found.
fn verify_one(output: &Path, asked: &Asked, session: &Session, terminal: Terminal) -> Status {
    let found = match verify_output(output) {
        Ok(Ok(found)) => found,
        Ok(Err(fault)) => {
            terminal.problems(&[problem(output, fault)]);
            return Status::Wrong;
        }
        Err(cause) => return unwritten(cause, terminal),
    };
    let mut faults = found.faults.clone();
    // The forms and the log of a draft are made by verbs of their own.
    let is_build = ["draft", "final"].contains(&found.manifest.status.as_str());
    let folder = asked.folder.as_ref().filter(|_| is_build);
    if let Some(folder) = folder {
        match guarded(&messages::named(folder), || against(session, folder, &found)) {
            Ok(Ok(more)) => faults.extend(more),
            Ok(Err(fault)) | Err(fault) => {
                terminal.fail(&fault);
                return Status::Failed;
            }
        }
    }
    let signature = signed_by(output, asked.key.as_ref()).map_err(|fault| faults.push(fault)).ok().flatten();
    let again = folder.map(PathBuf::as_path).filter(|_| faults.is_empty());
    let problems: Vec<Problem> = faults.into_iter().map(|fault| problem(output, fault)).collect();
    terminal.problems(&problems);
    let status = status_of(&problems);
    if status != Status::Fine {
        return status;
    }
    terminal.say(&messages::verified(output, found.manifest.outputs.len(), again));
    match (&asked.signing, signature) {
        (Some(key), _) => sign(output, key, terminal),
        (None, Some(by)) => {
            terminal.say(&messages::signature(output, &by, asked.key.is_some()));
            status
        }
        (None, None) => status,
    }
}

/// Signs an output that was found whole.
fn sign(output: &Path, key: &SigningKey, terminal: Terminal) -> Status {
    let by = key.checking().map(|key| key.name());
    match (sign_output(output, key), by) {
        (Ok(Ok(())), Ok(by)) => {
            terminal.say(&messages::signature(output, &by, true));
            Status::Fine
        }
        (Ok(Err(fault)), _) | (Ok(Ok(())), Err(fault)) => {
            terminal.problems(&[problem(output, fault)]);
            Status::Wrong
        }
        (Err(cause), _) => unwritten(cause, terminal),
    }
}

/// That one report was made from one folder.
fn of_one_folder(verify: &Verify) -> Problem {
    let folder = verify.folder.as_ref().map(|folder| folder.display().to_string()).unwrap_or_default();
    Problem::error(Kind::Verify(VerifyFault::SeveralFolders), Place::file(&folder))
}

fn problem(output: &Path, fault: VerifyFault) -> Problem {
    let is_remark = matches!(fault, VerifyFault::OtherProgram { .. } | VerifyFault::NotRebuilt { .. });
    let severity = if is_remark { Severity::Warning } else { Severity::Error };
    let place: PathBuf = output.into();
    Problem { severity, ..Problem::error(Kind::Verify(fault), Place::file(&place.display().to_string())) }
}

/// What differs between an output and what its folder makes now.
fn against(session: &Session, folder: &Path, found: &FoundOutput) -> Result<Vec<VerifyFault>, String> {
    let theirs = &found.manifest;
    let stage = match theirs.status.as_str() {
        "final" => Stage::Final,
        _ => Stage::Draft { copy: theirs.copy_for.clone() },
    };
    let loaded = session.load(folder);
    let Some((programme, inspection)) = loaded.both() else { return Ok(vec![refused(&loaded.problems)]) };
    let own = Manifest::new(programme, inspection, &theirs.status, session.digest()).with_copy(stage.copy());
    let own = own.with_previous_programme(session.previous_identity(inspection));
    if let Belonging::Other { found, own } = own.belonging(theirs) {
        return Ok(vec![VerifyFault::OtherInspection { found, own }]);
    }
    let mut faults: Vec<VerifyFault> = changed_inputs(theirs, &own).into_iter().collect();
    if theirs.programme != own.programme {
        faults.push(VerifyFault::OtherProgramme { id: theirs.programme[0].clone() });
    }
    if theirs.previous_programme != own.previous_programme {
        let id = theirs.previous_programme.as_ref().or(own.previous_programme.as_ref());
        faults.extend(id.map(|[id, ..]| VerifyFault::OtherProgramme { id: id.clone() }));
    }
    if !faults.is_empty() {
        return Ok(faults);
    }
    let composed = compose_folder(session, folder, &stage, None);
    if status_of(&composed.problems) != Status::Fine {
        return Ok(vec![refused(&composed.problems)]);
    }
    if (&theirs.program, &theirs.program_digest) != (&own.program, &own.program_digest) {
        return Ok(vec![same_words(session, &composed, theirs)]);
    }
    let paths: Vec<&str> = theirs.outputs.keys().map(String::as_str).collect();
    let again = rebuild(session, &composed, &paths)?;
    let made = |path: &str| again.iter().find(|file| file.path == path);
    let differs = |(path, bytes): &(&String, &Vec<u8>)| made(path).is_some_and(|file| file.bytes != **bytes);
    let differing: Vec<String> = found.files.iter().filter(differs).map(|(path, _)| path.clone()).collect();
    let not_made: Vec<String> = theirs.outputs.keys().filter(|path| made(path).is_none()).cloned().collect();
    let found = [
        (differing, (|found| VerifyFault::RebuiltDiffers { found }) as fn(Vec<String>) -> VerifyFault),
        (not_made, |found| VerifyFault::NotRebuilt { found }),
    ];
    Ok(found.into_iter().filter(|(found, _)| !found.is_empty()).map(|(found, fault)| fault(found)).collect())
}

fn refused(problems: &[Problem]) -> VerifyFault {
    let errors = how_many(problems.iter().filter(|one| one.severity == Severity::Error));
    VerifyFault::NotComposed { errors }
}

/// Which files of the folder are not as they were.
fn changed_inputs(theirs: &Manifest, own: &Manifest) -> Option<VerifyFault> {
    let names = |of: &Manifest, is: &dyn Fn(&str, &str) -> bool| {
        of.inputs.iter().filter(|(path, hash)| is(path, hash)).map(|(path, _)| path.clone()).collect::<Vec<_>>()
    };
    let changed = names(theirs, &|path, hash| own.inputs.get(path).is_some_and(|now| now != hash));
    let gone = names(theirs, &|path, _| !own.inputs.contains_key(path));
    let new = names(own, &|path, _| !theirs.inputs.contains_key(path));
    let is_same = changed.is_empty() && gone.is_empty() && new.is_empty();
    (!is_same).then_some(VerifyFault::InputsChanged { changed, gone, new })
}

/// Another state of the program makes other bytes of the same words: the words are compared.
fn same_words(session: &Session, composed: &Composed, theirs: &Manifest) -> VerifyFault {
    let words = kept_words(session, composed);
    let differs = |language: &Language| {
        let now = words.get(language).map(KeptWords::digest);
        theirs.words.get(language.code()).is_some_and(|hash| now.as_ref() != Some(hash))
    };
    let languages: Vec<String> =
        Language::ALL.iter().filter(|language| differs(language)).map(|language| language.code().to_owned()).collect();
    if languages.is_empty() {
        VerifyFault::OtherProgram { found: theirs.program.clone() }
    } else {
        VerifyFault::OtherWords { languages }
    }
}
