//! The seven against the index and against the rest of it.

use super::known::seven;
use crate::{
    domain::{
        Error, format,
        library::Load,
        metrics::concentration::basket::{self, BasketPoint},
        study::concentration::Seven,
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

/// The line under a figure of the seven.
pub fn source(seven: &Seven) -> String {
    format!(
        "Weights: {}, {}. Prices: {}",
        seven.publisher,
        format::day_short(seven.published),
        seven.fund.provenance.source
    )
}

/// The points of the range, with what is known beside them.
fn shown(cx: &dyn Context) -> Load<(Seven, Vec<BasketPoint>)> {
    let from = match scope(cx)? {
        Ok(scope) => scope.window_start(),
        Err(error) => return Some(Err(error)),
    };
    let found = seven(cx)?.and_then(|seven| {
        let points = seven.basket().points(from).map_err(|absence| {
            Error::unavailable(absence.to_string(), "choose another as-of session")
        })?;
        Ok((seven, points))
    });
    Some(found)
}

fn growth(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    Some(shown(cx)?.map(|(seven, points)| {
        let text = FigureText {
            title: "Seven companies and the rest".to_owned(),
            subtitle: "Level, 100 at the first session shown, price; weights drift by price"
                .to_owned(),
            caption: wording::concentration::basket_caption(&points, seven.basket().later()),
            source: source(&seven),
        };
        (drawn(charts::basket(&points, scale)), text)
    }))
}

fn weight(cx: &dyn Context) -> FigureContent {
    Some(shown(cx)?.map(|(seven, points)| {
        let published = format::day_long(seven.published);
        let text = FigureText {
            title: "The weight of the seven".to_owned(),
            subtitle: format!("Share of the S&P 500, from the weights of {published}"),
            caption: wording::concentration::basket_weight_caption(&points, seven.basket().later()),
            source: source(&seven),
        };
        (drawn(charts::basket_weight(&points)), text)
    }))
}
