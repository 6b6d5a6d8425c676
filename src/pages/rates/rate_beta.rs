//! How the lead of the small leg has moved with a yield, window by window.

use std::sync::Arc;

use crate::{
    chart::{
        Ink, LineChart, ValueKind, Values,
        line::{Band, LineSeries, LineWeight},
    },
    domain::{
        Day,
        metrics::rates::{
            Estimate,
            rate_beta::{RateBetaPoint, RateFit},
        },
        wording,
    },
};

/// The coefficient on one yield with its 95 % band.
pub fn rate_beta(
    points: &[RateBetaPoint],
    pick: fn(&RateFit) -> Estimate,
    tenor: &str,
) -> LineChart {
    let days: Arc<[Day]> = points.iter().map(|point| point.day).collect();
    let part = |part: fn(Estimate) -> f64| -> Values {
        points.iter().map(|point| point.fit.as_ref().ok().map(|fit| part(pick(fit)))).collect()
    };
    let values = part(|beta| beta.value);
    let line = LineSeries {
        label: wording::rates::beta_label(tenor),
        detail: wording::rates::BETA_DETAIL.to_owned(),
        ink: Ink::Neutral,
        values,
        weight: LineWeight::Regular,
    };
    let band = Band { series: 0, lower: part(|beta| beta.low), upper: part(|beta| beta.high) };
    LineChart {
        baseline: Some(0.0),
        bands: vec![band],
        ..LineChart::new(days, vec![line], ValueKind::SignedPercent)
    }
}
