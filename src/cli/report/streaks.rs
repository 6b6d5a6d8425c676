//! Sections about streaks: how long, how rare, and what followed.

use std::num::NonZero;

use super::{
    absences::NOTHING_YET,
    inputs::Inputs,
    output::{ReportLine, ReportUnit, Section},
};
use crate::domain::{
    metrics::{
        stats::resample::BarSize,
        streaks::{
            autocorrelation::autocorrelation,
            base_rate::{Probability, expected_longest_run},
            forward_returns::Anchor,
            hit_rate::hit_rate,
            streak::{self, StreakState},
            wald_wolfowitz::runs_test,
        },
    },
    study::{StreakStudy, streaks::forward_returns},
};

/// Streaks of so many sessions are what is asked of what followed.
const STREAK: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(6);

/// The newest and the longest streak, and the chance of one as long.
pub(super) fn streaks(inputs: &Inputs) -> Section {
    let study = StreakStudy::of(inputs.view());
    let state = match study.state {
        StreakState::Running(_) => "running",
        StreakState::Broken { .. } => "broken",
        StreakState::Idle => "idle",
    };
    let longest = study.longest().copied().ok_or(NOTHING_YET);
    let chance =
        longest.and_then(|longest| study.chance_of(&longest, Probability::HALF).ok_or(NOTHING_YET));
    let lines = vec![
        ReportLine::word("state", "Newest streak", Ok(state)),
        ReportLine::number(
            "current",
            "Current streak",
            ReportUnit::Sessions,
            Ok(study.running() as f64),
        ),
        ReportLine::number(
            "longest",
            "Longest streak",
            ReportUnit::Sessions,
            longest.map(|streak| streak.sessions as f64),
        ),
        ReportLine::day("longest_start", "Its first session", longest.map(|streak| streak.start)),
        ReportLine::day("longest_end", "Its last session", longest.map(|streak| streak.end)),
        ReportLine::number("longest_base_rate", "Chance of one as long", ReportUnit::Share, chance),
    ];
    Section::new("streaks", "Streaks", lines)
}

/// Days, weeks and months won, and whether wins come in clusters.
pub(super) fn persistence(inputs: &Inputs) -> Section {
    use ReportUnit::{Number as N, Probability as Chance, Sessions, Share};
    let view = inputs.view();
    let rate = |size| hit_rate(view, size);
    let (day, week, month) = (rate(BarSize::Session), rate(BarSize::Week), rate(BarSize::Month));
    let (low, high) = (day.interval().map(|i| i.0), day.interval().map(|i| i.1));
    let (runs, lag) = (runs_test(view), autocorrelation(view));
    let expected = expected_longest_run(streak::sessions(view), Probability::HALF);
    let lines = vec![
        ReportLine::number("days_won", "Days won", Share, day.share()),
        ReportLine::number("days_won_low", "Lower end of its interval", Share, low),
        ReportLine::number("days_won_high", "Upper end of its interval", Share, high),
        ReportLine::number("weeks_won", "Weeks won", Share, week.share()),
        ReportLine::number("months_won", "Months won", Share, month.share()),
        ReportLine::number(
            "longest_expected",
            "Longest streak of a fair coin",
            Sessions,
            Ok(expected.round()),
        ),
        ReportLine::number("runs_z", "Runs test, standard score", N, runs.map(|r| r.z)),
        ReportLine::number("runs_p_value", "Runs test, p-value", Chance, runs.map(|r| r.p_value)),
        ReportLine::number(
            "autocorrelation",
            "Autocorrelation of the lead, one session",
            N,
            lag.map(|a| a.rho),
        ),
        ReportLine::number("autocorrelation_band", "Half its 95 % band", N, lag.map(|a| a.band)),
    ];
    Section::new("persistence", "Persistence", lines)
}

/// What followed earlier streaks.
pub(super) fn followed(inputs: &Inputs) -> Section {
    use ReportUnit::{Count, Percent as P, Sessions, Share};
    let lines = vec![ReportLine::number(
        "streak",
        "Streaks of at least",
        Sessions,
        Ok(STREAK.get() as f64),
    )];
    let rows = forward_returns(inputs.view(), STREAK, Anchor::Reached).into_iter().map(|row| {
        vec![
            ReportLine::number("horizon", "after", Sessions, Ok(row.horizon as f64)),
            ReportLine::number("n", "times", Count, Ok(row.n as f64)),
            ReportLine::number("mean", "mean", P, row.mean),
            ReportLine::number("median", "median", P, row.median),
            ReportLine::number("positive", "positive", Share, row.share_positive),
            ReportLine::number("low", "from", P, row.interval.map(|interval| interval.0)),
            ReportLine::number("high", "to", P, row.interval.map(|interval| interval.1)),
            ReportLine::number("usual", "usual", P, row.usual),
        ]
    });
    let rows = rows.collect();
    Section { rows, ..Section::new("what_followed", "What followed such a streak", lines) }
}
