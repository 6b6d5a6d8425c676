//! A static server that can be told to misbehave.
//!
//! Offline is tested by stopping it: what the browser then shows comes from the browser.

use std::{
    collections::BTreeMap,
    fs, io,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::{Stream, StreamExt as _, stream};
use tokio::{net::TcpListener, runtime::Runtime};

/// A way to answer a file wrongly.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// The length says all, the connection closes after half of it.
    CutShort,
    /// One byte in the middle is another one.
    FlippedByte,
    /// Status 200 and a page of HTML, as hosts do that answer every address.
    Html,
    /// Status 404.
    Missing,
    /// The right bytes, late.
    Slow(Duration),
    /// A status of a server in trouble, and nothing else.
    Status(u16),
}

#[derive(Debug)]
struct Site {
    folder: PathBuf,
    prefix: String,
    cache_control: &'static str,
    faults: BTreeMap<String, Fault>,
    requests: Vec<String>,
    /// Price files that the service worker is being sent, and the most of them at a time.
    stored: [usize; 2],
    /// How many more requests are answered before every connection breaks half way.
    patience: Option<usize>,
}

/// A server on a port of its own; dropping it stops it.
pub struct Server {
    site: Arc<Mutex<Site>>,
    port: u16,
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves `folder` at the root.
    pub fn start(folder: PathBuf) -> Self {
        Self::start_below("/", folder)
    }

    /// Serves `folder` under `prefix`, which begins and ends with a slash, and nothing else.
    pub fn start_below(prefix: &str, folder: PathBuf) -> Self {
        let site = Site {
            folder,
            prefix: prefix.to_owned(),
            // As common static hosts have it: an update must not be stopped by the browser's own cache.
            cache_control: "public, max-age=600",
            faults: BTreeMap::new(),
            requests: Vec::new(),
            stored: [0; 2],
            patience: None,
        };
        let mut server = Self { site: Arc::new(Mutex::new(site)), port: 0, runtime: None };
        server.restart();
        server
    }

    /// Where the site begins.
    /// A view of the site.
    pub fn at(&self, link: &str) -> String {
        format!("{}{link}", self.url())
    }

    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.lock().prefix)
    }

    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// Serves another folder from now on: a deploy.
    pub fn deploy(&self, folder: PathBuf) {
        self.lock().folder = folder;
    }

    /// Forbids the browser's own cache, so that every need of a file is a request.
    pub fn forbid_caching(&self) {
        self.lock().cache_control = "no-store";
    }

    /// Answers the file whose path ends like this wrongly from now on.
    pub fn spoil(&self, path_end: &str, fault: Fault) {
        self.lock().faults.insert(path_end.to_owned(), fault);
    }

    /// Answers so many requests more, and breaks every connection half way after that.
    pub fn break_after(&self, requests: usize) {
        self.lock().patience = Some(requests);
    }

    /// Answers every file rightly again.
    pub fn heal(&self) {
        let mut site = self.lock();
        site.faults.clear();
        site.patience = None;
    }

    /// The paths that were asked for since the last call, in order.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.lock().requests)
    }

    /// The most price files that the service worker asked for at a time since the last call.
    pub fn take_most_stored_at_once(&self) -> usize {
        std::mem::take(&mut self.lock().stored[1])
    }

    /// Closes the port and every open connection.
    pub fn stop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // A runtime may only be waited for outside of another one.
            let stop = std::thread::spawn(|| runtime.shutdown_timeout(Duration::from_secs(5)));
            stop.join().expect("the server stops");
        }
    }

    /// Opens the same port again.
    pub fn restart(&mut self) {
        self.stop();
        // A runtime of its own, since connections outlive the task that accepts them.
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime starts");
        let (port, site) = (self.port, self.site.clone());
        let (tell_port, hear_port) = std::sync::mpsc::channel();
        runtime.spawn(async move {
            let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("the port is free");
            tell_port
                .send(listener.local_addr().expect("a bound port").port())
                .expect("a listener");
            let app = Router::new().fallback(answer).with_state(site);
            axum::serve(listener, app).await.expect("the server runs until it is dropped");
        });
        self.port = hear_port.recv().expect("the server tells its port");
        self.runtime = Some(runtime);
    }

    fn lock(&self) -> MutexGuard<'_, Site> {
        self.site.lock().expect("no holder panics")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

async fn answer(State(site): State<Arc<Mutex<Site>>>, request: Request) -> Response {
    let cache_control = site.lock().expect("no holder panics").cache_control;
    let path = request.uri().path();
    let referer = request.headers().get(header::REFERER).and_then(|it| it.to_str().ok());
    let is_stored = referer.is_some_and(|it| it.ends_with("/sw.js")) && path.contains("/prices/");
    if is_stored {
        let [now, most] = &mut site.lock().expect("no holder panics").stored;
        *now += 1;
        *most = (*most).max(*now);
    }
    let mut response = answer_file(&site, path).await;
    if is_stored {
        site.lock().expect("no holder panics").stored[0] -= 1;
    }
    let value = HeaderValue::from_static(cache_control);
    response.headers_mut().insert(header::CACHE_CONTROL, value);
    response
}

async fn answer_file(site: &Mutex<Site>, path: &str) -> Response {
    let (file, fault) = {
        let mut site = site.lock().expect("no holder panics");
        site.requests.push(path.to_owned());
        let is_broken = site.patience == Some(0);
        site.patience = site.patience.map(|patience| patience.saturating_sub(1));
        let Some(inside) = path.strip_prefix(&site.prefix) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let name = if inside.is_empty() { "index.html" } else { inside };
        let is_meant = |end: &&String| name.ends_with(end.as_str());
        let fault = site.faults.iter().find(|(end, _)| is_meant(end)).map(|(_, fault)| *fault);
        let fault = if is_broken { Some(Fault::CutShort) } else { fault };
        (site.folder.join(name), fault)
    };
    if let Some(Fault::Slow(delay)) = fault {
        tokio::time::sleep(delay).await;
    }
    let Ok(bytes) = fs::read(&file) else { return StatusCode::NOT_FOUND.into_response() };
    match fault {
        Some(Fault::Missing) => StatusCode::NOT_FOUND.into_response(),
        Some(Fault::Status(status)) => {
            StatusCode::from_u16(status).expect("a status").into_response()
        }
        Some(Fault::Html) => {
            respond("page.html", b"<!DOCTYPE html><title>Hello</title>".to_vec(), None)
        }
        Some(Fault::FlippedByte) => respond(path, flipped(bytes), None),
        Some(Fault::CutShort) => {
            let whole = bytes.len();
            respond(path, bytes.into_iter().take(whole / 2).collect(), Some(whole))
        }
        Some(Fault::Slow(_)) | None => respond(path, bytes, None),
    }
}

fn flipped(mut bytes: Vec<u8>) -> Vec<u8> {
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    bytes
}

fn respond(path: &str, bytes: Vec<u8>, length: Option<usize>) -> Response {
    let mut response = Response::builder().header(header::CONTENT_TYPE, content_type(path));
    let mut body = Body::from(bytes.clone());
    if let Some(length) = length {
        response = response.header(header::CONTENT_LENGTH, length);
        body = Body::from_stream(broken_off(bytes));
    }
    response.body(body).expect("a well-formed response")
}

/// A body whose connection breaks a moment after these bytes: a busy browser drops what it has not read by then.
fn broken_off(bytes: Vec<u8>) -> impl Stream<Item = io::Result<Vec<u8>>> + Send {
    let end = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        Err(io::ErrorKind::ConnectionAborted.into())
    };
    stream::once(async { Ok(bytes) }).chain(stream::once(end))
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/html; charset=utf-8",
    }
}
