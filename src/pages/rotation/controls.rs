//! What the reader chooses of the map.

use super::map::choice;
use crate::{
    domain::{
        Symbol,
        metrics::rotation::Formula,
        view::{MapGroup, MapOrder, Pace, TailWeeks, selection},
        wording,
    },
    pages::{Choice, Context, Field, FieldKind, Form, position},
};

/// What is on the map.
pub const GROUP: Choice = Choice {
    label: wording::rotation::GROUP_LABEL,
    form: Form::Segments,
    options: |_| {
        MapGroup::ALL.iter().map(|group| wording::rotation::group_name(*group).to_owned()).collect()
    },
    chosen: |cx| position(MapGroup::ALL, &cx.view().rotation.group),
    choose: |cx, history, index| {
        if let Some(&group) = MapGroup::ALL.get(index) {
            cx.change(history, |view| view.rotation.group = group);
        }
    },
};

/// The reader's own selection, which is shown once it is typed.
pub const OWN: Field = Field {
    label: wording::rotation::OWN_LABEL,
    kind: FieldKind::Text,
    shown: |cx| {
        let view = cx.view();
        let own: Vec<&str> = view.rotation.own.iter().map(Symbol::as_str).collect();
        own.join(" ")
    },
    take: |cx, history, text| {
        let own = selection(text)?;
        cx.change(history, |view| {
            view.rotation.group = if own.is_empty() { MapGroup::default() } else { MapGroup::Own };
            view.rotation.own = own;
        });
        Ok(())
    },
};

/// What the members are measured against.
pub const BENCHMARK: Choice = Choice {
    label: wording::rotation::BENCHMARK_LABEL,
    form: Form::Select,
    options: |cx| {
        let manifest = cx.library().manifest().and_then(Result::ok);
        let named = manifest.iter().flat_map(|manifest| manifest.listings());
        named.map(|file| format!("{} {}", file.symbol, file.name)).collect()
    },
    chosen: |cx| {
        let chosen = choice(cx)?.benchmark(cx.library())?;
        let manifest = cx.library().manifest()?.ok()?;
        manifest.listings().position(|file| *file.symbol == chosen)
    },
    choose: |cx, history, index| {
        let manifest = cx.library().manifest().and_then(Result::ok);
        let chosen = manifest.and_then(|it| Some(it.listings().nth(index)?.symbol.clone()));
        cx.change(history, |view| view.rotation.benchmark = chosen);
    },
};

/// How positions are computed.
pub const FORMULA: Choice = Choice {
    label: "Formula",
    form: Form::Select,
    options: |_| Formula::ALL.map(|formula| formula.name().to_owned()).into(),
    chosen: |cx| position(&Formula::ALL, &cx.view().rotation.formula),
    choose: |cx, history, index| {
        if let Some(&formula) = Formula::ALL.get(index) {
            cx.change(history, |view| view.rotation.formula = formula);
        }
    },
};

/// The length of the tails.
pub const TAIL: Choice = Choice {
    label: "Tails",
    form: Form::Slider,
    options: |_| {
        TailWeeks::all().map(|tail| wording::rotation::tail_words(tail.steps().get())).collect()
    },
    chosen: |cx| TailWeeks::all().position(|tail| tail == cx.view().rotation.tail),
    choose: |cx, history, index| {
        if let Some(tail) = TailWeeks::all().nth(index) {
            cx.change(history, |view| view.rotation.tail = tail);
        }
    },
};

/// The member that all others step back behind.
pub const FOCUS: Choice = Choice {
    label: "Focus",
    form: Form::Select,
    options: |cx| {
        let members = candidates(cx).into_iter().map(|symbol| symbol.to_string());
        std::iter::once("none".to_owned()).chain(members).collect()
    },
    chosen: |cx| match &cx.view().rotation.focus {
        None => Some(0),
        Some(focus) => candidates(cx).iter().position(|symbol| symbol == focus).map(|at| at + 1),
    },
    choose: |cx, history, index| {
        let focus = index.checked_sub(1).and_then(|at| candidates(cx).get(at).cloned());
        cx.change(history, |view| view.rotation.focus = focus);
    },
};

/// The symbols that may be on the map, whether they can be placed there or not.
fn candidates(cx: &dyn Context) -> Vec<Symbol> {
    choice(cx).map(|choice| choice.symbols(cx.library())).unwrap_or_default()
}

/// What the table is sorted by.
pub const ORDER: Choice = Choice {
    label: wording::rotation::ORDER_LABEL,
    form: Form::Select,
    options: |_| MapOrder::ALL.iter().map(|order| order.code().to_owned()).collect(),
    chosen: |cx| position(MapOrder::ALL, &cx.view().rotation.order),
    choose: |cx, history, index| {
        if let Some(&order) = MapOrder::ALL.get(index) {
            cx.change(history, |view| view.rotation.order = order);
        }
    },
};

/// How fast the map plays.
pub const PACE: Choice = Choice {
    label: wording::rotation::PACE_LABEL,
    form: Form::Select,
    options: |_| Pace::ALL.iter().map(|pace| pace.code().to_owned()).collect(),
    chosen: |cx| position(Pace::ALL, &cx.view().rotation.pace),
    choose: |cx, history, index| {
        if let Some(&pace) = Pace::ALL.get(index) {
            cx.change(history, |view| view.rotation.pace = pace);
        }
    },
};
