//! What the reader chooses: a rule, its values, what trading costs, and how all pairs are walked through.

use super::chosen::{change, experiment};
use crate::{
    domain::{
        lab::{Cost, HoldYears, LookBack, RULE_KINDS, Rule},
        metrics::lab::walk_forward::Past,
        signals::{Legs, Parameter, Role, Signal},
        wording::lab as said,
    },
    pages::{Choice, Context, Control, Form},
};

/// The rule, its values and the cost; values that its kind does not ask for are empty.
pub const RULE: &[Control] = &[
    Control::Choice(KIND),
    Control::Choice(value::<WHO>("hold", Form::Select)),
    Control::Choice(value::<WHICH>("in", Form::Select)),
    Control::Choice(value::<OVER>("over", Form::Slider)),
    Control::Choice(value::<OTHER_OVER>("and over", Form::Slider)),
    Control::Choice(value::<BY>("by", Form::Slider)),
    Control::Choice(CONDITION),
    Control::Choice(COST),
];

/// How the walk through all pairs chooses.
pub const WALK: &[Control] =
    &[Control::Choice(PAST), Control::Choice(LOOK_BACK), Control::Choice(HOLD_YEARS)];

const WHO: u8 = 0;
const WHICH: u8 = 1;
const OVER: u8 = 2;
const OTHER_OVER: u8 = 3;
const BY: u8 = 4;
/// The roles in the order of their numbers.
const ROLES: [Role; 5] = [Role::Who, Role::Which, Role::Over, Role::OtherOver, Role::By];

const KIND: Choice = Choice {
    label: said::KIND_LABEL,
    form: Form::Select,
    options: |_| RULE_KINDS.iter().map(|kind| kind.name.to_owned()).collect(),
    chosen: |cx| {
        let chosen = experiment(cx);
        RULE_KINDS.iter().position(|kind| kind.code == chosen.rule.kind().code)
    },
    choose: |cx, history, index| {
        if let Some(kind) = RULE_KINDS.get(index) {
            change(cx, history, |experiment| experiment.rule = Rule::usual(kind));
        }
    },
};

const CONDITION: Choice = Choice {
    label: said::CONDITION_LABEL,
    form: Form::Select,
    options: |cx| {
        let rule = experiment(cx).rule;
        let (Some(chosen), Some((small, large))) = (rule.condition(), cx.legs()) else {
            return Vec::new();
        };
        let legs = Legs { one: small.as_str(), other: large.as_str() };
        offered(chosen).iter().map(|ready| ready.words(legs)).collect()
    },
    chosen: |cx| {
        let rule = experiment(cx).rule;
        let chosen = rule.condition()?;
        offered(chosen).iter().position(|ready| ready.conditions() == chosen.conditions())
    },
    choose: |cx, history, index| {
        change(cx, history, |experiment| {
            let chosen = experiment.rule.condition().map(offered).unwrap_or_default();
            if let Some(condition) = chosen.into_iter().nth(index) {
                experiment.rule = experiment.rule.clone().when(condition);
            }
        });
    },
};

/// The ready conditions of Signals, and the chosen one where it is none of them.
fn offered(chosen: &Signal) -> Vec<Signal> {
    let mut offered = Signal::ready();
    if offered.iter().all(|ready| ready.conditions() != chosen.conditions()) {
        offered.push(chosen.clone());
    }
    offered
}

const COST: Choice = Choice {
    label: said::COST_LABEL,
    form: Form::Slider,
    options: |_| {
        Cost::numbers().into_iter().map(|cost| said::cost_words(f64::from(cost))).collect()
    },
    chosen: |cx| experiment(cx).cost.index(),
    choose: |cx, history, index| {
        if let Some(cost) = Cost::at(index) {
            change(cx, history, |experiment| experiment.cost = cost);
        }
    },
};

const PAST: Choice = Choice {
    label: said::PAST_LABEL,
    form: Form::Segments,
    options: |_| Past::ALL.iter().map(|past| said::past_words(*past).to_owned()).collect(),
    chosen: |cx| Past::ALL.iter().position(|past| *past == experiment(cx).walk.past),
    choose: |cx, history, index| {
        if let Some(past) = Past::ALL.get(index) {
            change(cx, history, |experiment| experiment.walk.past = *past);
        }
    },
};

const LOOK_BACK: Choice = Choice {
    label: said::LOOK_BACK_LABEL,
    form: Form::Slider,
    options: |_| LookBack::numbers().into_iter().map(said::years_words).collect(),
    chosen: |cx| experiment(cx).walk.look_back.index(),
    choose: |cx, history, index| {
        if let Some(years) = LookBack::at(index) {
            change(cx, history, |experiment| experiment.walk.look_back = years);
        }
    },
};

const HOLD_YEARS: Choice = Choice {
    label: said::HOLD_YEARS_LABEL,
    form: Form::Slider,
    options: |_| HoldYears::numbers().into_iter().map(said::years_words).collect(),
    chosen: |cx| experiment(cx).walk.hold.index(),
    choose: |cx, history, index| {
        if let Some(years) = HoldYears::at(index) {
            change(cx, history, |experiment| experiment.walk.hold = years);
        }
    },
};

/// A value of the rule, by its role; nothing is offered where its kind has none.
const fn value<const ROLE: u8>(label: &'static str, form: Form) -> Choice {
    Choice {
        label,
        form,
        options: |cx| parameter(cx, ROLE).map(|(it, _)| it.options()).unwrap_or_default(),
        chosen: |cx| parameter(cx, ROLE).and_then(|(it, value)| it.index_of(value)),
        choose: |cx, history, index| {
            let value = parameter(cx, ROLE).and_then(|(it, _)| it.values().nth(index));
            let (Some(value), Some(role)) = (value, ROLES.get(usize::from(ROLE))) else { return };
            change(cx, history, |experiment| {
                experiment.rule = experiment.rule.clone().with(*role, value);
            });
        },
    }
}

/// The parameter of a role of the rule, and its value; none where it has none.
fn parameter(cx: &dyn Context, role: u8) -> Option<(&'static Parameter, i16)> {
    let role = *ROLES.get(usize::from(role))?;
    experiment(cx).rule.terms().get(role)
}
