//! Who led in the long run.

use super::regime_spans;
use crate::{
    domain::{
        format,
        metrics::{
            self,
            rotation::{
                leadership::{Leader, Regime, regimes},
                trend_regime::{trend_regimes, trend_weeks},
            },
        },
        wording::{self, LegNames},
    },
    pages::{
        Cell, Context, FigureContent, FigureText, Grid, Part, Tables, drawn,
        scope::{NamedScope, scale, scoped},
    },
};

/// The ratio over all of history, shaded by who led.
pub const CHART: Part = Part::figure(
    chart,
    280.0,
    &[
        metrics::rotation::leadership::DEFINITION.key,
        metrics::rotation::trend_regime::DEFINITION.key,
    ],
);

fn chart(cx: &dyn Context) -> FigureContent {
    let scale = scale(cx);
    scoped(cx, |scope| {
        let history = scope.history();
        let (found, weeks) = (regimes(history), trend_weeks(history));
        let first = history.days().first().copied().unwrap_or(scope.as_of);
        let text = FigureText {
            title: wording::rotation::regimes_title(&scope.names, &found),
            subtitle: wording::rotation::ratio_subtitle(
                scope.small(),
                scope.large(),
                first,
                scope.basis,
            ),
            caption: wording::rotation::regimes_caption(
                &scope.names,
                &found,
                &weeks,
                &trend_regimes(&weeks),
                history.spacing(),
            ),
            source: scope.source(),
        };
        (drawn(regime_spans::regimes(history, &found, &scope.labels(), scale)), text)
    })
}

/// The same in figures, the newest first.
pub const TABLE: Part = Part::section(
    wording::rotation::REGIMES_WHAT,
    |cx| scoped(cx, table),
    &[metrics::rotation::leadership::DEFINITION.key],
);

fn table(scope: &NamedScope) -> Tables {
    let found = regimes(scope.history());
    let grid = Grid {
        label: wording::rotation::REGIMES_LABEL.to_owned(),
        class: "data-table",
        head: vec![
            Cell::words(wording::rotation::LED_BY_HEAD),
            Cell::number("From"),
            Cell::number("To"),
            Cell::number(format::capitalised(scope.history().spacing().period()) + "s"),
            Cell::number(wording::rotation::gain_head(scope.small(), scope.large())),
        ],
        rows: found.iter().rev().map(|regime| row(regime, &scope.names)).collect(),
        foot: Vec::new(),
    };
    Tables {
        title: wording::rotation::REGIMES_LABEL.to_owned(),
        subtitle: wording::rotation::REGIMES_SUBTITLE.to_owned(),
        grids: vec![grid],
        caption: String::new(),
    }
}

fn row(regime: &Regime, names: &LegNames) -> Vec<Cell> {
    let leader = match regime.leader {
        Leader::Small => &names.small,
        Leader::Large => &names.large,
    };
    vec![
        Cell::words(leader.opening()).note(wording::rotation::regime_state(regime.state)),
        Cell::number(format::day_short(regime.start)),
        Cell::number(format::day_short(regime.end)),
        Cell::number(format::count(regime.sessions)),
        Cell::number(format::signed_percent_bare(regime.excess, 1)),
    ]
}
