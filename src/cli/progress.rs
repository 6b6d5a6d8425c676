//! A progress bar on a terminal; nothing where the output is read by a program.

use std::borrow::Cow;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar for `len` files.
pub fn bar(len: usize, action: impl Into<Cow<'static, str>>) -> ProgressBar {
    let style = ProgressStyle::with_template("{prefix} {bar:30} {pos}/{len} {msg}");
    let bar = ProgressBar::new(len as u64).with_prefix(action);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
