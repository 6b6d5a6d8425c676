//! Playing the map through the weeks: it moves the as-of session, and so the whole page.

use leptos::prelude::*;

use crate::{
    domain::{Day, format, view::History},
    pages::{PACE, as_of, weeks_of_map},
    platform::{interval::Interval, preferences::Preference, slider},
    ui::{controls::choice, effect::effect, erased_memo::ErasedMemo, state::AppState},
};

/// Start of playing when the map already stands at the last week.
const WEEKS_BACK: usize = 52;

/// Back, play or pause, on, a slider over all weeks, and the pace.
///
/// There is no play where the system asks for less motion: the weeks are stepped through.
pub(crate) fn player(state: AppState) -> AnyView {
    let player = Player::new(state);
    let moves = !Preference::ReducedMotion.is_asked_for();
    let play = moves.then(|| {
        view! {
            <button
                type="button"
                aria-pressed=move || player.state.playing.get().to_string()
                on:click=move |_| player.toggle()
            >
                {move || if player.state.playing.get() { "Pause" } else { "Play" }}
            </button>
        }
    });
    let words = move || player.day().map(format::day_short).unwrap_or_default();
    let slide = move |text: &str, history| {
        if let Ok(week) = text.parse() {
            player.show(week, history);
        }
    };
    let place = NodeRef::new();
    effect(move || {
        if let Some(input) = place.get() {
            slider::set(&input, player.last_week(), player.week());
        }
    });
    view! {
        <div class="own-controls" role="group" aria-label="Play through the weeks">
            <button type="button" on:click=move |_| player.step(-1)>"Week back"</button>
            {play}
            <button type="button" on:click=move |_| player.step(1)>"Week on"</button>
            <label class="control week">
                <span>"Week to"</span>
                <input
                    node_ref=place
                    type="range"
                    max="0"
                    aria-valuetext=words
                    on:input:target=move |event| slide(&event.target().value(), History::Defer)
                    on:change:target=move |event| slide(&event.target().value(), History::Push)
                />
                <output>{words}</output>
            </label>
            {moves.then(|| choice(state, &PACE))}
        </div>
    }
    .into_any()
}

#[derive(Clone, Copy)]
struct Player {
    state: AppState,
    /// The last session of every week of the benchmark.
    weeks: ErasedMemo<Vec<Day>>,
}

impl Player {
    fn new(state: AppState) -> Self {
        let weeks = ErasedMemo::new(move |_| weeks_of_map(&state));
        let player = Self { state, weeks };
        let clock = StoredValue::new_local(None::<Interval>);
        effect(move || {
            let pace = state.view.read().rotation.pace.milliseconds();
            let running = state.playing.get();
            clock.set_value(if running {
                Interval::new(pace, move || player.tick())
            } else {
                None
            });
        });
        on_cleanup(move || state.playing.set(false));
        player
    }

    /// The week that the page stands in: the first one that ends on its day or later.
    fn week(self) -> usize {
        let today = as_of(&self.state);
        let is_before = |&end: &Day| today.is_some_and(|today| end < today);
        let before = self.weeks.with(|weeks| weeks.partition_point(is_before));
        before.min(self.last_week())
    }

    fn last_week(self) -> usize {
        self.weeks.with(Vec::len).saturating_sub(1)
    }

    fn day(self) -> Option<Day> {
        self.weeks.get().get(self.week()).copied()
    }

    /// Shows the end of a week; the last one is the latest session.
    fn show(self, week: usize, history: History) {
        let weeks = self.weeks.get_untracked();
        let day = weeks.get(week).copied();
        let as_of = day.filter(|_| week + 1 < weeks.len());
        self.state.change(history, |view| view.as_of = as_of);
    }

    fn step(self, by: isize) {
        let next = untrack(|| self.week()).saturating_add_signed(by);
        if next <= untrack(|| self.last_week()) {
            self.show(next, History::Push);
        }
    }

    fn is_at_end(self) -> bool {
        untrack(|| self.last_week() <= self.week())
    }

    fn toggle(self) {
        if self.state.playing.get_untracked() {
            self.pause();
            return;
        }
        if self.is_at_end() {
            let start = untrack(|| self.week()).saturating_sub(WEEKS_BACK);
            self.show(start, History::Push);
        }
        self.state.playing.set(true);
    }

    fn tick(self) {
        let next = untrack(|| self.week()) + 1;
        self.show(next, History::Defer);
        if self.is_at_end() {
            self.pause();
        }
    }

    /// Stops, and writes where into the address.
    fn pause(self) {
        self.state.playing.set(false);
        self.state.change(History::Push, |_| ());
    }
}
