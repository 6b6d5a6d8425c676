//! Every streak by rank, every opening by year, and the hit rates.

use super::controls::rule;
use crate::{
    domain::{
        PairView,
        format::{self, day_span},
        library::Load,
        metrics::{
            self,
            stats::resample::BarSize,
            streaks::{
                hit_rate::{HitRate, hit_rate},
                opening_streaks::{OpeningStreak, opening_streaks},
                streak::{Streak, ranked},
            },
        },
        view::{CountFrom, Listed},
        wording,
    },
    pages::{
        Cell, Choice, Context, Control, Form, Grid, Part, Tables, position,
        scope::{NamedScope, scoped, streaks},
    },
};

/// Streaks in the shorter list.
const LONGEST: usize = 15;

/// Streaks by length, or openings by year.
pub const RANKED: Part = Part::section(
    wording::streaks::RANKED_WHAT,
    ranking,
    &[metrics::streaks::streak::DEFINITION.key, metrics::streaks::opening_streaks::DEFINITION.key],
)
.controlled(&[Control::Choice(LISTED)]);

const LISTED: Choice = Choice {
    label: wording::streaks::LISTED_LABEL,
    form: Form::Segments,
    options: |_| wording::streaks::listed_options(LONGEST),
    chosen: |cx| position(Listed::ALL, &cx.view().streaks.listed),
    choose: |cx, history, index| {
        if let Some(&listed) = Listed::ALL.get(index) {
            cx.change(history, |view| view.streaks.listed = listed);
        }
    },
};

fn ranking(cx: &dyn Context) -> Load<Tables> {
    let study = streaks(cx)?;
    let (rule, listed) = (rule(cx), cx.view().streaks.listed);
    let most = if listed == Listed::All { usize::MAX } else { LONGEST };
    scoped(cx, |scope| {
        let small = scope.small();
        let (title, subtitle, rows) = match rule {
            CountFrom::Any => (
                wording::streaks::RANKED_TITLE,
                wording::streaks::ranked_subtitle(study.all.len(), small),
                ranked(&study.all).into_iter().take(most).map(streak_row).collect(),
            ),
            CountFrom::NewYear => {
                let openings = opening_streaks(scope.history());
                let subtitle = wording::streaks::openings_ranked_subtitle(openings.len());
                let title = wording::streaks::OPENINGS_RANKED_TITLE;
                (title, subtitle, opening_rows(openings, most))
            }
        };
        let head = vec![
            Cell::words(if rule == CountFrom::Any { "Rank" } else { "Year" }),
            Cell::words(wording::streaks::FROM_AND_TO_HEAD),
            Cell::number("Sessions"),
            Cell::number(wording::overview::RELATIVE_GAIN_HEAD),
            Cell::number("Days"),
        ];
        let label = title.to_owned();
        let grid = Grid { label, class: "data-table", head, rows, foot: Vec::new() };
        Tables { title: title.to_owned(), subtitle, grids: vec![grid], caption: String::new() }
    })
}

fn streak_row((rank, streak): (usize, &Streak)) -> Vec<Cell> {
    std::iter::once(Cell::words(format::count(rank))).chain(run_cells(Some(streak))).collect()
}

fn opening_rows(mut openings: Vec<OpeningStreak>, most: usize) -> Vec<Vec<Cell>> {
    openings.sort_by_key(|opening| std::cmp::Reverse((opening.sessions(), opening.year)));
    let row = |opening: &OpeningStreak| {
        let year = Cell::words(opening.year.to_string());
        std::iter::once(year).chain(run_cells(opening.streak.as_ref())).collect()
    };
    openings.iter().take(most).map(row).collect()
}

fn run_cells(streak: Option<&Streak>) -> [Cell; 4] {
    let Some(streak) = streak else {
        return [Cell::words("–"), Cell::number("0"), Cell::number("–"), Cell::number("–")];
    };
    [
        Cell::words(day_span(streak.start, streak.end)),
        Cell::number(format::count(streak.sessions)),
        Cell::number(format::signed_percent_bare(streak.excess, 2)),
        Cell::number(streak.calendar_days.to_string()),
    ]
}

/// Sessions, weeks and months won, over the history and over the range.
pub const HIT_RATES: Part = Part::section(
    wording::streaks::HIT_RATES_WHAT,
    |cx| scoped(cx, hit_rates),
    &[metrics::streaks::hit_rate::DEFINITION.key],
);

fn hit_rates(scope: &NamedScope) -> Tables {
    let small = scope.small();
    let range = scope.window_words();
    let history = hit_rows(wording::streaks::ALL_HISTORY, scope.history());
    let grid = Grid {
        label: wording::streaks::HIT_RATES_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words("Unit"),
            Cell::number("Won"),
            Cell::number("Of"),
            Cell::number("Share"),
            Cell::number(wording::streaks::INTERVAL_HEAD),
        ],
        rows: history.into_iter().chain(hit_rows(&range, scope.window())).collect(),
        foot: Vec::new(),
    };
    Tables {
        title: wording::streaks::hit_rates_title(small, scope.large()),
        subtitle: wording::streaks::hit_rates_subtitle(scope.basis),
        grids: vec![grid],
        caption: wording::streaks::hit_rates_caption(
            &scope.names,
            hit_rate(scope.history(), BarSize::Month),
        ),
    }
}

fn hit_rows(span: &str, view: PairView<'_>) -> [Vec<Cell>; 3] {
    let units =
        [("Sessions", BarSize::Session), ("Weeks", BarSize::Week), ("Months", BarSize::Month)];
    units.map(|(unit, size)| hit_row(Cell::words(unit).note(span), hit_rate(view, size)))
}

fn hit_row(name: Cell, rate: HitRate) -> Vec<Cell> {
    let none = |_| Cell::number("–");
    let interval = rate.interval().map_or_else(none, |(low, high)| {
        let (low, high) = (format::fixed(100.0 * low, 1), format::percent(high, 1));
        Cell::number(format!("{low} to {high}"))
    });
    vec![
        name,
        Cell::number(format::count(rate.won)),
        Cell::number(format::count(rate.n)),
        rate.share().map_or_else(none, |share| Cell::number(format::percent(share, 1))),
        interval,
    ]
}
