//! How often the small leg was ahead some time after days on which something was true.

use super::{
    Basis, ClaimKind, Computed, Control, Day, Error, Evidence, Field, Judgement, KindSpec, Needs,
    Parts, QuotedFigure, Test, Unit, Unknown, Verdict, ViewState, basis, metrics, usual,
    window::{basis_words, history, not_over, view_of},
};
use crate::domain::{
    Symbol,
    facts::MacroId,
    format,
    metrics::{signals::after::AfterSignal, streaks::forward_returns::HORIZONS},
    signals::{Legs, Signal, Source},
    study::signals::SignalStudy,
    view::Unread,
    wording::signals::HORIZON_WORDS,
};

pub(super) const KIND: KindSpec = KindSpec {
    code: "what_followed",
    name: "What followed",
    unit: Unit::Times,
    fields: &[
        Field::SMALL,
        Field::LARGE,
        Field { name: "when", label: "After days when", control: Control::Condition },
        Field {
            name: "sessions",
            label: "Ahead after",
            control: Control::Choice(&[
                ("63", "a quarter"),
                ("5", "a week"),
                ("21", "a month"),
                ("126", "half a year"),
                ("252", "a year"),
            ]),
        },
        Field { name: "days", label: "Of so many days", control: Control::Count(22) },
        Field::TO,
        Field::BASIS,
    ],
    method: &metrics::signals::after::DEFINITION,
    usual: usual(Test::About, 7_000, 0),
};

/// After so many days on which a condition came true, to a day, the small leg was ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatFollowed {
    small: Symbol,
    large: Symbol,
    /// The condition, with the horizon.
    signal: Signal,
    days: u16,
    to: Day,
    basis: Basis,
}

pub(super) fn read(parts: &Parts<'_>) -> Result<WhatFollowed, Error> {
    let mut signal: Signal = parts.parse("when")?;
    let sessions = parts.text("sessions")?;
    signal.ask_after(sessions).map_err(|error| error.at_field("sessions"))?;
    Ok(WhatFollowed {
        small: parts.parse("small")?,
        large: parts.parse("large")?,
        signal,
        days: parts.count("days", 1, 9_999)?,
        to: parts.parse("to")?,
        basis: basis(parts)?,
    })
}

impl WhatFollowed {
    /// The condition in words.
    fn when(&self) -> String {
        self.signal.words(Legs { one: self.small.as_str(), other: self.large.as_str() })
    }

    fn later(&self) -> &'static str {
        HORIZON_WORDS.get(self.signal.horizon).copied().unwrap_or_default()
    }

    /// What the figures are, and what of them is open.
    fn reason(&self, found: &AfterSignal) -> String {
        let (lead, usual) = (found.lead.mean, found.usual.mean);
        let (Ok(mean), Ok(usual), Ok(chance)) = (lead, usual, found.chance) else {
            return format!(
                "No such day is {} old on {}.",
                self.later(),
                format::day_long(self.to)
            );
        };
        let open = match found.open {
            0 => String::new(),
            1 => " One more is still open.".to_owned(),
            more => format!(" {more} more are still open."),
        };
        format!(
            "To {} there were {} such days with {} after them; the mean was {} against {} after any \
             session, as far from that as by a chance of {}.{open}",
            format::day_long(self.to),
            found.n,
            self.later(),
            format::bound(mean, 1),
            format::bound(usual, 1),
            format::chance(chance, 1),
        )
    }
}

impl ClaimKind for WhatFollowed {
    fn kind(&self) -> &'static KindSpec {
        &KIND
    }

    fn texts(&self) -> Vec<String> {
        let Self { small, large, signal, days, to, basis } = self;
        let sessions = HORIZONS.get(signal.horizon).copied().unwrap_or_default();
        vec![
            small.to_string(),
            large.to_string(),
            signal.condition().to_string(),
            sessions.to_string(),
            days.to_string(),
            to.to_string(),
            basis.to_string(),
        ]
    }

    fn sentence(&self, quoted: QuotedFigure) -> String {
        let Self { small, large, days, to, basis, .. } = self;
        format!(
            "{} later, after {days} days when {}, {small} was ahead of {large} {}, to {}{}",
            format::capitalised(self.later()),
            self.when(),
            quoted.words(KIND.unit),
            format::day_long(*to),
            basis_words(*basis),
        )
    }

    fn add_needs(&self, needs: &mut Needs) {
        needs.symbols.extend([self.small.clone(), self.large.clone()]);
        needs.series.extend(self.signal.sources().into_iter().filter_map(|source| match source {
            Source::Policy => None,
            Source::TenYear => Some(MacroId::Yield10),
            Source::TwoYear => Some(MacroId::Yield2),
        }));
    }

    fn find(
        &self,
        quoted: QuotedFigure,
        evidence: &Evidence,
        as_of: Day,
    ) -> Result<Judgement, Unknown> {
        let pair = evidence.pair(&self.small, &self.large, self.basis)?;
        if as_of < self.to {
            return Ok(not_over(self.to, evidence, &self.small));
        }
        let view = history(pair.view(), self.to)?;
        let holds = evidence.of_signal(&self.signal)?.holds(&self.signal, view);
        let apart = usize::try_from(self.signal.apart.get()).unwrap_or(0);
        let study = SignalStudy::of(view, &holds, apart);
        let found =
            study.over(self.signal.horizon).ok_or(Unknown::NotHeld("the horizon".into()))?;
        let ahead = found.lead.share_positive.map_or(0.0, |share| (share * found.n as f64).round());
        let verdict = match quoted.judge(ahead) {
            _ if found.n != usize::from(self.days) => Verdict::DoesNotHold,
            verdict => verdict,
        };
        Ok(Judgement {
            verdict,
            figures: vec![
                Computed::new("Ahead", ahead, Unit::Times.words(ahead, 0)),
                Computed::new("Days", found.n as f64, format::count(found.n)),
            ],
            reason: self.reason(found),
            source: evidence.price_source(&self.small),
        })
    }

    fn until(&self) -> Option<Day> {
        Some(self.to)
    }

    fn view(&self) -> ViewState {
        let signal = Unread::from(&self.signal);
        ViewState { basis: self.basis, signal, ..view_of("signals", &self.small, &self.large) }
    }
}
