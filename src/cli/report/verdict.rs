//! Sections about the verdict on three horizons: of the pair, and of many pairs.

use super::{
    inputs::Inputs,
    output::{ReportLine, ReportTable, ReportUnit, Section},
};
use crate::domain::{
    Absence, Day, Error, PairView, Value, format,
    metrics::rotation::leadership::Leader,
    study::{
        Verdict,
        verdict::{Call, Outcome},
        verdicts::{ListedPair, PairVerdict, ended, listed, verdicts},
    },
    wording,
};

/// Who leads this year, by the 40-week rule, and since the last great turn.
pub(super) fn verdict(inputs: &Inputs) -> Section {
    Section::new("verdict", "Verdict", lines(&Verdict::of(inputs.view())))
}

/// The same for every listed pair of which the snapshot holds both legs.
///
/// # Errors
/// When a file that is listed cannot be read.
pub(super) fn pairs(inputs: &Inputs) -> Result<Section, Error> {
    let listed = listed(&inputs.library, None);
    let all = verdicts(&inputs.library, &listed, (inputs.basis, inputs.as_of), &[]);
    let of = |one: PairVerdict| {
        // Where both files were read, only dividends can be wanting.
        let is_read = one.as_of().is_some();
        match one.found {
            Some(Err(error)) if !is_read => Err(error),
            found => Ok((one.pair, found.and_then(Result::ok))),
        }
    };
    let all: Vec<(&ListedPair, Option<Verdict>)> =
        all.into_iter().map(of).collect::<Result<_, Error>>()?;
    Ok(Section {
        rows: all.iter().map(|(pair, found)| row(pair, found.as_ref())).collect(),
        table: Some(table(&all, inputs.as_of)),
        ..Section::new("pairs", "Where it is rotating", Vec::new())
    })
}

fn row(pair: &ListedPair, found: Option<&Verdict>) -> Vec<ReportLine> {
    let head = vec![
        ReportLine::text("group", "group", Ok(pair.group.code().to_owned())),
        ReportLine::text("small", "small", Ok(pair.small.to_owned())),
        ReportLine::text("large", "large", Ok(pair.large.to_owned())),
    ];
    let unknown = || {
        let none = lines(&Verdict::of(PairView::new(&[], &[], &[])));
        none.into_iter().map(|line| line.without(Absence::DividendsNotKnown)).collect()
    };
    let last = found.and_then(|found| found.as_of).ok_or(Absence::NoCommonSession);
    let last = ReportLine::day("to", "To", last);
    head.into_iter().chain([last]).chain(found.map_or_else(unknown, lines)).collect()
}

/// A row a pair: who leads and by how much on each horizon.
fn table(all: &[(&ListedPair, Option<Verdict>)], as_of: Day) -> ReportTable {
    let note = "Who leads; lead in points, gap and excess in % of the first, and since when";
    let head = ["pair", "this year", "40-week rule", "last great turn"];
    let cells = |(pair, found): &(&ListedPair, Option<Verdict>)| {
        let name = wording::rotation::pair_name(pair);
        let ended = found.as_ref().and_then(|found| ended(found, as_of));
        let name = ended.map_or(name.clone(), |last| format!("{name} (to {last})"));
        let calls = found.as_ref().map_or([Err(Absence::DividendsNotKnown); 3], Verdict::calls);
        std::iter::once(name).chain(calls.map(|call| cell(pair, call))).collect()
    };
    let head = head.map(str::to_owned).to_vec();
    ReportTable { note, cells: std::iter::once(head).chain(all.iter().map(cells)).collect() }
}

fn cell(pair: &ListedPair, call: Value<Call>) -> String {
    let Call { leader, since, figure, .. } = match call {
        Ok(call) => call,
        Err(absence) => return absence.word().to_owned(),
    };
    let leader = match leader {
        Some(Leader::Small) => pair.small,
        Some(Leader::Large) => pair.large,
        None => wording::rotation::NEITHER,
    };
    format!("{leader} {} {since}", format::signed_percent_bare(figure, 1))
}

fn lines(found: &Verdict) -> Vec<ReportLine> {
    let outcome = found.outcome().map(|outcome| match outcome {
        Outcome::One(leader) => word(Some(leader)),
        Outcome::Mixed => "mixed",
        Outcome::Neither => word(None),
    });
    let leader = |call: Value<Call>| call.map(|call| word(call.leader));
    let since = |call: Value<Call>| -> Value<Day> { Ok(call?.since) };
    let figure = |call: Value<Call>| call.map(|call| call.figure);
    vec![
        ReportLine::word("outcome", "Together", outcome),
        ReportLine::word("year_leader", "This year", leader(found.year)),
        ReportLine::day("year_since", "Since", since(found.year)),
        ReportLine::number("year_lead", "Lead", ReportUnit::Points, figure(found.year)),
        ReportLine::word("rule_leader", "By the 40-week rule", leader(found.rule)),
        ReportLine::day("rule_since", "Since", since(found.rule)),
        ReportLine::number(
            "rule_gap",
            "Ratio from its average",
            ReportUnit::Percent,
            figure(found.rule),
        ),
        ReportLine::word("turn_leader", "Since the last great turn", leader(found.turn)),
        ReportLine::day("turn_since", "Since", since(found.turn)),
        ReportLine::number("turn_excess", "Excess", ReportUnit::Percent, figure(found.turn)),
    ]
}

fn word(leader: Option<Leader>) -> &'static str {
    match leader {
        Some(Leader::Small) => "small",
        Some(Leader::Large) => "large",
        None => "neither",
    }
}
