//! Bytes from the site's own origin.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

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
    let unreachable = |_| unavailable("it could not be fetched".to_owned());
    let response = respond(path, freshness).await.map_err(unreachable)?;
    if !response.ok() {
        return Err(unavailable(format!("the server answered {}", response.status())));
    }
    let cut_off = |_| unavailable("it did not arrive whole".to_owned());
    let buffer = JsFuture::from(response.array_buffer().map_err(cut_off)?).await;
    Ok(Uint8Array::new(&buffer.map_err(cut_off)?).to_vec())
}

/// The bytes of a file of the site itself, held against its hash as `integrity` writes it.
///
/// # Errors
/// When they cannot be had, or are of another version of the site.
pub async fn sealed(path: &str, hash: &str) -> Result<Vec<u8>, Error> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoCache);
    init.set_integrity(hash);
    whole(path, &init).await.map_err(|_| {
        let problem = "it did not arrive as it was published";
        Error::unavailable(problem, "check the connection and reload the page").in_file(path)
    })
}

async fn whole(path: &str, init: &RequestInit) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(send(path, init).await?.array_buffer()?).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn respond(path: &str, freshness: Freshness) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    init.set_cache(freshness.cache());
    send(path, &init).await
}

async fn send(path: &str, init: &RequestInit) -> Result<Response, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    JsFuture::from(window.fetch_with_str_and_init(path, init)).await?.dyn_into()
}
