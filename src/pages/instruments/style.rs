//! Small growth against small value.

use super::universe::Universe;
use crate::{
    domain::{
        Error, Pair, format,
        metrics::performance::price_relative::{self, price_relative},
        snapshot::Index,
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
        let problem = "this snapshot has no pair of funds of small growth and small value";
        return Some(Err(Error::unavailable(problem, "build them into the snapshot")));
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
    let label = format!("{growing} / {cheap}");
    let text = FigureText {
        title: "Growth against value".to_owned(),
        subtitle: format!("{label}, {} = 100, {}", format::day_long(from), basis.label()),
        caption: wording::instruments::style_caption(growing, cheap, &ratio, from),
        source: format!("Source: {}", growth.provenance.source),
    };
    Some(Ok((drawn(charts::fund_ratio(view, ratio, label, scale)), text)))
}
