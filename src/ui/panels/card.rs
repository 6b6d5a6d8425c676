//! A card: a verdict, what it rests on, and how it is computed.

use leptos::{html, prelude::*};

use super::{Explained, Failure, Waiting};
use crate::{
    domain::{Error, wording::CardWords},
    ui::{erased_memo::ErasedMemo, state::AppState, views::each},
};

/// A card under a rule; a drawing may stand between the verdict and its words.
#[component]
pub fn Card(
    title: &'static str,
    words: ErasedMemo<Option<Result<CardWords, Error>>>,
    /// The keys of the definitions behind it.
    method: &'static [&'static str],
    /// Drawing under the verdict.
    drawing: Option<AnyView>,
    /// The place of its element.
    place: NodeRef<html::Section>,
) -> impl IntoView {
    let state = expect_context::<AppState>();
    let verdict = move || match words.get() {
        None => view! { <Waiting what="the figures" /> }.into_any(),
        Some(Err(error)) => view! { <Failure error /> }.into_any(),
        Some(Ok(words)) => view! { <p class="verdict">{words.verdict}</p> }.into_any(),
    };
    let lines = move || {
        let CardWords { lines, quiet, .. } = words.get().and_then(Result::ok).unwrap_or_default();
        let lines = lines.into_iter().map(|line| (line, ""));
        let all = lines.chain(quiet.into_iter().map(|line| (line, "quiet")));
        each(all, |(line, class)| view! { <p class=class>{state.marker.text(line)}</p> })
    };
    let how = (!method.is_empty()).then(|| view! { <Explained method /> });
    view! {
        <section class="card" node_ref=place>
            <h2>{title}</h2>
            {move || verdict()}
            {drawing}
            {move || lines()}
            {how}
        </section>
    }
}
