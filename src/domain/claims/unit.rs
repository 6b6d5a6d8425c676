//! Units of figures in claims.

use crate::domain::format;

/// A third in percent to the thousandths that an amount has, with its decimals.
const A_THIRD: (f64, usize) = (33.333, 3);

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hundredths of a percentage point.
    BasisPoints,
    /// Thousands of jobs a month.
    JobsAMonth,
    /// Hundredths.
    Percent,
    /// Sessions of the exchange.
    Sessions,
    /// How often something happened.
    Times,
    /// Calendar years.
    Years,
}

impl Unit {
    /// A figure with its unit: "14 sessions", "−1.85 %", "34,600 jobs a month".
    pub fn words(self, value: f64, decimals: usize) -> String {
        let counted = |unit: &str| format!("{} {unit}", format::fixed(value, decimals));
        match self {
            Self::BasisPoints => format::basis_points(value),
            Self::JobsAMonth => format!("{} jobs a month", jobs(value)),
            Self::Percent if (value, decimals) == A_THIRD => "a third".to_owned(),
            Self::Percent => format::percent(value / 100.0, decimals),
            Self::Sessions => counted(if value == 1.0 { "session" } else { "sessions" }),
            Self::Times => counted(if value == 1.0 { "time" } else { "times" }),
            Self::Years => counted(if value == 1.0 { "year" } else { "years" }),
        }
    }

    /// How far a figure may be off: "3 points", "25,000".
    pub(super) fn tolerance_words(self, value: f64, decimals: usize) -> String {
        match self {
            Self::BasisPoints => format::basis_points(value),
            Self::JobsAMonth => jobs(value),
            Self::Percent => format::points_bare(value / 100.0, decimals),
            Self::Sessions | Self::Times | Self::Years => format::fixed(value, decimals),
        }
    }

    /// The unit beside an input of the figure.
    pub fn label(self) -> &'static str {
        match self {
            Self::BasisPoints => "basis points",
            Self::JobsAMonth => "thousand jobs a month",
            Self::Percent => "percent",
            Self::Sessions => "sessions",
            Self::Times => "times",
            Self::Years => "years",
        }
    }
}

/// Thousands of jobs, written out to the hundred.
pub(super) fn jobs(thousands: f64) -> String {
    let hundreds = (thousands * 10.0).round();
    let sign = if hundreds < 0.0 { format::MINUS.to_string() } else { String::new() };
    format!("{sign}{}", format::count(hundreds.abs() as usize * 100))
}
