//! Lines over sessions as a [`Chart`].

use super::{
    Hit, LineChart, LineLayout, LineSeries, layout, navigator::layout_with_navigator,
    steps_back_named,
};
use crate::{
    chart::{
        Chart, ChartLayout, Column, DevicePixelRatio, Ink, MeasureText, NameForm, Navigator, Point,
        Reading, Rect, Scene, Selection, Size, Timeline, Window,
        cursor::{Cursor, Rows},
        line_chart::layout::Sessions,
        range_navigator::Grip,
    },
    domain::Day,
};

impl Chart for LineChart {
    fn layout(
        &self,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn ChartLayout> {
        Box::new(layout(self, size, measure, dpr))
    }

    fn layout_of(
        &self,
        selection: &Selection,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn ChartLayout> {
        let Selection { window, hidden, focused, navigator } = selection.clone();
        let shown = Self { window: window.or(self.window), hidden, focused, ..self.clone() };
        Box::new(match navigator {
            Navigator::Below => layout_with_navigator(&shown, size, measure, dpr),
            Navigator::None => layout(&shown, size, measure, dpr),
        })
    }

    fn rows(&self) -> Rows<'_> {
        self.across.rows()
    }

    fn row_heading(&self) -> String {
        self.across.heading().to_owned()
    }

    fn row_name(&self, row: usize, form: NameForm) -> String {
        self.across.name(row, form)
    }

    fn timeline(&self) -> &[Day] {
        self.across.days()
    }

    fn columns(&self) -> Vec<Column> {
        let column = |series: &LineSeries| Column { label: series.label.clone(), ink: series.ink };
        self.series.iter().map(column).collect()
    }

    fn texts_at(&self, session: usize) -> Vec<Option<String>> {
        let numbers = self.numbers_at(session).into_iter();
        numbers.map(|value| value.map(|value| self.kind.label(value))).collect()
    }

    /// The row at the cursor, or the last one of the first line; of a crowd of lines that step back
    /// only the one under the cursor.
    fn reading(&self, at: Option<Cursor>) -> Option<Reading> {
        let last = self.across.len().checked_sub(1)?;
        let newest = || self.series.first()?.values.iter().rposition(|value| value.is_some());
        let row = at.map_or_else(|| newest().unwrap_or(last), |at| at.session).min(last);
        let named = steps_back_named(&self.series);
        let is_read = |(number, series): (usize, &LineSeries)| {
            named || series.ink != Ink::Receding || at.is_some_and(|at| at.series == number)
        };
        let read = self.series.iter().enumerate().map(is_read);
        let values = self.values_at(row).into_iter().zip(read).filter(|(_, is_read)| *is_read);
        let values = values.map(|(value, _)| value).collect();
        Some(Reading { name: self.row_name(row, NameForm::Short), values })
    }

    fn numbers_at(&self, session: usize) -> Vec<Option<f64>> {
        let at = |series: &LineSeries| series.values.at(session);
        self.series.iter().map(at).collect()
    }
}

impl ChartLayout for LineLayout {
    fn scene(&self) -> &Scene {
        &self.scene
    }

    fn overlay(&self, cursor: Cursor) -> Scene {
        self.overlay(cursor.session, Some(cursor.series))
    }

    fn session_at(&self, x_css: f64) -> Option<usize> {
        self.session_at(x_css)
    }

    fn cursor_at(&self, at: Point, current: Option<Cursor>) -> Option<Cursor> {
        if self.grip_at(at).is_some() {
            return None;
        }
        let series = current.map_or(0, |cursor| cursor.series);
        self.session_at(at.x_css).map(|session| Cursor { session, series })
    }

    fn timeline_at(&self, _at: Point) -> Option<Timeline> {
        let Sessions { left_css, width_css, window } = self.frame?.sessions;
        Some(Timeline { left_css, width_css, window, count: self.count })
    }

    fn marked(&self, from_css: f64, to_css: f64) -> Scene {
        let mut scene = Scene::new(self.scene.size);
        let within = |x_css: f64| x_css.max(self.plot.left_css()).min(self.plot.right_css());
        let (left, right) = (within(from_css.min(to_css)), within(from_css.max(to_css)));
        let stretch = Rect::between(left, self.plot.top_css(), right, self.plot.bottom_css());
        scene.frame(stretch, 1.0, Ink::Text);
        scene
    }

    fn name_at(&self, at: Point) -> Option<usize> {
        self.names.iter().find(|(_, place)| place.holds(at)).map(|(number, _)| *number)
    }

    fn grip_at(&self, at: Point) -> Option<Grip> {
        self.navigator.as_ref()?.grip_at(at)
    }

    fn navigated(&self, grip: Grip, from_css: f64, to_css: f64) -> Option<Window> {
        Some(self.navigator.as_ref()?.navigated(grip, from_css, to_css))
    }

    fn is_on_base(&self, x_css: f64) -> bool {
        self.hit(x_css) == Hit::BaseHandle
    }
}
