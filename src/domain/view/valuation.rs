//! The settings of the valuation page.

use std::{fmt, str::FromStr};

use super::{
    Step, Words,
    keys::{LinkKey, set, set_some, unless_default},
};
use crate::domain::{Error, quoted};

/// The settings of the page, as links carry them.
pub(super) const KEYS: &[LinkKey<ValuationView>] = &[
    LinkKey::new(
        "years",
        |view, text| set(&mut view.years, text),
        |view| unless_default(&view.years),
    ),
    LinkKey::new(
        "growth",
        |view, text| set(&mut view.growth_gap_percent, text),
        |view| unless_default(&view.growth_gap_percent),
    ),
    LinkKey::new(
        "exit",
        |view, text| set(&mut view.exit_discount_percent, text),
        |view| unless_default(&view.exit_discount_percent),
    ),
    LinkKey::new(
        "pes",
        |view, text| set_some(&mut view.own_small_pe, text),
        |view| view.own_small_pe.as_ref().map(ToString::to_string),
    ),
    LinkKey::new(
        "pel",
        |view, text| set_some(&mut view.own_large_pe, text),
        |view| view.own_large_pe.as_ref().map(ToString::to_string),
    ),
    LinkKey {
        most: Words::MOST_IN_LINK,
        ..LinkKey::new(
            "pesource",
            |view, text| set_some(&mut view.own_source, text),
            |view| view.own_source.as_ref().map(ToString::to_string),
        )
    },
];

/// The horizon of the scenario in years.
pub type ScenarioYears = Step<1, 10, 1, 5>;
/// By how many percent a year the small leg's earnings outgrow the large leg's.
pub type GrowthGap = Step<-10, 10, 1, 0>;
/// The discount at the end of the scenario in percent; negative for a premium.
pub type ExitDiscount = Step<-20, 60, 5, 0>;

/// What the reader assumes on the valuation page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ValuationView {
    /// The horizon of the scenario.
    pub years: ScenarioYears,
    /// The assumed gap of earnings growth.
    pub growth_gap_percent: GrowthGap,
    /// The assumed discount at the end.
    pub exit_discount_percent: ExitDiscount,
    /// A price-earnings ratio of the small leg from the reader.
    pub own_small_pe: Option<OwnPe>,
    /// The same of the large leg.
    pub own_large_pe: Option<OwnPe>,
    /// Where the reader has both from.
    pub own_source: Option<Words>,
}

/// A price-earnings ratio as a reader enters it: from 0.01 to 9999.99.
///
/// ```
/// use rotascope::domain::view::OwnPe;
///
/// let pe: OwnPe = "19.50".parse()?;
/// assert_eq!((pe.value(), pe.to_string()), (19.5, "19.5".to_owned()));
/// assert!("-3".parse::<OwnPe>().is_err(), "a loss has no P/E");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPe {
    hundredths: u32,
}

impl OwnPe {
    /// The ratio, a multiple.
    pub fn value(self) -> f64 {
        f64::from(self.hundredths) / 100.0
    }
}

impl fmt::Display for OwnPe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.hundredths / 100, self.hundredths % 100);
        match (rest, rest % 10) {
            (0, _) => write!(f, "{whole}"),
            (_, 0) => write!(f, "{whole}.{}", rest / 10),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

impl FromStr for OwnPe {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        hundredths(text).map(|hundredths| Self { hundredths }).ok_or_else(|| {
            Error::invalid(
                format!("{} is not a price-earnings ratio", quoted(text)),
                "use a number above 0 and below 10000 with up to two decimals, as 19.5",
            )
        })
    }
}

fn hundredths(text: &str) -> Option<u32> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |digits: &str, most| {
        (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_number(whole, 4) || !is_number(rest, 2) {
        return None;
    }
    let tenths = if rest.len() == 1 { 10 } else { 1 };
    let found = whole.parse::<u32>().ok()? * 100 + rest.parse::<u32>().ok()? * tenths;
    (0 < found).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let found = text.parse::<OwnPe>().ok().map(|pe| pe.to_string());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn ratios_are_read_exactly() {
        check("28", Some("28"));
        check("019.50", Some("19.5"));
        check("0.01", Some("0.01"));
        check("9999.99", Some("9999.99"));
        for text in ["0", "0.00", "-1", "1e3", "19,5", "1.234", "10000", ".5", "5.", "NaN", ""] {
            check(text, None);
        }
    }
}
