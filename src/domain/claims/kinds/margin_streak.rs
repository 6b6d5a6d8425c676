//! So many sessions in a row, each won by a margin.

use super::{
    Basis, ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs,
    Parts, QuotedFigure, Test, Unit, Unknown, ViewState, basis, metrics, usual,
    window::{basis_words, history, not_over, view_of},
};
use crate::domain::{Symbol, format, signals::Signal, view::Unread};

pub(super) const KIND: KindSpec = KindSpec {
    code: "margin_streak",
    name: "Far ahead in a row",
    unit: Unit::Sessions,
    fields: &[
        Field::SMALL,
        Field::LARGE,
        Field {
            name: "margin_bp",
            label: "Ahead by at least (basis points)",
            control: Control::Count(100),
        },
        Field::TO,
        Field::BASIS,
    ],
    method: &metrics::streaks::streak::DEFINITION,
    usual: usual(Test::AtLeast, 3_000, 0),
};

/// The small leg was ahead by a margin on each of the sessions up to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarginStreak {
    small: Symbol,
    large: Symbol,
    margin_bp: u16,
    to: Day,
    basis: Basis,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<MarginStreak, Error> {
    Ok(MarginStreak {
        small: parts.parse("small")?,
        large: parts.parse("large")?,
        margin_bp: parts.count("margin_bp", 1, 1_000)?,
        to: parts.parse("to")?,
        basis: basis(parts)?,
    })
}

impl ClaimKind for MarginStreak {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        let Self { small, large, margin_bp, to, basis } = self;
        let margin = margin_bp.to_string();
        vec![small.to_string(), large.to_string(), margin, to.to_string(), basis.to_string()]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        format!(
            "{} was ahead of {} by at least {} on each of {} in a row to {}{}",
            self.small,
            self.large,
            format::points_bare(f64::from(self.margin_bp) / 10_000.0, 2),
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
        let margin = f64::from(self.margin_bp) / 10_000.0;
        let gaps: Vec<(Day, f64)> =
            view.returns().map(|(day, small, large)| (day, small - large)).collect();
        let run: Vec<&(Day, f64)> =
            gaps.iter().rev().take_while(|(_, gap)| margin <= *gap).collect();
        let before = gaps.iter().rev().nth(run.len());
        let reason = match before {
            Some((day, gap)) => {
                format!("On {} the gap was {}.", format::day_long(*day), format::points(*gap, 2))
            }
            None => "The history begins with this run.".to_owned(),
        };
        let sessions = run.len() as f64;
        Ok(Judgement {
            verdict: quoted.judge(sessions),
            figures: vec![Computed::new("In a row", sessions, Unit::Sessions.words(sessions, 0))],
            reason,
            source: evidence.price_source(&self.small),
        })
    }

    fn until(&self) -> Option<Day> {
        Some(self.to)
    }

    /// What followed three such sessions in a row, where that page offers the margin.
    fn view(&self) -> ViewState {
        let points = format!("{:.2}", f64::from(self.margin_bp) / 100.0);
        let points = points.strip_suffix('0').unwrap_or(&points);
        let (signal, refused) = Signal::read(&format!("margin~small~{points}~3"));
        let (page, signal) = if refused.is_empty() {
            ("signals", Unread::from(&signal))
        } else {
            ("performance", Unread::default())
        };
        ViewState { basis: self.basis, signal, ..view_of(page, &self.small, &self.large) }
    }
}
