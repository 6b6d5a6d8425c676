//! How much of an index its largest companies are.

use super::{
    DatedFact, Index, PointInTime, Provenance, first_later, latest, point_in_time::check_order,
};
use crate::domain::{Absence, Day, Error, Symbol, Value};

/// The symbols of the Magnificent 7; Alphabet stands with its class A.
pub const MAGNIFICENT_7: [&str; 7] = ["AAPL", "AMZN", "GOOGL", "META", "MSFT", "NVDA", "TSLA"];

/// The concentration of one index on one day; what the source does not give is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// The day of the weights.
    pub as_of: Day,
    /// The index.
    pub subject: Index,
    /// Lines of the portfolio.
    pub holdings: Option<u32>,
    /// Weight of the ten largest lines, in percent.
    pub top10_percent: Option<f64>,
    /// Weight of the Magnificent 7, in percent; both classes of Alphabet count.
    pub magnificent7_percent: Option<f64>,
    /// `1 / sum of squared weights`: how many equal lines would be as concentrated.
    pub effective_number: Option<f64>,
    /// Who published the weights.
    pub source: String,
}

/// The weight of one of the Magnificent 7 in the S&P 500.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    /// The day of the weight.
    pub as_of: Day,
    /// The company.
    pub symbol: Symbol,
    /// Its weight in percent; positive.
    pub weight_percent: f64,
}

impl DatedFact for Concentration {
    fn known_on(&self) -> Day {
        self.as_of
    }
}

impl DatedFact for Weight {
    fn known_on(&self) -> Day {
        self.as_of
    }
}

/// All facts of concentration of the snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct ConcentrationFacts {
    /// Where the facts come from.
    pub provenance: Provenance,
    /// The concentration of indices, oldest first.
    pub indices: Vec<Concentration>,
    /// The weights of the Magnificent 7 in the S&P 500, oldest first.
    pub magnificent7: Vec<Weight>,
}

impl ConcentrationFacts {
    /// Facts in the order of their days.
    ///
    /// # Errors
    /// When a fact is older than the one before, a weight is not from 0 to 100 %, or an effective number is below 1.
    pub fn new(
        provenance: Provenance,
        indices: Vec<Concentration>,
        magnificent7: Vec<Weight>,
    ) -> Result<Self, Error> {
        let percents = indices.iter().flat_map(|c| [c.top10_percent, c.magnificent7_percent]);
        let weights = magnificent7.iter().map(|weight| Some(weight.weight_percent));
        for percent in percents.chain(weights).flatten() {
            if !(0.0..=100.0).contains(&percent) {
                let problem = format!("{percent} % is not a weight");
                return Err(Error::invalid(problem, "give a weight from 0 to 100 %"));
            }
        }
        for number in indices.iter().filter_map(|concentration| concentration.effective_number) {
            if !(number.is_finite() && 1.0 <= number) {
                let problem = format!("{number} is not an effective number of holdings");
                return Err(Error::invalid(problem, "give 1 / sum of squared weights"));
            }
        }
        check_order(&indices, "indices")?;
        check_order(&magnificent7, "magnificent7")?;
        Ok(Self { provenance, indices, magnificent7 })
    }

    /// The latest figure of an index not after `as_of`, of the kind that `figure` picks.
    ///
    /// Sources give some figures and not others, so each is looked up for itself.
    ///
    /// # Errors
    /// As [`latest`].
    pub fn latest(
        &self,
        subject: &Index,
        figure: impl Fn(&Concentration) -> Option<f64>,
        as_of: Day,
    ) -> Value<(f64, PointInTime<'_, Concentration>)> {
        let of_it = |fact: &&Concentration| &fact.subject == subject && figure(fact).is_some();
        let known = latest(self.indices.iter().filter(of_it), as_of)?;
        figure(known.fact).map(|value| (value, known)).ok_or(Absence::NotInSnapshot)
    }

    /// The weights of the Magnificent 7 on the latest day not after `as_of`, with that day.
    ///
    /// # Errors
    /// As [`latest`].
    pub fn latest_magnificent7(&self, as_of: Day) -> Value<(Day, Vec<&Weight>)> {
        let day = latest(&self.magnificent7, as_of)?.fact.as_of;
        Ok((day, self.magnificent7.iter().filter(|weight| weight.as_of == day).collect()))
    }

    /// The weights as in [`Self::latest_magnificent7`], else those of the first later day.
    ///
    /// # Errors
    /// [`Absence::NotInSnapshot`] where there are no weights at all.
    pub fn magnificent7_or_later(&self, as_of: Day) -> Value<(Day, Vec<&Weight>)> {
        self.latest_magnificent7(as_of).or_else(|_| {
            let later = first_later(&self.magnificent7, as_of).ok_or(Absence::NotInSnapshot)?;
            self.latest_magnificent7(later.fact.as_of)
        })
    }
}
