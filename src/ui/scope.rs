//! What the figures of a page are computed from.

use super::data::Shared;
use crate::{
    chart::figures::Labels,
    domain::{
        Base, Basis, Day, Error, Pair, PairView, Range, Symbol, format,
        snapshot::{InstrumentFacts, PriceFile},
        view::ViewState,
        wording::{LegNames, range_words},
    },
};

/// The legs joined once in each basis.
#[derive(Debug)]
pub struct Pairs {
    price: Pair,
    total_return: Pair,
    source: String,
}

impl Pairs {
    /// Joins the legs of two files.
    pub fn join(small: &PriceFile, large: &PriceFile) -> Self {
        let join = |basis| Pair::join(&small.series, &large.series, basis);
        let (price, total_return) = (join(Basis::Price), join(Basis::TotalReturn));
        let last = price.view().last_day().map(format::day_short).unwrap_or_default();
        let source = format!("Source: {}; snapshot to {last}", small.provenance.source);
        Self { price, total_return, source }
    }

    /// What the legs are called; by their symbols where nothing is known of them.
    pub fn names(&self, instruments: Option<&InstrumentFacts>) -> LegNames {
        let style = |symbol| instruments?.get(symbol)?.style.as_deref();
        let (small, large) = (self.price.small_symbol(), self.price.large_symbol());
        LegNames::new(small, style(small), large, style(large))
    }

    /// The pair in a basis.
    pub fn on(&self, basis: Basis) -> &Pair {
        match basis {
            Basis::Price => &self.price,
            Basis::TotalReturn => &self.total_return,
        }
    }

    /// The line that is printed under every chart of the pair.
    pub fn source(&self) -> &str {
        &self.source
    }
}

/// What figures are computed from: the joined legs, the basis, the as-of session and the range.
#[derive(Clone, PartialEq)]
pub struct Scope {
    /// The legs.
    pub pairs: Shared<Pairs>,
    /// What they are called.
    pub names: LegNames,
    /// Whether dividends count.
    pub basis: Basis,
    /// The last session that is read.
    pub as_of: Day,
    /// How far back charts reach.
    pub range: Range,
    /// The first session of that range.
    pub base: Base,
    /// The session of the range that performance is measured from, where the reader chose one.
    pub measured_from: Option<Day>,
}

impl Scope {
    /// The scope of a view.
    ///
    /// # Errors
    /// When the legs have no common session by the as-of day.
    pub fn new(pairs: Shared<Pairs>, names: LegNames, view: &ViewState) -> Result<Self, Error> {
        let all = pairs.price.view();
        let history = view.as_of.map_or(all, |as_of| all.to(as_of));
        let found = history.last_day().zip(view.range.base(history.days()));
        let (as_of, base) = found.ok_or_else(|| no_session(&pairs.price))?;
        let (basis, range, measured_from) = (view.basis, view.range, view.base);
        Ok(Self { pairs, names, basis, as_of, range, base, measured_from })
    }

    /// All sessions to the as-of session.
    pub fn history(&self) -> PairView<'_> {
        self.pairs.on(self.basis).as_of(self.as_of)
    }

    /// The sessions of the range, the base first.
    pub fn window(&self) -> PairView<'_> {
        self.history().from(self.base.index)
    }

    /// The index in [`Scope::window`] of the session that performance is measured from.
    pub fn measured_index(&self) -> usize {
        let at = |day: Day| self.window().days().partition_point(|&other| other <= day);
        self.measured_from.map_or(0, |day| at(day).saturating_sub(1))
    }

    /// The sessions of the range from the one that performance is measured from.
    pub fn measured(&self) -> PairView<'_> {
        self.window().from(self.measured_index())
    }

    /// The same sessions as [`Scope::window`] in the other basis.
    pub fn window_other_basis(&self) -> PairView<'_> {
        self.pairs.on(self.basis.other()).as_of(self.as_of).from(self.base.index)
    }

    /// The first session of the range.
    pub fn window_start(&self) -> Day {
        self.window().days().first().copied().unwrap_or(self.as_of)
    }

    /// The session that performance is measured from.
    pub fn measured_start(&self) -> Day {
        self.measured().days().first().copied().unwrap_or(self.as_of)
    }

    /// The range in words that end a sentence.
    pub fn window_words(&self) -> String {
        range_words(self.range, self.base, self.window_start())
    }

    /// The same from the session that performance is measured from.
    pub fn measured_words(&self) -> String {
        match self.measured_start() {
            day if day == self.window_start() => self.window_words(),
            day => format!("since {}", format::day_long(day)),
        }
    }

    /// The legs' names as charts write them.
    pub fn labels(&self) -> Labels {
        Labels::new(&self.names, self.small(), self.large())
    }

    /// The sessions from the as-of session to the latest.
    pub fn since(&self) -> PairView<'_> {
        let after = self.history().len().saturating_sub(1);
        self.pairs.on(self.basis).view().from(after)
    }

    /// The symbol of the small leg.
    pub fn small(&self) -> &Symbol {
        self.pairs.price.small_symbol()
    }

    /// The symbol of the large leg.
    pub fn large(&self) -> &Symbol {
        self.pairs.price.large_symbol()
    }
}

fn no_session(pair: &Pair) -> Error {
    let legs = format!("{} and {}", pair.small_symbol(), pair.large_symbol());
    match pair.view().days().first() {
        Some(first) => Error::unavailable(
            format!("{legs} have no common session that early"),
            format!("choose a day from {} on", format::day_long(*first)),
        ),
        None => Error::unavailable(format!("{legs} share no session"), "choose another leg"),
    }
}
