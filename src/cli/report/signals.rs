//! Sections about a condition of the reader's: how often it came true, and what followed.

use super::{
    absences::NOTHING_YET,
    inputs::{Inputs, known},
    output::{ReportLine, ReportUnit, Section},
};
use crate::domain::{
    Absence, Error, PairView,
    metrics::signals::after::AfterSignal,
    signals::{Evidence, Legs, Signal},
    study::signals::{SignalEvent, SignalStudy},
};

/// What followed a condition by horizon, and every day on which it came true.
///
/// # Errors
/// When a file that the condition rests on cannot be read.
pub(super) fn signals(inputs: &Inputs, signal: &Signal) -> Result<[Section; 2], Error> {
    let legs = Legs { one: inputs.small().as_str(), other: inputs.large().as_str() };
    let words = ReportLine::text("condition", "Condition", Ok(signal.words(legs)));
    let study = match known(Evidence::of(&inputs.library, signal))? {
        Ok(evidence) => study(inputs.view(), &evidence, signal),
        Err(absence) => {
            let empty = study(PairView::new(&[], &[], &[]), &Evidence::default(), signal);
            let lines = lines(&empty).map(|line| line.without(absence));
            return Ok(sections(words, lines, &empty));
        }
    };
    Ok(sections(words, lines(&study), &study))
}

fn study(view: PairView<'_>, evidence: &Evidence, signal: &Signal) -> SignalStudy {
    let apart = usize::try_from(signal.apart.get()).unwrap_or(0);
    SignalStudy::of(view, &evidence.holds(signal, view), apart)
}

fn lines(study: &SignalStudy) -> [ReportLine; 5] {
    use ReportUnit::{Count, Sessions};
    let holds = study.holds.map(|holds| if holds { "true" } else { "false" });
    let last = study.events.last().map(|event| event.day);
    [
        ReportLine::day("first_judged", "Can be judged since", study.first.ok_or(NOTHING_YET)),
        ReportLine::number("judged", "Judged on", Sessions, Ok(study.sessions as f64)),
        ReportLine::number("times", "Came true", Count, Ok(study.events.len() as f64)),
        ReportLine::day("last", "Came true last", last.ok_or(NOTHING_YET)),
        ReportLine::word("now", "Now", holds.ok_or(NOTHING_YET)),
    ]
}

fn sections(words: ReportLine, lines: [ReportLine; 5], study: &SignalStudy) -> [Section; 2] {
    let lines = std::iter::once(words).chain(lines).collect();
    [
        Section {
            rows: study.after.iter().map(after_row).collect(),
            ..Section::new("signal", "What followed the condition", lines)
        },
        Section {
            rows: study.events.iter().map(event_row).collect(),
            ..Section::new("signal_events", "Every day on which it came true", Vec::new())
        },
    ]
}

fn after_row(row: &AfterSignal) -> Vec<ReportLine> {
    use ReportUnit::{Count, Percent as P, Probability, Sessions, Share};
    let count = |count: usize| Ok(count as f64);
    vec![
        ReportLine::number("horizon", "after", Sessions, count(row.horizon)),
        ReportLine::number("n", "times", Count, count(row.n)),
        ReportLine::number("open", "open", Count, count(row.open)),
        ReportLine::number("disjoint", "apart", Count, count(row.disjoint)),
        ReportLine::number("mean", "mean", P, row.lead.mean),
        ReportLine::number("low", "from", P, row.interval.map(|interval| interval.0)),
        ReportLine::number("high", "to", P, row.interval.map(|interval| interval.1)),
        ReportLine::number("median", "median", P, row.lead.median),
        ReportLine::number("lower_quartile", "quarter", P, row.lead.quartiles.map(|it| it.0)),
        ReportLine::number(
            "upper_quartile",
            "three quarters",
            P,
            row.lead.quartiles.map(|it| it.1),
        ),
        ReportLine::number("positive", "positive", Share, row.lead.share_positive),
        ReportLine::number("small", "small leg", P, row.small.mean),
        ReportLine::number("large", "large leg", P, row.large.mean),
        ReportLine::number("usual", "usual", P, row.usual.mean),
        ReportLine::number("chance", "chance", Probability, row.chance),
    ]
}

/// The day, and what followed it over every horizon.
fn event_row(event: &SignalEvent) -> Vec<ReportLine> {
    const KEYS: [(&str, &str, usize); 5] = [
        ("after_5_sessions", "after 5", 5),
        ("after_21_sessions", "after 21", 21),
        ("after_63_sessions", "after 63", 63),
        ("after_126_sessions", "after 126", 126),
        ("after_252_sessions", "after 252", 252),
    ];
    let after = KEYS.into_iter().zip(event.after).map(|((key, label, need), after)| {
        let open = Absence::NotEnoughHistory { need, have: event.ahead };
        let lead = after.map(|after| after.lead).ok_or(open);
        ReportLine::number(key, label, ReportUnit::Percent, lead)
    });
    std::iter::once(ReportLine::day("day", "", Ok(event.day))).chain(after).collect()
}
