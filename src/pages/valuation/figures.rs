//! The charts of the gap.

use super::bars::{PeGroup, parity_bars, pe_bars};
use super::facts::{own, quoted, sides};
use crate::{
    domain::{
        Value,
        facts::{PeQuote, PointInTime},
        metrics,
        study::valuation::{PeSides, QuotedRatios},
        wording,
    },
    pages::{Context, FigureContent, FigureText, Part, drawn, scope::leg_names},
};

const HEIGHT_CSS: f64 = 260.0;

/// Both ratios on every basis that is known.
pub const GAP: Part =
    Part::figure(gap, HEIGHT_CSS, &[metrics::valuation::valuation_gap::DEFINITION.key]);

fn gap(cx: &dyn Context) -> FigureContent {
    let names = leg_names(cx)?;
    let sides = match sides(cx)? {
        Ok(sides) => sides,
        Err(error) => return Some(Err(error)),
    };
    let quoted = quoted(cx)?.ok();
    let mut groups = quoted.as_ref().map(groups).unwrap_or_default();
    if let Some(own) = own(cx) {
        groups.insert(0, (wording::valuation::OWN_GROUP, Ok(own.small), Ok(own.large)));
    }
    let (small, large) = (names.small.opening(), names.large.opening());
    let text = FigureText {
        title: wording::valuation::GAP_TITLE.to_owned(),
        subtitle: wording::valuation::gap_subtitle(has_one_of_two(cx)),
        caption: sides.as_ref().map_or_else(
            |absence| wording::valuation::no_gap_words(&names, *absence),
            |sides| wording::valuation::gap_caption(&names, sides),
        ),
        source: source(&sides),
    };
    Some(Ok((drawn(pe_bars(&groups, &small, &large)), text)))
}

/// True where the reader has given one ratio and not the other.
fn has_one_of_two(cx: &dyn Context) -> bool {
    let view = cx.view();
    view.valuation.own_small_pe.is_some() != view.valuation.own_large_pe.is_some()
}

/// The ratios of both indices, basis by basis, as far as they were known by the as-of day.
fn groups(quoted: &QuotedRatios) -> Vec<PeGroup<'static>> {
    let value = |known: Value<PointInTime<'_, PeQuote>>| known.map(|known| known.fact.value);
    let groups = quoted.pairs().into_iter().map(|pair| {
        let basis = wording::valuation::basis_words(pair.measure, pair.basis);
        (basis, value(pair.small), value(pair.large))
    });
    groups.filter(|(_, small, large)| small.is_ok() || large.is_ok()).collect()
}

/// The line under a chart of the gap.
pub fn source(sides: &Value<PeSides>) -> String {
    sides.as_ref().map_or_else(
        |_| String::new(),
        |sides| format!("Source: {}", wording::valuation::source_words(sides)),
    )
}

/// What closing the gap in part or in full would bring.
pub const PARITY: Part = Part::figure(
    parity,
    HEIGHT_CSS,
    &[
        metrics::valuation::valuation_gap::DEFINITION.key,
        metrics::valuation::partial_parity::DEFINITION.key,
    ],
);

fn parity(cx: &dyn Context) -> FigureContent {
    let (names, symbols) = (leg_names(cx)?, cx.legs()?);
    Some(sides(cx)?.map(|sides| {
        let is_premium = sides.as_ref().is_ok_and(|sides| sides.large < sides.small);
        let text = FigureText {
            title: wording::valuation::parity_title(&symbols.0, &symbols.1),
            subtitle: wording::valuation::parity_subtitle(&names, is_premium),
            caption: sides.as_ref().map_or_else(
                |absence| wording::valuation::no_gap_words(&names, *absence),
                |sides| wording::valuation::parity_caption(&names, sides),
            ),
            source: source(&sides),
        };
        // A loss has no ratio and gives a chart without bars.
        let (small, large) = sides.map_or((0.0, 0.0), |sides| (sides.small, sides.large));
        (drawn(parity_bars(small, large, names.large.inside())), text)
    }))
}
