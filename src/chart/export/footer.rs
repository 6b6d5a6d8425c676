//! Footer of a drawing: its source and origin in lines that fit.

use super::Words;
use crate::chart::{MeasureText, Weight, theme::NOTE_SIZE_CSS};

/// Lines of the footer at most; a drawing has to have room for its chart.
const MOST_LINES: usize = 6;

/// The source, the origin and the link, broken where a line is full.
pub(super) fn footer(words: Words<'_>, width_css: f64, measure: &dyn MeasureText) -> Vec<String> {
    let (links, facts): (Vec<_>, Vec<_>) =
        words.about.iter().partition(|(_, text)| text.contains("://"));
    let facts: Vec<String> = facts.iter().map(|(name, text)| format!("{name}: {text}")).collect();
    let links = links.into_iter().map(|(_, text)| text.clone());
    let paragraphs = [words.source.to_owned(), facts.join("; ")].into_iter().chain(links);
    let fits = |text: &str| measure.width_css(text, NOTE_SIZE_CSS, Weight::Regular) <= width_css;
    paragraphs.flat_map(|text| broken(&text, &fits)).take(MOST_LINES).collect()
}

/// A text in lines, broken at spaces; a word that is longer than a line is broken within.
fn broken(text: &str, fits: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.extend(pieces(word, fits)),
        }
    }
    lines
}

fn pieces(word: &str, fits: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for c in word.chars() {
        let is_full = pieces.last().is_some_and(|it| !it.is_empty() && !fits(&format!("{it}{c}")));
        if is_full {
            pieces.push(String::new());
        }
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::AverageWidths;

    #[test]
    fn nothing_is_cut_off_before_the_last_line() {
        let about = [("Pair", "IWM against SPY".to_owned()), ("Link", "https://x.org/".repeat(5))];
        let words = Words { title: "", subtitle: "", source: "Source: a b c", about: &about };
        let lines = footer(words, 180.0, &AverageWidths);
        assert_eq!(lines[..2], ["Source: a b c", "Pair: IWM against SPY"]);
        assert_eq!(lines[2..].concat(), about[1].1);
        assert!(2 < lines[2..].len(), "{lines:?}");
    }
}
