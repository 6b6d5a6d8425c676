//! The captions of the performance charts, each a sentence that reads without the chart.

use crate::domain::{
    Day, PairView, Value, format,
    metrics::performance::{
        geometric_excess::{annualised_excess, geometric_excess},
        month_heatmap::MonthHeatmap,
        rebased_performance::total_return_of,
        relative_drawdown::Episode,
        rolling_excess::{RollingExcess, Years},
        start_sensitivity::StartSensitivity,
    },
    wording::{LegNames, Sentence, Tone, overview::lead_sentence},
};

/// The sentence on top: who leads over the range, and from how many starting days.
pub fn headline(
    names: &LegNames,
    window: PairView<'_>,
    range: &str,
    starts: &StartSensitivity,
) -> Sentence {
    let lead = lead_sentence(names, window, range);
    let Ok(share) = starts.share_won else { return lead };
    let tone = if 0.5 <= share { Tone::Small } else { Tone::Large };
    lead.then(
        Sentence::new(format!(
            "Since the history begins, {} {} from ",
            names.small.inside(),
            names.small.verb("wins", "win"),
        ))
        .toned(format::percent(share, 0), tone)
        .plain(" of all starting days."),
    )
}

/// Both legs' returns since the base.
pub fn race_caption(small: &str, large: &str, window: PairView<'_>) -> String {
    let Some(base) = window.days().first() else {
        return "There is no session to show.".to_owned();
    };
    format!(
        "Since {} {small} made {}, {large} {}; geometric excess {}.",
        format::day_long(*base),
        percent(total_return_of(window.small())),
        percent(total_return_of(window.large())),
        percent(geometric_excess(window)),
    )
}

/// Caption of the price relative against its base.
pub fn ratio_caption(small: &str, large: &str, window: PairView<'_>, ratio: &[f64]) -> String {
    match (window.days().first(), ratio.last()) {
        (Some(base), Some(now)) => {
            let a_year = annualised_excess(window);
            let a_year =
                a_year.map(|share| format!(" ({} a year)", format::signed_percent(share, 2)));
            format!(
                "One unit of {small} buys {} of the {large} that it bought on {}{}.",
                format::percent(now / 100.0, 1),
                format::day_long(*base),
                a_year.unwrap_or_default(),
            )
        }
        _ => "There is no session to show.".to_owned(),
    }
}

/// The gap in points, with the warning that it belongs to its start.
pub fn spread_caption(base: Option<Day>, spread: &[f64]) -> String {
    match (base, spread.last()) {
        (Some(base), Some(now)) => format!(
            "{} since {}. The gap in points depends on the start date; the ratio does not.",
            format::points(*now, 2),
            format::day_long(base),
        ),
        _ => "There is no session to show.".to_owned(),
    }
}

/// Caption of the drawdown of the price relative, now and at worst.
pub fn drawdown_caption(now: Value, deepest: Option<&Episode>) -> String {
    let Some(deepest) = deepest else { return "The ratio was never below its peak.".to_owned() };
    let recovery = match deepest.recovery {
        Some(day) => format!("recovered on {}", format::day_long(day)),
        None => {
            format!("not recovered after {} sessions", format::count(deepest.sessions_under_water))
        }
    };
    format!(
        "{} from its peak; at its deepest {} on {}, from the peak of {}, {recovery}.",
        percent_at(now, 1),
        format::signed_percent(deepest.depth, 1),
        format::day_long(deepest.trough),
        format::day_long(deepest.peak),
    )
}

/// From which share of starts the small leg is ahead at the last session.
pub fn sensitivity_caption(names: &LegNames, starts: &StartSensitivity) -> String {
    match starts.share_won {
        Ok(share) => format!(
            "{} {} ahead from {} of {} starting days.",
            names.small.opening(),
            names.small.verb("is", "are"),
            format::percent(share, 1),
            format::count(starts.excess.len()),
        ),
        Err(absence) => format!("No start can be compared: {absence}."),
    }
}

/// In which share of rolling windows the small leg was ahead.
pub fn rolling_caption(names: &LegNames, years: Years, rolling: &RollingExcess) -> String {
    let windows = rolling.values.iter().flatten().count();
    match rolling.share_won {
        Ok(share) => format!(
            "{} won {} of {} windows of {} {}.",
            names.small.opening(),
            format::percent(share, 1),
            format::count(windows),
            format::count_in_words(usize::from(years.get())),
            if years.get() == 1 { "year" } else { "years" },
        ),
        Err(absence) => format!("There is no full window: {absence}."),
    }
}

/// The best and the worst month of the year on average.
pub fn heatmap_caption(names: &LegNames, heatmap: &MonthHeatmap) -> String {
    let means: Vec<(u8, f64)> = (1_u8..)
        .zip(&heatmap.by_month)
        .filter_map(|(month, summary)| Some((month, summary.mean.ok()?)))
        .collect();
    let by_mean = |a: &&(u8, f64), b: &&(u8, f64)| a.1.total_cmp(&b.1);
    let (Some(worst), Some(best)) = (means.iter().min_by(by_mean), means.iter().max_by(by_mean))
    else {
        return "There is no full month yet.".to_owned();
    };
    format!(
        "On average {} did best in {} ({}) and worst in {} ({}).",
        names.small.inside(),
        format::month_name(best.0),
        format::signed_percent(best.1, 2),
        format::month_name(worst.0),
        format::signed_percent(worst.1, 2),
    )
}

fn percent(figure: Value) -> String {
    percent_at(figure, 2)
}

fn percent_at(figure: Value, decimals: usize) -> String {
    figure.map_or_else(|absence| absence.to_string(), |v| format::signed_percent(v, decimals))
}
