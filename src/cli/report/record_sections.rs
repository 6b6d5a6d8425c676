//! Sections about how often the small leg has won, when, and what followed.

use std::num::NonZero;

use super::{
    inputs::Inputs,
    output::{Line, Section, Unit},
};
use crate::domain::{
    Absence, Value,
    metrics::{
        Seed, Span,
        performance::{
            calendar_years::{Winner, calendar_years},
            month_heatmap::month_heatmap,
            rolling_excess::{Years, rolling_excess},
        },
        rates::{
            event_sets::EventSet,
            event_study::{EventStep, EventWindow, event_study},
        },
        stats::resample::BarSize,
        streaks::{
            autocorrelation::autocorrelation,
            base_rate::{Probability, expected_longest_run},
            forward_returns::{Anchor, forward_returns},
            hit_rate::hit_rate,
            streak,
            wald_wolfowitz::runs_test,
        },
    },
};

const TOO_FEW: Absence = Absence::NotEnoughHistory { need: 2, have: 1 };
const FEWEST_PATHS: usize = 3;
const SEED: Seed = Seed(1);
/// Streaks of so many sessions are what is asked of what followed.
const STREAK: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(6);

pub(super) fn all(inputs: &Inputs) -> Vec<Section> {
    vec![
        Section::new("persistence", "Persistence", persistence(inputs)),
        followed(inputs),
        years(inputs),
        months(inputs),
        rolling(inputs),
        events(inputs),
    ]
}

fn persistence(inputs: &Inputs) -> Vec<Line> {
    use Unit::{Number as N, Probability as Chance, Sessions, Share};
    let view = inputs.view();
    let rate = |size| hit_rate(view, size);
    let (day, week, month) = (rate(BarSize::Session), rate(BarSize::Week), rate(BarSize::Month));
    let (low, high) = (day.interval().map(|i| i.0), day.interval().map(|i| i.1));
    let (runs, lag) = (runs_test(view), autocorrelation(view));
    let expected = expected_longest_run(streak::sessions(view), Probability::HALF);
    vec![
        Line::number("days_won", "Days won", Share, day.share()),
        Line::number("days_won_low", "Lower end of its interval", Share, low),
        Line::number("days_won_high", "Upper end of its interval", Share, high),
        Line::number("weeks_won", "Weeks won", Share, week.share()),
        Line::number("months_won", "Months won", Share, month.share()),
        Line::number(
            "longest_expected",
            "Longest streak of a fair coin",
            Sessions,
            Ok(expected.round()),
        ),
        Line::number("runs_z", "Runs test, standard score", N, runs.map(|r| r.z)),
        Line::number("runs_p_value", "Runs test, p-value", Chance, runs.map(|r| r.p_value)),
        Line::number(
            "autocorrelation",
            "Autocorrelation of the lead, one session",
            N,
            lag.map(|a| a.rho),
        ),
        Line::number("autocorrelation_band", "Half its 95 % band", N, lag.map(|a| a.band)),
    ]
}

fn followed(inputs: &Inputs) -> Section {
    use Unit::{Count, Percent as P, Sessions, Share};
    let lines =
        vec![Line::number("streak", "Streaks of at least", Sessions, Ok(STREAK.get() as f64))];
    let rows =
        forward_returns(inputs.view(), STREAK, Anchor::Reached, SEED).into_iter().map(|row| {
            vec![
                Line::number("horizon", "after", Sessions, Ok(row.horizon as f64)),
                Line::number("n", "times", Count, Ok(row.n as f64)),
                Line::number("mean", "mean", P, row.mean),
                Line::number("median", "median", P, row.median),
                Line::number("positive", "positive", Share, row.share_positive),
                Line::number("low", "from", P, row.interval.map(|interval| interval.0)),
                Line::number("high", "to", P, row.interval.map(|interval| interval.1)),
                Line::number("usual", "usual", P, row.usual),
            ]
        });
    let rows = rows.collect();
    Section { rows, ..Section::new("what_followed", "What followed such a streak", lines) }
}

fn years(inputs: &Inputs) -> Section {
    use Unit::{Count, Percent as P};
    let rows = calendar_years(inputs.view()).into_iter().map(|year| {
        let winner = match year.winner {
            Winner::Large => "large",
            Winner::Small => "small",
            Winner::Tie => "tie",
        };
        vec![
            Line::number("year", "year", Count, Ok(f64::from(year.year))),
            Line::number("small_return", "small", P, Ok(year.small)),
            Line::number("large_return", "large", P, Ok(year.large)),
            Line::number("excess", "excess", P, Ok(year.excess)),
            Line::word("winner", "won by", Ok(winner)),
            Line::word("span", "span", Ok(if year.span == Span::Full { "full" } else { "part" })),
        ]
    });
    Section { rows: rows.collect(), ..Section::new("calendar_years", "Calendar years", vec![]) }
}

fn months(inputs: &Inputs) -> Section {
    use Unit::{Count, Percent as P, Share};
    let found = month_heatmap(inputs.view()).by_month;
    let rows = (1..).zip(found).map(|(month, summary)| {
        vec![
            Line::number("month", "month", Count, Ok(f64::from(month))),
            Line::number("n", "times", Count, Ok(summary.n as f64)),
            Line::number("mean", "mean", P, summary.mean),
            Line::number("median", "median", P, summary.median),
            Line::number("won", "won", Share, summary.hit_rate),
        ]
    });
    Section { rows: rows.collect(), ..Section::new("months", "Months of the year", vec![]) }
}

fn rolling(inputs: &Inputs) -> Section {
    use Unit::{Count, Percent as P, Share};
    let view = inputs.view();
    let rows = Years::OFFERED.into_iter().map(|years| {
        let found = rolling_excess(view, years);
        let last = found.values.last().copied().flatten();
        vec![
            Line::number("years", "years", Count, Ok(f64::from(years.get()))),
            Line::number("excess", "excess", P, last.ok_or(no_window(inputs))),
            Line::number("windows_won", "windows won", Share, found.share_won),
        ]
    });
    let rows = rows.collect();
    Section { rows, ..Section::new("rolling_excess", "Rolling excess to the day", vec![]) }
}

fn no_window(inputs: &Inputs) -> Absence {
    let have = inputs.view().len();
    Absence::NotEnoughHistory { need: have + 1, have }
}

fn events(inputs: &Inputs) -> Section {
    use Unit::{Count, Percent as P, Sessions};
    let made = inputs.decisions();
    let sets = [
        (EventSet::FirstCuts, "first_cuts"),
        (EventSet::AllCuts, "all_cuts"),
        (EventSet::Hikes, "hikes"),
    ];
    let row = |(set, name): (EventSet, &'static str)| {
        let study = made.as_ref().map_err(|absence| *absence).map(|decisions| {
            let events = set.days(decisions);
            event_study(inputs.view(), &events, EventWindow::SESSIONS, SEED)
        });
        let last = study.as_ref().map_err(|absence| *absence);
        let last: Value<EventStep> =
            last.and_then(|study| study.steps.last().copied().ok_or(TOO_FEW));
        let known = |pick: fn(&EventStep) -> Option<f64>| {
            let need = FEWEST_PATHS;
            last.and_then(|step| {
                let too_few = Absence::NotEnoughHistory { need, have: step.n };
                pick(&step).map(f64::exp_m1).ok_or(too_few)
            })
        };
        let after = f64::from(EventWindow::SESSIONS.after);
        let overlapping = study.map(|study| study.overlapping.len() as f64);
        vec![
            Line::word("events", "events", Ok(name)),
            Line::number("after", "after", Sessions, Ok(after)),
            Line::number("n", "times", Count, last.map(|step| step.n as f64)),
            Line::number("mean", "mean", P, known(|step| step.mean)),
            Line::number("median", "median", P, known(|step| step.median)),
            Line::number("low", "from", P, known(|step| Some(step.band?.0))),
            Line::number("high", "to", P, known(|step| Some(step.band?.1))),
            Line::number("overlapping", "overlapping", Count, overlapping),
        ]
    };
    let rows = sets.into_iter().map(row).collect();
    let title = "Lead from before a change of the policy rate";
    Section { rows, ..Section::new("event_study", title, vec![]) }
}
