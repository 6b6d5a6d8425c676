//! Gestures of pointer and wheel on a plot.

use leptos::{html, prelude::*};

use super::{layout::LayoutSignal, mounted::Mounted};
use crate::{
    chart::{Layout, Point, TimeScale, navigator::Grip},
    domain::{Shared, view::History},
    pages::{Context, Rebase},
    platform::{
        Listener,
        input::{self, Hand, HtmlElement, Input, Reply, WheelWish},
    },
    ui::lazy::lazy,
};

/// A press that moves less is none.
const STILL_CSS: f64 = 6.0;
/// Exponent of the zoom by a turn of the wheel of a CSS pixel.
const ZOOM_A_CSS: f64 = 0.002;

/// Drag: what a pressed pointer does until it is released.
#[derive(Clone)]
enum Drag {
    /// Moves the base.
    Base,
    /// Carries the sessions along.
    Carry(TimeScale, Point),
    /// Marks a stretch to zoom into.
    Mark(TimeScale, Point),
    /// Moves or resizes the window of the navigator that was there when it was gripped.
    Navigate(Shared<dyn Layout>, Grip, Point),
    /// Turns the wheel; over once the pointer does something else.
    Wheel,
    /// Carries the sessions under two fingers along.
    Pinch(TimeScale, [Finger; 2]),
}

/// A finger on the plot.
#[derive(Clone, Copy, PartialEq)]
struct Finger {
    pointer: i32,
    x_css: f64,
}

/// Gesture that is under way on a plot.
#[derive(Clone, Default)]
pub struct GestureState {
    drag: Option<Drag>,
    fingers: Vec<Finger>,
    /// The stretch that is being brushed: from where to where.
    pub mark: Option<(f64, f64)>,
}

/// A plot that is worked with.
#[derive(Clone, Copy)]
pub struct Gestures {
    /// State of the figure.
    pub content: Mounted,
    /// Layout of its chart.
    pub layout: LayoutSignal,
    /// The element that takes the pointer and the keyboard.
    pub focus: NodeRef<html::Div>,
    /// Gesture that is under way.
    pub held: StoredValue<GestureState>,
    /// Called when the reader moves the base.
    pub on_rebase: Option<fn(&dyn Context, Rebase)>,
    /// Words for screen readers.
    pub spoken: RwSignal<String>,
}

lazy! {
    in second:
    /// What listens to pointer, wheel and keyboard on a plot: a chart is painted without it.
    pub(super) fn listening(element: HtmlElement, gestures: Gestures) -> Vec<Listener> = listen;
}

fn listen(element: HtmlElement, gestures: Gestures) -> Vec<Listener> {
    input::listen(&element, move |input| gestures.react(input))
}

impl Gestures {
    /// Does what an input is meant for.
    pub(crate) fn react(self, input: Input) -> Reply {
        match input {
            Input::Press { pointer, at, with } => self.press(pointer, at, with),
            Input::Move { pointer, at } => self.moved(pointer, at),
            Input::Release { pointer } => self.release(pointer),
            // What a finger read stays when it is lifted, since it covered the line before.
            Input::Leave(Hand::Finger) => {}
            Input::Leave(_) | Input::Blur => self.leave(),
            Input::Double => self.double(),
            Input::Wheel { at, across_css, down_css, with } => {
                return self.wheel(at, across_css, down_css, with);
            }
            Input::Key(name) => return self.key(&name),
        }
        Reply::Ignored
    }

    fn press(self, pointer: i32, at: Point, with: Hand) {
        let Some(layout) = self.layout.get_untracked() else { return };
        if let Some(series) = layout.name_at(at) {
            return self.choose(series, with);
        }
        if with == Hand::ShiftedMouse {
            return self.note(layout.cursor_at(at, None));
        }
        if with == Hand::Finger {
            let finger = Finger { pointer, x_css: at.x_css };
            self.held.update_value(|held| held.fingers.push(finger));
        }
        let drag = self.drag_from(at, with, layout);
        if drag.is_some()
            && let Some(element) = self.focus.get_untracked()
        {
            input::capture(&element, pointer);
        }
        self.held.update_value(|held| held.drag = drag);
        self.point(at);
    }

    /// Drag that a press begins; none where it begins none.
    fn drag_from(self, at: Point, with: Hand, layout: Shared<dyn Layout>) -> Option<Drag> {
        if self.on_rebase.is_some() && layout.time_axis()?.is_on_base(at.x_css) {
            return Some(Drag::Base);
        }
        if let Some(grip) = layout.time_axis()?.grip_at(at) {
            return Some(Drag::Navigate(layout, grip, at));
        }
        if untrack(|| self.content.chart())?.sessions().is_empty() {
            return None;
        }
        let scale = layout.time_axis()?.scale_at(at)?;
        let fingers = self.held.with_value(|held| held.fingers.clone());
        match (with, fingers.as_slice()) {
            (Hand::Finger, [one, other, ..]) => Some(Drag::Pinch(scale, [*one, *other])),
            (Hand::Finger, _) => None,
            _ if scale.is_zoomed() => Some(Drag::Carry(scale, at)),
            _ => Some(Drag::Mark(scale, at)),
        }
    }

    fn moved(self, pointer: i32, at: Point) {
        self.held.update_value(|held| {
            if let Some(finger) = held.fingers.iter_mut().find(|it| it.pointer == pointer) {
                finger.x_css = at.x_css;
            }
        });
        match self.drag() {
            None => self.point(at),
            Some(Drag::Base) => {
                self.point(at);
                self.rebase(History::Defer);
            }
            Some(Drag::Carry(scale, from)) => {
                let (from, to) = (from.x_css, at.x_css);
                self.content.zoom_to(scale.carried((from, from), (to, to)));
            }
            Some(Drag::Mark(_, from)) => {
                self.held.update_value(|held| held.mark = Some((from.x_css, at.x_css)));
                self.point(at);
            }
            Some(Drag::Navigate(layout, grip, from)) => {
                let axis = layout.time_axis();
                if let Some(window) = axis.and_then(|it| it.navigated(grip, from.x_css, at.x_css)) {
                    self.content.zoom_to(window);
                }
            }
            Some(Drag::Pinch(scale, from)) => self.pinch(scale, from),
            Some(Drag::Wheel) => {
                self.release(pointer);
                self.point(at);
            }
        }
    }

    fn drag(self) -> Option<Drag> {
        self.held.with_value(|held| held.drag.clone())
    }

    fn pinch(self, scale: TimeScale, from: [Finger; 2]) {
        let now = self.held.with_value(|held| held.fingers.clone());
        let x_css = |finger: Finger| now.iter().find(|it| it.pointer == finger.pointer);
        if let (Some(one), Some(other)) = (x_css(from[0]), x_css(from[1])) {
            let from_css = (from[0].x_css, from[1].x_css);
            self.content.zoom_to(scale.carried(from_css, (one.x_css, other.x_css)));
        }
    }

    fn release(self, pointer: i32) {
        let drag = self.drag();
        let mark = self.held.with_value(|held| held.mark);
        self.held.update_value(|held| {
            held.fingers.retain(|finger| finger.pointer != pointer);
            (held.drag, held.mark) = (None, None);
        });
        match drag {
            None => return,
            Some(Drag::Base) => self.rebase(History::Push),
            Some(Drag::Mark(scale, _)) => {
                let wide = mark.filter(|(from, to)| STILL_CSS < (to - from).abs());
                if let Some(window) = wide.and_then(|(from, to)| scale.between(from, to)) {
                    self.content.zoom_to(window);
                } else if wide.is_some() {
                    // What was marked in vain is painted over.
                    self.content.point(None);
                }
            }
            Some(_) => {}
        }
        self.content.state.record_zoom();
    }

    fn leave(self) {
        let is_over = |drag: &Option<Drag>| matches!(drag, None | Some(Drag::Wheel));
        if is_over(&self.drag()) {
            self.held.update_value(|held| held.drag = None);
            self.content.point(None);
            self.content.state.record_zoom();
        }
    }

    /// A double press moves the base where there is one, and otherwise shows everything again.
    fn double(self) {
        if self.on_rebase.is_some() {
            self.rebase(History::Push);
        } else {
            self.content.reset();
        }
    }

    fn point(self, at: Point) {
        let Some(layout) = self.layout.get_untracked() else { return };
        self.content.point(layout.cursor_at(at, self.content.own_cursor()));
    }

    pub(super) fn rebase(self, history: History) {
        if let (Some(on_rebase), Some(day)) = (self.on_rebase, self.content.day()) {
            on_rebase(&self.content.state, Rebase { day, history });
        }
    }

    /// Puts a series before all others, or back; hides it where Shift is down.
    pub(super) fn choose(self, series: usize, with: Hand) {
        self.content.series.update(|selection| {
            if with == Hand::ShiftedMouse {
                selection.hidden.insert(series);
            } else {
                selection.focused = Some(series).filter(|it| selection.focused != Some(*it));
            }
        });
    }

    /// The wheel zooms a plot that has the keyboard; otherwise it scrolls the page.
    fn wheel(self, at: Point, across_css: f64, down_css: f64, with: WheelWish) -> Reply {
        let has_keyboard =
            || self.focus.get_untracked().is_some_and(|element| input::has_keyboard(&element));
        let window = || {
            let scale = self.scale(at)?;
            if down_css.abs() < across_css.abs() {
                let is_zoomed = scale.is_zoomed();
                return is_zoomed.then(|| scale.carried((0.0, 0.0), (-across_css, -across_css)));
            }
            let is_meant = with == WheelWish::Zoom || has_keyboard();
            is_meant.then(|| scale.zoomed((-down_css * ZOOM_A_CSS).exp(), at.x_css))
        };
        let Some(window) = window() else { return Reply::Ignored };
        self.held.update_value(|held| held.drag = Some(Drag::Wheel));
        self.content.zoom_to(window);
        Reply::Taken
    }

    pub(super) fn scale(self, at: Point) -> Option<TimeScale> {
        let has_days = untrack(|| self.content.chart()).is_some_and(|it| !it.sessions().is_empty());
        self.layout.get_untracked()?.time_axis()?.scale_at(at).filter(|_| has_days)
    }
}
