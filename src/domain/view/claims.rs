//! What a reader has chosen on the page of claims: claims of their own.

use super::{ViewState, keys::Key};
use crate::domain::{Error, claims::ClaimSet};

pub(super) const KEYS: &[Key] = &[Key {
    name: "claims",
    read,
    write: |view| (!view.claims.claims().is_empty()).then(|| view.claims.to_string()),
    most: ClaimSet::MOST_CHARACTERS,
}];

/// Takes every claim that can be read; the first that cannot is named, and the others counted.
fn read(view: &mut ViewState, text: &str) -> Result<(), Error> {
    let (set, notices) = ClaimSet::read(text);
    view.claims = set;
    let Some(first) = notices.first() else { return Ok(()) };
    let place = first.place().field.as_deref().unwrap_or("all");
    let more = match notices.len() {
        1 => String::new(),
        count => format!("; {} more cannot be read", count - 1),
    };
    Err(Error::invalid(format!("{place}: {}{more}", first.problem()), first.remedy()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "streak~IWM~SPY~2026-01-22~price~about~14~0~.~Fourteen_in_a_row";

    #[test]
    fn claims_travel_in_a_link() {
        let fragment = format!("v=1&claims={GOOD}~~{GOOD}");
        let (view, notices) = ViewState::from_fragment(&fragment);
        assert_eq!((view.claims.claims().len(), notices.len()), (2, 0));
        assert_eq!(view.claims.claims()[0].words(), "Fourteen in a row");
        assert_eq!(view.to_fragment(), fragment);
    }

    #[test]
    fn what_can_be_read_is_kept_and_the_rest_named_once() {
        let (view, notices) = ViewState::from_fragment(&format!("claims=x~~{GOOD}~~y"));
        assert_eq!(view.to_fragment(), format!("v=1&claims={GOOD}"));
        let words = notices[0].to_string();
        assert!(words.contains("claim 1, kind: \"x\" is not a kind of claim; 1 more"), "{words}");

        let long = "a".repeat(ClaimSet::MOST_CHARACTERS + 1);
        let (view, notices) = ViewState::from_fragment(&format!("claims={long}"));
        assert_eq!((view.to_fragment().as_str(), notices.len()), ("v=1", 1));
    }
}
