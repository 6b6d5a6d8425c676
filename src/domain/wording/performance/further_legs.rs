//! Legs beside the pair in words.

use crate::domain::{
    Day, Symbol, Value, format,
    study::{FurtherLeg, LeftOut, PairReturns},
};

/// The choice of legs.
pub const FURTHER_LABEL: &str = "Further legs";
/// What adds one.
pub const ADD_LEG_LABEL: &str = "Add a leg";
/// What stands in place of that where there is no room for one.
pub const LEGS_ARE_FULL: &str = "Eight at most; remove one to add another.";
/// Title of the line on legs that are not shown.
pub const NOT_SHOWN_TITLE: &str = "Not shown";

/// "Remove IJR".
pub(crate) fn remove_leg(leg: &Symbol) -> String {
    format!("Remove {leg}")
}

/// "IWM, SPY, IJR and MDY since 31 December 2025".
pub(crate) fn race_title(legs: &[&Symbol], base: Day) -> String {
    format!("{} since {}", listed(legs), format::day_long(base))
}

/// "Ratio of IWM, IJR and MDY to SPY since 31 December 2025"; "IWM / SPY since …" of a pair alone.
pub(crate) fn ratio_title(
    small: &Symbol,
    large: &Symbol,
    further: &[&Symbol],
    base: Day,
) -> String {
    let since = format::day_long(base);
    if further.is_empty() {
        return format!("{small} / {large} since {since}");
    }
    let legs: Vec<&Symbol> = [small].into_iter().chain(further.iter().copied()).collect();
    format!("Ratio of {} to {large} since {since}", listed(&legs))
}

/// What the ratio is: "Price of IWM in units of SPY".
pub(crate) fn ratio_what(small: &Symbol, large: &Symbol, further: &[&Symbol]) -> String {
    let what = if further.is_empty() { small.to_string() } else { "each".to_owned() };
    format!("Price of {what} in units of {large}")
}

/// Returns of the further legs, as a sentence that follows the caption of the race.
pub(crate) fn race_of_others(legs: &[FurtherLeg]) -> String {
    others("Beside them", legs, |made| made.small)
}

/// Relative gains of the further legs, as a sentence that follows the caption of the ratio.
pub(crate) fn ratio_of_others(large: &Symbol, legs: &[FurtherLeg]) -> String {
    others(&format!("Relative gain of the others on {large}"), legs, |made| made.relative)
}

/// " Beside them: IJR +5.24 %, XLC +3.10 % (from 19 June 2018), IWC −2.00 % (to 1 May 2026)."
fn others(what: &str, legs: &[FurtherLeg], figure: fn(&PairReturns) -> Value) -> String {
    if legs.is_empty() {
        return String::new();
    }
    let one = |leg: &FurtherLeg| {
        let made = figure(&leg.made).map_or_else(
            |absence| absence.word().to_owned(),
            |share| format::signed_percent(share, 2),
        );
        let stretch = stretch(leg, format::day_long);
        let stretch = if stretch.is_empty() { stretch } else { format!(" ({stretch})") };
        format!("{} {made}{stretch}", leg.symbol)
    };
    let all: Vec<String> = legs.iter().map(one).collect();
    format!(" {what}: {}.", all.join(", "))
}

/// The part of the range that a leg has, where that is not all: "from 19 Jun 2018 to 1 May 2026".
pub(crate) fn leg_detail(leg: &FurtherLeg) -> String {
    stretch(leg, format::day_short)
}

fn stretch(leg: &FurtherLeg, day: fn(Day) -> String) -> String {
    let begins = leg.begins.map(|begins| format!("from {}", day(begins)));
    let ended = leg.ended.map(|ended| format!("to {}", day(ended)));
    begins.into_iter().chain(ended).collect::<Vec<_>>().join(" ")
}

/// Legs that are not shown, each with the reason: "ZZZ: not in this snapshot. IWM: …".
pub(crate) fn legs_left_out(left_out: &[(Symbol, LeftOut)]) -> Option<String> {
    let one = |(leg, reason): &(Symbol, LeftOut)| {
        let reason = match reason {
            LeftOut::InPair => "a leg of the pair already".to_owned(),
            LeftOut::NotYet => "no closes yet".to_owned(),
            LeftOut::Missing(absence) => absence.written(format::day_long),
            LeftOut::Trouble(error) => error.problem().to_owned(),
        };
        format!("{leg}: {reason}")
    };
    let all: Vec<String> = left_out.iter().map(one).collect();
    (!all.is_empty()).then(|| format!("{}.", all.join("; ")))
}

fn listed(legs: &[&Symbol]) -> String {
    let legs: Vec<String> = legs.iter().map(ToString::to_string).collect();
    format::listed(&legs)
}
