//! A figure of every series of a ranking, with its places.

use serde::{Deserialize, Serialize};

use super::{
    RankedMember,
    columns::{Decimals, KnownNumbers},
};
use crate::domain::{
    Absence, Error, Value,
    metrics::universe::{Ranked, RankedBy, places_of},
};

/// Values over a power of ten with their places, now and 21 sessions of the benchmark before.
#[derive(Serialize, Deserialize)]
pub(super) struct FiguresWire {
    decimals: Decimals,
    values: KnownNumbers,
    ranks: Vec<Option<u32>>,
    before: Vec<Option<u32>>,
}

/// Values with the places of before.
type Figures = (Vec<Value>, Vec<Option<usize>>);

impl FiguresWire {
    /// The figures of members, and the places that they had before.
    ///
    /// # Errors
    /// When a column has another length, a figure stands where the history is too short or is missing where
    /// it is long enough and must vary, or a place is not the one that follows.
    pub(super) fn read(self, by: RankedBy, members: &[RankedMember]) -> Result<Figures, Error> {
        let KnownNumbers(numbers) = self.values;
        let columns =
            [("values", numbers.len()), ("ranks", self.ranks.len()), ("before", self.before.len())];
        check_lengths(&columns, members.len())?;
        let scale = self.decimals.scale();
        let rows = numbers.into_iter().zip(members);
        let values = rows.map(|(number, member)| {
            let value = number.map(|number| number as f64 / scale);
            known(value, by, member)
        });
        let values: Vec<Value> = values.collect::<Result<_, Error>>()?;
        let known: Vec<Option<f64>> = values.iter().map(|value| value.ok()).collect();
        check_places("ranks", &known, &self.ranks, members)?;
        // A place says how many stood above it, so that places are places of themselves.
        let upside_down: Vec<Option<f64>> =
            self.before.iter().map(|place| place.map(|place| -f64::from(place))).collect();
        check_places("before", &upside_down, &self.before, members)?;
        let before = self.before.iter().map(|place| place.map(|place| place as usize));
        Ok((values, before.collect()))
    }
}

/// Refuses columns of a ranking that have not one value a symbol.
pub(super) fn check_lengths(columns: &[(&str, usize)], symbols: usize) -> Result<(), Error> {
    let wrong = columns.iter().find(|(_, values)| *values != symbols);
    wrong.map_or(Ok(()), |(field, values)| {
        let problem = format!("{values} values for {symbols} symbols");
        Err(Error::invalid(problem, "give one value a symbol").at_field(*field))
    })
}

/// The figure of a member, or why it has none.
fn known(value: Option<f64>, by: RankedBy, member: &RankedMember) -> Result<Value, Error> {
    let (need, have) = (by.sessions(), member.sessions);
    let may_not_vary = matches!(by, RankedBy::Score | RankedBy::ScoreChange | RankedBy::Beta);
    let symbol = &member.symbol;
    let wrong =
        |problem: String, remedy: &str| Err(Error::invalid(problem, remedy).at_field("values"));
    match value {
        Some(_) if have < need => wrong(
            format!("{symbol} has a figure, which looks back on {need} sessions, of {have}"),
            "give none where the history is too short",
        ),
        Some(value) => Ok(Ok(value)),
        None if have < need => Ok(Err(Absence::NotEnoughHistory { need, have })),
        None if may_not_vary => Ok(Err(Absence::NoVariation)),
        None => wrong(format!("{symbol} lacks its figure"), "give it, or correct its sessions"),
    }
}

/// Refuses places that are not those of the figures.
fn check_places(
    field: &str,
    figures: &[Option<f64>],
    stated: &[Option<u32>],
    members: &[RankedMember],
) -> Result<(), Error> {
    let found = places_of(figures);
    for ((found, stated), member) in found.into_iter().zip(stated).zip(members) {
        let stated = stated.map(|place| place as usize);
        if found != stated {
            let word = |place: Option<usize>| place.map_or("none".to_owned(), |it| it.to_string());
            let (found, stated) = (word(found), word(stated));
            let problem = format!("the place of {} is {found}, not {stated}", member.symbol);
            let remedy = "1 is the highest, equal ones share a place, and those after them skip it";
            return Err(Error::invalid(problem, remedy).at_field(field));
        }
    }
    Ok(())
}

impl FiguresWire {
    /// The form of figures.
    ///
    /// # Errors
    /// When one needs more than nine decimals.
    pub(super) fn of(ranked: &[Ranked]) -> Result<Self, Error> {
        let values: Vec<Option<f64>> = ranked.iter().map(|one| one.value.ok()).collect();
        let (decimals, values) = Decimals::of_some(&values, "values")?;
        let place = |place: Option<usize>| place.and_then(|place| u32::try_from(place).ok());
        Ok(Self {
            decimals,
            values,
            ranks: ranked.iter().map(|one| place(one.rank)).collect(),
            before: ranked.iter().map(|one| place(one.before)).collect(),
        })
    }
}
