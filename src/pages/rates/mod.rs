//! Rates: do cuts help small caps?

mod beta;
mod event_paths;
mod events;
mod jobs;
mod policy;
mod policy_path;
mod rate_beta;
mod series_lines;

use crate::{
    domain::{
        facts::MacroId,
        library::Load,
        view::Events,
        wording::{self, Sentence},
    },
    pages::{Context, Need, PageSpec, Row, scope::leg_names},
};

/// The policy path, what followed its events, how the lead moves with yields, and jobs.
pub const PAGE: PageSpec = PageSpec {
    answer,
    needs: |_| {
        [
            MacroId::FedFunds,
            MacroId::Payrolls,
            MacroId::SizeFactor,
            MacroId::Unemployment,
            MacroId::Yield10,
            MacroId::Yield2,
        ]
        .map(Need::Series)
        .into()
    },
    rows: &[
        Row::Wide(policy::PATH),
        Row::Wide(policy::NEXT),
        Row::Pair(policy::AHEAD, policy::DECISIONS),
        Row::Controls(events::CONTROLS),
        Row::Pair(events::RATIO, events::FACTOR),
        Row::Controls(beta::CONTROLS),
        Row::Pair(beta::TWO_YEAR, beta::TEN_YEAR),
        Row::Pair(beta::SCENARIO, policy::YIELDS),
        Row::Controls(jobs::CONTROLS),
        Row::Pair(jobs::PAYROLLS, jobs::TREND),
        Row::Wide(jobs::UNEMPLOYMENT),
    ],
};

/// From what can be had of both records; an error only where neither can.
fn answer(cx: &dyn Context) -> Load<Sentence> {
    let names = leg_names(cx)?;
    let ratio = events::ratio_study(cx, Events::default())?;
    let factor = events::factor_study(cx, Events::default())?;
    if let (Err(error), Err(_)) = (&ratio, &factor) {
        return Some(Err(error.clone()));
    }
    Some(Ok(wording::rates::headline(&names, ratio.ok().as_ref(), factor.ok().as_ref())))
}
