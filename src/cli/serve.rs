//! `rotascope serve`: a folder for browsers on this machine.

use std::{
    io::{self, Write as _},
    net::Ipv4Addr,
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    http::{HeaderValue, header::CACHE_CONTROL},
    serve::Listener,
};
use clap::Args;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, sync::Semaphore, time::timeout};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

use super::{CommandOutcome, io_error};
use crate::domain::Error;

/// Connections at a time; others wait until one of them ends.
const MOST_CONNECTIONS: usize = 512;
/// The longest head of a request, in bytes.
const LONGEST_HEAD: usize = 16 * 1024;
/// How long a head may take to arrive.
const SLOWEST_HEAD: Duration = Duration::from_secs(10);
/// How long a connection may last; a browser opens another.
const LONGEST_CONNECTION: Duration = Duration::from_secs(600);

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
    // This machine alone: others are served by a real server.
    let mut listener = TcpListener::bind((Ipv4Addr::LOCALHOST, args.port)).await?;
    writeln!(io::stdout(), "http://{}{}", listener.local_addr()?, args.path).ok();
    let service = TowerToHyperService::new(router(args));
    let server = http();
    let free = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    while let Ok(place) = Arc::clone(&free).acquire_owned().await {
        let (stream, _) = Listener::accept(&mut listener).await;
        let connection = server.serve_connection(TokioIo::new(stream), service.clone());
        tokio::spawn(async move {
            // Whoever breaks off a connection needs no answer.
            drop(timeout(LONGEST_CONNECTION, connection).await);
            drop(place);
        });
    }
    Ok(())
}

/// HTTP with bounds on what a client may take.
fn http() -> http1::Builder {
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(SLOWEST_HEAD).max_buf_size(LONGEST_HEAD);
    server
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
