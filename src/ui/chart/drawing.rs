//! A scene that is only looked at: no cursor, no table.

use leptos::{html, prelude::*};

use crate::{
    chart::{
        DevicePixelRatio, Size,
        gallery::{Example, Sheet},
    },
    platform::{
        canvas::{CanvasText, Surface},
        resize::SizeWatch,
    },
    ui::{effect::effect, state::AppState},
};

/// An example on canvas, as wide as there is room.
#[component]
pub(crate) fn Drawing(state: AppState, example: &'static Example) -> impl IntoView {
    let (canvas, room) = (NodeRef::<html::Canvas>::new(), NodeRef::<html::Div>::new());
    let width = RwSignal::new(0.0_f64);
    let watch = StoredValue::new_local(None::<SizeWatch>);
    effect(move || {
        if let Some(room) = room.get() {
            watch.set_value(SizeWatch::new(&room, move |new, _| width.set(new)));
        }
    });
    let surface = StoredValue::new_local(None::<Surface>);
    effect(move || {
        surface.set_value(canvas.get().and_then(|canvas| Surface::base(&canvas)));
    });
    effect(move || {
        let (size, colours) = (Size::new(width.get(), example.height_css), state.theme.colours());
        let dpr = DevicePixelRatio::new(state.device_pixel_ratio.get());
        let (Some(measure), Some(_)) = (CanvasText::shared(dpr), canvas.get()) else { return };
        let scene = example.scene(&Sheet { size, measure: &measure, dpr });
        surface.update_value(|surface| {
            if let Some(surface) = surface {
                surface.paint(&scene, colours, dpr);
            }
        });
    });
    view! {
        <div class="plot" node_ref=room style:height=format!("{}px", example.height_css)>
            <canvas node_ref=canvas role="img" aria-label=example.title></canvas>
        </div>
    }
}
