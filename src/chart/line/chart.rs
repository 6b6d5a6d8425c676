//! Lines over sessions as a chart of a page: what a reader selects of it and reads out.

use super::{
    LineChart,
    layout::{around, beside},
};
use crate::{
    chart::{
        Chart, DevicePixelRatio, Ink, LabelledValue, Layout, MeasureText, NameForm, Navigator,
        Reading, Selection, Sides, Size, Table as _,
        cursor::Cursor,
        navigator::with_navigator,
        plot::{LineSeries, series::steps_back_named},
    },
    domain::Day,
};

impl LineChart {
    /// The chart of what a reader selected.
    fn selected(&self, selection: &Selection) -> Self {
        let Selection { window, hidden, focused, notes, .. } = selection.clone();
        let mut shown = Self { window: window.or(self.window), hidden, focused, ..self.clone() };
        shown.marks.extend(notes);
        shown
    }
}

impl Chart for LineChart {
    fn layout(
        &self,
        selection: &Selection,
        size: Size,
        measure: &dyn MeasureText,
        dpr: DevicePixelRatio,
    ) -> Box<dyn Layout> {
        let shown = self.selected(selection);
        let whole = match selection.navigator {
            Navigator::Below => shown.whole(),
            Navigator::None => None,
        };
        let chart = |size| -> Box<dyn Layout> {
            Box::new(beside(&shown, selection.sides, size, measure, dpr))
        };
        with_navigator(whole, size, measure, dpr, chart)
    }

    fn sides(&self, selection: &Selection, size: Size, measure: &dyn MeasureText) -> Sides {
        let around = around(&self.selected(selection), size, measure);
        around.map(|around| around.sides).unwrap_or_default()
    }

    fn sessions(&self) -> &[Day] {
        self.x_axis.days()
    }

    /// The row at the cursor, or the last one of the first line, with the last value of each other and
    /// its day; of a crowd of lines that step back only the one under the cursor.
    fn reading(&self, at: Option<Cursor>) -> Option<Reading> {
        let last = self.x_axis.len().checked_sub(1)?;
        let newest = |series: &LineSeries| series.values.iter().rposition(|value| value.is_some());
        let of_first = || self.series.first().and_then(newest).unwrap_or(last);
        let row = at.map_or_else(of_first, |at| at.session).min(last);
        let named = steps_back_named(&self.series);
        let is_read = |(number, series): (usize, &LineSeries)| {
            named || series.ink != Ink::Receding || at.is_some_and(|at| at.series == number)
        };
        let read = self.series.iter().enumerate().map(is_read);
        let read = self.values_at(row).into_iter().zip(&self.series).zip(read);
        let value = |((mut value, series), is_read): ((LabelledValue, &LineSeries), bool)| {
            let own = newest(series).filter(|own| at.is_none() && *own != row);
            if let Some(own) = own {
                let newest = series.values.at(own).map(|value| self.kind.label(value));
                let day = self.row_name(own, NameForm::Short);
                value.text = format!("{} ({day})", newest.unwrap_or_default());
            }
            is_read.then_some(value)
        };
        let values = read.filter_map(value).collect();
        Some(Reading { name: self.row_name(row, NameForm::Short), values })
    }
}
