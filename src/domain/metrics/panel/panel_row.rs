//! The newest figures of every instrument of a panel.

use std::borrow::Cow;

use rotascope_kernels::{
    BETA_WINDOW, Benchmark, Columns, LANES, Lanes, MOMENTUM_LAG, Z_SCORE_WINDOW, figures,
    interleave,
};

use super::{levels_on, momentum::momentum};
use crate::domain::{
    Absence, Basis, Day, PairView, PriceSeries, Value,
    metrics::rotation::mansfield::{SESSIONS, mansfield},
};

/// So many sessions of the benchmark an instrument may lack at the end without having ended.
const LONGEST_HOLIDAY: usize = 5;
/// The sessions that the newest figures look back on, but for the peak.
const LONGEST_WINDOW: usize = BETA_WINDOW + 1;

/// Newest figures of one instrument against the benchmark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PanelRow {
    /// The score of the ratio among its last 63, around 100; see [`ratio_score`](super::ratio_score).
    pub score: Value,
    /// The change of the score in 21 sessions, in percent.
    pub score_change: Value,
    /// Beta to the benchmark over 252 returns; see [`trailing_beta`](super::trailing_beta).
    pub beta: Value,
    /// Correlation with the benchmark over 252 returns, −1 to 1.
    pub correlation: Value,
    /// The distance of the instrument from its own peak, a share of one, zero or negative.
    pub drawdown: Value,
    /// The gain from 252 to 21 sessions ago, a share of one; see [`momentum`](super::momentum).
    pub momentum: Value,
    /// The distance of the ratio from its average of 200 sessions, in percent; see [`mansfield`].
    pub mansfield: Value,
}

/// The panel of instruments against a benchmark, as it was known at the close of `as_of`; a row an
/// instrument, in their order.
///
/// Each instrument is joined with the benchmark on the sessions that both have, since markets differ
/// in their holidays. One that has ended has no figures. Of the benchmark itself beta and correlation are
/// exactly 1 and the score is [`Absence::NoVariation`].
///
/// ```
/// use rotascope::domain::{Absence, Basis, Day, PriceSeries, metrics::panel::panel};
///
/// let days: Vec<Day> = (0..300).filter_map(Day::from_epoch_days).collect();
/// let closes = |step: i32| (0..300).map(|n| f64::from(100 + n * step % 7)).collect();
/// let spy = PriceSeries::new("SPY".parse()?, days.clone(), closes(3), vec![])?;
/// let iwm = PriceSeries::new("IWM".parse()?, days.clone(), closes(4), vec![])?;
///
/// let found = panel(&spy, &[&spy, &iwm], Basis::Price, days[299]);
/// assert_eq!((found[0].beta, found[0].correlation), (Ok(1.0), Ok(1.0)));
/// assert!(found[1].beta.is_ok_and(|beta| beta < 0.0));
///
/// let early = panel(&spy, &[&iwm], Basis::Price, days[99]);
/// assert_eq!(early[0].beta, Err(Absence::NotEnoughHistory { need: 253, have: 100 }));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn panel(
    benchmark: &PriceSeries,
    instruments: &[&PriceSeries],
    basis: Basis,
    as_of: Day,
) -> Vec<PanelRow> {
    let sessions = benchmark.sessions_to(as_of);
    let days = benchmark.days().get(..sessions).unwrap_or_default();
    let base = match levels_on(benchmark, basis, days) {
        Ok(base) => base,
        Err(absence) => return vec![PanelRow::absent(absence); instruments.len()],
    };
    let tail = Benchmark::new(window(&base));
    let mut columns = Columns::new(tail.rows());
    let mut rows = Vec::with_capacity(instruments.len());
    for group in instruments.chunks(LANES) {
        let joined: Vec<Value<Cow<'_, [f64]>>> =
            group.iter().map(|one| levels_on(one, basis, days)).collect();
        let levels = joined.iter().map(|own| window(own.as_deref().unwrap_or_default()));
        figures(&interleave(&levels.collect::<Vec<_>>()), &tail, &mut columns);
        rows.extend(joined.iter().enumerate().map(|(lane, own)| match own {
            Ok(own) => row(&columns, lane, PairView::new(days, own, &base)),
            Err(absence) => PanelRow::absent(*absence),
        }));
    }
    rows
}

impl PanelRow {
    fn absent(absence: Absence) -> Self {
        let no = Err(absence);
        Self {
            score: no,
            score_change: no,
            beta: no,
            correlation: no,
            drawdown: no,
            momentum: no,
            mansfield: no,
        }
    }
}

/// The sessions that the newest figures look back on.
fn window<T>(values: &[T]) -> &[T] {
    values.get(values.len().saturating_sub(LONGEST_WINDOW)..).unwrap_or_default()
}

fn row(columns: &Columns, lane: usize, view: PairView<'_>) -> PanelRow {
    match shared(view.small()) {
        Some(shared) => on_shared(view, &shared),
        None => newest_row(columns, lane, view),
    }
}

/// The rows that an instrument with other holidays shares with the benchmark; none where it lacks no
/// session, or has ended.
fn shared(levels: &[f64]) -> Option<Vec<usize>> {
    let first = levels.iter().position(|level| level.is_finite())?;
    let last = levels.iter().rposition(|level| level.is_finite())?;
    let rows = levels.iter().enumerate().filter(|(_, level)| level.is_finite());
    let rows: Vec<usize> = rows.map(|(row, _)| row).collect();
    let ended = levels.len() - 1 - last;
    let is_whole = rows.len() == last + 1 - first && ended == 0;
    (!is_whole && ended <= LONGEST_HOLIDAY).then_some(rows)
}

/// The newest figures on the sessions that both have.
fn on_shared(view: PairView<'_>, rows: &[usize]) -> PanelRow {
    let days: Vec<Day> = rows.iter().filter_map(|&row| view.days().get(row).copied()).collect();
    let pick = |levels: &[f64]| -> Vec<f64> {
        rows.iter().filter_map(|&row| levels.get(row).copied()).collect()
    };
    let (own, base) = (pick(view.small()), pick(view.large()));
    let tail = Benchmark::new(window(&base));
    let mut columns = Columns::new(tail.rows());
    figures(&interleave(&[window(&own)]), &tail, &mut columns);
    newest_row(&columns, 0, PairView::new(&days, &own, &base))
}

/// The sessions up to the last without a gap.
fn held(levels: &[f64]) -> usize {
    levels.iter().rev().take_while(|level| level.is_finite()).count()
}

fn newest_row(columns: &Columns, lane: usize, view: PairView<'_>) -> PanelRow {
    let have = held(view.small());
    let enough = |need: usize| {
        if have < need { Err(Absence::NotEnoughHistory { need, have }) } else { Ok(()) }
    };
    let newest = |column: &[Lanes], need: usize| -> Value {
        enough(need)?;
        let value = column.last().and_then(|row| row.to_array().get(lane).copied());
        value.filter(|value| value.is_finite()).ok_or(Absence::NoVariation)
    };
    let whole = view.from(view.len() - have);
    PanelRow {
        score: newest(&columns.z_score, Z_SCORE_WINDOW),
        score_change: newest(&columns.momentum, Z_SCORE_WINDOW + MOMENTUM_LAG),
        beta: newest(&columns.beta, BETA_WINDOW + 1),
        // Rounding may carry it past the end of its range.
        correlation: newest(&columns.correlation, BETA_WINDOW + 1).map(|c| c.clamp(-1.0, 1.0)),
        drawdown: enough(1).map(|()| below_peak(view.small())),
        momentum: momentum(whole.small()),
        mansfield: enough(SESSIONS.get()).and_then(|()| strength(whole)),
    }
}

/// The last level over the highest, less one; the peak outlasts gaps.
fn below_peak(levels: &[f64]) -> f64 {
    let peak = levels.iter().copied().fold(0.0, f64::max);
    levels.last().map_or(0.0, |last| last / peak - 1.0)
}

fn strength(view: PairView<'_>) -> Value {
    let last = view.from(view.len().saturating_sub(SESSIONS.get()));
    mansfield(last, SESSIONS).pop().flatten().ok_or(Absence::OutOfRange)
}
