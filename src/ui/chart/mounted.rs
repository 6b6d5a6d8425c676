//! State of a figure: content, cursor and selection, computed once for all of its parts.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::{
    chart::{
        Chart, MeasureText, Navigator, Reading, Selection, Sides, Size, VisibleRange,
        cursor::Cursor,
    },
    domain::{Day, Error, Shared},
    pages::{FigureContent, FigurePart, FigureText},
    ui::{erased_memo::ErasedMemo, state::AppState},
};

/// Nothing selected, and a navigator to do so.
const WHOLE: Selection = Selection {
    window: None,
    hidden: BTreeSet::new(),
    focused: None,
    notes: Vec::new(),
    navigator: Navigator::Below,
    sides: Sides { left_css: 0.0, right_css: 0.0 },
};

/// A figure that stands beside another.
#[derive(Clone, Copy)]
struct Neighbour {
    part: &'static FigurePart,
    content: ErasedMemo<FigureContent>,
    series: RwSignal<Selection>,
}

/// A figure's content, cursor and selection; copies are handles to the same state.
#[derive(Clone, Copy)]
pub struct Mounted {
    pub(super) state: AppState,
    /// The part of the page that the figure shows.
    pub(super) part: &'static FigurePart,
    content: ErasedMemo<FigureContent>,
    /// Cursor in this figure itself.
    own: RwSignal<Option<Cursor>>,
    /// The hidden and the focused series.
    pub(super) series: RwSignal<Selection>,
    /// The figure beside it, which shares the edges of its plot.
    neighbour: Option<Neighbour>,
}

impl Mounted {
    /// The state of a figure that shows `content`.
    pub fn new(
        state: AppState,
        part: &'static FigurePart,
        content: ErasedMemo<FigureContent>,
    ) -> Self {
        let (own, series) = (RwSignal::new(None), RwSignal::new(WHOLE));
        Self { state, part, content, own, series, neighbour: None }
    }

    /// The state of the application.
    pub fn state(self) -> AppState {
        self.state
    }

    /// The part of the page that it shows.
    pub fn part(self) -> &'static FigurePart {
        self.part
    }

    /// The same with another beside it.
    pub fn beside(self, other: Self) -> Self {
        let Self { part, content, series, .. } = other;
        Self { neighbour: Some(Neighbour { part, content, series }), ..self }
    }

    /// The room beside the plot that its neighbour needs, where it is of this width.
    pub(super) fn sides(self, width_css: f64, measure: &dyn MeasureText) -> Sides {
        let Some(Neighbour { part, content, series }) = self.neighbour else {
            return Sides::default();
        };
        let other = Self { part, content, series, ..self };
        let size = Size::new(width_css, part.height_css);
        let sides = other.chart().map(|chart| chart.sides(&other.selection(), size, measure));
        sides.unwrap_or_default()
    }

    /// The chart; nothing while it loads or where it cannot be had.
    pub fn chart(self) -> Option<Shared<dyn Chart>> {
        self.content.with(|content| Some(content.as_ref()?.as_ref().ok()?.0.clone()))
    }

    /// The words around it; empty while they load.
    pub fn text(self) -> FigureText {
        let text = |content: &FigureContent| Some(content.as_ref()?.as_ref().ok()?.1.clone());
        self.content.with(text).unwrap_or_default()
    }

    /// Why the chart cannot be had.
    pub fn failure(self) -> Option<Error> {
        self.content.with(|content| content.as_ref()?.as_ref().err().cloned())
    }

    /// Selection: window, hidden and focused series, notes.
    pub fn selection(self) -> Selection {
        // A chart without a time axis does not even look at the zoom, and so is not laid out again.
        let chart = self.chart().filter(|chart| !chart.sessions().is_empty());
        let notes = chart.as_ref().map(|_| self.state.notes.get()).unwrap_or_default();
        let window =
            chart.and_then(|chart| VisibleRange::of(&self.state.zoom.get()?, chart.sessions()));
        Selection { window, notes, ..self.series.get() }
    }

    /// Cursor in this figure, or at the same day in another one of the page.
    pub fn cursor(self) -> Option<Cursor> {
        let day_pointed_at = || {
            let chart = self.chart()?;
            let is_along = !chart.sessions().is_empty();
            let session = is_along.then(|| session(chart.sessions(), self.state.pointed.get()?))?;
            Some(Cursor { session: session?, series: usize::MAX })
        };
        self.own.get().or_else(day_pointed_at)
    }

    /// Values that are read out: at the cursor, or at the last session in sight.
    pub fn reading(self) -> Option<Reading> {
        let last_in_sight = || Some(Cursor { session: self.selection().window?.last, series: 0 });
        self.chart()?.reading(self.cursor().or_else(last_in_sight))
    }

    /// Cursor in this figure itself, untracked.
    pub(crate) fn own_cursor(self) -> Option<Cursor> {
        self.own.get_untracked()
    }

    /// Moves the cursor, and that of every chart of the page over the same sessions.
    pub fn point(self, cursor: Option<Cursor>) {
        if self.own.get_untracked() == cursor {
            return;
        }
        self.own.set(cursor);
        let day = untrack(|| Some(*self.chart()?.sessions().get(cursor?.session)?));
        let pointed = self.state.pointed;
        if pointed.get_untracked() != day {
            pointed.set(day);
        }
    }

    /// The day that the reader points at in this figure.
    pub fn day(self) -> Option<Day> {
        let session = self.own_cursor()?.session;
        untrack(|| self.chart())?.rows().days().get(session).copied()
    }

    /// True where the reader sees anything but the whole of it.
    pub fn is_changed(self) -> bool {
        self.selection().window.is_some() || self.series.get() != WHOLE
    }

    /// Shows the whole of it again.
    pub fn reset(self) {
        self.series.set(WHOLE);
        self.state.zoom_to(None);
        self.state.record_zoom();
    }

    /// Zooms all charts of the page into the days of a window of this one.
    pub(crate) fn zoom_to(self, window: VisibleRange) {
        let zoom = untrack(|| window.zoom(self.chart()?.sessions()));
        self.state.zoom_to(zoom);
    }
}

/// The last session up to a day; none where the day is outside of them.
fn session(days: &[Day], day: Day) -> Option<usize> {
    let is_inside = *days.first()? <= day && day <= *days.last()?;
    is_inside.then(|| days.partition_point(|&other| other <= day) - 1)
}
