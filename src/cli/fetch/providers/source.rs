//! Addresses that are asked for an item of a plan.

use super::{
    super::{
        plan::{Item, Plan},
        provider_code::ProviderCode,
    },
    fred, french, nasdaq, stooq, yahoo,
};
use crate::domain::Day;

/// One address that is asked for an item of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub provider: ProviderCode,
    pub url: String,
    /// The name of the kept answer, without its folder.
    pub name: String,
    /// How the provider calls what is asked for.
    pub asked: String,
    /// The day as of which it is asked for; none for the newest.
    pub vintage: Option<Day>,
}

/// The addresses of an item: of each list, the first that answers well is taken; every list is needed.
pub fn sources(plan: &Plan, item: &Item) -> Vec<Vec<Source>> {
    let host = |code: ProviderCode| {
        let own = plan.hosts.iter().find(|(other, _)| *other == code);
        own.map_or(code.host(), |(_, address)| address)
    };
    let source = |provider: ProviderCode, asked: &str, path: String, name: String| Source {
        url: format!("{}{path}", host(provider)),
        asked: asked.to_owned(),
        vintage: None,
        provider,
        name,
    };
    match item {
        Item::Prices(prices) => {
            let one = |(code, asked): &(ProviderCode, String)| {
                let path = match code {
                    ProviderCode::Stooq => stooq::path(asked),
                    ProviderCode::Nasdaq => nasdaq::path(asked, prices.kind),
                    _ => yahoo::path(asked),
                };
                source(*code, asked, path, prices.symbol.to_string())
            };
            vec![prices.providers.iter().map(one).collect()]
        }
        Item::Series(series) => {
            let id = series.id.code();
            let newest = source(ProviderCode::Fred, id, fred::path(id), id.to_owned());
            let vintages = series.vintages.iter().map(|day| {
                let (path, name) = (fred::vintage_path(id, *day), format!("{id}-{day}"));
                let asked = source(ProviderCode::Alfred, id, path, name);
                vec![Source { vintage: Some(*day), ..asked }]
            });
            vintages.chain([vec![newest]]).collect()
        }
        Item::Factor { file } => {
            let name = "SIZE_FACTOR".to_owned();
            vec![vec![source(ProviderCode::French, file, french::path(file), name)]]
        }
        Item::Holdings { fund, url } => {
            let name = fund.to_string();
            vec![vec![source(ProviderCode::Issuer, fund.as_str(), url.clone(), name)]]
        }
    }
}
