//! What conditions rest on, read from the loaded files as a day knew it.

use super::{inputs::Inputs, kind::Source, signal::Signal};
use crate::domain::{
    Day, MacroSeries, PairView, Shared,
    facts::{MacroColumn, MacroId, PolicyFacts},
    library::{Library, Load},
    snapshot::MacroFile,
};

/// Beyond so many days a yield says nothing of a session.
const STALE_DAYS: i32 = 10;

/// The files that a signal rests on beside the prices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The 2-year yield.
    pub two_year: Option<Shared<MacroFile>>,
    /// The 10-year yield.
    pub ten_year: Option<Shared<MacroFile>>,
    /// Policy decisions.
    pub policy: Option<Shared<PolicyFacts>>,
}

impl Evidence {
    /// The evidence of a signal; nothing while a file loads.
    ///
    /// # Errors
    /// When a file cannot be had.
    pub fn of(library: &dyn Library, signal: &Signal) -> Load<Self> {
        let sources = signal.sources();
        let wants = |source: Source| sources.contains(&source);
        let mut found = Self::default();
        for (source, id) in
            [(Source::TwoYear, MacroId::Yield2), (Source::TenYear, MacroId::Yield10)]
        {
            if !wants(source) {
                continue;
            }
            let file = match library.macro_file(id)? {
                Ok(file) => Some(file),
                Err(error) => return Some(Err(error)),
            };
            match source {
                Source::TwoYear => found.two_year = file,
                _ => found.ten_year = file,
            }
        }
        if wants(Source::Policy) {
            match library.policy()? {
                Ok(policy) => found.policy = Some(policy),
                Err(error) => return Some(Err(error)),
            }
        }
        Some(Ok(found))
    }

    /// Whether a signal is true, one value a session of a view; none where that cannot be judged.
    pub fn holds(&self, signal: &Signal, view: PairView<'_>) -> Vec<Option<bool>> {
        let [two, ten] = [&self.two_year, &self.ten_year].map(|file| known(file.as_deref(), view));
        let policy = self.policy.as_ref().zip(view.last_day());
        let decisions = policy.map(|(policy, as_of)| policy.changes_to(as_of)).unwrap_or_default();
        signal.holds(&Inputs {
            view,
            two_year_percent: &two,
            ten_year_percent: &ten,
            decisions: &decisions,
        })
    }

    /// True where no figure was revised: what a day knew is then the beginning of what a later one
    /// knows.
    pub fn is_unrevised(&self) -> bool {
        let mut files = [&self.two_year, &self.ten_year].into_iter().flatten();
        files.all(|file| file.vintages().len() == 1)
    }
}

/// The newest level that each session of a view knew.
fn known(file: Option<&MacroFile>, view: PairView<'_>) -> Vec<Option<f64>> {
    let Some((file, as_of)) = file.zip(view.last_day()) else { return Vec::new() };
    let Ok(vintage) = file.column(MacroColumn::Level, as_of) else { return Vec::new() };
    view.days().iter().map(|day| newest(vintage.series, *day)).collect()
}

fn newest(series: &MacroSeries, day: Day) -> Option<f64> {
    let newest = series.as_of(day).last()?;
    (newest.period_end.days_until(day) <= STALE_DAYS).then_some(newest.value)
}
