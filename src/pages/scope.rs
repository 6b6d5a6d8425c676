//! What the figures of a page are computed from, and what the legs are called.

use std::ops::Deref;

use super::{Context, Memo, age::tense, charts::Labels};
use crate::{
    chart::Scale,
    domain::{
        Absence, Day, Error, PairView, Shared, Spacing, Symbol,
        facts::InstrumentFacts,
        format,
        library::Load,
        metrics::rates::easing_cycles::EasingCycle,
        reaches,
        study::{self, Pairs, Scope, StreakStudy, Stretch},
        view::{Page, YScale},
        wording::{self, LegNames, Tense, range_words},
    },
};

/// The scope of the page's figures with the names of its legs.
#[derive(Clone, PartialEq)]
pub struct NamedScope {
    scope: Scope,
    /// What the legs are called; by their symbols where nothing is known of them.
    pub names: LegNames,
}

impl Deref for NamedScope {
    type Target = Scope;

    fn deref(&self) -> &Scope {
        &self.scope
    }
}

impl NamedScope {
    /// The range in words that end a sentence.
    pub(crate) fn window_words(&self) -> String {
        range_words(self.range, self.base, self.window_start(), self.as_of)
    }

    /// The same from the session that performance is measured from.
    pub(crate) fn measured_words(&self) -> String {
        match self.measured_start() {
            day if day == self.window_start() => self.window_words(),
            day => format!("since {}", format::day_long(day)),
        }
    }

    /// The legs' names as charts write them.
    pub fn labels(&self) -> Labels {
        Labels::new(&self.names, self.small(), self.large())
    }

    /// The line that is printed under every chart of the pair.
    pub fn source(&self) -> String {
        self.source_of(self.pairs.source())
    }

    /// The same of other sources.
    pub(crate) fn source_of(&self, sources: &str) -> String {
        let last = self.pairs.last_day().map(format::day_short).unwrap_or_default();
        wording::source_words(sources, &last, self.history().spacing())
    }
}

/// The legs alone, which most changes of the view leave as they are.
const LEGS: Memo<Option<(Symbol, Symbol)>> = Memo::new("legs", |cx, _| cx.legs());

const PAIRS: Memo<Load<Shared<Pairs>>> = Memo::new("both legs joined", |cx, before| {
    // The legs before stay on the page until the new ones are there.
    join(cx).or_else(|| before.cloned().flatten())
});

/// Both legs joined, in either basis; nothing while they load for the first time.
pub fn pairs(cx: &dyn Context) -> Load<Shared<Pairs>> {
    PAIRS.get(cx)
}

fn join(cx: &dyn Context) -> Load<Shared<Pairs>> {
    match LEGS.get(cx) {
        Some((small, large)) => Pairs::of(cx.library(), &small, &large),
        None => cx.library().manifest()?.err().map(Err),
    }
}

const SCOPE: Memo<Load<NamedScope>> = Memo::new("scope", |cx, _| {
    let pairs = match pairs(cx)? {
        Ok(pairs) => pairs,
        Err(error) => return Some(Err(error)),
    };
    let instruments = cx.library().instruments()?.ok();
    let symbols = pairs.on(cx.view().basis);
    let (small, large) = (symbols.small_symbol().clone(), symbols.large_symbol().clone());
    let names = names(instruments.as_deref(), &small, &large);
    let last = pairs.last_day();
    let names = names.told_in(last.map_or(Tense::Present, |last| tense(cx, last)));
    let view = cx.view();
    let stretch = Stretch {
        basis: view.basis,
        as_of: view.as_of,
        range: view.range,
        measured_from: view.base,
    };
    let scope = Scope::new(pairs, stretch);
    let scope = scope.and_then(|scope| check_spacing(&scope, view.page).map(|()| scope));
    Some(scope.map(|scope| NamedScope { scope, names }))
});

/// Refuses pages whose figures are counted in sessions or weeks for closes that are further apart.
fn check_spacing(scope: &Scope, page: Page) -> Result<(), Error> {
    let need = match page {
        Page::Lab | Page::Overview | Page::Signals | Page::Streaks => Spacing::Session,
        Page::Rotation => Spacing::Week,
        _ => return Ok(()),
    };
    check_closes(scope, need)
}

/// Refuses closes that are further apart than figures need.
fn check_closes(scope: &Scope, need: Spacing) -> Result<(), Error> {
    let have = scope.history().spacing();
    if have <= need {
        return Ok(());
    }
    let absence = Absence::TooCoarse { need, have };
    let legs = format!("{} and {}", scope.small(), scope.large());
    let [problem, remedy] = wording::too_coarse(&legs, absence);
    Err(Error::unavailable(problem, remedy))
}

/// What the page's figures are computed from; nothing while the legs load.
pub fn scope(cx: &dyn Context) -> Load<NamedScope> {
    SCOPE.get(cx)
}

/// A value of the scope, or why it cannot be had; nothing while the legs load.
pub(crate) fn scoped<T>(cx: &dyn Context, make: impl FnOnce(&NamedScope) -> T) -> Load<T> {
    SCOPE.with(cx, |scope| Some(scope.as_ref()?.as_ref().map(make).map_err(Error::clone)))
}

/// A value of the scope that needs closes of a spacing, or why it cannot be had.
pub(crate) fn scoped_at<T>(
    cx: &dyn Context,
    need: Spacing,
    make: impl FnOnce(&NamedScope) -> T,
) -> Load<T> {
    let checked = scoped(cx, |scope| check_closes(scope, need).map(|()| make(scope)))?;
    Some(checked.and_then(|made| made))
}

fn names(instruments: Option<&InstrumentFacts>, small: &Symbol, large: &Symbol) -> LegNames {
    let style = |symbol| instruments?.get(symbol)?.style.as_deref();
    LegNames::new(small, style(small), large, style(large))
}

/// What the legs are called, also where their prices cannot be read.
pub(crate) fn leg_names(cx: &dyn Context) -> Option<LegNames> {
    let (small, large) = LEGS.get(cx)?;
    let instruments = cx.library().instruments()?.ok();
    Some(names(instruments.as_deref(), &small, &large))
}

const STREAKS: Memo<Option<StreakStudy>> = Memo::new("streaks", |cx, _| {
    // Legs that cannot be compared have none; what shows them says why.
    let none = |_| StreakStudy::of(PairView::new(&[], &[], &[]));
    Some(scoped(cx, |scope| StreakStudy::of(scope.history()))?.unwrap_or_else(none))
});

/// The streaks of the small leg.
pub fn streaks(cx: &dyn Context) -> Option<StreakStudy> {
    STREAKS.get(cx)
}

const CYCLES: Memo<Vec<EasingCycle>> = Memo::new("cycles of rate cuts", |cx, _| {
    study::rates::cycles(cx.library()).and_then(Result::ok).unwrap_or_default()
});

/// The cycles of rate cuts to the as-of session; none where the decisions are not known.
pub fn cycles(cx: &dyn Context) -> Vec<EasingCycle> {
    CYCLES.get(cx)
}

/// The day to which the reader looks: the as-of day, or the snapshot's own.
fn looked_at(cx: &dyn Context) -> Option<Day> {
    let snapshot = cx.library().manifest()?.ok()?.as_of;
    Some(cx.view().as_of.map_or(snapshot, |as_of| as_of.min(snapshot)))
}

/// True where the last session of the pair lies before the day to which the reader looks, which is
/// enough to ask whether it [`ends_early`].
pub fn is_behind(cx: &dyn Context) -> bool {
    let last = scoped(cx, |scope| scope.as_of).and_then(Result::ok);
    matches!((last, looked_at(cx)), (Some(last), Some(shown)) if last < shown)
}

/// The last session of a pair that ends before the day to which the reader looks, and that day.
pub fn ends_early(cx: &dyn Context) -> Option<(Day, Day)> {
    let shown = looked_at(cx)?;
    let reached = scoped(cx, |scope| reaches(scope.pairs.on(scope.basis).view().days(), shown));
    match reached?.ok()? {
        Err(Absence::EndsTooEarly { last }) => Some((last, shown)),
        _ => None,
    }
}

/// The scale of charts of levels.
pub fn scale(cx: &dyn Context) -> Scale {
    match cx.view().scale {
        YScale::Log => Scale::Log,
        YScale::Linear => Scale::Linear,
    }
}

const AS_OF: Memo<Option<Day>> = Memo::new("as-of day", |cx, _| {
    let of_scope = scoped(cx, |scope| scope.as_of).and_then(Result::ok);
    of_scope.or(cx.view().as_of).or_else(|| Some(cx.library().manifest()?.ok()?.as_of))
});

/// The day on which dated facts are looked up: the session that the view ends on; it is known even
/// where a leg is not.
pub fn as_of(cx: &dyn Context) -> Option<Day> {
    AS_OF.get(cx)
}
