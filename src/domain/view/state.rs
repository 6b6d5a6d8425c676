//! The settings of a view: plain, comparable, and nothing that could be derived.

use std::{fmt, str::FromStr};

use super::{
    ChartNumber, InstrumentsView, Notes, Page, PerformanceView, RatesView, RotationView,
    StreaksView, Unread, ValuationView, Zoom,
};
use crate::domain::{Basis, DateRange, Day, Error, Symbol, quoted};

/// Everything a reader has chosen; what is not chosen is the snapshot's default or the latest.
///
/// ```
/// use rotascope::domain::view::ViewState;
///
/// let (view, notices) = ViewState::from_fragment("#v=1&asof=2026-01-23&basis=total");
/// assert!(notices.is_empty());
/// assert_eq!(view.to_fragment(), "v=1&asof=2026-01-23&basis=total");
/// ```
///
/// Parts that cannot be read are left out one by one, each with a notice:
///
/// ```
/// use rotascope::domain::view::ViewState;
///
/// let (view, notices) = ViewState::from_fragment("#asof=soon&range=5y");
/// assert_eq!(view.to_fragment(), "v=1&range=5y");
/// assert!(notices[0].to_string().contains("\"soon\" is not a day"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// The page that is open.
    pub page: Page,
    /// The small leg; the snapshot's default where none is chosen.
    pub small: Option<Symbol>,
    /// The large leg; the snapshot's default where none is chosen.
    pub large: Option<Symbol>,
    /// The session after which nothing is read; the latest where none is chosen.
    pub as_of: Option<Day>,
    /// How far back the charts reach.
    pub range: DateRange,
    /// The session that performance is measured from; the start of the range where none is chosen.
    pub base: Option<Day>,
    /// What the charts of sessions are zoomed into; all that they hold where nothing is chosen.
    pub zoom: Option<Zoom>,
    /// Basis: whether dividends count.
    pub basis: Basis,
    /// The scale of charts of levels.
    pub scale: YScale,
    /// The instruments page.
    pub instruments: InstrumentsView,
    /// Settings of the performance page.
    pub performance: PerformanceView,
    /// What is chosen on the rotation page.
    pub rotation: RotationView,
    /// The group of the page of breadth and how it is looked at, unread; the usual ones where there is
    /// none.
    pub breadth: Unread,
    /// What is chosen on the streaks page.
    pub streaks: StreaksView,
    /// What is assumed on the valuation page.
    pub valuation: ValuationView,
    /// What is chosen on the rates page.
    pub rates: RatesView,
    /// The condition of the signals page, unread; the first that it offers where there is none.
    pub signal: Unread,
    /// The rule of the Lab and its cost, unread; the usual one where there is none.
    pub lab: Unread,
    /// The reader's own claims, unread.
    pub claims: Unread,
    /// The reader's own notes on charts of sessions.
    pub notes: Notes,
    /// The chart that is shown alone, in a frame of another site.
    pub embed: Option<ChartNumber>,
    /// The snapshot that a shared link was made on.
    pub made_on: Option<SnapshotRef>,
}

/// The scale of charts of levels; charts of differences are always linear.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum YScale {
    /// Equal steps are equal amounts.
    Linear,
    /// Equal steps are equal factors.
    #[default]
    Log,
}

impl YScale {
    /// Both scales in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Log, Self::Linear];
}

impl fmt::Display for YScale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Linear => "linear",
            Self::Log => "log",
        })
    }
}

impl FromStr for YScale {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "linear" => Ok(Self::Linear),
            "log" => Ok(Self::Log),
            _ => {
                Err(Error::invalid(format!("{} is not a scale", quoted(text)), "use linear or log"))
            }
        }
    }
}

/// The snapshot that a link was made on: its last session and its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotRef {
    /// The last session of that snapshot.
    pub as_of: Day,
    /// Its identity, as its manifest gives it.
    pub id: String,
}

impl fmt::Display for SnapshotRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.as_of, self.id)
    }
}

impl FromStr for SnapshotRef {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let parts = text.split_once('.').and_then(|(day, id)| Some((day.parse().ok()?, id)));
        let sound = |id: &str| {
            (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric())
        };
        match parts {
            Some((as_of, id)) if sound(id) => Ok(Self { as_of, id: id.to_owned() }),
            _ => Err(Error::invalid(
                format!("{} does not name a snapshot", quoted(text)),
                "copy the link again from the page",
            )),
        }
    }
}
