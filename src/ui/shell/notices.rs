//! What the reader should know before reading: a broken link, other data, a new version.

use leptos::prelude::*;

use crate::{
    domain::{Reach, format},
    ui::{
        offline::OfflineState,
        state::{AppState, Record},
    },
};

/// All notices, none where there is nothing to say.
#[component]
pub fn Notices() -> impl IntoView {
    view! {
        <div class="notices" role="status">
            <NewerCopy />
            <BrokenLink />
            <OtherSnapshot />
            <CutRange />
        </div>
    }
}

/// A newer version or newer figures, or why they were refused.
#[component]
fn NewerCopy() -> impl IntoView {
    let offline = expect_context::<OfflineState>();
    let offer = move || {
        let words = offline.offer.get()?.words();
        Some(notice(words, "Reload", move || offline.take()))
    };
    let kept = move || {
        let words = format!("A newer copy was refused: {}", offline.kept.get()?);
        Some(notice(words, "Dismiss", move || offline.kept.set(None)))
    };
    view! {
        {offer}
        {kept}
    }
}

fn notice(words: String, action: &'static str, act: impl Fn() + 'static) -> impl IntoView {
    view! {
        <div class="notice calm">
            <p>{words}</p>
            <button type="button" class="link" on:click=move |_| act()>
                {action}
            </button>
        </div>
    }
}

/// The parts of the address that could not be read.
#[component]
fn BrokenLink() -> impl IntoView {
    let state = expect_context::<AppState>();
    let notices =
        move || state.notices.get().into_iter().map(|error| view! { <li>{error.to_string()}</li> });
    view! {
        <Show when=move || !state.notices.read().is_empty()>
            <div class="notice">
                <div>
                    <p>"Parts of the link could not be read; the rest is shown."</p>
                    <ul>{move || notices().collect_view()}</ul>
                </div>
                <button type="button" class="link" on:click=move |_| state.notices.set(Vec::new())>
                    "Dismiss"
                </button>
            </div>
        </Show>
    }
}

/// A link that was made on another snapshot: what changed, and both ways to read it.
#[component]
fn OtherSnapshot() -> impl IntoView {
    let state = expect_context::<AppState>();
    let other = Memo::new(move |_| {
        let made_on = state.view.read().made_on.clone()?;
        let manifest = state.files.manifest.get()?.ok()?;
        (made_on.id != manifest.id.as_str()).then_some((made_on, manifest.as_of))
    });
    let words = move || {
        other.get().map(|(made_on, now)| {
            format!(
                "This link was made on data to {}; the figures here are computed from data to {}.",
                format::day_long(made_on.as_of),
                format::day_long(now),
            )
        })
    };
    let pin = move |_| {
        let day = other.get().map(|(made_on, _)| made_on.as_of);
        state.change(Record::Step, |view| {
            view.as_of = view.as_of.or(day);
            view.made_on = None;
        });
    };
    let dismiss = move |_| state.change(Record::Step, |view| view.made_on = None);
    view! {
        <Show when=move || other.read().is_some()>
            <div class="notice calm">
                <p>{words}</p>
                <div class="notice-actions">
                    <button type="button" class="link" on:click=pin>
                        "See it as of that day"
                    </button>
                    <button type="button" class="link" on:click=dismiss>
                        "Keep the newer data"
                    </button>
                </div>
            </div>
        </Show>
    }
}

/// A range that reaches further back than the history of the legs.
#[component]
fn CutRange() -> impl IntoView {
    let state = expect_context::<AppState>();
    let words = move || {
        let scope = state.scope.get()?.ok()?;
        let first = *scope.history().days().first()?;
        (scope.base.reach == Reach::Cut).then(|| {
            format!(
                "{} and {} have common sessions from {} on; a range of {} starts there.",
                scope.small(),
                scope.large(),
                format::day_long(first),
                scope.range.label(),
            )
        })
    };
    view! {
        {move || words().map(|words| view! { <div class="notice calm"><p>{words}</p></div> })}
    }
}
