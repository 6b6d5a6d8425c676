//! What the reader chooses: the group, its benchmark, and two groups to hold against each other.

use super::chosen::{change, chosen, map_choice};
use crate::{
    domain::{
        Symbol,
        metrics::universe::BreadthShare,
        view::{MOST_MEMBERS, RankFilter, UniverseGroup, selected_symbols},
        wording::breadth::{group_option, titles as said},
    },
    pages::{Choice, Context, Control, Field, FieldKind, Form, SymbolChoice, position},
};

/// The group and what it is measured against.
pub const GROUP: &[Control] = &[
    Control::Choice(Choice {
        label: said::GROUP_LABEL,
        form: Form::Select,
        options: groups,
        chosen: |cx| position(UniverseGroup::ALL, &chosen(cx).group),
        choose: |cx, history, index| {
            if let Some(&group) = UniverseGroup::ALL.get(index) {
                change(cx, history, |view| view.group = group);
            }
        },
    }),
    Control::Field(Field {
        label: said::OWN_LABEL,
        kind: FieldKind::Text,
        shown: |cx| {
            let own = chosen(cx).own;
            own.iter().map(Symbol::as_str).collect::<Vec<_>>().join(" ")
        },
        take: |cx, history, text| {
            let own = selected_symbols(text, MOST_MEMBERS)?;
            change(cx, history, |view| {
                let none = own.is_empty();
                view.group = if none { UniverseGroup::default() } else { UniverseGroup::Own };
                view.own = own;
            });
            Ok(())
        },
    }),
    Control::Symbol(SymbolChoice {
        label: said::BENCHMARK_LABEL,
        chosen: |cx| map_choice(cx, chosen(cx).group)?.benchmark(cx.library()),
        choose: |cx, history, symbol| change(cx, history, |view| view.benchmark = Some(symbol)),
    }),
];

/// The groups that are held against each other, and by which share.
pub const BESIDE: &[Control] = &[
    Control::Choice(side::<0>(said::ONE_LABEL)),
    Control::Choice(side::<1>(said::OTHER_LABEL)),
    Control::Choice(Choice {
        label: said::SHARE_LABEL,
        form: Form::Select,
        options: |_| {
            BreadthShare::ALL.iter().map(|share| said::share_words(*share).to_owned()).collect()
        },
        chosen: |cx| position(BreadthShare::ALL, &chosen(cx).share),
        choose: |cx, history, index| {
            if let Some(&share) = BreadthShare::ALL.get(index) {
                change(cx, history, |view| view.share = share);
            }
        },
    }),
];

/// The rows of the ranking.
pub const FILTER: Choice = Choice {
    label: said::FILTER_LABEL,
    form: Form::Select,
    options: |_| RankFilter::ALL.iter().map(|it| said::filter_option(*it).to_owned()).collect(),
    chosen: |cx| position(RankFilter::ALL, &chosen(cx).filter),
    choose: |cx, history, index| {
        if let Some(&filter) = RankFilter::ALL.get(index) {
            change(cx, history, |view| view.filter = filter);
        }
    },
};

/// The group with a number of the two.
const fn side<const N: usize>(label: &'static str) -> Choice {
    Choice {
        label,
        form: Form::Select,
        options: groups,
        chosen: |cx| position(UniverseGroup::ALL, chosen(cx).beside.get(N)?),
        choose: |cx, history, index| {
            if let Some(&group) = UniverseGroup::ALL.get(index) {
                change(cx, history, |view| {
                    if let Some(side) = view.beside.get_mut(N) {
                        *side = group;
                    }
                });
            }
        },
    }
}

fn groups(_: &dyn Context) -> Vec<String> {
    UniverseGroup::ALL.iter().map(|group| group_option(*group).to_owned()).collect()
}
