//! Sections about performance: returns, years and months, and the size factor.

use super::{
    absences::NOTHING_YET,
    inputs::{Inputs, known},
    output::{ReportLine, ReportUnit, Section},
};
use crate::domain::{
    Absence, Basis, DateRange, Error, PairView, Value, base_in_reach,
    metrics::{
        Span,
        performance::{
            calendar_years::{Winner, calendar_years},
            geometric_excess::{annualised_excess, geometric_excess},
            month_heatmap::month_heatmap,
            rebased_performance::total_return_of,
            relative_drawdown,
            rolling_excess::{Years, rolling_excess},
            start_sensitivity::start_sensitivity,
        },
    },
    study::size_factor::SizeFactor,
};

const TOO_FEW: Absence = Absence::NotEnoughHistory { need: 1, have: 0 };

/// Returns, excess and drawdown of the pair.
pub(super) fn performance(inputs: &Inputs) -> Section {
    use ReportUnit::Percent as P;
    let (view, sessions) = (inputs.view(), inputs.view_on(Basis::Price));
    let (year, twelve) = (over(view, DateRange::YearToDate), over(view, DateRange::Months(12)));
    let of_year = |alone: Value<PairView<'_>>| -> Value {
        total_return_of(over(alone?, DateRange::YearToDate)?.small())
    };
    let sensitivity = start_sensitivity(view);
    let lines = vec![
        ReportLine::day(
            "first_session",
            "First session",
            sessions.days().first().copied().ok_or(NOTHING_YET),
        ),
        ReportLine::day("last_session", "Last session", sessions.last_day().ok_or(NOTHING_YET)),
        ReportLine::number(
            "ytd_small_return",
            "Small leg, year to date",
            P,
            of_year(inputs.small_view()),
        ),
        ReportLine::number(
            "ytd_large_return",
            "Large leg, year to date",
            P,
            of_year(inputs.large_view()),
        ),
        ReportLine::number(
            "ytd_excess",
            "Excess, year to date",
            P,
            year.and_then(geometric_excess),
        ),
        ReportLine::number(
            "one_year_excess",
            "Excess, twelve months",
            P,
            twelve.and_then(geometric_excess),
        ),
        ReportLine::number(
            "excess_a_year",
            "Excess a year, all history",
            P,
            annualised_excess(view),
        ),
        ReportLine::number(
            "starts_won",
            "Share of starts won",
            ReportUnit::Share,
            sensitivity.share_won,
        ),
        ReportLine::number(
            "relative_drawdown",
            "Relative drawdown",
            P,
            relative_drawdown::current(view),
        ),
        ReportLine::number(
            "deepest_relative_drawdown",
            "Deepest relative drawdown",
            P,
            Ok(relative_drawdown::deepest(view).map_or(0.0, |found| found.depth)),
        ),
    ];
    Section::new("performance", "Performance", lines)
}

/// The sessions of a range, the base first.
fn over(view: PairView<'_>, range: DateRange) -> Value<PairView<'_>> {
    Ok(view.from(base_in_reach(range, view.days())?))
}

/// Calendar years and their winners.
pub(super) fn years(inputs: &Inputs) -> Section {
    use ReportUnit::{Count, Percent as P};
    let rows = calendar_years(inputs.view()).into_iter().map(|year| {
        let winner = match year.winner {
            Winner::Large => "large",
            Winner::Small => "small",
            Winner::Tie => "tie",
        };
        vec![
            ReportLine::number("year", "year", Count, Ok(f64::from(year.year))),
            ReportLine::number("small_return", "small", P, Ok(year.small)),
            ReportLine::number("large_return", "large", P, Ok(year.large)),
            ReportLine::number("excess", "excess", P, Ok(year.excess)),
            ReportLine::word("winner", "won by", Ok(winner)),
            ReportLine::word(
                "span",
                "span",
                Ok(if year.span == Span::Full { "full" } else { "part" }),
            ),
        ]
    });
    Section { rows: rows.collect(), ..Section::new("calendar_years", "Calendar years", vec![]) }
}

/// Months of the year.
pub(super) fn months(inputs: &Inputs) -> Section {
    use ReportUnit::{Count, Percent as P, Share};
    let found = month_heatmap(inputs.view()).by_month;
    let rows = (1..).zip(found).map(|(month, summary)| {
        vec![
            ReportLine::number("month", "month", Count, Ok(f64::from(month))),
            ReportLine::number("n", "times", Count, Ok(summary.n as f64)),
            ReportLine::number("mean", "mean", P, summary.mean),
            ReportLine::number("median", "median", P, summary.median),
            ReportLine::number("won", "won", Share, summary.hit_rate),
        ]
    });
    Section { rows: rows.collect(), ..Section::new("months", "Months of the year", vec![]) }
}

/// Rolling excess over whole years, to the day.
pub(super) fn rolling(inputs: &Inputs) -> Section {
    use ReportUnit::{Count, Percent as P, Share};
    let view = inputs.view();
    let rows = Years::OFFERED.into_iter().map(|years| {
        let found = rolling_excess(view, years);
        let range = DateRange::Months(12 * u16::from(years.get()));
        let excess = over(view, range).and_then(|_| {
            let last = found.values.last().copied().flatten();
            last.ok_or(NOTHING_YET)
        });
        vec![
            ReportLine::number("years", "years", Count, Ok(f64::from(years.get()))),
            ReportLine::number("excess", "excess", P, excess),
            ReportLine::number("windows_won", "windows won", Share, found.share_won),
        ]
    });
    let rows = rows.collect();
    Section { rows, ..Section::new("rolling_excess", "Rolling excess to the day", vec![]) }
}

/// The size factor over a century, and its likeness to the pair.
pub(super) fn size_factor(inputs: &Inputs) -> Result<Section, Error> {
    use ReportUnit::{Months, Number as N, Percent as P};
    let factor = known(SizeFactor::read(&inputs.library))?;
    let factor = factor.as_ref().map_err(|absence| *absence);
    let last = factor.and_then(SizeFactor::newest);
    let longest = factor.and_then(SizeFactor::longest_drought);
    let view = inputs.view();
    let first = view.days().first().copied().ok_or(TOO_FEW);
    let alike = factor.and_then(|factor| factor.likeness(view, first?.calendar_month()));
    let lines = vec![
        ReportLine::day("month_end", "To", last.map(|point| point.day)),
        ReportLine::number("growth", "Growth of 1", N, last.map(|point| point.growth)),
        ReportLine::number("drawdown", "Below its peak", P, last.map(|point| point.drawdown)),
        ReportLine::number(
            "longest_drought",
            "Longest drought",
            Months,
            longest.map(|d| d.months as f64),
        ),
        ReportLine::day("longest_drought_peak", "Its peak", longest.map(|d| d.peak)),
        ReportLine::number(
            "correlation",
            "Correlation with the pair",
            N,
            alike.map(|a| a.correlation),
        ),
    ];
    Ok(Section::new("size_factor", "Size factor", lines))
}
