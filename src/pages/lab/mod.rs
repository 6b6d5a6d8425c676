//! Lab: would a rule have worked?

mod cards;
mod choices;
mod chosen;
mod figures;
mod sweep;
mod tables;
mod trials;

use crate::{
    domain::{
        facts::MacroId,
        library::Load,
        signals::{Signal, Source},
        wording::{self, Sentence},
    },
    pages::{Context, Erased, Need, PageRow, PageSpec, Part},
};
use chosen::{experiment, studied};

/// The answer, the rule, its money beside what needs no rule, and every trade.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs,
    rows: &[
        PageRow::Wide(Part::Note { title: wording::lab::LINK_TITLE, words: chosen::unreadable }),
        PageRow::Controls(choices::RULE),
        PageRow::Columns {
            main: &[figures::MONEY],
            aside_label: wording::lab::ASIDE_LABEL,
            aside: &[cards::HOLDS, cards::COST],
        },
        PageRow::Pair(figures::LEAD, figures::DRAWDOWN),
        PageRow::Wide(tables::FIGURES),
        PageRow::Wide(sweep::PROGRESS),
        PageRow::Columns {
            main: &[sweep::MAP],
            aside_label: wording::lab::SWEEP_LABEL,
            aside: &[sweep::CHANCE, sweep::TRIED],
        },
        PageRow::Controls(choices::WALK),
        PageRow::Wide(sweep::WALK),
        PageRow::Wide(sweep::CHOICES),
        PageRow::Wide(tables::TRADES),
    ],
};

fn needs(cx: &dyn Context) -> Vec<Need> {
    let rule = experiment(cx).rule;
    let sources = rule.condition().map(Signal::sources).unwrap_or_default();
    let series = |source| match source {
        Source::Policy => None,
        Source::TenYear => Some(Need::Series(MacroId::Yield10)),
        Source::TwoYear => Some(Need::Series(MacroId::Yield2)),
    };
    let cash = Need::Series(MacroId::FedFunds);
    let files = std::iter::once(cash).chain(sources.into_iter().filter_map(series));
    files.chain(trials::wanted(cx).map(|trials| Need::Work(Erased::of(trials)))).collect()
}

fn answer(cx: &dyn Context) -> Load<Sentence> {
    let cost = f64::from(experiment(cx).cost.get());
    let doubts = trials::doubts(cx);
    studied(cx, |scope, study| wording::lab::headline(&scope.names, study, cost, doubts))
}
