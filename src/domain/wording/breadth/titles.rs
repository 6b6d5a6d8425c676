//! Titles, heads and labels of the page of breadth.

use crate::domain::{
    Basis, Day, Symbol, format,
    metrics::universe::{BreadthShare, RankedBy},
    view::RankFilter,
};

/// The choice of the group.
pub(crate) const GROUP_LABEL: &str = "Who";
/// The field of the reader's own list.
pub(crate) const OWN_LABEL: &str = "Symbols of your own";
/// The choice of the benchmark.
pub(crate) const BENCHMARK_LABEL: &str = "measured against";
/// The choice of the rows of the ranking.
pub(crate) const FILTER_LABEL: &str = "Show";
/// The choice of the first group of two.
pub(crate) const ONE_LABEL: &str = "Hold";
/// The choice of the second group of two.
pub(crate) const OTHER_LABEL: &str = "against";
/// The choice of the share of two groups.
pub(crate) const SHARE_LABEL: &str = "by the share";
/// The line about a link that cannot be read.
pub(crate) const LINK_TITLE: &str = "The link";
/// The line about a group of the snapshot's files.
pub(crate) const FILE_TITLE: &str = "The group";
/// What is awaited until the ranking is there.
pub(crate) const RANKING_WHAT: &str = "the ranking";
/// The ranking, for screen readers.
pub(crate) const RANKING_LABEL: &str = "Ranking";
/// Title of the shares above an average.
pub(crate) const ABOVE_TITLE: &str = "How many stand above their own average?";
/// What is drawn of the shares above an average.
pub(crate) const ABOVE_WHAT: &str = "share above the average of 50 and of 200 sessions";
/// What is drawn of the shares ahead of the benchmark.
pub(crate) const AHEAD_WHAT: &str = "share that gained more over 21, 63 and 252 sessions";
/// What is drawn of new highs.
pub(crate) const HIGHS_WHAT: &str = "share at the highest of 252 sessions less share at the lowest";
/// What is drawn of advances.
pub(crate) const ADVANCES_WHAT: &str = "number that rose on a session less number that fell";
/// What is drawn of the median.
pub(crate) const MEDIAN_WHAT: &str = "median return over 21 sessions less the benchmark's";
/// What is drawn of dispersion.
pub(crate) const DISPERSION_WHAT: &str = "standard deviation of their returns over 21 sessions";
/// What is drawn of the numbers that count.
pub(crate) const COUNTS_WHAT: &str = "number that has the sessions a figure looks back on";
/// Title of new highs.
pub(crate) const HIGHS_TITLE: &str = "New highs less new lows";
/// Title of the advance-decline line.
pub(crate) const ADVANCES_TITLE: &str = "Those that rose less those that fell, summed up";
/// Title of dispersion.
pub(crate) const DISPERSION_TITLE: &str = "How far apart a month takes them";
/// Title of the numbers of members that count.
pub(crate) const COUNTS_TITLE: &str = "How many count";
/// Label of the line of new highs.
pub(crate) const HIGHS_LABEL: &str = "highs less lows";
/// Label of the advance-decline line.
pub(crate) const ADVANCES_LABEL: &str = "advances less declines";
/// Label of the line of the median.
pub(crate) const MEDIAN_LABEL: &str = "median less the benchmark";
/// Label of the line of dispersion.
pub(crate) const DISPERSION_LABEL: &str = "standard deviation";
/// The column of the percentile.
pub(crate) const PERCENTILE_HEAD: &str = "Above, % of others";

/// "How many are ahead of VTI?"
pub(crate) fn ahead_title(benchmark: &Symbol) -> String {
    format!("How many are ahead of {benchmark}?")
}

/// "The one in the middle against VTI".
pub(crate) fn median_title(benchmark: &Symbol) -> String {
    format!("The one in the middle against {benchmark}")
}

/// "Sectors: share above their own average, price, from 31 December 2025".
pub(crate) fn subtitle(many: &str, what: &str, basis: Basis, from: Day) -> String {
    let from = format::day_long(from);
    format!("{}: {what}, {}, from {from}", format::capitalised(many), basis.label())
}

/// The share in words that follow "the share".
pub(crate) fn share_words(share: BreadthShare) -> &'static str {
    match share {
        BreadthShare::Above50 => "above the 50-session average",
        BreadthShare::Above200 => "above the 200-session average",
        BreadthShare::Ahead21 => "ahead over 21 sessions",
        BreadthShare::Ahead63 => "ahead over 63 sessions",
        BreadthShare::Ahead252 => "ahead over 252 sessions",
    }
}

/// "50 sessions": the label of a line of a chart whose title says what is counted.
pub(crate) fn window_label(sessions: usize) -> String {
    format!("{sessions} sessions")
}

/// "of 12": the detail under the label of a line.
pub(crate) fn count_detail(count: usize) -> String {
    format!("of {count}")
}

/// The rows of the ranking that are shown, as an option.
pub(crate) fn filter_option(filter: RankFilter) -> &'static str {
    match filter {
        RankFilter::All => "all",
        RankFilter::Upper => "upper half",
        RankFilter::Lower => "lower half",
        RankFilter::Risen => "risen in a month",
        RankFilter::Fallen => "fallen in a month",
    }
}

/// The head of a column of the ranking.
pub(crate) fn figure_head(by: RankedBy) -> &'static str {
    match by {
        RankedBy::Momentum => "12−1, %",
        RankedBy::Mansfield => "Mansfield, %",
        RankedBy::Score => "Score",
        RankedBy::ScoreChange => "Score, change %",
        RankedBy::Beta => "Beta",
        RankedBy::Drawdown => "From peak, %",
    }
}

/// "Funds of small companies against funds of large companies".
pub(crate) fn beside_title(one: &str, other: &str) -> String {
    format!("{} against {other}", format::capitalised(one))
}

/// "On 23 January 2026, price".
pub(crate) fn ranking_subtitle(as_of: Day, basis: Basis) -> String {
    format!("On {}, {}", format::day_long(as_of), basis.label())
}
