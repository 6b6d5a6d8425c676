//! The plan of a snapshot: a TOML file that names what it holds, who is asked for it, and how.
//!
//! `wire` has the fields as they stand in the file; here they become values that cannot be wrong.
//! Paths are those of the folder in which the plan lies. What a plan does not name stays in the
//! snapshot as it is.

mod wire;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use self::wire::{HoldingsWire, PaceWire, PlanText, PlanWire, SeriesWire, SymbolWire};
use super::super::io_error;
use crate::domain::{Day, Error, Symbol, facts::MacroId};

/// What a snapshot holds and who is asked for it.
#[derive(Debug)]
pub struct Plan {
    /// What the snapshot is, for readers; its last day is put behind.
    pub title: String,
    /// The folder of the snapshot.
    pub snapshot: PathBuf,
    /// The folder of the kept answers.
    pub answers: PathBuf,
    /// Where a provider reaches the owner, as part of the User-Agent.
    pub contact: Option<String>,
    /// The legs that are shown first.
    pub legs: (Symbol, Symbol),
    /// Everything that is asked for, in the order of the file.
    pub items: Vec<Item>,
    /// How providers are asked.
    pub pace: Pace,
    /// Addresses that take the place of a provider's own.
    pub hosts: Vec<(ProviderCode, String)>,
}

/// One file of the snapshot, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Closes, dividends and splits.
    Prices(PricesItem),
    /// An economic series.
    Series(SeriesItem),
    /// The size factor, from a file of the French library.
    Factor { file: String },
    /// The portfolio of a fund, from its issuer.
    Holdings { fund: Symbol, url: String },
}

/// Prices of one symbol.
#[derive(Clone, Debug, PartialEq)]
pub struct PricesItem {
    pub symbol: Symbol,
    pub kind: InstrumentKind,
    /// The currency of the closes, as ISO 4217 has it.
    pub currency: String,
    /// Whom to ask, in this order, with the provider's name of the symbol.
    pub providers: Vec<(ProviderCode, String)>,
}

/// An economic series of FRED.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesItem {
    pub id: MacroId,
    pub revisions: Revisions,
    pub keep: Keep,
    /// Days whose state of the series is kept beside the newest.
    pub vintages: Vec<Day>,
}

/// What an instrument is; providers and the limits of a jump depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstrumentKind {
    Fund,
    Stock,
    Index,
}

/// What happens where values that were published before are others now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revisions {
    /// The answer is refused.
    Refuse,
    /// The new values take the place of the old, and the report names them.
    Replace,
    /// The old ones stay as a vintage, and the new ones become another.
    Vintages,
}

/// Which observations are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    All,
    /// The last of each week that is over.
    LastOfWeek,
}

/// Who can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProviderCode {
    Alfred,
    Fred,
    French,
    Issuer,
    Nasdaq,
    Stooq,
    Yahoo,
}

const PRICE_PROVIDERS: [(&str, ProviderCode); 3] = [
    ("yahoo", ProviderCode::Yahoo),
    ("stooq", ProviderCode::Stooq),
    ("nasdaq", ProviderCode::Nasdaq),
];
const HOSTS: [(&str, ProviderCode); 6] = [
    ("alfred", ProviderCode::Alfred),
    ("fred", ProviderCode::Fred),
    ("french", ProviderCode::French),
    ("nasdaq", ProviderCode::Nasdaq),
    ("stooq", ProviderCode::Stooq),
    ("yahoo", ProviderCode::Yahoo),
];
const KINDS: [(&str, InstrumentKind); 3] = [
    ("fund", InstrumentKind::Fund),
    ("stock", InstrumentKind::Stock),
    ("index", InstrumentKind::Index),
];

/// How providers are asked: one request at a time to a host.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The pause between two requests to one host.
    pub pause: Duration,
    /// How often one address is asked before it counts as not to be had.
    pub tries: usize,
    /// The wait before the second try; each later one is three times as long.
    pub first_wait: Duration,
    /// The longest wait, also where the provider asks for one.
    pub longest_wait: Duration,
    /// The time for one answer.
    pub timeout: Duration,
    /// The length beyond which an answer is refused, in bytes.
    pub most_bytes: u64,
}

impl Plan {
    /// Reads the plan of a file.
    ///
    /// # Errors
    /// When it cannot be read, or a field is wrong: the error names line, field and remedy.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let shown = path.display().to_string();
        let text =
            fs::read_to_string(path).map_err(|error| io_error("read the plan", path, &error))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        Self::parse(&text, folder).map_err(|error| error.in_file(shown))
    }

    fn parse(text: &str, folder: &Path) -> Result<Self, Error> {
        let text = PlanText(text);
        let wire = text.read()?;
        let items = items(&text, &wire)?;
        let symbol = |words| {
            let symbol: Symbol = text.parse(words)?;
            let is_it = |item: &Item| matches!(item, Item::Prices(of) if of.symbol == symbol);
            if items.iter().any(is_it) {
                return Ok(symbol);
            }
            let problem = format!("the plan asks for no prices of {symbol}");
            let remedy = "add it to funds, stocks or a [[symbol]]";
            Err(text.at(Error::invalid(problem, remedy), words))
        };
        let legs = (symbol(&wire.small)?, symbol(&wire.large)?);
        let hosts = wire.hosts.iter().map(|(name, address)| {
            let code = text.one_of(name, &HOSTS)?;
            let address = checked_address(&text, address)?;
            Ok((code, address.trim_end_matches('/').to_owned()))
        });
        let hosts = hosts.collect::<Result<_, Error>>()?;
        let PlanWire { title, snapshot, answers, contact, pace, .. } = wire;
        let (snapshot, answers) = (folder.join(snapshot), folder.join(answers));
        Ok(Self { title, snapshot, answers, contact, legs, items, pace: self::pace(&pace)?, hosts })
    }
}

fn items(text: &PlanText<'_>, wire: &PlanWire) -> Result<Vec<Item>, Error> {
    let usual = wire.providers.iter().map(|name| text.one_of(name, &PRICE_PROVIDERS));
    let usual: Vec<ProviderCode> = usual.collect::<Result<_, _>>()?;
    let mut items = Vec::new();
    let mut seen = BTreeSet::new();
    let mut once = |words: &toml::Spanned<String>, name: String| {
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

fn symbol_item(
    text: &PlanText<'_>,
    wire: &SymbolWire,
    usual: &[ProviderCode],
) -> Result<PricesItem, Error> {
    let symbol: Symbol = text.parse(&wire.symbol)?;
    let own = wire.providers.as_ref().map(|list| {
        list.iter().map(|name| text.one_of(name, &PRICE_PROVIDERS)).collect::<Result<Vec<_>, _>>()
    });
    let codes = own.transpose()?.unwrap_or_else(|| usual.to_vec());
    let mut names = Vec::new();
    for (name, own) in &wire.names {
        names.push((text.one_of(name, &PRICE_PROVIDERS)?, own.clone()));
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

fn checked_address(text: &PlanText<'_>, words: &toml::Spanned<String>) -> Result<String, Error> {
    let address = words.get_ref();
    if address.starts_with("https://") || address.starts_with("http://") {
        return Ok(address.clone());
    }
    let problem = format!("{} is not an address", crate::domain::quoted(address));
    Err(text.at(Error::invalid(problem, "begin it with https://"), words))
}

fn pace(wire: &PaceWire) -> Result<Pace, Error> {
    let seconds = |field: &str, seconds: f64| {
        Duration::try_from_secs_f64(seconds).map_err(|_| {
            let problem = format!("{seconds} is not a time in seconds");
            Error::invalid(problem, "give a number from 0 on").at_field(format!("pace.{field}"))
        })
    };
    Ok(Pace {
        pause: seconds("pause_seconds", wire.pause_seconds)?,
        tries: usize::from(wire.tries.max(1)),
        first_wait: seconds("first_wait_seconds", wire.first_wait_seconds)?,
        longest_wait: seconds("longest_wait_seconds", wire.longest_wait_seconds)?,
        timeout: seconds("timeout_seconds", wire.timeout_seconds)?,
        most_bytes: u64::from(wire.most_megabytes) * 1_000_000,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"title = "US small and large caps"
snapshot = "public/data"
answers = "answers"
small = "IWM"
large = "SPY"
providers = ["yahoo", "stooq"]
funds = [
    "IWM",
    "SPY",
]
stocks = ["BRK.B"]

[[symbol]]
symbol = "GSPC"
kind = "index"
providers = ["yahoo"]
names.yahoo = "^GSPC"

[[series]]
id = "PAYEMS"
revisions = "vintages"
vintages = ["2026-01-03"]

[factor]
file = "F-F_Research_Data_Factors_CSV.zip"

[[holdings]]
fund = "IWM"
url = "https://example.org/IWM.csv"

[hosts]
yahoo = "http://localhost:8000/"
"#;

    fn check(old: &str, new: &str, words: &str) {
        assert!(GOOD.contains(old), "{old}");
        let error = Plan::parse(&GOOD.replacen(old, new, 1), Path::new("")).unwrap_err();
        assert!(error.to_string().contains(words), "{error}");
    }

    #[test]
    fn a_plan_names_everything_in_order() {
        let plan = Plan::parse(GOOD, Path::new("here")).unwrap();
        assert_eq!(plan.snapshot, Path::new("here/public/data"));
        let Item::Prices(stock) = &plan.items[2] else { panic!("not prices") };
        let asked = [
            (ProviderCode::Yahoo, "BRK-B".to_owned()),
            (ProviderCode::Stooq, "brk-b.us".to_owned()),
        ];
        assert_eq!((stock.kind, &stock.providers[..]), (InstrumentKind::Stock, &asked[..]));
        let Item::Prices(index) = &plan.items[3] else { panic!("not prices") };
        assert_eq!(index.providers, [(ProviderCode::Yahoo, "^GSPC".to_owned())]);
        assert!(matches!(&plan.items[4], Item::Series(of) if of.vintages.len() == 1));
        assert_eq!(plan.items.len(), 7);
        assert_eq!(plan.hosts, [(ProviderCode::Yahoo, "http://localhost:8000".to_owned())]);
        assert_eq!(plan.pace.pause, Duration::from_secs(2));
    }

    #[test]
    fn wrong_fields_are_named_by_line_field_and_remedy() {
        check(
            "\"SPY\",\n]",
            "\"S P Y\",\n]",
            "line 9, field funds: \"S P Y\" is not a symbol; use 1",
        );
        check(
            "\"SPY\",\n]",
            "\"IWM\",\n]",
            "line 9, field funds: IWM stands twice in the plan; keep",
        );
        check(
            "small = \"IWM\"",
            "small = \"VB\"",
            "line 4, field small: the plan asks for no prices",
        );
        check(
            "\"stooq\"]",
            "\"bloomberg\"]",
            "line 6, field providers: \"bloomberg\" is not known here; use one of yahoo, stooq, nasdaq",
        );
        check(
            "\"index\"",
            "\"indice\"",
            "field kind: \"indice\" is not known here; use one of fund",
        );
        check("\"PAYEMS\"", "\"PAYROLLS\"", "field id: \"PAYROLLS\" is not an economic series");
        check("\"PAYEMS\"", "\"SIZE_FACTOR\"", "field id: SIZE_FACTOR is no series of FRED; leave");
        check("\"2026-01-03\"", "\"3 January\"", "field vintages: \"3 January\" is not a day");
        check(
            "\"https://example.org",
            "\"example.org",
            "field url: \"example.org/IWM.csv\" is not an",
        );
        check(
            "yahoo = \"http",
            "yaho = \"http",
            "field yaho: \"yaho\" is not known here; use one of",
        );
        check("stocks", "stock", "line 11, field stock: unknown field \"stock\"");
        check("title = \"US small and large caps\"\n", "", "missing field \"title\"");
        check("title = \"US", "title = US", "line 1, field title");
        check(
            "[factor]",
            "[pace]\npause_seconds = -1.0\n[factor]",
            "pause_seconds: -1 is not a time",
        );
    }
}
