//! The price relative with its leadership regimes.

use crate::{
    chart::{Ink, LineChart, Scale, line::ShadedSpan},
    domain::{
        PairView,
        metrics::rotation::leadership::{Leader, Regime},
        wording,
    },
    pages::charts::{Labels, ratio},
};

/// The ratio over all of `history`, every regime shaded in the ink of its leader.
pub fn regimes(
    history: PairView<'_>,
    regimes: &[Regime],
    labels: &Labels,
    scale: Scale,
) -> LineChart {
    let span = |regime: &Regime| {
        let (name, ink) = match regime.leader {
            Leader::Small => (&labels.small, Ink::Small),
            Leader::Large => (&labels.large, Ink::Large),
        };
        ShadedSpan {
            from: regime.start,
            to: regime.end,
            label: wording::rotation::regime_span(name),
            ink,
        }
    };
    let spans = regimes.iter().map(span).collect();
    ratio(history, 0, labels, String::new(), scale, spans)
}
