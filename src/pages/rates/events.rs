//! Event studies: on the ratio by session, and on the size factor by month.

use crate::{
    chart::{Ink, StepUnit},
    domain::{
        Day, Error, Spacing,
        library::Load,
        metrics::{
            self,
            rates::event_study::{EventStudy, EventWindow},
        },
        study::rates::{StudiedEvents, factor_events, ratio_events},
        view::{EventDays, Events, History},
        wording::{self, rates::EventWords},
    },
    pages::{
        Choice, Context, Control, Field, FieldKind, FigureContent, FigureText, Form, Part,
        charts::event_paths, drawn, position, scope::scoped_at,
    },
};

const HEIGHT_CSS: f64 = 320.0;
/// Which events.
pub const CONTROLS: &[Control] = &[
    Control::Choice(Choice {
        label: "Events",
        form: Form::Segments,
        options: |_| wording::rates::EVENT_OPTIONS.map(str::to_owned).into(),
        chosen: |cx| position(&Events::ALL, &cx.view().rates.events),
        choose: |cx, history, index| {
            let events = Events::ALL.get(index).copied().unwrap_or_default();
            cx.change(history, |view| view.rates.events = events);
        },
    }),
    Control::Field(Field {
        label: wording::rates::OWN_DAYS_LABEL,
        kind: FieldKind::Text,
        shown: |cx| {
            let view = cx.view();
            let days = view.rates.own_days.days().iter().map(Day::to_string);
            days.collect::<Vec<_>>().join(", ")
        },
        take: take_days,
    }),
];

fn take_days(cx: &dyn Context, history: History, text: &str) -> Result<(), Error> {
    let days = text.parse()?;
    cx.change(history, |view| {
        view.rates.own_days = days;
        view.rates.events = if text.is_empty() { Events::default() } else { Events::Own };
    });
    Ok(())
}

/// The events of the view as a study takes them.
fn studied(events: Events, own: &EventDays) -> StudiedEvents<'_> {
    match events {
        Events::Of(set) => StudiedEvents::Of(set),
        Events::Own => StudiedEvents::Own(own.days()),
    }
}

/// The study on the ratio of the legs.
pub(crate) fn ratio_study(cx: &dyn Context, events: Events) -> Load<EventStudy> {
    let policy = match cx.library().policy()? {
        Ok(policy) => policy,
        Err(error) => return Some(Err(error)),
    };
    let view = cx.view();
    let events = studied(events, &view.rates.own_days);
    scoped_at(cx, Spacing::Session, |scope| {
        ratio_events(scope.history(), &policy, events, EventWindow::SESSIONS, scope.as_of)
    })
}

/// The study on the size factor, its events found in the monthly rate.
pub(crate) fn factor_study(cx: &dyn Context, events: Events) -> Load<EventStudy> {
    factor_events(cx.library(), studied(events, &cx.view().rates.own_days))
}

/// Every path of the ratio.
pub const RATIO: Part =
    Part::figure(ratio, HEIGHT_CSS, &[metrics::rates::event_study::DEFINITION.key]);

fn ratio(cx: &dyn Context) -> FigureContent {
    let events = cx.view().rates.events;
    let (small, large) = cx.legs()?;
    let measured = wording::rates::ratio_measured(&small, &large);
    let basis = cx.view().basis;
    Some(ratio_study(cx, events)?.map(|study| {
        let words = EventWords {
            events: wording::rates::events_words(events),
            measured: &measured,
            step: "session",
        };
        let text = FigureText {
            title: wording::rates::ratio_title(&measured),
            subtitle: wording::rates::ratio_subtitle(&measured, basis, &study),
            caption: wording::rates::event_caption(&study, words),
            source: wording::rates::RATIO_SOURCE.to_owned(),
        };
        let first = -i32::from(study.window.before);
        (drawn(event_paths(&study, first, StepUnit::Session, Ink::Small)), text)
    }))
}

/// Every path of the size factor.
pub const FACTOR: Part = Part::figure(
    factor,
    HEIGHT_CSS,
    &[
        metrics::rates::event_study::DEFINITION.key,
        metrics::rates::effective_changes::DEFINITION.key,
        metrics::performance::size_factor::DEFINITION.key,
    ],
);

fn factor(cx: &dyn Context) -> FigureContent {
    let events = cx.view().rates.events;
    Some(factor_study(cx, events)?.map(|study| {
        let words = EventWords {
            events: wording::rates::events_words(events),
            measured: wording::rates::FACTOR_MEASURED,
            step: "month",
        };
        let text = FigureText {
            title: wording::rates::FACTOR_TITLE.to_owned(),
            subtitle: wording::rates::factor_subtitle(&study),
            caption: wording::rates::event_caption(&study, words),
            source: wording::rates::FACTOR_SOURCE.to_owned(),
        };
        let first = -i32::from(study.window.before);
        (drawn(event_paths(&study, first, StepUnit::Month, Ink::Small)), text)
    }))
}
