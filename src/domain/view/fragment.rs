//! The form of a [`ViewState`] in a link: `v=1&key=value&…`, canonical, defaults left out.

use std::str::FromStr;

use super::ViewState;
use crate::domain::{Basis, Error};

/// The version of the link format.
const VERSION: u32 = 1;
/// A broken link is described by its first few parts; more would bury the page.
const MOST_NOTICES: usize = 6;
/// A part of a broken link is quoted up to this many characters.
const MOST_QUOTED: usize = 40;

/// One setting in a link.
struct Key {
    name: &'static str,
    read: fn(&mut ViewState, &str) -> Result<(), Error>,
    /// The value, or nothing where it is the default.
    write: fn(&ViewState) -> Option<String>,
}

/// Every setting, in the order in which links carry them.
const KEYS: [Key; 10] = [
    Key {
        name: "view",
        read: |view, text| set(&mut view.page, text),
        write: |view| unless_default(&view.page),
    },
    Key {
        name: "s",
        read: |view, text| set_some(&mut view.small, text),
        write: |view| view.small.as_ref().map(ToString::to_string),
    },
    Key {
        name: "l",
        read: |view, text| set_some(&mut view.large, text),
        write: |view| view.large.as_ref().map(ToString::to_string),
    },
    Key {
        name: "asof",
        read: |view, text| set_some(&mut view.as_of, text),
        write: |view| view.as_of.as_ref().map(ToString::to_string),
    },
    Key {
        name: "range",
        read: |view, text| set(&mut view.range, text),
        write: |view| unless_default(&view.range),
    },
    Key {
        name: "base",
        read: |view, text| set_some(&mut view.base, text),
        write: |view| view.base.as_ref().map(ToString::to_string),
    },
    Key { name: "basis", read: read_basis, write: write_basis },
    Key {
        name: "scale",
        read: |view, text| set(&mut view.scale, text),
        write: |view| unless_default(&view.scale),
    },
    Key {
        name: "roll",
        read: |view, text| set(&mut view.rolling, text),
        write: |view| unless_default(&view.rolling),
    },
    Key {
        name: "snap",
        read: |view, text| set_some(&mut view.made_on, text),
        write: |view| view.made_on.as_ref().map(ToString::to_string),
    },
];

impl ViewState {
    /// Reads the fragment of a link, with or without its `#`; any text gives a view.
    ///
    /// Every part that cannot be read is left out, and named by an error in the second value.
    pub fn from_fragment(fragment: &str) -> (Self, Vec<Error>) {
        let mut view = Self::default();
        let mut notices = Vec::new();
        let mut unnamed = 0_usize;
        let mut seen = [false; KEYS.len()];
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        for part in fragment.split('&').filter(|part| !part.is_empty()) {
            let Err(error) = read_part(&mut view, &mut seen, part) else { continue };
            if notices.len() < MOST_NOTICES {
                notices.push(error);
            } else {
                unnamed += 1;
            }
        }
        if 0 < unnamed {
            notices.push(Error::invalid(
                format!("{unnamed} more parts of the link cannot be read"),
                "copy the link again from the page",
            ));
        }
        (view, notices)
    }

    /// The canonical fragment, without `#`: fixed order, defaults left out, only characters that
    /// need no escaping.
    pub fn to_fragment(&self) -> String {
        let mut fragment = format!("v={VERSION}");
        for key in &KEYS {
            if let Some(value) = (key.write)(self) {
                fragment.push('&');
                fragment.push_str(key.name);
                fragment.push('=');
                fragment.push_str(&value);
            }
        }
        fragment
    }
}

fn read_part(view: &mut ViewState, seen: &mut [bool], part: &str) -> Result<(), Error> {
    let (name, value) = part.split_once('=').unwrap_or((part, ""));
    if name == "v" {
        return read_version(value);
    }
    let found = KEYS.iter().zip(seen).find(|(key, _)| key.name == name);
    let Some((key, seen)) = found else {
        return Err(Error::invalid(
            format!("the link's part {:?} is not known", quoted(part)),
            "it is left out",
        ));
    };
    if std::mem::replace(seen, true) {
        return Err(Error::invalid(
            format!("the link says {name:?} twice"),
            "the first one is used",
        ));
    }
    (key.read)(view, &quoted(value)).map_err(|error| error.at_field(name))
}

fn read_version(value: &str) -> Result<(), Error> {
    match value.parse::<u32>() {
        Ok(version) if version <= VERSION => Ok(()),
        Ok(_) => Err(Error::newer_schema(
            "the link was made by a newer version of this site",
            "reload to update; until then it is read as far as it is known",
        )),
        Err(_) => Err(Error::invalid(
            format!("the link's version {:?} is not a number", quoted(value)),
            format!("it is read as version {VERSION}"),
        )),
    }
}

fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(MOST_QUOTED).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn set<T: FromStr<Err = Error>>(field: &mut T, text: &str) -> Result<(), Error> {
    *field = text.parse()?;
    Ok(())
}

fn set_some<T: FromStr<Err = Error>>(field: &mut Option<T>, text: &str) -> Result<(), Error> {
    *field = Some(text.parse()?);
    Ok(())
}

fn unless_default<T: Default + PartialEq + ToString>(value: &T) -> Option<String> {
    (*value != T::default()).then(|| value.to_string())
}

fn read_basis(view: &mut ViewState, text: &str) -> Result<(), Error> {
    view.basis = match text {
        "price" => Basis::Price,
        "total" => Basis::TotalReturn,
        _ => return Err(Error::invalid(format!("{text:?} is not a basis"), "use price or total")),
    };
    Ok(())
}

fn write_basis(view: &ViewState) -> Option<String> {
    (view.basis == Basis::TotalReturn).then(|| "total".to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// `fragment` reads as `canonical`, with `notices` notices.
    fn check(fragment: &str, canonical: &str, notices: usize) {
        let (view, found) = ViewState::from_fragment(fragment);
        assert_eq!(view.to_fragment(), canonical, "{fragment}");
        assert_eq!(found.len(), notices, "{fragment}: {found:?}");
    }

    #[test]
    fn links_have_one_canonical_form() {
        check("", "v=1", 0);
        check("#", "v=1", 0);
        check("#v=1&view=overview&range=ytd&basis=price&scale=log", "v=1", 0);
        check("l=SPY&s=iwm", "v=1&s=IWM&l=SPY", 0);
        check("basis=total&view=performance", "v=1&view=performance&basis=total", 0);
        check("range=2025-12-31&asof=2026-01-23", "v=1&asof=2026-01-23&range=2025-12-31", 0);
        check("snap=2026-09-25.ab12&roll=10y", "v=1&roll=10y&snap=2026-09-25.ab12", 0);
    }

    #[test]
    fn broken_parts_are_left_out_one_by_one() {
        check("#view=casino&s=../x&asof=2026-02-30&range=2m&basis=log", "v=1", 5);
        check("#s=IWM&s=VTWO", "v=1&s=IWM", 1);
        check("#<script>&view=performance", "v=1&view=performance", 1);
        check("#v=2", "v=1", 1);
        check("#a&b&c&d&e&f&g&h&i", "v=1", 7);
    }

    proptest! {
        #[test]
        fn any_text_gives_a_view_that_reads_back(text in ".{0,200}") {
            let (view, _) = ViewState::from_fragment(&text);
            prop_assert_eq!(ViewState::from_fragment(&view.to_fragment()), (view, vec![]));
        }

        #[test]
        fn any_settings_give_a_view_that_reads_back(
            parts in prop::collection::vec(
                ("(v|view|s|l|asof|range|base|basis|scale|roll|snap|x)", "[A-Za-z0-9.~-]{0,12}"), 0..12)
        ) {
            let parts: Vec<String> = parts.iter().map(|(k, v)| format!("{k}={v}")).collect();
            let (view, _) = ViewState::from_fragment(&parts.join("&"));
            let fragment = view.to_fragment();
            prop_assert!(fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b"._~-&=".contains(&b)));
            prop_assert_eq!(ViewState::from_fragment(&fragment), (view, vec![]));
        }
    }
}
