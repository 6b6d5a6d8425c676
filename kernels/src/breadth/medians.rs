//! The median of many returns, session by session.

/// Sessions whose returns are gathered at once.
const BLOCK: usize = 64;

/// The median over series of their returns in the last `lag` sessions less the benchmark's, and how
/// many had one; one a session of the benchmark, NaN where none had.
///
/// The returns of a few sessions are gathered at a time, so that no column is kept of a series.
///
/// ```
/// use rotascope_kernels::median_leads;
///
/// let series: [&[f64]; 3] = [&[1.0, 1.5], &[4.0, 5.0], &[2.0, f64::NAN]];
/// assert_eq!(median_leads(&series, &[8.0, 9.0], 1)[1], (0.25, 2.0));
/// assert!(median_leads(&series, &[8.0, 9.0], 1)[0].0.is_nan());
/// ```
#[inline(never)]
pub fn median_leads(series: &[&[f64]], benchmark: &[f64], lag: usize) -> Vec<(f64, f64)> {
    let mut found = vec![(f64::NAN, 0.0); lag.min(benchmark.len())];
    let mut block: Vec<Vec<f64>> = vec![Vec::new(); BLOCK];
    for (start, bases) in (lag..).step_by(BLOCK).zip(blocks(benchmark, lag)) {
        for levels in series {
            let now = levels.get(start..).unwrap_or_default();
            let before = levels.get(start - lag..).unwrap_or_default();
            for (((now, before), base), returns) in
                now.iter().zip(before).zip(&bases).zip(&mut block)
            {
                let lead = now / before - base;
                if lead.is_finite() {
                    returns.push(lead);
                }
            }
        }
        for (_, returns) in bases.iter().zip(&mut block) {
            found.push((median(returns), returns.len() as f64));
            returns.clear();
        }
    }
    found
}

/// The benchmark's growth over the last `lag` sessions, in blocks.
fn blocks(benchmark: &[f64], lag: usize) -> impl Iterator<Item = Vec<f64>> {
    let growth = move |rows: &[f64]| {
        let pairs = rows.iter().skip(lag).zip(rows);
        pairs.map(|(now, before)| now / before).collect()
    };
    let last = benchmark.len().saturating_sub(lag);
    (0..last).step_by(BLOCK).map(move |start| {
        let end = benchmark.len().min(start + BLOCK + lag);
        growth(benchmark.get(start..end).unwrap_or_default())
    })
}

/// The median of values in any order; NaN of none.
fn median(values: &mut [f64]) -> f64 {
    let (count, middle) = (values.len(), values.len() / 2);
    if count == 0 {
        return f64::NAN;
    }
    let (below, &mut upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    let lower = below.iter().copied().max_by(f64::total_cmp).filter(|_| count % 2 == 0);
    lower.map_or(upper, |lower| 0.5 * (lower + upper))
}
