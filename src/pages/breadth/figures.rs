//! The lines of the group.

use super::{
    chosen::{chosen, source, studied},
    lines::{chart, count, counted},
};
use crate::{
    chart::{Ink, LineChart, ValueKind, line::LineSeries},
    domain::{
        Day,
        metrics::universe::{
            BreadthLine, advance_decline,
            ahead_share::{self, LAGS},
            dispersion, median_lead, net_new_highs,
            share_above_average::{self, WINDOWS},
        },
        study::universe::UniverseStudy,
        wording::breadth::{self as words, GroupName, titles},
    },
    pages::{Context, FigureContent, FigureText, Part, charts},
};

const HEIGHT_CSS: f64 = 240.0;
/// The level above which more than half take part.
const HALF: f64 = 0.5;
/// The inks of lines that are neither leg, in their order.
const INKS: [Ink; 3] = [Ink::Other(0), Ink::Neutral, Ink::Other(1)];

/// The shares above their own average.
pub const ABOVE: Part = Part::figure(above, HEIGHT_CSS, &[share_above_average::DEFINITION.key]);
/// The shares ahead of the benchmark.
pub const AHEAD: Part = Part::figure(ahead, HEIGHT_CSS, &[ahead_share::DEFINITION.key]);
/// New highs less new lows.
pub const HIGHS: Part = Part::figure(highs, HEIGHT_CSS, &[net_new_highs::DEFINITION.key]);
/// The advance-decline line.
pub const ADVANCES: Part = Part::figure(advances, HEIGHT_CSS, &[advance_decline::DEFINITION.key]);
/// The median against the benchmark.
pub const MEDIAN: Part = Part::figure(median, HEIGHT_CSS, &[median_lead::DEFINITION.key]);
/// Dispersion.
pub const DISPERSION: Part = Part::figure(apart, HEIGHT_CSS, &[dispersion::DEFINITION.key]);
/// How many count.
pub const COUNTS: Part = Part::figure(counts, 180.0, &[share_above_average::DEFINITION.key]);

/// The study from the first session of the range on.
struct Shown<'a> {
    study: &'a UniverseStudy,
    days: &'a [Day],
    start: usize,
    many: &'static str,
}

impl Shown<'_> {
    fn subtitle(&self, what: &str) -> String {
        titles::subtitle(self.many, what, self.study.basis, self.from())
    }

    fn from(&self) -> Day {
        self.days.first().copied().unwrap_or(self.study.as_of)
    }

    fn line(&self, line: &BreadthLine) -> BreadthLine {
        line.from(self.start)
    }

    /// Lines over windows of sessions, each in an ink of its own.
    fn windows<const N: usize>(
        &self,
        windows: [usize; N],
        lines: &[BreadthLine; N],
        draw: fn(String, &BreadthLine, Ink) -> LineSeries,
    ) -> Vec<LineSeries> {
        let lines = windows.iter().zip(lines).zip(INKS);
        let drawn = lines.map(|((window, line), ink)| {
            draw(titles::window_label(*window), &self.line(line), ink)
        });
        drawn.collect()
    }
}

/// A chart of the group with recessions behind it and its source below.
fn figure(
    cx: &dyn Context,
    make: impl FnOnce(&Shown<'_>) -> (LineChart, FigureText),
) -> FigureContent {
    let (range, many) = (cx.view().range, GroupName(chosen(cx).group).many());
    let source = source(cx);
    studied(cx, |study| {
        let start = study.start(range);
        let days = study.breadth.days.get(start..).unwrap_or_default();
        let (chart, text) = make(&Shown { study, days, start, many });
        charts::with_recessions(cx, chart, FigureText { source, ..text })
    })
}

fn text(title: String, subtitle: String, caption: String) -> FigureText {
    FigureText { title, subtitle, caption, source: String::new() }
}

fn above(cx: &dyn Context) -> FigureContent {
    figure(cx, |shown| {
        let lines = &shown.study.breadth.above;
        let series = shown.windows(WINDOWS, lines, counted);
        let chart = chart(shown.days, series, ValueKind::Percent, Some(HALF));
        let [short, long] = WINDOWS;
        let caption =
            words::shares_caption(shown.study.as_of, &[(short, &lines[0]), (long, &lines[1])]);
        (chart, text(titles::ABOVE_TITLE.to_owned(), shown.subtitle(titles::ABOVE_WHAT), caption))
    })
}

fn ahead(cx: &dyn Context) -> FigureContent {
    figure(cx, |shown| {
        let lines = &shown.study.breadth.ahead;
        let series = shown.windows(LAGS, lines, counted);
        let chart = chart(shown.days, series, ValueKind::Percent, Some(HALF));
        let said: Vec<(usize, &BreadthLine)> = LAGS.into_iter().zip(lines).collect();
        let caption = words::shares_caption(shown.study.as_of, &said);
        let title = titles::ahead_title(&shown.study.benchmark);
        (chart, text(title, shown.subtitle(titles::AHEAD_WHAT), caption))
    })
}

fn highs(cx: &dyn Context) -> FigureContent {
    figure(cx, |shown| {
        let line = shown.line(&shown.study.breadth.new_highs);
        let series = vec![counted(titles::HIGHS_LABEL.to_owned(), &line, Ink::Neutral)];
        let chart = chart(shown.days, series, ValueKind::Points, Some(0.0));
        let subtitle = shown.subtitle(titles::HIGHS_WHAT);
        (chart, text(titles::HIGHS_TITLE.to_owned(), subtitle, words::highs_caption(&line)))
    })
}

fn advances(cx: &dyn Context) -> FigureContent {
    figure(cx, |shown| {
        let net = shown.line(&shown.study.breadth.net_advances);
        let line = advance_decline::cumulated(&net);
        let series = vec![counted(titles::ADVANCES_LABEL.to_owned(), &line, Ink::Neutral)];
        let chart = chart(shown.days, series, ValueKind::Count, Some(0.0));
        let caption = words::advances_caption(&line, shown.from());
        let subtitle = shown.subtitle(titles::ADVANCES_WHAT);
        (chart, text(titles::ADVANCES_TITLE.to_owned(), subtitle, caption))
    })
}

fn median(cx: &dyn Context) -> FigureContent {
    figure(cx, |shown| {
        let line = shown.line(&shown.study.breadth.median_lead);
        let series = vec![counted(titles::MEDIAN_LABEL.to_owned(), &line, Ink::Neutral)];
        let chart = chart(shown.days, series, ValueKind::Points, Some(0.0));
        let benchmark = &shown.study.benchmark;
        let caption = words::median_caption(&line, benchmark);
        let subtitle = shown.subtitle(titles::MEDIAN_WHAT);
        (chart, text(titles::median_title(benchmark), subtitle, caption))
    })
}

fn apart(cx: &dyn Context) -> FigureContent {
    figure(cx, |shown| {
        let line = shown.line(&shown.study.breadth.dispersion);
        let series = vec![counted(titles::DISPERSION_LABEL.to_owned(), &line, Ink::Neutral)];
        let chart = chart(shown.days, series, ValueKind::Percent, Some(0.0));
        let subtitle = shown.subtitle(titles::DISPERSION_WHAT);
        let caption = words::dispersion_caption(&line);
        (chart, text(titles::DISPERSION_TITLE.to_owned(), subtitle, caption))
    })
}

fn counts(cx: &dyn Context) -> FigureContent {
    figure(cx, |shown| {
        let breadth = &shown.study.breadth;
        let month = shown.line(&breadth.median_lead);
        let [_, long] = WINDOWS;
        let year = shown.line(&breadth.new_highs);
        let series = vec![
            count(titles::window_label(median_lead::LAG), &month, Ink::Other(0)),
            count(titles::window_label(long), &shown.line(&breadth.above[1]), Ink::Neutral),
            count(titles::window_label(net_new_highs::WINDOW), &year, Ink::Other(1)),
        ];
        let chart = chart(shown.days, series, ValueKind::Count, Some(0.0));
        let caption = words::counts_caption(shown.study.size);
        let subtitle = shown.subtitle(titles::COUNTS_WHAT);
        (chart, text(titles::COUNTS_TITLE.to_owned(), subtitle, caption))
    })
}
