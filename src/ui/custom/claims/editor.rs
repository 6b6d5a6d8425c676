//! The form of a claim, made from what its kind asks for.

use leptos::prelude::*;

use crate::{
    domain::{
        Error, Symbol,
        claims::{Claim, ClaimSet, Control, Field, KINDS, KindSpec, Test},
        signals::{Legs, Signal},
        view::History,
    },
    pages::as_of,
    ui::{
        dialogs::{close, frame, pick_list},
        state::AppState,
        views::each,
    },
};

/// A claim that is being written: its texts are not read before it is saved.
#[derive(Clone)]
pub struct Draft {
    kind: &'static KindSpec,
    parts: Vec<(&'static str, String)>,
    /// The claim that it replaces; none where it is new.
    place: Option<usize>,
}

/// Kind of a new claim: sessions in a row.
const FIRST_KIND: &str = "streak";

/// Fields that every claim has beside the terms of its kind.
const COMMON: [(&str, &str); 5] = [
    ("test", "Compared"),
    ("published", "Published figure"),
    ("tolerance", "Give or take"),
    ("words", "In their words"),
    ("source", "Who said it, and when"),
];

const TESTS: [(Test, &str); 3] =
    [(Test::About, "about"), (Test::AtLeast, "at least"), (Test::AtMost, "at most")];

impl Draft {
    /// A claim to be edited in its place.
    pub fn of(claim: &Claim, place: usize) -> Self {
        Self { kind: claim.kind(), parts: claim.parts(), place: Some(place) }
    }

    /// A new claim about the pair of the page, of the kind that needs the least explaining.
    pub fn first(state: AppState) -> Option<Self> {
        let plain = KINDS.iter().find(|kind| kind.code == FIRST_KIND).or(KINDS.first());
        plain.and_then(|kind| Self::new(state, kind, None))
    }

    fn new(state: AppState, kind: &'static KindSpec, place: Option<usize>) -> Option<Self> {
        let (small, large) = untrack(|| state.cx().legs())?;
        let claim = Claim::draft(kind, &small, &large, untrack(|| as_of(&state))?).ok()?;
        Some(Self { place, ..Self::of(&claim, 0) })
    }

    fn text(&self, name: &str) -> String {
        let part = self.parts.iter().find(|(other, _)| *other == name);
        part.map(|(_, text)| text.clone()).unwrap_or_default()
    }

    fn set(&mut self, name: &'static str, text: String) {
        match self.parts.iter_mut().find(|(other, _)| *other == name) {
            Some((_, old)) => *old = text,
            None => self.parts.push((name, text)),
        }
    }

    fn save(&self, state: AppState) -> Result<(), Error> {
        let claim = Claim::from_parts(self.kind.code, &self.parts)?;
        let (set, _) = ClaimSet::of(&state.view.read_untracked().claims);
        let set = match self.place {
            Some(place) => set.replaced(place, claim)?,
            None => set.with(claim)?,
        };
        state.change(History::Push, |view| view.claims = (&set).into());
        Ok(())
    }
}

/// The form; it closes when the claim is saved or given up.
pub(crate) fn editor(state: AppState, draft: RwSignal<Option<Draft>>) -> AnyView {
    let Some(Draft { kind, place, .. }) = draft.get_untracked() else { return ().into_any() };
    let problem = RwSignal::new(None::<Error>);
    let kinds = each(KINDS, move |other| {
        view! { <option value=other.code selected=other.code == kind.code>{other.name}</option> }
    });
    let choose_kind = move |code: String| {
        if let Some(kind) = KINDS.iter().find(|kind| kind.code == code) {
            draft.set(Draft::new(state, kind, place));
        }
    };
    let save = move || {
        let saved = draft.get_untracked().map_or(Ok(()), |draft| draft.save(state));
        match saved {
            Ok(()) => draft.set(None),
            Err(error) => problem.set(Some(error)),
        }
    };
    let form = Form { state, draft, problem };
    let common = move |(name, label): (&'static str, &'static str)| {
        let input = match name {
            "test" => form.choice(name, &TESTS.map(|(test, words)| (test.code(), words))),
            _ => form.input(name, "text"),
        };
        let label = if name == "published" {
            format!("{label}, {}", kind.unit.label())
        } else {
            label.to_owned()
        };
        form.labelled(name, label, input)
    };
    view! {
        <form
            class="claim-form"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <label class="control">
                <span>"Kind of claim"</span>
                <select on:change:target=move |event| choose_kind(event.target().value())>{kinds}</select>
            </label>
            {each(kind.fields, |field| form.field(field))}
            {each(COMMON, common)}
            {move || problem.get().map(|error| view! { <p class="state error" role="alert">{error.to_string()}</p> })}
            <p class="claim-form-actions">
                <button type="submit">"Save"</button>
                <button type="button" on:click=move |_| draft.set(None)>"Cancel"</button>
            </p>
        </form>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Form {
    state: AppState,
    draft: RwSignal<Option<Draft>>,
    problem: RwSignal<Option<Error>>,
}

impl Form {
    fn field(self, field: &'static Field) -> AnyView {
        let input = match field.control {
            Control::Choice(codes) => self.choice(field.name, codes),
            Control::Condition => self.condition(field.name),
            Control::Symbol => return self.symbol(field),
            Control::Day => self.input(field.name, "date"),
            Control::Month => self.input(field.name, "month"),
            Control::Count(_) | Control::Year => self.input(field.name, "text"),
        };
        self.labelled(field.name, field.label.to_owned(), input)
    }

    fn labelled(self, name: &'static str, label: String, input: AnyView) -> AnyView {
        let is_wrong = move || {
            let place = self.problem.read().as_ref().map(|error| error.place().field.clone());
            place.flatten().is_some_and(|field| field == name)
        };
        view! {
            <label class="control" class:wrong=move || is_wrong()>
                <span>{label}</span>
                {input}
            </label>
        }
        .into_any()
    }

    /// The text as it stands; the form is made anew only for another kind.
    fn text(self, name: &str) -> String {
        self.draft
            .with_untracked(|draft| draft.as_ref().map(|draft| draft.text(name)))
            .unwrap_or_default()
    }

    fn take(self, name: &'static str, text: String) {
        // Without telling anyone, so that the form keeps the focus while the reader types.
        self.draft.update_untracked(|draft| {
            if let Some(draft) = draft {
                draft.set(name, text);
            }
        });
    }

    fn input(self, name: &'static str, kind: &'static str) -> AnyView {
        view! {
            <input
                type=kind
                value=self.text(name)
                on:input:target=move |event| self.take(name, event.target().value())
            />
        }
        .into_any()
    }

    fn choice(self, name: &'static str, codes: &[(&'static str, &'static str)]) -> AnyView {
        let chosen = self.text(name);
        let option = |(code, words): &(&'static str, &'static str)| {
            view! { <option value=*code selected=*code == chosen>{*words}</option> }
        };
        self.select(name, each(codes, option))
    }

    /// The conditions that are ready, and the one of the text where it is none of them.
    fn condition(self, name: &'static str) -> AnyView {
        let chosen = self.text(name);
        let ready = Signal::ready();
        let own = chosen.parse().ok().filter(|own| !ready.contains(own));
        let legs = Legs { one: "the first leg", other: "the second leg" };
        let option = move |signal: Signal| {
            let code = signal.to_string();
            view! { <option value=code.clone() selected=code == chosen>{signal.words(legs)}</option> }
        };
        self.select(name, each(ready.into_iter().chain(own), option))
    }

    fn symbol(self, field: &'static Field) -> AnyView {
        let chosen = RwSignal::new(self.text(field.name).parse::<Symbol>().ok());
        let choose = move |symbol: Symbol| {
            self.take(field.name, symbol.to_string());
            chosen.set(Some(symbol));
        };
        let words = move || chosen.get().map(|symbol| symbol.to_string());
        let is_open = RwSignal::new(false);
        let list = move || {
            is_open.get().then(|| {
                let forget = move || is_open.set(false);
                frame(field.label, forget, |dialog| {
                    pick_list(self.state, chosen.get_untracked(), move |symbol| {
                        close(dialog);
                        choose(symbol);
                    })
                })
            })
        };
        view! {
            <div class="control">
                <span aria-hidden="true">{field.label}</span>
                <button
                    type="button"
                    class="picker"
                    aria-haspopup="dialog"
                    on:click=move |_| is_open.set(true)
                >
                    <span class="visually-hidden">{field.label}": "</span>
                    <span>{move || words()}</span>
                </button>
                {list}
            </div>
        }
        .into_any()
    }

    fn select(self, name: &'static str, options: AnyView) -> AnyView {
        view! {
            <select on:change:target=move |event| self.take(name, event.target().value())>
                {options}
            </select>
        }
        .into_any()
    }
}
