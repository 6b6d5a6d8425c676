//! The shares of breadth by a word each.

use super::{Breadth, BreadthLine};
use crate::domain::market::coded_enum;

coded_enum! {
    /// A share of instruments.
    #[derive(Default)]
    pub enum BreadthShare("a share of instruments") {
        /// Above their own average of 50 sessions.
        Above50 = "above50",
        /// Above their own average of 200 sessions.
        #[default]
        Above200 = "above200",
        /// Ahead of the benchmark over 21 sessions.
        Ahead21 = "ahead21",
        /// Ahead of the benchmark over 63 sessions.
        Ahead63 = "ahead63",
        /// Ahead of the benchmark over 252 sessions.
        Ahead252 = "ahead252",
    }
}

impl Breadth {
    /// A share over time.
    ///
    /// ```
    /// use rotascope::domain::metrics::universe::{Breadth, BreadthShare};
    ///
    /// let breadth = Breadth::default();
    /// assert_eq!(breadth.share(BreadthShare::Above200), &breadth.above[1]);
    /// ```
    pub fn share(&self, of: BreadthShare) -> &BreadthLine {
        let ([above_50, above_200], [ahead_21, ahead_63, ahead_252]) = (&self.above, &self.ahead);
        match of {
            BreadthShare::Above50 => above_50,
            BreadthShare::Above200 => above_200,
            BreadthShare::Ahead21 => ahead_21,
            BreadthShare::Ahead63 => ahead_63,
            BreadthShare::Ahead252 => ahead_252,
        }
    }
}
