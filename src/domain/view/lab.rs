//! What a reader has chosen on the page of the Lab: a rule, and what trading costs.

use super::{
    Unread,
    keys::{LinkKey, set, unless_default},
};

pub(super) const KEYS: &[LinkKey<Unread>] =
    &[LinkKey { name: "rule", read: set, write: unless_default, most: 400 }];
