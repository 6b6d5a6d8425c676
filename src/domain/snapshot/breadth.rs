//! Breadth of a group whose prices are not in the snapshot: counts and figures over sessions.

use serde::{Deserialize, Serialize};

use super::{
    breadth_columns::{CountsWire, FiguresWire, Rows},
    columns::Steps,
    provenance::ProvenanceForm,
    reader::{self, Schema},
};
use crate::domain::{Basis, Day, Error, Symbol, facts::Provenance, metrics::universe::Breadth};

/// Who of a group took part, session by session of its benchmark.
#[derive(Clone, Debug, PartialEq)]
pub struct BreadthFile {
    /// Where the figures come from; its name is that of the group.
    pub provenance: Provenance,
    /// What the group is measured against.
    pub benchmark: Symbol,
    /// Basis: whether dividends count.
    pub basis: Basis,
    /// How many series the group has.
    pub members: usize,
    /// The lines, over at least one session.
    pub breadth: Breadth,
}

impl BreadthFile {
    /// Reads a file of breadth.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, sessions are out of order, columns differ in
    /// length, more series are seen than counted or counted than the group has, or a figure stands where
    /// nothing is counted.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<BreadthWire, Self>(path, bytes)
    }
}

/// The form of a file of breadth; days are counted from 1970-01-01.
#[derive(Serialize, Deserialize)]
pub(super) struct BreadthWire {
    schema: Schema,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    benchmark: Symbol,
    basis: Basis,
    members: u32,
    days: Steps,
    above_50: CountsWire,
    above_200: CountsWire,
    ahead_21: CountsWire,
    ahead_63: CountsWire,
    ahead_252: CountsWire,
    new_highs: CountsWire,
    net_advances: CountsWire,
    median_lead: FiguresWire,
    dispersion: FiguresWire,
}

impl TryFrom<BreadthWire> for BreadthFile {
    type Error = Error;

    fn try_from(wire: BreadthWire) -> Result<Self, Error> {
        let days = sessions(&wire.days).map_err(|error| error.at_field("days"))?;
        let rows = Rows { days: &days, members: i64::from(wire.members) };
        let share = |seen: i64, counted: i64| seen as f64 / counted as f64;
        let breadth = Breadth {
            above: [
                rows.counts("above_50", &wire.above_50, share, 0)?,
                rows.counts("above_200", &wire.above_200, share, 0)?,
            ],
            ahead: [
                rows.counts("ahead_21", &wire.ahead_21, share, 0)?,
                rows.counts("ahead_63", &wire.ahead_63, share, 0)?,
                rows.counts("ahead_252", &wire.ahead_252, share, 0)?,
            ],
            new_highs: rows.counts("new_highs", &wire.new_highs, share, -1)?,
            net_advances: rows.counts(
                "net_advances",
                &wire.net_advances,
                |net, _| net as f64,
                -1,
            )?,
            median_lead: rows.figures("median_lead", &wire.median_lead, 1)?,
            dispersion: rows.figures("dispersion", &wire.dispersion, 2)?,
            days: Vec::new(),
        };
        Ok(Self {
            provenance: wire.provenance,
            benchmark: wire.benchmark,
            basis: wire.basis,
            members: wire.members as usize,
            breadth: Breadth { days, ..breadth },
        })
    }
}

/// The sessions of a file: at least one, each after the one before.
fn sessions(steps: &Steps) -> Result<Vec<Day>, Error> {
    let days = steps.days()?;
    if days.is_empty() {
        return Err(Error::invalid("there is no session", "give at least one"));
    }
    for (before, day) in days.iter().zip(days.iter().skip(1)) {
        if day <= before {
            let problem = format!("{day} does not come after {before}");
            return Err(Error::invalid(problem, "sort the sessions, and give each once"));
        }
    }
    Ok(days)
}

impl TryFrom<&BreadthFile> for BreadthWire {
    type Error = Error;

    /// # Errors
    /// When a figure needs more than nine decimals.
    fn try_from(file: &BreadthFile) -> Result<Self, Error> {
        let Breadth { days, above, ahead, new_highs, median_lead, dispersion, net_advances } =
            &file.breadth;
        let share = |value: f64, counted: usize| (value * counted as f64).round() as i64;
        let [above_50, above_200] = above.each_ref().map(|line| CountsWire::of(line, share));
        let [ahead_21, ahead_63, ahead_252] =
            ahead.each_ref().map(|line| CountsWire::of(line, share));
        Ok(Self {
            schema: Schema,
            provenance: file.provenance.clone(),
            benchmark: file.benchmark.clone(),
            basis: file.basis,
            members: file.members as u32,
            days: Steps(days.iter().map(|day| i64::from(day.epoch_days())).collect()),
            above_50,
            above_200,
            ahead_21,
            ahead_63,
            ahead_252,
            new_highs: CountsWire::of(new_highs, share),
            net_advances: CountsWire::of(net_advances, |net, _| net as i64),
            median_lead: FiguresWire::of(median_lead, "median_lead")?,
            dispersion: FiguresWire::of(dispersion, "dispersion")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"schema": 1,
"provenance": {"name": "A group", "unit": "counts", "frequency": "session",
 "adjustment": "splits", "source": "a table", "retrieved": "2026-01-07", "licence": "facts"},
"benchmark": "SPY", "basis": "price", "members": 4, "days": [20455, 3, 1],
"above_50": {"seen": [0, 1, 1], "counted": [0, 3, 1]},
"above_200": {"seen": [0, 0, 0], "counted": [0, 0, 0]},
"ahead_21": {"seen": [0, 0, 0], "counted": [0, 0, 0]},
"ahead_63": {"seen": [0, 0, 0], "counted": [0, 0, 0]},
"ahead_252": {"seen": [0, 0, 0], "counted": [0, 0, 0]},
"new_highs": {"seen": [0, 0, -2], "counted": [0, 0, 2]},
"net_advances": {"seen": [0, 3, -5], "counted": [0, 4, 0]},
"median_lead": {"decimals": 3, "values": [null, 12, -7], "counted": [0, 1, 1]},
"dispersion": {"decimals": 3, "values": [null, null, 25], "counted": [0, 1, 1]}}"#;

    #[test]
    fn counts_become_shares() {
        let file = BreadthFile::parse("breadth/A.json", GOOD.as_bytes()).unwrap();
        let Breadth { above, new_highs, net_advances, median_lead, dispersion, .. } = file.breadth;
        assert_eq!(above[0].values, [None, Some(1.0 / 3.0), Some(0.5)]);
        assert_eq!(above[0].counts, [0, 3, 4]);
        assert_eq!(new_highs.values, [None, None, Some(-1.0)]);
        assert_eq!(net_advances.values, [None, Some(3.0), Some(-2.0)]);
        assert_eq!(median_lead.values, [None, Some(0.012), Some(-0.007)]);
        assert_eq!(dispersion.newest(), Some((0.025, 2)));
    }

    #[test]
    fn every_contradiction_is_named() {
        for (from, to, words) in [
            ("[20455, 3, 1]", "[20455, 3, 0]", "field days: 2026-01-05 does not come after"),
            ("[20455, 3, 1]", "[9999999, 3, 1]", "field days: the calendar has no day number"),
            ("[20455, 3, 1]", "[]", "field days: there is no session"),
            ("[0, 1, 1], \"counted\": [0, 3", "[0, 1], \"counted\": [0, 3", "2 values for 3"),
            ("[0, 3, 1]", "[0, 3, 2]", "field above_50.counted: 5 of 4 are counted on 2026-01-06"),
            ("[0, 3, 1]", "[0, -3, 1]", "field above_50.counted: -3 of 4 are counted"),
            ("[0, 1, 1]", "[0, 4, 0]", "field above_50.seen: 4 of 3 are seen on 2026-01-05"),
            ("[0, 1, 1]", "[0, -1, 1]", "field above_50.seen: -1 of 3 are seen"),
            ("[0, 0, -2]", "[0, 0, -3]", "field new_highs.seen: -3 of 2 are seen"),
            ("[null, 12, -7]", "[1, 12, -7]", "a figure stands on 2026-01-02, where 0 are counted"),
            (
                "[null, null, 25]",
                "[null, null, null]",
                "field dispersion.values: a figure is missing",
            ),
            ("[null, null, 25]", "[null, 25, 25]", "give one where 2 or more are counted"),
            ("\"price\"", "\"prize\"", "\"prize\" is not a basis; use one of price, total"),
            ("\"members\": 4, ", "", "missing field `members`"),
            ("\"schema\": 1", "\"schema\": 2", "reload to update"),
        ] {
            assert!(GOOD.contains(from), "{from}");
            let bad = GOOD.replacen(from, to, 1);
            let error = BreadthFile::parse("breadth/A.json", bad.as_bytes()).unwrap_err();
            assert!(error.to_string().contains(words), "{error}");
        }
    }
}
