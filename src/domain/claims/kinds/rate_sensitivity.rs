//! How the lead of the small leg has moved with a yield.

use super::{
    Basis, ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs,
    Parts, QuotedFigure, Test, Unit, Unknown, ViewState, coded_enum, metrics,
    quoted_figure::Amount, usual, window::view_of,
};
use crate::domain::{
    Symbol,
    facts::MacroId,
    format,
    study::rates::{moves_with, newest_fit},
    view::BetaYears,
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "rate_sensitivity",
    name: "Reaction to yields",
    unit: Unit::Percent,
    fields: &[
        Field::SMALL,
        Field::LARGE,
        Field {
            name: "yield",
            label: "Treasury yield",
            control: Control::Choice(&[("two_year", "2 years"), ("ten_year", "10 years")]),
        },
        Field { name: "weeks", label: "Weeks", control: Control::Count(156) },
    ],
    method: &metrics::rates::rate_beta::DEFINITION,
    usual: usual(Test::AtMost, 0, 0),
};

const WEEKS_PER_YEAR: u16 = 52;

coded_enum! {
    /// A Treasury yield.
    pub enum Treasury("a yield") {
        /// Of ten years.
        TenYear = "ten_year",
        /// Of two years.
        TwoYear = "two_year",
    }
}

/// The small leg leads by so much for each percentage point on a yield.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateSensitivity {
    small: Symbol,
    large: Symbol,
    treasury: Treasury,
    weeks: u16,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<RateSensitivity, Error> {
    Ok(RateSensitivity {
        small: parts.parse("small")?,
        large: parts.parse("large")?,
        treasury: parts.parse("yield")?,
        weeks: parts.count("weeks", 9, 5_000)?,
    })
}

impl ClaimKind for RateSensitivity {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        let Self { small, large, treasury, weeks } = self;
        vec![small.to_string(), large.to_string(), treasury.to_string(), weeks.to_string()]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let Self { small, large, weeks, .. } = self;
        let name = self.yield_words();
        match (quoted.amount == Amount::default(), quoted.test) {
            (true, Test::AtMost) => {
                format!("{small} gained on {large} when the {name} fell, over {weeks} weeks")
            }
            (true, Test::AtLeast) => {
                format!("{small} gained on {large} when the {name} rose, over {weeks} weeks")
            }
            _ => format!(
                "{small} gained {} on {large} for each point on the {name}, over {weeks} weeks",
                quoted.words(KIND.unit)
            ),
        }
    }

    fn add_needs(&self, needs: &mut Needs) {
        needs.symbols.extend([self.small.clone(), self.large.clone()]);
        needs.series.extend([MacroId::Yield2, MacroId::Yield10]);
    }

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let pair = evidence.pair(&self.small, &self.large, Basis::Price)?;
        let (two, ten) =
            (evidence.macro_file(MacroId::Yield2)?, evidence.macro_file(MacroId::Yield10)?);
        let moves = moves_with(pair.as_of(as_of), two, ten, as_of);
        let fit = newest_fit(&moves, usize::from(self.weeks))?;
        let beta = match self.treasury {
            Treasury::TenYear => fit.ten_year,
            Treasury::TwoYear => fit.two_year,
        };
        let interval = format!("{} to {}", format::bound(beta.low, 1), format::bound(beta.high, 1));
        let value = format::signed_percent(beta.value, 1);
        let reason = format!(
            "{value} for each percentage point on the {} over the {} weeks to {}; the 95\u{a0}% \
             interval runs from {interval}.",
            self.yield_words(),
            self.weeks,
            format::day_long(moves.last().map_or(as_of, |week| week.day)),
        );
        let on = "chance: the 95\u{a0}% interval reaches to both sides";
        Ok(Judgement {
            verdict: quoted.judge_interval(beta.low * 100.0, beta.high * 100.0, on),
            figures: vec![
                Computed::new("For each percentage point", beta.value * 100.0, value),
                Computed::new("95\u{a0}% interval", (beta.high - beta.low) * 100.0, interval),
                Computed::new("Weeks", f64::from(self.weeks), self.weeks.to_string()),
            ],
            reason,
            source: two.provenance.source.clone(),
        })
    }

    fn view(&self) -> ViewState {
        let mut view = view_of("rates", &self.small, &self.large);
        let years = i16::try_from(self.weeks / WEEKS_PER_YEAR).ok();
        view.rates.beta_years = years.and_then(BetaYears::of).unwrap_or_default();
        view
    }
}

impl RateSensitivity {
    fn yield_words(&self) -> &'static str {
        match self.treasury {
            Treasury::TenYear => "10-year yield",
            Treasury::TwoYear => "2-year yield",
        }
    }
}
