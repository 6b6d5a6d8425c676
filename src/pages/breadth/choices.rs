//! What the reader chooses: the group, its benchmark, and two groups to hold against each other.

use super::chosen::{change, chosen, map_choice};
use crate::{
    domain::{
        Symbol,
        metrics::universe::BreadthShare,
        view::{BreadthView, MOST_MEMBERS, RankFilter, UniverseGroup, selected_symbols},
        wording::breadth::{file_option, group_option, titles as said},
    },
    pages::{Choice, Context, Control, Field, FieldKind, Form, SymbolChoice, position},
};

/// The group and what it is measured against.
pub const GROUP: &[Control] = &[
    Control::Choice(Choice {
        label: said::GROUP_LABEL,
        form: Form::Select,
        options: |cx| offered(cx).into_iter().map(|offer| offer.name).collect(),
        chosen: |cx| {
            let BreadthView { group, file, .. } = chosen(cx);
            let is_it = |offer: &Offer| offer.group == group && offer.file == file;
            offered(cx).iter().position(is_it)
        },
        choose: |cx, history, index| {
            if let Some(Offer { group, file, .. }) = offered(cx).into_iter().nth(index) {
                change(cx, history, |view| (view.group, view.file) = (group, file));
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
                view.file.clear();
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
        options: |_| {
            UniverseGroup::with_prices().map(|group| group_option(group).to_owned()).collect()
        },
        chosen: |cx| {
            let side = *chosen(cx).beside.get(N)?;
            UniverseGroup::with_prices().position(|group| group == side)
        },
        choose: |cx, history, index| {
            if let Some(group) = UniverseGroup::with_prices().nth(index) {
                change(cx, history, |view| {
                    if let Some(side) = view.beside.get_mut(N) {
                        *side = group;
                    }
                });
            }
        },
    }
}

/// A group that can be chosen; the identifier is empty unless it is one of the snapshot's files.
struct Offer {
    group: UniverseGroup,
    file: String,
    name: String,
}

/// Groups whose prices are there, then those of the snapshot's files.
fn offered(cx: &dyn Context) -> Vec<Offer> {
    let with_prices = UniverseGroup::with_prices().map(|group| Offer {
        group,
        file: String::new(),
        name: group_option(group).to_owned(),
    });
    let manifest = cx.library().manifest().and_then(Result::ok);
    let files = manifest.iter().flat_map(|manifest| manifest.groups()).map(|(id, name)| Offer {
        group: UniverseGroup::File,
        file: id.to_owned(),
        name: file_option(name),
    });
    with_prices.chain(files).collect()
}
