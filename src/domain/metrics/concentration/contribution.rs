//! Contribution of a few companies to the return of an index.
//!
//! Closes are positive and finite, as [`PriceSeries`] warrants.

use super::basket::{Basket, Member, close_on};
use crate::domain::{Absence, Day, PriceSeries, Value, metrics::Definition};

/// Contribution to the index, for readers.
pub const DEFINITION: Definition = Definition {
    key: "contribution",
    name: "Contribution to the return of the index",
    tells: "How many points of the index's return came from a company: what it made, times how much \
            of the index it was when the window began.",
    formula: "cᵢ = wᵢ₀ × (Pᵢₜ / Pᵢ₀ − 1), where wᵢ₀ = wᵢ × (Pᵢ₀ / Pᵢ*) / (I₀ / I*) is the weight on the \
              first session of the window, drifted by price from that published on session *",
    unit: "percentage points",
    no_value: "A company or the index fund has no close on one of the three sessions.",
    source: "Arithmetic contribution of a holding that is not traded within the window; weights drift \
             by price alone",
};

/// Contribution of one company to the return of the index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// Its weight in the index on the first session, a share of one.
    pub weight: f64,
    /// Its own price return over the window, a share of one.
    pub own_return: f64,
    /// The contribution, a share of one: 0.01 for one point.
    pub added: f64,
}

/// The contribution of a company to the price return of an index fund from one session to another.
///
/// `published` is the session on which the weight of the member holds; it may lie before, in or after
/// the window.
///
/// ```
/// use rotascope::domain::{
///     PriceSeries,
///     metrics::concentration::{basket::Member, contribution::contribution},
/// };
///
/// let days = ["2026-01-02".parse()?, "2026-01-05".parse()?];
/// let series = |closes| PriceSeries::new("X".parse()?, days.into(), closes, vec![]);
/// let (index, company) = (series(vec![100.0, 110.0])?, series(vec![10.0, 15.0])?);
/// let member = Member { series: &company, weight: 0.1 };
/// let found = contribution(&index, member, days[0], days[0], days[1])?;
/// assert_eq!(found.added, 0.05);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Absence::NoCommonSession`] where the company or the fund has no close on one of the sessions.
pub fn contribution(
    index: &PriceSeries,
    member: Member<'_>,
    published: Day,
    from: Day,
    to: Day,
) -> Value<Contribution> {
    let close = |series, day| close_on(series, day).ok_or(Absence::NoCommonSession);
    let start = close(member.series, from)?;
    let own_drift = start / close(member.series, published)?;
    let weight = member.weight * own_drift / (close(index, from)? / close(index, published)?);
    let own_return = close(member.series, to)? / start - 1.0;
    let found = Contribution { weight, own_return, added: weight * own_return };
    if found.added.is_finite() { Ok(found) } else { Err(Absence::OutOfRange) }
}

/// Contributions of each company of a basket, of all of them and of all others to the return of the
/// index.
#[derive(Clone, Debug, PartialEq)]
pub struct Contributions {
    /// The first and the last session of the window.
    pub window: Value<(Day, Day)>,
    /// The companies in the order of the basket.
    pub members: Vec<Value<Contribution>>,
    /// All of them; no value where one has none.
    pub together: Value<Contribution>,
    /// The contribution of all other companies, a share of one.
    pub rest: Value,
    /// The price return of the index fund, a share of one.
    pub index: Value,
}

/// The contributions from the first session of the fund not before `from` on which all companies are
/// there, to the last one that the basket is seen from.
pub fn contributions(basket: &Basket<'_>, from: Day) -> Contributions {
    let fund = basket.index;
    let window = window(basket, from);
    let published = fund.close_at(basket.weights_on).map_or(basket.weights_on, |(day, _)| day);
    let of = |member: &Member<'_>| {
        let (first, last) = window?;
        contribution(fund, *member, published, first, last)
    };
    let members: Vec<Value<Contribution>> = basket.members.iter().map(of).collect();
    let together = total(&members);
    let index =
        window.and_then(|(first, last)| Ok(fund.close_at(last)?.1 / fund.close_at(first)?.1 - 1.0));
    let rest = index.and_then(|index| Ok(index - together?.added));
    Contributions { window, members, together, rest, index }
}

fn window(basket: &Basket<'_>, from: Day) -> Value<(Day, Day)> {
    let firsts = basket.members.iter().filter_map(|member| member.series.days().first().copied());
    let from = firsts.max().map_or(from, |start| start.max(from));
    let mut days = basket.index.closes_between(from, basket.as_of).map(|(day, _)| day);
    let first = days.next().ok_or(Absence::NoCommonSession)?;
    Ok((first, days.last().unwrap_or(first)))
}

/// All together; no value where one has none, or where there is none.
fn total(found: &[Value<Contribution>]) -> Value<Contribution> {
    let (mut weight, mut added) = (0.0, 0.0);
    for one in found {
        let one = (*one)?;
        weight += one.weight;
        added += one.added;
    }
    let found = Contribution { weight, own_return: added / weight, added };
    if found.own_return.is_finite() { Ok(found) } else { Err(Absence::OutOfRange) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i32) -> Day {
        Day::from_epoch_days(20_000 + number).unwrap()
    }

    fn series(closes: &[f64]) -> PriceSeries {
        let days = (0..).map(day).take(closes.len()).collect();
        PriceSeries::new("X".parse().unwrap(), days, closes.to_vec(), vec![]).unwrap()
    }

    #[test]
    fn all_companies_together_make_the_return_of_the_index() {
        // An index of two shares of one company and one of another.
        let (a, b) = ([10.0, 12.0, 9.0, 15.0], [30.0, 27.0, 40.0, 33.0]);
        let index: Vec<f64> = a.iter().zip(b).map(|(a, b)| 2.0 * a + b).collect();
        let (first, second, index) = (series(&a), series(&b), series(&index));
        for (published, from, to) in [(0, 0, 3), (3, 0, 2), (1, 2, 3), (2, 1, 1)] {
            let (published, from, to) = (day(published), day(from), day(to));
            let whole = close_on(&index, published).unwrap();
            let of = |series: &PriceSeries, shares: f64| {
                let weight = shares * close_on(series, published).unwrap() / whole;
                contribution(&index, Member { series, weight }, published, from, to).unwrap().added
            };
            let total = close_on(&index, to).unwrap() / close_on(&index, from).unwrap() - 1.0;
            assert!((of(&first, 2.0) + of(&second, 1.0) - total).abs() < 1e-12);
        }
    }

    #[test]
    fn a_basket_and_all_others_make_the_return_of_the_index() {
        let (a, b) = ([10.0, 12.0, 9.0, 15.0], [30.0, 27.0, 40.0, 33.0]);
        let index: Vec<f64> = a.iter().zip(b).map(|(a, b)| 2.0 * a + b).collect();
        let (company, index) = (series(&a), series(&index));
        let basket = |weights_on, as_of| {
            let weight = 2.0 * close_on(&company, weights_on).unwrap();
            let weight = weight / close_on(&index, weights_on).unwrap();
            let members = vec![Member { series: &company, weight }];
            Basket { index: &index, members, weights_on, as_of }
        };
        for (weights_on, as_of) in [(0, 3), (3, 2), (1, 3)] {
            let basket = basket(day(weights_on), day(as_of));
            let found = contributions(&basket, day(1));
            assert_eq!(found.window, Ok((day(1), day(as_of))));
            let at = |series: &PriceSeries, number| close_on(series, day(number)).unwrap();
            let added = 2.0 * (at(&company, as_of) - at(&company, 1)) / at(&index, 1);
            let whole = at(&index, as_of) / at(&index, 1) - 1.0;
            assert!((found.together.unwrap().added - added).abs() < 1e-12);
            assert!((found.rest.unwrap() - (whole - added)).abs() < 1e-12);
            assert_eq!(found.index, Ok(whole));
        }
        let found = contributions(&basket(day(0), day(3)), day(4));
        assert_eq!((found.index, found.rest), (Err(Absence::NoCommonSession), found.index));
        assert_eq!(found.members, [Err(Absence::NoCommonSession)]);
    }

    #[test]
    fn a_session_without_a_close_gives_no_value() {
        let (index, company) = (series(&[1.0, 2.0]), series(&[1.0]));
        let member = Member { series: &company, weight: 0.5 };
        let found = contribution(&index, member, day(0), day(0), day(1));
        assert_eq!(found, Err(Absence::NoCommonSession));
    }
}
