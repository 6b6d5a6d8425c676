//! How old a report says that its figures are.

use rotascope::domain::{Day, exchange::stale_from};

use super::{json, report};
use crate::support::pinned_snapshot;

fn head(today: Day, more: &[&str]) -> String {
    let found = report(&[&["--today", &today.to_string()], more].concat());
    let text = String::from_utf8(found.stdout).unwrap();
    text.lines().next().unwrap().to_owned()
}

#[test]
fn the_head_says_how_old_the_latest_figures_are() {
    let last = pinned_snapshot().manifest.as_of;
    let old = stale_from(last);
    assert!(!head(old.plus_days(-1), &[]).contains("days ago"));
    let age = format!(", which is {} days ago", last.days_until(old));
    assert!(head(old, &[]).ends_with(&age), "{}", head(old, &[]));
    assert!(!head(old, &["--as-of", &last.to_string()]).contains("days ago"));

    let today = old.to_string();
    assert_eq!(json(&["--today", &today])["age_days"], last.days_until(old));
    assert!(json(&["--today", &last.to_string()])["age_days"].is_null());
    assert!(json(&["--today", &today, "--as-of", "2026-01-23"])["age_days"].is_null());
}
