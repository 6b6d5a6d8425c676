//! Ranking of a group whose prices are not in the snapshot, on one day.

use serde::{Deserialize, Serialize};

use super::{
    RankedMember,
    columns::{Numbers, days_of},
    provenance::ProvenanceForm,
    ranked_figures::{FiguresWire, check_lengths},
    reader::{self, Schema},
};
use crate::domain::{
    Basis, Day, Error, Symbol,
    facts::Provenance,
    metrics::universe::{RankedBy, Ranking},
};

/// Where each of a group ranks, as of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingFile {
    /// Where the figures come from; its name is that of the group.
    pub provenance: Provenance,
    /// What the group is measured against.
    pub benchmark: Symbol,
    /// Basis: whether dividends count.
    pub basis: Basis,
    /// The day of the ranking.
    pub as_of: Day,
    /// The members in the order of their symbols.
    pub members: Vec<RankedMember>,
    /// Their figures and places, in the same order.
    pub ranking: Ranking,
}

impl RankingFile {
    /// Reads a file of a ranking.
    ///
    /// # Errors
    /// When the file is not well-formed, a field is missing, symbols are out of order, columns differ in
    /// length, a series has sessions after the day, a figure stands where its history is too short, or a
    /// place is not that of its figure.
    pub fn parse(path: &str, bytes: &[u8]) -> Result<Self, Error> {
        reader::read::<RankingWire, Self>(path, bytes)
    }
}

/// The form of a file of a ranking; last days are counted from 1970-01-01.
#[derive(Serialize, Deserialize)]
pub(super) struct RankingWire {
    schema: Schema,
    #[serde(with = "ProvenanceForm")]
    provenance: Provenance,
    benchmark: Symbol,
    basis: Basis,
    as_of: Day,
    symbols: Vec<Symbol>,
    sessions: Numbers,
    last: Numbers,
    momentum: FiguresWire,
    mansfield: FiguresWire,
    score: FiguresWire,
    score_change: FiguresWire,
    beta: FiguresWire,
    drawdown: FiguresWire,
}

impl TryFrom<RankingWire> for RankingFile {
    type Error = Error;

    fn try_from(wire: RankingWire) -> Result<Self, Error> {
        let members = members(&wire)?;
        let columns = [
            (RankedBy::Momentum, wire.momentum),
            (RankedBy::Mansfield, wire.mansfield),
            (RankedBy::Score, wire.score),
            (RankedBy::ScoreChange, wire.score_change),
            (RankedBy::Beta, wire.beta),
            (RankedBy::Drawdown, wire.drawdown),
        ];
        let mut figures = Vec::with_capacity(columns.len());
        for (by, column) in columns {
            let (values, before) = column.read(by, &members).map_err(|error| {
                let inner = error.place().field.clone().unwrap_or_default();
                error.at_field(format!("{}.{inner}", field(by)))
            })?;
            figures.push((by, values, before));
        }
        Ok(Self {
            provenance: wire.provenance,
            benchmark: wire.benchmark,
            basis: wire.basis,
            as_of: wire.as_of,
            members,
            ranking: Ranking::of(figures.into_iter()),
        })
    }
}

fn field(by: RankedBy) -> &'static str {
    match by {
        RankedBy::Momentum => "momentum",
        RankedBy::Mansfield => "mansfield",
        RankedBy::Score => "score",
        RankedBy::ScoreChange => "score_change",
        RankedBy::Beta => "beta",
        RankedBy::Drawdown => "drawdown",
    }
}

/// The series of a file: each once, in the order of the symbols, with its last session by the day.
fn members(wire: &RankingWire) -> Result<Vec<RankedMember>, Error> {
    let RankingWire { symbols, sessions: Numbers(sessions), last: Numbers(last), .. } = wire;
    check_lengths(&[("sessions", sessions.len()), ("last", last.len())], symbols.len())?;
    for (before, symbol) in symbols.iter().zip(symbols.iter().skip(1)) {
        if symbol <= before {
            let problem = format!("{symbol} does not come after {before}");
            let error = Error::invalid(problem, "sort the symbols, and give each once");
            return Err(error.at_field("symbols"));
        }
    }
    let days = days_of(last, "count the days from 1970-01-01");
    let days = days.map_err(|error| error.at_field("last"))?;
    let rows = symbols.iter().zip(sessions).zip(days);
    rows.map(|((symbol, &sessions), last)| {
        if wire.as_of < last {
            let problem = format!("{symbol} has a session on {last}, after {}", wire.as_of);
            return Err(Error::invalid(problem, "leave out what is later").at_field("last"));
        }
        let sessions = usize::try_from(sessions).map_err(|_| {
            let problem = format!("{symbol} has {sessions} sessions");
            Error::invalid(problem, "count its sessions").at_field("sessions")
        })?;
        Ok(RankedMember { symbol: symbol.clone(), sessions, last })
    })
    .collect()
}

impl TryFrom<&RankingFile> for RankingWire {
    type Error = Error;

    /// # Errors
    /// When a figure needs more than nine decimals.
    fn try_from(file: &RankingFile) -> Result<Self, Error> {
        let figures = |by: RankedBy| {
            let written = FiguresWire::of(file.ranking.by(by));
            written.map_err(|error| error.at_field(format!("{}.values", field(by))))
        };
        let members = || file.members.iter();
        Ok(Self {
            schema: Schema,
            provenance: file.provenance.clone(),
            benchmark: file.benchmark.clone(),
            basis: file.basis,
            as_of: file.as_of,
            symbols: members().map(|member| member.symbol.clone()).collect(),
            sessions: Numbers(
                members().map(|member| member.sessions.cast_signed() as i64).collect(),
            ),
            last: Numbers(members().map(|member| i64::from(member.last.epoch_days())).collect()),
            momentum: figures(RankedBy::Momentum)?,
            mansfield: figures(RankedBy::Mansfield)?,
            score: figures(RankedBy::Score)?,
            score_change: figures(RankedBy::ScoreChange)?,
            beta: figures(RankedBy::Beta)?,
            drawdown: figures(RankedBy::Drawdown)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Absence;

    const GOOD: &str = r#"{"schema": 1,
"provenance": {"name": "A group", "unit": "shares of one", "frequency": "session",
 "adjustment": "splits", "source": "a table", "retrieved": "2026-01-07", "licence": "facts"},
"benchmark": "SPY", "basis": "price", "as_of": "2026-01-06",
"symbols": ["A", "B", "C"], "sessions": [300, 300, 60], "last": [20459, 20459, 20455],
"momentum": {"decimals": 2, "values": [25, -3, null], "ranks": [1, 2, null], "before": [2, 1, null]},
"mansfield": {"decimals": 1, "values": [7, 7, null], "ranks": [1, 1, null], "before": [1, 1, 3]},
"score": {"decimals": 0, "values": [101, null, null], "ranks": [1, null, null], "before": [null, null, null]},
"score_change": {"decimals": 0, "values": [null, null, null], "ranks": [null, null, null], "before": [null, null, null]},
"beta": {"decimals": 1, "values": [9, 11, null], "ranks": [2, 1, null], "before": [null, 1, null]},
"drawdown": {"decimals": 2, "values": [0, -10, -5], "ranks": [1, 3, 2], "before": [1, 2, null]}}"#;

    #[test]
    fn figures_have_their_places_and_what_is_missing_its_reason() {
        let file = RankingFile::parse("ranking/A.json", GOOD.as_bytes()).unwrap();
        let [a, b, c] = file.ranking.by(RankedBy::Momentum) else { unreachable!() };
        assert_eq!(
            (a.value, a.rank, a.percentile, a.rise()),
            (Ok(0.25), Some(1), Some(1.0), Some(1))
        );
        assert_eq!((b.rank, b.percentile, b.rise()), (Some(2), Some(0.0), Some(-1)));
        assert_eq!(c.value, Err(Absence::NotEnoughHistory { need: 253, have: 60 }));
        let ranks = |by| file.ranking.by(by).iter().map(|ranked| ranked.rank).collect::<Vec<_>>();
        assert_eq!(ranks(RankedBy::Mansfield), [Some(1), Some(1), None]);
        assert_eq!(file.ranking.by(RankedBy::Score)[1].value, Err(Absence::NoVariation));
        assert_eq!(file.members[2].last.to_string(), "2026-01-02");
    }

    #[test]
    fn every_contradiction_is_named() {
        for (from, to, words) in [
            ("[\"A\", \"B\"", "[\"B\", \"A\"", "field symbols: A does not come after B"),
            ("[300, 300, 60]", "[300, 300]", "field sessions: 2 values for 3 symbols"),
            ("[300, 300, 60]", "[300, 300, -1]", "field sessions: C has -1 sessions"),
            ("20455]", "20460]", "field last: C has a session on 2026-01-07, after 2026-01-06"),
            ("[25, -3, null]", "[25, -3]", "field momentum.values: 2 values for 3 symbols"),
            (
                "[25, -3, null]",
                "[25, -3, 1]",
                "C has a figure, which looks back on 253 sessions, of 60",
            ),
            ("[25, -3, null]", "[25, null, null]", "field momentum.values: B lacks its figure"),
            (
                "[25, -3, null]",
                "[-25, -3, null]",
                "field momentum.ranks: the place of A is 2, not 1",
            ),
            ("[1, 1, null]", "[1, 2, null]", "field mansfield.ranks: the place of B is 1, not 2"),
            ("[1, 2, null], \"before\"", "[1, null, null], \"before\"", "of B is 2, not none"),
            ("[1, 1, 3]", "[1, 1, 2]", "field mansfield.before: the place of C is 3, not 2"),
            ("\"price\"", "\"prize\"", "\"prize\" is not a basis; use one of price, total"),
            ("\"as_of\": \"2026-01-06\",", "", "missing field `as_of`"),
            ("\"schema\": 1", "\"schema\": 2", "reload to update"),
        ] {
            assert!(GOOD.contains(from), "{from}");
            let bad = GOOD.replacen(from, to, 1);
            let error = RankingFile::parse("ranking/A.json", bad.as_bytes()).unwrap_err();
            assert!(error.to_string().contains(words), "{error}");
        }
    }
}
