//! The seven against the index and against the rest of it.

use super::known::seven;
use crate::{
    chart::{
        Ink, LineChart, Scale, ValueKind,
        line::{LineSeries, LineWeight},
    },
    domain::{
        Day, Error,
        library::Load,
        metrics::concentration::basket::{self, BasketPoint},
        study::concentration::Seven,
        wording,
    },
    pages::{
        Context, FigureContent, FigureText, Part, drawn,
        scope::{scale, scope},
    },
};

/// The growth of the seven, of the index, and of the index without them.
pub const BASKET: Part = Part::figure(growth, 300.0, &[basket::DEFINITION.key]);

/// The weight of the seven as it moved with prices.
pub const WEIGHT: Part = Part::figure(weight, 300.0, &[basket::DEFINITION.key]);

/// The line under a figure of the seven.
pub fn source(seven: &Seven) -> String {
    let prices = &seven.fund.provenance.source;
    wording::concentration::seven_source(&seven.publisher, seven.published, prices)
}

/// The points of the range, with what is known beside them.
fn shown(cx: &dyn Context) -> Load<(Seven, Vec<BasketPoint>)> {
    let from = match scope(cx)? {
        Ok(scope) => scope.window_start(),
        Err(error) => return Some(Err(error)),
    };
    let found = seven(cx)?.and_then(|seven| {
        let points = seven.basket().points(from).map_err(|absence| {
            Error::unavailable(wording::reason(absence), wording::concentration::OTHER_DAY)
        })?;
        Ok((seven, points))
    });
    Some(found)
}

fn growth(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    Some(shown(cx)?.map(|(seven, points)| {
        let text = FigureText {
            title: wording::concentration::BASKET_TITLE.to_owned(),
            subtitle: wording::concentration::BASKET_SUBTITLE.to_owned(),
            caption: wording::concentration::basket_caption(
                basket::returns(&points),
                seven.basket().later(),
            ),
            source: source(&seven),
        };
        (drawn(basket_lines(&points, scale)), text)
    }))
}

fn weight(cx: &dyn Context) -> FigureContent {
    Some(shown(cx)?.map(|(seven, points)| {
        let text = FigureText {
            title: wording::concentration::WEIGHT_TITLE.to_owned(),
            subtitle: wording::concentration::weight_subtitle(seven.published),
            caption: wording::concentration::basket_weight_caption(&points, seven.basket().later()),
            source: source(&seven),
        };
        (drawn(weight_line(&points)), text)
    }))
}

/// The ink of the seven, which are neither leg.
const SEVEN: Ink = Ink::Other(0);

/// The growth of all three, 100 at the first point.
fn basket_lines(points: &[BasketPoint], scale: Scale) -> LineChart {
    let line = |label: &str, ink, weight, growth: fn(&BasketPoint) -> f64| {
        let start = points.first().map_or(1.0, growth);
        LineSeries {
            label: label.to_owned(),
            detail: String::new(),
            ink,
            values: points.iter().map(|point| Some(100.0 * growth(point) / start)).collect(),
            weight,
        }
    };
    let [seven, index, rest] = wording::concentration::BASKET_LINES;
    let series = vec![
        line(seven, SEVEN, LineWeight::Strong, |point| point.basket),
        line(index, Ink::Neutral, LineWeight::Regular, |point| point.index),
        line(rest, Ink::Other(1), LineWeight::Regular, |point| point.rest),
    ];
    LineChart {
        scale,
        baseline: Some(100.0),
        ..LineChart::new(point_days(points), series, ValueKind::Index)
    }
}

/// The weight of the few in the index.
fn weight_line(points: &[BasketPoint]) -> LineChart {
    let [seven, ..] = wording::concentration::BASKET_LINES;
    let line = LineSeries {
        label: seven.to_owned(),
        detail: wording::concentration::WEIGHT_DETAIL.to_owned(),
        ink: SEVEN,
        values: points.iter().map(|point| Some(point.weight)).collect(),
        weight: LineWeight::Regular,
    };
    LineChart::new(point_days(points), vec![line], ValueKind::Percent)
}

fn point_days(points: &[BasketPoint]) -> std::sync::Arc<[Day]> {
    points.iter().map(|point| point.day).collect()
}
