//! A fault of the program itself, met in the middle of work: it becomes a message that names the folder and asks to report
//! it, and takes no other folder with it.

use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError};

use super::messages;

/// Where faults came about, by what they said: the place is known only while a fault is on its way.
static PLACES: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());

/// From here on a fault prints nothing of its own.
pub(super) fn be_quiet() {
    panic::set_hook(Box::new(|fault| {
        let place = fault.location().map(ToString::to_string).unwrap_or_default();
        let said = said(fault.payload());
        PLACES.lock().unwrap_or_else(PoisonError::into_inner).insert(said, place);
    }));
}

/// Does work on something, a folder say.
///
/// # Errors
///
/// What to tell of a fault in it.
pub(super) fn guarded<T>(what: &str, work: impl FnOnce() -> T) -> Result<T, String> {
    panic::catch_unwind(AssertUnwindSafe(work)).map_err(|payload| {
        let said = said(payload.as_ref());
        let place = PLACES.lock().unwrap_or_else(PoisonError::into_inner).remove(&said).unwrap_or_default();
        messages::broken(what, &place, &said)
    })
}

/// What a fault says.
fn said(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().copied().map(str::to_owned);
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_told_with_the_folder_and_its_place_and_ends_nothing_else() {
        be_quiet();
        let made: Vec<Result<usize, String>> = ["one", "two", "three"]
            .into_iter()
            .map(|folder| {
                guarded(folder, || {
                    assert!(folder != "two", "something that cannot be");
                    folder.len()
                })
            })
            .collect();
        let _ = panic::take_hook();
        assert_eq!((&made[0], &made[2]), (&Ok(3), &Ok(5)));
        let told = made[1].as_ref().expect_err("a fault");
        for part in ["two: ", "something that cannot be", "src/commands/guard.rs:", "Report it"] {
            assert!(told.contains(part), "{told}");
        }
    }
}
