//! The settings of the instruments page.

use std::{fmt, str::FromStr};

use super::{
    keys::{LinkKey, set, set_some, unless_default},
    performance::Rolling,
};
use crate::domain::{
    Error, Symbol,
    facts::InstrumentGroup,
    quoted,
    screener::{Sort, code},
};

/// What the reader chose on the instruments page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InstrumentsView {
    /// The funds of one group alone.
    pub group: Option<InstrumentGroup>,
    /// The table of funds.
    pub funds: TableView,
    /// The table of stocks.
    pub stocks: TableView,
    /// What the card is about; the small leg where nothing is chosen.
    pub card: Option<Symbol>,
    /// The window of rolling beta and correlation.
    pub beta_window: Rolling,
}

/// The columns and the order of a table; nothing where they are the table's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableView {
    /// The columns.
    pub columns: Option<ColumnCodes>,
    /// By what the rows are sorted.
    pub sort: Option<Sort>,
}

/// Columns by their codes: `ret.vol.fee`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnCodes(pub Vec<&'static str>);

/// Room for the code of every column.
const LONG: usize = 200;

/// The settings of the page, as links carry them.
pub(super) const KEYS: &[LinkKey<InstrumentsView>] = &[
    LinkKey::new("group", read_group, |view| view.group.map(group_code)),
    LinkKey {
        name: "cols",
        read: |view, text| set_some(&mut view.funds.columns, text),
        write: |view| written(view.funds.columns.as_ref()),
        most: LONG,
    },
    LinkKey::new(
        "sort",
        |view, text| set_some(&mut view.funds.sort, text),
        |view| written(view.funds.sort.as_ref()),
    ),
    LinkKey {
        name: "wcols",
        read: |view, text| set_some(&mut view.stocks.columns, text),
        write: |view| written(view.stocks.columns.as_ref()),
        most: LONG,
    },
    LinkKey::new(
        "wsort",
        |view, text| set_some(&mut view.stocks.sort, text),
        |view| written(view.stocks.sort.as_ref()),
    ),
    LinkKey::new(
        "card",
        |view, text| set_some(&mut view.card, text),
        |view| written(view.card.as_ref()),
    ),
    LinkKey::new(
        "bwin",
        |view, text| set(&mut view.beta_window, text),
        |view| unless_default(&view.beta_window),
    ),
];

fn written<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

fn read_group(view: &mut InstrumentsView, text: &str) -> Result<(), Error> {
    let group = InstrumentGroup::ALL.iter().copied().find(|&group| group_code(group) == text);
    view.group = Some(group.ok_or_else(|| {
        let known: Vec<String> = InstrumentGroup::ALL.iter().copied().map(group_code).collect();
        let problem = format!("{} is not a group of instruments", quoted(text));
        Error::invalid(problem, format!("use {}", known.join(", ")))
    })?);
    Ok(())
}

/// A group in a link has a hyphen for its space.
fn group_code(group: InstrumentGroup) -> String {
    group.code().replace(' ', "-")
}

impl fmt::Display for ColumnCodes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("."))
    }
}

impl FromStr for ColumnCodes {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut codes = Vec::new();
        for text in text.split('.') {
            let known = code(text)?;
            if !codes.contains(&known) {
                codes.push(known);
            }
        }
        Ok(Self(codes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::view::ViewState;

    fn check(fragment: &str, canonical: &str, notices: usize) {
        let (view, found) = ViewState::from_fragment(fragment);
        assert_eq!(view.to_fragment(), canonical);
        assert_eq!(found.len(), notices, "{found:?}");
    }

    #[test]
    fn tables_stand_in_links() {
        let link =
            "v=1&group=magnificent-7&cols=ret.fee&sort=fee-up&wcols=quad&wsort=ret-down&card=IJR";
        check(link, link, 0);
        check("cols=fee.fee", "v=1&cols=fee", 0);
        check("group=casino&cols=luck&sort=fee&wsort=luck-up&card=..", "v=1", 5);
    }

    #[test]
    fn every_column_fits_in_a_link() {
        let all = ColumnCodes(crate::domain::screener::CODES.to_vec());
        assert!(all.to_string().len() <= LONG);
    }
}
