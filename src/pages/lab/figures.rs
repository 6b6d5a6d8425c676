//! The money of the rule, its lead over 50/50, and its drawdowns.

use std::sync::Arc;

use super::chosen::{studied, words};
use crate::{
    chart::{
        Ink, LineChart, ValueKind,
        line::{Fill, LineSeries, LineWeight, ShadedSpan},
    },
    domain::{
        Day,
        metrics::{self, lab::Backtest, performance::relative_drawdown::drawdown},
        study::lab::{LabRun, LabStudy},
        wording::lab as said,
    },
    pages::{
        Context, FigureContent, FigureText, Part, drawn,
        scope::{NamedScope, scale},
    },
};

/// Ink of the rule, which is neither leg.
const RULE: Ink = Ink::Other(0);
/// A rule holds the small leg where it holds more of it than this.
const HALF: f64 = 0.5;

fn text(scope: &NamedScope, title: String, subtitle: String, caption: String) -> FigureText {
    FigureText { title, subtitle, caption, source: scope.source() }
}

/// The rule beside both legs and half in either.
pub const MONEY: Part = Part::figure(money, 360.0, &[metrics::lab::backtest::DEFINITION.key]);

fn money(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    studied(cx, |scope, study| {
        let labels = scope.labels();
        let line = |label: &str, detail: &str, ink, run: &LabRun, weight| LineSeries {
            label: label.to_owned(),
            detail: detail.to_owned(),
            ink,
            values: run.test.equity.iter().map(|money| Some(100.0 * money)).collect(),
            weight,
        };
        let LabStudy { rule, small, large, even } = study;
        let (thin, regular) = (LineWeight::Thin, LineWeight::Regular);
        let mut series = vec![line(said::RULE_LINE, "", RULE, rule, regular)];
        series.push(line(&labels.small, &labels.small_symbol, Ink::Small, small, thin));
        if scope.small() != scope.large() {
            series.push(line(&labels.large, &labels.large_symbol, Ink::Large, large, thin));
            series.push(line(said::EVEN_LINE, "", Ink::Neutral, even, thin));
        }
        let chart = LineChart {
            scale,
            baseline: Some(100.0),
            spans: held(&rule.test, scope.small().as_str()),
            ..LineChart::new(days(&rule.test), series, ValueKind::Index)
        };
        let first = rule.test.days.first().copied().unwrap_or(scope.as_of);
        let title = said::MONEY_TITLE.to_owned();
        let subtitle = said::money_subtitle(&words(cx, scope), first, scope.basis);
        let caption = said::money_caption(scope.small(), scope.large(), study);
        (drawn(chart), text(scope, title, subtitle, caption))
    })
}

fn days(test: &Backtest) -> Arc<[Day]> {
    test.days.as_slice().into()
}

/// The stretches in which the rule holds the small leg.
fn held(test: &Backtest, small: &str) -> Vec<ShadedSpan> {
    let held: Vec<bool> = test.held.iter().map(|weights| HALF < weights.small).collect();
    let stretches = held.chunk_by(|one, next| one == next);
    let mut from = 0;
    let spans = stretches.filter_map(|stretch| {
        let first = from;
        from += stretch.len();
        stretch.first().filter(|is_small| **is_small)?;
        let days = test.days.get(first..from)?;
        let label = said::held_span(small);
        Some(ShadedSpan { from: *days.first()?, to: *days.last()?, label, ink: Ink::Small })
    });
    spans.collect()
}

/// The growth of the rule over that of 50/50.
pub const LEAD: Part = Part::figure(lead, 240.0, &[metrics::lab::backtest::DEFINITION.key]);

fn lead(cx: &dyn Context) -> FigureContent {
    studied(cx, |scope, study| {
        let (rule, even) = (&study.rule.test, &study.even.test);
        let gained = rule.equity.iter().zip(&even.equity);
        let line = LineSeries {
            label: said::LEAD_LINE.to_owned(),
            detail: String::new(),
            ink: RULE,
            values: gained.map(|(rule, even)| Some(rule / even - 1.0)).collect(),
            weight: LineWeight::Regular,
        };
        let chart = LineChart {
            baseline: Some(0.0),
            fill: Fill::ToBaseline { above: RULE, below: Ink::Neutral },
            ..LineChart::new(days(rule), vec![line], ValueKind::SignedPercent)
        };
        let caption = said::lead_caption(study);
        (
            drawn(chart),
            text(scope, said::LEAD_TITLE.to_owned(), said::LEAD_SUBTITLE.to_owned(), caption),
        )
    })
}

/// How far the rule and 50/50 were below their highest money.
pub const DRAWDOWN: Part =
    Part::figure(depth, 240.0, &[metrics::risk::maximum_drawdown::DEFINITION.key]);

fn depth(cx: &dyn Context) -> FigureContent {
    studied(cx, |scope, study| {
        let line = |label: &str, ink, run: &LabRun, weight| LineSeries {
            label: label.to_owned(),
            detail: String::new(),
            ink,
            values: drawdown(&run.test.equity).into(),
            weight,
        };
        let series = vec![
            line(said::RULE_LINE, RULE, &study.rule, LineWeight::Regular),
            line(said::EVEN_LINE, Ink::Neutral, &study.even, LineWeight::Thin),
        ];
        let chart = LineChart {
            baseline: Some(0.0),
            ..LineChart::new(days(&study.rule.test), series, ValueKind::SignedPercent)
        };
        let title = said::DRAWDOWN_TITLE.to_owned();
        let subtitle = said::DRAWDOWN_SUBTITLE.to_owned();
        (drawn(chart), text(scope, title, subtitle, said::drawdown_caption(study)))
    })
}
