//! Readers' own claims, in the order in which they put them.

use std::{fmt, str::FromStr};

use super::{claim::Claim, link};
use crate::domain::{Error, view::Unread};

/// A broken link is described by its first few claims; more would bury the page.
const MOST_NOTICES: usize = 6;

/// Claims in an order, few and short enough for a link.
///
/// Every change gives a new set and leaves this one as it is.
///
/// ```
/// use rotascope::domain::claims::{Claim, ClaimSet, KINDS};
///
/// let draft = |code: &str| -> Result<Claim, rotascope::domain::Error> {
///     let kind = KINDS.iter().find(|kind| kind.code == code).unwrap();
///     Claim::draft(kind, &"IWM".parse()?, &"SPY".parse()?, "2026-01-23".parse()?)
/// };
/// let set = ClaimSet::default().with(draft("streak")?)?.with(draft("year_winner")?)?;
/// assert_eq!(
///     set.to_string(),
///     "streak~IWM~SPY~2026-01-23~price~at_least~5~0~.~.~~\
///      year_winner~IWM~SPY~small~2026~2026~price~at_least~1~0~.~.",
/// );
/// assert_eq!(set.moved(1, 0).claims()[0].kind().code, "year_winner");
/// assert_eq!(set.without(0).claims().len(), 1);
/// # Ok::<(), rotascope::domain::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimSet(Vec<Claim>);

impl ClaimSet {
    /// The most claims that a set has.
    pub const MOST_CLAIMS: usize = 20;

    /// The claims in their order.
    pub fn claims(&self) -> &[Claim] {
        &self.0
    }

    /// The set with a claim at its end.
    ///
    /// # Errors
    /// When it would have too many claims, or be too long for a link.
    pub fn with(&self, claim: Claim) -> Result<Self, Error> {
        let mut claims = self.0.clone();
        claims.push(claim);
        Self(claims).checked()
    }

    /// The set with the claim at `index` replaced; the same where there is none.
    ///
    /// # Errors
    /// When it would be too long for a link.
    pub fn replaced(&self, index: usize, claim: Claim) -> Result<Self, Error> {
        let mut claims = self.0.clone();
        if let Some(place) = claims.get_mut(index) {
            *place = claim;
        }
        Self(claims).checked()
    }

    /// The set without the claim at `index`; the same where there is none.
    #[must_use]
    pub fn without(&self, index: usize) -> Self {
        let kept = self.0.iter().enumerate().filter(|(other, _)| *other != index);
        Self(kept.map(|(_, claim)| claim.clone()).collect())
    }

    /// The set with the claim at `from` moved so that it stands at `to`, or at the end where there
    /// are fewer; the same where there is none at `from`.
    #[must_use]
    pub fn moved(&self, from: usize, to: usize) -> Self {
        let mut claims = self.0.clone();
        if from < claims.len() {
            let claim = claims.remove(from);
            claims.insert(to.min(claims.len()), claim);
        }
        Self(claims)
    }

    /// Reads the form in a link; every claim that cannot be read is left out, and named by an error
    /// in the second value.
    ///
    /// ```
    /// use rotascope::domain::claims::ClaimSet;
    ///
    /// let (set, notices) = ClaimSet::read("streak~IWM~SPY~soon~price~about~14~0~.~.");
    /// assert!(set.claims().is_empty());
    /// assert!(notices[0].to_string().starts_with("field claim 1, to: \"soon\" is not a day"));
    /// ```
    pub fn read(text: &str) -> (Self, Vec<Error>) {
        if Unread::MOST_CHARACTERS < text.len() {
            return (Self::default(), vec![too_long(text.len())]);
        }
        let (mut set, mut notices) = (Self::default(), Vec::new());
        let mut unnamed = 0_usize;
        let texts = text.split(link::BETWEEN_CLAIMS).filter(|text| !text.is_empty());
        for (text, number) in texts.zip(1_usize..) {
            match link::read(text).and_then(|claim| set.with(claim)) {
                Ok(longer) => set = longer,
                Err(error) if notices.len() < MOST_NOTICES => notices.push(numbered(error, number)),
                Err(_) => unnamed += 1,
            }
        }
        if 0 < unnamed {
            notices.push(Error::invalid(
                format!("{unnamed} more claims of the link cannot be read"),
                "copy the link again from the page",
            ));
        }
        (set, notices)
    }

    /// The claims of a view that can be read, and an error for each that cannot.
    pub fn of(claims: &Unread) -> (Self, Vec<Error>) {
        Self::read(claims.as_str())
    }

    fn checked(self) -> Result<Self, Error> {
        if Self::MOST_CLAIMS < self.0.len() {
            let problem = format!("there are {} claims already", Self::MOST_CLAIMS);
            return Err(Error::invalid(problem, "remove one first"));
        }
        let length = self.to_string().len();
        if Unread::MOST_CHARACTERS < length { Err(too_long(length)) } else { Ok(self) }
    }
}

fn too_long(length: usize) -> Error {
    let most = Unread::MOST_CHARACTERS;
    Error::invalid(
        format!("the claims take {length} characters in a link, more than {most}"),
        "shorten their words, or share fewer",
    )
}

fn numbered(error: Error, number: usize) -> Error {
    let field = match &error.place().field {
        Some(field) => format!("claim {number}, {field}"),
        None => format!("claim {number}"),
    };
    error.at_field(field)
}

impl From<&ClaimSet> for Unread {
    fn from(set: &ClaimSet) -> Self {
        Self::new(set.to_string())
    }
}

impl fmt::Display for ClaimSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, claim) in self.0.iter().enumerate() {
            if 0 < index {
                f.write_str(link::BETWEEN_CLAIMS)?;
            }
            f.write_str(&link::write(claim))?;
        }
        Ok(())
    }
}

impl FromStr for ClaimSet {
    type Err = Error;

    /// The whole set or nothing; [`ClaimSet::read`] keeps what can be read.
    fn from_str(text: &str) -> Result<Self, Error> {
        let (set, notices) = Self::read(text);
        notices.into_iter().next().map_or(Ok(set), Err)
    }
}
