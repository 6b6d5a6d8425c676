//! The settings of the rotation page.

use std::{fmt, num::NonZero, str::FromStr};

use super::{
    keys::{LinkKey, joined, set, set_some, unless_default},
    selected_symbols,
};
use crate::domain::{
    Error, Symbol, facts::InstrumentGroup, market::coded_enum, metrics::rotation::Formula, quoted,
    study::verdicts::PairGroup,
};

/// What is chosen on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RotationView {
    /// What is on the map.
    pub group: MapGroup,
    /// The members of a selection of the reader's own.
    pub own: Vec<Symbol>,
    /// What the members are measured against; the yardstick of the snapshot where none is chosen.
    pub benchmark: Option<Symbol>,
    /// How positions are computed.
    pub formula: Formula,
    /// The weeks of the tails.
    pub tail: TailWeeks,
    /// The member that all others step back behind.
    pub focus: Option<Symbol>,
    /// What the table is sorted by.
    pub order: MapOrder,
    /// How fast the map plays.
    pub pace: Pace,
    /// The pairs that are listed below; all where none is chosen.
    pub pairs: Option<PairGroup>,
}

/// The settings of the page, as links carry them.
pub(super) const KEYS: &[LinkKey<RotationView>] = &[
    LinkKey::new(
        "map",
        |view, text| set(&mut view.group, text),
        |view| unless_default(&view.group),
    ),
    LinkKey { name: "own", read: read_own, write: |view| joined(&view.own), most: MOST_OWN * 17 },
    LinkKey::new(
        "bench",
        |view, text| set_some(&mut view.benchmark, text),
        |view| view.benchmark.as_ref().map(ToString::to_string),
    ),
    LinkKey::new("formula", read_formula, write_formula),
    LinkKey::new("tail", |view, text| set(&mut view.tail, text), |view| unless_default(&view.tail)),
    LinkKey::new(
        "focus",
        |view, text| set_some(&mut view.focus, text),
        |view| view.focus.as_ref().map(ToString::to_string),
    ),
    LinkKey::new(
        "order",
        |view, text| set(&mut view.order, text),
        |view| unless_default(&view.order),
    ),
    LinkKey::new("pace", |view, text| set(&mut view.pace, text), |view| unless_default(&view.pace)),
    LinkKey::new(
        "pairs",
        |view, text| set_some(&mut view.pairs, text),
        |view| view.pairs.map(|group| group.code().to_owned()),
    ),
];

/// The most members of a selection; more names could not stand apart.
pub const MOST_OWN: usize = 20;

coded_enum! {
    /// What is on the map.
    #[derive(Default)]
    pub enum MapGroup("a group of the map") {
        /// Funds by company size, growth and value.
        #[default]
        SizeAndStyle = "size",
        /// The sectors of the S&P 500.
        Sectors = "sectors",
        /// The seven largest companies of the S&P 500.
        Magnificent7 = "seven",
        /// What the reader selects.
        Own = "own",
    }
}

impl MapGroup {
    /// The groups of instruments that are its members; none for the reader's own selection.
    pub(crate) fn of_instruments(self) -> &'static [InstrumentGroup] {
        match self {
            Self::SizeAndStyle => &[InstrumentGroup::Size, InstrumentGroup::Style],
            Self::Sectors => &[InstrumentGroup::Sector],
            Self::Magnificent7 => &[InstrumentGroup::Magnificent7],
            Self::Own => &[],
        }
    }
}

coded_enum! {
    /// What the table of the map is sorted by.
    #[derive(Default)]
    pub enum MapOrder("an order of the map") {
        /// By relative trend, the highest first.
        #[default]
        Trend = "trend",
        /// By relative momentum, the highest first.
        Momentum = "momentum",
        /// By quadrant, clockwise from leading.
        Quadrant = "quadrant",
        /// By the day since which the quadrant is held, the newest first.
        Since = "since",
        /// By heading, clockwise from north.
        Heading = "heading",
        /// By velocity, the fastest first.
        Velocity = "velocity",
        /// By distance from the centre, the farthest first.
        Distance = "distance",
        /// By symbol.
        Symbol = "symbol",
    }
}

coded_enum! {
    /// How fast the map plays.
    #[derive(Default)]
    pub enum Pace("a pace") {
        /// A week a second.
        Slow = "1",
        /// Two weeks a second.
        #[default]
        Usual = "2",
        /// Four weeks a second.
        Fast = "4",
        /// Eight weeks a second.
        Fastest = "8",
    }
}

impl Pace {
    /// The milliseconds that a week lasts.
    ///
    /// ```
    /// use rotascope::domain::view::Pace;
    ///
    /// assert_eq!(Pace::default().milliseconds(), 500);
    /// ```
    pub fn milliseconds(self) -> i32 {
        match self {
            Self::Slow => 1_000,
            Self::Usual => 500,
            Self::Fast => 250,
            Self::Fastest => 125,
        }
    }
}

/// The weeks of the tails, 4 to 52.
///
/// ```
/// use rotascope::domain::view::TailWeeks;
///
/// assert_eq!("26".parse::<TailWeeks>()?.steps().get(), 26);
/// assert!("53".parse::<TailWeeks>().is_err());
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TailWeeks(NonZero<usize>);

impl TailWeeks {
    /// Every length that is offered.
    pub fn all() -> impl Iterator<Item = Self> {
        (4..=52).filter_map(NonZero::new).map(Self)
    }

    /// The steps from week to week.
    pub fn steps(self) -> NonZero<usize> {
        self.0
    }
}

impl Default for TailWeeks {
    fn default() -> Self {
        Self(NonZero::<usize>::MIN.saturating_add(11))
    }
}

impl fmt::Display for TailWeeks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for TailWeeks {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::all().find(|tail| tail.to_string() == text).ok_or_else(|| {
            Error::invalid(
                format!("{} is not a length of tails", quoted(text)),
                "use 4 to 52 weeks",
            )
        })
    }
}

/// Reads a selection of symbols for a map, as [`selected_symbols`] does.
///
/// # Errors
/// When a word is not a symbol, or there are more than 20.
pub fn selection(text: &str) -> Result<Vec<Symbol>, Error> {
    selected_symbols(text, MOST_OWN)
}

fn read_own(view: &mut RotationView, text: &str) -> Result<(), Error> {
    view.own = selection(text)?;
    Ok(())
}

fn read_formula(view: &mut RotationView, text: &str) -> Result<(), Error> {
    let found = Formula::ALL.into_iter().find(|formula| formula.key() == text);
    view.formula = found.ok_or_else(|| {
        let keys = Formula::ALL.map(Formula::key);
        Error::invalid(
            format!("{} is not a formula", quoted(text)),
            format!("use {}", keys.join(", ")),
        )
    })?;
    Ok(())
}

fn write_formula(view: &RotationView) -> Option<String> {
    let formula = view.formula;
    (formula != Formula::default()).then(|| formula.key().to_owned())
}
