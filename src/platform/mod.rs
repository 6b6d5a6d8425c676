//! The browser, behind plain values and owned resources.
//!
//! This is the only layer that names `web_sys` or `js_sys`. What can fail returns an error in
//! words or nothing at all (a blocked storage is an empty one); what registers with the browser is a
//! value whose `Drop` undoes it. It knows nothing of Leptos and decides nothing about the page.

pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod device_pixel_ratio;
pub mod document;
pub mod download;
pub mod fetch;
pub mod files;
pub mod fragment;
pub mod frame;
pub mod idle;
pub mod input;
pub mod install;
pub mod interval;
pub mod keyboard;
mod listener;
pub mod modal;
pub mod network;
pub mod preferences;
pub mod print;
pub mod reader;
pub mod resize;
pub mod service_worker;
pub mod sight;
pub mod slices;
pub mod slider;
pub mod sonification;
pub mod storage;
mod task;
pub mod user_series;
pub mod worker;

pub use listener::Listener;
