//! Texts whose terms of art are explained where they stand, and whose sources are links.
//!
//! Texts are plain until the code that knows the terms is there; it is fetched at the first sign of a
//! reader, so that it delays no first visit.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    dialog::Tip,
    lazy::{self, lazy},
    page_signal::PageSignal,
};
use crate::{
    domain::wording::{Mark, marks},
    platform::reader::{self, place_of},
    ui::views::each,
};

/// How long an explanation stays when the pointer has left its term.
const PATIENCE: Duration = Duration::from_millis(250);

/// Makes views of texts.
type MakeView = fn(Marker, String) -> AnyView;

/// What marks texts once its code is there, and the explanation that is shown; copies are handles.
#[derive(Clone, Copy)]
pub struct Marker {
    make: PageSignal<Option<MakeView>>,
    /// Explanation that is shown.
    pub tip: PageSignal<Option<Tip>>,
}

impl Marker {
    /// Marks nothing before there is a reader.
    pub fn new() -> Self {
        let marker = Self { make: PageSignal::new(None), tip: PageSignal::new(None) };
        let start = move || {
            lazy::call(|| Box::pin(marked_texts()), move |made| marker.make.set(made.ok()));
        };
        StoredValue::new_local(reader::on_first_sign(start));
        marker
    }

    /// A text, with what it leads to once that is known.
    pub fn text(self, words: String) -> AnyView {
        let shown = move || match self.make.get() {
            Some(make) => make(self, words.clone()),
            None => words.clone().into_any(),
        };
        view! { {move || shown()} }.into_any()
    }
}

lazy! {
    /// What makes views of texts.
    fn marked_texts() -> MakeView = maker;
}

fn maker() -> MakeView {
    marked
}

fn marked(marker: Marker, words: String) -> AnyView {
    each(marks(&words), |mark| match mark {
        Mark::Plain(words) => words.to_owned().into_any(),
        Mark::Source(words, address) => view! {
            <a href=address target="_blank" rel="noopener noreferrer">{words.to_owned()}</a>
        }
        .into_any(),
        Mark::Term(words, key) => term(marker, words.to_owned(), key),
    })
}

/// A term: pointing at it, moving the focus to it and tapping it show what it means.
fn term(marker: Marker, words: String, key: &'static str) -> AnyView {
    let show = move |place| marker.tip.set(Some(Tip { key, place }));
    // Time to move the pointer into the explanation.
    let leave = move || {
        if !reader::points_at(".term") && !reader::points_at(".tip") {
            marker.tip.set(None);
        }
    };
    let is_shown = move || marker.tip.read().as_ref().is_some_and(|tip| tip.key == key);
    view! {
        <button
            type="button"
            class="term"
            aria-describedby=move || is_shown().then_some("tip")
            on:pointerenter=move |event| show(place_of(&event))
            on:pointerleave=move |event| {
                // A finger leaves when it is lifted.
                if event.pointer_type() != "touch" {
                    set_timeout(leave, PATIENCE);
                }
            }
            on:focus=move |event| show(place_of(&event))
            on:blur=move |_| marker.tip.set(None)
            on:click=move |event| show(place_of(&event))
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    marker.tip.set(None);
                }
            }
        >
            {words}
        </button>
    }
    .into_any()
}
