//! `rotascope serve`: a folder for browsers on this machine.

use std::{
    io::{self, Write as _},
    net::Ipv4Addr,
    path::PathBuf,
};

use axum::{
    Router,
    http::{HeaderValue, header::CACHE_CONTROL},
};
use clap::Args;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

use super::{CommandOutcome, io_error};
use crate::domain::Error;

#[derive(Args)]
pub(super) struct ServeArgs {
    /// The folder to serve, as `dist`
    folder: PathBuf,
    /// The port; 0 takes a free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The path below which the folder appears, as on a host that serves several sites
    #[arg(long, default_value = "/", value_parser = base_path)]
    path: String,
}

fn base_path(text: &str) -> Result<String, String> {
    let inner = text.trim_matches('/');
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"._~-/".contains(&b);
    if !inner.bytes().all(is_plain) {
        return Err("use letters, digits, dots, hyphens and slashes".to_owned());
    }
    Ok(if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") })
}

pub(super) fn run(args: &ServeArgs) -> Result<CommandOutcome, Error> {
    if !args.folder.is_dir() {
        return Err(Error::unavailable("there is no such folder", "build the site first")
            .in_file(args.folder.display().to_string()));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| io_error("start the server", &args.folder, &error))?;
    runtime.block_on(serve(args)).map_err(|error| {
        Error::unavailable(
            format!("cannot serve on port {}: {error}", args.port),
            "choose another with --port",
        )
    })?;
    Ok(CommandOutcome::Clean)
}

async fn serve(args: &ServeArgs) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, args.port)).await?;
    writeln!(io::stdout(), "http://{}{}", listener.local_addr()?, args.path).ok();
    axum::serve(listener, router(args)).await
}

fn router(args: &ServeArgs) -> Router {
    let files = ServeDir::new(&args.folder);
    let router = match args.path.as_str() {
        "/" => Router::new().fallback_service(files),
        path => Router::new().nest_service(path, files),
    };
    // Revalidated on every visit, so that a new build shows at once.
    router.layer(SetResponseHeaderLayer::overriding(
        CACHE_CONTROL,
        HeaderValue::from_static("no-cache"),
    ))
}
