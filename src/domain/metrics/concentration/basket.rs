//! Basket: a few companies against the rest of their index.
//!
//! Closes are positive and finite, as [`PriceSeries`] warrants. A weight that is not positive and
//! finite, or weights of the whole index and more, give no value.

use crate::domain::{
    Absence, Day, PriceSeries, Value,
    metrics::{Definition, stats},
};

/// Basket against the rest, for readers.
pub const DEFINITION: Definition = Definition {
    key: "basket",
    name: "A basket against the rest of the index",
    tells: "What the Magnificent 7 made, what the other companies of the index made, and how the \
            weight of the seven moved with their prices.",
    formula: "Bₜ = Σ wᵢ × Pᵢₜ / Pᵢ₀;  weight = Bₜ / (Iₜ / I₀);  rest = (Iₜ / I₀ − Bₜ) / (1 − Σ wᵢ), \
              where w are weights on session 0, P closes of the companies and I those of the index \
              fund",
    unit: "percent of the index; growth of 1",
    no_value: "There is no weight, the funds and companies share no session, or the basket came to \
               be all of the index.",
    source: "this project; weights drift by price alone, so that issues, buybacks and changes of \
             the index are left out",
};

/// A company of the basket.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// Its closes.
    pub series: &'a PriceSeries,
    /// Its weight in the index on the day of the weights, a share of one; of all share classes.
    pub weight: f64,
}

/// The basket on one session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BasketPoint {
    /// The session.
    pub day: Day,
    /// The weight of the basket in the index, a share of one.
    pub weight: f64,
    /// The growth of the basket since the session of the weights; 1 on it, and before it too what
    /// a holder needed then to have 1 on it.
    pub basket: f64,
    /// The growth of the index fund, likewise.
    pub index: f64,
    /// The growth of the rest of the index, likewise.
    pub rest: f64,
}

/// Levels of the basket, of its index and of the rest of it over a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BasketReturns {
    /// The first session of the window.
    pub first: BasketPoint,
    /// The last session of the window.
    pub last: BasketPoint,
    /// The price return of the basket, a share of one.
    pub basket: f64,
    /// That of the index fund.
    pub index: f64,
    /// That of the rest of the index.
    pub rest: f64,
}

/// Returns from the first point to the last.
///
/// # Errors
/// [`Absence::NoCommonSession`] without points.
pub fn returns(points: &[BasketPoint]) -> Value<BasketReturns> {
    let ends = points.first().copied().zip(points.last().copied());
    let (first, last) = ends.ok_or(Absence::NoCommonSession)?;
    let made = |growth: fn(BasketPoint) -> f64| growth(last) / growth(first) - 1.0;
    Ok(BasketReturns {
        first,
        last,
        basket: made(|point| point.basket),
        index: made(|point| point.index),
        rest: made(|point| point.rest),
    })
}

/// A basket as it is seen from a day, which may come before that of its weights.
#[derive(Clone, Debug)]
pub struct Basket<'a> {
    /// The fund that holds the index.
    pub index: &'a PriceSeries,
    /// The companies.
    pub members: Vec<Member<'a>>,
    /// The day of the weights; a later one than `as_of` is drifted back by price.
    pub weights_on: Day,
    /// The last day that is shown.
    pub as_of: Day,
}

impl Basket<'_> {
    /// The basket against the rest on the sessions from `from` to the day it is seen from.
    ///
    /// # Errors
    /// As [`basket_against_rest`], of which later weights never give [`Absence::NotKnownYet`].
    pub fn points(&self, from: Day) -> Value<Vec<BasketPoint>> {
        let until = self.as_of.max(self.weights_on);
        let all = basket_against_rest(self.index, &self.members, self.weights_on, until)?;
        let is_shown = |point: &BasketPoint| from <= point.day && point.day <= self.as_of;
        Ok(all.into_iter().filter(is_shown).collect())
    }

    /// The day of the weights, where that is later than the day it is seen from.
    pub fn later(&self) -> Option<Day> {
        (self.as_of < self.weights_on).then_some(self.weights_on)
    }
}

/// The basket against the rest on every session that the index fund and all members share.
///
/// Weights hold on the last such session not after `weights_on` and drift from it by price, both
/// forwards and backwards. Nothing after `as_of` is used.
///
/// # Errors
/// [`Absence::NotKnownYet`] where `weights_on` is after `as_of`.
pub fn basket_against_rest(
    index: &PriceSeries,
    members: &[Member<'_>],
    weights_on: Day,
    as_of: Day,
) -> Value<Vec<BasketPoint>> {
    if as_of < weights_on {
        return Err(Absence::NotKnownYet { first: weights_on });
    }
    let total = stats::sum(members.iter().map(|member| member.weight));
    let is_weight = |weight: f64| 0.0 < weight && weight < 1.0;
    if members.is_empty() || !is_weight(total) || members.iter().any(|m| !is_weight(m.weight)) {
        return Err(Absence::OutOfRange);
    }
    let rows = common_closes(index, members, as_of);
    let base = rows.iter().rfind(|(day, ..)| *day <= weights_on).ok_or(Absence::NoCommonSession)?;
    let points = rows.iter().map(|(day, level, closes)| {
        let growths = closes.iter().zip(&base.2).map(|(close, from)| close / from);
        let held = growths.zip(members).map(|(growth, member)| member.weight * growth);
        let (held, whole) = (stats::sum(held), level / base.1);
        let point = BasketPoint {
            day: *day,
            weight: held / whole,
            basket: held / total,
            index: whole,
            rest: (whole - held) / (1.0 - total),
        };
        let sound = is_weight(point.weight) && point.basket.is_finite() && point.rest.is_finite();
        if sound { Ok(point) } else { Err(Absence::OutOfRange) }
    });
    points.collect()
}

/// The close of a session, where the series has one.
pub(super) fn close_on(series: &PriceSeries, day: Day) -> Option<f64> {
    let at = series.days().binary_search(&day).ok()?;
    series.closes().get(at).copied()
}

/// The sessions that all share, with the close of the index fund and those of the members.
fn common_closes(
    index: &PriceSeries,
    members: &[Member<'_>],
    as_of: Day,
) -> Vec<(Day, f64, Vec<f64>)> {
    let sessions = index.days().iter().zip(index.closes()).take(index.sessions_to(as_of));
    let ahead = members.iter().map(|member| {
        let closes = member.series.days().iter().zip(member.series.closes());
        closes.peekable()
    });
    let mut ahead: Vec<_> = ahead.collect();
    let rows = sessions.filter_map(|(&day, &level)| {
        let closes = ahead.iter_mut().map(|closes| {
            while closes.next_if(|(other, _)| **other < day).is_some() {}
            closes.next_if(|(other, _)| **other == day).map(|(_, close)| *close)
        });
        let closes: Option<Vec<f64>> = closes.collect();
        closes.map(|closes| (day, level, closes))
    });
    rows.collect()
}
