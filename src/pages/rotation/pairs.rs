//! Many pairs beside each other, each with the verdict of Overview.

use super::super::scope::as_of;
use crate::{
    domain::{
        Error, Symbol,
        library::Load,
        metrics::{self, rotation::leadership::Leader},
        study::{
            Verdict,
            verdicts::{ListedPair, PairGroup, PairVerdict, listed, verdicts},
        },
        view::{Page, ViewState},
        wording::{self, LegNames, overview::VerdictRow},
    },
    pages::{Act, Cell, Choice, Context, Control, Form, Grid, Memo, Part, Tables},
};

/// Who leads in many pairs.
pub const PAIRS: Part = Part::section(
    wording::rotation::PAIRS_WHAT,
    content,
    &[
        metrics::rotation::trend_regime::DEFINITION.key,
        metrics::rotation::leadership::DEFINITION.key,
    ],
)
.controlled(&[Control::Choice(GROUP)]);

const GROUP: Choice = Choice {
    label: wording::rotation::PAIRS_LABEL,
    form: Form::Segments,
    options: |_| {
        let groups = PairGroup::ALL.iter().map(|&it| wording::rotation::pair_group_name(it));
        std::iter::once(wording::rotation::ALL_PAIRS).chain(groups).map(str::to_owned).collect()
    },
    chosen: |cx| {
        let place = |group| PairGroup::ALL.iter().position(|&other| other == group);
        Some(cx.view().rotation.pairs.and_then(place).map_or(0, |place| place + 1))
    },
    choose: |cx, history, index| {
        let group = index.checked_sub(1).and_then(|at| PairGroup::ALL.get(at)).copied();
        cx.change(history, |view| view.rotation.pairs = group);
    },
};

/// The symbols of the pairs up to the first that has not arrived: one is fetched after the other,
/// and none before those that the map needs.
pub(crate) fn next_symbols(cx: &dyn Context, of_map: &[Symbol]) -> Vec<Symbol> {
    let has_arrived = |symbol: &Symbol| cx.library().prices(symbol).is_some();
    if !of_map.iter().all(has_arrived) {
        return Vec::new();
    }
    let pairs = listed(cx.library(), cx.view().rotation.pairs);
    let legs: Vec<Symbol> = pairs.iter().filter_map(|pair| pair.legs()).flatten().collect();
    let arrived = legs.iter().take_while(|symbol| has_arrived(symbol)).count();
    legs.into_iter().take(arrived + 1).collect()
}

const VERDICTS: Memo<Vec<PairVerdict>> = Memo::new("verdicts on many pairs", |cx, before| {
    let before = before.map_or(&[][..], Vec::as_slice);
    // A map that plays leaves no time for them.
    if cx.is_playing() && !before.is_empty() {
        return before.to_vec();
    }
    let Some(as_of) = as_of(cx) else { return Vec::new() };
    let view = cx.view();
    let pairs = listed(cx.library(), view.rotation.pairs);
    verdicts(cx.library(), &pairs, (view.basis, as_of), before)
});

fn content(cx: &dyn Context) -> Load<Tables> {
    let all = VERDICTS.get(cx);
    let as_of = all.iter().find_map(PairVerdict::as_of).or_else(|| as_of(cx))?;
    let told = all.iter().filter(|one| !one.begins_later()).count();
    let groups = PairGroup::ALL.iter().filter_map(|&group| grid(cx, group, &all));
    Some(Ok(Tables {
        title: wording::rotation::pairs_title(told),
        subtitle: wording::rotation::pairs_subtitle(as_of, cx.view().basis),
        grids: groups.collect(),
        caption: wording::rotation::pairs_caption(&all),
    }))
}

fn grid(cx: &dyn Context, group: PairGroup, all: &[PairVerdict]) -> Option<Grid> {
    let is_shown = |one: &&PairVerdict| one.pair.group == group && !one.begins_later();
    let rows: Vec<Vec<Cell>> = all.iter().filter(is_shown).map(|one| row(cx, one)).collect();
    let name = wording::rotation::pair_group_name(group);
    let heads = wording::rotation::PAIRS_HEADS.map(Cell::words);
    (!rows.is_empty()).then(|| Grid {
        label: name.to_owned(),
        class: "data-table pairs",
        head: std::iter::once(Cell::words(name)).chain(heads).collect(),
        rows,
        foot: Vec::new(),
    })
}

fn row(cx: &dyn Context, one: &PairVerdict) -> Vec<Cell> {
    let name = wording::rotation::pair_name(one.pair);
    let says = wording::rotation::open_pair(one.pair);
    let head = Cell::act(name, says, Act::Open(link(cx, one.pair)))
        .note(wording::rotation::pair_about(one));
    let said = |note: String| {
        let blank = std::iter::repeat_n(Cell::default(), 2);
        std::iter::once(Cell::default().note(note)).chain(blank).collect::<Vec<_>>()
    };
    let calls = match &one.found {
        None => said(wording::instruments::ON_ITS_WAY.to_owned()),
        Some(Err(error)) => said(Error::to_string(error)),
        Some(Ok(verdict)) => calls(one.pair, verdict),
    };
    std::iter::once(head).chain(calls).collect()
}

fn calls(pair: &ListedPair, verdict: &Verdict) -> Vec<Cell> {
    let Some([small, large]) = pair.legs() else { return Vec::new() };
    let names = LegNames::new(&small, None, &large, None);
    let rows = wording::overview::verdict_rows(&names, [pair.small, pair.large], verdict);
    rows.iter().enumerate().map(|(at, row)| call(pair, row, 0 < at)).collect()
}

fn call(pair: &ListedPair, row: &VerdictRow, has_day: bool) -> Cell {
    if row.figure.is_empty() {
        return Cell::words("–").note(wording::rotation::TOO_SHORT);
    }
    let (name, class) = match row.leader {
        Some(Leader::Small) => (pair.small, "small strong"),
        Some(Leader::Large) => (pair.large, "large strong"),
        None => (wording::rotation::NEITHER, ""),
    };
    let since = has_day.then_some(row.since.as_str());
    Cell::words(name).class(class).note(wording::rotation::call_note(&row.figure, since))
}

/// Overview of a pair, on the day and basis of the view.
fn link(cx: &dyn Context, pair: &ListedPair) -> String {
    let view = cx.view();
    let legs = pair.legs().map(|[small, large]| (small, large)).unzip();
    let of_pair = ViewState {
        page: Page::Overview,
        small: legs.0,
        large: legs.1,
        as_of: view.as_of,
        basis: view.basis,
        claims: view.claims.clone(),
        ..ViewState::default()
    };
    cx.fragment_of(&of_pair)
}
