//! The indices that facts speak of.

use std::{fmt, str::FromStr, sync::Arc};

use crate::domain::Error;

/// The names by which each known index goes; the first is the one that is shown.
const NAMES: &[(Index, &[&str])] = &[
    (Index::Nasdaq100, &["Nasdaq-100", "Nasdaq 100"]),
    (Index::Russell2000, &["Russell 2000"]),
    (Index::Russell2000Growth, &["Russell 2000 Growth"]),
    (Index::Russell2000Value, &["Russell 2000 Value"]),
    (Index::Sp400, &["S&P 400", "S&P MidCap 400"]),
    (Index::Sp500, &["S&P 500"]),
    (Index::Sp500EqualWeight, &["S&P 500 Equal Weight"]),
    (Index::Sp600, &["S&P 600", "S&P SmallCap 600"]),
];

/// An index, known by name or as it stands in the source.
///
/// ```
/// use rotascope::domain::facts::Index;
///
/// assert_eq!("S&P SmallCap 600".parse::<Index>()?, Index::Sp600);
/// assert_eq!(Index::Sp600.to_string(), "S&P 600");
/// assert_eq!("TOPIX".parse::<Index>()?.to_string(), "TOPIX");
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Index {
    /// The hundred largest companies of the Nasdaq that are not banks.
    Nasdaq100,
    /// The 2,000 smallest of the 3,000 largest US companies.
    Russell2000,
    /// Its growth half.
    Russell2000Growth,
    /// Its value half.
    Russell2000Value,
    /// The S&P `MidCap` 400.
    Sp400,
    /// The S&P 500.
    Sp500,
    /// The S&P 500 with equal weights.
    Sp500EqualWeight,
    /// The S&P `SmallCap` 600, whose members must earn money when they join.
    Sp600,
    /// Any other, by its name.
    Other(Arc<str>),
}

impl Index {
    /// The known index whose name stands in the name of a fund, the longest where several do.
    ///
    /// ```
    /// use rotascope::domain::facts::Index;
    ///
    /// let found = Index::named_in("iShares Russell 2000 Value ETF");
    /// assert_eq!(found, Some(Index::Russell2000Value));
    /// assert_eq!(Index::named_in("iShares Silver Trust"), None);
    /// ```
    pub fn named_in(fund: &str) -> Option<Self> {
        let named = |(index, names): &(Self, &[&str])| {
            let longest = names.iter().filter(|name| fund.contains(**name)).map(|n| n.len()).max();
            longest.map(|len| (len, index.clone()))
        };
        NAMES.iter().filter_map(named).max_by_key(|(len, _)| *len).map(|(_, index)| index)
    }
}

impl fmt::Display for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = NAMES.iter().find(|(index, _)| index == self);
        match (self, shown.and_then(|(_, names)| names.first())) {
            (Self::Other(name), _) => f.write_str(name),
            (_, Some(name)) => f.write_str(name),
            (_, None) => write!(f, "{self:?}"),
        }
    }
}

impl FromStr for Index {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Error::invalid("the name of the index is empty", "name the index"));
        }
        let known = NAMES.iter().find(|(_, names)| names.contains(&text));
        Ok(known.map_or_else(|| Self::Other(text.into()), |(index, _)| index.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_as_its_index() {
        for (index, names) in NAMES {
            assert_eq!(index.to_string(), names[0]);
            for name in *names {
                assert_eq!(&name.parse::<Index>().unwrap(), index);
            }
        }
        assert!(" ".parse::<Index>().is_err());
    }
}
