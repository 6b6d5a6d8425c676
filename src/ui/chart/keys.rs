//! Keyboard on a plot.

use leptos::prelude::*;

use super::gestures::Gestures;
use crate::{
    chart::{
        Chart, Point, VisibleRange,
        cursor::{Cursor, CursorKey},
    },
    domain::{format::day_span, view::History},
    platform::input::{Hand, Reply},
    ui::dialog::Dialog,
};

/// Factor by which a key zooms.
const KEY_ZOOM: f64 = 1.5;

impl Gestures {
    /// Does what a key is meant for.
    pub(super) fn key(self, name: &str) -> Reply {
        let at = self.content.own_cursor();
        match name {
            "Enter" if self.on_rebase.is_some() => self.rebase(History::Push),
            "Enter" => self.choose_active(at, Hand::Mouse),
            "n" | "N" => self.note(at),
            "Delete" => self.choose_active(at, Hand::ShiftedMouse),
            "+" | "=" => return self.key_zoom(at, KEY_ZOOM),
            "-" => return self.key_zoom(at, 1.0 / KEY_ZOOM),
            "Escape" if at.is_none() && untrack(|| self.content.is_changed()) => {
                self.content.reset();
            }
            _ => {
                let chart = untrack(|| self.content.chart());
                let (Some(key), Some(chart)) = (CursorKey::named(name), chart) else {
                    return Reply::Ignored;
                };
                let next = chart.step(at, key);
                self.content.point(next);
                self.follow(next);
                self.spoken.set(next.map(|at| self.spoken_at(&*chart, at)).unwrap_or_default());
            }
        }
        Reply::Taken
    }

    /// Opens the notes, with one to be written on the day at the cursor.
    pub(super) fn note(self, at: Option<Cursor>) {
        let day = || self.content.chart()?.sessions().get(at?.session).copied();
        self.content.state.dialog.set(Some(Dialog::Notes(untrack(day))));
    }

    /// The value at the cursor, and the notes of its day.
    fn spoken_at(self, chart: &dyn Chart, at: Cursor) -> String {
        let day = chart.sessions().get(at.session);
        let notes = self.content.state.notes.get_untracked().into_iter();
        let notes = notes.filter(|note| Some(&note.day) == day).map(|note| note.label);
        chart.spoken(at).into_iter().chain(notes).collect::<Vec<_>>().join(". ")
    }

    fn choose_active(self, at: Option<Cursor>, with: Hand) {
        if let Some(Cursor { series, .. }) = at {
            self.choose(series, with);
        }
    }

    /// Zooms about the cursor, or about the last session.
    fn key_zoom(self, at: Option<Cursor>, factor: f64) -> Reply {
        let Some(scale) = self.scale(Point::default()) else { return Reply::Ignored };
        let VisibleRange { first, last } = scale.window;
        let session = at.map_or(last, |at| at.session.clamp(first, last));
        let window = scale.zoomed(factor, scale.x_css(session));
        self.content.zoom_to(window);
        self.content.state.record_zoom();
        let days = untrack(|| {
            let chart = self.content.chart()?;
            Some((*chart.sessions().get(window.first)?, *chart.sessions().get(window.last)?))
        });
        self.spoken.set(days.map(|(first, last)| day_span(first, last)).unwrap_or_default());
        Reply::Taken
    }

    /// Moves the stretch in sight so far that the cursor is in it.
    fn follow(self, at: Option<Cursor>) {
        let moved = || {
            let (session, scale) = (at?.session, self.scale(Point::default())?);
            scale.showing(session)
        };
        if let Some(window) = moved() {
            self.content.zoom_to(window);
        }
    }
}
