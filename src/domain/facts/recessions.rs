//! Recessions of the United States, and on which day each turn was announced.

use super::{DatedFact, Provenance};
use crate::domain::{Day, Error, Month};

/// A recession: it lasts from the month after its peak to that of its trough.
///
/// Both are dated long after the fact, so that each has a day of its own from which on it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recession {
    /// The month in which the economy was at its peak.
    pub peak: Month,
    /// The month of the trough; none while it has not been dated.
    pub trough: Option<Month>,
    /// The day on which the peak was announced; none where that is not on record.
    pub peak_announced: Option<Day>,
    /// The day on which the trough was announced; none where that is not on record.
    pub trough_announced: Option<Day>,
}

/// A recession as a day knew it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownRecession {
    /// Its first day.
    pub first: Day,
    /// Its last day; none while its end had not been announced, though it may have been over.
    pub last: Option<Day>,
    /// The day from which on its beginning was known.
    pub announced: Day,
}

impl DatedFact for KnownRecession {
    fn known_on(&self) -> Day {
        self.announced
    }
}

/// All recessions of the snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct RecessionFacts {
    /// Where the facts come from.
    pub provenance: Provenance,
    /// The recessions, oldest first.
    pub recessions: Vec<Recession>,
}

impl RecessionFacts {
    /// Recessions in order.
    ///
    /// # Errors
    /// When a trough does not come after its peak, two recessions overlap, a turn is announced
    /// before its month is over, or one without an end or without its days stands after one that
    /// has them.
    pub fn new(provenance: Provenance, recessions: Vec<Recession>) -> Result<Self, Error> {
        let mut before: Option<&Recession> = None;
        for recession in &recessions {
            check(recession, before).map_err(|error| error.at_field("recessions"))?;
            before = Some(recession);
        }
        Ok(Self { provenance, recessions })
    }

    /// The recessions that were known at the end of `as_of`, oldest first.
    ///
    /// Those whose days of announcement are not on record are known from the first such day that
    /// is: from then on they stood in the list.
    pub fn known_to(&self, as_of: Day) -> impl Iterator<Item = KnownRecession> {
        let listed = self.recessions.iter().find_map(|recession| recession.peak_announced);
        self.recessions.iter().filter_map(move |recession| {
            let announced = recession.peak_announced.or(listed)?;
            let is_over = recession.trough_announced.or(listed)? <= as_of;
            let last = recession.trough.filter(|_| is_over).map(Month::last_day);
            let first = recession.peak.plus(1).first_day();
            (announced <= as_of).then_some(KnownRecession { first, last, announced })
        })
    }

    /// First and last day of each of them, for the shading of a chart: one whose end had not been
    /// announced lasts to `as_of`.
    ///
    /// ```
    /// # use rotascope::domain::{Error, Day, facts::{Adjustment, Frequency, Provenance}};
    /// # let provenance = Provenance {
    /// #     name: "Recessions".to_owned(), unit: "months".to_owned(),
    /// #     frequency: Frequency::Irregular, adjustment: Adjustment::None,
    /// #     source: "NBER".to_owned(), retrieved: "2026-09-27".parse()?,
    /// #     licence: "facts".to_owned(), vintage: None,
    /// # };
    /// use rotascope::domain::facts::{Recession, RecessionFacts};
    ///
    /// let recession = Recession {
    ///     peak: "2020-02".parse()?,
    ///     trough: Some("2020-04".parse()?),
    ///     peak_announced: Some("2020-06-08".parse()?),
    ///     trough_announced: Some("2021-07-19".parse()?),
    /// };
    /// let facts = RecessionFacts::new(provenance, vec![recession])?;
    /// let spans = |as_of: &str| Ok::<_, Error>(facts.spans(as_of.parse()?));
    /// assert_eq!(spans("2020-06-05")?, []);
    /// let day = |text: &str| text.parse::<Day>();
    /// assert_eq!(spans("2020-12-31")?, [(day("2020-03-01")?, day("2020-12-31")?)]);
    /// assert_eq!(spans("2026-01-23")?, [(day("2020-03-01")?, day("2020-04-30")?)]);
    /// # Ok::<(), Error>(())
    /// ```
    pub fn spans(&self, as_of: Day) -> Vec<(Day, Day)> {
        let known = self.known_to(as_of);
        known.map(|known| (known.first, known.last.unwrap_or(as_of))).collect()
    }
}

fn check(recession: &Recession, before: Option<&Recession>) -> Result<(), Error> {
    let Recession { peak, trough, peak_announced, trough_announced } = *recession;
    let invalid = |problem: String, remedy: &str| Err(Error::invalid(problem, remedy));
    if trough.is_some_and(|trough| trough <= peak) {
        return invalid(format!("the trough after {peak} does not come after it"), "exchange them");
    }
    let is_early = |month: Month, day: Option<Day>| day.is_some_and(|day| day <= month.last_day());
    if is_early(peak, peak_announced) || trough.is_some_and(|it| is_early(it, trough_announced)) {
        let problem =
            format!("a turn of the recession after {peak} is announced before its month ends");
        return invalid(problem, "give the day of the announcement");
    }
    if trough_announced.is_some() && (trough.is_none() || peak_announced.is_none()) {
        let problem = format!(
            "the end of the recession after {peak} is announced, and not dated or not begun"
        );
        return invalid(
            problem,
            "give the month of the trough and the day on which the peak was announced",
        );
    }
    if peak_announced.is_some() && trough.is_some() && trough_announced.is_none() {
        let problem = format!("the day on which the trough after {peak} was announced is missing");
        return invalid(problem, "add it, or leave the trough out until it is announced");
    }
    let Some(before) = before else { return Ok(()) };
    if before.trough.is_none_or(|trough| peak < trough) {
        let problem =
            format!("{peak} stands before the end of the recession after {}", before.peak);
        return invalid(problem, "sort the recessions, the oldest first");
    }
    if before.peak_announced.is_some() && peak_announced.is_none() {
        let problem = format!("the day on which the peak of {peak} was announced is missing");
        return invalid(problem, "add it");
    }
    Ok(())
}
