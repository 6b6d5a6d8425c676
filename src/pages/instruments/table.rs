//! What the tables of funds and of stocks have in common.

use super::universe::Universe;
use crate::{
    domain::{
        facts::InstrumentGroup,
        screener::{self, COLUMNS, Column, Sort, column},
        study::instruments::Sieve,
        view::{ColumnCodes, History, TableView, ViewState},
        wording,
    },
    pages::{
        Act, Cell, Context, Grid,
        row_cells::{leg_cells, year_line},
    },
};

/// One of the tables: which listings it shows, its own columns, and where its settings are kept.
pub struct ScreenerTable {
    pub label: &'static str,
    pub sieve: Sieve,
    /// The one group that is shown, where the reader chose one.
    pub group: fn(&ViewState) -> Option<InstrumentGroup>,
    pub columns: &'static [&'static str],
    pub settings: fn(&ViewState) -> &TableView,
    pub settings_mut: fn(&mut ViewState) -> &mut TableView,
    pub sort_by: fn(&dyn Context, &str),
}

impl ScreenerTable {
    /// The table with the rows that have arrived, and below them those that have not.
    pub fn grid(&self, cx: &dyn Context, universe: &Universe) -> Grid {
        let view = cx.view();
        let (settings, group) = ((self.settings)(&view), (self.group)(&view));
        let columns: Vec<&Column> = self.codes(settings).iter().filter_map(|c| column(c)).collect();
        let rows = screener::rows(&universe.candidates(self.sieve, group), &columns, settings.sort);
        let heads = columns.iter().map(|column| self.head(cx, column, settings.sort));
        let arrived = rows.into_iter().map(|row| shown(cx, universe, row));
        let missing = universe.shown(self.sieve, group).filter_map(|listing| {
            let why = match &listing.loaded {
                Some(Ok(_)) => return None,
                Some(Err(error)) => error.to_string(),
                None => wording::instruments::ON_ITS_WAY.to_owned(),
            };
            let name = Cell::words(listing.symbol.to_string()).note(why);
            let empty = std::iter::repeat_n(Cell::default(), columns.len() + 3);
            Some(std::iter::once(name).chain(empty).collect())
        });
        Grid {
            label: self.label.to_owned(),
            class: "data-table dense",
            head: [Cell::words("Symbol"), Cell::words(wording::instruments::YEAR_HEAD)]
                .into_iter()
                .chain(heads)
                .chain(wording::instruments::LEG_HEADS.map(Cell::words))
                .collect(),
            rows: arrived.chain(missing).collect(),
            foot: Vec::new(),
        }
    }

    fn codes<'a>(&self, settings: &'a TableView) -> &'a [&'static str]
    where
        Self: 'a,
    {
        settings.columns.as_ref().map_or(self.columns, |codes| &codes.0)
    }

    fn head(&self, cx: &dyn Context, column: &Column, sort: Option<Sort>) -> Cell {
        let sorted = sort.filter(|sort| sort.column == column.code).map(|sort| sort.direction);
        let act = Act::Change(self.sort_by, column.code.to_owned());
        Cell::sorts(&title(cx, column), act, sorted).class("number")
    }

    /// True where the column at an index is shown.
    pub fn has(&self, cx: &dyn Context, index: usize) -> bool {
        let view = cx.view();
        let codes = self.codes((self.settings)(&view));
        COLUMNS.get(index).is_some_and(|column| codes.contains(&column.code))
    }

    /// Shows the column at an index, or leaves it out; columns keep the order of the list.
    pub(crate) fn switch(&self, cx: &dyn Context, history: History, index: usize) {
        cx.change(history, |view| {
            let before = self.codes((self.settings)(view)).to_vec();
            let kept = COLUMNS
                .iter()
                .enumerate()
                .filter(|(at, column)| before.contains(&column.code) != (*at == index));
            let codes: Vec<&'static str> = kept.map(|(_, column)| column.code).collect();
            // A table without columns would be no table.
            let is_own = codes.is_empty() || codes == self.columns;
            (self.settings_mut)(view).columns = (!is_own).then_some(ColumnCodes(codes));
        });
    }

    /// Sorts by a column; by the same again the other way.
    pub fn sort(&self, cx: &dyn Context, code: &str) {
        cx.change(History::Push, |view| {
            let settings = (self.settings_mut)(view);
            if let Ok(next) = Sort::next(settings.sort, code) {
                settings.sort = Some(next);
            }
        });
    }
}

/// The titles of all columns that can be chosen.
pub(crate) fn titles(cx: &dyn Context) -> Vec<String> {
    COLUMNS.iter().map(|column| title(cx, column)).collect()
}

/// The title of a column, with the symbols of the legs that it is measured against.
fn title(cx: &dyn Context, column: &Column) -> String {
    cx.legs().map_or_else(
        || column.title.to_owned(),
        |(small, large)| wording::instruments::column_title(column.title, &small, &large),
    )
}

fn shown(cx: &dyn Context, universe: &Universe, row: screener::ScreenerRow) -> Vec<Cell> {
    let symbol = row.symbol;
    let listed = universe.listed.iter().find(|listing| listing.symbol == symbol);
    let name = listed.map(|listing| listing.name.clone()).unwrap_or_default();
    let pick = Act::Change(pick_card, symbol.to_string());
    let year = listed.and_then(|listing| Some(year_line(listing.series()?, universe.as_of)));
    let head = [
        Cell::act(symbol.to_string(), wording::instruments::show_words(&symbol), pick).note(name),
        year.unwrap_or_default(),
    ];
    let cells = row.cells.into_iter().map(|cell| match cell {
        Ok(words) => Cell::number(words),
        Err(absence) => Cell::words(absence.word()).class("absent"),
    });
    head.into_iter().chain(cells).chain(leg_cells(cx, &symbol)).collect()
}

fn pick_card(cx: &dyn Context, symbol: &str) {
    cx.change(History::Push, |view| view.instruments.card = symbol.parse().ok());
}
