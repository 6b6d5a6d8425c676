//! The plot: two stacked canvases, of which a moving cursor repaints only the upper one.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{
    gestures::{GestureState, Gestures, listening},
    layout::LayoutSignal,
    mounted::Mounted,
};
use crate::{
    chart::{DevicePixelRatio, Layout, Selection, Size},
    domain::Shared,
    pages::{Context, FigureText, Rebase},
    platform::{
        canvas::{CanvasText, Surface},
        frame::FrameScheduler,
        resize::SizeWatch,
    },
    ui::{effect::effect, erased_memo::ErasedMemo, lazy},
};

/// Invalidation of a plot by a change; a frame repaints the highest level asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Invalidation {
    /// The overlay.
    Cursor,
    /// Base and overlay.
    Data,
}

/// The canvases and what is painted on them.
#[derive(Clone, Copy)]
struct Painted {
    base: NodeRef<html::Canvas>,
    overlay: NodeRef<html::Canvas>,
    content: Mounted,
    layout: LayoutSignal,
    held: StoredValue<GestureState>,
}

/// A chart on canvas with its cursor, by pointer, touch and keyboard.
#[component]
pub(crate) fn Plot(
    content: Mounted,
    height_css: f64,
    on_rebase: Option<fn(&dyn Context, Rebase)>,
) -> impl IntoView {
    let focus = NodeRef::<html::Div>::new();
    // Its height is that of the style below, but in a frame that leaves more or less.
    let room = RwSignal::new((0.0_f64, height_css));
    let layout = ErasedMemo::new(move |_| {
        let (width_css, height_css) = room.get();
        let size = Size::new(width_css, height_css);
        (0.0 < size.width_css()).then(|| lay_out(content, size)).flatten()
    });
    let (held, spoken) = (StoredValue::new(GestureState::default()), RwSignal::new(String::new()));
    let (base, overlay) = (NodeRef::new(), NodeRef::new());
    paint_when_changed(Painted { base, overlay, content, layout, held });
    let gestures = Gestures { content, layout, focus, held, on_rebase, spoken };
    let (watch, listeners) = (StoredValue::new_local(None), StoredValue::new_local(Vec::new()));
    let is_heard = RwSignal::new(false);
    effect(move || {
        let Some(element) = focus.get() else { return };
        watch.set_value(SizeWatch::new(&element, move |width, height| room.set((width, height))));
        lazy::call(
            move || Box::pin(listening(element.clone().into(), gestures)),
            move |heard| {
                if let Ok(heard) = heard {
                    listeners.try_set_value(heard);
                    is_heard.try_set(true);
                }
            },
        );
    });
    let label = move || {
        let text = content.text();
        let stop = if text.title.ends_with(['.', '?']) { "" } else { "." };
        let FigureText { title, caption, .. } = text;
        format!("Chart. {title}{stop} {caption} Use the arrow keys to read its values.")
    };
    view! {
        <div class="plot" style:height=format!("{height_css:.0}px")>
            <canvas node_ref=base aria-hidden="true"></canvas>
            <canvas node_ref=overlay aria-hidden="true"></canvas>
            <div
                node_ref=focus
                class="plot-focus"
                tabindex=move || is_heard.get().then_some("0")
                role="application"
                aria-roledescription="chart"
                aria-label=label
            ></div>
        </div>
        <div class="visually-hidden" aria-live="assertive">{spoken}</div>
    }
}

fn lay_out(content: Mounted, size: Size) -> Option<Shared<dyn Layout>> {
    let dpr = DevicePixelRatio::new(content.state.device_pixel_ratio.get());
    let (chart, measure) = (content.chart()?, CanvasText::shared(dpr)?);
    let sides = content.sides(size.width_css(), &measure);
    let selection = Selection { sides, ..content.selection() };
    let layout = chart.layout(&selection, size, &measure, dpr);
    Some(Shared::from(Arc::from(layout)))
}

fn paint_when_changed(painted: Painted) {
    let Painted { base, overlay, content, layout, held } = painted;
    let (theme, pixels) = (content.state.theme, content.state.device_pixel_ratio);
    let frames = StoredValue::new_local(None::<FrameScheduler<Invalidation>>);
    effect(move || {
        let (Some(base), Some(overlay)) = (base.get(), overlay.get()) else { return };
        let (Some(mut below), Some(mut above)) = (Surface::base(&base), Surface::overlay(&overlay))
        else {
            return;
        };
        let paint = move |level| {
            let Some(Some(layout)) = layout.try_get_untracked() else { return };
            let dpr = DevicePixelRatio::new(pixels.get_untracked());
            let colours = untrack(|| theme.colours());
            if level == Invalidation::Data {
                below.paint(layout.scene(), colours, dpr);
            }
            let cursor = untrack(|| content.cursor());
            let mut over = cursor.map(|at| layout.overlay(at)).unwrap_or_default();
            if let Some((from_css, to_css)) = held.with_value(|held| held.mark) {
                let brush = layout.time_axis().and_then(|axis| axis.brush(from_css, to_css));
                over.items.extend(brush.into_iter().flat_map(|brush| brush.items));
            }
            over.size = layout.scene().size;
            above.paint(&over, colours, dpr);
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
    effect(move || {
        layout.track();
        theme.colours();
        request(Invalidation::Data);
    });
    effect(move || {
        content.cursor();
        request(Invalidation::Cursor);
    });
}
