//! A row of the screener, and what all rows are held against.

use crate::domain::{
    Basis, DateRange, Day, Pair, PriceSeries, Spacing, Value, base_in_reach, facts::Instrument,
    reaches,
};

/// Benchmarks and settings that all rows are measured with.
#[derive(Clone, Copy, Debug)]
pub struct Benchmarks<'a> {
    /// The small leg.
    pub small: &'a PriceSeries,
    /// The large leg.
    pub large: &'a PriceSeries,
    /// The fund of small caps that funds are tracked against, where its prices are there.
    pub small_caps: Option<&'a PriceSeries>,
    /// The fund of large caps that strength is measured against, where its prices are there.
    pub large_caps: Option<&'a PriceSeries>,
    /// The basis of returns.
    pub basis: Basis,
    /// The last session that is read.
    pub as_of: Day,
    /// The range of return and risk.
    pub range: DateRange,
}

/// A fund or stock as a row.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// Its prices.
    pub series: &'a PriceSeries,
    /// The facts that are known beside them.
    pub facts: Option<&'a Instrument>,
    /// The benchmarks and settings that it is measured with.
    pub with: Benchmarks<'a>,
}

/// Days before a range in which two series surely share a session, holidays and closures included, and
/// by which the last they share may lie before the as-of day.
const MARGIN_DAYS: i32 = 60;

/// Returns of two series, and how far they are apart.
pub type Returns = (Vec<f64>, Vec<f64>, Spacing);

impl Candidate<'_> {
    /// Checks that its prices reach on to the as-of day.
    ///
    /// # Errors
    /// As [`reaches`].
    pub(super) fn reaches(&self) -> Value<()> {
        let count = self.series.sessions_to(self.with.as_of);
        reaches(self.series.days().get(..count).unwrap_or_default(), self.with.as_of)
    }

    /// The levels of a range that ends on the last session by the as-of day, the base first.
    ///
    /// # Errors
    /// When the history does not reach back to the base of the range.
    pub fn levels(&self, range: DateRange) -> Value<Vec<f64>> {
        let count = self.series.sessions_to(self.with.as_of);
        let days = self.series.days().get(..count).unwrap_or_default();
        let start = base_in_reach(range, days)?;
        self.series.levels_of(self.with.basis, start..count)
    }

    /// The candidate joined with a benchmark, the candidate as the small leg.
    pub fn against(&self, other: &PriceSeries) -> Pair {
        Pair::join(self.series, other, self.with.basis)
    }

    /// The returns of the candidate and of a benchmark over the range, and how far they are apart.
    ///
    /// # Errors
    /// When both share no session, or not so far back.
    pub(crate) fn returns_against(&self, other: &PriceSeries) -> Value<Returns> {
        let Benchmarks { basis, as_of, range, .. } = self.with;
        // No more is joined than the range needs; what does not reach back so far is joined whole.
        let recent = range.latest_base(as_of).map(|base| {
            Pair::join_between(self.series, other, basis, (base.plus_days(-MARGIN_DAYS), as_of))
        });
        let reaches = |pair: &Pair| base_in_reach(range, pair.view().days()).is_ok();
        let pair = recent.filter(reaches).unwrap_or_else(|| self.against(other));
        let view = pair.known()?.as_of(as_of);
        let start = base_in_reach(range, view.days())?;
        let (own, other) = view.from(start).returns().map(|(_, own, other)| (own, other)).unzip();
        Ok((own, other, view.spacing()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A price on every `step`th of so many days, in waves.
    fn series(count: i32, step: usize) -> PriceSeries {
        let days = (0..count).step_by(step).filter_map(|at| Day::from_epoch_days(19_000 + at));
        let days: Vec<Day> = days.collect();
        let close = |at: usize| 100.0 + 20.0 * (at as f64 * 0.37).sin();
        let closes = (0..days.len()).map(close).collect();
        PriceSeries::new("X".parse().unwrap(), days, closes, vec![]).unwrap()
    }

    fn check(own: &PriceSeries, other: &PriceSeries, basis: Basis, range: DateRange) {
        for back in [0, 1, 40, 300] {
            let as_of = own.days().last().unwrap().plus_days(-back);
            let with = Benchmarks {
                small: other,
                large: other,
                small_caps: None,
                large_caps: None,
                basis,
                as_of,
                range,
            };
            let candidate = Candidate { series: own, facts: None, with };
            let pair = Pair::join(own, other, basis);
            let view = pair.as_of(as_of);
            let whole = base_in_reach(range, view.days()).map(|start| {
                let returns = view.from(start).returns();
                let (own, other) = returns.map(|(_, own, other)| (own, other)).unzip();
                (own, other, view.spacing())
            });
            assert_eq!(candidate.returns_against(other), whole, "{range:?} {back}");
        }
    }

    #[test]
    fn a_part_is_joined_like_the_whole() {
        let (daily, gapped, weekly) = (series(900, 1), series(900, 2), series(900, 7));
        let ranges =
            [DateRange::YearToDate, DateRange::Months(1), DateRange::Months(36), DateRange::Max];
        for range in ranges {
            for basis in [Basis::Price, Basis::TotalReturn] {
                check(&daily, &gapped, basis, range);
                check(&gapped, &daily, basis, range);
                check(&daily, &weekly, basis, range);
                check(&daily, &series(700, 1), basis, range);
            }
        }
    }
}
