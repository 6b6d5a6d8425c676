//! What the S&P 500 cost, month by month.

use crate::{
    domain::{
        Observation,
        metrics::{self, valuation::index_pe::index_pe},
        snapshot::{Index, MacroColumn, MacroId},
        wording,
    },
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
    let as_of = cx.library().as_of()?;
    Some(cx.library().macro_file(MacroId::Sp500Earnings)?.map(|file| {
        let column = |column| file.column(column, as_of);
        let prices = column(MacroColumn::Price);
        let months = prices.and_then(|prices| {
            let earnings = column(MacroColumn::EarningsTrailing)?;
            Ok(index_pe(prices.series, earnings.series, as_of))
        });
        let months = months.unwrap_or_default();
        let cape: Vec<Observation> =
            column(MacroColumn::Cape).map(|c| c.series.as_of(as_of).to_vec()).unwrap_or_default();
        let provisional_from = prices.ok().and_then(|prices| prices.provisional_from);
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
            source: format!("Source: {}", file.provenance.source),
        };
        (drawn(charts::index_pe(&months, &cape, provisional_from, scale)), text)
    }))
}
