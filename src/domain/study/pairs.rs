//! Both legs joined, in either basis.

use crate::domain::{
    Basis, Day, Error, Pair, Shared, Symbol,
    library::{Library, Load},
    snapshot::PriceFile,
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
        let sources = [&small.provenance.source, &large.provenance.source];
        Self { price, total_return, source: both_sources(sources) }
    }

    /// Joins two legs of a library; nothing while one of them loads.
    ///
    /// # Errors
    /// When the prices of a leg cannot be had.
    pub fn of(library: &dyn Library, small: &Symbol, large: &Symbol) -> Load<Shared<Self>> {
        let (small, large) = (library.prices(small)?, library.prices(large)?);
        Some(small.and_then(|small| Ok(Shared::new(Self::join(&small, &*large?)))))
    }

    /// The pair in a basis.
    pub fn on(&self, basis: Basis) -> &Pair {
        match basis {
            Basis::Price => &self.price,
            Basis::TotalReturn => &self.total_return,
        }
    }

    /// Refuses a basis in which a leg has no levels.
    pub(super) fn check(&self, basis: Basis) -> Result<(), Error> {
        let pair = self.on(basis);
        pair.without_levels().map_or(Ok(()), |symbol| {
            let legs = format!("{} and {}", pair.small_symbol(), pair.large_symbol());
            let problem =
                format!("{legs} have no total return: the dividends of {symbol} are not known");
            Err(Error::unavailable(problem, "choose price instead of total return"))
        })
    }

    /// Who provides the prices of the legs, each once.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The last session that both legs have.
    pub fn last_day(&self) -> Option<Day> {
        self.price.view().last_day()
    }

    /// The error of a pair that has no session by a day.
    pub(super) fn no_session(&self) -> Error {
        let pair = &self.price;
        let legs = format!("{} and {}", pair.small_symbol(), pair.large_symbol());
        match pair.view().days().first() {
            Some(first) => Error::unavailable(
                format!("{legs} have no common session that early"),
                format!("choose a day from {} on", crate::domain::format::day_long(*first)),
            ),
            None => Error::unavailable(format!("{legs} share no session"), "choose another leg"),
        }
    }
}

/// Two sources as one; one that begins with the other tells both.
fn both_sources([small, large]: [&String; 2]) -> String {
    if large.starts_with(small.as_str()) {
        return large.clone();
    }
    if small.starts_with(large.as_str()) { small.clone() } else { format!("{small}; {large}") }
}
