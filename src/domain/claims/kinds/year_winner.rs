//! Who won each of so many calendar years.

use super::{
    Basis, ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Leg,
    Needs, Parts, QuotedFigure, Test, Unit, Unknown, Verdict, ViewState, basis, metrics, usual,
    window::{basis_words, both_returns, view_of},
};
use crate::domain::{
    Absence, DateRange, Symbol, format,
    metrics::{
        Span,
        performance::calendar_years::{CalendarYear, Winner, calendar_years},
    },
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "year_winner",
    name: "Winner of calendar years",
    unit: Unit::Years,
    fields: &[
        Field::SMALL,
        Field::LARGE,
        Field::LEG,
        Field { name: "from", label: "First year", control: Control::Year },
        Field { name: "to", label: "Last year", control: Control::Year },
        Field::BASIS,
    ],
    method: &metrics::performance::calendar_years::DEFINITION,
    usual: usual(Test::AtLeast, 1_000, 0),
};

/// One leg won so many of the years from one to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearWinner {
    small: Symbol,
    large: Symbol,
    leg: Leg,
    from: u16,
    to: u16,
    basis: Basis,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<YearWinner, Error> {
    let from = parts.count("from", 1900, 2200)?;
    Ok(YearWinner {
        small: parts.parse("small")?,
        large: parts.parse("large")?,
        leg: parts.parse("leg")?,
        from,
        to: parts.count("to", from, from.saturating_add(99))?,
        basis: basis(parts)?,
    })
}

impl ClaimKind for YearWinner {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        let Self { small, large, leg, from, to, basis } = self;
        vec![
            small.to_string(),
            large.to_string(),
            leg.to_string(),
            from.to_string(),
            to.to_string(),
            basis.to_string(),
        ]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let (winner, loser) = self.winner_and_loser();
        let all = quoted.test == Test::AtLeast && quoted.amount.value() == f64::from(self.years());
        let years = match (self.years(), all) {
            (1, true) => self.from.to_string(),
            (_, true) => format!("each year from {} to {}", self.from, self.to),
            _ => format!("{} from {} to {}", quoted.words(KIND.unit), self.from, self.to),
        };
        format!("{winner} beats {loser} in {years}{}", basis_words(self.basis))
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
        let all = calendar_years(pair.as_of(as_of));
        let wanted = |year: &i32| (i32::from(self.from)..=i32::from(self.to)).contains(year);
        let years: Vec<&CalendarYear> = all.iter().filter(|year| wanted(&year.year)).collect();
        let full = || years.iter().filter(|year| year.span == Span::Full);
        let over = (self.from..=self.to).filter(|&year| i32::from(year) < as_of.year()).count();
        let (need, have) = (usize::from(self.years()), full().count());
        if have < over {
            return Err(Absence::NotEnoughHistory { need: over, have }.into());
        }
        let won = full().filter(|year| year.winner == self.winner()).count();
        let best = won + (need - have);
        let verdict = match (quoted.accepts(won as f64), quoted.accepts(best as f64)) {
            (is_now, is_then) if is_now == is_then || have == need => quoted.judge(won as f64),
            _ => Verdict::Open,
        };
        let mut figures =
            vec![Computed::new("Years won", won as f64, Unit::Years.words(won as f64, 0))];
        figures.extend(years.iter().map(|year| {
            Computed::new(year.year.to_string(), year.excess * 100.0, self.year_words(year))
        }));
        let running = years.iter().find(|year| year.span == Span::Part);
        figures.extend(
            running.into_iter().flat_map(|year| {
                both_returns((&self.small, year.small), (&self.large, year.large))
            }),
        );
        let reason = self.reason(won, have, running.copied());
        Ok(Judgement { verdict, figures, reason, source: evidence.price_source(&self.small) })
    }

    fn until(&self) -> Option<Day> {
        Day::from_ymd(i32::from(self.to), 12, 31).ok()
    }

    fn view(&self) -> ViewState {
        let base = Day::from_ymd(i32::from(self.from) - 1, 12, 31).ok();
        ViewState {
            basis: self.basis,
            range: base.map_or(DateRange::Max, DateRange::Since),
            ..view_of("performance", &self.small, &self.large)
        }
    }
}

impl YearWinner {
    fn years(&self) -> u16 {
        self.to.saturating_sub(self.from).saturating_add(1)
    }

    fn winner(&self) -> Winner {
        match self.leg {
            Leg::Large => Winner::Large,
            Leg::Small => Winner::Small,
        }
    }

    fn winner_and_loser(&self) -> (&Symbol, &Symbol) {
        match self.leg {
            Leg::Large => (&self.large, &self.small),
            Leg::Small => (&self.small, &self.large),
        }
    }

    fn year_words(&self, year: &CalendarYear) -> String {
        let (small, large) = (year.small, year.large);
        let made = |symbol, share| format!("{symbol} {}", format::signed_percent(share, 2));
        format!("{}, {}", made(&self.small, small), made(&self.large, large))
    }

    fn reason(&self, won: usize, over: usize, running: Option<&CalendarYear>) -> String {
        let (winner, _) = self.winner_and_loser();
        let mut parts = Vec::new();
        if 0 < over {
            let (won, over) = (format::count_in_words(won), format::count_in_words(over));
            let years = if over == "one" { "year" } else { "years" };
            parts.push(format!("{winner} was ahead in {won} of {over} full {years}."));
        }
        parts.extend(running.map(|year| {
            let day = format::day_in_year(year.last);
            format!("{} is not over; to {day}: {}.", year.year, self.year_words(year))
        }));
        if parts.is_empty() {
            parts.push(format!("{} has not begun.", self.from));
        }
        parts.join(" ")
    }
}
