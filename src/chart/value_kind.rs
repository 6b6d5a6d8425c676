//! Kinds of values, and how they are written.

use crate::domain::format;

/// Kind of the values of a chart, which decides how they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Shares of one, written in percent without a plus sign, as a probability.
    Percent,
    /// Shares of one, written in percent to the hundredth without a plus sign, as an interest rate.
    Rate,
    /// Shares of one, written in percent with a sign, as a return.
    SignedPercent,
    /// Differences of shares of one, written in percentage points.
    Points,
    /// A level that is 100 at its base.
    Index,
    /// A multiple, as a price-earnings ratio.
    Multiple,
    /// A price.
    Price,
    /// Counts, or counts on average.
    Count,
    /// A number without a unit, such as a correlation.
    Number,
}

impl ValueKind {
    /// A value as it stands in a label or read-out.
    ///
    /// ```
    /// use rotascope::chart::ValueKind;
    ///
    /// assert_eq!(ValueKind::SignedPercent.label(0.0758), "+7.58\u{a0}%");
    /// assert_eq!(ValueKind::Index.label(116.27), "116.3");
    /// ```
    pub fn label(self, value: f64) -> String {
        match self {
            Self::Percent => format::percent(value, 1),
            Self::Rate => format::percent(value, 2),
            Self::SignedPercent => format::signed_percent(value, 2),
            Self::Points => format::points(value, 1),
            Self::Index => format::fixed(value, 1),
            Self::Multiple => format::multiple(value, 1),
            Self::Price => format::price(value),
            Self::Number => format::fixed(value, 2),
            Self::Count => format::fixed(value, usize::from(value.fract() != 0.0)),
        }
    }

    /// A value as it stands at an axis; only the topmost carries the unit.
    pub fn tick(self, value: f64, decimals: usize, unit: TickUnit) -> String {
        match (self, unit) {
            (Self::Percent | Self::Rate, TickUnit::Shown) => format::percent(value, decimals),
            (Self::Percent | Self::Rate, TickUnit::Hidden) => {
                format::fixed(value * 100.0, decimals)
            }
            (Self::SignedPercent, TickUnit::Shown) => format::signed_percent(value, decimals),
            (Self::Points, TickUnit::Shown) => format::points(value, decimals),
            (Self::SignedPercent | Self::Points, TickUnit::Hidden) => {
                format::signed_percent_bare(value, decimals)
            }
            (Self::Multiple, TickUnit::Shown) => format::multiple(value, decimals),
            (Self::Index | Self::Multiple | Self::Price | Self::Count | Self::Number, _) => {
                format::fixed(value, decimals)
            }
        }
    }

    /// Number of decimals that write all of `ticks` exactly, up to six.
    pub fn decimals(self, ticks: &[f64]) -> usize {
        let factor = match self {
            Self::Percent | Self::Rate | Self::SignedPercent | Self::Points => 100.0,
            Self::Index | Self::Multiple | Self::Price | Self::Count | Self::Number => 1.0,
        };
        let is_exact = |value: f64, decimals: i32| {
            let scaled = value * factor * 10_f64.powi(decimals);
            (scaled - scaled.round()).abs() <= 1e-6 * scaled.abs().max(1e-3)
        };
        let fits = |decimals: &i32| ticks.iter().all(|&value| is_exact(value, *decimals));
        (0..6).find(fits).unwrap_or(6) as usize
    }
}

/// Unit of a tick label: shown or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickUnit {
    /// It does.
    Shown,
    /// It does not.
    Hidden,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_written_as_short_as_they_are_exact() {
        for (kind, ticks, expected) in [
            (ValueKind::SignedPercent, &[0.0, 0.02, 0.04][..], "0 +2 +4\u{a0}%"),
            (ValueKind::Percent, &[0.0, 0.005, 0.01], "0.0 0.5 1.0\u{a0}%"),
            (ValueKind::Points, &[-0.05, 0.05], "−5 +5\u{a0}points"),
            (ValueKind::Index, &[100.0, 140.0], "100 140"),
            (ValueKind::Multiple, &[19.5, 20.0], "19.5 20.0\u{a0}×"),
            (ValueKind::Price, &[0.25, 0.5], "0.25 0.50"),
        ] {
            let decimals = kind.decimals(ticks);
            let unit = |i| if i + 1 == ticks.len() { TickUnit::Shown } else { TickUnit::Hidden };
            let written: Vec<String> =
                ticks.iter().enumerate().map(|(i, &v)| kind.tick(v, decimals, unit(i))).collect();
            assert_eq!(written.join(" "), expected);
        }
    }
}
