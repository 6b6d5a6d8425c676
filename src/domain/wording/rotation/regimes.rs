//! Regimes of leadership in the long run, in sentences.

use crate::domain::{
    Spacing, format,
    metrics::rotation::{
        leadership::{Leader, Regime, RegimeState},
        trend_regime::{TrendRegime, TrendWeek},
    },
    wording::{LegName, LegNames, counts::counted},
};

fn name(names: &LegNames, leader: Leader) -> &LegName {
    match leader {
        Leader::Small => &names.small,
        Leader::Large => &names.large,
    }
}

/// "Small caps have led since 8 April 2025", from the running regime.
pub fn regimes_title(names: &LegNames, regimes: &[Regime]) -> String {
    let Some(running) = regimes.last() else {
        return "No leg has led for long".to_owned();
    };
    let leader = name(names, running.leader);
    format!(
        "{} {} led since {}, as far as is known",
        leader.opening(),
        leader.verb("has", "have"),
        format::day_long(running.start),
    )
}

/// Caption: length and size of the running regime, and the leader by a rule that could be followed.
pub fn regimes_caption(
    names: &LegNames,
    regimes: &[Regime],
    weeks: &[TrendWeek],
    rules: &[TrendRegime],
    spacing: Spacing,
) -> String {
    let running = regimes.last().map_or_else(
        || "The ratio has not moved 15\u{a0}% one way over half a year.".to_owned(),
        |regime| {
            format!(
                "The last regime is provisional: {} so far, {} for {}; its furthest point was {}.",
                counted(regime.sessions, spacing.period()),
                format::signed_percent(regime.excess, 1),
                names.small.inside(),
                format::day_long(regime.extreme),
            )
        },
    );
    let gap = weeks.last().and_then(|week| week.gap);
    let rule = rules.last().zip(gap).map(|(rule, gap)| {
        let leader = name(names, rule.leader);
        format!(
            " By a rule that could have been followed, the ratio against its 40-week average, {} {} \
             since {} (now {}).",
            leader.inside(),
            leader.verb("has led", "have led"),
            format::day_long(rule.start),
            format::signed_percent(gap, 1),
        )
    });
    running + rule.unwrap_or_default().as_str()
}

/// Note on the ends of a regime.
pub(crate) fn regime_state(state: RegimeState) -> &'static str {
    match state {
        RegimeState::Opening => "began before the history",
        RegimeState::Complete => "",
        RegimeState::Running => "provisional",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, metrics::Span};

    #[test]
    fn the_running_regime_is_called_provisional() {
        let (small, large) = ("IWM".parse().unwrap(), "SPY".parse().unwrap());
        let names = LegNames::new(&small, Some("small blend"), &large, Some("large blend"));
        let day = |text: &str| -> Day { text.parse().unwrap() };
        let regime = Regime {
            leader: Leader::Small,
            start: day("2025-04-08"),
            end: day("2026-01-23"),
            sessions: 200,
            excess: 0.21,
            extreme: day("2026-01-22"),
            state: RegimeState::Running,
        };
        let week = TrendWeek {
            day: day("2026-01-23"),
            span: Span::Full,
            gap: Some(0.073),
            leader: Some(Leader::Small),
        };
        let rule = TrendRegime {
            leader: Leader::Small,
            start: day("2025-09-12"),
            end: day("2026-01-23"),
            weeks: 20,
        };
        let title = regimes_title(&names, &[regime]);
        assert_eq!(title, "Small caps have led since 8 April 2025, as far as is known");
        let caption = regimes_caption(&names, &[regime], &[week], &[rule], Spacing::Session);
        assert!(caption.starts_with("The last regime is provisional: 200 sessions so far, +21.0"));
        assert!(
            caption.ends_with("small caps have led since 12 September 2025 (now +7.3\u{a0}%).")
        );
        assert_eq!(regimes_title(&names, &[]), "No leg has led for long");
        assert!(
            regimes_caption(&names, &[], &[], &[], Spacing::Week)
                .starts_with("The ratio has not moved")
        );
    }
}
