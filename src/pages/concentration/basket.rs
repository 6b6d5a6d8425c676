//! The seven against the index and against the rest of it.

use crate::{
    domain::{
        Day, Error, Shared, Symbol, format,
        library::Load,
        metrics::concentration::basket::{self, Basket, BasketPoint, Member},
        snapshot::{PriceFile, SP500_FUND, Weight},
        wording,
    },
    pages::{
        Context, FigureContent, FigureText, Part, charts, drawn,
        scope::{scale, scope},
    },
};

/// The growth of the seven, of the index, and of the index without them.
pub const BASKET: Part = Part::figure(growth, 300.0, &[basket::DEFINITION.key]);

/// The weight of the seven as it moved with prices.
pub const WEIGHT: Part = Part::figure(weight, 300.0, &[basket::DEFINITION.key]);

/// The files of the index fund and of the companies, with their weights on one day.
pub struct Held {
    pub fund: Shared<PriceFile>,
    pub members: Vec<(Weight, Shared<PriceFile>)>,
    /// The day of the weights.
    pub published: Day,
    pub as_of: Day,
    pub source: String,
}

impl Held {
    /// The latest weights by the as-of day, else the first that came later; nothing while a file
    /// is on its way.
    ///
    /// # Errors
    /// When a file cannot be had, or no weights are known at all.
    pub fn read(cx: &dyn Context) -> Load<Self> {
        let facts = match cx.library().concentration()? {
            Ok(facts) => facts,
            Err(error) => return Some(Err(error)),
        };
        let as_of = cx.library().as_of()?;
        let Ok((published, weights)) = facts.magnificent7_or_later(as_of) else {
            let problem = "this snapshot has no weights of single companies";
            return Some(Err(Error::unavailable(problem, "build them into the snapshot")));
        };
        let prices = |symbol: &Symbol| cx.library().prices(symbol);
        let fund = match prices(&SP500_FUND.parse().ok()?)? {
            Ok(fund) => fund,
            Err(error) => return Some(Err(error)),
        };
        let mut members = Vec::new();
        for weight in weights {
            match prices(&weight.symbol)? {
                Ok(file) => members.push((weight.clone(), file)),
                Err(error) => return Some(Err(error)),
            }
        }
        let source = format!(
            "Weights: {}, {}. Prices: {}",
            facts.provenance.source,
            format::day_short(published),
            fund.provenance.source
        );
        Some(Ok(Self { fund, members, published, as_of, source }))
    }

    /// The same as metrics take it.
    pub fn basket(&self) -> Basket<'_> {
        let members = self.members.iter().map(|(weight, file)| Member {
            series: &file.series,
            weight: weight.weight_percent / 100.0,
        });
        Basket {
            index: &self.fund.series,
            members: members.collect(),
            weights_on: self.published,
            as_of: self.as_of,
        }
    }
}

/// The points of the range, with what is known beside them.
fn shown(cx: &dyn Context) -> Load<(Held, Vec<BasketPoint>)> {
    let from = match scope(cx)? {
        Ok(scope) => scope.window_start(),
        Err(error) => return Some(Err(error)),
    };
    let found = Held::read(cx)?.and_then(|held| {
        let points = held.basket().points(from).map_err(|absence| {
            Error::unavailable(absence.to_string(), "choose another as-of session")
        })?;
        Ok((held, points))
    });
    Some(found)
}

fn growth(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    Some(shown(cx)?.map(|(held, points)| {
        let text = FigureText {
            title: "Seven companies and the rest".to_owned(),
            subtitle: "Level, 100 at the first session shown, price; weights drift by price"
                .to_owned(),
            caption: wording::concentration::basket_caption(&points, held.basket().later()),
            source: held.source,
        };
        (drawn(charts::basket(&points, scale)), text)
    }))
}

fn weight(cx: &dyn Context) -> FigureContent {
    Some(shown(cx)?.map(|(held, points)| {
        let published = format::day_long(held.published);
        let text = FigureText {
            title: "The weight of the seven".to_owned(),
            subtitle: format!("Share of the S&P 500, from the weights of {published}"),
            caption: wording::concentration::basket_weight_caption(&points, held.basket().later()),
            source: held.source,
        };
        (drawn(charts::basket_weight(&points)), text)
    }))
}
