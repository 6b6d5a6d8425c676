//! What an instrument made over a window.

use super::{
    Basis, ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs,
    Parts, QuotedFigure, Test, Unit, Unknown, Verdict, ViewState, coded_enum, metrics, usual,
    window::{not_over, session_at, view_of},
};
use crate::domain::{
    DateRange, PriceSeries, Symbol,
    format::{self, day_span},
    metrics::performance::rebased_performance::total_return_of,
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "total_return",
    name: "Return over a window",
    unit: Unit::Percent,
    fields: &[
        Field { name: "small", label: "Instrument", control: Control::Symbol },
        Field { name: "large", label: "Shown beside", control: Control::Symbol },
        Field::FROM,
        Field::TO,
        Field {
            name: "basis",
            label: "Basis",
            control: Control::Choice(&[
                ("price", "price"),
                ("total", "total return"),
                ("both", "both"),
            ]),
        },
    ],
    method: &metrics::performance::rebased_performance::DEFINITION,
    usual: usual(Test::About, 10_000, 1_000),
};

coded_enum! {
    /// On which basis a return has to be as claimed.
    pub enum Bases("a basis") {
        /// On either.
        Both = "both",
        /// On price.
        Price = "price",
        /// With dividends reinvested.
        TotalReturn = "total",
    }
}

/// An instrument made so much from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalReturn {
    symbol: Symbol,
    beside: Symbol,
    from: Day,
    to: Day,
    bases: Bases,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<TotalReturn, Error> {
    let (from, to) = parts.window()?;
    Ok(TotalReturn {
        symbol: parts.parse("small")?,
        beside: parts.parse("large")?,
        from,
        to,
        bases: parts.parse("basis")?,
    })
}

impl ClaimKind for TotalReturn {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        let Self { symbol, beside, from, to, bases } = self;
        vec![
            symbol.to_string(),
            beside.to_string(),
            from.to_string(),
            to.to_string(),
            bases.to_string(),
        ]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let basis = match self.bases {
            Bases::Both => ", with and without dividends",
            Bases::Price => "",
            Bases::TotalReturn => ", dividends reinvested",
        };
        let span = day_span(self.from, self.to);
        format!("{} returned {} from {span}{basis}", self.symbol, quoted.words(KIND.unit))
    }

    fn add_needs(&self, needs: &mut Needs) {
        needs.symbols.push(self.symbol.clone());
    }

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let series = &evidence.price_file(&self.symbol)?.series;
        if as_of < self.to {
            return Ok(not_over(self.to, evidence, &self.symbol));
        }
        let price = self.made(series, Basis::Price)?;
        let total = self.made(series, Basis::TotalReturn)?;
        let [on_price, on_total] = [price, total].map(|share| quoted.judge(share * 100.0));
        let verdict = match self.bases {
            Bases::Price => on_price,
            Bases::TotalReturn => on_total,
            Bases::Both if on_price == on_total => on_price,
            Bases::Both => Verdict::Depends { on: "whether dividends count".to_owned() },
        };
        let decimals = if price.abs() < 0.1 { 2 } else { 1 };
        let text = |share| format::signed_percent(share, decimals);
        let reason = format!(
            "{} returned {} from {}, {} with dividends reinvested.",
            self.symbol,
            text(price),
            day_span(self.from, self.to),
            text(total),
        );
        let mut figures = vec![
            Computed::new("Price", price * 100.0, text(price)),
            Computed::new("Total return", total * 100.0, text(total)),
        ];
        if self.bases == Bases::TotalReturn {
            figures.reverse();
        }
        let source = evidence.price_source(&self.symbol);
        Ok(Judgement { verdict, figures, reason, source })
    }

    fn until(&self) -> Option<Day> {
        Some(self.to)
    }

    fn view(&self) -> ViewState {
        let basis = match self.bases {
            Bases::TotalReturn => Basis::TotalReturn,
            Bases::Both | Bases::Price => Basis::Price,
        };
        let range = DateRange::Since(self.from);
        ViewState { range, basis, ..view_of("performance", &self.symbol, &self.beside) }
    }
}

impl TotalReturn {
    /// The return of the window as a share of one.
    fn made(&self, series: &PriceSeries, basis: Basis) -> Result<f64, Unknown> {
        let start = session_at(series.days(), self.from)?;
        let end = session_at(series.days(), self.to)?;
        let levels = series.levels(basis)?;
        Ok(total_return_of(levels.get(start..=end).unwrap_or_default())?)
    }
}
