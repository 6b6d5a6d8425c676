//! Whether a condition is true on the last session of a view, straight from its definition.

use rotascope::domain::{
    Absence, Day, PairView,
    metrics::{
        Span,
        performance::relative_rank::trailing_rank,
        rates::event_sets::EventSet,
        rotation::{Formula, Profile, Quadrant, rotation},
    },
    signals::Inputs,
};

type Oracle = fn(&[&str], &Inputs<'_>) -> Option<bool>;

/// The oracle of every kind by its code; parts are the texts of a link behind the code.
pub const ORACLES: [(&str, Oracle); 12] = [
    ("streak", |parts, inputs| won(parts, 1, inputs, |_, gap| 0.0 < gap)),
    ("margin", |parts, inputs| won(parts, 2, inputs, |by, gap| by <= gap)),
    ("gap", |parts, inputs| {
        let [one, other] = returns(parts[0], number(parts[2]), inputs)?;
        Some(amount(parts[1]) <= one - other)
    }),
    ("both", |parts, inputs| {
        let [one, other] = returns(parts[0], number(parts[3]), inputs)?;
        Some(amount(parts[1]) <= one && other <= -amount(parts[2]))
    }),
    ("extreme", |parts, inputs| {
        let ratio = ratio(inputs.view);
        let held = last(&ratio, number(parts[1]))?;
        let here = *held.last()?;
        Some(held.iter().all(|other| match parts[0] {
            "highest" => *other <= here,
            _ => here <= *other,
        }))
    }),
    ("drawdown", |parts, inputs| {
        let ratio = ratio(of_leg(parts[0], inputs.view));
        let peak = ratio.iter().copied().fold(f64::MIN, f64::max);
        Some(ratio.last()? / peak - 1.0 <= -amount(parts[1]))
    }),
    ("crossing", |parts, inputs| {
        let ratio = ratio(inputs.view);
        let held = last(&ratio, number(parts[1]))?;
        let mean = held.iter().sum::<f64>() / held.len() as f64;
        let gap = held.last()? / mean - 1.0;
        let is_on_it = gap.abs() < 1e-12;
        Some(!is_on_it && (parts[0] == "above") == (0.0 < gap))
    }),
    ("percentile", |parts, inputs| {
        let share = amount(parts[1]);
        match trailing_rank(inputs.view) {
            Ok(rank) if parts[0] == "lowest" => Some(rank.percentile <= share),
            Ok(rank) => Some(1.0 - share <= rank.percentile),
            Err(Absence::NoVariation) => Some(false),
            Err(_) => None,
        }
    }),
    ("quadrant", |parts, inputs| {
        let bars = rotation(inputs.view, Formula::RotationMap, Profile::Weekly);
        let finished = bars.iter().rfind(|bar| bar.span == Span::Full)?;
        let name = match finished.position.ok()?.quadrant() {
            Quadrant::Leading => "leading",
            Quadrant::Weakening => "weakening",
            Quadrant::Lagging => "lagging",
            Quadrant::Improving => "improving",
        };
        Some(name == parts[0])
    }),
    ("yield", |parts, inputs| {
        let known = if parts[0] == "2" { inputs.two_year_percent } else { inputs.ten_year_percent };
        let here = inputs.view.len().checked_sub(1)?;
        let at = |at: usize| known.get(at).copied().flatten();
        let bp = 100.0 * (at(here)? - at(here.checked_sub(number(parts[3]))?)?);
        let by = parts[2].parse::<f64>().unwrap() - 1e-6;
        Some(by <= if parts[1] == "rose" { bp } else { -bp })
    }),
    ("begins", |parts, inputs| {
        let [before, day] = last_days(inputs.view)?;
        let is_new_year = before.year() != day.year();
        Some(is_new_year || (parts[0] == "month" && before.month() != day.month()))
    }),
    ("decision", |parts, inputs| {
        let [before, day] = last_days(inputs.view)?;
        let known: Vec<(Day, f64)> =
            inputs.decisions.iter().copied().filter(|(decided, _)| *decided <= day).collect();
        let set = match parts[0] {
            "first" => EventSet::FirstCuts,
            "cut" => EventSet::AllCuts,
            _ => EventSet::Hikes,
        };
        Some(set.days(&known).into_iter().any(|decided| before < decided))
    }),
];

fn number(text: &str) -> usize {
    text.parse().unwrap()
}

fn amount(percent: &str) -> f64 {
    let percent: f64 = percent.parse().unwrap();
    // As a share of one in as many decimals as were written.
    if percent.fract() == 0.0 { percent / 100.0 } else { (percent * 10.0).round() / 1_000.0 }
}

fn of_leg<'a>(who: &str, view: PairView<'a>) -> PairView<'a> {
    if who == "large" { view.swapped() } else { view }
}

fn ratio(view: PairView<'_>) -> Vec<f64> {
    view.iter().map(|(_, small, large)| small / large).collect()
}

fn last(values: &[f64], count: usize) -> Option<&[f64]> {
    values.get(values.len().checked_sub(count)?..)
}

fn last_days(view: PairView<'_>) -> Option<[Day; 2]> {
    let days = view.days();
    Some([*days.get(days.len().checked_sub(2)?)?, *days.last()?])
}

fn returns(who: &str, sessions: usize, inputs: &Inputs<'_>) -> Option<[f64; 2]> {
    let view = of_leg(who, inputs.view);
    let here = view.len().checked_sub(1)?;
    let from = here.checked_sub(sessions)?;
    let change = |levels: &[f64]| levels[here] / levels[from] - 1.0;
    Some([change(view.small()), change(view.large())])
}

/// Whether the gap of the returns was so on each of the last sessions.
fn won(
    parts: &[&str],
    over: usize,
    inputs: &Inputs<'_>,
    is_so: fn(f64, f64) -> bool,
) -> Option<bool> {
    let count = number(parts[over]);
    let rows: Vec<f64> =
        of_leg(parts[0], inputs.view).returns().map(|(_, one, other)| one - other).collect();
    let held = last(&rows, count)?;
    Some(held.iter().all(|gap| is_so(amount(parts[1]), *gap)))
}
