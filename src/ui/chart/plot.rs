//! The plot: two stacked canvases, of which a moving cursor repaints only the upper one.

use std::sync::Arc;

use leptos::{ev, html, prelude::*};

use super::figure::Mounted;
use crate::{
    chart::{
        Chart, ChartLayout, DevicePixelRatio, Point, Size,
        cursor::{Cursor, Key},
    },
    domain::Day,
    platform::{
        canvas::{CanvasText, Surface},
        element,
        frame::FrameScheduler,
        resize::{self, ResizeWatch},
    },
    ui::{data::Shared, effect::on_change, state::Record, theme::ThemeState},
};

/// How much of a plot a change invalidates; a frame repaints the highest level asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Invalidation {
    /// The overlay.
    Cursor,
    /// Everything.
    Data,
}

/// A wish to move the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rebase {
    /// To this session.
    pub day: Day,
    /// Whether the handle has been let go.
    pub record: Record,
}

/// A chart on canvas with its cursor, by pointer, touch and keyboard.
#[component]
pub fn Plot(
    content: Mounted,
    cursor: RwSignal<Option<Cursor>>,
    height_css: f64,
    on_rebase: Option<Callback<Rebase>>,
) -> impl IntoView {
    let base = NodeRef::<html::Canvas>::new();
    let overlay = NodeRef::<html::Canvas>::new();
    let focus = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0.0_f64);
    let layout = Memo::new(move |_| {
        let size = Size::new(width.get(), height_css);
        (0.0 < size.width_css()).then(|| lay_out(&*content.chart()?, size)).flatten()
    });
    watch_width(focus, width);
    paint_on_change(base, overlay, layout, cursor);

    let pointer =
        Pointer { focus, layout, content, cursor, on_rebase, dragging: RwSignal::new(false) };
    let spoken = RwSignal::new(String::new());
    let label = move || {
        let text = content.text();
        format!("Chart. {}. {} Use the arrow keys to read its values.", text.title, text.caption)
    };
    view! {
        <div class="plot" style:height=format!("{height_css}px")>
            <canvas node_ref=base aria-hidden="true"></canvas>
            <canvas node_ref=overlay aria-hidden="true"></canvas>
            <div
                node_ref=focus
                class="plot-focus"
                class:on-handle=move || pointer.dragging.get()
                tabindex="0"
                role="application"
                aria-roledescription="chart"
                aria-label=label
                on:pointerdown=move |event| pointer.press(&event)
                on:pointermove=move |event| pointer.moved(&event)
                on:pointerup=move |_| pointer.release()
                on:pointerleave=move |_| pointer.leave()
                on:dblclick=move |_| pointer.rebase(Record::Step)
                on:keydown=move |event| {
                    if pointer.key(&event.key()) {
                        event.prevent_default();
                        spoken.set(pointer.spoken());
                    }
                }
                on:blur=move |_| cursor.set(None)
            ></div>
        </div>
        <div class="visually-hidden" aria-live="assertive">{spoken}</div>
    }
}

fn lay_out(chart: &dyn Chart, size: Size) -> Option<Shared<dyn ChartLayout>> {
    let measure = CanvasText::new()?;
    let dpr = DevicePixelRatio::new(resize::device_pixel_ratio());
    Some(Shared::from(Arc::from(chart.layout(size, &measure, dpr))))
}

fn watch_width(element: NodeRef<html::Div>, width: RwSignal<f64>) {
    let watch = StoredValue::new_local(None::<ResizeWatch>);
    on_change(move || {
        if let Some(element) = element.get() {
            watch.set_value(ResizeWatch::new(&element, move |new| width.set(new)));
        }
    });
}

fn paint_on_change(
    base: NodeRef<html::Canvas>,
    overlay: NodeRef<html::Canvas>,
    layout: Memo<Option<Shared<dyn ChartLayout>>>,
    cursor: RwSignal<Option<Cursor>>,
) {
    let theme = expect_context::<ThemeState>();
    let frames = StoredValue::new_local(None::<FrameScheduler<Invalidation>>);
    on_change(move || {
        let (Some(base), Some(overlay)) = (base.get(), overlay.get()) else { return };
        let (Some(mut below), Some(mut above)) = (Surface::new(&base), Surface::new(&overlay))
        else {
            return;
        };
        let paint = move |level| {
            let Some(Some(layout)) = layout.try_get_untracked() else { return };
            let dpr = DevicePixelRatio::new(resize::device_pixel_ratio());
            let colours = untrack(|| theme.colours());
            if level == Invalidation::Data {
                below.paint(layout.scene(), colours, dpr);
            }
            match cursor.try_get_untracked().flatten() {
                Some(at) => above.paint(&layout.overlay(at), colours, dpr),
                None => above.clear(),
            }
        };
        frames.set_value(Some(FrameScheduler::new(paint)));
    });
    let request = move |level| {
        frames.with_value(|frames| {
            if let Some(frames) = frames {
                frames.request(level);
            }
        });
    };
    on_change(move || {
        layout.track();
        theme.colours();
        request(Invalidation::Data);
    });
    on_change(move || {
        cursor.track();
        request(Invalidation::Cursor);
    });
}

/// What the pointer and the keyboard do to the cursor and the base.
#[derive(Clone, Copy)]
struct Pointer {
    focus: NodeRef<html::Div>,
    layout: Memo<Option<Shared<dyn ChartLayout>>>,
    content: Mounted,
    cursor: RwSignal<Option<Cursor>>,
    on_rebase: Option<Callback<Rebase>>,
    dragging: RwSignal<bool>,
}

impl Pointer {
    /// Where the pointer is in the plot, and the plot it is in.
    fn place(self, event: &ev::PointerEvent) -> Option<(Point, Shared<dyn ChartLayout>)> {
        let focus = self.focus.get_untracked()?;
        Some((element::point_within(&focus, event), self.layout.get_untracked()?))
    }

    fn press(self, event: &ev::PointerEvent) {
        let Some((at, layout)) = self.place(event) else { return };
        if self.on_rebase.is_some() && layout.is_on_base(at.x_css) {
            if let Some(focus) = self.focus.get_untracked() {
                element::capture_pointer(&focus, event.pointer_id());
            }
            self.dragging.set(true);
        }
        self.point(at, &*layout);
    }

    fn moved(self, event: &ev::PointerEvent) {
        let Some((at, layout)) = self.place(event) else { return };
        self.point(at, &*layout);
        if self.dragging.get_untracked() {
            self.rebase(Record::Later);
        }
    }

    fn point(self, at: Point, layout: &dyn ChartLayout) {
        let current = self.cursor.get_untracked();
        let cursor = layout.cursor_at(at, current);
        if cursor != current {
            self.cursor.set(cursor);
        }
    }

    fn release(self) {
        if self.dragging.get_untracked() {
            self.dragging.set(false);
            self.rebase(Record::Step);
        }
    }

    fn leave(self) {
        if !self.dragging.get_untracked() {
            self.cursor.set(None);
        }
    }

    fn rebase(self, record: Record) {
        if let (Some(on_rebase), Some(day)) = (self.on_rebase, self.day()) {
            on_rebase.run(Rebase { day, record });
        }
    }

    /// Acts on a key; false where it means nothing here.
    fn key(self, name: &str) -> bool {
        if name == "Enter" && self.on_rebase.is_some() {
            self.rebase(Record::Step);
            return true;
        }
        let (Some(key), Some(chart)) = (Key::named(name), untrack(|| self.content.chart())) else {
            return false;
        };
        let at = self.cursor.get_untracked();
        self.cursor.set(chart.step(at, key));
        true
    }

    fn day(self) -> Option<Day> {
        let session = self.cursor.get_untracked()?.session;
        untrack(|| self.content.chart())?.days().get(session).copied()
    }

    /// The active point in words, for the live region.
    fn spoken(self) -> String {
        let words = || untrack(|| self.content.chart())?.spoken(self.cursor.get_untracked()?);
        words().unwrap_or_default()
    }
}
