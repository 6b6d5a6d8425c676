//! The rows of the ranking that are shown, in their order.

use crate::domain::{
    Absence,
    metrics::universe::Ranked,
    screener::by_figure,
    study::universe::{UniverseMember, UniverseStudy},
    view::{RankFilter, RankOrder},
};

/// The members that pass a filter, sorted; those without a figure come last.
pub fn rows(study: &UniverseStudy, order: RankOrder, filter: RankFilter) -> Vec<&UniverseMember> {
    let ranked = |member: &UniverseMember| study.rank(member, order.by);
    let passes = |member: &&UniverseMember| {
        filter == RankFilter::All || ranked(member).is_some_and(|ranked| is_in(filter, &ranked))
    };
    let mut rows: Vec<&UniverseMember> = study.members.iter().filter(passes).collect();
    let absent = Absence::NotInSnapshot;
    by_figure(&mut rows, order.direction, |member| ranked(member).ok_or(absent)?.value);
    rows
}

fn is_in(filter: RankFilter, ranked: &Ranked) -> bool {
    match filter {
        RankFilter::All => true,
        RankFilter::Upper => ranked.percentile.is_some_and(|share| 0.5 <= share),
        RankFilter::Lower => ranked.percentile.is_some_and(|share| share < 0.5),
        RankFilter::Risen => ranked.rise().is_some_and(|rise| 0 < rise),
        RankFilter::Fallen => ranked.rise().is_some_and(|rise| rise < 0),
    }
}
