//! The overview in sentences.

use super::{LegNames, Sentence, Tone, streaks::rarity};
use crate::domain::{
    Basis, Day, PairView, Value,
    format::{self, capitalised},
    metrics::{
        Span,
        performance::{
            calendar_years::{CalendarYear, Winner},
            rebased_performance::total_return_of,
        },
        streaks::streak::StreakState,
    },
    study::StreakStudy,
};

/// A lead below this share is called level: it rounds to zero at the shown decimals.
const LEVEL: f64 = 0.0005;
/// A streak from this many sessions on is worth a headline.
const NOTABLE_STREAK: usize = 5;

/// The sentence on top: who leads over the range, and what became of the streak.
pub fn headline(
    names: &LegNames,
    window: PairView<'_>,
    range: &str,
    streaks: &StreakStudy,
) -> Sentence {
    let lead = lead_sentence(names, window, range);
    match streak_sentence(names, streaks) {
        Some(streak) => lead.then(streak),
        None => lead,
    }
}

/// "Small caps lead by 6.5 points this year."
pub(super) fn lead_sentence(names: &LegNames, window: PairView<'_>, range: &str) -> Sentence {
    match total_returns(window) {
        (Ok(small), Ok(large)) => lead_by(names, small - large, range),
        (Err(absence), _) | (_, Err(absence)) => {
            Sentence::new(format!("Who leads {range} cannot be said: {absence}."))
        }
    }
}

fn lead_by(names: &LegNames, lead: f64, range: &str) -> Sentence {
    if lead.abs() < LEVEL {
        let (small, large) = (names.small.opening(), names.large.inside());
        return Sentence::new(format!("{small} and {large} are level {range}."));
    }
    let points = format::points_bare(lead.abs(), 1);
    let (verb, tone) = if 0.0 < lead {
        (names.small.verb("leads", "lead"), Tone::Small)
    } else {
        (names.small.verb("trails", "trail"), Tone::Large)
    };
    Sentence::new(format!("{} {verb} by ", names.small.opening()))
        .toned(points, tone)
        .plain(format!(" {range}."))
}

fn streak_sentence(names: &LegNames, study: &StreakStudy) -> Option<Sentence> {
    let (subject, as_of) = (study.subject()?, study.as_of?);
    if subject.sessions < NOTABLE_STREAK {
        return None;
    }
    let their = capitalised(names.small.possessive());
    let rarity = rarity(subject, &study.all).map(|words| format!(", {words},")).unwrap_or_default();
    let count = subject.sessions;
    let text = match &study.state {
        StreakState::Running(_) => format!(
            "{} {} won {} sessions in a row{}.",
            capitalised(names.small.verb("it", "they")),
            names.small.verb("has", "have"),
            format::count_in_words(count),
            rarity.trim_end_matches(','),
        ),
        StreakState::Broken { on, .. } if *on == as_of => format!(
            "{their} {count}-session winning streak{rarity} ended on {}.",
            format::day_in_year(as_of),
        ),
        _ => format!(
            "{their} {count}-session winning streak{rarity} ended after {}.",
            format::day_in_year(subject.end),
        ),
    };
    Some(Sentence::new(text))
}

/// The returns of both legs over a view, the small leg's first.
pub fn total_returns(view: PairView<'_>) -> (Value, Value) {
    (total_return_of(view.small()), total_return_of(view.large()))
}

/// On what day and basis the page stands, what the same range makes on the other basis where that
/// is given, and how far the snapshot goes on.
pub fn standing(
    as_of: Day,
    basis: Basis,
    other_basis: Option<(Value, Value)>,
    until: Option<Day>,
) -> String {
    let returns = match basis {
        Basis::Price => "price returns",
        Basis::TotalReturn => "total returns, dividends reinvested",
    };
    let with_or_without = match basis.other() {
        Basis::Price => "Without dividends",
        Basis::TotalReturn => "With dividends",
    };
    let other = other_basis.and_then(|(small, large)| {
        let (small, large) = (small.ok()?, large.ok()?);
        let (small, large) = (format::signed_percent(small, 1), format::signed_percent(large, 1));
        Some(format!("{with_or_without} it is {small} against {large}."))
    });
    let sentences = [
        Some(format!("As of the close of {}, {returns}.", format::day_long(as_of))),
        other,
        until.map(|until| format!("The snapshot goes on to {}.", format::day_long(until))),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Sentence on both legs after the as-of session: "From 23 January to 25 September 2026 IWM made
/// …".
pub fn aftermath(small: &str, large: &str, since: PairView<'_>) -> Option<String> {
    let (first, last) = (since.days().first()?, since.last_day()?);
    let small_made = total_return_of(since.small()).ok()?;
    let large_made = total_return_of(since.large()).ok()?;
    (*first < last).then(|| {
        format!(
            "From {} {small} made {}, {large} {}.",
            crate::domain::format::day_span(*first, last),
            format::signed_percent(small_made, 2),
            format::signed_percent(large_made, 2),
        )
    })
}

/// The title of the long chart of the price relative, from its drawdown.
pub fn ratio_title(names: &LegNames, drawdown: Value) -> String {
    let (small, large) = (names.small.inside(), names.large.inside());
    match drawdown {
        Ok(depth) if depth <= -0.1 => {
            format!("A long way down: what one unit of {small} buys in {large}")
        }
        Ok(depth) if depth < 0.0 => {
            format!("Near the top: what one unit of {small} buys in {large}")
        }
        Ok(_) => format!("At the top: what one unit of {small} buys in {large}"),
        Err(_) => format!("What one unit of {small} buys in {large}"),
    }
}

/// The title of the calendar years: "Large caps won each of the last five years".
pub fn years_title(names: &LegNames, years: &[CalendarYear]) -> String {
    let full: Vec<&CalendarYear> = years.iter().filter(|year| year.span == Span::Full).collect();
    let won = |winner| full.iter().filter(|year| year.winner == winner).count();
    let run = full.iter().rev().take_while(|year| year.winner == last_winner(&full)).count();
    let name = match last_winner(&full) {
        Winner::Small => &names.small,
        Winner::Large => &names.large,
        Winner::Tie => return "Calendar years".to_owned(),
    };
    if 2 <= run {
        let run = format::count_in_words(run);
        return format!("{} won each of the last {run} full years", name.opening());
    }
    format!(
        "{} won {} of {} full years, {} {}",
        names.small.opening(),
        format::count_in_words(won(Winner::Small)),
        format::count_in_words(full.len()),
        names.large.inside(),
        format::count_in_words(won(Winner::Large)),
    )
}

fn last_winner(years: &[&CalendarYear]) -> Winner {
    years.last().map_or(Winner::Tie, |year| year.winner)
}
