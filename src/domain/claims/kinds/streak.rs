//! So many sessions won in a row.

use super::{
    Basis, ClaimKind, Computed, Day, Error, Evidence, Field, Judgement, KindSpec, Needs, Parts,
    QuotedFigure, Test, Unit, Unknown, ViewState, basis, metrics, usual,
    window::{basis_words, history, not_over, view_of},
};
use crate::domain::{
    PairView, Symbol,
    format::{self, day_span},
    metrics::streaks::streak::{Streak as Found, StreakState},
    study::StreakStudy,
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "streak",
    name: "Sessions in a row",
    unit: Unit::Sessions,
    fields: &[Field::SMALL, Field::LARGE, Field::TO, Field::BASIS],
    method: &metrics::streaks::streak::DEFINITION,
    usual: usual(Test::AtLeast, 5_000, 0),
};

/// A streak that had its like less than a year before is not called the longest since then.
const NOTABLE_DAYS: i32 = 365;

/// The small leg beat the large one on each of the sessions up to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Streak {
    small: Symbol,
    large: Symbol,
    to: Day,
    basis: Basis,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<Streak, Error> {
    Ok(Streak {
        small: parts.parse("small")?,
        large: parts.parse("large")?,
        to: parts.parse("to")?,
        basis: basis(parts)?,
    })
}

impl ClaimKind for Streak {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        let Self { small, large, to, basis } = self;
        vec![small.to_string(), large.to_string(), to.to_string(), basis.to_string()]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        format!(
            "{} beat {} on {} in a row to {}{}",
            self.small,
            self.large,
            quoted.words(KIND.unit),
            format::day_long(self.to),
            basis_words(self.basis),
        )
    }

    fn add_needs(&self, needs: &mut Needs) {
        needs.symbols.extend([self.small.clone(), self.large.clone()]);
    }

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let pair = evidence.pair(&self.small, &self.large, self.basis)?;
        if as_of < self.to {
            return Ok(not_over(self.to, evidence, &self.small));
        }
        let view = history(pair.view(), self.to)?;
        let study = StreakStudy::of(view);
        let reason = match &study.state {
            StreakState::Running(streak) => running(streak, &study.all, view),
            _ => self.not_running(),
        };
        let sessions = study.running();
        let text = Unit::Sessions.words(sessions as f64, 0);
        Ok(Judgement {
            verdict: quoted.judge(sessions as f64),
            figures: vec![Computed::new("In a row", sessions as f64, text)],
            reason,
            source: evidence.price_source(&self.small),
        })
    }

    fn until(&self) -> Option<Day> {
        Some(self.to)
    }

    fn view(&self) -> ViewState {
        ViewState { basis: self.basis, ..view_of("streaks", &self.small, &self.large) }
    }
}

impl Streak {
    fn not_running(&self) -> String {
        let day = format::day_long(self.to);
        format!("{} did not beat {} on {day}.", self.small, self.large)
    }
}

fn running(streak: &Found, all: &[Found], view: PairView<'_>) -> String {
    let count = Unit::Sessions.words(streak.sessions as f64, 0);
    let span = day_span(streak.start, streak.end);
    let mut earlier = all.iter().filter(|other| other.end < streak.start);
    let rival = earlier.rfind(|other| streak.sessions <= other.sessions);
    let since = rival.map(|rival| rival.end).or_else(|| view.days().first().copied());
    match since.filter(|since| NOTABLE_DAYS <= since.days_until(streak.end)) {
        Some(day) => format!("{count}, {span}; the longest since {}.", format::day_long(day)),
        None => format!("{count}, {span}."),
    }
}
