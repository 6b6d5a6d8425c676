//! By how much the number of jobs changed a month, by the state of the figures.

use super::{
    ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs, Parts,
    QuotedFigure, Test, Unit, Unknown, Verdict, ViewState, jobs, metrics, usual,
};
use crate::domain::{
    Absence, Month,
    facts::{MacroColumn, MacroId},
    format::{self, capitalised},
    metrics::rates::payrolls::JobsTrend,
    snapshot::{MacroFile, Vintage},
    study::rates::{PayrollVintage, vintages},
    view::{JobsMonths, Page},
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "job_growth",
    name: "Job growth",
    unit: Unit::JobsAMonth,
    fields: &[
        Field { name: "months", label: "Months", control: Control::Count(6) },
        Field { name: "to", label: "Last month", control: Control::Month },
    ],
    method: &metrics::rates::payrolls::DEFINITION,
    usual: usual(Test::About, 0, 25_000),
};

/// Jobs grew by so many a month over the months to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobGrowth {
    months: u16,
    to: Month,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<JobGrowth, Error> {
    let months = parts.count("months", 3, 600)?;
    Ok(JobGrowth { months, to: parts.parse("to")? })
}

impl ClaimKind for JobGrowth {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        vec![self.months.to_string(), self.to.to_string()]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let figure = capitalised(&quoted.words(KIND.unit));
        format!("{figure} were added over {}", self.span_words())
    }

    fn add_needs(&self, needs: &mut Needs) {
        needs.series.push(MacroId::Payrolls);
    }

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let file = evidence.macro_file(MacroId::Payrolls)?;
        let mut readings = Vec::new();
        for vintage in self.vintages(file, as_of)? {
            readings.push((vintage.published, vintage.trend(usize::from(self.months))?));
        }
        let passes = |trend: &JobsTrend| quoted.accepts(trend.mean_thousands);
        let may_pass =
            |trend: &JobsTrend| quoted.accepts_part_of(trend.low_thousands, trend.high_thousands);
        // The mean is what was published; its interval says how little a revision has to do.
        let verdict = if readings.iter().all(|(_, trend)| passes(trend)) {
            Verdict::Holds
        } else if readings.iter().any(|(_, trend)| passes(trend) || may_pass(trend)) {
            Verdict::Depends { on: depends_on(&readings) }
        } else {
            Verdict::DoesNotHold
        };
        let words: Vec<String> =
            readings.iter().map(|(day, trend)| reading_words(*day, trend)).collect();
        let figures = readings.iter().zip(&words).map(|((_, trend), words)| {
            Computed::new("Jobs a month", trend.mean_thousands, words.clone())
        });
        let (span, words) = (capitalised(&self.span_words()), words.join("; "));
        let reason = format!("{span}, jobs a month on average: {words}.");
        let source = file.provenance.source.clone();
        Ok(Judgement { verdict, figures: figures.collect(), reason, source })
    }

    fn newest(&self, evidence: &Evidence) -> Day {
        let file = evidence.macro_file(MacroId::Payrolls).ok();
        let published = file.and_then(|file| file.vintages().last()?.published);
        published.map_or(evidence.latest, |day| day.max(evidence.latest))
    }

    fn view(&self) -> ViewState {
        let page = "rates".parse::<Page>().unwrap_or_default();
        let mut view = ViewState { page, ..ViewState::default() };
        let months = i16::try_from(self.months).ok();
        view.rates.jobs_months = months.and_then(JobsMonths::of).unwrap_or_default();
        view
    }
}

impl JobGrowth {
    fn span_words(&self) -> String {
        format!(
            "the {} months to {}",
            format::count_in_words(usize::from(self.months)),
            format::month_long(self.to),
        )
    }

    /// The states of the figures that were published by `as_of` and have the months, oldest first;
    /// never none.
    fn vintages(&self, file: &MacroFile, as_of: Day) -> Result<Vec<PayrollVintage>, Unknown> {
        let end = self.to.last_day();
        let has_months = |vintage: &&Vintage| vintage.span().is_some_and(|span| end <= span.1);
        let first = file.vintages().iter().find(has_months).ok_or_else(|| {
            Unknown::NotHeld(format!("payrolls to {}", format::month_long(self.to)))
        })?;
        let lag = first.column(MacroColumn::Level).map_or(0, |column| column.lag().days);
        let known = end.plus_days(i32::from(lag));
        let first = first.published.map_or(known, |published| published.max(known));
        if as_of < first {
            return Err(Absence::NotKnownYet { first }.into());
        }
        let known = vintages(file, as_of).into_iter().filter(|vintage| vintage.is_known(as_of));
        Ok(known.filter_map(|vintage| vintage.to(end)).collect())
    }
}

/// What a verdict on a mean depends on: chance in one state of the figures, else the state.
fn depends_on(readings: &[(Option<Day>, JobsTrend)]) -> String {
    match readings {
        [_] => "chance: the mean cannot be told from zero".to_owned(),
        _ => "the vintage of the payrolls".to_owned(),
    }
}

/// "34,600 (95 % interval −35,000 to 104,200) as of January 2026".
fn reading_words(published: Option<Day>, trend: &JobsTrend) -> String {
    let [mean, low, high] =
        [trend.mean_thousands, trend.low_thousands, trend.high_thousands].map(jobs);
    let words = format!("{mean} (95\u{a0}% interval {low} to {high})");
    match published {
        None => words,
        Some(day) => format!("{words} as of {}", format::month_long(day.calendar_month())),
    }
}
