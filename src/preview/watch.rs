//! Seeing that the folder has changed: the system tells at once; where it does not (a drive in the network), a look at sizes
//! and times every second does.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, SystemTime};

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use walkdir::{DirEntry, WalkDir};

/// For how long nothing must happen after a change before it counts as one: editors save in several steps.
const QUIET: Duration = Duration::from_millis(6);
/// How many such waits there are at most: a folder that never rests is read all the same.
const WAITS: usize = 20;
/// How often the folder is looked at where the system tells nothing.
const LOOK: Duration = Duration::from_secs(1);

/// Every file with its time and size.
type Stamps = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// A watched folder.
pub(super) struct Watched {
    folder: PathBuf,
    stamps: Stamps,
    events: Receiver<()>,
    /// It keeps the channel open where the system has no watcher for this folder.
    _sender: Sender<()>,
    /// It tells for as long as it lives.
    _watcher: Option<RecommendedWatcher>,
}

impl Watched {
    /// Begins to watch a folder.
    pub(super) fn begin(folder: &Path) -> Self {
        let (sender, events) = channel();
        let tell = teller(folder, sender.clone());
        let watcher = notify::recommended_watcher(tell).ok().and_then(|mut watcher| {
            watcher.watch(folder, RecursiveMode::Recursive).ok()?;
            Some(watcher)
        });
        Watched { folder: folder.to_owned(), stamps: stamps(folder), events, _sender: sender, _watcher: watcher }
    }

    /// Waits until the folder has changed.
    pub(super) fn wait(&mut self) {
        loop {
            let told = self.events.recv_timeout(LOOK).is_ok();
            if told {
                let rests = |_: &usize| self.events.recv_timeout(QUIET).is_err();
                let _ = (0..WAITS).find(rests);
            }
            let now = stamps(&self.folder);
            let differs = now != self.stamps;
            self.stamps = now;
            if told || differs {
                return;
            }
        }
    }
}

/// Sends a word for every change of a file that the report may be made from.
fn teller(folder: &Path, sender: Sender<()>) -> impl Fn(notify::Result<notify::Event>) + use<> {
    let folder = folder.to_owned();
    move |event| {
        let matters = event.map_or(true, |event| {
            is_change(event.kind)
                && event.paths.iter().any(|path| is_visible(path.strip_prefix(&folder).unwrap_or(path)))
        });
        if matters {
            // Nobody listens any more when the preview ends.
            let _ = sender.send(());
        }
    }
}

/// Whether something was written; reading a file is told too.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if access != AccessKind::Close(AccessMode::Write))
}

/// Whether no part of a path in the folder is hidden: such files are the user's own, and never read.
fn is_visible(path: &Path) -> bool {
    path.components().all(|part| !part.as_os_str().to_string_lossy().starts_with('.'))
}

fn stamps(folder: &Path) -> Stamps {
    let shown = |entry: &DirEntry| entry.depth() == 0 || is_visible(Path::new(entry.file_name()));
    let files = WalkDir::new(folder).into_iter().filter_entry(shown).flatten();
    files
        .filter_map(|entry| {
            let about = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
            Some((entry.into_path(), (about.modified().ok(), about.len())))
        })
        .collect()
}
