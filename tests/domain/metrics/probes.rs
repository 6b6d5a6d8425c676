//! Every pair metric flattened to numbers, so that one check holds for all.

use std::num::NonZero;

use rotascope::domain::{
    Basis, Day, PairView, PriceSeries, Spacing, Value,
    metrics::{
        Seed, Span,
        lab::{
            Market, Plan, Schedule, Weights, backtest, cost_drag::cost_drag, turnover::turnover,
        },
        performance::{
            calendar_years, geometric_excess,
            highest_since::{self, Extreme},
            month_heatmap, performance_spread, price_relative, rebased_performance,
            relative_drawdown, relative_rank,
            rolling_excess::{self, Years},
            start_sensitivity,
        },
        risk,
        rotation::{
            Formula, Profile, RotationBar,
            leadership::{self, Leader, RegimeState},
            mansfield,
            ratio_average::{self, CrossKind},
            relative_momentum::{self, Lookback},
            rotation, trend_regime,
        },
        signals::after::after_signals,
        stats::resample::BarSize,
        streaks::{
            autocorrelation, base_rate,
            forward_returns::{self, Anchor},
            hit_rate, opening_streaks, peer_streaks, streak, wald_wolfowitz,
        },
        universe::{BreadthLine, RankedBy, advance_decline::cumulated, breadth, ranking},
    },
};

/// A metric as numbers: every value it returns, in its order, absent ones too.
pub(super) struct Probe {
    pub(super) name: &'static str,
    /// All values.
    pub(super) all: fn(PairView<'_>) -> Vec<Option<f64>>,
    /// Those that no later session may change, in time order.
    pub(super) settled: fn(PairView<'_>) -> Vec<Option<f64>>,
}

/// Every metric of a pair.
pub(super) const PROBES: &[Probe] = &[
    Probe {
        name: "base_rate::observed_share",
        all: |view| vec![base_rate::observed_share(view).ok()],
        settled: |_| vec![],
    },
    Probe {
        name: "calendar_years",
        all: |view| years(view, |_| true),
        settled: |view| years(view, |year| year < view.last_day().unwrap().year()),
    },
    Probe {
        name: "geometric_excess",
        all: |view| {
            vec![
                geometric_excess::geometric_excess(view).ok(),
                geometric_excess::annualised_excess(view).ok(),
            ]
        },
        settled: |_| vec![],
    },
    Probe {
        name: "lab",
        all: |view| {
            let (market, plan) = quarter(view);
            let test = backtest(market, &plan, 0.001);
            let figures = [
                test.as_ref()
                    .map_err(|absence| *absence)
                    .and_then(|it| turnover(it, view.spacing())),
                cost_drag(market, &plan, 0.001),
            ];
            figures.iter().map(|value| value.ok()).chain(money(view)).collect()
        },
        settled: money,
    },
    Probe {
        name: "month_heatmap",
        all: |view| {
            let summaries = month_heatmap::month_heatmap(view).by_month;
            let summary = summaries.iter().flat_map(|m| figures(&[m.mean, m.median, m.hit_rate]));
            summary.chain(months(view)).collect()
        },
        settled: |view| {
            let mut months = months(view);
            months.truncate(months.len().saturating_sub(2));
            months
        },
    },
    Probe {
        name: "performance_spread",
        all: |view| some(performance_spread::performance_spread(view)),
        settled: |view| some(performance_spread::performance_spread(view)),
    },
    Probe {
        name: "price_relative",
        all: |view| some(price_relative::price_relative(view)),
        settled: |view| some(price_relative::price_relative(view)),
    },
    Probe { name: "persistence", all: persistence, settled: |_| vec![] },
    Probe {
        name: "leadership",
        all: |view| led(view, |_| true),
        settled: |view| led(view, |state| state != RegimeState::Running),
    },
    Probe { name: "rule_regime", all: |view| ruled(view, 0), settled: |view| ruled(view, 1) },
    Probe {
        name: "ratio_standing",
        all: |view| {
            let both = [relative_rank::rank(view), relative_rank::trailing_rank(view)];
            both.iter().flat_map(|s| [s.map(|s| s.percentile).ok(), s.map(|s| s.z).ok()]).collect()
        },
        settled: |_| vec![],
    },
    Probe { name: "ratio_average", all: trend, settled: trend },
    Probe {
        name: "rebased_performance",
        all: |view| {
            let total = rebased_performance::total_return_of(view.small()).ok();
            let rebased = some(rebased_performance::rebased(view.small()));
            rebased.into_iter().chain([total]).collect()
        },
        settled: |view| some(rebased_performance::rebased(view.small())),
    },
    Probe {
        name: "relative_drawdown",
        all: |view| {
            let mut values = some(relative_drawdown::relative_drawdown(view));
            values.push(relative_drawdown::current(view).ok());
            values.extend(episodes(view));
            values
        },
        settled: |view| some(relative_drawdown::relative_drawdown(view)),
    },
    Probe {
        name: "risk",
        all: |view| {
            let leg = risk::leg_risk(view.small(), Spacing::Session);
            let pair = risk::pair_risk(view);
            figures(&[
                leg.annual_return,
                leg.volatility,
                leg.max_drawdown,
                leg.calmar,
                leg.ulcer,
                leg.downside_deviation,
                leg.skew,
                leg.kurtosis,
                pair.tracking_error,
                pair.information_ratio,
                pair.beta,
                pair.up_beta,
                pair.down_beta,
                pair.correlation,
                pair.up_capture,
                pair.down_capture,
            ])
        },
        settled: |_| vec![],
    },
    Probe { name: "risk windows", all: windows, settled: windows },
    Probe {
        name: "rolling_excess",
        all: |view| {
            let rolling = rolling_excess::rolling_excess(view, Years::ONE);
            rolling.values.into_iter().chain([rolling.share_won.ok()]).collect()
        },
        settled: |view| rolling_excess::rolling_excess(view, Years::ONE).values,
    },
    Probe {
        name: "rotation by session",
        all: |view| maps(view, Profile::Daily, 0),
        settled: |view| maps(view, Profile::Daily, 0),
    },
    Probe {
        name: "rotation by week",
        all: |view| maps(view, Profile::Weekly, 0),
        settled: |view| maps(view, Profile::Weekly, 1),
    },
    Probe {
        name: "opening_streaks",
        all: |view| openings(view, |_| true),
        settled: |view| openings(view, |end| end < view.last_day().unwrap()),
    },
    Probe { name: "same_count", all: counts, settled: |_| vec![] },
    Probe {
        name: "start_sensitivity",
        all: |view| {
            let found = start_sensitivity::start_sensitivity(view);
            some(found.excess).into_iter().chain([found.share_won.ok()]).collect()
        },
        settled: |_| vec![],
    },
    Probe { name: "highest_since", all: records, settled: |_| vec![] },
    Probe { name: "signal_followed", all: followed, settled: |_| vec![] },
    Probe {
        name: "trailing_percentiles",
        all: relative_rank::trailing_percentiles,
        settled: relative_rank::trailing_percentiles,
    },
    Probe {
        name: "streaks",
        all: |view| runs(view, |_| true),
        settled: |view| runs(view, |end| end < view.last_day().unwrap()),
    },
    Probe {
        name: "universe",
        all: |view| breadths(view).into_iter().chain(ranked(view)).collect(),
        settled: breadths,
    },
];

/// The small leg as the only member of a universe, against the large one.
fn member_of_universe(view: PairView<'_>) -> Option<[PriceSeries; 2]> {
    let series = |symbol: &str, levels: &[f64]| {
        PriceSeries::new(symbol.parse().ok()?, view.days().to_vec(), levels.to_vec(), vec![]).ok()
    };
    Some([series("S", view.small())?, series("L", view.large())?])
}

fn breadths(view: PairView<'_>) -> Vec<Option<f64>> {
    let Some([small, large]) = member_of_universe(view) else { return Vec::new() };
    let last = view.last_day().unwrap();
    let found = breadth(&large, &[&small, &large], Basis::Price, last).unwrap();
    let summed = cumulated(&found.net_advances);
    let rest = [found.new_highs, found.median_lead, found.dispersion, summed];
    let lines: Vec<BreadthLine> = found.above.into_iter().chain(found.ahead).chain(rest).collect();
    let row = |row: usize| lines.iter().map(move |line| line.values[row]).collect::<Vec<_>>();
    (0..view.len()).flat_map(row).collect()
}

fn ranked(view: PairView<'_>) -> Vec<Option<f64>> {
    let Some([small, large]) = member_of_universe(view) else { return Vec::new() };
    let found = ranking(&large, &[&small], Basis::Price, view.last_day().unwrap());
    let by = [RankedBy::Momentum, RankedBy::Mansfield, RankedBy::Beta, RankedBy::Drawdown];
    by.iter().flat_map(|by| found.by(*by)).map(|ranked| ranked.value.ok()).collect()
}

fn records(view: PairView<'_>) -> Vec<Option<f64>> {
    let of = |extreme| highest_since::record(view, extreme).ok();
    let records = [Extreme::Highest, Extreme::Lowest].map(of);
    records.map(|record| record.map(|record| record.sessions as f64)).into()
}

/// What followed every fortieth session.
fn followed(view: PairView<'_>) -> Vec<Option<f64>> {
    let events: Vec<usize> = (0..view.len()).step_by(40).collect();
    let rows = after_signals(view, &events, Seed(1)).into_iter();
    let figures = rows.flat_map(|row| {
        let spread = [row.lead, row.small, row.large, row.usual].into_iter().flat_map(|it| {
            let quartiles = [it.quartiles.map(|it| it.0), it.quartiles.map(|it| it.1)];
            [it.mean, it.median, it.share_positive].into_iter().chain(quartiles)
        });
        let interval = [row.interval.map(|it| it.0), row.interval.map(|it| it.1)];
        spread.chain(interval).chain([Ok(row.n as f64), Ok(row.open as f64)]).collect::<Vec<_>>()
    });
    figures.map(Result::ok).collect()
}

fn windows(view: PairView<'_>) -> Vec<Option<f64>> {
    let month = NonZero::new(21).unwrap();
    let rolling =
        risk::rolling_volatility::rolling_volatility(view.small(), month, Spacing::Session);
    let ewma = risk::ewma_volatility::ewma_volatility(view.small(), Spacing::Session);
    let beta = risk::rolling_beta::rolling_beta(view, month);
    let columns = rolling.into_iter().zip(ewma).zip(beta);
    columns.flat_map(|((rolling, ewma), of)| [rolling, ewma, of.beta, of.correlation]).collect()
}

fn some(values: Vec<f64>) -> Vec<Option<f64>> {
    values.into_iter().map(Some).collect()
}

fn figures(figures: &[Value]) -> Vec<Option<f64>> {
    figures.iter().map(|figure| figure.ok()).collect()
}

fn number(day: Day) -> f64 {
    f64::from(day.epoch_days())
}

fn full(span: Span) -> f64 {
    if span == Span::Full { 1.0 } else { 0.0 }
}

fn years(view: PairView<'_>, keep: impl Fn(i32) -> bool) -> Vec<Option<f64>> {
    let rows = calendar_years::calendar_years(view).into_iter().filter(|row| keep(row.year));
    let values = rows.flat_map(|row| {
        let days = [row.base, row.first, row.last].map(number);
        [row.small, row.large, row.excess, row.sessions as f64, full(row.span)]
            .into_iter()
            .chain(days)
    });
    values.map(Some).collect()
}

fn months(view: PairView<'_>) -> Vec<Option<f64>> {
    let cells = month_heatmap::month_heatmap(view).cells;
    cells.iter().flat_map(|cell| [Some(cell.excess), Some(full(cell.span))]).collect()
}

/// Hit rates, runs, autocorrelation and what followed streaks of two.
fn persistence(view: PairView<'_>) -> Vec<Option<f64>> {
    let sizes = [BarSize::Session, BarSize::Week, BarSize::Month];
    let rates = sizes.map(|size| hit_rate::hit_rate(view, size));
    let shares = rates.iter().flat_map(|rate| {
        let interval = rate.interval().ok();
        [rate.share().ok(), interval.map(|i| i.0), interval.map(|i| i.1)]
    });
    let runs = wald_wolfowitz::runs_test(view).ok();
    let hang = autocorrelation::autocorrelation(view).ok();
    let length = NonZero::new(2).unwrap();
    let followed = forward_returns::forward_returns(view, length, Anchor::Reached, Seed(1));
    let followed = followed.iter().flat_map(|row| {
        let (low, high) = (row.interval.map(|i| i.0), row.interval.map(|i| i.1));
        figures(&[row.mean, row.median, row.share_positive, row.usual, low, high])
    });
    let rest = [runs.map(|r| r.z), runs.map(|r| r.p_value), hang.map(|h| h.rho)];
    shares.chain(rest).chain(followed).collect()
}

/// Leadership regimes.
fn led(view: PairView<'_>, keep: fn(RegimeState) -> bool) -> Vec<Option<f64>> {
    let found = leadership::regimes(view).into_iter().filter(|regime| keep(regime.state));
    let values = found.flat_map(|regime| {
        let days = [regime.start, regime.end, regime.extreme].map(number);
        days.into_iter().chain([regime.sessions as f64, regime.excess, leg(regime.leader)])
    });
    values.map(Some).collect()
}

/// Every week under the rule but the last so many.
fn ruled(view: PairView<'_>, left_out: usize) -> Vec<Option<f64>> {
    let weeks = trend_regime::trend_weeks(view);
    let kept = weeks.iter().take(weeks.len().saturating_sub(left_out));
    kept.flat_map(|week| [Some(number(week.day)), week.gap, week.leader.map(leg)]).collect()
}

fn leg(leader: Leader) -> f64 {
    if leader == Leader::Small { 1.0 } else { -1.0 }
}

/// What the ratio, its averages and its momentum are at every session.
fn trend(view: PairView<'_>) -> Vec<Option<f64>> {
    let (short, long) = (ratio_average::SHORT, ratio_average::LONG);
    let crosses = ratio_average::crosses(view, short, long);
    let columns = [
        ratio_average::average(view, short),
        ratio_average::gap(view, long),
        mansfield::mansfield(view, mansfield::SESSIONS),
        relative_momentum::series(view, Lookback::months(3).unwrap()),
        relative_momentum::series(view, Lookback::TWELVE_MINUS_ONE),
    ];
    let row = |(index, &day): (usize, &Day)| {
        let crossed = crosses.iter().find(|cross| cross.day == day);
        let cross = crossed.map(|cross| f64::from(u8::from(cross.kind == CrossKind::Golden)));
        columns.iter().map(|column| column[index]).chain([cross]).collect::<Vec<_>>()
    };
    view.days().iter().enumerate().flat_map(row).collect()
}

/// The positions of every map, bar by bar, so that a longer history only adds at the end.
fn maps(view: PairView<'_>, profile: Profile, left_out: usize) -> Vec<Option<f64>> {
    let maps = Formula::ALL.map(|formula| rotation(view, formula, profile));
    let row = |bar: &RotationBar| {
        let position = bar.position.ok();
        [Some(number(bar.day)), position.map(|at| at.x), position.map(|at| at.y)]
    };
    let bars = maps[0].len().saturating_sub(left_out);
    (0..bars).flat_map(|index| maps.each_ref().map(|map| row(&map[index]))).flatten().collect()
}

fn episodes(view: PairView<'_>) -> Vec<Option<f64>> {
    let rows = relative_drawdown::episodes(view).into_iter().flat_map(|episode| {
        let days = [Some(episode.peak), Some(episode.trough), episode.recovery];
        let sessions = episode.sessions_under_water as f64;
        days.map(|day| day.map(number)).into_iter().chain([Some(episode.depth), Some(sessions)])
    });
    rows.collect()
}

/// The opening of every year.
fn openings(view: PairView<'_>, keep: impl Fn(Day) -> bool) -> Vec<Option<f64>> {
    let found = opening_streaks::opening_streaks(view);
    let kept = found.iter().filter(|opening| opening.streak.is_none_or(|run| keep(run.end)));
    kept.map(|opening| Some(opening.sessions() as f64)).collect()
}

/// The same count from the opening of every year on.
fn counts(view: PairView<'_>) -> Vec<Option<f64>> {
    let found = opening_streaks::opening_streaks(view);
    let count = |first| peer_streaks::peer_streak(view, first, first);
    let counts = found.iter().filter_map(|opening| count(opening.first).ok());
    counts.flat_map(|count| [Some(count.in_row as f64), count.excess.ok()]).collect()
}

fn runs(view: PairView<'_>, keep: impl Fn(Day) -> bool) -> Vec<Option<f64>> {
    let rows = streak::streaks(view).into_iter().filter(|streak| keep(streak.end));
    let values = rows.flat_map(|streak| {
        let counts = [streak.sessions as f64, f64::from(streak.calendar_days), streak.excess];
        [streak.start, streak.end].map(number).into_iter().chain(counts)
    });
    values.map(Some).collect()
}

/// A quarter in the small leg, restored every month.
fn quarter(view: PairView<'_>) -> (Market<'_>, Plan) {
    let plan = Plan::constant(view.len(), 0, Weights::tilt(0.25), Schedule::Monthly);
    (Market { view, cash: Ok(&[]) }, plan)
}

/// Its money, session by session.
fn money(view: PairView<'_>) -> Vec<Option<f64>> {
    let (market, plan) = quarter(view);
    let found = backtest(market, &plan, 0.001).map(|it| it.equity).unwrap_or_default();
    found.into_iter().map(Some).collect()
}
