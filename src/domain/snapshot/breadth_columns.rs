//! The columns of a file of breadth, and what each is held against.

use serde::{Deserialize, Serialize};

use super::columns::{Decimals, KnownNumbers, Steps};
use crate::domain::{Day, Error, metrics::universe::BreadthLine};

/// How many series did something, or how many more did than did the opposite, of those counted.
#[derive(Serialize, Deserialize)]
pub(super) struct CountsWire {
    seen: Steps,
    counted: Steps,
}

/// Figures over a power of ten, null where too few series are counted.
#[derive(Serialize, Deserialize)]
pub(super) struct FiguresWire {
    decimals: Decimals,
    values: KnownNumbers,
    counted: Steps,
}

/// What every column of a file is held against.
pub(super) struct Rows<'a> {
    pub(super) days: &'a [Day],
    pub(super) members: i64,
}

impl Rows<'_> {
    /// A line of counts; `least` is the fewest that can be seen, a multiple of those counted.
    pub(super) fn counts(
        &self,
        field: &str,
        wire: &CountsWire,
        value: fn(i64, i64) -> f64,
        least: i64,
    ) -> Result<BreadthLine, Error> {
        let CountsWire { seen: Steps(seen), counted } = wire;
        self.has_all(field, "seen", seen.len())?;
        let counts = self.counted(field, counted)?;
        let rows = seen.iter().zip(&counted.0).zip(self.days);
        for ((&seen, &counted), day) in rows {
            if !(least * counted..=counted).contains(&seen) {
                let problem = format!("{seen} of {counted} are seen on {day}");
                let remedy = "see no more than are counted";
                return Err(Error::invalid(problem, remedy).at_field(format!("{field}.seen")));
            }
        }
        let values = seen.iter().zip(&counted.0);
        let values = values.map(|(&seen, &counted)| (0 < counted).then(|| value(seen, counted)));
        Ok(BreadthLine { values: values.collect(), counts })
    }

    /// A line of figures, each of which rests on at least `need` series.
    pub(super) fn figures(
        &self,
        field: &str,
        wire: &FiguresWire,
        need: i64,
    ) -> Result<BreadthLine, Error> {
        let FiguresWire { decimals, values: KnownNumbers(values), counted } = wire;
        self.has_all(field, "values", values.len())?;
        let counts = self.counted(field, counted)?;
        for ((value, &counted), day) in values.iter().zip(&counted.0).zip(self.days) {
            if value.is_some() != (need <= counted) {
                let is_there = if value.is_some() { "stands" } else { "is missing" };
                let problem = format!("a figure {is_there} on {day}, where {counted} are counted");
                let remedy = format!("give one where {need} or more are counted, else null");
                return Err(Error::invalid(problem, remedy).at_field(format!("{field}.values")));
            }
        }
        let scale = decimals.scale();
        let values = values.iter().map(|value| value.map(|number| number as f64 / scale));
        Ok(BreadthLine { values: values.collect(), counts })
    }

    /// How many series are counted, of those that the group has.
    fn counted(&self, field: &str, Steps(counted): &Steps) -> Result<Vec<usize>, Error> {
        self.has_all(field, "counted", counted.len())?;
        let row = |(&counted, day): (&i64, &Day)| {
            let known = usize::try_from(counted).ok().filter(|_| counted <= self.members);
            known.ok_or_else(|| {
                let problem = format!("{counted} of {} are counted on {day}", self.members);
                let error = Error::invalid(problem, "count no more than the group has");
                error.at_field(format!("{field}.counted"))
            })
        };
        counted.iter().zip(self.days).map(row).collect()
    }

    fn has_all(&self, field: &str, column: &str, values: usize) -> Result<(), Error> {
        if values == self.days.len() {
            return Ok(());
        }
        let problem = format!("{values} values for {} sessions", self.days.len());
        let error = Error::invalid(problem, "give one value a session");
        Err(error.at_field(format!("{field}.{column}")))
    }
}

impl CountsWire {
    pub(super) fn of(line: &BreadthLine, seen: fn(f64, usize) -> i64) -> Self {
        let rows = line.values.iter().zip(&line.counts);
        let seen = rows.map(|(value, count)| value.map_or(0, |value| seen(value, *count)));
        Self { seen: Steps(seen.collect()), counted: counted(line) }
    }
}

impl FiguresWire {
    pub(super) fn of(line: &BreadthLine, field: &str) -> Result<Self, Error> {
        let (decimals, values) = Decimals::of_some(&line.values, field)?;
        Ok(Self { decimals, values, counted: counted(line) })
    }
}

fn counted(line: &BreadthLine) -> Steps {
    Steps(line.counts.iter().map(|count| count.cast_signed() as i64).collect())
}
