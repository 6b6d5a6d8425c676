//! FRED: a series as CSV, `/graph/fredgraph.csv?id=DGS10`, and how it stood on a day, from ALFRED.
//!
//! Written on 30 November 2026 against files of DGS10, FEDFUNDS and PAYEMS that the tests of `formats`
//! know, with the header `observation_date,DGS10` (before 2025 `DATE,DGS10`), and for vintages against
//! what public repositories tell: `alfred.stlouisfed.org/graph/alfredgraph.csv?id=PAYEMS&
//! vintage_date=2026-08-07` answers with a column `PAYEMS_20260807`, one vintage a request, while
//! `fredgraph.csv` takes a `vintage_date` and may ignore it. So the name of the column is held against
//! the day that was asked for. Not against a live answer.
//!
//! A period is dated by its first day; where nothing was published a value is blank or a point.

use super::{answer::escaped, table};
use crate::{
    cli::fetch::plan::SeriesItem,
    domain::{Day, Error, Observation, facts::MacroId},
};

pub(super) fn path(id: &str) -> String {
    format!("/graph/fredgraph.csv?id={}", escaped(id))
}

pub(super) fn vintage_path(id: &str, day: Day) -> String {
    format!("/graph/alfredgraph.csv?id={}&vintage_date={day}", escaped(id))
}

/// The observations of a series, as it stood on the day of a vintage or stands now.
pub(super) fn read(
    bytes: &[u8],
    item: &SeriesItem,
    vintage: Option<Day>,
) -> Result<Vec<Observation>, Error> {
    let id = item.id.code();
    let column = match vintage {
        Some(day) => format!("{id}_{}", day.to_string().replace('-', "")),
        None => id.to_owned(),
    };
    let is_known = |names: &[&str]| match names {
        [day, value] => ["observation_date", "DATE"].contains(day) && *value == column,
        _ => false,
    };
    table::check_header(bytes, is_known, &["observation_date", &column])?;
    let table = table::read(bytes)?;
    let is_monthly =
        matches!(item.id, MacroId::FedFunds | MacroId::Payrolls | MacroId::Unemployment);
    let end = |day: Day| if is_monthly { day.calendar_month().last_day() } else { day };
    let all = table.days.iter().zip(&table.values);
    Ok(all.map(|(&day, &value)| Observation { period_end: end(day), value }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::fetch::plan::{Keep, Revisions};

    fn item(id: MacroId) -> SeriesItem {
        let (revisions, keep) = (Revisions::Refuse, Keep::All);
        SeriesItem { id, revisions, keep, vintages: Vec::new() }
    }

    fn read_at(text: &str, item: &SeriesItem, vintage: Option<&str>) -> Result<Vec<String>, Error> {
        let vintage = vintage.map(|day| day.parse().unwrap());
        let found = read(text.as_bytes(), item, vintage)?;
        Ok(found.iter().map(|one| format!("{} {}", one.period_end, one.value)).collect())
    }

    #[test]
    fn months_end_with_their_last_day_and_vintages_are_told_by_their_column() {
        let payrolls = item(MacroId::Payrolls);
        let text = "observation_date,PAYEMS\n2026-07-01,159000\n2026-08-01,\n2026-09-01,159200\n";
        let found = read_at(text, &payrolls, None).unwrap();
        assert_eq!(found, ["2026-07-31 159000", "2026-09-30 159200"]);
        let ignored = read_at(text, &payrolls, Some("2026-01-03")).unwrap_err().to_string();
        assert!(ignored.contains("the column \"PAYEMS_20260103\" is missing"), "{ignored}");
        let dated = text.replace("PAYEMS", "PAYEMS_20260103");
        assert_eq!(read_at(&dated, &payrolls, Some("2026-01-03")).unwrap().len(), 2);
        assert!(read_at("Title,Release Dates\n", &payrolls, None).is_err());
    }
}
