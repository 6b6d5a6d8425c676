//! Titles, labels and captions.

use crate::domain::{
    Absence, Basis, Day, Symbol, format,
    metrics::lab::Backtest,
    study::lab::{LabRun, LabStudy},
    wording::{counts::counted, reason},
};

/// The choice of a kind of rule.
pub(crate) const KIND_LABEL: &str = "Rule";
/// The choice of a condition of Signals.
pub(crate) const CONDITION_LABEL: &str = "after";
/// The choice of the cost.
pub(crate) const COST_LABEL: &str = "Cost a side";
/// The line about a link that cannot be read.
pub(crate) const LINK_TITLE: &str = "The link";
/// The cards, for screen readers.
pub(crate) const ASIDE_LABEL: &str = "What the rule holds, and what it may cost";
/// The card about today.
pub(crate) const HOLDS_TITLE: &str = "Holds now";
/// The card about the cost at which the rule is as good as 50/50.
pub(crate) const COST_TITLE: &str = "Break-even cost";
/// The name of the rule at its line.
pub(crate) const RULE_LINE: &str = "Rule";
/// The name of half in either leg at its line.
pub(crate) const EVEN_LINE: &str = "50/50";
/// The name of the line of the lead.
pub(crate) const LEAD_LINE: &str = "Rule over 50/50";
/// Title of the lead.
pub(crate) const LEAD_TITLE: &str = "The rule over 50/50";
/// Subtitle of the lead.
pub(crate) const LEAD_SUBTITLE: &str =
    "Growth of the rule over that of half in either leg, restored every month, at the same cost";
/// Title of the drawdowns.
pub(crate) const DRAWDOWN_TITLE: &str = "Below the highest money so far";
/// Subtitle of the drawdowns.
pub(crate) const DRAWDOWN_SUBTITLE: &str = "Drawdown of the rule and of 50/50";
/// What is awaited until the figures are there.
pub(crate) const FIGURES_WHAT: &str = "the figures of the rule";
/// Title of the figures.
pub(crate) const FIGURES_TITLE: &str = "The rule beside what needs no rule";
/// Over the names of the figures.
pub(crate) const FIGURE_HEAD: &str = "Figure";
/// What is awaited until the trades are there.
pub(crate) const TRADES_WHAT: &str = "the trades of the rule";
/// Title of the trades.
pub(crate) const TRADES_TITLE: &str = "Every trade";
/// Caption of the trades.
pub(crate) const TRADES_CAPTION: &str = "Each was decided on the close before. Traded is sales and purchases together: a full switch is \
     200 %.";

/// "10 basis points", "no".
pub(crate) fn cost_words(basis_points: f64) -> String {
    format::basis_points(basis_points)
}

/// The span in which the rule holds the small leg.
pub(crate) fn held_span(small: &str) -> String {
    format!("in {small}")
}

/// Why a rule has no money, and the remedy.
pub(crate) fn untried(absence: Absence) -> [String; 2] {
    [
        format!("the rule has no figures here: {}", reason(absence)),
        "choose shorter windows, another rule, or a later day".to_owned(),
    ]
}

/// Title of the money.
pub(crate) const MONEY_TITLE: &str = "The rule beside both legs and 50/50";

/// Subtitle of the money.
pub(crate) fn money_subtitle(rule: &str, first: Day, basis: Basis) -> String {
    format!(
        "{}; 100 before the first purchase on {}, {}, after costs; shaded where more than half is in the \
         first leg",
        format::capitalised(rule),
        format::day_long(first),
        basis.label(),
    )
}

/// Caption of the money: what each came to.
pub(crate) fn money_caption(small: &Symbol, large: &Symbol, study: &LabStudy) -> String {
    let [rule, one, other, even] = [&study.rule, &study.small, &study.large, &study.even]
        .map(|run| format::fixed(100.0 * end(run), 0));
    if small == large {
        return format!("100 became {rule} under the rule, and {one} in {small}.");
    }
    format!(
        "100 became {rule} under the rule, {one} in {small}, {other} in {large} and {even} in 50/50."
    )
}

fn end(run: &LabRun) -> f64 {
    run.test.equity.last().copied().unwrap_or(1.0)
}

/// Caption of the lead: how much of the time the rule was ahead.
pub(crate) fn lead_caption(study: &LabStudy) -> String {
    let pairs = study.rule.test.equity.iter().zip(&study.even.test.equity).skip(1);
    let all = pairs.clone().count();
    let ahead = pairs.filter(|(rule, even)| even < rule).count();
    let sessions = counted(all, "session");
    match ahead {
        0 => format!("On none of {sessions} was the rule above 50/50."),
        _ if ahead == all => format!("On each of {sessions} the rule was above 50/50."),
        _ => format!(
            "On {} of {sessions} the rule was above 50/50.",
            format::chance(ahead as f64 / all as f64, 1),
        ),
    }
}

/// Caption of the drawdowns: the deepest of both.
pub(crate) fn drawdown_caption(study: &LabStudy) -> String {
    let depth = |run: &LabRun| match &run.figures.drawdown {
        Some(episode) => format!(
            "{} ({} to {})",
            format::signed_percent(episode.depth, 1),
            format::day_long(episode.peak),
            format::day_long(episode.trough),
        ),
        None => "none".to_owned(),
    };
    format!("Deepest of the rule: {}; of 50/50: {}.", depth(&study.rule), depth(&study.even))
}

/// Subtitle of the figures.
pub(crate) fn figures_subtitle(test: &Backtest, cost: f64) -> String {
    let days = test.days.first().zip(test.days.last());
    let span = days.map(|(first, last)| format::day_span(*first, *last)).unwrap_or_default();
    format!("{span}, after costs of {} a side; Sharpe and Sortino over cash", cost_words(cost))
}

/// Caption of the figures: that a rule found in this history did not know it.
pub(crate) fn figures_caption(study: &LabStudy) -> String {
    let trades = counted(study.rule.test.trades.len(), "trade");
    format!(
        "The rule made {trades}. A rule is chosen today, with this history in view; whoever held it then \
         could not know that it would be this one."
    )
}

/// Subtitle of the trades.
pub(crate) fn trades_subtitle(shown: usize, all: usize) -> String {
    let which = if shown < all {
        format!("The newest {} of {}", format::count(shown), counted(all, "trade"))
    } else {
        counted(all, "trade")
    };
    format!("{which}, the newest first; shares of the money in percent")
}
