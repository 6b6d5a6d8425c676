//! The claims with their verdicts, judged once for all parts of the page.

use crate::{
    domain::{
        Error,
        claims::{self, Aftermath, Claim, ClaimSet, Outcome},
        library::Load,
        wording,
    },
    pages::{Context, Memo, Need},
};

/// A claim and its verdict.
#[derive(Clone, PartialEq)]
struct Judged {
    claim: Claim,
    outcome: Outcome,
}

/// Claims and what is found of each on the last day; nothing while what they rest on loads.
#[derive(Clone, PartialEq)]
struct Known {
    claims: Vec<Claim>,
    newest: Option<Vec<Aftermath>>,
}

const STORY: Memo<Load<Known>> =
    Memo::new("claims of the story", |cx, _| Some(told(cx)?.map(|claims| known(cx, claims))));

const STORY_JUDGED: Memo<Load<Vec<Judged>>> = Memo::new("claims of the story, judged", |cx, _| {
    STORY.with(cx, |known| match known.as_ref()? {
        Ok(known) => judged(cx, known).map(Ok),
        Err(error) => Some(Err(error.clone())),
    })
});

const OWN_CLAIMS: Memo<Vec<Claim>> = Memo::new("claims of the reader", |cx, _| own_claims(cx));

const OWN: Memo<Known> =
    Memo::new("claims of the reader, known", |cx, _| known(cx, OWN_CLAIMS.get(cx)));

const OWN_JUDGED: Memo<Option<Vec<Judged>>> =
    Memo::new("claims of the reader, judged", |cx, _| OWN.with(cx, |known| judged(cx, known)));

/// The verdicts on the claims that the snapshot comes with.
pub(super) fn outcomes_of_story(cx: &dyn Context) -> Load<Vec<Outcome>> {
    STORY_JUDGED.with(cx, |judged| {
        let judged = judged.as_ref()?.as_ref().map_err(Error::clone);
        Some(judged.map(|judged| judged.iter().map(|judged| judged.outcome.clone()).collect()))
    })
}

/// The claims that the snapshot comes with, once they are judged.
pub fn claims_of_story(cx: &dyn Context) -> Load<Vec<Claim>> {
    STORY_JUDGED
        .with(cx, |judged| Some(judged.as_ref()?.as_deref().map(claims_of).map_err(Error::clone)))
}

/// The reader's own claims, once they are judged.
pub fn claims_of_reader(cx: &dyn Context) -> Option<Vec<Claim>> {
    OWN_JUDGED.with(cx, |judged| judged.as_deref().map(claims_of))
}

/// The verdict on a claim that the snapshot comes with.
pub fn outcome_of_story(cx: &dyn Context, claim: &Claim) -> Option<Outcome> {
    STORY_JUDGED.with(cx, |judged| outcome_of(judged.as_ref()?.as_ref().ok()?, claim))
}

/// The verdict on a claim of the reader's own.
pub fn outcome_of_reader(cx: &dyn Context, claim: &Claim) -> Option<Outcome> {
    OWN_JUDGED.with(cx, |judged| outcome_of(judged.as_ref()?, claim))
}

fn claims_of(judged: &[Judged]) -> Vec<Claim> {
    judged.iter().map(|judged| judged.claim.clone()).collect()
}

fn outcome_of(judged: &[Judged], claim: &Claim) -> Option<Outcome> {
    let found = judged.iter().find(|judged| judged.claim == *claim);
    found.map(|judged| judged.outcome.clone())
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

fn known(cx: &dyn Context, claims: Vec<Claim>) -> Known {
    let newest = claims::judge_newest(cx.library(), &claims);
    Known { claims, newest }
}

/// Nothing until everything is there, so that a claim is judged once a day.
fn judged(cx: &dyn Context, Known { claims, newest }: &Known) -> Option<Vec<Judged>> {
    let outcomes = claims::judge_beside(cx.library(), claims, newest.as_ref()?)?;
    let judged = claims.iter().cloned().zip(outcomes);
    Some(judged.map(|(claim, outcome)| Judged { claim, outcome }).collect())
}
