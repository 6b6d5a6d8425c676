//! The equally weighted index against the weighted one.

use crate::{
    domain::{
        metrics::concentration::equal_weight,
        study::{
            concentration::EqualWeight,
            funds::{EQUAL_WEIGHT, LARGE_CAPS},
        },
        wording,
    },
    pages::{Context, FigureContent, FigureText, Part, charts, drawn, scope::scale},
};

/// The ratio over all sessions that both funds share.
pub const BREADTH: Part = Part::figure(content, 260.0, &[equal_weight::DEFINITION.key]);

fn content(cx: &dyn Context) -> FigureContent {
    let (basis, scale) = (cx.view().basis, scale(cx));
    let found = match cx.library().prices(&LARGE_CAPS.parse().ok()?)? {
        Ok(weighted) => EqualWeight::read(cx.library(), &weighted.series, basis)?,
        Err(error) => Err(error),
    };
    Some(found.map(|found| {
        let (view, ratio) = (found.view(), found.ratio());
        let from = view.days().first().copied().unwrap_or(found.as_of);
        let text = FigureText {
            title: wording::concentration::BREADTH_TITLE.to_owned(),
            subtitle: wording::concentration::breadth_subtitle(
                EQUAL_WEIGHT,
                LARGE_CAPS,
                from,
                basis,
            ),
            caption: wording::concentration::breadth_caption(
                EQUAL_WEIGHT,
                LARGE_CAPS,
                &ratio,
                from,
            ),
            source: wording::performance::source_line(&found.source),
        };
        let label = wording::concentration::breadth_label(EQUAL_WEIGHT, LARGE_CAPS);
        (drawn(charts::fund_ratio(view, ratio, label, scale)), text)
    }))
}
