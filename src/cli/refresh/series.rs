//! From an update to the vintages of an economic series.

use super::super::{
    build::catalogue::{self, Context},
    fetch::{Item, Revisions, SeriesUpdate, Taken},
};
use crate::domain::{
    Day, Error, MacroSeries, PublicationLag,
    facts::{Adjustment, Frequency, MacroColumn, MacroId, Provenance},
    snapshot::{MacroFile, Vintage},
};

const NEWEST: &str = "; newest as of ";

/// The file with an update, read on a day.
///
/// # Errors
/// When values or vintages are out of order.
pub(super) fn file(
    old: Option<&MacroFile>,
    item: &Item,
    (taken, day): (&Taken, Day),
    columns: &[(MacroColumn, SeriesUpdate)],
) -> Result<MacroFile, Error> {
    let (id, revisions) = match item {
        Item::Series(series) => (series.id, series.revisions),
        _ => (MacroId::SizeFactor, Revisions::Replace),
    };
    let dated = |published| vintage(id, published, columns);
    let Some(old) = old else {
        let is_dated = taken.source.vintage.or((revisions == Revisions::Vintages).then_some(day));
        return MacroFile::new(id, provenance(id, day), vec![dated(is_dated)?]);
    };
    let mut vintages = old.vintages().to_vec();
    let mut provenance = Provenance { retrieved: day, ..old.provenance.clone() };
    let newest = vintages.last().and_then(|newest| newest.published);
    let is_revised = columns.iter().any(|(_, update)| !update.revised.is_empty());
    if let Some(asked) = taken.source.vintage {
        let at = vintages.partition_point(|one| one.published < Some(asked));
        vintages.insert(at, dated(Some(asked))?);
    } else if is_revised && revisions == Revisions::Vintages && newest.is_some_and(|old| old < day)
    {
        vintages.push(dated(Some(day))?);
        let words = provenance.vintage.unwrap_or_default();
        let known = words.split_once(NEWEST).map_or(words.as_str(), |(known, _)| known);
        provenance.vintage = Some(format!("{known}{NEWEST}{day}"));
    } else if let Some(last) = vintages.last_mut() {
        let from = last.provisional_from;
        *last = dated(newest)?.with_provisional_from(from);
    }
    MacroFile::new(id, provenance, vintages)
}

fn vintage(
    id: MacroId,
    published: Option<Day>,
    columns: &[(MacroColumn, SeriesUpdate)],
) -> Result<Vintage, Error> {
    let columns = columns.iter().map(|(column, update)| {
        let lag = PublicationLag { days: id.lag_days(*column) };
        Ok((*column, MacroSeries::new(update.observations.clone(), lag)?))
    });
    Ok(Vintage::new(published, columns.collect::<Result<_, Error>>()?))
}

fn provenance(id: MacroId, retrieved: Day) -> Provenance {
    let frequency = match id {
        MacroId::Yield2 | MacroId::Yield10 => Frequency::Week,
        _ => Frequency::Month,
    };
    let context = Context {
        retrieved,
        source: None,
        plain_adjustment: Adjustment::None,
        vintages: Vec::new(),
        provisional: Vec::new(),
    };
    catalogue::macro_series(id, frequency, &context)
}
