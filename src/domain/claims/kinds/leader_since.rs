//! Who leads since a day.

use super::{
    Basis, ClaimKind, Computed, Day, Error, Evidence, Field, Judgement, KindSpec, Leg, Needs,
    Parts, QuotedFigure, Test, Unit, Unknown, ViewState, basis, metrics, usual,
    window::{basis_words, both_returns, not_over, view_of, window},
};
use crate::domain::{
    DateRange, Symbol, format, metrics::performance::rebased_performance::total_returns,
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "leader_since",
    name: "Who leads since a day",
    unit: Unit::Percent,
    fields: &[Field::SMALL, Field::LARGE, Field::LEG, Field::FROM, Field::BASIS],
    method: &metrics::performance::performance_spread::DEFINITION,
    usual: usual(Test::AtLeast, 0, 0),
};

/// One leg has made more than the other since a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeaderSince {
    small: Symbol,
    large: Symbol,
    leg: Leg,
    from: Day,
    basis: Basis,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<LeaderSince, Error> {
    Ok(LeaderSince {
        small: parts.parse("small")?,
        large: parts.parse("large")?,
        leg: parts.parse("leg")?,
        from: parts.parse("from")?,
        basis: basis(parts)?,
    })
}

impl ClaimKind for LeaderSince {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        let Self { small, large, leg, from, basis } = self;
        vec![
            small.to_string(),
            large.to_string(),
            leg.to_string(),
            from.to_string(),
            basis.to_string(),
        ]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let (leader, other) = match self.leg {
            Leg::Large => (&self.large, &self.small),
            Leg::Small => (&self.small, &self.large),
        };
        let day = format::day_long(self.from);
        let by = if quoted == KIND.usual {
            String::new()
        } else {
            format!(" by {}", quoted.words(KIND.unit))
        };
        format!("{leader} has led {other}{by} since {day}{}", basis_words(self.basis))
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
        if as_of <= self.from {
            return Ok(not_over(self.from, evidence, &self.small));
        }
        let since = window(pair.as_of(as_of), self.from, as_of)?;
        let (small, large) = total_returns(since);
        let (small, large) = (small?, large?);
        let lead = match self.leg {
            Leg::Large => large - small,
            Leg::Small => small - large,
        };
        let text = format::points(lead, 1);
        let made = |symbol, share| format!("{symbol} {}", format::signed_percent(share, 2));
        let reason = format!(
            "{}, {} from {} to {}: a lead of {text}.",
            made(&self.small, small),
            made(&self.large, large),
            format::day_long(self.from),
            format::day_long(since.last_day().unwrap_or(as_of)),
        );
        let mut figures = vec![Computed::new("Lead", lead * 100.0, text)];
        figures.extend(both_returns((&self.small, small), (&self.large, large)));
        let verdict = quoted.judge(lead * 100.0);
        Ok(Judgement { verdict, figures, reason, source: evidence.price_source(&self.small) })
    }

    fn view(&self) -> ViewState {
        let range = DateRange::Since(self.from);
        let view = view_of("performance", &self.small, &self.large);
        ViewState { basis: self.basis, range, ..view }
    }
}
