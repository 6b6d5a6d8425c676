//! Small preferences, also where the browser stores nothing.

use rotascope::platform::storage::{StorageKey, read, write};
use wasm_bindgen_test::wasm_bindgen_test;

use super::blocked::{Replaced, js};

const KEY: StorageKey = StorageKey::Theme;

#[wasm_bindgen_test]
fn a_preference_is_kept_until_it_is_forgotten() {
    assert!(write(KEY, Some("dark")));
    assert_eq!(read(KEY).as_deref(), Some("dark"));
    assert_eq!(read(StorageKey::UserSeries), None, "keys are apart");
    write(KEY, None);
    assert_eq!(read(KEY), None);
}

#[wasm_bindgen_test]
fn a_blocked_storage_is_an_empty_one() {
    write(KEY, Some("dark"));
    for getter in ["throw new DOMException('blocked', 'SecurityError')", "return null"] {
        let blocked = Replaced::new("window", "localStorage", getter);
        assert!(!write(KEY, Some("light")), "{getter}");
        assert_eq!(read(KEY), None, "{getter}");
        drop(blocked);
    }
    assert_eq!(read(KEY).as_deref(), Some("dark"));
    write(KEY, None);
}

#[wasm_bindgen_test]
fn a_full_storage_keeps_what_it_has() {
    write(KEY, Some("dark"));
    js("Storage.prototype.kept = Storage.prototype.setItem;
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };");
    assert!(!write(KEY, Some("light")));
    js("Storage.prototype.setItem = Storage.prototype.kept; delete Storage.prototype.kept;");
    assert_eq!(read(KEY).as_deref(), Some("dark"));
    write(KEY, None);
}
