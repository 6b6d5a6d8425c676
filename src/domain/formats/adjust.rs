//! What closes are adjusted for: splits and dividends that stand beside them are undone or applied.
//!
//! Closes of a series are adjusted for splits and not for dividends. A table may hold closes as they
//! were traded, beside its splits, or closes that are adjusted for the dividends beside them too.

use super::{
    bar::{Bar, Bars, Source},
    cents::{Cents, SNAP},
    choices::{About, AdjustedFor, Choices},
    question::{Decisions, Question, Stop},
};
use crate::domain::{Error, format};

/// A share of whole cents above which closes were quoted so.
const MOST: f64 = 0.9;
/// A share below which they were computed.
const HALF: f64 = 0.5;
/// A share below which hardly any was quoted.
const FEW: f64 = 0.3;
/// The fewest closes that tell such a thing, and how many of them are the latest.
const FEWEST: usize = 60;
const LATEST: usize = 10;
/// A step between closes and adjusted closes that splits make and dividends do not.
const OF_A_SPLIT: f64 = 1.4;

/// Brings closes and dividends to what a series holds, and says for what they were adjusted.
///
/// `lacks_split` is true where closes part from the adjusted ones beside them as by a split.
pub(super) fn undo(
    bars: &mut Bars,
    lacks_split: bool,
    source: &Source<'_>,
    choices: &Choices,
    decisions: &mut Decisions,
) -> Result<Option<AdjustedFor>, Stop> {
    let was_traded = undo_splits(bars, choices, decisions)?;
    let is_known = was_traded || (source.columns.adjusted.is_some() && !lacks_split);
    let has_dividends = bars.iter().any(|bar| bar.dividend != 0.0);
    if !has_dividends {
        if choices.adjusted == Some(AdjustedFor::Dividends) {
            let problem = "closes that are adjusted for dividends tell no price without them";
            return Err(
                Error::invalid(problem, "give a file with the dividends beside them").into()
            );
        }
        if choices.adjusted.is_none() && look_adjusted(bars) {
            let words = "older closes are no whole cents, and the latest are: they look adjusted for \
                         dividends, which then count as price";
            decisions.say(About::Adjusted, words);
        }
        return Ok(choices.adjusted.or(is_known.then_some(AdjustedFor::Splits)));
    }
    if is_adjusted(bars, source, choices, decisions)? {
        undo_dividends(bars)?;
        let paid = bars.iter().filter(|bar| bar.dividend != 0.0).count();
        let noun = if paid == 1 { "dividend" } else { "dividends" };
        let words = format!(
            "closes were adjusted for the {} {noun} beside them; this is undone",
            format::count(paid)
        );
        decisions.say(About::Adjusted, words);
        return Ok(Some(AdjustedFor::Splits));
    }
    Ok(choices.adjusted.or(is_known.then_some(AdjustedFor::Splits)))
}

/// Closes beside adjusted ones, one after the other: whether they part as by a split that they lack.
#[derive(Default)]
pub(super) struct SplitLook {
    last: Option<f64>,
    pub(super) lacks_split: bool,
}

impl SplitLook {
    pub(super) fn take(&mut self, close: f64, adjusted: f64) {
        let ratio = adjusted / close;
        let step = self.last.map_or(0.0, |last| (ratio / last).ln().abs());
        self.lacks_split |= OF_A_SPLIT.ln() < step;
        self.last = Some(ratio);
    }
}

/// Applies the splits to closes that were not adjusted for them; whether they were not.
fn undo_splits(
    bars: &mut Bars,
    choices: &Choices,
    decisions: &mut Decisions,
) -> Result<bool, Stop> {
    turn_round(bars);
    let (mut as_traded, mut applied, mut splits) = (0.0, 0.0, Vec::new());
    for (bar, change) in at_splits(bars) {
        as_traded += (change + bar.split.ln()).abs();
        applied += change.abs();
        splits.push(format!("{} for 1 on {}", bar.split, bar.day));
    }
    if splits.is_empty() {
        return Ok(false);
    }
    let splits = splits.join(", ");
    let is_traded = match (choices.adjusted, as_traded < applied) {
        (Some(choice), _) => choice == AdjustedFor::None,
        (None, true) if as_traded * 2.0 < applied => true,
        (None, false) if applied * 2.0 < as_traded => false,
        _ => return Err(ask_splits(&splits).into()),
    };
    if !is_traded {
        decisions.say(About::Adjusted, format!("closes are adjusted for the split of {splits}"));
        return Ok(false);
    }
    let mut later = 1.0;
    for at in (0..bars.len()).rev() {
        if let Some(bar) = bars.get(at) {
            bars.change(at, bar.close / later, bar.dividend / later);
            later *= bar.split;
        }
    }
    let words = format!("closes are as traded; the split of {splits} is applied");
    decisions.say(About::Adjusted, words);
    Ok(true)
}

/// Bars with a split, each with the change of the logarithm of the close into it.
fn at_splits(bars: &Bars) -> impl Iterator<Item = (Bar, f64)> {
    let pairs = bars.iter().zip(bars.iter().skip(1)).filter(|(_, bar)| bar.split != 1.0);
    pairs.map(|(before, bar)| (bar, (bar.close / before.close).ln()))
}

/// Turns splits round that are old shares for a new one, as closes that jump to that share tell.
fn turn_round(bars: &mut Bars) {
    let (mut new_for_old, mut old_for_new) = (0.0, 0.0);
    for (bar, change) in at_splits(bars) {
        new_for_old += change.abs().min((change + bar.split.ln()).abs());
        old_for_new += (change - bar.split.ln()).abs();
    }
    if old_for_new * 2.0 < new_for_old {
        bars.turn_splits_round();
    }
}

fn ask_splits(splits: &str) -> Question {
    let words = format!("closes stand beside a split of {splits}. Are they adjusted for it?");
    let answer = |adjusted: AdjustedFor, words: &str| (adjusted.to_string(), words.to_owned());
    let answers = [
        answer(AdjustedFor::None, "as they were traded"),
        answer(AdjustedFor::Splits, "adjusted for it"),
    ];
    Question::new(About::Adjusted, words, answers)
}

/// True where closes are adjusted for the dividends beside them.
///
/// Prices are quoted in cents; adjusted ones are computed and are not, before the last dividend.
fn is_adjusted(
    bars: &Bars,
    source: &Source<'_>,
    choices: &Choices,
    decisions: &mut Decisions,
) -> Result<bool, Stop> {
    if source.columns.adjusted.is_some() {
        return Ok(false);
    }
    if let Some(choice) = choices.adjusted {
        return Ok(choice == AdjustedFor::Dividends);
    }
    let pays = |at: &usize| bars.get(*at).is_some_and(|bar| bar.dividend != 0.0);
    let last = (0..bars.len()).rev().find(pays).unwrap_or(0);
    let (before, after) = (bars.range(0..last), bars.range(last..bars.len()));
    let (before, after) = (Cents::of(before), Cents::of(after));
    let words = "closes before the last dividend are no whole cents, and those after it are";
    let quoted = "closes beside dividends are whole cents, as prices are: not adjusted for them";
    match (before.share(), source.is_adjusting) {
        (None, _) => Ok(false),
        (Some(share), _) if MOST < share && 0 < before.four_bytes => Ok(false),
        (Some(share), true) if MOST < share => Err(ask_dividends().into()),
        (Some(share), false) if MOST < share => {
            decisions.say(About::Adjusted, quoted);
            Ok(false)
        }
        (Some(share), is_adjusting) if share < HALF && after.share().is_some_and(|s| MOST < s) => {
            if !is_adjusting && after.rows < 3 {
                return Err(ask_dividends().into());
            }
            decisions.say(About::Adjusted, words);
            Ok(true)
        }
        (Some(_), true) => Ok(true),
        (Some(_), false) => Err(ask_dividends().into()),
    }
}

fn ask_dividends() -> Question {
    let words = "closes stand beside dividends. Are they adjusted for them already?";
    let answer = |adjusted: AdjustedFor, words: &str| (adjusted.to_string(), words.to_owned());
    let answers = [
        answer(AdjustedFor::Dividends, "adjusted for them"),
        answer(AdjustedFor::Splits, "prices as they were quoted"),
    ];
    Question::new(About::Adjusted, words, answers)
}

/// True where the latest closes are quoted prices, and most of the older ones were computed.
fn look_adjusted(bars: &Bars) -> bool {
    let (older, latest) = (bars.len() / 2, bars.len().saturating_sub(LATEST));
    let share = |rows| Cents::of(bars.range(rows)).share();
    FEWEST <= bars.len()
        && share(0..older).is_some_and(|share| share < FEW)
        && share(latest..bars.len()).is_some_and(|share| MOST < share)
}

/// Undoes the adjustment from the last row backwards: `P(i-1) = A(i-1) / f(i) + D(i)`,
/// `f(i-1) = A(i-1) / P(i-1)`.
fn undo_dividends(bars: &mut Bars) -> Result<(), Error> {
    let (mut factor, mut dividend) = (1.0, 0.0);
    for at in (0..bars.len()).rev() {
        let Some(bar) = bars.get(at) else { continue };
        let close = snapped(bar.close / factor + dividend);
        if dividend != 0.0 {
            factor = bar.close / close;
        }
        dividend = bar.dividend;
        bars.change(at, close, dividend);
    }
    let is_price = |bar: &Bar| bar.close.is_finite() && 0.0 < bar.close;
    bars.iter().enumerate().find(|(_, bar)| !is_price(bar)).map_or(Ok(()), |(at, bar)| {
        let problem = format!("the dividends leave no price on {}", bar.day);
        let error = Error::invalid(problem, "say --adjusted splits if closes are prices");
        Err(error.at_line(bars.line(at)))
    })
}

fn snapped(value: f64) -> f64 {
    let near = (value * 1e4).round() / 1e4;
    if (value - near).abs() <= SNAP * value { near } else { value }
}

#[cfg(test)]
mod tests {
    use super::super::{About, Choices, SeriesTable, read_text};

    fn read(text: &str) -> SeriesTable {
        read_text(text, &Choices::default()).unwrap().remove(0)
    }

    fn asked(text: &str) -> About {
        match read_text(text, &Choices::default()).unwrap_err() {
            super::Stop::Ask(question) => question.about,
            super::Stop::Error(error) => panic!("{error}"),
        }
    }

    const HISTORY: &str = "Date,Close,Dividends,Stock Splits\n";

    #[test]
    fn closes_adjusted_for_dividends_become_prices() {
        // 100 and 99 with a dividend of 2 between them.
        let text =
            format!("{HISTORY}2026-01-02,49.0,0,0\n2026-01-05,98.0,0,0\n2026-01-06,99,2,0\n");
        let ask = asked(&text);
        assert_eq!(ask, About::Adjusted);
        let text =
            format!("{HISTORY}2026-01-02,97.1234567,0,0\n2026-01-05,98,0,0\n2026-01-06,99,2,0\n");
        let table = read(&text);
        assert_eq!(table.values[1..], [100.0, 99.0]);
        assert!((table.values[0] - 97.123_456_7 / 0.98).abs() < 1e-9);
    }

    #[test]
    fn quoted_prices_beside_dividends_stay() {
        let plain = "date,close,dividend\n2026-01-02,100.25,\n2026-01-05,99.5,0.5\n";
        assert_eq!(read(plain).values, [100.25, 99.5]);
        let four_bytes =
            format!("{HISTORY}2026-01-02,248.80999755859375,0,0\n2026-01-05,249.8,1,0\n");
        assert_eq!(read(&four_bytes).values[0], 248.809_997_558_593_75);
        let three = "date,close,adjclose,dividends\n2026-01-02,100,98,0\n2026-01-05,99,99,2\n";
        assert_eq!(read(three).values, [100.0, 99.0]);
    }

    #[test]
    fn splits_are_applied_where_closes_jump_by_them() {
        let head = "date,close,divCash,splitFactor\n";
        let traded = format!("{head}2026-01-02,200,1,1\n2026-01-05,101,0,2\n2026-01-06,102,0,1\n");
        let table = read(&traded);
        assert_eq!(table.values, [100.0, 101.0, 102.0]);
        assert_eq!(table.dividends.unwrap()[0].amount, 0.5);
        let applied = format!("{head}2026-01-02,100,1,1\n2026-01-05,101,0,2\n2026-01-06,102,0,1\n");
        assert_eq!(read(&applied).values, [100.0, 101.0, 102.0]);
        let doubtful = format!("{head}2026-01-02,100,0,1\n2026-01-05,97.6,0,1.05\n");
        assert_eq!(asked(&doubtful), About::Adjusted);
        let words = format!("{head}2026-01-02,30,0,\n2026-01-05,10,0,3-for-1\n");
        assert_eq!(read(&words).values, [10.0, 10.0]);
    }
}
