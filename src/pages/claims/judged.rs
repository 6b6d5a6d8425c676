//! The claims with their verdicts, judged once for all parts of the page.

use crate::{
    domain::{
        claims::{self, Claim, ClaimSet, Outcome},
        library::Load,
        wording,
    },
    pages::{Context, Memo, Need},
};

/// A claim and its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The claim.
    pub claim: Claim,
    /// Its verdict, with a view that shows it.
    pub outcome: Outcome,
}

const STORY: Memo<Load<Vec<Judged>>> = Memo::new("claims of the story", |cx, _| match told(cx)? {
    Ok(claims) => of_claims(cx, claims).map(Ok),
    Err(error) => Some(Err(error)),
});

const OWN: Memo<Option<Vec<Judged>>> =
    Memo::new("claims of the reader", |cx, _| of_claims(cx, own_claims(cx)));

/// The claims that the snapshot comes with, judged.
pub fn judged_of_story(cx: &dyn Context) -> Load<Vec<Judged>> {
    STORY.get(cx)
}

/// The reader's own claims, judged; nothing while what they rest on loads.
pub fn judged_of_reader(cx: &dyn Context) -> Option<Vec<Judged>> {
    OWN.get(cx)
}

/// What the claims of the snapshot are about.
pub fn story_title(cx: &dyn Context) -> String {
    let files = cx.claims().and_then(Result::ok).unwrap_or_default();
    files
        .first()
        .map_or_else(|| wording::overview::STORY_TITLE.to_owned(), |file| file.title.clone())
}

/// Everything that any of the claims rests on.
pub fn needs(cx: &dyn Context) -> Vec<Need> {
    let told = told(cx).and_then(Result::ok).unwrap_or_default();
    let own = own_claims(cx);
    let needs = claims::needs(told.iter().chain(&own));
    let prices = needs.symbols.into_iter().filter(|symbol| cx.library().lists(symbol));
    let series = needs.series.into_iter().map(Need::Series);
    std::iter::once(Need::Claims).chain(prices.map(Need::Prices)).chain(series).collect()
}

fn own_claims(cx: &dyn Context) -> Vec<Claim> {
    ClaimSet::of(&cx.view().claims).0.claims().to_vec()
}

fn told(cx: &dyn Context) -> Load<Vec<Claim>> {
    let files = cx.claims()?;
    Some(files.map(|files| files.iter().flat_map(|file| file.claims.clone()).collect()))
}

/// Nothing until everything is there, so that a claim is judged once.
fn of_claims(cx: &dyn Context, claims: Vec<Claim>) -> Option<Vec<Judged>> {
    let outcomes = claims::judge(cx.library(), &claims)?;
    let judged = claims.into_iter().zip(outcomes);
    Some(judged.map(|(claim, outcome)| Judged { claim, outcome }).collect())
}
