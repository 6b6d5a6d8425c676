//! Preferences of the system: dark, more contrast, less motion.

use super::Listener;

/// A preference of the system that the page follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// A dark page.
    Dark,
    /// More contrast.
    MoreContrast,
    /// Less motion.
    ReducedMotion,
}

impl Preference {
    fn query(self) -> &'static str {
        match self {
            Self::Dark => "(prefers-color-scheme: dark)",
            Self::MoreContrast => "(prefers-contrast: more)",
            Self::ReducedMotion => "(prefers-reduced-motion: reduce)",
        }
    }

    /// True where the system asks for it.
    pub(crate) fn is_asked_for(self) -> bool {
        list(self.query()).is_some_and(|list| list.matches())
    }

    /// Calls back when the answer changes.
    pub(crate) fn on_change(self, callback: impl Fn() + 'static) -> Option<Listener> {
        list(self.query()).map(|list| Listener::new(&list, "change", move |_| callback()))
    }
}

/// Media query list, which tells when it changes.
pub(super) fn list(query: &str) -> Option<web_sys::MediaQueryList> {
    web_sys::window()?.match_media(query).ok()?
}
