//! Legs beside the pair: their choice, and their lines in the race and in the ratio.

use crate::{
    chart::{
        Ink, LineChart, Scale, Values,
        line::{Fill, LineSeries, LineWeight},
    },
    domain::{
        Symbol,
        library::Load,
        study::{FurtherLeg, FurtherLegs},
        wording::performance as words,
    },
    pages::{
        Context, Control, Memo, Need, Part, Selected, Selection, SymbolChoice,
        scope::{NamedScope, scoped},
    },
};

/// The choice of legs.
pub const CONTROLS: &[Control] = &[Control::Selection(Selection {
    label: words::FURTHER_LABEL,
    chosen,
    remove_words: words::remove_leg,
    remove: |cx, history, leg| cx.change(history, |view| view.performance.legs.remove(leg)),
    add: SymbolChoice {
        label: words::ADD_LEG_LABEL,
        chosen: |_| None,
        choose: |cx, history, leg| cx.change(history, |view| view.performance.legs.add(leg)),
    },
    is_full: |cx| cx.view().performance.legs.is_full(),
    full: words::LEGS_ARE_FULL,
})];

fn chosen(cx: &dyn Context) -> Vec<Selected> {
    let view = cx.view();
    LEGS.with(cx, |legs| {
        let ink_of = |symbol: &Symbol| {
            let leg = shown(legs.as_ref()).iter().find(|leg| leg.symbol == *symbol)?;
            Some(ink(leg.place))
        };
        view.performance.legs.all().iter().map(|leg| (leg.clone(), ink_of(leg))).collect()
    })
}

/// The legs that are not shown, and why.
pub const NOT_SHOWN: Part = Part::Note {
    title: words::NOT_SHOWN_TITLE,
    words: |cx| LEGS.with(cx, |legs| words::legs_left_out(&legs.as_ref()?.left_out)),
};

const LEGS: Memo<Option<FurtherLegs>> = Memo::new("further legs", |cx, _| {
    let chosen = cx.view().performance.legs.clone();
    scoped(cx, |scope| FurtherLegs::of(cx.library_in_batches(), scope, chosen.all()))?.ok()
});

/// The prices of the chosen legs.
pub(crate) fn needs(cx: &dyn Context) -> Vec<Need> {
    cx.view().performance.legs.all().iter().cloned().map(Need::Prices).collect()
}

/// A value of the scope and the legs that are shown beside the pair.
pub(crate) fn with_legs<T>(
    cx: &dyn Context,
    make: impl FnOnce(&NamedScope, &[FurtherLeg]) -> T,
) -> Load<T> {
    LEGS.with(cx, |legs| scoped(cx, |scope| make(scope, shown(legs.as_ref()))))
}

fn shown(legs: Option<&FurtherLegs>) -> &[FurtherLeg] {
    legs.map(|legs| legs.shown.as_slice()).unwrap_or_default()
}

/// The ink of a leg by its place among the chosen ones.
pub(crate) fn ink(place: usize) -> Ink {
    Ink::Other(u8::try_from(place).unwrap_or_default())
}

/// The symbols of legs.
pub(crate) fn symbols(legs: &[FurtherLeg]) -> Vec<&Symbol> {
    legs.iter().map(|leg| &leg.symbol).collect()
}

/// The sources of the pair and of the legs, each once.
pub(crate) fn sources(pair: &str, legs: &[FurtherLeg]) -> String {
    legs.iter().fold(pair.to_owned(), |all, leg| {
        if all.contains(&leg.source) { all } else { format!("{all}; {}", leg.source) }
    })
}

/// Adds the legs to the race; between more than two lines nothing is filled.
pub(crate) fn add_to_race(chart: &mut LineChart, legs: &[FurtherLeg], scale: Scale) {
    if !legs.is_empty() {
        chart.fill = Fill::None;
    }
    let level = |share: f64| match scale {
        Scale::Linear => share,
        Scale::Log => 100.0 * (1.0 + share),
    };
    chart.series.extend(legs.iter().map(|leg| {
        let values = leg.returns.iter().map(|share| share.map(level)).collect();
        line(leg, leg.symbol.to_string(), values)
    }));
}

/// Adds the ratios of the legs to the large leg.
pub(crate) fn add_to_ratio(chart: &mut LineChart, legs: &[FurtherLeg], large: &Symbol) {
    chart.series.extend(legs.iter().map(|leg| {
        let values = leg.relative.iter().copied().collect();
        line(leg, format!("{} / {large}", leg.symbol), values)
    }));
}

fn line(leg: &FurtherLeg, label: String, values: Values) -> LineSeries {
    LineSeries {
        label,
        detail: words::leg_detail(leg),
        ink: ink(leg.place),
        values,
        weight: LineWeight::Regular,
    }
}
