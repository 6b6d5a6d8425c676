//! Both price-earnings ratios of a comparison, and what they come to.

use crate::domain::{
    Absence, Day, format,
    metrics::valuation::{
        earnings_yield::{from_pe, yield_gap},
        partial_parity::upside_to_discount,
        valuation_gap::upside_to_parity,
    },
    study::valuation::{PeOrigin, PeSides, QuoteOrigin},
    wording::{CardWords, LegNames, Sentence, Tone, card::dated},
};

/// The basis of both ratios, and their day.
fn origin_words(sides: &PeSides) -> String {
    let (small, large) = match &sides.origin {
        PeOrigin::Own { .. } => return "figures of your own".to_owned(),
        PeOrigin::Quoted { small, large } => (small, large),
    };
    let on = |quote: &QuoteOrigin| dated("quoted", quote.day, quote.age_days);
    let days = match (on(small), on(large)) {
        (small, large) if small == large => small,
        (small_day, large_day) => {
            format!("the {} {small_day}, the {} {large_day}", small.index, large.index)
        }
    };
    format!("loss-makers left out in both; {days}")
}

/// The publisher of both ratios.
pub fn source_words(sides: &PeSides) -> String {
    match &sides.origin {
        PeOrigin::Own { source } => {
            source.as_deref().unwrap_or("the reader, who names no source").to_owned()
        }
        PeOrigin::Quoted { small, large } => format!("{}; {}", small.source, large.source),
    }
}

/// The sentence on top of the page.
pub fn headline(names: &LegNames, sides: &PeSides) -> Sentence {
    let (small, large) = (&names.small, &names.large);
    let (Ok(discount), Ok(upside)) = (sides.discount(), upside_to_parity(sides.small, sides.large))
    else {
        return no_gap(names, Absence::NegativeEarnings);
    };
    let (size, word, tone) = match discount {
        0.0.. => (discount, "less", Tone::Small),
        _ => (-discount, "more", Tone::Large),
    };
    Sentence::new(format!("{} {} ", small.opening(), small.verb("costs", "cost")))
        .toned(format!("{} {word}", format::percent(size, 1)), tone)
        .plain(format!(
            " than {} for each dollar of earnings: {} against {}. For the gap to close, {} would \
             have to {} {} by ",
            large.inside(),
            format::quoted_multiple(sides.small),
            format::quoted_multiple(sides.large),
            small.verb("it", "they"),
            if 0.0 <= upside { "outgrow" } else { "fall behind" },
            large.inside(),
        ))
        .toned(format::percent(upside.abs(), 1), Tone::Strong)
        .plain(" at unchanged earnings.")
}

/// The same where there is no gap to speak of.
pub fn no_gap(names: &LegNames, absence: Absence) -> Sentence {
    let what = format!(
        "A price-earnings ratio of both {} and {} on one basis",
        names.small.inside(),
        names.large.inside()
    );
    Sentence::new(CardWords::absent(&what, absence).lines.join(" "))
        .plain(" You can enter figures of your own below.")
}

/// Caption of the bars of both ratios.
pub fn gap_caption(names: &LegNames, sides: &PeSides) -> String {
    let (Ok(discount), Ok(upside)) = (sides.discount(), upside_to_parity(sides.small, sides.large))
    else {
        return format!("{}.", Absence::NegativeEarnings);
    };
    format!(
        "A dollar of yearly earnings costs {} with {} and {} with {}: {} {}, {}. Parity would take {}.",
        format::dollars_exact(sides.small),
        names.small.inside(),
        format::dollars_exact(sides.large),
        names.large.inside(),
        format::percent(discount.abs(), 1),
        if 0.0 <= discount { "less" } else { "more" },
        origin_words(sides),
        format::signed_percent(upside, 1),
    )
}

/// Caption of parity: the worth of a part of the gap.
pub fn parity_caption(names: &LegNames, sides: &PeSides) -> String {
    let half = sides.discount().map(|discount| (discount, discount / 2.0));
    let found = half.and_then(|(discount, half)| {
        let parity = upside_to_discount(sides.small, sides.large, 0.0)?;
        Ok((discount, parity, half, upside_to_discount(sides.small, sides.large, half)?))
    });
    match found {
        Ok((discount, parity, half, to_half)) => format!(
            "At unchanged earnings {} would gain {} on {} with the whole gap closed, and {} with \
             half of it ({} left). The first is not the discount of {}: what is cheaper must rise \
             from a lower level.",
            names.small.inside(),
            format::signed_percent(parity, 1),
            names.large.inside(),
            format::signed_percent(to_half, 1),
            format::percent(half, 1),
            format::percent(discount, 1),
        ),
        Err(absence) => format!("There is no gap to close: {absence}."),
    }
}

/// The gap as a difference of yields.
pub fn yield_caption(names: &LegNames, sides: &PeSides) -> String {
    match yield_gap(from_pe(sides.small), from_pe(sides.large)) {
        Ok(gap) => format!(
            "Of each dollar paid, {} {} {} a year more than {}. A yield also works where there is a \
             loss, which has no P/E.",
            names.small.inside(),
            names.small.verb("earns", "earn"),
            format::points(gap, 2),
            names.large.inside(),
        ),
        Err(absence) => format!("No yields can be compared: {absence}."),
    }
}

/// A day, and how long before the as-of day it was.
pub(super) fn quoted_on(day: Day, age_days: i32) -> String {
    match age_days {
        ..0 => format!("{} (later)", format::day_long(day)),
        0 => format::day_long(day),
        1 => format!("{}, one day before", format::day_long(day)),
        days => {
            let days = format::count(days.unsigned_abs() as usize);
            format!("{}, {days} days before", format::day_long(day))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> LegNames {
        let (small, large) = ("IWM".parse().unwrap(), "SPY".parse().unwrap());
        LegNames::new(&small, Some("small blend"), &large, Some("large blend"))
    }

    fn check(small: f64, large: f64, expected: &str) {
        let sides = PeSides::own(small, large, None);
        assert_eq!(headline(&names(), &sides).to_string(), expected);
    }

    #[test]
    fn the_gap_is_told_from_both_ends() {
        check(
            19.5,
            28.0,
            "Small caps cost 30.4\u{a0}% less than large caps for each dollar of earnings: \
             19.5\u{a0}× against 28.0\u{a0}×. For the gap to close, they would have to outgrow large \
             caps by 43.6\u{a0}% at unchanged earnings.",
        );
        check(
            30.0,
            20.0,
            "Small caps cost 50.0\u{a0}% more than large caps for each dollar of earnings: \
             30.0\u{a0}× against 20.0\u{a0}×. For the gap to close, they would have to fall behind \
             large caps by 33.3\u{a0}% at unchanged earnings.",
        );
        let parity = parity_caption(&names(), &PeSides::own(10.0, 20.0, None));
        assert!(parity.contains("+100.0\u{a0}%") && parity.contains("+50.0\u{a0}%"), "{parity}");
    }

    #[test]
    fn a_gap_that_is_not_known_says_from_when_on() {
        let first = "2026-01-05".parse().unwrap();
        let words = no_gap(&names(), Absence::NotKnownYet { first }).to_string();
        assert!(words.contains("first published on 5 January 2026"), "{words}");
    }
}
