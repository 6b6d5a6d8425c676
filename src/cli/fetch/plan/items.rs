//! The items of a plan, read from its fields.

use std::collections::BTreeSet;

use toml::Spanned;

use super::{
    super::provider_code::ProviderCode,
    item::{InstrumentKind, Item, Keep, PricesItem, Revisions, SeriesItem},
    wire::{HoldingsWire, PlanText, PlanWire, SeriesWire, SymbolWire},
};
use crate::domain::{Error, Symbol, facts::MacroId, quoted};

const PRICE_PROVIDERS: [ProviderCode; 3] =
    [ProviderCode::Yahoo, ProviderCode::Stooq, ProviderCode::Nasdaq];
const KINDS: [(&str, InstrumentKind); 3] = [
    ("fund", InstrumentKind::Fund),
    ("stock", InstrumentKind::Stock),
    ("index", InstrumentKind::Index),
];

/// Everything that a plan asks for, in its order.
pub(super) fn items(text: &PlanText<'_>, wire: &PlanWire) -> Result<Vec<Item>, Error> {
    let usual = price_providers(text, &wire.providers)?;
    let mut items = Vec::new();
    let mut seen = BTreeSet::new();
    let mut once = |words: &Spanned<String>, name: String| {
        if seen.insert(name.clone()) {
            return Ok(());
        }
        let problem = format!("{name} stands twice in the plan");
        Err(text.at(Error::invalid(problem, "keep one of them"), words))
    };
    let plain = [(&wire.funds, InstrumentKind::Fund), (&wire.stocks, InstrumentKind::Stock)];
    for (list, kind) in plain {
        for words in list {
            let symbol: Symbol = text.parse(words)?;
            once(words, symbol.to_string())?;
            let providers = usual.iter().map(|code| (*code, code.name_of(&symbol))).collect();
            let currency = "USD".to_owned();
            items.push(Item::Prices(PricesItem { symbol, kind, currency, providers }));
        }
    }
    for found in &wire.symbol {
        let item = symbol_item(text, found, &usual)?;
        once(&found.symbol, item.symbol.to_string())?;
        items.push(Item::Prices(item));
    }
    for found in &wire.series {
        let item = series_item(text, found)?;
        once(&found.id, item.id.to_string())?;
        items.push(Item::Series(item));
    }
    items.extend(wire.factor.iter().map(|factor| Item::Factor { file: factor.file.clone() }));
    for HoldingsWire { fund, url } in &wire.holdings {
        let (symbol, url) = (text.parse::<Symbol>(fund)?, checked_address(text, url)?);
        once(fund, format!("portfolio of {symbol}"))?;
        items.push(Item::Holdings { fund: symbol, url });
    }
    Ok(items)
}

fn price_providers(
    text: &PlanText<'_>,
    names: &[Spanned<String>],
) -> Result<Vec<ProviderCode>, Error> {
    names.iter().map(|name| text.provider(name, &PRICE_PROVIDERS)).collect()
}

fn symbol_item(
    text: &PlanText<'_>,
    wire: &SymbolWire,
    usual: &[ProviderCode],
) -> Result<PricesItem, Error> {
    let symbol: Symbol = text.parse(&wire.symbol)?;
    let own = wire.providers.as_deref().map(|list| price_providers(text, list)).transpose()?;
    let codes = own.unwrap_or_else(|| usual.to_vec());
    let mut names = Vec::new();
    for (name, own) in &wire.names {
        names.push((text.provider(name, &PRICE_PROVIDERS)?, own.clone()));
    }
    let named = |code: ProviderCode| {
        let own = names.iter().find(|(other, _)| *other == code).map(|(_, name)| name.clone());
        (code, own.unwrap_or_else(|| code.name_of(&symbol)))
    };
    Ok(PricesItem {
        providers: codes.into_iter().map(named).collect(),
        symbol,
        kind: text.one_of(&wire.kind, &KINDS)?,
        currency: wire.currency.clone().unwrap_or_else(|| "USD".to_owned()),
    })
}

fn series_item(text: &PlanText<'_>, wire: &SeriesWire) -> Result<SeriesItem, Error> {
    let id: MacroId = text.parse(&wire.id)?;
    if id.columns().len() != 1 {
        let problem = format!("{id} is no series of FRED");
        let remedy = "leave it out, and it stays as it is; SIZE_FACTOR is the [factor]";
        return Err(text.at(Error::invalid(problem, remedy), &wire.id));
    }
    let revisions = [
        ("refuse", Revisions::Refuse),
        ("replace", Revisions::Replace),
        ("vintages", Revisions::Vintages),
    ];
    let keep = [("all", Keep::All), ("last-of-week", Keep::LastOfWeek)];
    let revisions = wire.revisions.as_ref().map(|words| text.one_of(words, &revisions));
    let keep = wire.keep.as_ref().map(|words| text.one_of(words, &keep));
    let vintages = wire.vintages.iter().map(|day| text.parse(day));
    Ok(SeriesItem {
        id,
        revisions: revisions.transpose()?.unwrap_or(Revisions::Refuse),
        keep: keep.transpose()?.unwrap_or(Keep::All),
        vintages: vintages.collect::<Result<_, _>>()?,
    })
}

/// An address that can be asked.
pub(super) fn checked_address(
    text: &PlanText<'_>,
    words: &Spanned<String>,
) -> Result<String, Error> {
    let address = words.get_ref();
    if address.starts_with("https://") || address.starts_with("http://") {
        return Ok(address.clone());
    }
    let problem = format!("{} is not an address", quoted(address));
    Err(text.at(Error::invalid(problem, "begin it with https://"), words))
}
