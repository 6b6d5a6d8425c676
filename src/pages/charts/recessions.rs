//! Recessions behind a chart of sessions or months, as the as-of day knew them.

use crate::{
    chart::{Chart, Ink, LineChart, line::ShadedSpan},
    domain::{Day, Shared, wording},
    pages::{Context, FigureText, drawn},
};

/// The chart with the recessions that lie in it shaded, and their source beside its own; as it is
/// where there are none, or where the snapshot does not list them.
pub(crate) fn with_recessions(
    cx: &dyn Context,
    mut chart: LineChart,
    mut text: FigureText,
) -> (Shared<dyn Chart>, FigureText) {
    let facts = cx.library().recessions().and_then(Result::ok);
    if let (Some(facts), Some(as_of)) = (facts, cx.library().as_of()) {
        let spans = facts.spans(as_of).into_iter();
        let spans: Vec<ShadedSpan> =
            spans.filter(|span| lies_in(*span, chart.x_axis.days())).map(shaded).collect();
        if !spans.is_empty() {
            text.source = wording::rates::recessions_source(&text.source, &facts.provenance.source);
            chart.spans.extend(spans);
        }
    }
    (drawn(chart), text)
}

fn lies_in((first, last): (Day, Day), days: &[Day]) -> bool {
    let ends = days.first().zip(days.last());
    ends.is_some_and(|(from, to)| *from <= last && first <= *to)
}

fn shaded((from, to): (Day, Day)) -> ShadedSpan {
    let label = wording::rates::RECESSIONS_SPAN.to_owned();
    ShadedSpan { from, to, label, ink: Ink::Neutral }
}
