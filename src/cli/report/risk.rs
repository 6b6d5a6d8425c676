//! Sections about risk: each leg, the pair, dividends, and the last year against the benchmark.

use std::num::NonZero;

use super::{
    absences::NOTHING_YET,
    inputs::{Inputs, known},
    output::{ReportLine, ReportUnit, Section},
};
use crate::domain::{
    Absence, Basis, Error, PairView, PriceSeries, Value,
    facts::{MacroColumn, MacroId},
    library::Library as _,
    metrics::{
        panel::panel,
        risk::{
            self, LegRisk, cash,
            ewma_volatility::{WARM_UP, ewma_volatility},
            rolling_volatility::rolling_volatility,
        },
        valuation::trailing_yield::trailing_yield,
    },
    snapshot::MacroFile,
    study,
};

const QUARTER: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(62);

/// Return and risk of each leg.
pub(super) fn legs(inputs: &Inputs) -> Result<[Section; 2], Error> {
    let rates = known(inputs.library.macro_file(MacroId::FedFunds))?;
    let rates = || rates.as_deref().map_err(|absence| *absence);
    let (small, large) =
        (leg(inputs, inputs.small_view(), rates()), leg(inputs, inputs.large_view(), rates()));
    Ok([
        Section::new("risk_small", "Risk of the small leg", small),
        Section::new("risk_large", "Risk of the large leg", large),
    ])
}

/// The last year of each leg against the benchmark.
pub(super) fn against_benchmark(inputs: &Inputs) -> [Section; 2] {
    let against = |key, title, series| Section::new(key, title, trailing(inputs, series));
    [
        against("trailing_small", "Small leg against the benchmark", &inputs.small),
        against("trailing_large", "Large leg against the benchmark", &inputs.large),
    ]
}

fn leg(inputs: &Inputs, alone: Value<PairView<'_>>, rates: Value<&MacroFile>) -> Vec<ReportLine> {
    use ReportUnit::{Number as N, Percent as P};
    let view = match alone {
        Ok(view) => view,
        Err(absence) => {
            let lines = leg(inputs, Ok(PairView::new(&[], &[], &[])), rates);
            return lines.into_iter().map(|line| line.without(absence)).collect();
        }
    };
    let (levels, spacing) = (view.small(), view.spacing());
    let earned = rates.and_then(|rates| {
        cash::returns(view.days(), rates.column(MacroColumn::Level, inputs.as_of)?.series)
    });
    let reward =
        study::risk::reward(levels, earned.as_deref().map_err(|absence| *absence), spacing);
    let found = study::risk::leg(levels, spacing);
    let LegRisk { annual_return, volatility, max_drawdown, calmar, .. } = found;
    let LegRisk { ulcer, downside_deviation, skew, kurtosis, .. } = found;
    let newest = |values: Vec<Option<f64>>, need| {
        let too_few = Absence::NotEnoughHistory { need, have: values.len() };
        values.last().copied().flatten().ok_or(too_few)
    };
    let quarter = newest(rolling_volatility(levels, QUARTER, spacing), QUARTER.get() + 1);
    let fading = newest(ewma_volatility(levels, spacing), WARM_UP + 1);
    vec![
        ReportLine::number("return_a_year", "Return a year", P, annual_return),
        ReportLine::number("volatility_a_year", "Volatility", ReportUnit::Share, volatility),
        ReportLine::number(
            "volatility_63_sessions_a_year",
            "Volatility, a quarter",
            ReportUnit::Share,
            quarter,
        ),
        ReportLine::number(
            "ewma_volatility_a_year",
            "Volatility that forgets",
            ReportUnit::Share,
            fading,
        ),
        ReportLine::number("max_drawdown", "Maximum drawdown", P, max_drawdown),
        ReportLine::number("sharpe", "Sharpe ratio", N, reward.sharpe),
        ReportLine::number("sortino", "Sortino ratio", N, reward.sortino),
        ReportLine::number("calmar", "Calmar ratio", N, calmar),
        ReportLine::number("ulcer", "Ulcer index", ReportUnit::Share, ulcer),
        ReportLine::number(
            "downside_deviation_a_year",
            "Downside deviation",
            ReportUnit::Share,
            downside_deviation,
        ),
        ReportLine::number("skew", "Skewness", N, skew),
        ReportLine::number("excess_kurtosis", "Excess kurtosis", N, kurtosis),
    ]
}

/// Risk of the lead.
pub(super) fn pair(inputs: &Inputs) -> Section {
    use ReportUnit::{Number as N, Share};
    let found = study::risk::pair(inputs.view());
    let lines = vec![
        ReportLine::number("tracking_error_a_year", "Tracking error", Share, found.tracking_error),
        ReportLine::number("information_ratio", "Information ratio", N, found.information_ratio),
        ReportLine::number("beta", "Beta", N, found.beta),
        ReportLine::number("up_beta", "Up beta", N, found.up_beta),
        ReportLine::number("down_beta", "Down beta", N, found.down_beta),
        ReportLine::number("correlation", "Correlation", N, found.correlation),
        ReportLine::number("up_capture", "Up capture", Share, found.up_capture),
        ReportLine::number("down_capture", "Down capture", Share, found.down_capture),
    ];
    Section::new("risk_pair", "Risk of the pair", lines)
}

/// Yields of both legs, and dividends in the excess.
pub(super) fn dividends(inputs: &Inputs) -> Section {
    use ReportUnit::Percent as P;
    let (price, total) = (inputs.view_on(Basis::Price), inputs.view_on(Basis::TotalReturn));
    let share = risk::dividend_share::dividend_share(price, total);
    let trailing = |series| -> Value { trailing_yield(series, inputs.as_of) };
    let lines = vec![
        ReportLine::number(
            "small_trailing_yield",
            "Yield, small leg",
            ReportUnit::Share,
            trailing(&inputs.small),
        ),
        ReportLine::number(
            "large_trailing_yield",
            "Yield, large leg",
            ReportUnit::Share,
            trailing(&inputs.large),
        ),
        ReportLine::number("excess_on_price", "Excess on price", P, share.map(|s| s.price)),
        ReportLine::number(
            "excess_on_total_return",
            "Excess with dividends",
            P,
            share.map(|s| s.total_return),
        ),
        ReportLine::number(
            "dividends_in_excess",
            "Dividends in the excess",
            P,
            share.map(|s| s.dividends),
        ),
    ];
    Section::new("yields", "Dividends", lines)
}

fn trailing(inputs: &Inputs, series: &PriceSeries) -> Vec<ReportLine> {
    use ReportUnit::{Number as N, Percent as P};
    let benchmark = inputs.benchmark.as_ref().unwrap_or(&inputs.large);
    let found = panel(benchmark, &[series], inputs.basis, inputs.as_of);
    let newest = found.first();
    let figure = |pick: fn(&crate::domain::metrics::panel::PanelRow) -> Value| {
        newest.map_or(Err(NOTHING_YET), pick)
    };
    vec![
        ReportLine::number("beta_252_sessions", "Beta of the last year", N, figure(|s| s.beta)),
        ReportLine::number(
            "correlation_252_sessions",
            "Correlation of the last year",
            N,
            figure(|s| s.correlation),
        ),
        ReportLine::number(
            "score_63_sessions",
            "Score of the ratio over a quarter",
            N,
            figure(|s| s.score),
        ),
        ReportLine::number(
            "score_change_21_sessions",
            "Its change in a month",
            P,
            figure(|s| Ok(s.score_change? / 100.0)),
        ),
        ReportLine::number("drawdown", "Below its own peak", P, figure(|s| s.drawdown)),
    ]
}
