//! An economic series: its columns, with a publication lag each, in one or more vintages.
//!
//! Revised series keep the figures as they stood at several dates. Vintages are never mixed: a
//! change between two months is taken inside one vintage, or a revision would look like news.

use crate::domain::{
    Absence, Day, Error, MacroSeries, Value,
    facts::{MacroColumn, MacroId, Provenance},
};

/// How long a vintage is used beyond the publication of its last figure.
const VINTAGE_SERVES_DAYS: i32 = 62;

/// Hindsight: whether figures are as they stood on the as-of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindsight {
    /// They are, or are not revised.
    None,
    /// They come from a later vintage, with revisions that nobody knew on that day.
    Revised,
}

/// The state of a series at one date.
#[derive(Clone, Debug, PartialEq)]
pub struct Vintage {
    /// When the figures stood like this; none for a series that is not revised.
    pub published: Option<Day>,
    /// The end of the first period whose values are still provisional; none where all are final.
    pub provisional_from: Option<Day>,
    columns: Vec<(MacroColumn, MacroSeries)>,
}

/// A column of the vintage that fits an as-of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VintageSeries<'a> {
    /// The observations; [`MacroSeries::as_of`] leaves out what was published later.
    pub series: &'a MacroSeries,
    /// When the figures stood like this; none for a series that is not revised.
    pub published: Option<Day>,
    /// The end of the first period whose values are still provisional; none where all are final.
    pub provisional_from: Option<Day>,
    /// True where they were known like this on the as-of day.
    pub hindsight: Hindsight,
}

/// An economic series with its provenance.
#[derive(Clone, Debug, PartialEq)]
pub struct MacroFile {
    id: MacroId,
    /// Where the figures come from.
    pub provenance: Provenance,
    vintages: Vec<Vintage>,
}

impl Vintage {
    /// A vintage with these columns, all of whose values are final.
    pub fn new(published: Option<Day>, columns: Vec<(MacroColumn, MacroSeries)>) -> Self {
        Self { published, provisional_from: None, columns }
    }

    /// The same vintage with values that are still provisional from a period on.
    #[must_use]
    pub fn with_provisional_from(self, provisional_from: Option<Day>) -> Self {
        Self { provisional_from, ..self }
    }

    /// The series of a column.
    pub fn column(&self, column: MacroColumn) -> Option<&MacroSeries> {
        self.columns.iter().find(|(name, _)| *name == column).map(|(_, series)| series)
    }

    /// The columns in the order of the file.
    pub fn columns(&self) -> &[(MacroColumn, MacroSeries)] {
        &self.columns
    }

    /// The ends of the first and last period of any column.
    pub fn span(&self) -> Option<(Day, Day)> {
        let all = || self.columns.iter().map(|(_, series)| series.all());
        let first = all().filter_map(|column| column.first()).map(|o| o.period_end).min()?;
        let last = all().filter_map(|column| column.last()).map(|o| o.period_end).max()?;
        Some((first, last))
    }

    /// The last day on which this vintage is still recent enough to speak of the present.
    fn serves_until(&self, column: MacroColumn) -> Option<Day> {
        let series = self.column(column)?;
        let known = i32::from(series.lag().days);
        Some(series.all().last()?.period_end.plus_days(known + VINTAGE_SERVES_DAYS))
    }
}

impl MacroFile {
    /// A series with its vintages, oldest first.
    ///
    /// # Errors
    /// When there is no vintage, one lacks a column or has no figure, or they are out of order.
    pub fn new(id: MacroId, provenance: Provenance, vintages: Vec<Vintage>) -> Result<Self, Error> {
        let invalid = |problem: String, remedy: &str| {
            Err(Error::invalid(problem, remedy).at_field("vintages"))
        };
        if vintages.is_empty() {
            return invalid("there is no vintage".to_owned(), "give at least one");
        }
        for vintage in &vintages {
            if let Some(column) = id.columns().iter().find(|c| vintage.column(**c).is_none()) {
                return invalid(format!("the column {column} is missing"), "give every column");
            }
            if vintage.span().is_none() {
                return invalid("a vintage has no value".to_owned(), "leave the vintage out");
            }
        }
        let dates = || vintages.iter().map(|vintage| vintage.published);
        let undated = 1 < vintages.len() && dates().any(|published| published.is_none());
        if undated || dates().zip(dates().skip(1)).any(|(before, after)| after <= before) {
            let remedy = "date each of several vintages, and put the oldest first";
            return invalid("the vintages are out of order".to_owned(), remedy);
        }
        Ok(Self { id, provenance, vintages })
    }

    /// Which series it is.
    pub fn id(&self) -> MacroId {
        self.id
    }

    /// The vintages, oldest first.
    pub fn vintages(&self) -> &[Vintage] {
        &self.vintages
    }

    /// A column as an as-of day may use it.
    ///
    /// That is the newest vintage published by then. Where its figures end more than two months
    /// before the as-of day, the first later vintage serves instead and says so.
    ///
    /// # Errors
    /// [`Absence::NotInSnapshot`] when the series has no such column.
    pub fn column(&self, column: MacroColumn, as_of: Day) -> Value<VintageSeries<'_>> {
        let is_known = |vintage: &&Vintage| vintage.published.is_none_or(|day| day <= as_of);
        let known = self.vintages.iter().rev().find(is_known);
        let serves =
            |vintage: &&Vintage| vintage.serves_until(column).is_some_and(|day| as_of <= day);
        let fresh = known.filter(serves);
        let later = self.vintages.iter().find(|vintage| !is_known(vintage));
        let (vintage, hindsight) = match (fresh, later, known) {
            (Some(vintage), _, _) | (None, None, Some(vintage)) => (vintage, Hindsight::None),
            (None, Some(vintage), _) => (vintage, Hindsight::Revised),
            (None, None, None) => return Err(Absence::NotInSnapshot),
        };
        let series = vintage.column(column).ok_or(Absence::NotInSnapshot)?;
        let Vintage { published, provisional_from, .. } = *vintage;
        Ok(VintageSeries { series, published, provisional_from, hindsight })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in super::super) const GOOD: &str = r#"{"schema": 1, "id": "PAYEMS",
"provenance": {"name": "Payrolls", "unit": "thousands", "frequency": "month",
 "adjustment": "none", "source": "BLS", "retrieved": "2026-09-27", "licence": "facts"},
"vintages": [
 {"published": "2026-01-01", "periods": [670, 1], "columns": [
  {"name": "level", "lag_days": 7, "decimals": 0, "values": [159488, null]}]},
 {"published": "2026-09-01", "periods": [670, 1, 8], "columns": [
  {"name": "level", "lag_days": 7, "decimals": 0, "values": [158500, 158600, 159015]}]}]}"#;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_vintage_follows_the_as_of_day() {
        let file = MacroFile::parse("macro/PAYEMS.json", GOOD.as_bytes()).unwrap();
        for (as_of, published, hindsight) in [
            ("2025-06-01", "2026-01-01", Hindsight::Revised),
            ("2026-01-01", "2026-01-01", Hindsight::None),
            ("2026-02-07", "2026-01-01", Hindsight::None),
            ("2026-02-08", "2026-09-01", Hindsight::Revised),
            ("2026-09-01", "2026-09-01", Hindsight::None),
            ("2030-01-01", "2026-09-01", Hindsight::None),
        ] {
            let found = file.column(MacroColumn::Level, day(as_of)).unwrap();
            assert_eq!(found.published, Some(day(published)), "{as_of}");
            assert_eq!(found.hindsight, hindsight, "{as_of}");
        }
        assert_eq!(file.column(MacroColumn::Cape, day("2026-01-01")), Err(Absence::NotInSnapshot));
    }
}
