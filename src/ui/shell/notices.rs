//! Notices above the page: a broken link, other data, a new version.

use leptos::prelude::*;

use crate::{
    domain::{Error, Reach, format, view::History},
    pages::{Setting, ends_early, is_behind, scope},
    platform::network,
    ui::{
        data::is_asked_again,
        erased_memo::ErasedMemo,
        lazy::{self, lazy},
        offline::{OfflineState, too_new},
        state::AppState,
        views::each,
    },
};

/// A notice: its words, its particulars, and what can be done about it.
struct Notice {
    words: String,
    particulars: Vec<String>,
    actions: Vec<(&'static str, Action)>,
}

/// Action that a notice offers.
#[derive(Clone, Copy)]
enum Action {
    /// Ask again for what could not be had.
    AskAgain,
    /// Forget what could not be done.
    DismissTrouble,
    /// Forget that newer files were refused.
    DismissKept,
    /// Forget what could not be read of the link.
    DismissLink,
    /// Forget that the link was made on other data.
    KeepNewerData,
    /// See the page as of the data that the link was made on.
    SeeAsOfLink,
    /// Take what waits.
    Take,
}

/// All notices, none where there is nothing to say.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let state = expect_context::<AppState>();
    let offline = expect_context::<OfflineState>();
    let is_any = ErasedMemo::new(move |_| {
        offline.offer.read().is_some()
            || offline.kept.read().is_some()
            || offline.too_new.read().is_some()
            || !state.files.lost().is_empty()
            || !state.notices.read().is_empty()
            || !state.troubles.read().is_empty()
            || state.view.read().made_on.is_some()
            || is_cut(state)
            || is_behind(&state)
    });
    let notices = move || {
        if is_any.get() {
            return lazy::view(move || Box::pin(notices(state, offline)));
        }
        ().into_any()
    };
    view! { <div class="notices" role="status">{move || notices()}</div> }
}

lazy! {
    /// The notices themselves.
    fn notices(state: AppState, offline: OfflineState) -> AnyView = all_notices;
}

fn all_notices(state: AppState, offline: OfflineState) -> AnyView {
    let shown = move || {
        let all = [
            newer_copy(offline),
            refused_copy(offline),
            unreadable_copy(offline),
            unreadable_files(state),
            lost_files(state),
            broken_link(state),
            other_snapshot(state),
            cut_range(state),
            ended_pair(state),
            undone(state),
        ];
        each(all.into_iter().flatten(), |notice| show(notice, state, offline))
    };
    view! { {move || shown()} }.into_any()
}

fn show(notice: Notice, state: AppState, offline: OfflineState) -> AnyView {
    let button = |(text, action)| {
        view! {
            <button type="button" class="link" on:click=move |_| act(state, offline, action)>
                {text}
            </button>
        }
    };
    view! {
        <div class="notice">
            <div>
                <p>{notice.words}</p>
                <ul>{each(notice.particulars, |line| view! { <li>{line}</li> })}</ul>
            </div>
            <div class="notice-actions">{each(notice.actions, button)}</div>
        </div>
    }
    .into_any()
}

fn act(state: AppState, offline: OfflineState, action: Action) {
    match action {
        Action::AskAgain => network::ask_again(),
        Action::DismissKept => offline.kept.set(None),
        Action::DismissTrouble => state.troubles.set(Vec::new()),
        Action::DismissLink => state.notices.set(Vec::new()),
        Action::KeepNewerData => state.change(History::Push, |view| view.made_on = None),
        Action::SeeAsOfLink => state.change(History::Push, |view| {
            let made_on = view.made_on.take();
            view.as_of = view.as_of.or(made_on.map(|made_on| made_on.as_of));
        }),
        Action::Take => offline.take(),
    }
}

fn newer_copy(offline: OfflineState) -> Option<Notice> {
    let words = offline.offer.get()?.words();
    Some(Notice { words, particulars: Vec::new(), actions: vec![("Reload", Action::Take)] })
}

fn refused_copy(offline: OfflineState) -> Option<Notice> {
    Some(Notice {
        words: "A newer copy was refused; what is stored keeps working.".to_owned(),
        particulars: vec![offline.kept.get()?],
        actions: vec![("Dismiss", Action::DismissKept)],
    })
}

/// Figures that only a newer version of the site can read.
fn unreadable_copy(offline: OfflineState) -> Option<Notice> {
    let words = too_new(&offline.too_new.get()?);
    Some(Notice { words, particulars: Vec::new(), actions: Vec::new() })
}

/// Files that arrived and cannot be read.
fn unreadable_files(state: AppState) -> Option<Notice> {
    let unreadable: Vec<Error> =
        state.files.lost().into_iter().filter(|error| !is_asked_again(error)).collect();
    Some(Notice {
        words: "Files of this snapshot cannot be read.".to_owned(),
        particulars: first_of(&unreadable)?,
        actions: Vec::new(),
    })
}

/// Files that could not be had.
fn lost_files(state: AppState) -> Option<Notice> {
    let lost: Vec<Error> = state.files.lost().into_iter().filter(is_asked_again).collect();
    Some(Notice {
        words: "Files could not be had; they are asked for again when the network is back."
            .to_owned(),
        particulars: first_of(&lost)?,
        actions: vec![("Ask again", Action::AskAgain)],
    })
}

/// The first errors, and how many more there are; none where there are none.
fn first_of(errors: &[Error]) -> Option<Vec<String>> {
    const NAMED: usize = 4;
    let mut named: Vec<String> = errors.iter().take(NAMED).map(ToString::to_string).collect();
    if errors.len() > NAMED {
        named.push(format!("and {} more", errors.len() - NAMED));
    }
    (!named.is_empty()).then_some(named)
}

fn broken_link(state: AppState) -> Option<Notice> {
    let errors = state.notices.get();
    (!errors.is_empty()).then(|| Notice {
        words: "Parts of the link could not be read; the rest is shown.".to_owned(),
        particulars: errors.iter().map(ToString::to_string).collect(),
        actions: vec![("Dismiss", Action::DismissLink)],
    })
}

fn undone(state: AppState) -> Option<Notice> {
    let errors = state.troubles.get();
    (!errors.is_empty()).then(|| Notice {
        words: "That could not be done.".to_owned(),
        particulars: errors.iter().map(ToString::to_string).collect(),
        actions: vec![("Dismiss", Action::DismissTrouble)],
    })
}

/// A link that was made on another snapshot: what changed, and both ways to read it.
fn other_snapshot(state: AppState) -> Option<Notice> {
    let made_on = state.view.read().made_on.clone()?;
    let manifest = state.files.manifest.get()?.ok()?;
    let (theirs, ours) = (format::day_long(made_on.as_of), format::day_long(manifest.as_of));
    let (words, actions) = if manifest.as_of < made_on.as_of {
        (
            format!(
                "Your copy is older than this link, which was made on data to {theirs}; the figures \
                 here go to {ours}."
            ),
            vec![
                ("Check for an update", Action::AskAgain),
                ("Go on with this copy", Action::KeepNewerData),
            ],
        )
    } else {
        (
            format!(
                "This link was made on data to {theirs}; the figures here are computed from data to \
                 {ours}."
            ),
            vec![
                ("See it as of that day", Action::SeeAsOfLink),
                ("Keep the newer data", Action::KeepNewerData),
            ],
        )
    };
    (made_on.id != manifest.id.as_str()).then_some(Notice {
        words,
        particulars: Vec::new(),
        actions,
    })
}

/// A range that reaches further back than the history of the legs.
fn cut_range(state: AppState) -> Option<Notice> {
    let scope = scope(&state)?.ok()?;
    let first = *scope.history().days().first()?;
    let words = format!(
        "{} and {} have common sessions from {} on; a range of {} starts there.",
        scope.small(),
        scope.large(),
        format::day_long(first),
        scope.range.label(),
    );
    is_cut(state).then_some(Notice { words, particulars: Vec::new(), actions: Vec::new() })
}

/// A pair whose prices end before the day to which the reader looks.
fn ended_pair(state: AppState) -> Option<Notice> {
    let (last, shown) = ends_early(&state)?;
    let scope = scope(&state)?.ok()?;
    let words = format!(
        "{} and {} have common sessions to {}, and the figures of the pair end there; others of \
         this snapshot go on to {}.",
        scope.small(),
        scope.large(),
        format::day_long(last),
        format::day_long(shown),
    );
    Some(Notice { words, particulars: Vec::new(), actions: Vec::new() })
}

fn is_cut(state: AppState) -> bool {
    Setting::Range.counts_on(state.view.read().page)
        && matches!(scope(&state), Some(Ok(scope)) if scope.base.reach == Reach::Cut)
}
