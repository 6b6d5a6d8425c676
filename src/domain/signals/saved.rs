//! Conditions among the views that a reader has saved.

use super::signal::Signal;
use crate::domain::view::{Page, SavedView, Unread, ViewState};

/// The link of a condition for whatever pair and day are shown.
///
/// ```
/// use rotascope::domain::{
///     signals::{Signal, saved_link, saved_signal},
///     view::SavedView,
/// };
///
/// let (signal, _) = Signal::read("begins~year~~after~252");
/// let view = SavedView { name: "January".to_owned(), link: saved_link(&signal) };
/// assert_eq!(view.link, "v=1&view=signals&when=begins~year~~after~252");
/// assert_eq!(saved_signal(&view), Some(signal));
///
/// let other = SavedView { link: "v=1&view=streaks&when=begins~year".to_owned(), ..view };
/// assert_eq!(saved_signal(&other), None);
/// ```
pub fn saved_link(signal: &Signal) -> String {
    let signal = Unread::from(signal);
    ViewState { page: Page::Signals, signal, ..ViewState::default() }.to_fragment()
}

/// The condition of a saved view; none where it shows another page.
pub fn saved_signal(view: &SavedView) -> Option<Signal> {
    let (view, _) = ViewState::from_fragment(&view.link);
    (view.page == Page::Signals).then(|| Signal::of(&view.signal).0)
}
