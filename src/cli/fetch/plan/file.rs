//! A plan as a whole, read from its file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    super::{super::io_error, provider_code::ProviderCode},
    item::Item,
    items::{checked_address, items},
    pace::Pace,
    wire::{PlanText, PlanWire},
};
use crate::domain::{Error, Symbol};

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

/// Providers with an address of their own, which a plan may replace.
const HOSTS: [ProviderCode; 6] = [
    ProviderCode::Alfred,
    ProviderCode::Fred,
    ProviderCode::French,
    ProviderCode::Nasdaq,
    ProviderCode::Stooq,
    ProviderCode::Yahoo,
];

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
            let code = text.provider(name, &HOSTS)?;
            let address = checked_address(&text, address)?;
            Ok((code, address.trim_end_matches('/').to_owned()))
        });
        let hosts = hosts.collect::<Result<_, Error>>()?;
        let PlanWire { title, snapshot, answers, contact, pace, .. } = wire;
        let (snapshot, answers) = (folder.join(snapshot), folder.join(answers));
        Ok(Self { title, snapshot, answers, contact, legs, items, pace: Pace::of(&pace)?, hosts })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{super::item::InstrumentKind, *};

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
