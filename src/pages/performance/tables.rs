//! Calendar years and months of the performance page.

use crate::{
    domain::{
        metrics::{
            self,
            performance::{calendar_years::calendar_years, month_heatmap::month_heatmap},
        },
        wording,
    },
    pages::{
        Part, Tables,
        month_grid::month_heatmap_grid,
        scope::{NamedScope, scoped},
        year_grid::calendar_years_tables,
    },
};

/// Every calendar year, the newest first.
pub const YEARS: Part = Part::section(
    wording::overview::YEARS_WHAT,
    |cx| scoped(cx, years),
    &[metrics::performance::calendar_years::DEFINITION.key],
);

fn years(scope: &NamedScope) -> Tables {
    let mut years = calendar_years(scope.history());
    let title = wording::overview::years_title(&scope.names, &years);
    years.reverse();
    calendar_years_tables(scope, title, &years)
}

/// The excess of every month.
pub const MONTHS: Part = Part::section(
    wording::performance::MONTHS_WHAT,
    |cx| scoped(cx, months),
    &[metrics::performance::month_heatmap::DEFINITION.key],
);

fn months(scope: &NamedScope) -> Tables {
    let heatmap = month_heatmap(scope.history());
    let (small, large) = (scope.small(), scope.large());
    Tables {
        title: wording::performance::months_title(small, large),
        subtitle: wording::performance::months_subtitle(small, large, scope.basis),
        grids: vec![month_heatmap_grid(&heatmap)],
        caption: wording::performance::heatmap_caption(&scope.names, &heatmap),
    }
}
