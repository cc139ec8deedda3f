//! Opening a session as the options say.

use super::global_options::GlobalOptions;
use super::messages;
use crate::pipeline::Session;

/// Opens a session with the folders that the options name.
pub(super) fn open_session(options: &GlobalOptions) -> Result<Session, String> {
    let GlobalOptions { templates, programmes, .. } = options;
    if let Some(folder) = templates.iter().chain(programmes).find(|folder| !folder.is_dir()) {
        return Err(messages::no_folder(folder));
    }
    Session::open(templates.clone(), programmes.clone())
}
