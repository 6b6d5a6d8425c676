//! The same count by other funds.

use crate::{
    domain::{
        Symbol, Value,
        facts::InstrumentGroup,
        format,
        library::Load,
        metrics::{
            self,
            streaks::{peer_streaks::PeerStreak, streak::Streak},
        },
        study::{
            StreakStudy,
            streaks::{Peer, PeerCount, count_again, peers},
        },
        wording::{self, streaks::PeerKind},
    },
    pages::{
        Cell, Context, Grid, Need, Part, Tables,
        scope::{NamedScope, scope, streaks},
    },
};

/// Funds of the same size, from the first session of the streak on.
pub const OTHERS: Part = Part::section(
    wording::streaks::OTHERS_WHAT,
    content,
    &[metrics::streaks::peer_streaks::DEFINITION.key],
);

/// The prices of the funds that are counted.
pub fn needs(cx: &dyn Context) -> Vec<Need> {
    funds(cx).unwrap_or_default().into_iter().map(|peer| Need::Prices(peer.symbol)).collect()
}

/// The funds to compare with; nothing while it is not known which.
fn funds(cx: &dyn Context) -> Option<Vec<Peer>> {
    let (small, large) = cx.legs()?;
    let facts = cx.library().instruments()?.ok();
    Some(peers(facts.as_deref(), &small, &large))
}

/// What the small leg is compared with: funds of its size, or others of its group.
fn kind(cx: &dyn Context) -> Option<PeerKind> {
    let (small, _) = cx.legs()?;
    let facts = cx.library().instruments()?.ok()?;
    Some(match facts.get(&small)?.group {
        InstrumentGroup::Size | InstrumentGroup::Style => PeerKind::Funds,
        _ => PeerKind::Others,
    })
}

/// A fund with its count.
type Counted = (Peer, PeerCount);

fn content(cx: &dyn Context) -> Load<Tables> {
    let (funds, study) = (funds(cx)?, streaks(cx)?);
    let scope = match scope(cx)? {
        Ok(scope) => scope,
        Err(error) => return Some(Err(error)),
    };
    Some(Ok(match study.subject() {
        Some(subject) => tables(cx, &scope, &study, subject, funds),
        None => Tables {
            title: wording::streaks::others_title(None, kind(cx).unwrap_or(PeerKind::Others)),
            caption: wording::streaks::others_without_streak(scope.small()),
            ..Tables::default()
        },
    }))
}

fn tables(
    cx: &dyn Context,
    scope: &NamedScope,
    study: &StreakStudy,
    subject: &Streak,
    funds: Vec<Peer>,
) -> Tables {
    let kind = kind(cx).unwrap_or(PeerKind::Others);
    let counted = funds.into_iter().map(|fund| {
        let count = count_again(cx.library(), scope, study, subject, &fund.symbol);
        (fund, count)
    });
    let counted: Vec<Counted> = counted.collect();
    let known = counted.iter().filter_map(|(fund, count)| {
        Some((fund.symbol.clone(), count.as_ref()?.as_ref().ok().copied()?))
    });
    let known: Vec<(Symbol, Value<PeerStreak>)> = known.collect();
    let grid = Grid {
        label: wording::streaks::others_title(None, kind),
        class: "data-table",
        head: vec![
            Cell::words(kind.head()),
            Cell::number(wording::streaks::IN_A_ROW_HEAD),
            Cell::number(wording::streaks::won_of_head(subject.sessions)),
            Cell::number(wording::overview::RELATIVE_GAIN_HEAD),
            Cell::number(wording::streaks::FIRST_LOST_HEAD),
            Cell::number(wording::streaks::BY_HEAD),
        ],
        rows: counted.iter().map(row).collect(),
        foot: Vec::new(),
    };
    Tables {
        title: wording::streaks::others_title(Some(subject), kind),
        subtitle: wording::streaks::others_subtitle(scope.large(), scope.basis),
        grids: vec![grid],
        caption: wording::streaks::others_caption(subject, kind, &known),
    }
}

fn row((fund, counted): &Counted) -> Vec<Cell> {
    let name = Cell::words(fund.symbol.to_string()).note(fund.style.clone());
    let why = |words: String| Cell::words(words).class("absent");
    let cells = match counted {
        None => vec![Cell::words("loading")],
        Some(Err(error)) => vec![why(error.to_string())],
        Some(Ok(Err(absence))) => vec![why(wording::reason(*absence))],
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
