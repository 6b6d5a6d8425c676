//! Sets of claims and their form in a link.

use proptest::{collection::vec, prelude::*};
use rotascope::domain::{
    claims::{Claim, ClaimSet, KINDS},
    view::{Unread, ViewState},
};

use super::bench::{claim, day, story};

#[test]
fn the_story_fits_in_a_link() {
    let set =
        story().claims.into_iter().try_fold(ClaimSet::default(), |set, claim| set.with(claim));
    let set = set.unwrap();
    let text = set.to_string();
    assert!(text.len() < 3_000, "{} characters", text.len());
    assert_eq!(ClaimSet::read(&text), (set, vec![]));
}

#[test]
fn what_cannot_be_read_is_left_out_and_named() {
    let good = "streak~IWM~SPY~2026-01-22~price~about~14~0~.~.";
    for (text, kept, words) in [
        ("", 0, &[][..]),
        (good, 1, &[]),
        ("oracle~IWM", 0, &["claim 1, kind: \"oracle\" is not a kind of claim; use one of cut_"]),
        ("streak~IWM", 0, &["claim 1, large: the claim lacks \"large\""]),
        ("streak~IWM~SPY~2026-01-22~price~about~14~0~.~.~x", 0, &["claim 1: it has more than"]),
        ("streak~IWM~SPY~2026-01-22~price~about~14~0~a.2c~.", 0, &["claim 1: a text of it"]),
        ("streak~IWM~SPY~2026-01-22~price~about~14~-1~.~.", 0, &["the tolerance -1 is negative"]),
        ("streak~IWM~SPY~2026-01-22~price~about~14~0~.~a.7.b", 0, &["a control character"]),
        (
            "total_return~IWM~SPY~2026-01-22~2026-01-21~price~about~1~0~.~.",
            0,
            &["claim 1, to: 2026-01-21 does not come after 2026-01-22"],
        ),
        ("policy_change~2025-01-01~2025-12-31~-3~about~1~0~.~.", 0, &["claim 1, cuts: \"-3\" is"]),
    ] {
        let (set, notices) = ClaimSet::read(text);
        assert_eq!((set.claims().len(), notices.len()), (kept, words.len()), "{text}");
        for (notice, words) in notices.iter().zip(words) {
            assert!(notice.to_string().contains(words), "{notice}");
        }
    }
    let (set, notices) = ClaimSet::read(&format!("x~~{good}~~y~~{good}"));
    assert_eq!((set.claims().len(), notices.len()), (2, 2));
    assert!(notices[1].to_string().starts_with("field claim 3, kind"), "{}", notices[1]);
}

#[test]
fn a_set_has_limits() {
    let text = "streak~IWM~SPY~2026-01-22~price~about~14~0~.~.";
    let one = claim(text);
    let many = vec![text; ClaimSet::MOST_CLAIMS + 1].join("~~");
    let (set, notices) = ClaimSet::read(&many);
    assert_eq!(set.claims().len(), ClaimSet::MOST_CLAIMS);
    assert!(notices[0].to_string().contains("there are 20 claims already"), "{}", notices[0]);

    let (set, notices) = ClaimSet::read(&"x".repeat(Unread::MOST_CHARACTERS + 1));
    assert!(set.claims().is_empty() && notices[0].to_string().contains("6001 characters"));

    let wordy = Claim::new(one.terms().clone(), one.quoted(), &"’".repeat(200), "").unwrap();
    let full = (0..10).try_fold(ClaimSet::default(), |set, _| set.with(wordy.clone()));
    assert!(full.unwrap_err().to_string().contains("more than 6000"));
    let error = Claim::new(one.terms().clone(), one.quoted(), &"a".repeat(201), "").unwrap_err();
    assert_eq!(error.to_string(), "field words: the text has 201 characters; shorten it to 200");
}

const GOOD: &str = "streak~IWM~SPY~2026-01-22~price~about~14~0~.~Fourteen_in_a_row";

#[test]
fn claims_travel_in_a_link() {
    let fragment = format!("v=1&claims={GOOD}~~{GOOD}");
    let (view, notices) = ViewState::from_fragment(&fragment);
    assert!(notices.is_empty());
    let (set, unread) = ClaimSet::of(&view.claims);
    assert_eq!((set.claims().len(), unread.len()), (2, 0));
    assert_eq!(set.claims()[0].words(), "Fourteen in a row");
    assert_eq!(Unread::from(&set), view.claims);
    assert_eq!(view.to_fragment(), fragment);
}

#[test]
fn what_cannot_be_read_is_named() {
    let (view, _) = ViewState::from_fragment(&format!("claims=x~~{GOOD}~~y"));
    let (set, unread) = ClaimSet::of(&view.claims);
    assert_eq!((set.claims().len(), unread.len()), (1, 2));

    let long = "a".repeat(Unread::MOST_CHARACTERS + 1);
    let (view, notices) = ViewState::from_fragment(&format!("claims={long}"));
    assert_eq!((view.to_fragment().as_str(), notices.len()), ("v=1", 1));
}

fn claims() -> impl Strategy<Value = Claim> {
    let texts = ("[a-zA-Z0-9 .,~_&=%€’-]{0,30}", "[^\\p{C}]{0,20}");
    (0..KINDS.len(), 10_000..21_000_i32, -9_999_999..9_999_999_i64, 0..9_999_i64, texts).prop_map(
        |(kind, number, amount, tolerance, (words, source))| {
            let as_of = rotascope::domain::Day::from_epoch_days(number).unwrap();
            let symbols = ("BRK.B".parse().unwrap(), "SIZE_FACTOR".parse().unwrap());
            let draft = Claim::draft(KINDS[kind], &symbols.0, &symbols.1, as_of).unwrap();
            let mut quoted = draft.quoted();
            quoted.amount = rotascope::domain::claims::Amount::thousandths(amount);
            quoted.tolerance = rotascope::domain::claims::Amount::thousandths(tolerance);
            Claim::new(draft.terms().clone(), quoted, &words, &source).unwrap()
        },
    )
}

fn set_of(claims: &[Claim]) -> ClaimSet {
    claims.iter().fold(ClaimSet::default(), |set, claim| set.with(claim.clone()).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_set_comes_back(claims in vec(claims(), 0..8)) {
        let set = set_of(&claims);
        let text = set.to_string();
        prop_assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"._~-".contains(&b)), "{}", text);
        prop_assert_eq!(ClaimSet::read(&text), (set, vec![]));
        for claim in &claims {
            let parts = claim.parts();
            prop_assert_eq!(&Claim::from_parts(claim.kind().code, &parts).unwrap(), claim);
        }
    }

    #[test]
    fn any_text_gives_a_set_that_reads_back(text in "[a-z_~.0-9A-Z-]{0,80}", edits in vec((any::<prop::sample::Index>(), "[a-z~.0-9]"), 0..6)) {
        let mut story: Vec<char> = story_text().chars().collect();
        for (at, edit) in edits {
            let at = at.index(story.len());
            story[at] = edit.chars().next().unwrap();
        }
        for text in [text, story.into_iter().collect()] {
            let (set, _) = ClaimSet::read(&text);
            prop_assert_eq!(ClaimSet::read(&set.to_string()), (set, vec![]));
        }
    }

    #[test]
    fn changes_are_those_of_a_list(claims in vec(claims(), 0..6), from in 0..8_usize, to in 0..8_usize, new in claims()) {
        let set = set_of(&claims);
        let list = |change: &dyn Fn(&mut Vec<Claim>)| {
            let mut list = claims.clone();
            change(&mut list);
            list
        };
        let is_there = from < claims.len();
        let moved = list(&|list| if is_there {
            let claim = list.remove(from);
            list.insert(to.min(list.len()), claim);
        });
        prop_assert_eq!(set.moved(from, to), set_of(&moved));
        let without = list(&|list| if is_there { drop(list.remove(from)); });
        prop_assert_eq!(set.without(from), set_of(&without));
        let replaced = list(&|list| if is_there { list[from] = new.clone(); });
        prop_assert_eq!(set.replaced(from, new.clone()).unwrap(), set_of(&replaced));
        prop_assert_eq!(set.claims(), claims);
    }
}

fn story_text() -> String {
    set_of(&story().claims[..6]).to_string()
}

#[test]
fn a_form_starts_with_what_can_be_judged() {
    let (small, large) = ("IWM".parse().unwrap(), "SPY".parse().unwrap());
    for kind in KINDS {
        let claim = Claim::draft(kind, &small, &large, day("2026-01-23")).unwrap();
        assert_eq!(claim.kind().code, kind.code);
        assert!(claim.sentence().chars().next().unwrap().is_uppercase(), "{}", claim.sentence());
    }
}
