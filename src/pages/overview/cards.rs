//! The cards beside the charts: streak, valuation, rates, concentration, and what came after.

use crate::{
    domain::{
        library::Load,
        metrics,
        study::{PairReturns, StreakStudy, concentration::IndexWeights, valuation::QuotedRatios},
        wording::{self, CardWords},
    },
    pages::{
        CardPart, Context, Custom, FigureContent, FigureText, Part, charts, drawn,
        scope::{scope, scoped, streaks},
    },
};

/// The streak, its rank and what chance would bring.
pub const STREAK: Part = Part::Card(CardPart {
    title: "Streak",
    words: streak,
    drawing: Some(&Part::figure(streak_bars, 84.0, &[])),
    method: &[
        metrics::streaks::streak::DEFINITION.key,
        metrics::streaks::base_rate::DEFINITION.key,
    ],
});

fn streak(cx: &dyn Context) -> Load<CardWords> {
    let study = streaks(cx);
    let none = || wording::streaks::no_streak();
    scoped(cx, |scope| {
        let words =
            study.as_ref().and_then(|study| wording::streaks::card_words(study, &scope.names));
        words.unwrap_or_else(none)
    })
}

/// Who won each of the last sessions.
fn streak_bars(cx: &dyn Context) -> FigureContent {
    let study = streaks(cx);
    scoped(cx, |scope| {
        let subject = study.as_ref().and_then(StreakStudy::subject);
        let bars = charts::streak_bars(scope.history(), subject);
        let count = bars.days.len();
        let text = FigureText {
            title: wording::streaks::sessions_title(scope.small(), scope.large()),
            subtitle: wording::overview::streak_bars_subtitle(scope.small(), scope.large(), count),
            caption: String::new(),
            source: scope.source(),
        };
        (drawn(bars), text)
    })
}

/// The gap between the price-earnings ratios of both indices.
pub const VALUATION: Part = Part::Card(CardPart {
    title: "Valuation",
    words: valuation,
    drawing: Some(&Part::Custom(Custom::PeGauge)),
    method: &[metrics::valuation::valuation_gap::DEFINITION.key],
});

fn valuation(cx: &dyn Context) -> Load<CardWords> {
    let (small, large) = cx.legs()?;
    Some(QuotedRatios::read(cx.library(), &small, &large)?.map(|quoted| match quoted.gap() {
        Ok(gap) => wording::valuation::card_words(&quoted.facts, gap, quoted.as_of),
        Err(absence) => CardWords::absent(wording::overview::NO_PES, absence),
    }))
}

/// Both price-earnings ratios, the small leg's first; none where they are not known on one basis.
pub fn quoted_ratios(cx: &dyn Context) -> Option<(f64, f64)> {
    let (small, large) = cx.legs()?;
    let quoted = QuotedRatios::read(cx.library(), &small, &large)?.ok()?;
    let gap = quoted.gap().ok()?;
    Some((gap.small.fact.value, gap.large.fact.value))
}

/// The policy rate and its path.
pub const RATES: Part =
    Part::card("Rates", rates, &[metrics::rates::easing_cycles::DEFINITION.key]);

fn rates(cx: &dyn Context) -> Load<CardWords> {
    let facts = match cx.library().policy()? {
        Ok(facts) => facts,
        Err(error) => return Some(Err(error)),
    };
    let words = wording::rates::card_words(&facts, cx.library().as_of()?, cx.today());
    Some(Ok(words.unwrap_or_else(|absence| CardWords::absent(wording::overview::NO_RATE, absence))))
}

/// The weight of the largest companies in the large index.
pub const CONCENTRATION: Part = Part::card("Concentration", concentration, &[]);

fn concentration(cx: &dyn Context) -> Load<CardWords> {
    let (small, large) = cx.legs()?;
    Some(IndexWeights::read(cx.library(), &small, &large)?.map(|weights| {
        let IndexWeights { facts, indices, as_of } = weights;
        let small = indices.small.as_ref().ok();
        let words = indices
            .large
            .and_then(|large| wording::concentration::card_words(&facts, small, &large, as_of));
        words.unwrap_or_else(|absence| CardWords::absent(wording::overview::NO_WEIGHTS, absence))
    }))
}

/// What both legs made after the as-of session, where the snapshot goes on.
pub const NEXT: Part = Part::Note { title: wording::overview::NEXT_TITLE, words: next };

fn next(cx: &dyn Context) -> Option<String> {
    let scope = scope(cx)?.ok()?;
    wording::overview::aftermath(
        scope.small().as_str(),
        scope.large().as_str(),
        &PairReturns::over(scope.since()),
    )
}
