//! A server that answers as providers do, also badly.

use std::{
    collections::{BTreeMap, VecDeque},
    future::pending,
    io,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER, USER_AGENT},
    response::Response,
};
use futures_util::stream;
use tokio::{net::TcpListener, runtime::Runtime};

/// One answer.
#[derive(Clone, Debug)]
pub enum Reply {
    Body(String),
    Bytes(Vec<u8>),
    /// The body under another type.
    Typed(&'static str, String),
    /// The length says all, and the connection ends after half of it.
    Cut(String),
    Status(u16, Option<&'static str>),
    /// Nothing, for as long as anybody waits.
    Never,
}

#[derive(Default)]
struct Script {
    /// Answers of a path in their order; the last one is repeated.
    replies: BTreeMap<String, VecDeque<Reply>>,
    requests: Vec<String>,
    agents: Vec<String>,
    open: usize,
    most_open: usize,
}

/// A server on a port of its own; dropping it stops it.
pub struct ProviderServer {
    script: Arc<Mutex<Script>>,
    port: u16,
    runtime: Option<Runtime>,
}

impl ProviderServer {
    pub fn start() -> Self {
        let runtime = Runtime::new().unwrap();
        let script = Arc::new(Mutex::new(Script::default()));
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0))).unwrap();
        let port = listener.local_addr().unwrap().port();
        let app = Router::new().fallback(answer).with_state(script.clone());
        runtime.spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { script, port, runtime: Some(runtime) }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Answers of every address that has this in it, from now on.
    pub fn answer(&self, part: &str, replies: impl IntoIterator<Item = Reply>) {
        let replies = replies.into_iter().collect();
        self.script.lock().unwrap().replies.insert(part.to_owned(), replies);
    }

    /// The addresses that were asked since the last call.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.script.lock().unwrap().requests)
    }

    pub fn request_count(&self) -> usize {
        self.script.lock().unwrap().requests.len()
    }

    /// Who asked, as it named itself.
    pub fn agents(&self) -> Vec<String> {
        self.script.lock().unwrap().agents.clone()
    }

    /// The most requests that were open at the same time.
    pub fn most_open(&self) -> usize {
        self.script.lock().unwrap().most_open
    }
}

impl Drop for ProviderServer {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn answer(State(script): State<Arc<Mutex<Script>>>, request: Request) -> Response {
    let reply = {
        let mut script = script.lock().unwrap();
        let address = request.uri().to_string();
        let agent = request.headers().get(USER_AGENT).map(|agent| agent.to_str().unwrap());
        script.agents.push(agent.unwrap_or_default().to_owned());
        script.requests.push(address.clone());
        script.open += 1;
        script.most_open = script.most_open.max(script.open);
        let of_it = script.replies.iter_mut().find(|(part, _)| address.contains(part.as_str()));
        match of_it {
            Some((_, replies)) if 1 < replies.len() => replies.pop_front(),
            Some((_, replies)) => replies.front().cloned(),
            None => Some(Reply::Status(404, None)),
        }
    };
    let reply = reply.unwrap_or(Reply::Status(404, None));
    if matches!(reply, Reply::Never) {
        pending::<()>().await;
    }
    let response = respond(reply);
    script.lock().unwrap().open -= 1;
    response
}

fn respond(reply: Reply) -> Response {
    let ok = |kind: &str, body: Body| Response::builder().header(CONTENT_TYPE, kind).body(body);
    let response = match reply {
        Reply::Body(text) => ok("application/json", text.into()),
        Reply::Bytes(bytes) => ok("application/octet-stream", bytes.into()),
        Reply::Typed(kind, text) => ok(kind, text.into()),
        Reply::Cut(text) => {
            let half: Vec<u8> = text.bytes().take(text.len() / 2).collect();
            let parts = [Ok(half), Err(io::Error::from(io::ErrorKind::ConnectionAborted))];
            let body = Body::from_stream(stream::iter(parts));
            Response::builder().header(CONTENT_LENGTH, text.len()).body(body)
        }
        Reply::Status(status, retry_after) => {
            let mut response = Response::builder().status(status);
            if let Some(wait) = retry_after {
                response = response.header(RETRY_AFTER, wait);
            }
            response.body(Body::empty())
        }
        Reply::Never => ok("text/plain", Body::empty()),
    };
    response.unwrap()
}
