//! Choice of what is on a map, and of what it is measured against.

use crate::domain::{
    Basis, Symbol,
    facts::{Instrument, InstrumentFacts, InstrumentGroup},
    library::{Library, Load},
};

/// What decides which prices a map is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct MapChoice {
    /// The members.
    pub members: MapMembers,
    /// What they are measured against; the benchmark of the snapshot where none is chosen.
    pub benchmark: Option<Symbol>,
    /// Basis: whether dividends count.
    pub basis: Basis,
    /// The small leg and the large leg.
    pub legs: (Symbol, Symbol),
}

/// The members of a map.
#[derive(Clone, Debug, PartialEq)]
pub enum MapMembers {
    /// Every instrument of these groups.
    Of(&'static [InstrumentGroup]),
    /// Those of these groups whose style begins with one of these words, as "small" of "small value".
    Sized(&'static [InstrumentGroup], &'static [&'static str]),
    /// These; both legs where there is none.
    Own(Vec<Symbol>),
}

/// A member of a map: its symbol, and its style or name.
pub(in crate::domain::study) type Member = (Symbol, String);

impl MapChoice {
    /// The symbols whose prices the map needs, as far as they are known.
    pub fn needs(&self, library: &dyn Library) -> Vec<Symbol> {
        self.symbols(library).into_iter().chain(self.benchmark(library)).collect()
    }

    /// The symbols that may be on the map, whether they can be placed there or not.
    pub fn symbols(&self, library: &dyn Library) -> Vec<Symbol> {
        let members = self.members(library).and_then(Result::ok).unwrap_or_default();
        members.into_iter().map(|(symbol, _)| symbol).collect()
    }

    /// What the members are measured against: the chosen one, else the benchmark of the snapshot,
    /// else the large leg; nothing while it is not known.
    pub fn benchmark(&self, library: &dyn Library) -> Option<Symbol> {
        if let Some(chosen) = &self.benchmark {
            return Some(chosen.clone());
        }
        let facts = library.instruments()?.ok();
        let of_snapshot = |facts: &InstrumentFacts| {
            let symbol = &facts.in_group(InstrumentGroup::Benchmark).next()?.symbol;
            Some(symbol.clone())
        };
        facts.and_then(|facts| of_snapshot(&facts)).or_else(|| Some(self.legs.1.clone()))
    }

    /// The members of the chosen groups, or the reader's own.
    pub(in crate::domain::study) fn members(&self, library: &dyn Library) -> Load<Vec<Member>> {
        let facts = library.instruments()?;
        let (groups, sizes): (_, &[&str]) = match &self.members {
            MapMembers::Own(own) => return Some(Ok(self.own(own, facts.ok().as_deref()))),
            MapMembers::Of(groups) => (groups, &[]),
            MapMembers::Sized(groups, sizes) => (groups, sizes),
        };
        let is_inside = |one: &&Instrument| groups.contains(&one.group) && is_sized(one, sizes);
        Some(facts.map(|facts| {
            let inside = facts.instruments.iter().filter(is_inside);
            inside.map(|one| about(&facts, one.symbol.clone())).collect()
        }))
    }

    fn own(&self, own: &[Symbol], facts: Option<&InstrumentFacts>) -> Vec<Member> {
        let (small, large) = self.legs.clone();
        let own = if own.is_empty() { vec![small, large] } else { own.to_vec() };
        own.into_iter()
            .map(|symbol| match facts {
                Some(facts) => about(facts, symbol),
                None => (symbol, String::new()),
            })
            .collect()
    }
}

/// True where the style begins with one of the words, or where there is none to begin with.
fn is_sized(one: &Instrument, sizes: &[&str]) -> bool {
    let size = one.style.as_deref().and_then(|style| style.split(' ').next());
    sizes.is_empty() || size.is_some_and(|size| sizes.contains(&size))
}

fn about(facts: &InstrumentFacts, symbol: Symbol) -> Member {
    let known = facts.get(&symbol);
    let words = known.map(|one| one.style.clone().unwrap_or_else(|| one.name.clone()));
    (symbol, words.unwrap_or_default())
}
