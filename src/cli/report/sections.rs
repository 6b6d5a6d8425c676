//! Sections made of the sessions of the pair.

use std::num::NonZero;

use super::{
    inputs::Inputs,
    output::{Line, Section, Unit},
};
use crate::domain::{
    Absence, Base, Basis, DateRange, PairView, Reach, Value,
    metrics::{
        performance::{
            geometric_excess::{annualised_excess, geometric_excess},
            rebased_performance::total_return_of,
            relative_drawdown,
            start_sensitivity::start_sensitivity,
        },
        risk::{
            self, LegRisk, cash,
            ewma_volatility::{WARM_UP, ewma_volatility},
            leg_reward, leg_risk, pair_risk,
            rolling_volatility::rolling_volatility,
        },
        rotation::{Formula, Profile, Quadrant, rotation},
        streaks::{
            base_rate::{Probability, chance_of_run},
            streak::{self, StreakState},
        },
        valuation::trailing_yield::trailing_yield,
    },
    snapshot::{MacroColumn, MacroId},
};

const QUARTER: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(62);
const NOTHING_YET: Absence = Absence::NotEnoughHistory { need: 2, have: 1 };

pub(super) fn all(inputs: &Inputs) -> Vec<Section> {
    vec![
        Section::new("performance", "Performance", performance(inputs)),
        Section::new("streaks", "Streaks", streaks(inputs)),
        Section::new("rotation", "Rotation", map(inputs)),
        Section::new("risk_small", "Risk of the small leg", leg(inputs, inputs.small_view())),
        Section::new("risk_large", "Risk of the large leg", leg(inputs, inputs.large_view())),
        Section::new("risk_pair", "Risk of the pair", pair(inputs)),
        Section::new("yields", "Dividends", dividends(inputs)),
    ]
}

fn performance(inputs: &Inputs) -> Vec<Line> {
    use Unit::Percent as P;
    let (view, sessions) = (inputs.view(), inputs.view_on(Basis::Price));
    let (year, twelve) = (over(view, DateRange::YearToDate), over(view, DateRange::Months(12)));
    let of_year = |alone: Value<PairView<'_>>| -> Value {
        total_return_of(over(alone?, DateRange::YearToDate)?.small())
    };
    let sensitivity = start_sensitivity(view);
    vec![
        Line::day(
            "first_session",
            "First session",
            sessions.days().first().copied().ok_or(NOTHING_YET),
        ),
        Line::day("last_session", "Last session", sessions.last_day().ok_or(NOTHING_YET)),
        Line::number(
            "ytd_small_return",
            "Small leg, year to date",
            P,
            of_year(inputs.small_view()),
        ),
        Line::number(
            "ytd_large_return",
            "Large leg, year to date",
            P,
            of_year(inputs.large_view()),
        ),
        Line::number("ytd_excess", "Excess, year to date", P, year.and_then(geometric_excess)),
        Line::number(
            "one_year_excess",
            "Excess, twelve months",
            P,
            twelve.and_then(geometric_excess),
        ),
        Line::number("excess_a_year", "Excess a year, all history", P, annualised_excess(view)),
        Line::number("starts_won", "Share of starts won", Unit::Share, sensitivity.share_won),
        Line::number("relative_drawdown", "Relative drawdown", P, relative_drawdown::current(view)),
        Line::number(
            "deepest_relative_drawdown",
            "Deepest relative drawdown",
            P,
            relative_drawdown::deepest(view).map(|d| d.depth).ok_or(Absence::NoVariation),
        ),
    ]
}

/// The sessions of a range, the base first.
fn over(view: PairView<'_>, range: DateRange) -> Value<PairView<'_>> {
    match range.base(view.days()) {
        Some(Base { index, reach: Reach::Full }) => Ok(view.from(index)),
        _ => Err(Absence::NotEnoughHistory { need: view.len() + 1, have: view.len() }),
    }
}

fn streaks(inputs: &Inputs) -> Vec<Line> {
    let view = inputs.view();
    let all = streak::streaks(view);
    let (state, running) = match streak::state(view) {
        StreakState::Running(streak) => ("running", streak.sessions),
        StreakState::Broken { .. } => ("broken", 0),
        StreakState::Idle => ("idle", 0),
    };
    let longest = streak::ranked(&all).first().map(|(_, streak)| **streak).ok_or(NOTHING_YET);
    let chance = longest.and_then(|streak| {
        let run = NonZero::new(streak.sessions).ok_or(NOTHING_YET)?;
        Ok(chance_of_run(streak::sessions(view), run, Probability::HALF))
    });
    vec![
        Line::word("state", "Newest streak", Ok(state)),
        Line::number("current", "Current streak", Unit::Sessions, Ok(running as f64)),
        Line::number(
            "longest",
            "Longest streak",
            Unit::Sessions,
            longest.map(|streak| streak.sessions as f64),
        ),
        Line::day("longest_start", "Its first session", longest.map(|streak| streak.start)),
        Line::day("longest_end", "Its last session", longest.map(|streak| streak.end)),
        Line::number("longest_base_rate", "Chance of one as long", Unit::Share, chance),
    ]
}

fn map(inputs: &Inputs) -> Vec<Line> {
    let bars = rotation(inputs.view(), Formula::RotationMap, Profile::Weekly);
    let last = bars.last().map_or(Err(NOTHING_YET), |bar| bar.position);
    let quadrant = last.map(|position| match position.quadrant() {
        Quadrant::Improving => "improving",
        Quadrant::Lagging => "lagging",
        Quadrant::Leading => "leading",
        Quadrant::Weakening => "weakening",
    });
    vec![
        Line::number("trend", "Relative trend", Unit::Number, last.map(|position| position.x)),
        Line::number("momentum", "Relative momentum", Unit::Number, last.map(|p| p.y)),
        Line::word("quadrant", "Quadrant", quadrant),
    ]
}

fn leg(inputs: &Inputs, alone: Value<PairView<'_>>) -> Vec<Line> {
    use Unit::{Number as N, Percent as P};
    let view = match alone {
        Ok(view) => view,
        Err(absence) => {
            let lines = leg(inputs, Ok(PairView::new(&[], &[], &[])));
            return lines.into_iter().map(|line| line.without(absence)).collect();
        }
    };
    let (levels, spacing) = (view.small(), view.spacing());
    let rates = inputs.economic(MacroId::FedFunds, MacroColumn::Level);
    let earned = rates.and_then(|(series, _)| cash::returns(view.days(), series));
    let reward = leg_reward(levels, earned.as_deref().map_err(|absence| *absence), spacing);
    let LegRisk { annual_return, volatility, max_drawdown, calmar, .. } = leg_risk(levels, spacing);
    let LegRisk { ulcer, downside_deviation, skew, kurtosis, .. } = leg_risk(levels, spacing);
    let newest = |values: Vec<Option<f64>>, need| {
        let too_few = Absence::NotEnoughHistory { need, have: values.len() };
        values.last().copied().flatten().ok_or(too_few)
    };
    let quarter = newest(rolling_volatility(levels, QUARTER, spacing), QUARTER.get() + 1);
    let fading = newest(ewma_volatility(levels, spacing), WARM_UP + 1);
    vec![
        Line::number("return_a_year", "Return a year", P, annual_return),
        Line::number("volatility_a_year", "Volatility", Unit::Share, volatility),
        Line::number(
            "volatility_63_sessions_a_year",
            "Volatility, a quarter",
            Unit::Share,
            quarter,
        ),
        Line::number("ewma_volatility_a_year", "Volatility that forgets", Unit::Share, fading),
        Line::number("max_drawdown", "Maximum drawdown", P, max_drawdown),
        Line::number("sharpe", "Sharpe ratio", N, reward.sharpe),
        Line::number("sortino", "Sortino ratio", N, reward.sortino),
        Line::number("calmar", "Calmar ratio", N, calmar),
        Line::number("ulcer", "Ulcer index", Unit::Share, ulcer),
        Line::number(
            "downside_deviation_a_year",
            "Downside deviation",
            Unit::Share,
            downside_deviation,
        ),
        Line::number("skew", "Skewness", N, skew),
        Line::number("excess_kurtosis", "Excess kurtosis", N, kurtosis),
    ]
}

fn pair(inputs: &Inputs) -> Vec<Line> {
    use Unit::{Number as N, Share};
    let found = pair_risk(inputs.view());
    vec![
        Line::number("tracking_error_a_year", "Tracking error", Share, found.tracking_error),
        Line::number("information_ratio", "Information ratio", N, found.information_ratio),
        Line::number("beta", "Beta", N, found.beta),
        Line::number("up_beta", "Up beta", N, found.up_beta),
        Line::number("down_beta", "Down beta", N, found.down_beta),
        Line::number("correlation", "Correlation", N, found.correlation),
        Line::number("up_capture", "Up capture", Share, found.up_capture),
        Line::number("down_capture", "Down capture", Share, found.down_capture),
    ]
}

fn dividends(inputs: &Inputs) -> Vec<Line> {
    use Unit::Percent as P;
    let (price, total) = (inputs.view_on(Basis::Price), inputs.view_on(Basis::TotalReturn));
    let share = risk::dividend_share::dividend_share(price, total);
    let trailing = |series| -> Value { trailing_yield(series, inputs.as_of) };
    vec![
        Line::number(
            "small_trailing_yield",
            "Yield, small leg",
            Unit::Share,
            trailing(&inputs.small),
        ),
        Line::number(
            "large_trailing_yield",
            "Yield, large leg",
            Unit::Share,
            trailing(&inputs.large),
        ),
        Line::number("excess_on_price", "Excess on price", P, share.map(|s| s.price)),
        Line::number(
            "excess_on_total_return",
            "Excess with dividends",
            P,
            share.map(|s| s.total_return),
        ),
        Line::number(
            "dividends_in_excess",
            "Dividends in the excess",
            P,
            share.map(|s| s.dividends),
        ),
    ]
}
