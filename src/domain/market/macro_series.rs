//! Figures that are published later than the period they describe.

use crate::domain::{Day, Error};

/// Lag of publication: the time from the end of a period until its observation becomes known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicationLag {
    /// Calendar days after the last day of the period.
    pub days: u16,
}

/// One observation of a macro series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// The last day of the period that the value describes.
    pub period_end: Day,
    /// The value in the unit of the series.
    pub value: f64,
}

/// Observations of one economic series in ascending order, with the lag of their publication.
///
/// ```
/// use rotascope::domain::{MacroSeries, Observation, PublicationLag};
///
/// let may = Observation { period_end: "2026-05-31".parse()?, value: 4.1 };
/// let series = MacroSeries::new(vec![may], PublicationLag { days: 7 })?;
/// assert!(series.as_of("2026-06-06".parse()?).is_empty());
/// assert_eq!(series.as_of("2026-06-07".parse()?), [may]);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct MacroSeries {
    observations: Vec<Observation>,
    lag: PublicationLag,
}

impl MacroSeries {
    /// A series of ascending observations.
    ///
    /// # Errors
    /// When a period does not come after the one before, or a value is not finite.
    pub fn new(observations: Vec<Observation>, lag: PublicationLag) -> Result<Self, Error> {
        let mut last: Option<Day> = None;
        for Observation { period_end, value } in &observations {
            if last.is_some_and(|last| *period_end <= last) {
                return Err(Error::invalid(
                    format!("the period ending {period_end} stands twice or out of order"),
                    "sort the periods and keep one value each",
                ));
            }
            if !value.is_finite() {
                return Err(Error::invalid(
                    format!("the value {value} of the period ending {period_end} is not a number"),
                    "leave the period out where nothing was published",
                ));
            }
            last = Some(*period_end);
        }
        Ok(Self { observations, lag })
    }

    /// All observations, whenever they were published.
    pub fn all(&self) -> &[Observation] {
        &self.observations
    }

    /// The lag of publication.
    pub fn lag(&self) -> PublicationLag {
        self.lag
    }

    /// The observations that were published by the end of `as_of`.
    pub fn as_of(&self, as_of: Day) -> &[Observation] {
        let known = |o: &Observation| o.period_end.plus_days(i32::from(self.lag.days)) <= as_of;
        let count = self.observations.partition_point(known);
        self.observations.get(..count).unwrap_or_default()
    }
}
