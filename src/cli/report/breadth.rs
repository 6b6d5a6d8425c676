//! Sections about a group that the reader names: who takes part, and where each member ranks.

use super::{
    absences::NOTHING_YET,
    inputs::Inputs,
    output::{ReportLine, ReportTable, ReportUnit, Section},
};
use crate::domain::{
    Absence, Error, Value,
    library::Load,
    metrics::universe::{BreadthLine, Ranked, RankedBy},
    study::{
        rotation::{MapChoice, MapMembers},
        universe::{UniverseFiles, UniverseMember, UniverseStudy},
    },
    wording::breadth::{figure_words, place},
};

/// Who of a group takes part as of the day, and where each member ranks.
///
/// # Errors
/// When the prices of the benchmark cannot be read, or begin after the day.
pub(super) fn breadth(inputs: &Inputs, members: &MapMembers) -> Result<[Section; 2], Error> {
    let choice = MapChoice {
        members: members.clone(),
        benchmark: inputs.benchmark.as_ref().map(|series| series.symbol().clone()),
        basis: inputs.basis,
        legs: (inputs.small().clone(), inputs.large().clone()),
    };
    let study = read(UniverseFiles::of(&inputs.library, &choice))
        .and_then(|files| UniverseStudy::of(&files, inputs.as_of))?;
    Ok([
        Section::new("breadth", "Who takes part", lines(&study)),
        Section {
            rows: study.members.iter().map(|member| row(&study, member)).collect(),
            table: Some(table(&study)),
            ..Section::new("ranking", "Where each ranks", Vec::new())
        },
    ])
}

fn read<T>(load: Load<T>) -> Result<T, Error> {
    load.unwrap_or_else(|| Err(Error::unavailable("there is no snapshot", "name its folder")))
}

fn lines(study: &UniverseStudy) -> Vec<ReportLine> {
    use ReportUnit::{Count, Points, Share};
    let found = &study.breadth;
    let ([above_50, above_200], [ahead_21, ahead_63, ahead_252]) = (&found.above, &found.ahead);
    let benchmark = ReportLine::text("against", "Against", Ok(study.benchmark.to_string()));
    let figures = [
        ("above_50_sessions", "above_50_sessions_of", "Above 50-session average", Share, above_50),
        (
            "above_200_sessions",
            "above_200_sessions_of",
            "Above 200-session average",
            Share,
            above_200,
        ),
        ("ahead_21_sessions", "ahead_21_sessions_of", "Ahead over 21 sessions", Share, ahead_21),
        ("ahead_63_sessions", "ahead_63_sessions_of", "Ahead over 63 sessions", Share, ahead_63),
        (
            "ahead_252_sessions",
            "ahead_252_sessions_of",
            "Ahead over 252 sessions",
            Share,
            ahead_252,
        ),
        ("net_new_highs", "net_new_highs_of", "New highs less new lows", Points, &found.new_highs),
        ("median_lead", "median_lead_of", "Median lead, 21 sessions", Points, &found.median_lead),
        ("dispersion", "dispersion_of", "Dispersion, 21 sessions", Points, &found.dispersion),
        ("net_advances", "net_advances_of", "Rose less fell", Count, &found.net_advances),
    ];
    let lines = figures.into_iter().flat_map(|(key, key_of, label, unit, line)| {
        let (value, count) = newest(line);
        [
            ReportLine::number(key, label, unit, value),
            ReportLine::number(key_of, "  counted among", Count, Ok(count as f64)),
        ]
    });
    std::iter::once(benchmark).chain(lines).collect()
}

fn newest(line: &BreadthLine) -> (Value, usize) {
    let value = line.newest().map(|(value, _)| value).ok_or(NOTHING_YET);
    (value, line.counts.last().copied().unwrap_or_default())
}

/// The keys of a figure of the ranking, of its place, its percentile and its rise.
const KEYS: [(RankedBy, [&str; 4]); 6] = [
    (
        RankedBy::Momentum,
        [
            "momentum_12_minus_1",
            "momentum_12_minus_1_rank",
            "momentum_12_minus_1_above",
            "momentum_12_minus_1_rise",
        ],
    ),
    (RankedBy::Mansfield, ["mansfield", "mansfield_rank", "mansfield_above", "mansfield_rise"]),
    (RankedBy::Score, ["score", "score_rank", "score_above", "score_rise"]),
    (
        RankedBy::ScoreChange,
        ["score_change", "score_change_rank", "score_change_above", "score_change_rise"],
    ),
    (RankedBy::Beta, ["beta", "beta_rank", "beta_above", "beta_rise"]),
    (RankedBy::Drawdown, ["drawdown", "drawdown_rank", "drawdown_above", "drawdown_rise"]),
];

fn row(study: &UniverseStudy, member: &UniverseMember) -> Vec<ReportLine> {
    let figures = KEYS.into_iter().flat_map(|(by, keys)| {
        let none = Absence::NotInSnapshot;
        let ranked = study.rank(member, by);
        let value = ranked.map_or(Err(none), |ranked| ranked.value);
        figure(by, keys, value, ranked)
    });
    let symbol = ReportLine::text("symbol", "", Ok(member.symbol.to_string()));
    std::iter::once(symbol).chain(figures).collect()
}

fn figure(
    by: RankedBy,
    [key, rank, above, rise]: [&'static str; 4],
    value: Value,
    ranked: Option<Ranked>,
) -> [ReportLine; 4] {
    use ReportUnit::{Count, Number, Percent, Share};
    let (unit, scale) = match by {
        RankedBy::Momentum | RankedBy::Drawdown => (Percent, 1.0),
        RankedBy::Mansfield | RankedBy::ScoreChange => (Percent, 0.01),
        RankedBy::Score | RankedBy::Beta => (Number, 1.0),
    };
    let why = value.err().unwrap_or(NOTHING_YET);
    let of = |pick: fn(Ranked) -> Option<f64>| ranked.and_then(pick).ok_or(why);
    [
        ReportLine::number(key, "", unit, value.map(|value| value * scale)),
        ReportLine::number(rank, "", Count, of(|it| Some(it.rank? as f64))),
        ReportLine::number(above, "", Share, of(|it| it.percentile)),
        ReportLine::number(rise, "", Count, of(|it| Some(it.rise()? as f64))),
    ]
}

fn table(study: &UniverseStudy) -> ReportTable {
    let cell = |member: &UniverseMember, by: RankedBy| {
        let Some(ranked) = study.rank(member, by) else { return String::new() };
        match ranked.value {
            Ok(value) => format!("{} {}", figure_words(by, value), place(&ranked)),
            Err(absence) => absence.word().to_owned(),
        }
    };
    let row = |member: &UniverseMember| {
        let cells = RankedBy::ALL.iter().map(|by| cell(member, *by));
        std::iter::once(member.symbol.to_string()).chain(cells).collect()
    };
    let head = ["", "12−1", "Mansfield", "score", "its change", "beta", "from peak"];
    let head = head.map(str::to_owned).to_vec();
    let rows = study.members.iter().map(row);
    ReportTable {
        note: "Figure, place of it and change of place in 21 sessions",
        cells: std::iter::once(head).chain(rows).collect(),
    }
}
