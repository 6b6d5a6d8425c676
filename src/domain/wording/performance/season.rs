//! The average year in words.

use crate::domain::{
    Basis, Symbol, format,
    metrics::performance::seasonal_path::{FEWEST_SESSIONS, SeasonalPath},
    wording::{LegNames, counts::counted},
};

/// The first step of the year.
pub(crate) const SEASON_START: &str = "year before";

/// A month of sessions.
const MONTH: usize = 21;

/// Title of the average year.
pub(crate) fn season_title(small: &Symbol, large: &Symbol) -> String {
    format!("The average year of {small} over {large}")
}

/// The name of the mean.
pub(crate) fn mean_year(years: usize) -> String {
    format!("Mean of {}", counted(years, "year"))
}

/// Subtitle of the average year.
pub(crate) fn season_subtitle(years: usize, basis: Basis) -> String {
    format!(
        "Relative gain by session of the year, {}; {}, band: the middle half of them",
        basis.label(),
        counted(years, "full year"),
    )
}

/// Caption: the first month and the whole year, and which years are left out.
pub(crate) fn season_caption(names: &LegNames, found: &SeasonalPath) -> String {
    let (small, last) = (&names.small, found.steps.len().saturating_sub(1));
    let shares = found.share_ahead(0, MONTH).ok().zip(found.share_ahead(0, last).ok());
    let Some((month, year)) = shares.filter(|_| !names.are_same()) else {
        return if names.are_same() {
            "Both legs are the same, so that none can be ahead.".to_owned()
        } else {
            format!("No full year of {FEWEST_SESSIONS} sessions is there yet.")
        };
    };
    let years = found.years.len() as f64;
    let of = |share: f64| format::fixed((share * years).round(), 0);
    let mut sentences = vec![format!(
        "{} {} ahead after the first {MONTH} sessions in {} of {}, and after {last} in {}.",
        small.opening(),
        small.verb("was", "were"),
        of(month),
        counted(found.years.len(), "year"),
        of(year),
    )];
    if !found.left_out.is_empty() {
        let named = found
            .left_out
            .iter()
            .map(|(year, sessions)| format!("{year} ({})", counted(*sessions, "session")));
        sentences.push(format!("Left out: {}.", named.collect::<Vec<_>>().join(", ")));
    }
    sentences.join(" ")
}
