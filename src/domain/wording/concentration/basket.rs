//! Captions of the basket of the seven, of its contribution and of breadth.

use crate::domain::{
    Day, Value, format,
    metrics::concentration::basket::{BasketPoint, BasketReturns},
    wording::{absence_words, moves::gained_on},
};

/// Caption of the basket: returns of the seven, the index and the rest of it.
pub fn basket_caption(found: Value<BasketReturns>, later_weights: Option<Day>) -> String {
    let Ok(found) = found else {
        return "The companies and the fund share no session in this range.".to_owned();
    };
    let from = format::day_long(found.first.day);
    let hindsight = later_weights.map(hindsight_words).unwrap_or_default();
    format!(
        "Since {from} the seven returned {}, the index {}, and the index without them {}.{hindsight}",
        format::signed_percent(found.basket, 1),
        format::signed_percent(found.index, 1),
        format::signed_percent(found.rest, 1),
    )
}

/// Caption of the weight of the seven over the points.
pub fn basket_weight_caption(points: &[BasketPoint], later_weights: Option<Day>) -> String {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return "The companies and the fund share no session in this range.".to_owned();
    };
    let percent = |point: &BasketPoint| format::percent(point.weight, 1);
    let hindsight = later_weights.map(hindsight_words).unwrap_or_default();
    if percent(first) == percent(last) {
        return format!(
            "By price alone the seven were {} of the index on {}, and again on {}.{hindsight}",
            percent(first),
            format::day_long(first.day),
            format::day_long(last.day),
        );
    }
    format!(
        "By price alone the seven went from {} of the index on {} to {} on {}.{hindsight}",
        percent(first),
        format::day_long(first.day),
        percent(last),
        format::day_long(last.day),
    )
}

fn hindsight_words(published: Day) -> String {
    format!(
        " The weights were published later, on {}, and are moved back with prices.",
        format::day_long(published),
    )
}

/// Caption of breadth: has the typical company kept up with the giants?
pub fn breadth_caption(equal: &str, weighted: &str, ratio: &[f64], from: Day) -> String {
    let (Some(first), Some(last)) = (ratio.first(), ratio.last()) else {
        return format!("{equal} and {weighted} share no session by this day.");
    };
    let change = last / first - 1.0;
    let verdict = match change {
        fell if fell < 0.0 => "the typical company fell behind the giants",
        rose if 0.0 < rose => "the typical company beat the giants",
        _ => "the typical company kept up with the giants",
    };
    let since = format::day_long(from);
    format!("Since {since} {equal} {} {weighted}: {verdict}.", gained_on(change, 1))
}

/// Caption of the contribution of the seven to the return of the index.
pub fn contribution_caption(seven: Value, whole: Value, later_weights: Option<Day>) -> String {
    let (seven, whole) = match (seven, whole) {
        (Ok(seven), Ok(whole)) => (seven, whole),
        (Err(absence), _) | (_, Err(absence)) => {
            let why = absence_words(absence);
            return format!("What the seven added is not known: {why}.");
        }
    };
    let hindsight = later_weights.map(hindsight_words).unwrap_or_default();
    format!(
        "The index returned {}: the seven added {}, all others {}.{hindsight}",
        format::signed_percent(whole, 1),
        format::points(seven, 1),
        format::points(whole - seven, 1),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::metrics::concentration::basket::returns;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_seven_the_index_and_the_rest_are_told_apart() {
        let point = |at: &str, weight, basket, index, rest| BasketPoint {
            day: day(at),
            weight,
            basket,
            index,
            rest,
        };
        let points =
            [point("2026-01-02", 0.30, 1.0, 1.0, 1.0), point("2026-01-23", 0.36, 1.2, 1.0, 0.9)];
        assert_eq!(
            basket_caption(returns(&points), None),
            "Since 2 January 2026 the seven returned +20.0\u{a0}%, the index 0.0\u{a0}%, and the index \
             without them −10.0\u{a0}%."
        );
        let later = basket_weight_caption(&points, Some(day("2026-06-19")));
        assert!(
            later.ends_with("published later, on 19 June 2026, and are moved back with prices."),
            "{later}"
        );
        assert!(later.contains("30.0\u{a0}% of the index on 2 January 2026 to 36.0\u{a0}%"));
        assert!(basket_caption(returns(&[]), None).contains("share no session"));
        let added = contribution_caption(Ok(0.05), Ok(0.02), None);
        assert_eq!(
            added,
            "The index returned +2.0\u{a0}%: the seven added +5.0\u{a0}points, all others −3.0\u{a0}points."
        );
    }

    #[test]
    fn breadth_is_said_in_words() {
        let from = day("2023-06-30");
        let said = breadth_caption("RSP", "SPY", &[100.0, 90.0], from);
        assert!(
            said.contains(
                "RSP lost 10.0\u{a0}% to SPY: the typical company fell behind the giants"
            ),
            "{said}"
        );
        assert!(breadth_caption("RSP", "SPY", &[], from).contains("share no session"));
    }
}
