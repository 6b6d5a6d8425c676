//! A laid-out drawing: primitives in CSS pixels, in the order in which they are painted.

use super::{Ink, Point, Rect, Size, Weight, theme::NOTE_SIZE_CSS};

/// A laid-out drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Its size.
    pub size: Size,
    /// Items of it; later items cover earlier ones.
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
        /// Place of it.
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
    /// Point at which it hangs: horizontally by `anchor`, vertically by the middle of its capitals.
    pub at: Point,
    /// Part of it that is at `at`.
    pub anchor: Anchor,
    /// Weight of it.
    pub weight: Weight,
    /// The font size.
    pub size_css: f64,
    /// Its colour.
    pub ink: Ink,
}

/// Anchor: the part of a text that lies at its point.
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
    /// Beginning of a text of this width that hangs at `x_css`.
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

    /// A rectangle that holds all that is painted; all of the scene where there is text, whose width
    /// only the browser knows.
    ///
    /// ```
    /// use rotascope::chart::{Ink, Item, Point, Rect, Scene, Size};
    ///
    /// let (centre, radius_css, ink) = (Point::new(50.0, 20.0), 4.0, Ink::Text);
    /// let items = vec![Item::Disc { centre, radius_css, ink }];
    /// let scene = Scene { items, size: Size::new(90.0, 40.0) };
    /// assert_eq!(scene.extent(), Rect::between(46.0, 16.0, 54.0, 24.0));
    /// assert_eq!(Scene::new(Size::new(90.0, 40.0)).extent().width_css(), 0.0);
    /// ```
    pub fn extent(&self) -> Rect {
        let around = |at: &Point, by: f64| {
            Rect::between(at.x_css - by, at.y_css - by, at.x_css + by, at.y_css + by)
        };
        let through = |points: &[Point], by: f64| {
            points.iter().map(|at| around(at, by)).reduce(Rect::with).unwrap_or_default()
        };
        let extent = |item: &Item| match item {
            Item::Polyline { points, width_css, .. } => through(points, *width_css),
            Item::Polygon { points, .. } => through(points, 0.0),
            Item::Rect { rect, .. } => *rect,
            Item::Disc { centre, radius_css, .. } => around(centre, *radius_css),
            Item::Ring { centre, radius_css, width_css, .. } => {
                around(centre, radius_css + width_css)
            }
            Item::Text(_) => Rect::new(0.0, 0.0, self.size),
        };
        self.items.iter().map(extent).reduce(Rect::with).unwrap_or_default()
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

    /// The outline of a rectangle, just outside of it.
    pub(super) fn frame(&mut self, rect: Rect, line_css: f64, ink: Ink) {
        let (left, right) = (rect.left_css() - line_css, rect.right_css() + line_css);
        let (top, bottom) = (rect.top_css() - line_css, rect.bottom_css() + line_css);
        self.rect(Rect::between(left, top, right, rect.top_css()), ink);
        self.rect(Rect::between(left, rect.bottom_css(), right, bottom), ink);
        self.rect(Rect::between(left, top, rect.left_css(), bottom), ink);
        self.rect(Rect::between(rect.right_css(), top, right, bottom), ink);
    }

    pub(super) fn disc(&mut self, centre: Point, radius_css: f64, ink: Ink) {
        self.push(Item::Disc { centre, radius_css, ink });
    }
}

/// The same drawing elsewhere: everything moved right and down by `by`.
pub fn moved(scene: Scene, by: Point) -> Scene {
    let point = |at: Point| Point::new(at.x_css + by.x_css, at.y_css + by.y_css);
    let points = |all: Vec<Point>| all.into_iter().map(point).collect();
    let items = scene.items.into_iter().map(|item| match item {
        Item::Polyline { points: all, ink, width_css } => {
            Item::Polyline { points: points(all), ink, width_css }
        }
        Item::Polygon { points: all, ink } => Item::Polygon { points: points(all), ink },
        Item::Rect { rect, ink } => {
            let (left, top) = (rect.left_css() + by.x_css, rect.top_css() + by.y_css);
            let size = Size::new(rect.width_css(), rect.height_css());
            Item::Rect { rect: Rect::new(left, top, size), ink }
        }
        Item::Disc { centre, radius_css, ink } => {
            Item::Disc { centre: point(centre), radius_css, ink }
        }
        Item::Ring { centre, radius_css, width_css, ink } => {
            Item::Ring { centre: point(centre), radius_css, width_css, ink }
        }
        Item::Text(text) => Item::Text(Text { at: point(text.at), ..text }),
    });
    Scene { items: items.collect(), size: scene.size }
}
