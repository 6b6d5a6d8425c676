//! Storage: small preferences that stay in this browser.

/// A preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageKey {
    /// Views that the reader has saved.
    SavedViews,
    /// Set where the browser's database keeps series of the reader's own.
    UserSeries,
    /// The colour theme; `boot.js` reads it too, before the first paint.
    Theme,
}

impl StorageKey {
    fn name(self) -> &'static str {
        match self {
            Self::SavedViews => "rotascope.views",
            Self::UserSeries => "rotascope.own-series",
            Self::Theme => "rotascope.theme",
        }
    }
}

fn local() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The stored text, where there is one and storage is not blocked.
pub fn read(key: StorageKey) -> Option<String> {
    local()?.get_item(key.name()).ok()?
}

/// Stores a text, or forgets it; false where storage is blocked or full, so that the choice lasts as
/// long as the page.
pub fn write(key: StorageKey, value: Option<&str>) -> bool {
    let Some(storage) = local() else { return false };
    let done = match value {
        Some(value) => storage.set_item(key.name(), value),
        None => storage.remove_item(key.name()),
    };
    done.is_ok()
}

/// True where the browser keeps nothing for the site.
pub(crate) fn is_blocked() -> bool {
    local().is_none()
}
