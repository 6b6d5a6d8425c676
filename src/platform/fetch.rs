//! Bytes from the site's own origin.

use gloo_net::http::Request;
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
/// When the network, the server or the browser refuses; the error names the path.
pub async fn bytes(path: &str, freshness: Freshness) -> Result<Vec<u8>, Error> {
    let unavailable = |problem: String| {
        Error::unavailable(problem, "check the connection and reload the page").in_file(path)
    };
    let request = Request::get(path).cache(freshness.cache());
    let response = request.send().await.map_err(|error| unavailable(error.to_string()))?;
    if !response.ok() {
        return Err(unavailable(format!("the server answered {}", response.status())));
    }
    response.binary().await.map_err(|error| unavailable(error.to_string()))
}
