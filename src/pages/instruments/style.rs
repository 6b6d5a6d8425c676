//! Small growth against small value.

use super::universe::Universe;
use crate::{
    domain::{
        Error, Pair,
        facts::Index,
        metrics::performance::price_relative::{self, price_relative},
        wording,
    },
    pages::{Context, FigureContent, FigureText, Part, charts, drawn, scope::scale},
};

/// The ratio of a fund of small growth to one of small value.
pub const STYLE: Part = Part::figure(content, 260.0, &[price_relative::DEFINITION.key]);

fn content(cx: &dyn Context) -> FigureContent {
    let universe = match Universe::read(cx)? {
        Ok(universe) => universe,
        Err(error) => return Some(Err(error)),
    };
    let found =
        universe.fund_of(&Index::Russell2000Growth).zip(universe.fund_of(&Index::Russell2000Value));
    let Some((growth, value)) = found else {
        let [problem, remedy] = wording::instruments::NO_STYLE;
        return Some(Err(Error::unavailable(problem, remedy)));
    };
    let (growth, value) = match (growth.loaded.clone()?, value.loaded.clone()?) {
        (Ok(growth), Ok(value)) => (growth, value),
        (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
    };
    let (as_of, basis, scale) = (universe.as_of, cx.view().basis, scale(cx));
    let pair = Pair::join(&growth.series, &value.series, basis);
    let view = pair.as_of(as_of);
    let from = view.days().first().copied().unwrap_or(as_of);
    let ratio = price_relative(view);
    let (growing, cheap) = (pair.small_symbol().as_str(), pair.large_symbol().as_str());
    let label = wording::concentration::breadth_label(growing, cheap);
    let text = FigureText {
        title: wording::instruments::STYLE_TITLE.to_owned(),
        subtitle: wording::instruments::style_subtitle(&label, from, basis),
        caption: wording::instruments::style_caption(growing, cheap, &ratio, from),
        source: wording::performance::source_line(&growth.provenance.source),
    };
    Some(Ok((drawn(charts::fund_ratio(view, ratio, label, scale)), text)))
}
