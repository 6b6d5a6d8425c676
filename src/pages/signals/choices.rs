//! What the reader chooses: a ready condition, or its parts one by one.

use super::chosen::{change, signal, words};
use crate::{
    domain::{
        metrics::streaks::forward_returns::HORIZONS,
        signals::{Apart, Condition, KINDS, Parameter, Role, Signal},
        wording::signals as said,
    },
    pages::{Choice, Context, Control, Form},
};

/// A ready condition, the horizon, and how far days are apart.
pub const READY: &[Control] =
    &[Control::Choice(CONDITION), Control::Choice(HORIZON), Control::Choice(APART)];

/// The parts of the first condition, of the second and of the third.
pub const FIRST: &[Control] = &parts::<0>(said::FIRST_LABEL);
pub const SECOND: &[Control] = &parts::<1>(said::SECOND_LABEL);
pub const THIRD: &[Control] = &parts::<2>(said::THIRD_LABEL);

const CONDITION: Choice = Choice {
    label: said::READY_LABEL,
    form: Form::Select,
    options: |cx| {
        let Some((small, large)) = cx.legs() else { return Vec::new() };
        let ready = Signal::ready().into_iter();
        let words = ready.map(|ready| words(&ready, small.as_str(), large.as_str()));
        words.chain([said::OWN_OPTION.to_owned()]).collect()
    },
    chosen: |cx| {
        let (chosen, ready) = (signal(cx), Signal::ready());
        let is_chosen = |ready: &Signal| ready.conditions() == chosen.conditions();
        Some(ready.iter().position(is_chosen).unwrap_or(ready.len()))
    },
    choose: |cx, history, index| {
        if let Some(ready) = Signal::ready().into_iter().nth(index) {
            change(cx, history, |signal| *signal = ready.asked_as(signal));
        }
    },
};

const HORIZON: Choice = Choice {
    label: said::HORIZON_LABEL,
    form: Form::Segments,
    options: |_| said::HORIZON_WORDS.map(str::to_owned).into(),
    chosen: |cx| Some(signal(cx).horizon),
    choose: |cx, history, horizon| {
        if horizon < HORIZONS.len() {
            change(cx, history, |signal| signal.horizon = horizon);
        }
    },
};

const APART: Choice = Choice {
    label: said::APART_LABEL,
    form: Form::Slider,
    options: |_| {
        let sessions = Apart::numbers().into_iter().filter_map(|apart| usize::try_from(apart).ok());
        sessions.map(said::apart_words).collect()
    },
    chosen: |cx| signal(cx).apart.index(),
    choose: |cx, history, index| {
        if let Some(apart) = Apart::at(index) {
            change(cx, history, |signal| signal.apart = apart);
        }
    },
};

/// The controls of the condition with a number; those that its kind does not ask for are empty.
const fn parts<const N: usize>(label: &'static str) -> [Control; 7] {
    const WHO: u8 = 0;
    const WHICH: u8 = 1;
    const WAY: u8 = 2;
    const BY: u8 = 3;
    const OTHER_BY: u8 = 4;
    const OVER: u8 = 5;
    [
        Control::Choice(kind::<N>(label)),
        Control::Choice(value::<N, WHO>("who", Form::Select)),
        Control::Choice(value::<N, WHICH>("which", Form::Select)),
        Control::Choice(value::<N, WAY>("way", Form::Select)),
        Control::Choice(value::<N, BY>("by", Form::Slider)),
        Control::Choice(value::<N, OTHER_BY>("the other by", Form::Slider)),
        Control::Choice(value::<N, OVER>("over", Form::Slider)),
    ]
}

/// The roles in the order of their numbers.
const ROLES: [Role; 6] = [Role::Who, Role::Which, Role::Way, Role::By, Role::OtherBy, Role::Over];

/// The kind of the condition with a number; those behind the first may be left out.
const fn kind<const N: usize>(label: &'static str) -> Choice {
    Choice {
        label,
        form: Form::Select,
        options: |cx| {
            if signal(cx).conditions().len() < N {
                return Vec::new();
            }
            let none = (0 < N).then(|| said::NONE_OPTION.to_owned());
            none.into_iter().chain(KINDS.iter().map(|kind| kind.name.to_owned())).collect()
        },
        chosen: |cx| {
            let signal = signal(cx);
            let Some(condition) = signal.conditions().get(N) else { return Some(0) };
            let kind = KINDS.iter().position(|kind| kind.code == condition.kind().code);
            kind.map(|kind| kind + usize::from(0 < N))
        },
        choose: |cx, history, index| {
            let kind = index.checked_sub(usize::from(0 < N)).and_then(|index| KINDS.get(index));
            let condition = kind.map(|kind| Condition::usual(kind));
            change(cx, history, |signal| signal.put(N, condition));
        },
    }
}

/// A value of the condition with a number, by its role; nothing is offered where it has none.
const fn value<const N: usize, const ROLE: u8>(label: &'static str, form: Form) -> Choice {
    Choice {
        label,
        form,
        options: |cx| parameter(cx, N, ROLE).map(|(it, _)| it.options()).unwrap_or_default(),
        chosen: |cx| parameter(cx, N, ROLE).and_then(|(it, value)| it.index_of(value)),
        choose: |cx, history, index| {
            let value = parameter(cx, N, ROLE).and_then(|(it, _)| it.values().nth(index));
            let (Some(value), Some(role)) = (value, ROLES.get(usize::from(ROLE))) else { return };
            change(cx, history, |signal| {
                let changed = signal.conditions().get(N).cloned();
                signal.put(N, changed.map(|condition| condition.with(*role, value)));
            });
        },
    }
}

/// The parameter of a role of the condition with a number, and its value; none where it has none.
fn parameter(cx: &dyn Context, number: usize, role: u8) -> Option<(&'static Parameter, i16)> {
    let role = *ROLES.get(usize::from(role))?;
    signal(cx).conditions().get(number)?.terms().get(role)
}
