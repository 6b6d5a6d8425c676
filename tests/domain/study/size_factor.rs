//! The size factor over a century.

use rotascope::domain::study::size_factor::SizeFactor;

use super::scope;
use crate::support::library::FixedLibrary;

fn check(as_of: &str, months: usize) {
    let library = FixedLibrary::as_of(as_of);
    let factor = SizeFactor::read(&library).unwrap().unwrap();
    assert_eq!(factor.points.len(), months + 1, "{as_of}");
    assert_eq!(factor.newest().ok(), factor.points.last().copied());
    let longest = factor.longest_drought().unwrap().months;
    assert!(factor.droughts.iter().all(|drought| drought.months <= longest));
    assert_eq!(factor.decades().iter().map(|decade| decade.months).sum::<usize>(), months);
    let view = scope(&library);
    let from = view.history().days()[0].calendar_month();
    let alike = factor.likeness(view.history(), from).unwrap();
    assert!((0.5..1.0).contains(&alike.correlation), "{as_of}: {}", alike.correlation);
}

#[test]
fn it_ends_where_the_day_knows_it() {
    check("2008-10-10", 985);
    check("2026-01-23", 1_193);
}
