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
        year_grid::calendar_years_grid,
    },
};

/// Every calendar year, the newest first.
pub const YEARS: Part = Part::section(
    "the calendar years",
    |cx| scoped(cx, years),
    &[metrics::performance::calendar_years::DEFINITION.key],
);

fn years(scope: &NamedScope) -> Tables {
    let mut years = calendar_years(scope.history());
    let title = wording::overview::years_title(&scope.names, &years);
    years.reverse();
    Tables {
        title,
        subtitle: format!("Calendar-year return in percent, {}", scope.basis.label()),
        grids: vec![calendar_years_grid(scope.small(), scope.large(), &years)],
        caption: String::new(),
    }
}

/// The excess of every month.
pub const MONTHS: Part = Part::section(
    "the months",
    |cx| scoped(cx, months),
    &[metrics::performance::month_heatmap::DEFINITION.key],
);

fn months(scope: &NamedScope) -> Tables {
    let heatmap = month_heatmap(scope.history());
    let (small, large) = (scope.small(), scope.large());
    let basis = scope.basis.label();
    Tables {
        title: "Month by month".to_owned(),
        subtitle: format!(
            "Excess of {small} over {large} in percent, {basis}; part months in italics"
        ),
        grids: vec![month_heatmap_grid(&heatmap)],
        caption: wording::performance::heatmap_caption(&scope.names, &heatmap),
    }
}
