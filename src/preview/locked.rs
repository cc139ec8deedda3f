//! What the threads of the server share, one after the other.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is shared, for as long as it is held. Nothing that is kept in the preview is half made when somebody panics.
pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
