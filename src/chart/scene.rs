//! A laid-out drawing: primitives in CSS pixels, in the order in which they are painted.

use super::{Ink, Point, Rect, Size, Weight, theme::NOTE_SIZE_CSS};

/// A laid-out drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Its size.
    pub size: Size,
    /// What it is made of; later items cover earlier ones.
    pub items: Vec<Item>,
}

/// One primitive.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A line through points, with round joins.
    Polyline {
        /// The points.
        points: Vec<Point>,
        /// Its colour.
        ink: Ink,
        /// Its width.
        width_css: f64,
    },
    /// A filled area.
    Polygon {
        /// Its corners.
        points: Vec<Point>,
        /// Its colour.
        ink: Ink,
    },
    /// A filled rectangle; hairlines are rectangles on whole device pixels.
    Rect {
        /// Where it is.
        rect: Rect,
        /// Its colour.
        ink: Ink,
    },
    /// A filled circle.
    Disc {
        /// Its centre.
        centre: Point,
        /// Its radius.
        radius_css: f64,
        /// Its colour.
        ink: Ink,
    },
    /// The outline of a circle.
    Ring {
        /// Its centre.
        centre: Point,
        /// The radius to the middle of the outline.
        radius_css: f64,
        /// The width of the outline.
        width_css: f64,
        /// Its colour.
        ink: Ink,
    },
    /// A line of text.
    Text(Text),
}

impl Item {
    /// A note in small type.
    pub(super) fn note(text: &str, at: Point, anchor: Anchor, ink: Ink) -> Self {
        let (text, weight, size_css) = (text.to_owned(), Weight::Regular, NOTE_SIZE_CSS);
        Self::Text(Text { text, at, anchor, weight, size_css, ink })
    }
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The words.
    pub text: String,
    /// Where it hangs: horizontally by `anchor`, vertically by the middle of its capitals.
    pub at: Point,
    /// Which part of it is at `at`.
    pub anchor: Anchor,
    /// How strong it is set.
    pub weight: Weight,
    /// The font size.
    pub size_css: f64,
    /// Its colour.
    pub ink: Ink,
}

/// Which part of a text lies at its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// Where a text of this width begins when it hangs at `x_css`.
    pub fn start_css(self, x_css: f64, width_css: f64) -> f64 {
        match self {
            Self::Start => x_css,
            Self::Middle => x_css - width_css / 2.0,
            Self::End => x_css - width_css,
        }
    }
}

impl Scene {
    /// A scene with nothing in it.
    pub fn new(size: Size) -> Self {
        Self { size, items: Vec::new() }
    }

    /// Its texts, in the order in which they are painted.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.items.iter().filter_map(|item| match item {
            Item::Text(text) => Some(text),
            _ => None,
        })
    }

    /// A sentence in the middle and nothing else.
    pub(super) fn saying(sentence: &str, size: Size) -> Self {
        let centre = Point::new(size.width_css() / 2.0, size.height_css() / 2.0);
        let items = vec![Item::note(sentence, centre, Anchor::Middle, Ink::Muted)];
        Self { size, items }
    }

    pub(super) fn push(&mut self, item: Item) {
        self.items.push(item);
    }

    pub(super) fn rect(&mut self, rect: Rect, ink: Ink) {
        self.push(Item::Rect { rect, ink });
    }

    pub(super) fn disc(&mut self, centre: Point, radius_css: f64, ink: Ink) {
        self.push(Item::Disc { centre, radius_css, ink });
    }
}
