//! The form of a [`ViewState`] in a link: `v=1&key=value&…`, canonical, defaults left out.

use super::{
    ViewState, breadth, claims, global, instruments, keys::LinkKey, lab, performance, rates,
    rotation, signals, streaks, valuation,
};
use crate::domain::{Error, quoted};

/// The version of the link format.
const VERSION: u32 = 1;
/// A broken link is described by its first few parts; more would bury the page.
const MOST_NOTICES: usize = 6;
/// More bytes than any link of this site has; what lies beyond is not read.
const LONGEST: usize = 20_000;

/// The settings of every page, in the order in which links carry them.
const ALL: &[&dyn Settings] = &[
    &Group { keys: global::KEYS, of: |view| view, of_mut: |view| view },
    &Group {
        keys: performance::KEYS,
        of: |view| &view.performance,
        of_mut: |view| &mut view.performance,
    },
    &Group { keys: rotation::KEYS, of: |view| &view.rotation, of_mut: |view| &mut view.rotation },
    &Group { keys: breadth::KEYS, of: |view| &view.breadth, of_mut: |view| &mut view.breadth },
    &Group { keys: streaks::KEYS, of: |view| &view.streaks, of_mut: |view| &mut view.streaks },
    &Group {
        keys: valuation::KEYS,
        of: |view| &view.valuation,
        of_mut: |view| &mut view.valuation,
    },
    &Group { keys: rates::KEYS, of: |view| &view.rates, of_mut: |view| &mut view.rates },
    &Group {
        keys: instruments::KEYS,
        of: |view| &view.instruments,
        of_mut: |view| &mut view.instruments,
    },
    &Group { keys: signals::KEYS, of: |view| &view.signal, of_mut: |view| &mut view.signal },
    &Group { keys: lab::KEYS, of: |view| &view.lab, of_mut: |view| &mut view.lab },
    &Group { keys: claims::KEYS, of: |view| &view.claims, of_mut: |view| &mut view.claims },
    &Group { keys: global::LAST_KEYS, of: |view| view, of_mut: |view| view },
];

/// The settings of a page, and where they stand in a view.
struct Group<S: 'static> {
    keys: &'static [LinkKey<S>],
    of: fn(&ViewState) -> &S,
    of_mut: fn(&mut ViewState) -> &mut S,
}

/// The settings of some page.
trait Settings: Sync {
    /// The name of the setting with an index; none beyond the last.
    fn name(&self, index: usize) -> Option<&'static str>;

    /// Takes a value into the setting with an index.
    fn read(&self, view: &mut ViewState, index: usize, value: &str) -> Result<(), Error>;

    /// The value of the setting with an index; none where it is the default.
    fn write(&self, view: &ViewState, index: usize) -> Option<String>;
}

impl<S> Settings for Group<S> {
    fn name(&self, index: usize) -> Option<&'static str> {
        self.keys.get(index).map(|key| key.name)
    }

    fn read(&self, view: &mut ViewState, index: usize, value: &str) -> Result<(), Error> {
        let settings = (self.of_mut)(view);
        self.keys.get(index).map_or(Ok(()), |key| key.read_into(settings, value))
    }

    fn write(&self, view: &ViewState, index: usize) -> Option<String> {
        self.keys.get(index).and_then(|key| (key.write)((self.of)(view)))
    }
}

/// Every setting: its page's settings, its index among them, and its name.
fn all() -> impl Iterator<Item = (&'static dyn Settings, usize, &'static str)> {
    ALL.iter().flat_map(|settings| {
        (0..).map_while(|index| Some((*settings, index, settings.name(index)?)))
    })
}

impl ViewState {
    /// Reads the fragment of a link, with or without its `#`; any text gives a view.
    ///
    /// Every part that cannot be read is left out, and named by an error in the second value.
    pub fn from_fragment(fragment: &str) -> (Self, Vec<Error>) {
        let mut view = Self::default();
        let mut notices = Vec::new();
        let mut unnamed = 0_usize;
        let mut seen = Vec::new();
        let whole = fragment.strip_prefix('#').unwrap_or(fragment);
        let beginning = (0..=LONGEST).rev().find_map(|end| whole.get(..end));
        let fragment = beginning.unwrap_or_default();
        if fragment.len() < whole.len() {
            notices.push(Error::invalid(
                "the link is longer than any of this site",
                "copy it again from the page; only its beginning is read",
            ));
        }
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
        for (settings, index, name) in all() {
            if let Some(value) = settings.write(self, index) {
                fragment.push('&');
                fragment.push_str(name);
                fragment.push('=');
                fragment.push_str(&value);
            }
        }
        fragment
    }
}

fn read_part(view: &mut ViewState, seen: &mut Vec<&'static str>, part: &str) -> Result<(), Error> {
    let (name, value) = part.split_once('=').unwrap_or((part, ""));
    if name == "v" {
        return read_version(value);
    }
    let Some((settings, index, known)) = all().find(|(_, _, known)| *known == name) else {
        return Err(Error::invalid(
            format!("the link's part {} is not known", quoted(part)),
            "it is left out",
        ));
    };
    if seen.contains(&known) {
        return Err(Error::invalid(
            format!("the link says {} twice", quoted(name)),
            "the first one is used",
        ));
    }
    seen.push(known);
    settings.read(view, index, value).map_err(|error| error.at_field(name))
}

fn read_version(value: &str) -> Result<(), Error> {
    match value.parse::<u32>() {
        Ok(version) if version <= VERSION => Ok(()),
        Ok(_) => Err(Error::newer_schema(
            "the link was made by a newer version of this site",
            "reload to update; until then it is read as far as it is known",
        )),
        Err(_) => Err(Error::invalid(
            format!("the link's version {} is not a number", quoted(value)),
            format!("it is read as version {VERSION}"),
        )),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_two_settings_share_a_name() {
        let names: BTreeSet<&str> = all().map(|(_, _, name)| name).collect();
        assert_eq!(names.len(), all().count(), "{names:?}");
    }

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
        check("zoom=2020-01-02.2021-05-03&s=IWM", "v=1&s=IWM&zoom=2020-01-02.2021-05-03", 0);
        check(
            "pesource=my~20page&pes=19.50&years=5&exit=-20",
            "v=1&exit=-20&pes=19.5&pesource=my_page",
            0,
        );
        check(
            "jobs=8&cuts=2&days=2025-09-17.2024-09-18&events=own",
            "v=1&events=own&days=2024-09-18.2025-09-17&cuts=2",
            0,
        );
        check("snap=2026-09-25.ab12&roll=10y", "v=1&roll=10y&snap=2026-09-25.ab12", 0);
        check(
            "own=aapl~IWM~AAPL&map=own&tail=26&formula=dual_ema&bench=SPY",
            "v=1&map=own&own=AAPL~IWM&bench=SPY&formula=dual_ema&tail=26",
            0,
        );
        check("tail=3&formula=rrg&map=casino&own=..", "v=1", 4);
        check(
            "after=broken&least=7&count=newyear&list=all",
            "v=1&count=newyear&list=all&least=7&after=broken",
            0,
        );
    }

    #[test]
    fn notes_have_one_canonical_form() {
        check(
            "notes=2026-01-23_Streak~2C_over~.2020-03-23_Low~.2026-01-23_Streak~2c_over",
            "v=1&notes=2020-03-23_Low~.2026-01-23_Streak~2c_over",
            0,
        );
        check("notes=2026-01-23&notes=2020-03-23_Low", "v=1", 2);
    }

    #[test]
    fn broken_parts_are_left_out_one_by_one() {
        check("#view=casino&s=../x&asof=2026-02-30&range=2m&basis=log", "v=1", 5);
        check("#s=IWM&s=VTWO", "v=1&s=IWM", 1);
        check("#<script>&view=performance", "v=1&view=performance", 1);
        check("#v=2", "v=1", 1);
        check("#zoom=2021-05-03.2020-01-02&range=5y", "v=1&range=5y", 1);
        check("#a&b&c&d&e&f&g&h&i", "v=1", 7);
        check(&format!("#s=IWM&{}l=SPY", "&".repeat(LONGEST)), "v=1&s=IWM", 1);
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
                ("(v|view|s|l|asof|range|base|basis|scale|roll|avg|legs|map|own|bench|formula|tail|focus|order|pace|pairs|breadth|count|list|least|after|years|growth|exit|pes|pel|pesource|events|days|beta|cuts|jobs|when|notes|embed|snap|zoom|x)", "[A-Za-z0-9.~-]{0,12}"), 0..12)
        ) {
            let parts: Vec<String> = parts.iter().map(|(k, v)| format!("{k}={v}")).collect();
            let (view, _) = ViewState::from_fragment(&parts.join("&"));
            let fragment = view.to_fragment();
            prop_assert!(fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b"._~-&=".contains(&b)));
            prop_assert_eq!(ViewState::from_fragment(&fragment), (view, vec![]));
        }
    }
}
