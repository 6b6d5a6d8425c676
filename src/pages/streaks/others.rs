//! The same count by other funds.

use crate::{
    domain::{
        Absence, Pair, Symbol, Value, format,
        library::Load,
        metrics::{
            self,
            streaks::{
                peer_streaks::{PeerStreak, peer_streak},
                streak::Streak,
            },
        },
        wording::{self, streaks::StreakStudy},
    },
    pages::{
        Cell, Context, Grid, Need, Part, Tables,
        scope::{NamedScope, scope, streaks},
    },
};

/// Funds of the same size, from the first session of the streak on.
pub const OTHERS: Part =
    Part::section("the other funds", content, &[metrics::streaks::peer_streaks::DEFINITION.key]);

/// The prices of the funds that are counted.
pub fn needs(cx: &dyn Context) -> Vec<Need> {
    peers(cx).unwrap_or_default().into_iter().map(|(symbol, _)| Need::Prices(symbol)).collect()
}

/// The funds to compare with, each with its style; nothing while it is not known which.
fn peers(cx: &dyn Context) -> Option<Vec<(Symbol, String)>> {
    let (small, large) = cx.legs()?;
    let instruments = cx.library().instruments()?;
    let facts = match &instruments {
        Ok(facts) => facts.peers(&small),
        Err(_) => Vec::new(),
    };
    let others = facts.into_iter().filter(|peer| peer.symbol != large && peer.symbol != small);
    let style = |symbol: &Symbol| {
        let facts = instruments.as_ref().ok()?;
        facts.get(symbol)?.style.clone()
    };
    let own = (small.clone(), style(&small).unwrap_or_default());
    let others = others.map(|peer| (peer.symbol.clone(), peer.style.clone().unwrap_or_default()));
    Some(std::iter::once(own).chain(others).collect())
}

/// A fund with its count; nothing while its prices load.
type Counted = (Symbol, String, Load<Value<PeerStreak>>);

fn content(cx: &dyn Context) -> Load<Tables> {
    let (peers, study) = (peers(cx)?, streaks(cx)?);
    let scope = match scope(cx)? {
        Ok(scope) => scope,
        Err(error) => return Some(Err(error)),
    };
    Some(Ok(match study.subject() {
        Some(subject) => tables(cx, &scope, &study, subject, peers),
        None => Tables {
            title: "The same count with other funds".to_owned(),
            caption: format!("There is no streak of {} to count again.", scope.small()),
            ..Tables::default()
        },
    }))
}

fn tables(
    cx: &dyn Context,
    scope: &NamedScope,
    study: &StreakStudy,
    subject: &Streak,
    peers: Vec<(Symbol, String)>,
) -> Tables {
    let end = if study.as_of == Some(subject.end) { scope.as_of } else { subject.end };
    let counted = peers.into_iter().map(|(symbol, style)| {
        let count = count(cx, scope, &symbol, |pair| {
            let (all, known) = (pair.view(), pair.as_of(scope.as_of));
            match all.days().first() {
                Some(&first) if known.is_empty() => Err(Absence::NotKnownYet { first }),
                _ => peer_streak(known, subject.start, end),
            }
        });
        (symbol, style, count)
    });
    let counted: Vec<Counted> = counted.collect();
    let known = counted.iter().filter_map(|(symbol, _, count)| {
        Some((symbol.clone(), count.as_ref()?.as_ref().ok().copied()?))
    });
    let known: Vec<(Symbol, Value<PeerStreak>)> = known.collect();
    let grid = Grid {
        label: "The same count with other funds".to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Fund"),
            Cell::number("In a row"),
            Cell::number(format!("Won of {}", subject.sessions)),
            Cell::number("Excess, %"),
            Cell::number("First lost"),
            Cell::number("By, points"),
        ],
        rows: counted.iter().map(row).collect(),
        foot: Vec::new(),
    };
    Tables {
        title: wording::streaks::others_title(subject),
        subtitle: format!("Against {}, {}", scope.large(), scope.basis.label()),
        grids: vec![grid],
        caption: wording::streaks::others_caption(subject, &known),
    }
}

/// What is counted with a fund against the large leg; nothing while its prices load.
fn count(
    cx: &dyn Context,
    scope: &NamedScope,
    fund: &Symbol,
    count: impl FnOnce(&Pair) -> Value<PeerStreak>,
) -> Load<Value<PeerStreak>> {
    let (fund, large) = (cx.library().prices(fund)?, cx.library().prices(scope.large())?);
    Some(fund.and_then(|fund| {
        large.map(|large| count(&Pair::join(&fund.series, &large.series, scope.basis)))
    }))
}

fn row((symbol, style, counted): &Counted) -> Vec<Cell> {
    let name = Cell::words(symbol.to_string()).note(style.clone());
    let why = |words: String| Cell::words(words).class("absent");
    let cells = match counted {
        None => vec![Cell::words("loading")],
        Some(Err(error)) => vec![why(error.to_string())],
        Some(Ok(Err(absence))) => vec![why(absence.to_string())],
        Some(Ok(Ok(count))) => count_cells(count).into(),
    };
    let blanks = std::iter::repeat_n(Cell::number("–"), 5_usize.saturating_sub(cells.len()));
    std::iter::once(name).chain(cells).chain(blanks).collect()
}

fn count_cells(count: &PeerStreak) -> [Cell; 5] {
    let none = || Cell::number("–");
    [
        Cell::number(count.in_row.to_string()),
        Cell::number(count.won.to_string()),
        Cell::figure(count.excess, |share| format::signed_percent_bare(share, 2)),
        count.lost.map_or_else(none, |lost| Cell::number(format::day_short(lost.day))),
        count.lost.map_or_else(none, |lost| Cell::number(format::fixed(100.0 * lost.margin, 2))),
    ]
}
