//! What a reader has chosen on the page of signals: a condition.

use super::{
    Unread,
    keys::{LinkKey, set, unless_default},
};

pub(super) const KEYS: &[LinkKey<Unread>] =
    &[LinkKey { name: "when", read: set, write: unless_default, most: 400 }];
