//! How the lead of the small leg has moved with a yield, window by window.

use std::sync::Arc;

use crate::{
    chart::{
        Ink, LineChart, ValueKind, Values,
        line::{Band, LineSeries, LineWeight, ShadedSpan},
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

/// The coefficient on one yield with its 95 % band; shaded by its sign.
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
    let spans = signs(&days, &values);
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
        spans,
        ..LineChart::new(days, vec![line], ValueKind::SignedPercent)
    }
}

/// Stretches of one sign; what is missing or zero belongs to none.
fn signs(days: &[Day], values: &Values) -> Vec<ShadedSpan> {
    let sign =
        |value: Option<f64>| value.map_or(0, |value| i8::from(0.0 < value) - i8::from(value < 0.0));
    let rows: Vec<(Day, i8)> = days.iter().copied().zip(values.iter().map(sign)).collect();
    let [rose, fell] = wording::rates::BETA_SPANS;
    let runs = rows.chunk_by(|a, b| a.1 == b.1).filter_map(|run| {
        let ((from, sign), (to, _)) = (*run.first()?, *run.last()?);
        let (label, ink) = match sign {
            1 => (rose, Ink::Small),
            -1 => (fell, Ink::Large),
            _ => return None,
        };
        Some(ShadedSpan { from, to, label: label.to_owned(), ink })
    });
    runs.collect()
}
