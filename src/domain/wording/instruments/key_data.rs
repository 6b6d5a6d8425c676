//! The key data of a fund or stock, row by row.

use crate::domain::{
    Absence, Day, Value,
    facts::{
        Instrument, InstrumentFigures, PeBasis, PeMeasure, PointInTime, ValuationFacts,
        first_later, latest,
    },
    format,
    study::KeyFigures,
    wording::absence_words,
};

/// A row of key data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyDatum {
    /// The name of the datum.
    pub label: &'static str,
    /// The day on which it was known, where that is not the as-of day.
    pub note: String,
    /// The value, or why there is none.
    pub value: String,
}

/// The key data of an instrument as `as_of` knows them; later facts are offered as such.
pub(crate) fn key_data(
    known: KeyFigures,
    instrument: Option<&Instrument>,
    valuation: Option<&ValuationFacts>,
    as_of: Day,
) -> Vec<KeyDatum> {
    let mut rows = vec![
        plain("Close", close_words(known)),
        plain("52-week range", high_low_words(known)),
        plain("Trailing yield", known.trailing_yield.map(|y| format::percent(y, 2))),
    ];
    if let Some(instrument) = instrument {
        let figures = &instrument.figures;
        rows.push(fact("Net assets", figures, as_of, |f| f.net_assets_usd, format::dollars));
        let percent = |percent: f64| format::percent(percent / 100.0, 2);
        rows.push(fact("Expense ratio", figures, as_of, |f| f.expense_ratio_percent, percent));
        rows.extend(pe_row(instrument, valuation, as_of));
    }
    rows
}

fn plain(label: &'static str, value: Value<String>) -> KeyDatum {
    let value = value.unwrap_or_else(absence_words);
    KeyDatum { label, note: String::new(), value }
}

fn close_words(known: KeyFigures) -> Value<String> {
    let price = format::price(known.close?);
    Ok(match known.change {
        Ok(change) => format!("{price} ({})", format::signed_percent(change, 2)),
        Err(_) => price,
    })
}

fn high_low_words(known: KeyFigures) -> Value<String> {
    let (low, high) = known.range?;
    Ok(format!("{} to {}", format::price(low), format::price(high)))
}

fn fact(
    label: &'static str,
    figures: &[InstrumentFigures],
    as_of: Day,
    pick: fn(&InstrumentFigures) -> Option<f64>,
    write: impl Fn(f64) -> String,
) -> KeyDatum {
    let known = || figures.iter().filter(|figures| pick(figures).is_some());
    let later = || first_later(known(), as_of).ok_or(Absence::NotInSnapshot);
    let row = |found: PointInTime<'_, InstrumentFigures>| KeyDatum {
        label,
        note: dated_note(found),
        value: pick(found.fact).map_or_else(String::new, &write),
    };
    match latest(known(), as_of).or_else(|_| later()) {
        Ok(found) => row(found),
        Err(absence) => plain(label, Err(absence)),
    }
}

fn dated_note(found: PointInTime<'_, InstrumentFigures>) -> String {
    let month = |day: Day| format!("{} {}", format::month_short(day.month()), day.year());
    match found.age_days {
        0 => String::new(),
        age if age < 0 => format!("(known only since {})", month(found.fact.as_of)),
        _ => format!("({})", month(found.fact.as_of)),
    }
}

fn pe_row(
    instrument: &Instrument,
    valuation: Option<&ValuationFacts>,
    as_of: Day,
) -> Option<KeyDatum> {
    let index = instrument.tracks.as_ref()?;
    let quote = valuation?.latest(index, PeMeasure::Trailing, PeBasis::ExNegative, as_of);
    let note = match quote {
        Ok(known) => {
            format!("(loss-makers left out, quoted on {})", format::day_short(known.fact.as_of))
        }
        Err(_) => "(loss-makers left out)".to_owned(),
    };
    let value = quote.map(|known| format::quoted(known.fact.value));
    Some(KeyDatum { note, ..plain("P/E", value) })
}
