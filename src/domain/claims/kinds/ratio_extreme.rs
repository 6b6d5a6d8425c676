//! A ratio at its highest or lowest of so many sessions.

use super::{
    Basis, ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs,
    Parts, QuotedFigure, Test, Unit, Unknown, ViewState, basis, metrics, usual,
    window::{basis_words, history, not_over, view_of},
};
use crate::domain::{
    Symbol, format,
    metrics::performance::highest_since::{Extreme, record},
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "ratio_extreme",
    name: "Ratio at a high or low",
    unit: Unit::Sessions,
    fields: &[
        Field::SMALL,
        Field::LARGE,
        Field {
            name: "end",
            label: "At its",
            control: Control::Choice(&[("highest", "highest"), ("lowest", "lowest")]),
        },
        Field::TO,
        Field::BASIS,
    ],
    method: &metrics::performance::highest_since::DEFINITION,
    usual: usual(Test::AtLeast, 252_000, 0),
};

/// The ratio of the small leg to the large one closed at its highest or lowest of so many sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatioExtreme {
    small: Symbol,
    large: Symbol,
    end: Extreme,
    to: Day,
    basis: Basis,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<RatioExtreme, Error> {
    Ok(RatioExtreme {
        small: parts.parse("small")?,
        large: parts.parse("large")?,
        end: parts.parse("end")?,
        to: parts.parse("to")?,
        basis: basis(parts)?,
    })
}

impl ClaimKind for RatioExtreme {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        let Self { small, large, end, to, basis } = self;
        vec![
            small.to_string(),
            large.to_string(),
            end.to_string(),
            to.to_string(),
            basis.to_string(),
        ]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        format!(
            "The ratio of {} to {} closed at its {} of {} on {}{}",
            self.small,
            self.large,
            self.end,
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
        let found = record(view, self.end)?;
        let sessions = found.sessions as f64;
        let reason = match found.since {
            Some(since) => format!("The {} since {}.", self.end, format::day_long(since)),
            None => format!(
                "The {} of the history, which begins on {}.",
                self.end,
                format::day_long(found.first),
            ),
        };
        Ok(Judgement {
            verdict: quoted.judge(sessions),
            figures: vec![Computed::new("Of", sessions, Unit::Sessions.words(sessions, 0))],
            reason,
            source: evidence.price_source(&self.small),
        })
    }

    fn until(&self) -> Option<Day> {
        Some(self.to)
    }

    fn view(&self) -> ViewState {
        ViewState { basis: self.basis, ..view_of("performance", &self.small, &self.large) }
    }
}
