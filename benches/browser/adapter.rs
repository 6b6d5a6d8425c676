//! The project's line chart for a page that measures chart libraries side by side: the layout and
//! the painting of the site itself, with a read-out, and nothing of the page around it.

#![allow(missing_docs, clippy::allow_attributes, reason = "called from a script")]

use std::{cell::RefCell, rc::Rc, sync::Arc};

use rotascope::{
    chart::{
        Chart, DevicePixelRatio, Ink, Layout, LineChart, Point, Selection, Size, Theme, ValueKind,
        VisibleRange,
        line::{LineSeries, LineWeight},
    },
    domain::Day,
    platform::{
        Listener,
        canvas::{CanvasText, Surface},
        frame::FrameScheduler,
        input::{self, Input, Reply},
    },
};
use wasm_bindgen::{JsCast as _, JsValue, prelude::wasm_bindgen};
use web_sys::{HtmlCanvasElement, HtmlElement};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Cursor,
    Data,
}

struct Shown {
    chart: LineChart,
    size: Size,
    selection: Selection,
    layout: Option<Box<dyn Layout>>,
    pointer: Option<Point>,
    below: Surface,
    above: Surface,
    readout: web_sys::Text,
}

impl Shown {
    fn paint(&mut self, level: Level) {
        let dpr = DevicePixelRatio::ONE;
        let Some(measure) = CanvasText::shared(dpr) else { return };
        if level == Level::Data {
            let layout = self.chart.layout(&self.selection, self.size, &measure, dpr);
            self.below.paint(layout.scene(), &Theme::LIGHT, dpr);
            self.layout = Some(layout);
        }
        let (Some(layout), Some(at)) = (&self.layout, self.pointer) else { return };
        let cursor = layout.cursor_at(at, None);
        let over = cursor.map(|at| layout.overlay(at)).unwrap_or_default();
        self.above.paint(&over, &Theme::LIGHT, dpr);
        let Some(reading) = self.chart.reading(cursor) else { return };
        let values = reading.values.iter().map(|value| format!("{} {}", value.label, value.text));
        let words: Vec<String> = std::iter::once(reading.name).chain(values).collect();
        self.readout.set_data(&words.join("  "));
    }
}

/// So many sessions, as the site has them before it has a chart.
#[wasm_bindgen]
pub struct Sessions(Arc<[Day]>);

#[wasm_bindgen]
impl Sessions {
    #[wasm_bindgen(constructor)]
    pub fn new(count: usize) -> Self {
        Self((0..).map_while(Day::from_epoch_days).take(count).collect())
    }
}

#[wasm_bindgen]
pub struct Bench {
    shown: Rc<RefCell<Shown>>,
    frames: Rc<FrameScheduler<Level>>,
    _listeners: Vec<Listener>,
}

#[wasm_bindgen]
impl Bench {
    /// A chart of `series`, arrays with a number for each of the sessions, in `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: &HtmlElement,
        width: f64,
        height: f64,
        sessions: &Sessions,
        series: Vec<JsValue>,
    ) -> Result<Self, JsValue> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or("no page")?;
        let canvas = || -> Result<HtmlCanvasElement, JsValue> {
            let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
            canvas.style().set_property("position", "absolute")?;
            canvas.style().set_property("pointer-events", "none")?;
            host.append_child(&canvas)?;
            Ok(canvas)
        };
        let (below, above) = (canvas()?, canvas()?);
        let readout: HtmlElement = document.create_element("div")?.unchecked_into();
        readout.style().set_property("pointer-events", "none")?;
        host.append_child(&readout)?;
        let words = document.create_text_node("");
        readout.append_child(&words)?;
        let line = |(number, values): (usize, JsValue)| LineSeries {
            label: format!("s{number}"),
            detail: String::new(),
            ink: Ink::Other(number as u8),
            values: js_sys::Float64Array::from(values).to_vec().into(),
            weight: LineWeight::Thin,
        };
        let series: Vec<LineSeries> = series.into_iter().enumerate().map(line).collect();
        let shown = Shown {
            chart: LineChart::new(Arc::clone(&sessions.0), series, ValueKind::Index),
            size: Size::new(width, height),
            selection: Selection::default(),
            layout: None,
            pointer: None,
            below: Surface::base(&below).ok_or("no canvas")?,
            above: Surface::overlay(&above).ok_or("no canvas")?,
            readout: words,
        };
        let shown = Rc::new(RefCell::new(shown));
        let painted = Rc::clone(&shown);
        let frames = FrameScheduler::new(move |level| painted.borrow_mut().paint(level));
        let frames = Rc::new(frames);
        frames.request(Level::Data);
        let (pointed, wanted) = (Rc::clone(&shown), Rc::clone(&frames));
        let listeners = input::listen(host, move |input| {
            if let Input::Move { at, .. } = input {
                pointed.borrow_mut().pointer = Some(at);
                wanted.request(Level::Cursor);
            }
            Reply::Ignored
        });
        Ok(Self { shown, frames, _listeners: listeners })
    }

    /// Shows the rows from `first` to `last`.
    pub fn range(&self, first: usize, last: usize) {
        self.shown.borrow_mut().selection.window = Some(VisibleRange { first, last });
        self.frames.request(Level::Data);
    }
}
