//! What the S&P 500 cost, month by month.

use crate::{
    domain::{metrics, snapshot::Index, study::valuation::IndexCost, wording},
    pages::{Context, FigureContent, FigureText, Part, charts, drawn, scope::scale},
};

/// The price-earnings ratio on one and on ten years' earnings, with its percentile.
pub const HISTORY: Part = Part::figure(
    history,
    320.0,
    &[metrics::valuation::index_pe::DEFINITION.key, metrics::valuation::percentile::DEFINITION.key],
);

fn history(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    Some(IndexCost::read(cx.library())?.map(|cost| {
        let IndexCost { months, cape, provisional_from, source } = cost;
        let text = FigureText {
            title: "What the S&P 500 has cost".to_owned(),
            subtitle: "Monthly mean price over the earnings of twelve months that had been \
                       published by then, and over the mean of ten years (CAPE)"
                .to_owned(),
            caption: wording::valuation::index_pe_caption(
                &Index::Sp500,
                &months,
                &cape,
                provisional_from,
            ),
            source: format!("Source: {source}"),
        };
        (drawn(charts::index_pe(&months, &cape, provisional_from, scale)), text)
    }))
}
