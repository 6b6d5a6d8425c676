//! The seven against the index and against the rest of it.

use super::CAP_WEIGHTED;
use crate::{
    chart::figures,
    domain::{
        Day, Error, Figure, Symbol, format,
        metrics::concentration::basket::{self, BasketPoint, Member, basket_against_rest},
        snapshot::{ConcentrationFacts, PriceFile, Weight, first_later},
        wording::{basket_caption, basket_weight_caption},
    },
    ui::{
        chart::{Content, FigureText, drawn},
        data::Shared,
        pages::part::{Awaited, Part},
        state::AppState,
    },
};

/// The growth of the seven, of the index, and of the index without them.
pub const BASKET: Part = Part::figure(growth, 300.0, &[basket::DEFINITION.key]);

/// The weight of the seven as it moved with prices.
pub const WEIGHT: Part = Part::figure(weight, 300.0, &[basket::DEFINITION.key]);

/// The index fund, and the companies with their weights on one day.
pub struct Basket {
    pub fund: Shared<PriceFile>,
    pub members: Vec<(Weight, Shared<PriceFile>)>,
    /// The session on which the weights hold.
    pub published: Day,
    /// Whether that is later than the as-of day.
    pub is_later: bool,
    pub as_of: Day,
    pub source: String,
}

impl Basket {
    /// The latest weights by the as-of day, else the first that came later; nothing while a file
    /// is on its way.
    ///
    /// # Errors
    /// When a file cannot be had, or no weights are known at all.
    pub fn read(state: AppState) -> Awaited<Self> {
        let facts = match state.files.facts.get().concentration? {
            Ok(facts) => facts,
            Err(error) => return Some(Err(error)),
        };
        let as_of = state.today.get()?;
        let Some((published, weights)) = weights(&facts, as_of) else {
            let problem = "this snapshot has no weights of single companies";
            return Some(Err(Error::unavailable(problem, "build them into the snapshot")));
        };
        let prices = |symbol: &Symbol| state.files.prices(symbol);
        let fund = match prices(&CAP_WEIGHTED.parse().ok()?)? {
            Ok(fund) => fund,
            Err(error) => return Some(Err(error)),
        };
        let mut members = Vec::new();
        for weight in weights {
            match prices(&weight.symbol)? {
                Ok(file) => members.push((weight, file)),
                Err(error) => return Some(Err(error)),
            }
        }
        let source = format!(
            "Weights: {}, {}. Prices: {}",
            facts.provenance.source,
            format::day_short(published),
            fund.provenance.source
        );
        Some(Ok(Self { fund, members, published, is_later: as_of < published, as_of, source }))
    }

    /// The companies as metrics take them.
    pub fn members(&self) -> Vec<Member<'_>> {
        self.members
            .iter()
            .map(|(weight, file)| Member {
                series: &file.series,
                weight: weight.weight_percent / 100.0,
            })
            .collect()
    }

    /// The session of the fund on which the weights hold.
    pub fn published_session(&self) -> Day {
        self.fund.series.close_at(self.published).map_or(self.published, |(day, _)| day)
    }

    /// The day of the weights, where that is later than the as-of day.
    pub fn later(&self) -> Option<Day> {
        self.is_later.then_some(self.published)
    }

    /// The basket from a session on; weights of a later day reach back, prices never reach past as-of.
    pub fn points(&self, from: Day) -> Figure<Vec<BasketPoint>> {
        let until = self.as_of.max(self.published);
        let all = basket_against_rest(&self.fund.series, &self.members(), self.published, until)?;
        let is_shown = |point: &BasketPoint| from <= point.day && point.day <= self.as_of;
        Ok(all.into_iter().filter(is_shown).collect())
    }
}

fn weights(facts: &ConcentrationFacts, as_of: Day) -> Option<(Day, Vec<Weight>)> {
    let owned = |weights: Vec<&Weight>| weights.into_iter().cloned().collect();
    if let Ok((day, weights)) = facts.latest_magnificent7(as_of) {
        return Some((day, owned(weights)));
    }
    let day = first_later(&facts.magnificent7, as_of)?.fact.as_of;
    Some((day, owned(facts.latest_magnificent7(day).ok()?.1)))
}

/// The points of the range, with what is known beside them.
fn shown(state: AppState) -> Awaited<(Basket, Vec<BasketPoint>)> {
    let from = match state.scope.get()? {
        Ok(scope) => scope.window_start(),
        Err(error) => return Some(Err(error)),
    };
    let found = Basket::read(state)?.and_then(|basket| {
        let points = basket.points(from).map_err(|absence| {
            Error::unavailable(absence.to_string(), "choose another as-of session")
        })?;
        Ok((basket, points))
    });
    Some(found)
}

fn growth(state: AppState) -> Content {
    let scale = state.scale();
    Some(shown(state)?.map(|(basket, points)| {
        let text = FigureText {
            title: "Seven companies and the rest".to_owned(),
            subtitle: "Level, 100 at the first session shown, price; weights drift by price"
                .to_owned(),
            caption: basket_caption(&points, basket.later()),
            source: basket.source,
        };
        (drawn(figures::basket(&points, scale)), text)
    }))
}

fn weight(state: AppState) -> Content {
    Some(shown(state)?.map(|(basket, points)| {
        let published = format::day_long(basket.published);
        let text = FigureText {
            title: "The weight of the seven".to_owned(),
            subtitle: format!("Share of the S&P 500, from the weights of {published}"),
            caption: basket_weight_caption(&points, basket.later()),
            source: basket.source,
        };
        (drawn(figures::basket_weight(&points)), text)
    }))
}
