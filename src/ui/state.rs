//! The state graph: what the reader chose, what was loaded, and what follows from both.

use leptos::prelude::*;

use super::data::{self, Loaded, Shared};
use crate::{
    chart::figures::Labels,
    domain::{
        Base, Basis, Day, Error, Pair, PairView, Range, Symbol, format,
        metrics::easing_cycles::{EasingCycle, easing_cycles},
        snapshot::{
            ConcentrationFacts, FactsKind, Index, InstrumentFacts, Manifest, PolicyFacts,
            PriceFile, ValuationFacts,
        },
        view::ViewState,
        wording::{LegNames, StreakStudy, range_words},
    },
    platform::fragment::{self, Step},
};

/// How a change of the view is written into the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// As a step that the back button returns from.
    Step,
    /// Not yet: the reader is still dragging.
    Later,
}

/// Everything that pages and controls read; copies are handles to the same state.
#[derive(Clone, Copy)]
pub struct AppState {
    /// What the reader chose.
    pub view: RwSignal<ViewState>,
    /// What could not be read of the address.
    pub notices: RwSignal<Vec<Error>>,
    /// The snapshot's table of contents.
    pub manifest: LocalResource<Loaded<Manifest>>,
    /// The prices of both legs.
    pub legs: Legs,
    /// Facts beside the prices.
    pub facts: Facts,
    /// Both legs joined, in either basis.
    pub pairs: Memo<Option<Loaded<Pairs>>>,
    /// What the page's figures are computed from.
    pub scope: Memo<Option<Result<Scope, Error>>>,
    /// The streaks of the challenger.
    pub streaks: Memo<Option<StreakStudy>>,
    /// The cycles of rate cuts to the as-of session; none where the decisions are not known.
    pub cycles: Memo<Vec<EasingCycle>>,
    /// The day on which dated facts are looked up; it is known even where a leg is not.
    pub today: Memo<Option<Day>>,
}

/// The price files of both legs.
#[derive(Clone, Copy)]
pub struct Legs {
    /// The challenger.
    pub small: LocalResource<Option<Loaded<PriceFile>>>,
    /// The benchmark leg.
    pub large: LocalResource<Option<Loaded<PriceFile>>>,
}

/// The facts beside the prices.
#[derive(Clone, Copy)]
pub struct Facts {
    /// Index weights.
    pub concentration: LocalResource<Option<Loaded<ConcentrationFacts>>>,
    /// Funds and stocks.
    pub instruments: LocalResource<Option<Loaded<InstrumentFacts>>>,
    /// Policy decisions and meetings.
    pub policy: LocalResource<Option<Loaded<PolicyFacts>>>,
    /// Quoted price-earnings ratios.
    pub valuation: LocalResource<Option<Loaded<ValuationFacts>>>,
}

/// The legs joined once in each basis.
#[derive(Debug)]
pub struct Pairs {
    price: Pair,
    total_return: Pair,
    source: String,
}

impl Pairs {
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

    /// The symbol of the challenger.
    pub fn small(&self) -> &Symbol {
        self.pairs.price.small_symbol()
    }

    /// The symbol of the benchmark leg.
    pub fn large(&self) -> &Symbol {
        self.pairs.price.large_symbol()
    }
}

impl AppState {
    /// The state of a page that opens at the current address.
    pub fn new() -> Self {
        let (view, notices) = ViewState::from_fragment(&fragment::read());
        let view = RwSignal::new(view);
        let manifest = LocalResource::new(data::manifest);
        let legs =
            Legs { small: leg(manifest, view, small_of), large: leg(manifest, view, large_of) };
        let facts = Facts {
            concentration: facts(manifest, FactsKind::Concentration, ConcentrationFacts::parse),
            instruments: facts(manifest, FactsKind::Instruments, InstrumentFacts::parse),
            policy: facts(manifest, FactsKind::Policy, PolicyFacts::parse),
            valuation: facts(manifest, FactsKind::Valuation, ValuationFacts::parse),
        };
        let pairs = Memo::new(move |_| join(legs));
        let names = Memo::new(move |_| {
            let pairs = pairs.get()?.ok()?;
            Some(names(&pairs, facts.instruments.get()??))
        });
        let scope = Memo::new(move |_| scope(pairs.get()?, names.get(), &view.read()));
        let streaks = Memo::new(move |_| {
            let scope = scope.get()?.ok()?;
            Some(StreakStudy::of(scope.history()))
        });
        let today = Memo::new(move |_| {
            let of_scope = scope.read().as_ref()?.as_ref().ok().map(|scope| scope.as_of);
            of_scope.or(view.read().as_of).or_else(|| Some(manifest.get()?.ok()?.as_of))
        });
        let cycles = Memo::new(move |_| cycles(facts, today.get()).unwrap_or_default());
        let notices = RwSignal::new(notices);
        Self { view, notices, manifest, legs, facts, pairs, scope, streaks, cycles, today }
    }

    /// The symbols of both legs, also while their prices load or cannot be read.
    pub fn legs_chosen(self) -> Option<(Symbol, Symbol)> {
        let manifest = self.manifest.get()?.ok()?;
        let view = self.view.read();
        Some((small_of(&view, &manifest), large_of(&view, &manifest)))
    }

    /// Changes the view, and the address as `record` says.
    pub fn change(self, record: Record, change: impl FnOnce(&mut ViewState)) {
        self.view.update(change);
        match record {
            Record::Step => fragment::write(&self.fragment(), Step::Push),
            Record::Later => {}
        }
    }

    /// Takes the view from the address, as after the back button.
    pub fn read_address(self) {
        let (view, notices) = ViewState::from_fragment(&fragment::read());
        if self.fragment_of(&view) != self.fragment() {
            self.notices.set(notices);
            self.view.set(view);
        }
    }

    /// The canonical fragment of the view.
    pub fn fragment(self) -> String {
        self.view.with_untracked(|view| self.fragment_of(view))
    }

    /// The fragment of a view, the snapshot's default legs left out.
    pub fn fragment_of(self, view: &ViewState) -> String {
        let defaults = self.manifest.get_untracked().and_then(Result::ok);
        let Some(defaults) = defaults.map(|manifest| manifest.defaults.clone()) else {
            return view.to_fragment();
        };
        let mut view = view.clone();
        view.small = view.small.filter(|symbol| *symbol != defaults.small);
        view.large = view.large.filter(|symbol| *symbol != defaults.large);
        view.to_fragment()
    }
}

fn small_of(view: &ViewState, manifest: &Manifest) -> Symbol {
    view.small.clone().unwrap_or_else(|| manifest.defaults.small.clone())
}

fn large_of(view: &ViewState, manifest: &Manifest) -> Symbol {
    view.large.clone().unwrap_or_else(|| manifest.defaults.large.clone())
}

fn leg(
    manifest: LocalResource<Loaded<Manifest>>,
    view: RwSignal<ViewState>,
    symbol: fn(&ViewState, &Manifest) -> Symbol,
) -> LocalResource<Option<Loaded<PriceFile>>> {
    let wanted = Memo::new(move |_| {
        let manifest = manifest.get()?.ok()?;
        let symbol = symbol(&view.read(), &manifest);
        Some((manifest, symbol))
    });
    LocalResource::new(move || {
        let wanted = wanted.get();
        async move {
            let (manifest, symbol) = wanted?;
            Some(data::prices(manifest, symbol).await)
        }
    })
}

fn facts<T: Send + Sync + 'static>(
    manifest: LocalResource<Loaded<Manifest>>,
    kind: FactsKind,
    parse: fn(&str, &[u8]) -> Result<T, Error>,
) -> LocalResource<Option<Loaded<T>>> {
    LocalResource::new(move || {
        let manifest = manifest.get();
        async move { Some(data::facts(manifest?.ok()?, kind, parse).await) }
    })
}

fn join(legs: Legs) -> Option<Loaded<Pairs>> {
    let (small, large) = (legs.small.get()??, legs.large.get()??);
    Some(small.and_then(|small| {
        let large = large?;
        let join = |basis| Pair::join(&small.series, &large.series, basis);
        let (price, total_return) = (join(Basis::Price), join(Basis::TotalReturn));
        let last = price.view().last_day().map(format::day_short).unwrap_or_default();
        let source = format!("Source: {}; snapshot to {last}", small.provenance.source);
        Ok(Shared::new(Pairs { price, total_return, source }))
    }))
}

/// The index that a symbol tracks, where the snapshot says so.
pub fn tracked(instruments: &InstrumentFacts, symbol: &Symbol) -> Option<Index> {
    instruments.get(symbol)?.tracks.clone()
}

fn names(pairs: &Pairs, instruments: Loaded<InstrumentFacts>) -> LegNames {
    let instruments = instruments.ok();
    let style = |symbol| instruments.as_ref()?.get(symbol)?.style.as_deref();
    let (small, large) = (pairs.price.small_symbol(), pairs.price.large_symbol());
    LegNames::new(small, style(small), large, style(large))
}

/// Nothing while the legs or their names load.
fn scope(
    pairs: Loaded<Pairs>,
    names: Option<LegNames>,
    view: &ViewState,
) -> Option<Result<Scope, Error>> {
    let pairs = match pairs {
        Ok(pairs) => pairs,
        Err(error) => return Some(Err(error)),
    };
    let all = pairs.price.view();
    let history = view.as_of.map_or(all, |as_of| all.to(as_of));
    let (Some(as_of), Some(base)) = (history.last_day(), view.range.base(history.days())) else {
        return Some(Err(no_session(&pairs.price)));
    };
    let (basis, range, measured_from) = (view.basis, view.range, view.base);
    Some(Ok(Scope {
        pairs: pairs.clone(),
        names: names?,
        basis,
        as_of,
        range,
        base,
        measured_from,
    }))
}

fn cycles(facts: Facts, today: Option<Day>) -> Option<Vec<EasingCycle>> {
    let policy = facts.policy.get()??.ok()?;
    let known = policy.decisions_to(today?).iter();
    let decisions: Vec<(Day, f64)> =
        known.map(|decision| (decision.day, f64::from(decision.change_bp))).collect();
    Some(easing_cycles(&decisions))
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
