//! The captions of the performance charts, each a sentence that reads without the chart.

use crate::domain::{
    Day, Spacing, Symbol, Value, format,
    metrics::performance::{
        month_heatmap::MonthHeatmap,
        relative_drawdown::Episode,
        rolling_excess::{RollingExcess, Years},
        start_sensitivity::StartSensitivity,
    },
    study::{PairReturns, RatioAverage},
    wording::{Emphasis, LegNames, Sentence, counts::counted, overview::lead_sentence, reason},
};

use super::titles::average_line;

/// A comparison of a leg with itself.
const BOTH_SAME: &str = "Both legs are the same, so that none is ahead.";

/// The sentence on top: who leads over the range, and from how many starting days.
pub fn headline(
    names: &LegNames,
    returns: &PairReturns,
    range: &str,
    starts: &StartSensitivity,
) -> Sentence {
    let lead = lead_sentence(names, returns, range);
    let Ok(share) = starts.share_won else { return lead };
    if starts.excess.iter().all(|excess| *excess == 0.0) {
        return lead;
    }
    let (share, end, emphasis) = if 0.5 <= share {
        (share, "beaten", Emphasis::Small)
    } else {
        (1.0 - share, "lost to", Emphasis::Large)
    };
    lead.then(
        Sentence::new("Bought on ")
            .emphasised(share_of(share, starts.excess.len(), "earlier day"), emphasis)
            .plain(format!(
                ", {} {} since {end} {}.",
                names.small.inside(),
                names.small.told("has", "have", "had"),
                names.large.inside(),
            )),
    )
}

/// "94.7 % of 6,621 earlier days", "each of 4 earlier days", "none of 4 earlier days".
fn share_of(share: f64, count: usize, noun: &str) -> String {
    let all = format!("{} {noun}{}", format::count(count), if count == 1 { "" } else { "s" });
    match share {
        _ if count == 1 && 0.0 < share => format!("the one {noun}"),
        1.0.. => format!("each of {all}"),
        0.0 => format!("none of {all}"),
        _ => format!("{} of {all}", format::chance(share, 1)),
    }
}

/// Both legs' returns since the base.
///
/// The lead in points is the difference of both, the relative gain their quotient.
pub(crate) fn race_caption(small: &Symbol, large: &Symbol, returns: &PairReturns) -> String {
    let Some((base, _)) = returns.span else { return NO_SESSION.to_owned() };
    let (Ok(small_made), Ok(large_made), Ok(gain)) =
        (returns.small, returns.large, returns.relative)
    else {
        return nothing_yet(base);
    };
    let made = format!(
        "Since {} {small} returned {}, {large} {}",
        format::day_long(base),
        format::signed_percent(small_made, 2),
        format::signed_percent(large_made, 2),
    );
    if gain == 0.0 {
        return format!("{made}: they are level.");
    }
    let (lead, relative) = if gain < 0.0 { ("lag", "loss") } else { ("lead", "gain") };
    format!(
        "{made}: a {lead} of {}, and a relative {relative} of {} from holding {small} instead of \
         {large}.",
        format::points_bare((small_made - large_made).abs(), 1),
        format::percent(gain.abs(), 2),
    )
}

/// Where a range holds its base alone.
fn nothing_yet(base: Day) -> String {
    format!("Nothing can be measured yet from {}.", format::day_long(base))
}

/// Where a range holds nothing.
const NO_SESSION: &str = "There is no session to show.";

/// Caption of the price relative against its base.
pub(crate) fn ratio_caption(
    small: &Symbol,
    large: &Symbol,
    returns: &PairReturns,
    ratio: &[f64],
) -> String {
    match (returns.span, ratio.last()) {
        (Some((base, last)), Some(_)) if base == last => nothing_yet(base),
        (Some((base, _)), Some(now)) => {
            let a_year = returns
                .relative_a_year
                .map(|share| format!(" ({} a year)", format::signed_percent(share, 2)));
            format!(
                "One unit of {small} buys {} of the {large} that it bought on {}{}.",
                format::percent(now / 100.0, 1),
                format::day_long(base),
                a_year.unwrap_or_default(),
            )
        }
        _ => NO_SESSION.to_owned(),
    }
}

/// Where the ratio stands against its average, as a sentence that follows the caption of the ratio.
///
/// " It is 2.3 % above its 200-session average, and has been above it since 3 July 2026."
pub(crate) fn average_caption(average: &RatioAverage, spacing: Spacing) -> String {
    let name = average_line(average.window.get(), spacing);
    let gap = match average.now {
        Ok(0.0) => return format!(" The ratio is level with its {name}."),
        Ok(gap) => gap,
        Err(absence) => return format!(" Its {name} is not full: {absence}."),
    };
    let side = if gap < 0.0 { "below" } else { "above" };
    let since = average.crossed.map_or_else(
        || format!("and has been {side} it since the first one there is"),
        |day| format!("and has been {side} it since {}", format::day_long(day)),
    );
    format!(" The ratio is {} {side} its {name}, {since}.", format::percent(gap.abs(), 1))
}

/// The gap in points, with the warning that it belongs to its start.
pub(crate) fn spread_caption(base: Option<Day>, spread: &[f64]) -> String {
    match (base, spread.last()) {
        (Some(base), Some(_)) if spread.len() < 2 => nothing_yet(base),
        (Some(base), Some(now)) => format!(
            "{} since {}. A lead in points depends on the start date; the ratio does not.",
            format::points(*now, 1),
            format::day_long(base),
        ),
        _ => NO_SESSION.to_owned(),
    }
}

/// Caption of the drawdown of the price relative, now and at worst.
pub(crate) fn drawdown_caption(now: Value, deepest: Option<&Episode>, spacing: Spacing) -> String {
    let Some(deepest) = deepest else { return "The ratio was never below its peak.".to_owned() };
    let recovery = deepest.recovery.map_or_else(
        || {
            let periods = counted(deepest.sessions_under_water, spacing.period());
            format!("not recovered after {periods}")
        },
        |day| format!("recovered on {}", format::day_long(day)),
    );
    if deepest.recovery.is_none() && now == Ok(deepest.depth) {
        let peak = format::day_long(deepest.peak);
        return format!("{} from its peak of {peak}, the deepest so far.", percent_at(now, 1));
    }
    format!(
        "{} from its peak; at its deepest {} on {}, from the peak of {}, {recovery}.",
        percent_at(now, 1),
        format::signed_percent(deepest.depth, 1),
        format::day_long(deepest.trough),
        format::day_long(deepest.peak),
    )
}

/// From which share of starts the small leg is ahead at the last session.
pub(crate) fn sensitivity_caption(names: &LegNames, starts: &StartSensitivity) -> String {
    match starts.share_won {
        Ok(_) if names.are_same() => BOTH_SAME.to_owned(),
        Ok(share) if starts.excess.len() == 1 => format!(
            "{} {} {} from the one starting day.",
            names.small.opening(),
            names.small.verb("is", "are"),
            if 0.0 < share { "ahead" } else { "not ahead" },
        ),
        Ok(share) => format!(
            "{} {} ahead from {}.",
            names.small.opening(),
            names.small.verb("is", "are"),
            share_of(share, starts.excess.len(), "starting day"),
        ),
        Err(_) => "There is no earlier day to start from.".to_owned(),
    }
}

/// In which share of rolling windows the small leg was ahead.
pub(crate) fn rolling_caption(names: &LegNames, years: Years, rolling: &RollingExcess) -> String {
    let windows = rolling.values.iter().flatten().count();
    match rolling.share_won {
        Ok(_) if names.are_same() => BOTH_SAME.to_owned(),
        Ok(share) => format!(
            "{} won {} of {} {}; as windows overlap, they tell the same story many times.",
            names.small.opening(),
            share_of(share, windows, "window"),
            format::count_in_words(usize::from(years.get())),
            if years.get() == 1 { "year" } else { "years" },
        ),
        Err(_) => "There is no full window yet.".to_owned(),
    }
}

/// The best and the worst month of the year on average.
pub(crate) fn heatmap_caption(names: &LegNames, heatmap: &MonthHeatmap) -> String {
    let means: Vec<(u8, f64)> = (1_u8..)
        .zip(&heatmap.by_month)
        .filter_map(|(month, summary)| Some((month, summary.mean.ok()?)))
        .collect();
    let by_mean = |a: &&(u8, f64), b: &&(u8, f64)| a.1.total_cmp(&b.1);
    let (Some(worst), Some(best)) = (means.iter().min_by(by_mean), means.iter().max_by(by_mean))
    else {
        return "There is no full month yet.".to_owned();
    };
    if names.are_same() {
        return BOTH_SAME.to_owned();
    }
    if best.1 <= worst.1 {
        return "No month of the year differs from another.".to_owned();
    }
    format!(
        "On average {} did best against {} in {} ({}) and worst in {} ({}).",
        names.small.inside(),
        names.large.inside(),
        format::month_name(best.0),
        format::signed_percent(best.1, 2),
        format::month_name(worst.0),
        format::signed_percent(worst.1, 2),
    )
}

fn percent_at(figure: Value, decimals: usize) -> String {
    figure.map_or_else(reason, |v| format::signed_percent(v, decimals))
}
