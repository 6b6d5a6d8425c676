//! Events of the service worker, as its messages carry them.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::MessageEvent;

/// Event of the stored copy of the site that the reader may want to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServiceWorkerEvent {
    /// The site is stored, and so many of its series of prices; the worker writes both.
    Stored {
        /// How many are stored.
        stored: String,
        /// How many there are.
        of: String,
    },
    /// Some of what is needed without a network is not stored.
    Incomplete {
        /// Which file, and why it could not be had.
        reason: String,
    },
    /// Newer figures are there that only a newer version of the site can read.
    NewerSchema {
        /// The session up to which they go, as the snapshot writes it.
        as_of: String,
    },
    /// A new version is stored completely; `Registration::apply_update` takes it.
    UpdateWaiting,
    /// Newer figures are stored completely; reloading the page takes them.
    NewData {
        /// The session up to which they go, as the snapshot writes it.
        as_of: String,
    },
    /// Newer files were damaged or incomplete and were refused; what is stored keeps working.
    Kept {
        /// The file, and what was wrong with it.
        reason: String,
    },
    /// Stored build and snapshot; the answer to [`Registration::ask`](super::Registration::ask).
    Status {
        /// The build.
        build: String,
        /// The snapshot.
        snapshot: String,
        /// The length of all stored files, as the worker writes it.
        bytes: String,
    },
    /// Nothing is stored any more; the answer to [`Registration::clear`](super::Registration::clear).
    Cleared,
    /// The site cannot be stored here, so it needs the network; the reason in words.
    Unavailable(String),
}

/// Event that a message of the worker stands for; none for messages of others.
pub(super) fn said(message: &MessageEvent, is_active: bool) -> Option<ServiceWorkerEvent> {
    let data = message.data();
    match field(&data, "type")?.as_str() {
        "NEW_DATA" => Some(ServiceWorkerEvent::NewData { as_of: field(&data, "asOf")? }),
        "STATUS" => Some(ServiceWorkerEvent::Status {
            build: field(&data, "build")?,
            snapshot: field(&data, "snapshot")?,
            bytes: field(&data, "bytes")?,
        }),
        "STORED" => Some(ServiceWorkerEvent::Stored {
            stored: field(&data, "stored")?,
            of: field(&data, "of")?,
        }),
        "INCOMPLETE" => Some(ServiceWorkerEvent::Incomplete { reason: field(&data, "reason")? }),
        "NEWER_SCHEMA" => Some(ServiceWorkerEvent::NewerSchema { as_of: field(&data, "asOf")? }),
        "CLEARED" => Some(ServiceWorkerEvent::Cleared),
        "REFUSED" => {
            let reason = field(&data, "reason")?;
            Some(if is_active {
                ServiceWorkerEvent::Kept { reason }
            } else {
                ServiceWorkerEvent::Unavailable(reason)
            })
        }
        _ => None,
    }
}

pub(super) fn field(object: &JsValue, name: &str) -> Option<String> {
    Reflect::get(object, &JsValue::from_str(name)).ok()?.as_string()
}
