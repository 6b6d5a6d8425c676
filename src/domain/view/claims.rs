//! What a reader has chosen on the page of claims: claims of their own.

use super::{
    Unread,
    keys::{LinkKey, set, unless_default},
};

pub(super) const KEYS: &[LinkKey<Unread>] =
    &[LinkKey { name: "claims", read: set, write: unless_default, most: Unread::MOST_CHARACTERS }];
