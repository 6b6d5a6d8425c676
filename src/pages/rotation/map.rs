//! What is on the rotation map: the members of the chosen group, joined with the benchmark.

use crate::{
    domain::{
        Basis, Day, Error, Pair, Shared, Symbol,
        library::Load,
        metrics::{rotation::Formula, stats::resample::week_ends},
        snapshot::{InstrumentFacts, InstrumentGroup},
        view::{MapGroup, RotationView},
        wording::rotation::MapStudy,
    },
    pages::{Context, Memo},
};

/// A member of the map: its symbol, and what it is in a few words.
type Member = (Symbol, String);

const CHOICE: Memo<Option<MapChoice>> = Memo::new("choice of the map", |cx, _| MapChoice::of(cx));

/// The members, joined with the benchmark.
pub const PAIRS: Memo<Load<Shared<MapPairs>>> = Memo::new("pairs of the map", |cx, before| {
    // The group before stays on the page until the new one is there.
    let joined = CHOICE.get(cx).and_then(|choice| join(cx, &choice));
    joined.or_else(|| before.cloned().flatten())
});

/// Where the members stand.
pub const STUDY: Memo<Load<MapStudy>> = Memo::new("study of the map", |cx, _| {
    let (pairs, as_of) = (PAIRS.get(cx)?, cx.library().as_of()?);
    Some(pairs.map(|pairs| pairs.study(cx.view().rotation.formula, as_of)))
});

/// The last session of every week that the map can show.
pub fn weeks_of_map(cx: &dyn Context) -> Vec<Day> {
    let pairs = PAIRS.get(cx).and_then(Result::ok);
    pairs.map(|pairs| pairs.weeks().to_vec()).unwrap_or_default()
}

/// What decides which prices the map is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct MapChoice {
    group: MapGroup,
    own: Vec<Symbol>,
    benchmark: Option<Symbol>,
    basis: Basis,
    legs: (Symbol, Symbol),
}

impl MapChoice {
    /// The choice of the view; nothing while the legs are not known.
    pub fn of(cx: &dyn Context) -> Option<Self> {
        let view = cx.view();
        let RotationView { group, own, benchmark, .. } = view.rotation.clone();
        Some(Self { group, own, benchmark, basis: view.basis, legs: cx.legs()? })
    }
}

/// The members of a map, each joined with the benchmark or named with its error.
#[derive(Debug)]
pub struct MapPairs {
    benchmark: Symbol,
    members: Vec<(Member, Result<Pair, Error>)>,
    weeks: Vec<Day>,
    source: String,
}

impl MapPairs {
    /// The last session of every week that the benchmark has.
    pub fn weeks(&self) -> &[Day] {
        &self.weeks
    }

    /// The line that is printed under the map.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What a member made against the benchmark.
    pub fn pair(&self, symbol: &Symbol) -> Option<&Pair> {
        let found = self.members.iter().find(|((other, _), _)| other == symbol)?;
        found.1.as_ref().ok()
    }

    /// Where the members stand on a day.
    pub fn study(&self, formula: Formula, as_of: Day) -> MapStudy {
        let mut study = MapStudy::new(self.benchmark.clone());
        for ((symbol, about), pair) in &self.members {
            match pair {
                Ok(pair) => study.place(pair, about, formula, as_of),
                Err(error) => study.leave_out(symbol, error.to_string()),
            }
        }
        study
    }
}

/// The symbols whose prices the map needs.
pub fn needs(cx: &dyn Context, choice: &MapChoice) -> Vec<Symbol> {
    let members = members(cx, choice).and_then(Result::ok).unwrap_or_default();
    let symbols = members.into_iter().map(|(symbol, _)| symbol);
    symbols.chain(benchmark(cx, choice)).collect()
}

/// Joins every member with the benchmark; nothing while one of them loads.
fn join(cx: &dyn Context, choice: &MapChoice) -> Load<Shared<MapPairs>> {
    let benchmark = benchmark(cx, choice)?;
    let (members, yardstick) = match (members(cx, choice)?, cx.library().prices(&benchmark)?) {
        (Ok(members), Ok(yardstick)) => (members, yardstick),
        (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
    };
    let mut joined = Vec::new();
    for member in members.into_iter().filter(|(symbol, _)| *symbol != benchmark) {
        let file = cx.library().prices(&member.0)?;
        let pair = file.map(|file| Pair::join(&file.series, &yardstick.series, choice.basis));
        joined.push((member, pair));
    }
    let weeks = week_ends(yardstick.series.days());
    let source = format!("Source: {}", yardstick.provenance.source);
    Some(Ok(Shared::new(MapPairs { benchmark, members: joined, weeks, source })))
}

/// What the members are measured against: the chosen one, or the yardstick of the snapshot.
pub fn benchmark(cx: &dyn Context, choice: &MapChoice) -> Option<Symbol> {
    if let Some(chosen) = &choice.benchmark {
        return Some(chosen.clone());
    }
    let facts = cx.library().instruments()?.ok();
    let yardstick = |facts: &InstrumentFacts| {
        let symbol = &facts.in_group(InstrumentGroup::Benchmark).next()?.symbol;
        Some(symbol.clone())
    };
    facts.and_then(|facts| yardstick(&facts)).or_else(|| Some(choice.legs.1.clone()))
}

/// The symbols that may be on the map, whether they can be placed there or not.
pub fn candidates(cx: &dyn Context) -> Vec<Symbol> {
    let choice = MapChoice::of(cx);
    let members = choice.and_then(|choice| members(cx, &choice)?.ok());
    members.unwrap_or_default().into_iter().map(|(symbol, _)| symbol).collect()
}

/// The members of the chosen group.
fn members(cx: &dyn Context, choice: &MapChoice) -> Option<Result<Vec<Member>, Error>> {
    let facts = cx.library().instruments()?;
    if choice.group == MapGroup::Own {
        return Some(Ok(own(choice, facts.ok().as_deref())));
    }
    Some(facts.map(|facts| {
        let groups = choice.group.of_instruments();
        let inside = facts.instruments.iter().filter(|one| groups.contains(&one.group));
        inside.map(|one| about(&facts, one.symbol.clone())).collect()
    }))
}

/// What the reader selected, or both legs where that is nothing.
fn own(choice: &MapChoice, facts: Option<&InstrumentFacts>) -> Vec<Member> {
    let (small, large) = choice.legs.clone();
    let own = choice.own.clone();
    let own = if own.is_empty() { vec![small, large] } else { own };
    own.into_iter()
        .map(|symbol| match facts {
            Some(facts) => about(facts, symbol),
            None => (symbol, String::new()),
        })
        .collect()
}

fn about(facts: &InstrumentFacts, symbol: Symbol) -> Member {
    let known = facts.get(&symbol);
    let words = known.map(|one| one.style.clone().unwrap_or_else(|| one.name.clone()));
    (symbol, words.unwrap_or_default())
}
