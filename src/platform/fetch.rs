//! Bytes from the site's own origin.
//!
//! A path has no query: gloo-net would ask for it with another address than the one that is cached.

use gloo_net::http::{Request, RequestBuilder};
use web_sys::RequestCache;

use crate::domain::Error;

/// How much the browser's own cache may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// A stored copy will do.
    Stored,
    /// A stored copy will do once the server has said that it still holds.
    Revalidated,
    /// Only the server's bytes will do.
    FromServer,
}

impl Freshness {
    fn cache(self) -> RequestCache {
        match self {
            Self::Stored => RequestCache::Default,
            Self::Revalidated => RequestCache::NoCache,
            Self::FromServer => RequestCache::Reload,
        }
    }
}

/// The bytes at a path relative to the page.
///
/// # Errors
/// [`Error::is_unavailable`] when the network, the server or the browser refuses; the error names the path.
pub async fn bytes(path: &str, freshness: Freshness) -> Result<Vec<u8>, Error> {
    whole(get(path, freshness)).await.map_err(|refused| match refused {
        Refused::Unreachable => unavailable(path, "it is not stored yet and could not be fetched"),
        Refused::Answered(status) => unavailable(path, &format!("the server answered {status}")),
        Refused::CutOff => unavailable(path, "it did not arrive whole"),
    })
}

/// The same, of a file whose hash is known as [`integrity`] writes it.
///
/// # Errors
/// As [`bytes`], and when the file has another hash; browsers do not say which of them it is.
pub async fn sealed(path: &str, integrity: &str, freshness: Freshness) -> Result<Vec<u8>, Error> {
    let bytes = whole(get(path, freshness).integrity(integrity)).await;
    bytes.map_err(|_| unavailable(path, "it did not arrive as it was published"))
}

/// A SHA-256 as `integrity` attributes write it: `sha256-` and its bytes in base 64.
pub fn integrity(sha256: &[u8; 32]) -> String {
    let latin: String = sha256.iter().copied().map(char::from).collect();
    let base_64 = web_sys::window().and_then(|window| window.btoa(&latin).ok());
    format!("sha256-{}", base_64.unwrap_or_default())
}

enum Refused {
    Unreachable,
    Answered(u16),
    CutOff,
}

fn get(path: &str, freshness: Freshness) -> RequestBuilder {
    Request::get(path).cache(freshness.cache())
}

async fn whole(request: RequestBuilder) -> Result<Vec<u8>, Refused> {
    let response = request.send().await.map_err(|_| Refused::Unreachable)?;
    if !response.ok() {
        return Err(Refused::Answered(response.status()));
    }
    response.binary().await.map_err(|_| Refused::CutOff)
}

fn unavailable(path: &str, problem: &str) -> Error {
    Error::unavailable(problem, "check the connection and reload the page").in_file(path)
}
