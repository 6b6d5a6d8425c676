//! Columns of what is known of a fund beside its prices.

use super::{Candidate, Measured};
use crate::domain::{
    Absence, Value,
    facts::{Instrument, InstrumentFigures, first_later, latest},
};

pub(super) fn expense_ratio(candidate: &Candidate<'_>) -> Value<Measured> {
    fact(candidate, |figures| figures.expense_ratio_percent.map(|percent| percent / 100.0))
}

pub(super) fn net_assets(candidate: &Candidate<'_>) -> Value<Measured> {
    fact(candidate, |figures| figures.net_assets_usd)
}

/// The latest fact by the as-of day, else the first that came later, with its day.
fn fact(candidate: &Candidate<'_>, pick: fn(&InstrumentFigures) -> Option<f64>) -> Value<Measured> {
    let figures = &known(candidate)?.figures;
    let given = || figures.iter().filter(|figures| pick(figures).is_some());
    let later = || first_later(given(), candidate.with.as_of).ok_or(Absence::NotInSnapshot);
    let found = latest(given(), candidate.with.as_of).or_else(|_| later())?;
    let value = pick(found.fact).ok_or(Absence::NotInSnapshot)?;
    Ok(Measured { value, later: (found.age_days < 0).then_some(found.fact.as_of) })
}

pub(super) fn inception(candidate: &Candidate<'_>) -> Value<Measured> {
    let day = known(candidate)?.inception.ok_or(Absence::NotInSnapshot)?;
    Ok(Measured::from(f64::from(day.epoch_days())))
}

fn known<'a>(candidate: &Candidate<'a>) -> Value<&'a Instrument> {
    candidate.facts.ok_or(Absence::NotInSnapshot)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Basis, DateRange, Day, PriceSeries,
        facts::{InstrumentGroup, InstrumentKind},
        screener::{Benchmarks, column},
    };

    fn day(number: i32) -> Day {
        Day::from_epoch_days(20_000 + number).unwrap()
    }

    fn fund(figures: Vec<InstrumentFigures>) -> Instrument {
        Instrument {
            symbol: "X".parse().unwrap(),
            name: "A fund".to_owned(),
            kind: InstrumentKind::Etf,
            group: InstrumentGroup::Size,
            style: None,
            tracks: None,
            ends: None,
            moves: Vec::new(),
            inception: None,
            figures,
            note: None,
        }
    }

    fn candidate<'a>(series: &'a PriceSeries, facts: &'a Instrument, as_of: Day) -> Candidate<'a> {
        let with = Benchmarks {
            small: series,
            large: series,
            small_caps: None,
            large_caps: None,
            basis: Basis::Price,
            as_of,
            range: DateRange::Max,
        };
        Candidate { series, facts: Some(facts), with }
    }

    #[test]
    fn facts_that_came_later_are_marked() {
        let figures = |as_of, fee| InstrumentFigures {
            as_of,
            net_assets_usd: None,
            expense_ratio_percent: Some(fee),
        };
        let fund = fund(vec![figures(day(100), 0.2), figures(day(300), 0.1)]);
        let series =
            PriceSeries::new("X".parse().unwrap(), vec![day(0)], vec![1.0], vec![]).unwrap();
        let fee = column("fee").unwrap();
        for (as_of, words) in
            [(50, "0.20\u{a0}%, known later"), (100, "0.20\u{a0}%"), (399, "0.10\u{a0}%")]
        {
            let found = fee.figure(&candidate(&series, &fund, day(as_of))).unwrap();
            assert_eq!(fee.words(found), words);
        }
        let now = candidate(&series, &fund, day(399));
        assert_eq!(column("size").unwrap().figure(&now), Err(Absence::NotInSnapshot));
        assert_eq!(column("since").unwrap().figure(&now), Err(Absence::NotInSnapshot));
    }
}
