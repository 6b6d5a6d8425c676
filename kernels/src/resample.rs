//! Means of values drawn anew, many at a time.

/// The sums of values at `places` around a circle of values, one a shift.
///
/// Shifts and places beyond the end go on at the beginning; of no values all sums are zero.
///
/// ```
/// use rotascope_kernels::circular_sums;
///
/// assert_eq!(circular_sums(&[1.0, 2.0, 4.0], &[0, 2], &[0, 1, 5]), [5.0, 3.0, 6.0]);
/// ```
#[inline(never)]
pub fn circular_sums(values: &[f64], places: &[usize], shifts: &[usize]) -> Vec<f64> {
    let count = values.len();
    let mut found = vec![0.0; shifts.len()];
    if count == 0 {
        return found;
    }
    let shifts: Vec<usize> = shifts.iter().map(|shift| shift % count).collect();
    // Place by place, so that no sum waits for the one before it.
    for place in places {
        let place = place % count;
        for (sum, shift) in found.iter_mut().zip(&shifts) {
            let at = place + shift;
            let at = if at < count { at } else { at - count };
            *sum += values.get(at).copied().unwrap_or(f64::NAN);
        }
    }
    found
}

/// The band that leaves out so many thousandths of the means at either end, column by column.
///
/// `rows` lie behind each other, `width` values each; every row is drawn by its number in `draws`, as
/// many rows a draw as there are. A draw whose rows all lack a column says nothing of it; none where
/// none does.
///
/// ```
/// use rotascope_kernels::mean_bands;
///
/// let rows = [1.0, f64::NAN, 3.0, f64::NAN];
/// assert_eq!(mean_bands(&rows, 2, &[0, 0, 0, 1, 1, 1], 0), [Some((1.0, 3.0)), None]);
/// ```
#[inline(never)]
pub fn mean_bands(
    rows: &[f64],
    width: usize,
    draws: &[usize],
    per_mille: usize,
) -> Vec<Option<(f64, f64)>> {
    let count = rows.len().checked_div(width).unwrap_or(0);
    if count == 0 {
        return vec![None; width];
    }
    let (mut sums, mut counts) = (vec![0.0; width], vec![0.0; width]);
    let mut columns: Vec<Vec<f64>> = vec![Vec::with_capacity(draws.len() / count); width];
    for draw in draws.chunks_exact(count) {
        sums.fill(0.0);
        counts.fill(0.0);
        for row in draw {
            let row = rows.get(row * width..(row + 1) * width).unwrap_or_default();
            for ((sum, count), value) in sums.iter_mut().zip(&mut counts).zip(row) {
                let (value, is_there) = if value.is_nan() { (0.0, 0.0) } else { (*value, 1.0) };
                *sum += value;
                *count += is_there;
            }
        }
        for ((column, sum), count) in columns.iter_mut().zip(&sums).zip(&counts) {
            if 0.0 < *count {
                column.push(sum / count);
            }
        }
    }
    columns.iter_mut().map(|means| band(means, per_mille)).collect()
}

/// The value so many thousandths from either end; with too few values the ends.
fn band(means: &mut [f64], per_mille: usize) -> Option<(f64, f64)> {
    let out = ((means.len() + 1) * per_mille / 1_000).saturating_sub(1);
    let high = means.len().checked_sub(out + 1)?;
    let low = *means.select_nth_unstable_by(out, f64::total_cmp).1;
    Some((low, *means.select_nth_unstable_by(high, f64::total_cmp).1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A few values that look like noise.
    fn values(count: usize) -> Vec<f64> {
        (0..count).map(|n| (n as f64 * 12.989_8).sin()).collect()
    }

    #[test]
    fn sums_go_around_the_circle() {
        let (values, places) = (values(23), [0, 7, 22]);
        let shifts: Vec<usize> = (0..60).collect();
        for (shift, found) in shifts.iter().zip(circular_sums(&values, &places, &shifts)) {
            let expected: f64 = places.iter().map(|at| values[(at + shift) % 23]).sum();
            assert_eq!(found, expected, "{shift}");
        }
        assert_eq!(circular_sums(&[], &[1], &[3]), [0.0]);
        assert_eq!(circular_sums(&values, &[], &[3]), [0.0]);
    }

    #[test]
    fn a_band_is_that_of_the_sorted_means() {
        let (width, count) = (7, 5);
        let mut rows = values(width * count);
        // One row ends early.
        rows[31..].fill(f64::NAN);
        let draws: Vec<usize> = (0..count * 200).map(|n| n * n / 3 % count).collect();
        let found = mean_bands(&rows, width, &draws, 25);
        for (at, found) in found.into_iter().enumerate() {
            let mean = |draw: &[usize]| {
                let values =
                    draw.iter().map(|row| rows[row * width + at]).filter(|it| !it.is_nan());
                let values: Vec<f64> = values.collect();
                (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
            };
            let mut means: Vec<f64> = draws.chunks(count).filter_map(mean).collect();
            means.sort_by(f64::total_cmp);
            let out = (means.len() + 1) * 25 / 1_000 - 1;
            assert_eq!(found, Some((means[out], means[means.len() - 1 - out])), "{at}");
        }
    }

    #[test]
    fn nothing_has_no_band() {
        assert_eq!(mean_bands(&[], 3, &[], 25), [None; 3]);
        assert_eq!(mean_bands(&[1.0], 0, &[0], 25), []);
        assert_eq!(mean_bands(&[1.0, 2.0], 1, &[], 25), [None]);
    }
}
