//! The instruments page in words: who made most, what growth made against value, what fees take.

use crate::domain::{
    Base, DateRange, Day, Reach, Symbol, Value, format,
    wording::{Sentence, moves::gained_on, range_words},
};

/// Headline: the fund that made most and the one that made least, of those whose return is known.
///
/// `range` ends a sentence: "so far in 2026".
pub fn headline(returns: &[(Symbol, Value)], range: &str) -> Sentence {
    let known = || returns.iter().filter_map(|(symbol, made)| Some((symbol, (*made).ok()?)));
    let best = known().max_by(|a, b| a.1.total_cmp(&b.1));
    let worst = known().min_by(|a, b| a.1.total_cmp(&b.1));
    let (Some((best, most)), Some((worst, least))) = (best, worst) else {
        return Sentence::new("No fund has a return over this range.");
    };
    let count = known().count();
    let percent = |share| format::signed_percent(share, 1);
    if best == worst {
        return Sentence::new(format!("{best} returned {} {range}.", percent(most)));
    }
    Sentence::new(format!(
        "Of {} funds {best} did best {range}, {}; {worst} did worst, {}.",
        format::count(count),
        percent(most),
        percent(least),
    ))
}

/// Headline where funds are measured over histories of different lengths.
pub(crate) fn unlike_histories() -> Sentence {
    Sentence::new(
        "Over all history no fund can be called best, as they begin on different days; choose a \
         shorter range to compare them.",
    )
}

/// A range as it ends a sentence on funds that each reach back to its base: "so far in 2026".
///
/// `of_pair` are the words of the pair, whose history may begin later than the base.
pub(crate) fn funds_range_words(
    range: DateRange,
    base: Base,
    of_pair: String,
    last: Day,
) -> String {
    match (range, base.reach) {
        (DateRange::Max, _) => "over the whole history of each".to_owned(),
        (DateRange::Since(day), Reach::Cut) => format!("since {}", format::day_long(day)),
        (range, Reach::Cut) => range_words(range, Base { reach: Reach::Full, ..base }, last, last),
        (_, Reach::Full) => of_pair,
    }
}

/// Caption of style: a fund of small growth against one of small value.
pub fn style_caption(growth: &str, value: &str, ratio: &[f64], from: Day) -> String {
    let (Some(first), Some(last)) = (ratio.first(), ratio.last()) else {
        return format!("{growth} and {value} share no session by this day.");
    };
    let change = last / first - 1.0;
    let verdict = match change {
        fell if fell < 0.0 => "value led",
        rose if 0.0 < rose => "growth led",
        _ => "neither led",
    };
    format!(
        "Since {} {growth} {} {value}: among small caps {verdict}.",
        format::day_long(from),
        gained_on(change, 1),
    )
}

/// Caption of costs: the cheapest and the dearest of several funds over some years.
pub fn costs_caption(costs: &[(Symbol, f64)], years: u8) -> String {
    let cheapest = costs.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    let dearest = costs.iter().max_by(|a, b| a.1.total_cmp(&b.1));
    let (Some((cheap, least)), Some((dear, most))) = (cheapest, dearest) else {
        return "No expense ratio is known.".to_owned();
    };
    format!(
        "Over {years} years {cheap} costs {} of what it would be worth without fees, {dear} {}.",
        format::percent(*least, 2),
        format::percent(*most, 2),
    )
}

/// A note of the facts as a sentence.
pub(crate) fn note(words: &str) -> String {
    let stop = if words.ends_with('.') { "" } else { "." };
    format!("{}{stop}", format::capitalised(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Absence;

    fn symbol(text: &str) -> Symbol {
        text.parse().unwrap()
    }

    #[test]
    fn the_best_and_the_worst_are_named() {
        let absent = Err(Absence::NotInSnapshot);
        for (returns, words) in [
            (vec![], "No fund has a return over this range."),
            (vec![("IWM", absent)], "No fund has a return over this range."),
            (vec![("IWM", Ok(0.1)), ("SPY", absent)], "IWM returned +10.0\u{a0}% so far in 2026."),
            (
                vec![("IWM", Ok(0.1)), ("SPY", Ok(0.02)), ("TLT", Ok(-0.03))],
                "Of 3 funds IWM did best so far in 2026, +10.0\u{a0}%; TLT did worst, −3.0\u{a0}%.",
            ),
        ] {
            let returns: Vec<_> = returns.into_iter().map(|(name, r)| (symbol(name), r)).collect();
            assert_eq!(headline(&returns, "so far in 2026").to_string(), words);
        }
    }

    #[test]
    fn growth_and_value_are_told_apart() {
        let from = "2023-06-30".parse().unwrap();
        let said = style_caption("VTWG", "VTWV", &[100.0, 97.0], from);
        assert_eq!(
            said,
            "Since 30 June 2023 VTWG lost 3.0\u{a0}% to VTWV: among small caps value led."
        );
        assert!(style_caption("VTWG", "VTWV", &[], from).contains("no session"));
    }

    #[test]
    fn the_cheapest_and_the_dearest_are_named() {
        let costs = [(symbol("IWM"), 0.0188), (symbol("VTWO"), 0.0070)];
        assert_eq!(
            costs_caption(&costs, 10),
            "Over 10 years VTWO costs 0.70\u{a0}% of what it would be worth without fees, IWM 1.88\u{a0}%."
        );
        assert_eq!(costs_caption(&[], 10), "No expense ratio is known.");
    }
}
