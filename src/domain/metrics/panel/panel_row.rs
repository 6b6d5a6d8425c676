//! The newest figures of every instrument of a panel.

use rotascope_kernels::{
    AVERAGE_WINDOW, BETA_WINDOW, Benchmark, Breadth, Columns, LANES, Lanes, MOMENTUM_LAG,
    Z_SCORE_WINDOW, figures, interleave,
};

use crate::domain::{Absence, Basis, Day, PriceSeries, Value};

/// So many sessions of the benchmark an instrument may lack at the end without having ended.
const LONGEST_HOLIDAY: usize = 5;

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
}

/// Newest figures of every instrument, and the share above their average.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// One an instrument, in their order.
    pub rows: Vec<PanelRow>,
    /// The share above the 200-session average, a share of one; see [`breadth`](super::breadth).
    pub share_above_average: Value,
}

/// The panel of instruments against a benchmark, as it was known at the close of `as_of`.
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
/// assert_eq!((found.rows[0].beta, found.rows[0].correlation), (Ok(1.0), Ok(1.0)));
/// assert!(found.rows[1].beta.is_ok_and(|beta| beta < 0.0));
///
/// let early = panel(&spy, &[&iwm], Basis::Price, days[99]);
/// assert_eq!(early.rows[0].beta, Err(Absence::NotEnoughHistory { need: 253, have: 100 }));
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
pub fn panel(
    benchmark: &PriceSeries,
    instruments: &[&PriceSeries],
    basis: Basis,
    as_of: Day,
) -> Panel {
    let sessions = benchmark.sessions_to(as_of);
    let days = benchmark.days().get(..sessions).unwrap_or_default();
    let levels = match benchmark.levels(basis) {
        Ok(levels) => levels,
        Err(absence) => return Panel::absent(instruments.len(), absence),
    };
    let levels = levels.get(..sessions).unwrap_or_default();
    let base = Benchmark::new(levels);
    let mut columns = Columns::new(sessions);
    let mut breadth = Breadth::new(sessions, AVERAGE_WINDOW);
    let mut rows = Vec::with_capacity(instruments.len());
    for group in instruments.chunks(LANES) {
        let known: Vec<Value<Vec<f64>>> = group.iter().map(|one| one.levels(basis)).collect();
        let joined = group.iter().zip(&known).map(|(series, levels)| {
            joined(series.days(), levels.as_deref().unwrap_or_default(), days)
        });
        let joined: Vec<Vec<f64>> = joined.collect();
        let lanes = interleave(&joined.iter().map(Vec::as_slice).collect::<Vec<_>>());
        figures(&lanes, &base, &mut columns);
        breadth.count(&lanes);
        let newest = |lane: usize, own: &[f64]| match shared(own) {
            Some(shared) => on_shared(own, levels, &shared),
            None => newest_row(&columns, lane, held(own)),
        };
        rows.extend(joined.iter().zip(&known).enumerate().map(|(lane, (own, known))| {
            known.as_ref().map_or_else(|absence| PanelRow::absent(*absence), |_| newest(lane, own))
        }));
    }
    let share = breadth.shares().last().filter(|share| share.is_finite());
    let too_few = Absence::NotEnoughHistory { need: AVERAGE_WINDOW, have: sessions };
    Panel { rows, share_above_average: share.ok_or(too_few) }
}

impl Panel {
    fn absent(count: usize, absence: Absence) -> Self {
        let rows = vec![PanelRow::absent(absence); count];
        Self { rows, share_above_average: Err(absence) }
    }
}

impl PanelRow {
    fn absent(absence: Absence) -> Self {
        let no = Err(absence);
        Self { score: no, score_change: no, beta: no, correlation: no, drawdown: no }
    }
}

/// The levels on these days; NaN where there is none.
fn joined(own_days: &[Day], own_levels: &[f64], days: &[Day]) -> Vec<f64> {
    let mut own = own_days.iter().zip(own_levels).peekable();
    let level = |&day: &Day| {
        while own.next_if(|(other, _)| **other < day).is_some() {}
        own.next_if(|(other, _)| **other == day).map_or(f64::NAN, |(_, level)| *level)
    };
    days.iter().map(level).collect()
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
fn on_shared(own: &[f64], benchmark: &[f64], rows: &[usize]) -> PanelRow {
    let pick = |levels: &[f64]| -> Vec<f64> {
        rows.iter().filter_map(|&row| levels.get(row).copied()).collect()
    };
    let (own, benchmark) = (pick(own), pick(benchmark));
    let mut columns = Columns::new(own.len());
    figures(&interleave(&[own.as_slice()]), &Benchmark::new(&benchmark), &mut columns);
    newest_row(&columns, 0, own.len())
}

/// The sessions up to the last without a gap.
fn held(levels: &[f64]) -> usize {
    levels.iter().rev().take_while(|level| level.is_finite()).count()
}

fn newest_row(columns: &Columns, lane: usize, have: usize) -> PanelRow {
    let newest = |column: &[Lanes], need: usize| -> Value {
        if have < need {
            return Err(Absence::NotEnoughHistory { need, have });
        }
        let value = column.last().and_then(|row| row.to_array().get(lane).copied());
        value.filter(|value| value.is_finite()).ok_or(Absence::NoVariation)
    };
    PanelRow {
        score: newest(&columns.z_score, Z_SCORE_WINDOW),
        score_change: newest(&columns.momentum, Z_SCORE_WINDOW + MOMENTUM_LAG),
        beta: newest(&columns.beta, BETA_WINDOW + 1),
        // Rounding may carry it past the end of its range.
        correlation: newest(&columns.correlation, BETA_WINDOW + 1).map(|c| c.clamp(-1.0, 1.0)),
        drawdown: newest(&columns.drawdown, 1),
    }
}
