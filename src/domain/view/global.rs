//! The settings that hold for every page, as links carry them.

use super::{
    Notes,
    keys::{LinkKey, set, set_some, unless_default},
    state::ViewState,
};

/// The settings in the bar of controls, and the page.
pub(super) const KEYS: &[LinkKey<ViewState>] = &[
    LinkKey::new("view", |view, text| set(&mut view.page, text), |view| unless_default(&view.page)),
    LinkKey::new(
        "s",
        |view, text| set_some(&mut view.small, text),
        |view| view.small.as_ref().map(ToString::to_string),
    ),
    LinkKey::new(
        "l",
        |view, text| set_some(&mut view.large, text),
        |view| view.large.as_ref().map(ToString::to_string),
    ),
    LinkKey::new(
        "asof",
        |view, text| set_some(&mut view.as_of, text),
        |view| view.as_of.as_ref().map(ToString::to_string),
    ),
    LinkKey::new(
        "range",
        |view, text| set(&mut view.range, text),
        |view| unless_default(&view.range),
    ),
    LinkKey::new(
        "base",
        |view, text| set_some(&mut view.base, text),
        |view| view.base.as_ref().map(ToString::to_string),
    ),
    LinkKey::new(
        "zoom",
        |view, text| set_some(&mut view.zoom, text),
        |view| view.zoom.as_ref().map(ToString::to_string),
    ),
    LinkKey::new(
        "basis",
        |view, text| set(&mut view.basis, text),
        |view| unless_default(&view.basis),
    ),
    LinkKey::new(
        "scale",
        |view, text| set(&mut view.scale, text),
        |view| unless_default(&view.scale),
    ),
];

/// What ends a link: notes, the chart that is shown alone, and the snapshot that it was made on.
pub(super) const LAST_KEYS: &[LinkKey<ViewState>] = &[
    LinkKey {
        most: Notes::MOST_IN_LINK,
        ..LinkKey::new(
            "notes",
            |view, text| set(&mut view.notes, text),
            |view| unless_default(&view.notes),
        )
    },
    LinkKey::new(
        "embed",
        |view, text| set_some(&mut view.embed, text),
        |view| view.embed.as_ref().map(ToString::to_string),
    ),
    LinkKey::new(
        "snap",
        |view, text| set_some(&mut view.made_on, text),
        |view| view.made_on.as_ref().map(ToString::to_string),
    ),
];
