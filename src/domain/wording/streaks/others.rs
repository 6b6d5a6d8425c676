//! The same count by other funds, and why it differs.

use super::super::counts::counted;
use crate::domain::{
    Symbol, Value, format,
    metrics::streaks::{peer_streaks::PeerStreak, streak::Streak},
};

/// What a symbol is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeerKind {
    /// Funds of the same size, which hold nearly the same.
    Funds,
    /// Other symbols of its group, each a thing of its own.
    Others,
}

impl PeerKind {
    /// Head of the column of symbols.
    pub fn head(self) -> &'static str {
        match self {
            Self::Funds => "Fund",
            Self::Others => "Symbol",
        }
    }
}

/// "The same count from 2 January 2026 with other funds".
pub(crate) fn others_title(subject: Option<&Streak>, kind: PeerKind) -> String {
    let from = subject.map(|streak| format!(" from {}", format::day_long(streak.start)));
    let others = match kind {
        PeerKind::Funds => "other funds",
        PeerKind::Others => "others of its group",
    };
    format!("The same count{} with {others}", from.unwrap_or_default())
}

/// Line where there is nothing to count.
pub(crate) fn others_without_streak(small: &Symbol) -> String {
    format!("There is no streak of {small} to count again.")
}

/// Caption of other funds: the reason why counts differ, by the example of the fund that was ahead
/// most often and yet counts less.
pub fn others_caption(
    subject: &Streak,
    kind: PeerKind,
    rows: &[(Symbol, Value<PeerStreak>)],
) -> String {
    let known = rows.iter().filter_map(|(symbol, count)| Some((symbol, count.as_ref().ok()?)));
    if known.clone().count() < 2 {
        return "Nothing else of the kind can be counted over these sessions.".to_owned();
    }
    if subject.sessions < 2 {
        return "A single session is no streak, so that nothing follows from a comparison."
            .to_owned();
    }
    let shorter = known.filter(|(_, count)| count.in_row < subject.sessions);
    let example = shorter.filter_map(|(symbol, count)| Some((symbol, count, count.lost?))).max_by(
        |(_, a, lost_a), (_, b, lost_b)| {
            a.won.cmp(&b.won).then(lost_a.margin.total_cmp(&lost_b.margin))
        },
    );
    let rule = match kind {
        PeerKind::Funds => {
            "A streak asks for every single session, so funds that hold nearly the same can differ \
             by much:"
        }
        PeerKind::Others => "A streak asks for every single session:",
    };
    match example {
        Some((symbol, count, lost)) => format!(
            "{rule} {symbol} won {} of the {}, but lost {} of {} by {}, which ends its count at {}.",
            count.won,
            counted(count.sessions, "session"),
            if count.in_row == 0 { "the first," } else { "that" },
            format::day_in_year(lost.day),
            format::points_bare(lost.margin.abs(), 2),
            if count.in_row == 0 { "none".to_owned() } else { count.in_row.to_string() },
        ),
        None => "None of the others counts less.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Absence, metrics::streaks::peer_streaks::Lost};

    #[test]
    fn the_example_is_the_fund_that_lost_by_the_least() {
        let (start, end) = ("2026-01-02".parse().unwrap(), "2026-01-22".parse().unwrap());
        let streak = Streak { start, end, sessions: 14, excess: 0.08, calendar_days: 21 };
        let count = |in_row, won, margin| {
            let lost = Some(Lost { day: "2026-01-07".parse().unwrap(), margin });
            Ok(PeerStreak { in_row, lost, won, sessions: 14, excess: Ok(0.07) })
        };
        let rows = |counts: Vec<Value<PeerStreak>>| -> Vec<(Symbol, Value<PeerStreak>)> {
            let symbols = ["IWO", "VTWG", "IWN", "IJR"].map(|symbol| symbol.parse().unwrap());
            symbols.into_iter().zip(counts).collect()
        };
        let absent = Err(Absence::NoCommonSession);
        let found = others_caption(
            &streak,
            PeerKind::Funds,
            &rows(vec![count(14, 14, -0.02), count(7, 13, -0.001), count(3, 12, -0.000_1), absent]),
        );
        assert!(found.ends_with("VTWG won 13 of the 14 sessions, but lost that of 7 January by 0.10\u{a0}points, which ends its count at 7."), "{found}");
        let alike = rows(vec![count(14, 14, -0.02), count(14, 14, -0.01)]);
        assert_eq!(
            others_caption(&streak, PeerKind::Funds, &alike),
            "None of the others counts less."
        );
        assert!(others_caption(&streak, PeerKind::Others, &alike[..1]).contains("can be counted"));
        assert!(others_caption(&streak, PeerKind::Others, &[]).contains("can be counted"));
    }
}
