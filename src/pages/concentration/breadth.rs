//! The equally weighted index against the weighted one.

use super::known::EQUAL_WEIGHTED;
use crate::{
    domain::{
        Pair, format,
        metrics::concentration::equal_weight::{self, equal_weight_ratio},
        snapshot::SP500_FUND,
        wording,
    },
    pages::{Context, FigureContent, FigureText, Part, charts, drawn, scope::scale},
};

/// The ratio over all sessions that both funds share.
pub const BREADTH: Part = Part::figure(content, 260.0, &[equal_weight::DEFINITION.key]);

fn content(cx: &dyn Context) -> FigureContent {
    let (equal, cap) = (EQUAL_WEIGHTED.parse().ok()?, SP500_FUND.parse().ok()?);
    let (equal, cap) = match (cx.library().prices(&equal)?, cx.library().prices(&cap)?) {
        (Ok(equal), Ok(cap)) => (equal, cap),
        (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
    };
    let (as_of, basis, scale) = (cx.library().as_of()?, cx.view().basis, scale(cx));
    let pair = Pair::join(&equal.series, &cap.series, basis);
    let view = pair.as_of(as_of);
    let from = view.days().first().copied().unwrap_or(as_of);
    let ratio = equal_weight_ratio(view);
    let text = FigureText {
        title: "Does the typical company keep up?".to_owned(),
        subtitle: format!(
            "{EQUAL_WEIGHTED} over {SP500_FUND}, {} = 100, {}",
            format::day_long(from),
            basis.label()
        ),
        caption: wording::concentration::breadth_caption(EQUAL_WEIGHTED, SP500_FUND, &ratio, from),
        source: format!("Source: {}", equal.provenance.source),
    };
    let label = format!("{EQUAL_WEIGHTED} / {SP500_FUND}");
    Some(Ok((drawn(charts::fund_ratio(view, ratio, label, scale)), text)))
}
