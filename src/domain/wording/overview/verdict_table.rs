//! The verdict on three horizons as a table.

use super::verdict::{HORIZONS, Horizon, reason};
use crate::domain::{
    format,
    metrics::{
        Span,
        rotation::{leadership::Leader, trend_regime::BAND},
    },
    study::{Verdict, verdict::Call},
    wording::{LegName, LegNames},
};

/// The part of the page that is loading: the verdict.
pub const VERDICT_WHAT: &str = "the verdict";
/// Heads of the table.
pub const VERDICT_HEADS: [&str; 4] = ["Horizon", "Since", "What it says", "Figure"];

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictRow {
    /// The horizon.
    pub horizon: String,
    /// From when it is counted.
    pub since: String,
    /// Who leads, or why that cannot be said.
    pub says: String,
    /// The leg that it names.
    pub leader: Option<Leader>,
    /// The figure that it rests on; empty where there is none.
    pub figure: String,
    /// What the figure is.
    pub figure_note: String,
}

/// "IWM against SPY on three horizons".
pub(crate) fn verdict_title(small: &str, large: &str) -> String {
    format!("{small} against {large} on three horizons")
}

/// What should be known of the rule and of the turn.
pub(crate) fn verdict_caption() -> String {
    format!(
        "The rule changes its leader once the ratio is {} beyond its average. A great turn is known \
         only long after it, so the last one may yet move.",
        format::percent(BAND, 0),
    )
}

/// The rows of the table.
pub(crate) fn verdict_rows(
    names: &LegNames,
    [small, large]: [&str; 2],
    verdict: &Verdict,
) -> Vec<VerdictRow> {
    let calls = HORIZONS.into_iter().zip(verdict.calls());
    calls
        .map(|(horizon, call)| {
            let horizon_words = horizon.name(verdict);
            match call {
                Ok(call) => VerdictRow {
                    horizon: horizon_words,
                    since: format::day_short(call.since),
                    says: says(names, horizon, &call),
                    leader: call.leader,
                    figure: horizon.figure(call.figure),
                    figure_note: horizon.figure_note(small, large),
                },
                Err(absence) => VerdictRow {
                    horizon: horizon_words,
                    since: String::new(),
                    says: format::capitalised(&reason(horizon, absence)),
                    leader: None,
                    figure: String::new(),
                    figure_note: String::new(),
                },
            }
        })
        .collect()
}

fn says(names: &LegNames, horizon: Horizon, call: &Call) -> String {
    let provisional = match (horizon, call.span) {
        (Horizon::Rule, Span::Part) => ", this week not being over",
        _ => "",
    };
    let leads =
        |name: &LegName| format!("{} {}{provisional}", name.opening(), name.verb("leads", "lead"));
    match (call.leader, horizon) {
        (Some(Leader::Small), _) => leads(&names.small),
        (Some(Leader::Large), _) => leads(&names.large),
        (None, Horizon::Year) => "Both are level".to_owned(),
        (None, Horizon::Rule) => {
            format!("Neither: never yet {} from its average", format::percent(BAND, 0))
        }
        (None, Horizon::Turn) => "Neither: no great turn so far".to_owned(),
    }
}

impl Horizon {
    /// The horizon as a row is named.
    fn name(self, verdict: &Verdict) -> String {
        match (self, verdict.as_of) {
            (Self::Year, Some(as_of)) => format!("{} so far", as_of.year()),
            (Self::Year, None) => "The year so far".to_owned(),
            (Self::Rule, _) => "40-week rule".to_owned(),
            (Self::Turn, _) => "Last great turn".to_owned(),
        }
    }

    fn figure(self, figure: f64) -> String {
        match self {
            Self::Year => format::points(figure, 1),
            Self::Rule | Self::Turn => format::bound(figure, 1),
        }
    }

    fn figure_note(self, small: &str, large: &str) -> String {
        match self {
            Self::Year => format!("lead of {small} in points"),
            Self::Rule => format!("{small} / {large} from its average"),
            Self::Turn => format!("relative gain of {small}"),
        }
    }
}
