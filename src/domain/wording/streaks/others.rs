//! The same count by other funds, and why it differs.

use crate::domain::{
    Symbol, Value, format,
    metrics::streaks::{peer_streaks::PeerStreak, streak::Streak},
};

/// "Counted with another fund", with the session from which is counted.
pub fn others_title(subject: &Streak) -> String {
    format!("The same count from {} with other funds", format::day_long(subject.start))
}

/// Caption of other funds: the reason why counts differ, by the example of the fund that was ahead
/// most often and yet counts less.
pub fn others_caption(subject: &Streak, rows: &[(Symbol, Value<PeerStreak>)]) -> String {
    let known = rows.iter().filter_map(|(symbol, count)| Some((symbol, count.as_ref().ok()?)));
    if known.clone().count() < 2 {
        return "No other fund of the kind can be counted over these sessions.".to_owned();
    }
    let shorter = known.filter(|(_, count)| count.in_row < subject.sessions);
    let example = shorter.filter_map(|(symbol, count)| Some((symbol, count, count.lost?))).max_by(
        |(_, a, lost_a), (_, b, lost_b)| {
            a.won.cmp(&b.won).then(lost_a.margin.total_cmp(&lost_b.margin))
        },
    );
    let rule = "A streak asks for every single session, so funds that hold nearly the same can differ \
                by much:";
    match example {
        Some((symbol, count, lost)) => format!(
            "{rule} {symbol} won {} of the {} sessions, but lost {} by {}, which ends its count at {}.",
            count.won,
            count.sessions,
            format::day_in_year(lost.day),
            format::points_bare(lost.margin.abs(), 2),
            count.in_row,
        ),
        None => "No other fund of the kind counts less.".to_owned(),
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
            &rows(vec![count(14, 14, -0.02), count(7, 13, -0.001), count(3, 12, -0.000_1), absent]),
        );
        assert!(found.ends_with("VTWG won 13 of the 14 sessions, but lost 7 January by 0.10\u{a0}points, which ends its count at 7."), "{found}");
        let alike = rows(vec![count(14, 14, -0.02), count(14, 14, -0.01)]);
        assert_eq!(others_caption(&streak, &alike), "No other fund of the kind counts less.");
        assert!(others_caption(&streak, &alike[..1]).contains("can be counted"));
        assert!(others_caption(&streak, &[]).contains("can be counted"));
    }
}
