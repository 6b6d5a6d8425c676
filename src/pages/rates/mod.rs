//! Rates: do cuts help small caps?

mod beta;
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
        wording::{self, Sentence},
    },
    pages::{Context, Need, PageRow, PageSpec, scope::leg_names},
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
        PageRow::Wide(policy::PATH),
        PageRow::Wide(policy::NEXT),
        PageRow::Pair(policy::AHEAD, policy::DECISIONS),
        PageRow::Controls(events::CONTROLS),
        PageRow::Pair(events::RATIO, events::FACTOR),
        PageRow::Controls(beta::CONTROLS),
        PageRow::Pair(beta::TWO_YEAR, beta::TEN_YEAR),
        PageRow::Pair(beta::SCENARIO, policy::YIELDS),
        PageRow::Controls(jobs::CONTROLS),
        PageRow::Pair(jobs::PAYROLLS, jobs::TREND),
        PageRow::Wide(jobs::UNEMPLOYMENT),
    ],
};

/// From what can be had of both records; an error only where neither can.
fn answer(cx: &dyn Context) -> Load<Sentence> {
    let names = leg_names(cx)?;
    let chosen = cx.view().rates.events;
    let ratio = events::ratio_study(cx, chosen)?;
    let factor = events::factor_study(cx, chosen)?;
    if let (Err(error), Err(_)) = (&ratio, &factor) {
        return Some(Err(error.clone()));
    }
    Some(Ok(wording::rates::headline(&names, chosen, ratio.ok().as_ref(), factor.ok().as_ref())))
}
