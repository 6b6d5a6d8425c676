//! The same share of two groups side by side.

use super::{
    chosen::{both, chosen, source},
    lines::{chart, counted},
};
use crate::{
    chart::{Ink, ValueKind},
    domain::{
        format::day_long,
        metrics::universe::{ahead_share, share_above_average},
        wording::breadth::{self as words, GroupName, titles},
    },
    pages::{Context, FigureContent, FigureText, Part, charts},
};

/// Two groups by one share.
pub const BESIDE: Part = Part::figure(
    content,
    260.0,
    &[share_above_average::DEFINITION.key, ahead_share::DEFINITION.key],
);

fn content(cx: &dyn Context) -> FigureContent {
    let (view, range, source) = (chosen(cx), cx.view().range, source(cx));
    let names = view.beside.map(GroupName);
    both(cx, |[one, other]| {
        let start = one.start(range);
        let lines = [one, other].map(|study| study.breadth.share(view.share).from(start));
        let inks = [Ink::Small, Ink::Large];
        let sides = names.iter().zip(&lines).zip(inks);
        let series = sides.map(|((name, line), ink)| counted(name.many().to_owned(), line, ink));
        let days = one.breadth.days.get(start..).unwrap_or_default();
        let chart = chart(days, series.collect(), ValueKind::Percent, Some(0.5));
        let [first, second] = names.map(GroupName::many);
        let from = day_long(days.first().copied().unwrap_or(one.as_of));
        let [left, right] = &lines;
        let text = FigureText {
            title: titles::beside_title(first, second),
            subtitle: format!(
                "Share {}, {}, from {from}",
                titles::share_words(view.share),
                one.basis.label()
            ),
            caption: words::beside_caption(
                view.share,
                [(view.beside[0], left), (view.beside[1], right)],
            ),
            source,
        };
        charts::with_recessions(cx, chart, text)
    })
}
