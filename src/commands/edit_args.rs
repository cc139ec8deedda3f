//! Options of `findings edit`.

use std::net::IpAddr;
use std::path::PathBuf;

use axum::http::HeaderName;
use clap::Args;

/// Options of `edit`.
#[derive(Debug, Args)]
pub(super) struct Edit {
    /// A findings folder
    pub(super) folder: PathBuf,
    /// The port on this machine; 0 takes any that is free
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,
    /// The address of this machine to answer at; another than its own (127.0.0.1) needs --behind-proxy
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(super) host: IpAddr,
    /// The header in which the proxy in front says who is signed in, such as X-Remote-User
    #[arg(long, value_name = "HEADER")]
    pub(super) behind_proxy: Option<HeaderName>,
    /// Make each save a commit of the git repository that the folder is in, by who saved it
    #[arg(long)]
    pub(super) commit: bool,
}
