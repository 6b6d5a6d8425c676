//! What the small leg gained on the large one after changes of the policy rate.

use super::{
    Basis, ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs,
    Parts, QuotedFigure, Test, Unit, Unknown, ViewState, coded_enum, metrics,
    quoted_figure::Amount, usual, window::view_of,
};
use crate::domain::{
    Absence, Symbol, format,
    metrics::rates::{event_sets::EventSet, event_study::EventWindow},
    study::rates::{StudiedEvents, ratio_events},
    view::Events as Shown,
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "cut_effect",
    name: "Effect of rate changes",
    unit: Unit::Percent,
    fields: &[
        Field::SMALL,
        Field::LARGE,
        Field {
            name: "events",
            label: "After",
            control: Control::Choice(&[
                ("first_cuts", "first cuts"),
                ("all_cuts", "all cuts"),
                ("hikes", "rises"),
            ]),
        },
        Field { name: "sessions", label: "Sessions after", control: Control::Count(60) },
    ],
    method: &metrics::rates::event_study::DEFINITION,
    usual: usual(Test::AtLeast, 0, 0),
};

const FEWEST_EVENTS: usize = 3;

coded_enum! {
    /// Which changes of the policy rate.
    pub enum Events("a set of events") {
        /// Every cut.
        AllCuts = "all_cuts",
        /// The first cut of every easing cycle.
        FirstCuts = "first_cuts",
        /// Every rise.
        Hikes = "hikes",
    }
}

/// The small leg gains so much on the large one in the sessions after changes of the rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutEffect {
    small: Symbol,
    large: Symbol,
    events: Events,
    sessions: u16,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<CutEffect, Error> {
    Ok(CutEffect {
        small: parts.parse("small")?,
        large: parts.parse("large")?,
        events: parts.parse("events")?,
        sessions: parts.count("sessions", 1, 252)?,
    })
}

impl ClaimKind for CutEffect {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        let Self { small, large, events, sessions } = self;
        vec![small.to_string(), large.to_string(), events.to_string(), sessions.to_string()]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let by = if quoted.amount == Amount::default() && quoted.test == Test::AtLeast {
            String::new()
        } else {
            format!("{} ", quoted.words(KIND.unit))
        };
        let Self { small, large, sessions, .. } = self;
        format!("{small} gains {by}on {large} in the {sessions} sessions after {}", self.events())
    }

    fn add_needs(&self, needs: &mut Needs) {
        needs.symbols.extend([self.small.clone(), self.large.clone()]);
    }

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let pair = evidence.pair(&self.small, &self.large, Basis::Price)?;
        let facts = evidence.policy()?;
        let events = StudiedEvents::Of(self.set());
        let window = EventWindow { before: 0, after: self.sessions };
        let study = ratio_events(pair.as_of(as_of), facts, events, window, as_of);
        let last = study.steps.last();
        let have = last.map_or(0, |step| step.n);
        let known = last.and_then(|step| Some((step.mean?, step.band?)));
        let (mean, (low, high)) =
            known.ok_or(Absence::NotEnoughHistory { need: FEWEST_EVENTS, have })?;
        let text = |share| format::signed_percent(share, 1);
        let interval = format!("{} to {}", format::bound(low, 1), format::bound(high, 1));
        let overlap = match study.overlapping.len() {
            0 => "",
            _ => " Windows overlap, so that they tell the same story more than once.",
        };
        let reason = format!(
            "{} on average {} sessions after {have} {}; the 95\u{a0}% interval runs from \
             {interval}.{overlap}",
            text(mean),
            self.sessions,
            self.events(),
        );
        let on = "chance: the 95\u{a0}% interval reaches to both sides";
        Ok(Judgement {
            verdict: quoted.judge_interval(low * 100.0, high * 100.0, on),
            figures: vec![
                Computed::new("Mean gain", mean * 100.0, text(mean)),
                Computed::new("95\u{a0}% interval", (high - low) * 100.0, interval),
                Computed::new("Events", have as f64, format::count(have)),
            ],
            reason,
            source: format!("{}; {}", facts.provenance.source, evidence.price_source(&self.small)),
        })
    }

    fn view(&self) -> ViewState {
        let mut view = view_of("rates", &self.small, &self.large);
        view.rates.events = Shown::Of(self.set());
        view
    }
}

impl CutEffect {
    fn set(&self) -> EventSet {
        match self.events {
            Events::AllCuts => EventSet::AllCuts,
            Events::FirstCuts => EventSet::FirstCuts,
            Events::Hikes => EventSet::Hikes,
        }
    }

    fn events(&self) -> &'static str {
        match self.events {
            Events::AllCuts => "cuts",
            Events::FirstCuts => "first cuts",
            Events::Hikes => "rises",
        }
    }
}
