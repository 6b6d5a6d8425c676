//! Sections made of facts and economic series.

use std::num::NonZero;

use super::{
    inputs::Inputs,
    output::{Line, Section, Unit},
    scenario_sections, seven,
};
use crate::domain::{
    Absence, Basis, Pair, Value,
    metrics::{
        concentration::equal_weight::equal_weight_ratio,
        performance::size_factor::{cumulative, droughts, likeness},
        rates::{
            cut_scenario::{CutVerdict, cut_scenario},
            payrolls::{JobsVerdict, jobs_trend},
            policy_path::{PolicyChange, last_change, policy_change},
            rate_beta::{RateFit, rate_betas},
            weekly_moves::weekly_moves,
        },
        valuation::{
            earnings_yield::from_pe,
            index_pe::index_pe,
            partial_parity::upside_to_discount,
            percentile::percentile,
            valuation_gap::{discount, upside_to_parity},
        },
    },
    snapshot::{Concentration, MacroColumn, MacroId, PeBasis, PeMeasure, PeQuote},
};

const WEEKS_OF_BETA: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(155);
const CUTS_AHEAD: u8 = 4;
const MONTHS_OF_JOBS: usize = 8;
const TOO_FEW: Absence = Absence::NotEnoughHistory { need: 1, have: 0 };

pub(super) fn all(inputs: &Inputs) -> Vec<Section> {
    vec![
        Section::new("valuation", "Valuation", valuation(inputs)),
        scenario_sections::grid(inputs),
        scenario_sections::sources(inputs),
        Section::new("concentration", "Concentration", concentration(inputs)),
        seven::section(inputs),
        Section::new("rates", "Rates and jobs", rates(inputs)),
        Section::new("size_factor", "Size factor", size(inputs)),
    ]
}

fn valuation(inputs: &Inputs) -> Vec<Line> {
    use Unit::{Number as N, Percent as P};
    let quote = |symbol| -> Value<&PeQuote> {
        let index = inputs.index_of(symbol)?;
        let facts = inputs.valuation()?;
        let known = facts.latest(index, PeMeasure::Trailing, PeBasis::ExNegative, inputs.as_of)?;
        Ok(known.fact)
    };
    let quotes = (quote(inputs.small.symbol()), quote(inputs.large.symbol()));
    let (small, large) = (quotes.0.map(|pe| pe.value), quotes.1.map(|pe| pe.value));
    let both = |f: fn(f64, f64) -> Value| -> Value { f(small?, large?) };
    let halved =
        both(|small, large| upside_to_discount(small, large, discount(small, large)? / 2.0));
    let column = |column| inputs.economic(MacroId::Sp500Earnings, column);
    let trailing = column(MacroColumn::Price).and_then(|(prices, _)| {
        let (earnings, _) = column(MacroColumn::EarningsTrailing)?;
        let last = index_pe(prices, earnings, inputs.as_of).last().copied();
        last.and_then(|row| row.pe).ok_or(TOO_FEW)
    });
    let cape: Value<Vec<f64>> =
        column(MacroColumn::Cape).map(|(_, known)| known.iter().map(|o| o.value).collect());
    let newest = || cape.as_ref().map_err(|a| *a)?.last().copied().ok_or(TOO_FEW);
    let rank = newest().and_then(|value| percentile(value, cape.as_deref().map_err(|a| *a)?));
    vec![
        Line::number("small_pe_ex_negative", "P/E, small leg, without loss-makers", N, small),
        Line::number("large_pe_ex_negative", "P/E, large leg, without loss-makers", N, large),
        Line::day("small_pe_quoted", "Quoted, small leg", quotes.0.map(|pe| pe.as_of)),
        Line::day("large_pe_quoted", "Quoted, large leg", quotes.1.map(|pe| pe.as_of)),
        Line::number("discount", "Discount", P, both(discount)),
        Line::number("upside_to_parity", "Upside to parity", P, both(upside_to_parity)),
        Line::number(
            "small_earnings_yield",
            "Earnings yield, small leg",
            Unit::Share,
            small.and_then(from_pe),
        ),
        Line::number(
            "large_earnings_yield",
            "Earnings yield, large leg",
            Unit::Share,
            large.and_then(from_pe),
        ),
        Line::number("upside_to_half_the_discount", "Upside to half the discount", P, halved),
        Line::number("sp500_trailing_pe", "Trailing P/E of the S&P 500", N, trailing),
        Line::number("sp500_cape", "CAPE of the S&P 500", N, newest()),
        Line::number("sp500_cape_percentile", "Its percentile since 2000", Unit::Share, rank),
    ]
}

fn concentration(inputs: &Inputs) -> Vec<Line> {
    use Unit::{Number as N, Share};
    let of = |symbol, pick: fn(&Concentration) -> Option<f64>| -> Value {
        let index = inputs.index_of(symbol)?;
        Ok(inputs.concentration()?.latest(index, pick, inputs.as_of)?.0)
    };
    let (small, large) = (inputs.small.symbol(), inputs.large.symbol());
    let share = |percent: Value| percent.map(|percent| percent / 100.0);
    let breadth = inputs.equal_weight.as_ref().ok_or(Absence::NotInSnapshot).and_then(|equal| {
        let pair = Pair::join(equal, &inputs.large, Basis::Price);
        equal_weight_ratio(pair.as_of(inputs.as_of)).last().copied().ok_or(TOO_FEW)
    });
    vec![
        Line::number(
            "small_top10",
            "Top 10, small leg",
            Share,
            share(of(small, |c| c.top10_percent)),
        ),
        Line::number(
            "large_top10",
            "Top 10, large leg",
            Share,
            share(of(large, |c| c.top10_percent)),
        ),
        Line::number(
            "large_magnificent7",
            "Magnificent 7, large leg",
            Share,
            share(of(large, |c| c.magnificent7_percent)),
        ),
        Line::number(
            "small_effective_number",
            "Effective number, small leg",
            N,
            of(small, |c| c.effective_number),
        ),
        Line::number(
            "large_effective_number",
            "Effective number, large leg",
            N,
            of(large, |c| c.effective_number),
        ),
        Line::number("equal_weight_ratio", "RSP over the large leg, 100 at the start", N, breadth),
    ]
}

fn rates(inputs: &Inputs) -> Vec<Line> {
    use Unit::{BasisPoints, Months, Percent as P, Thousands};
    let made = inputs.decisions();
    let decisions = || made.as_deref().map_err(|absence| *absence);
    let upper = inputs.policy().and_then(|policy| policy.in_force(inputs.as_of));
    let year = decisions()
        .map(|all| policy_change(all, inputs.as_of.plus_months(-12).plus_days(1), inputs.as_of));
    let last = decisions().and_then(|all| last_change(all, inputs.as_of));
    let fit = fit(inputs);
    let cuts = fit.and_then(|fit| cut_scenario(fit.two_year, CUTS_AHEAD));
    let jobs = inputs
        .economic(MacroId::Payrolls, MacroColumn::Level)
        .and_then(|(_, known)| jobs_trend(known, MONTHS_OF_JOBS));
    vec![
        Line::number(
            "policy_upper_bound",
            "Policy rate, upper bound",
            Unit::Share,
            upper.map(|k| k.fact.upper_percent / 100.0),
        ),
        Line::number(
            "cuts_12_months",
            "Cuts in twelve months",
            Unit::Count,
            year.map(|y| y.cuts as f64),
        ),
        Line::number(
            "change_12_months",
            "Change in twelve months",
            BasisPoints,
            year.map(PolicyChange::net_bp),
        ),
        Line::day("last_change", "Last change", last.map(|last| last.day)),
        Line::number(
            "since_last_change",
            "Since then",
            Months,
            last.map(|last| f64::from(last.months)),
        ),
        Line::number(
            "beta_2y_per_point",
            "Lead for a point of the 2-year yield",
            P,
            fit.map(|f| f.two_year.value),
        ),
        Line::number(
            "beta_2y_low_per_point",
            "Lower end of its band",
            P,
            fit.map(|f| f.two_year.low),
        ),
        Line::number(
            "beta_2y_high_per_point",
            "Upper end of its band",
            P,
            fit.map(|f| f.two_year.high),
        ),
        Line::number("four_cuts_low", "Four cuts, lower end", P, cuts.map(|c| c.low)),
        Line::number("four_cuts_high", "Four cuts, upper end", P, cuts.map(|c| c.high)),
        Line::word(
            "four_cuts_verdict",
            "Do cuts help",
            cuts.map(|cuts| match cuts.verdict {
                CutVerdict::CannotTell => "cannot_tell",
                CutVerdict::Helps => "helps",
                CutVerdict::Hurts => "hurts",
            }),
        ),
        Line::number(
            "jobs_8_months_mean",
            "Jobs a month, mean of eight",
            Thousands,
            jobs.map(|j| j.mean_thousands),
        ),
        Line::day("jobs_last_month", "Last month of jobs", jobs.map(|jobs| jobs.last.last_day())),
        Line::day("jobs_vintage", "As published on", inputs.jobs_vintage()),
        Line::word(
            "jobs_8_months_verdict",
            "Job growth",
            jobs.map(|jobs| match jobs.verdict {
                JobsVerdict::Flat => "flat",
                JobsVerdict::Growing => "growing",
                JobsVerdict::Shrinking => "shrinking",
            }),
        ),
    ]
}

fn fit(inputs: &Inputs) -> Value<RateFit> {
    let (_, two) = inputs.economic(MacroId::Yield2, MacroColumn::Level)?;
    let (_, ten) = inputs.economic(MacroId::Yield10, MacroColumn::Level)?;
    let moves = weekly_moves(inputs.view(), two, ten);
    let need = WEEKS_OF_BETA.get();
    let last = rate_betas(&moves, WEEKS_OF_BETA).last().copied();
    last.ok_or(Absence::NotEnoughHistory { need, have: moves.len() })?.fit
}

fn size(inputs: &Inputs) -> Vec<Line> {
    use Unit::{Months, Number as N, Percent as P};
    let smb = inputs.economic(MacroId::SizeFactor, MacroColumn::SmallMinusBig).map(|s| s.1);
    let last = smb.and_then(|smb| cumulative(smb).last().copied().ok_or(TOO_FEW));
    let longest = smb.and_then(|smb| droughts(smb).first().copied().ok_or(TOO_FEW));
    let first = inputs.view().days().first().copied().ok_or(TOO_FEW);
    let alike = smb.and_then(|smb| likeness(smb, inputs.view(), first?.calendar_month()));
    vec![
        Line::day("month_end", "To", last.map(|point| point.day)),
        Line::number("growth", "Growth of 1", N, last.map(|point| point.growth)),
        Line::number("drawdown", "Below its peak", P, last.map(|point| point.drawdown)),
        Line::number(
            "longest_drought",
            "Longest drought",
            Months,
            longest.map(|d| d.months as f64),
        ),
        Line::day("longest_drought_peak", "Its peak", longest.map(|d| d.peak)),
        Line::number("correlation", "Correlation with the pair", N, alike.map(|a| a.correlation)),
    ]
}
