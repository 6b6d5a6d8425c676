//! Claims judged on a library.

use rotascope::domain::claims::judge;

use super::bench::{Bench, story};
use crate::support::library::FixedLibrary;

#[test]
fn a_library_gives_the_verdicts_of_its_files() {
    let claims = story().claims;
    for as_of in ["2008-10-10", "2026-01-23", "2026-09-25"] {
        let found = judge(&FixedLibrary::as_of(as_of), &claims).unwrap();
        let expected: Vec<_> =
            claims.iter().map(|claim| Bench::shipped().judge(claim, as_of)).collect();
        assert_eq!(found, expected, "{as_of}");
    }
}

#[test]
fn nothing_is_judged_before_the_day_is_known() {
    let library = FixedLibrary::new();
    library.look_from(None);
    assert_eq!(judge(&library, &story().claims), None);
}
