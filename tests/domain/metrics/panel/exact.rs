//! Every window afresh, from sums without rounding.

/// The sum of these numbers, rounded once, after J. Shewchuk's expansions.
pub(super) fn sum(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut parts: Vec<f64> = Vec::new();
    for mut value in values {
        let mut kept = 0;
        for index in 0..parts.len() {
            let mut part = parts[index];
            if value.abs() < part.abs() {
                std::mem::swap(&mut value, &mut part);
            }
            let high = value + part;
            let low = part - (high - value);
            if low != 0.0 {
                parts[kept] = low;
                kept += 1;
            }
            value = high;
        }
        parts.truncate(kept);
        parts.push(value);
    }
    parts.iter().rev().sum()
}

/// The distances from the window's last value, which keep the digits that a mean needs.
fn shifted(window: &[f64]) -> Vec<f64> {
    let last = window[window.len() - 1];
    window.iter().map(|value| value - last).collect()
}

/// The sum of products of deviations from the mean.
fn comoment(xs: &[f64], ys: &[f64]) -> f64 {
    let count = xs.len() as f64;
    let (x_mean, y_mean) = (sum(xs.iter().copied()) / count, sum(ys.iter().copied()) / count);
    sum(xs.iter().zip(ys).map(|(x, y)| (x - x_mean) * (y - y_mean)))
}

/// One number for each window of this length; none where it is not full, or `figure` gives none.
pub(super) fn rolling(
    count: usize,
    window: usize,
    figure: impl Fn(std::ops::Range<usize>) -> Option<f64>,
) -> Vec<Option<f64>> {
    let full = |end: usize| figure(end.checked_sub(window)?..end);
    (1..=count).map(full).collect()
}

/// The standard score of the last value; none where one is missing or all are equal.
pub(super) fn score(window: &[f64]) -> Option<f64> {
    if window.iter().any(|value| value.is_nan()) {
        return None;
    }
    let window = shifted(window);
    let deviation = (comoment(&window, &window) / (window.len() - 1) as f64).sqrt();
    let mean = sum(window.iter().copied()) / window.len() as f64;
    (deviation > 0.0).then(|| -mean / deviation)
}

/// Slope and correlation; none where a value is missing or what is divided by does not vary.
pub(super) fn regression(xs: &[f64], ys: &[f64]) -> (Option<f64>, Option<f64>) {
    if xs.iter().chain(ys).any(|value| value.is_nan()) {
        return (None, None);
    }
    let (xs, ys) = (shifted(xs), shifted(ys));
    let (own, base) = (comoment(&xs, &xs), comoment(&ys, &ys));
    let common = comoment(&xs, &ys);
    let beta = (base > 0.0).then(|| common / base);
    (beta, beta.filter(|_| own > 0.0).map(|_| common / own.sqrt() / base.sqrt()))
}
