//! Sections about rotation: the map, the trend of the ratio, and who led.

use std::num::NonZero;

use super::{
    absences::NOTHING_YET,
    inputs::Inputs,
    output::{ReportLine, ReportUnit, Section},
};
use crate::domain::{
    Absence, Value,
    metrics::{
        performance::relative_rank::{rank, trailing_rank},
        rotation::{
            Formula, Quadrant,
            leadership::{Leader, RegimeState, regimes},
            mansfield::{self, mansfield},
            ratio_average::{self, CrossKind, crosses, gap},
            relative_momentum::{Lookback, momentum},
            trend_regime::{trend_regimes, trend_weeks},
        },
        stats::resample::{BarSize, resample},
    },
    study::rotation::{turning, weekly_bars},
};

const TAIL_WEEKS: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(11);

/// The position of the pair on the map.
pub(super) fn position(inputs: &Inputs) -> Section {
    let bars = weekly_bars(inputs.view(), Formula::RotationMap);
    let last = bars.last().map_or(Err(NOTHING_YET), |bar| bar.position);
    let quadrant = last.map(|position| match position.quadrant() {
        Quadrant::Improving => "improving",
        Quadrant::Lagging => "lagging",
        Quadrant::Leading => "leading",
        Quadrant::Weakening => "weakening",
    });
    let lines = vec![
        ReportLine::number(
            "trend",
            "Relative trend",
            ReportUnit::Number,
            last.map(|position| position.x),
        ),
        ReportLine::number("momentum", "Relative momentum", ReportUnit::Number, last.map(|p| p.y)),
        ReportLine::word("quadrant", "Quadrant", quadrant),
    ];
    Section::new("rotation", "Rotation", lines)
}

/// Averages, crosses, momentum and rank of the ratio.
pub(super) fn trend(inputs: &Inputs) -> Section {
    use ReportUnit::{Number as N, Percent as P, Share};
    let view = inputs.view();
    let last = |values: Vec<Option<f64>>, need: NonZero<usize>| -> Value {
        let too_few = Absence::NotEnoughHistory { need: need.get(), have: values.len() };
        values.last().copied().flatten().ok_or(too_few)
    };
    let average = |window| last(gap(view, window), window);
    let weeks = resample(view, BarSize::Week);
    let strength = last(mansfield(weeks.finished(), mansfield::WEEKS), mansfield::WEEKS);
    let cross = crosses(view, ratio_average::SHORT, ratio_average::LONG).last().copied();
    let cross = cross.ok_or(NOTHING_YET);
    let over = |months| Lookback::months(months).map_or(Err(NOTHING_YET), |l| momentum(view, l));
    let (whole, trailing) = (rank(view), trailing_rank(view));
    let lines = vec![
        ReportLine::number(
            "ratio_over_50_sessions",
            "Ratio over its 50-session average",
            P,
            average(ratio_average::SHORT),
        ),
        ReportLine::number(
            "ratio_over_200_sessions",
            "Ratio over its 200-session average",
            P,
            average(ratio_average::LONG),
        ),
        ReportLine::number(
            "mansfield",
            "Mansfield relative strength",
            P,
            strength.map(|percent| percent / 100.0),
        ),
        ReportLine::word(
            "last_cross",
            "Last cross of both averages",
            cross.map(|cross| match cross.kind {
                CrossKind::Death => "death",
                CrossKind::Golden => "golden",
            }),
        ),
        ReportLine::day("last_cross_day", "It came on", cross.map(|cross| cross.day)),
        ReportLine::number("momentum_3_months", "Relative momentum, 3 months", P, over(3)),
        ReportLine::number("momentum_6_months", "Relative momentum, 6 months", P, over(6)),
        ReportLine::number("momentum_12_months", "Relative momentum, 12 months", P, over(12)),
        ReportLine::number(
            "momentum_12_minus_1",
            "Relative momentum, 12 months but the last",
            P,
            momentum(view, Lookback::TWELVE_MINUS_ONE),
        ),
        ReportLine::number(
            "ratio_percentile",
            "Percentile of the ratio",
            Share,
            whole.map(|s| s.percentile),
        ),
        ReportLine::number("ratio_z", "Standard score of the ratio", N, whole.map(|s| s.z)),
        ReportLine::number(
            "ratio_percentile_10_years",
            "Its percentile in ten years",
            Share,
            trailing.map(|s| s.percentile),
        ),
        ReportLine::number(
            "ratio_z_10_years",
            "Its standard score in ten years",
            N,
            trailing.map(|s| s.z),
        ),
    ];
    Section::new("trend", "Trend of the ratio", lines)
}

/// The position by other formulas, and the turning beside that of noise.
pub(super) fn checks(inputs: &Inputs) -> Section {
    use ReportUnit::{Number as N, Probability, Share};
    let view = inputs.view();
    let last = |formula| {
        let bars = weekly_bars(view, formula);
        bars.last().map_or(Err(NOTHING_YET), |bar| bar.position)
    };
    let (dual, score) = (last(Formula::DualEma), last(Formula::ZScore14));
    let turns = turning(view, Formula::RotationMap, TAIL_WEEKS);
    let lines = vec![
        ReportLine::number("dual_ema_trend", "Trend by two averages", N, dual.map(|p| p.x)),
        ReportLine::number("dual_ema_momentum", "Momentum by two averages", N, dual.map(|p| p.y)),
        ReportLine::number("z_score_14_trend", "Trend by 14-bar scores", N, score.map(|p| p.x)),
        ReportLine::number(
            "z_score_14_momentum",
            "Momentum by 14-bar scores",
            N,
            score.map(|p| p.y),
        ),
        ReportLine::number(
            "clockwise_steps",
            "Steps that turn clockwise",
            Share,
            turns.and_then(|t| t.here.share()),
        ),
        ReportLine::number(
            "clockwise_steps_of_noise",
            "The same of pure noise",
            Share,
            turns.map(|t| t.noise_share),
        ),
        ReportLine::number(
            "tail_p_value",
            "Chance of the last 12 weeks' turning by noise",
            Probability,
            turns.map(|t| t.p_value),
        ),
    ];
    Section::new("rotation_checks", "Rotation, checked", lines)
}

/// Regimes of leadership.
pub(super) fn regimes_of_pair(inputs: &Inputs) -> Section {
    let view = inputs.view();
    let rule = trend_regimes(&trend_weeks(view)).last().copied().ok_or(NOTHING_YET);
    let lines = vec![
        ReportLine::word(
            "rule_leader",
            "Leader by the 40-week rule",
            rule.map(|r| leader(r.leader)),
        ),
        ReportLine::day("rule_since", "In the lead since", rule.map(|r| r.start)),
    ];
    let rows = regimes(view).into_iter().map(|regime| {
        let state = match regime.state {
            RegimeState::Complete => "complete",
            RegimeState::Opening => "opening",
            RegimeState::Running => "running",
        };
        vec![
            ReportLine::word("leader", "leader", Ok(leader(regime.leader))),
            ReportLine::day("start", "from", Ok(regime.start)),
            ReportLine::day("end", "to", Ok(regime.end)),
            ReportLine::number("length", "for", ReportUnit::Sessions, Ok(regime.sessions as f64)),
            ReportLine::number("excess", "excess", ReportUnit::Percent, Ok(regime.excess)),
            ReportLine::word("state", "state", Ok(state)),
        ]
    });
    Section { rows: rows.collect(), ..Section::new("regimes", "Leadership regimes", lines) }
}

fn leader(leader: Leader) -> &'static str {
    match leader {
        Leader::Large => "large",
        Leader::Small => "small",
    }
}
