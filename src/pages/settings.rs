//! Settings of the bar of controls that only some pages depend on.

use crate::domain::view::Page;

/// A setting that does nothing on some pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Price or total return.
    Basis,
    /// Both legs.
    Legs,
    /// How far back charts and figures reach.
    Range,
    /// The scale of charts of levels.
    Scale,
}

impl Setting {
    /// True where a page shows anything else when the setting changes.
    ///
    /// ```
    /// use rotascope::{domain::view::Page, pages::Setting};
    ///
    /// assert!(Setting::Range.counts_on(Page::Performance));
    /// assert!(!Setting::Range.counts_on(Page::Rates));
    /// ```
    pub fn counts_on(self, page: Page) -> bool {
        use Page::{
            Breadth, Claims, Concentration, Data, Gallery, Instruments, Overview, Performance,
            Rates, Report, Streaks, Valuation,
        };
        match self {
            Self::Basis => !matches!(page, Claims | Data | Gallery | Valuation),
            Self::Legs => !matches!(page, Claims | Data | Gallery),
            Self::Range => {
                matches!(
                    page,
                    Overview
                        | Performance
                        | Breadth
                        | Streaks
                        | Concentration
                        | Instruments
                        | Report
                )
            }
            Self::Scale => !matches!(page, Breadth | Claims | Data | Gallery | Rates | Streaks),
        }
    }
}
