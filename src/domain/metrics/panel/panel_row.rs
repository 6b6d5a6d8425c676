//! The newest figures of every instrument of a panel.

use rotascope_kernels::{
    AVERAGE_WINDOW, BETA_WINDOW, Benchmark, Breadth, Columns, LANES, Lanes, MOMENTUM_LAG,
    Z_SCORE_WINDOW, figures, interleave,
};

use crate::domain::{Absence, Basis, Day, PriceSeries, Value};

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
/// Instruments are joined to the benchmark's sessions. Where one lacks a session, what rests on it
/// has no value until the gap has left its window. Of the benchmark itself beta and correlation are
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
    let levels = benchmark.levels(basis);
    let base = Benchmark::new(levels.get(..sessions).unwrap_or_default());
    let mut columns = Columns::new(sessions);
    let mut breadth = Breadth::new(sessions, AVERAGE_WINDOW);
    let mut rows = Vec::with_capacity(instruments.len());
    for group in instruments.chunks(LANES) {
        let joined: Vec<Vec<f64>> =
            group.iter().map(|series| joined(series, basis, days)).collect();
        let lanes = interleave(&joined.iter().map(Vec::as_slice).collect::<Vec<_>>());
        figures(&lanes, &base, &mut columns);
        breadth.count(&lanes);
        let newest = |(lane, levels): (usize, &Vec<f64>)| newest_row(&columns, lane, held(levels));
        rows.extend(joined.iter().enumerate().map(newest));
    }
    let share = breadth.shares().last().filter(|share| share.is_finite());
    let too_few = Absence::NotEnoughHistory { need: AVERAGE_WINDOW, have: sessions };
    Panel { rows, share_above_average: share.ok_or(too_few) }
}

/// The levels on these days; NaN where there is none.
fn joined(series: &PriceSeries, basis: Basis, days: &[Day]) -> Vec<f64> {
    let mut own = series.days().iter().zip(series.levels(basis)).peekable();
    let level = |&day: &Day| {
        while own.next_if(|(other, _)| **other < day).is_some() {}
        own.next_if(|(other, _)| **other == day).map_or(f64::NAN, |(_, level)| level)
    };
    days.iter().map(level).collect()
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
