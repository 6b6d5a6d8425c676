//! Both price-earnings ratios of a comparison, and what they come to.

use crate::domain::{
    Absence, Day, Symbol, format,
    study::valuation::{PeOrigin, PeSides, QuoteOrigin},
    wording::{Emphasis, LegNames, Sentence, absence_words, card::dated, reason},
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
pub(crate) fn source_words(sides: &PeSides) -> String {
    match &sides.origin {
        PeOrigin::Own { source } => {
            source.as_deref().unwrap_or("the reader, who names no source").to_owned()
        }
        PeOrigin::Quoted { small, large } => format!("{}; {}", small.source, large.source),
    }
}

/// "At the P/Es quoted on 23 January 2026", or the reader's own.
fn at_words(sides: &PeSides) -> String {
    match &sides.origin {
        PeOrigin::Own { .. } => "At your own figures".to_owned(),
        PeOrigin::Quoted { small, large } if small.day == large.day => {
            format!("At the P/Es quoted on {}", format::day_long(small.day))
        }
        PeOrigin::Quoted { small, large } => format!(
            "At the P/Es quoted on {} ({}) and {} ({})",
            format::day_long(small.day),
            small.index,
            format::day_long(large.day),
            large.index,
        ),
    }
}

/// Direction of a gap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Gap {
    /// The small leg is cheaper by this share.
    Discount(f64),
    /// The small leg is dearer by this share.
    Premium(f64),
    /// Both cost the same.
    None,
}

/// The gap at the decimals that are shown.
pub(super) fn gap_of(discount: f64) -> Gap {
    match discount {
        _ if format::percent(discount.abs(), 1) == format::percent(0.0, 1) => Gap::None,
        0.0.. => Gap::Discount(discount),
        _ => Gap::Premium(-discount),
    }
}

/// The sentence on top of the page, with the day of the quotes.
pub fn headline(names: &LegNames, sides: &PeSides) -> Sentence {
    let (small, large) = (names.small.inside(), names.large.inside());
    let (Ok(discount), Ok(upside)) = (sides.discount(), sides.upside_to_parity()) else {
        return no_gap(names, Absence::NegativeEarnings);
    };
    let at = Sentence::new(format!("{}, ", at_words(sides)));
    let (size, emphasis) = match gap_of(discount) {
        Gap::None => {
            return at.plain(format!(
                "{small} and {large} cost the same for each dollar of earnings: {}.",
                format::quoted_multiple(sides.small),
            ));
        }
        Gap::Discount(size) => (format!("{} less", format::percent(size, 1)), Emphasis::Small),
        Gap::Premium(size) => (format!("{} more", format::percent(size, 1)), Emphasis::Large),
    };
    at.plain(format!("{small} cost "))
        .emphasised(size, emphasis)
        .plain(format!(
            " than {large} for each dollar of earnings: {} against {}. To close the gap, {} price \
             would have to {} ",
            format::quoted_multiple(sides.small),
            format::quoted_multiple(sides.large),
            names.small.possessive(),
            if 0.0 <= upside { "rise" } else { "fall" },
        ))
        .emphasised(format::percent(upside.abs(), 1), Emphasis::Strong)
        .plain(format!(
            " {}, earnings unchanged.",
            if 0.0 <= upside {
                format!("more than that of {large}")
            } else {
                format!("against that of {large}")
            },
        ))
}

/// The same where there is no gap to speak of.
pub fn no_gap(names: &LegNames, absence: Absence) -> Sentence {
    Sentence::new(no_gap_words(names, absence)).plain(" You can enter figures of your own below.")
}

/// Reason why there is no gap, as a caption.
pub(crate) fn no_gap_words(names: &LegNames, absence: Absence) -> String {
    let (small, large) = (names.small.inside(), names.large.inside());
    match absence {
        Absence::NotInSnapshot => {
            format!("This snapshot holds no P/E of {small} and {large} on one basis.")
        }
        other => format!(
            "There is no P/E of {small} and {large} on one basis: {}.",
            absence_words(other)
        ),
    }
}

/// Line where quotes of a leg are missing.
pub(crate) fn no_quotes(missing: &[&Symbol]) -> String {
    let symbols: Vec<&str> = missing.iter().map(|symbol| symbol.as_str()).collect();
    format!("This snapshot holds no P/E of {}.", symbols.join(" and "))
}

/// Caption of the bars of both ratios.
pub(crate) fn gap_caption(names: &LegNames, sides: &PeSides) -> String {
    let (Ok(discount), Ok(upside)) = (sides.discount(), sides.upside_to_parity()) else {
        return format!("{}.", Absence::NegativeEarnings);
    };
    let origin = origin_words(sides);
    let (small, large) = (names.small.inside(), names.large.inside());
    let (size, word) = match gap_of(discount) {
        Gap::None => {
            return format!(
                "A dollar of yearly earnings cost {} with {small} as with {large}, {origin}.",
                format::dollars_exact(sides.small),
            );
        }
        Gap::Discount(size) => (size, "less"),
        Gap::Premium(size) => (size, "more"),
    };
    format!(
        "A dollar of yearly earnings cost {} with {small} and {} with {large}: {} {word}, {origin}. \
         For both to cost the same, the price of {small} would have to change by {} against that of \
         {large}.",
        format::dollars_exact(sides.small),
        format::dollars_exact(sides.large),
        format::percent(size, 1),
        format::signed_percent(upside, 1),
    )
}

/// Caption of parity: the worth of a part of the gap.
pub fn parity_caption(names: &LegNames, sides: &PeSides) -> String {
    let (discount, parity, to_half) =
        match (sides.discount(), sides.upside_to_parity(), sides.upside_to_half()) {
            (Ok(discount), Ok(parity), Ok(to_half)) => (discount, parity, to_half),
            (Err(absence), ..) | (_, Err(absence), _) | (.., Err(absence)) => {
                return format!("There is no gap to close: {}.", reason(absence));
            }
        };
    let half = discount / 2.0;
    let (small, large) = (names.small.inside(), names.large.inside());
    let (whole, part) = (format::percent(parity.abs(), 1), format::percent(to_half.abs(), 1));
    match gap_of(discount) {
        Gap::None => "Both cost the same, so there is no gap to close.".to_owned(),
        Gap::Discount(size) => format!(
            "With earnings unchanged {small} would gain {whole} on {large} if the whole gap closed, \
             and {part} if half of it did ({} left). The first is more than the discount of {}, as a \
             rise is counted from the lower price.",
            format::percent(half, 1),
            format::percent(size, 1),
        ),
        Gap::Premium(size) => format!(
            "With earnings unchanged {small} would lose {whole} to {large} if the whole premium of {} \
             went, and {part} if half of it did ({} left).",
            format::percent(size, 1),
            format::percent(half.abs(), 1),
        ),
    }
}

/// The gap as a difference of yields.
pub(crate) fn yield_caption(names: &LegNames, sides: &PeSides) -> String {
    let (small, large) = (names.small.inside(), names.large.inside());
    let gap = match sides.yield_gap() {
        Ok(gap) => gap,
        Err(absence) => return format!("No yields can be compared: {}.", reason(absence)),
    };
    let size = format::points_bare(gap.abs(), 2);
    let compared = match gap {
        _ if size == format::points_bare(0.0, 2) => format!("as much a year as {large}"),
        0.0.. => format!("{size} a year more than {large}"),
        _ => format!("{size} a year less than {large}"),
    };
    format!(
        "Of each dollar paid, {small} {} {compared}. A yield also works where there is a loss, which \
         has no P/E.",
        names.small.verb("earns", "earn"),
    )
}

/// A day, and how long before the as-of day it was.
pub(super) fn quoted_on(day: Day, age_days: i32) -> String {
    match age_days {
        ..0 => format!("{} (known only later)", format::day_long(day)),
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
            "At your own figures, small caps cost 30.4\u{a0}% less than large caps for each dollar of \
             earnings: 19.5\u{a0}× against 28.0\u{a0}×. To close the gap, their price would have to \
             rise 43.6\u{a0}% more than that of large caps, earnings unchanged.",
        );
        check(
            30.0,
            20.0,
            "At your own figures, small caps cost 50.0\u{a0}% more than large caps for each dollar of \
             earnings: 30.0\u{a0}× against 20.0\u{a0}×. To close the gap, their price would have to \
             fall 33.3\u{a0}% against that of large caps, earnings unchanged.",
        );
        check(
            20.0,
            20.0,
            "At your own figures, small caps and large caps cost the same for each dollar of \
             earnings: 20.0\u{a0}×.",
        );
        let parity = parity_caption(&names(), &PeSides::own(10.0, 20.0, None));
        assert!(
            parity.contains("gain 100.0\u{a0}%") && parity.contains("and 50.0\u{a0}%"),
            "{parity}"
        );
    }

    #[test]
    fn a_gap_that_is_not_known_says_from_when_on() {
        let first = "2026-01-05".parse().unwrap();
        let words = no_gap(&names(), Absence::NotKnownYet { first }).to_string();
        assert!(words.contains("first published on 5 January 2026"), "{words}");
    }
}
