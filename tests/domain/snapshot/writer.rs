//! What is written is read back bit for bit, and the default snapshot is written as it is read.

use proptest::{collection::vec, prelude::*};
use rotascope::domain::{
    Day, Dividend, MacroSeries, Observation, PriceSeries, PublicationLag,
    claims::ClaimsFile,
    facts::{Adjustment, Frequency, MacroColumn, MacroId, Provenance},
    snapshot::{
        BreadthFile, FactsKind, FileKind, MacroFile, Manifest, PriceFile, RankingFile, Vintage,
        writer,
    },
};

use crate::support::{Snapshot, pinned_snapshot};

/// The text that the file would be written as, from what was read.
fn rewritten(snapshot: &Snapshot, kind: &FileKind, path: &str) -> String {
    let bytes = snapshot.bytes(path);
    let text = match kind {
        FileKind::Prices { .. } => writer::prices(&PriceFile::parse(path, &bytes).unwrap()),
        FileKind::Macro { .. } => writer::macro_series(&MacroFile::parse(path, &bytes).unwrap()),
        FileKind::Breadth { .. } => writer::breadth(&BreadthFile::parse(path, &bytes).unwrap()),
        FileKind::Ranking { .. } => writer::ranking(&RankingFile::parse(path, &bytes).unwrap()),
        FileKind::Claims { .. } => ClaimsFile::parse(path, &bytes).unwrap().text(),
        FileKind::Facts(FactsKind::Concentration) => {
            writer::concentration(&snapshot.concentration())
        }
        FileKind::Facts(FactsKind::Instruments) => writer::instruments(&snapshot.instruments()),
        FileKind::Facts(FactsKind::Policy) => writer::policy(&snapshot.policy()),
        FileKind::Facts(FactsKind::Recessions) => writer::recessions(&snapshot.recessions()),
        FileKind::Facts(FactsKind::Valuation) => writer::valuation(&snapshot.valuation()),
    };
    text.unwrap()
}

#[test]
fn every_file_is_written_as_it_is_read() {
    let snapshot = pinned_snapshot();
    for entry in &snapshot.manifest.files {
        let text = rewritten(&snapshot, &entry.kind, &entry.path);
        assert_eq!(text.as_bytes(), snapshot.bytes(&entry.path), "{}", entry.path);
    }
    let manifest = writer::manifest(&snapshot.manifest).unwrap();
    assert_eq!(manifest.as_bytes(), snapshot.bytes(Manifest::PATH));
}

fn provenance(frequency: Frequency) -> Provenance {
    Provenance {
        name: "A name with \"quotes\" and ü".to_owned(),
        unit: "percent".to_owned(),
        frequency,
        adjustment: Adjustment::None,
        source: "a source".to_owned(),
        retrieved: "2026-09-27".parse().unwrap(),
        licence: "facts".to_owned(),
        vintage: None,
    }
}

fn decimal(number: i64, decimals: u8) -> f64 {
    format!("{number}e-{decimals}").parse().unwrap()
}

/// Sessions with gaps of 1 to 9 days.
fn days(gaps: &[u8]) -> Vec<Day> {
    let mut day: Day = "1999-12-28".parse().unwrap();
    let next = |gap: &u8| {
        day = day.plus_days(i32::from(*gap));
        day
    };
    gaps.iter().map(next).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn prices_are_read_back_bit_for_bit(
        rows in vec((1..9_u8, 1..2_000_000_000_i64), 1..300),
        dividends in vec((any::<prop::sample::Index>(), 1..1_000_000_i64), 0..20),
        decimals in 0..7_u8,
    ) {
        let (gaps, closes): (Vec<u8>, Vec<i64>) = rows.into_iter().unzip();
        let days = days(&gaps);
        let closes = closes.into_iter().map(|close| decimal(close, decimals)).collect();
        let mut paid: Vec<Dividend> = dividends.into_iter()
            .map(|(at, amount)| Dividend {
                ex_date: days[at.index(days.len())],
                amount: decimal(amount, 6),
            })
            .collect();
        paid.sort_by_key(|dividend| dividend.ex_date);
        paid.dedup_by_key(|dividend| dividend.ex_date);
        let series = PriceSeries::new("X".parse().unwrap(), days, closes, paid).unwrap();
        let file = PriceFile::new(series, provenance(Frequency::Session));
        let text = writer::prices(&file).unwrap();
        prop_assert_eq!(PriceFile::parse("X.json", text.as_bytes()).unwrap(), file);
    }

    #[test]
    fn economic_series_are_read_back_bit_for_bit(
        rows in vec((1..9_u8, prop::option::of(-1_000_000_000..1_000_000_000_i64), any::<i32>()), 1..200),
        decimals in 0..10_u8,
        monthly in any::<bool>(),
    ) {
        let gaps: Vec<u8> = rows.iter().map(|row| row.0).collect();
        let mut ends = days(&gaps);
        if monthly {
            for end in &mut ends {
                *end = end.calendar_month().last_day();
            }
            ends.dedup();
        }
        let series = |values: Vec<Option<f64>>, lag| {
            let observations = ends.iter().zip(values)
                .filter_map(|(&period_end, value)| Some(Observation { period_end, value: value? }))
                .collect();
            MacroSeries::new(observations, PublicationLag { days: lag }).unwrap()
        };
        let first = rows.iter().map(|row| row.1.map(|number| decimal(number, decimals))).collect();
        let second = rows.iter().map(|row| Some(f64::from(row.2))).collect();
        let columns: Vec<(MacroColumn, MacroSeries)> = MacroId::Sp500Earnings.columns().iter()
            .zip([series(first, 90), series(second, 1), series(vec![], 0), series(vec![], 7)])
            .map(|(column, series)| (*column, series))
            .collect();
        let frequency = if monthly { Frequency::Month } else { Frequency::Week };
        let provisional_from = ends.last().copied();
        let vintages = vec![Vintage::new(None, columns).with_provisional_from(provisional_from)];
        let file = MacroFile::new(MacroId::Sp500Earnings, provenance(frequency), vintages).unwrap();
        let text = writer::macro_series(&file).unwrap();
        prop_assert_eq!(MacroFile::parse("X.json", text.as_bytes()).unwrap(), file);
    }
}
