//! Origin of an export: what a file that leaves the page says of where it comes from.

use super::{Context, further_legs_of, scope::scope};
use crate::domain::{Symbol, wording};

/// Words of a file's name at most, those of the chart.
const NAME_WORDS: usize = 5;
/// Words that a name can do without.
const FILLERS: [&str; 12] =
    ["a", "and", "against", "been", "from", "have", "in", "of", "on", "over", "the", "to"];

/// Pair, further legs, day, basis, notes, unit, snapshot and link of a view, a name and its text each.
pub fn about(cx: &dyn Context, link: &str) -> Vec<(&'static str, String)> {
    let mut about = Vec::new();
    if let Some((small, large)) = cx.legs() {
        about.push(("Pair", wording::export::pair(&small, &large)));
    }
    let further = further_legs_of(cx);
    if !further.is_empty() {
        about.push(("Further legs", wording::export::further_legs(&further)));
    }
    if let Some(Ok(scope)) = scope(cx) {
        about.push(("Days", wording::export::days(scope.window_start(), scope.as_of)));
    }
    about.push(("Basis", wording::export::basis(cx.view().basis).to_owned()));
    let view = cx.view();
    if !view.notes.all().is_empty() {
        about.push(("Notes", wording::export::notes(view.notes.all())));
    }
    about.push(("Unit", wording::export::UNIT.to_owned()));
    if let Some(Ok(manifest)) = cx.library().manifest() {
        let snapshot = wording::export::snapshot(&manifest.id.to_string(), manifest.as_of);
        about.push(("Snapshot", snapshot));
    }
    about.push(("Link", link.to_owned()));
    about
}

/// `rotascope-ratio-IWM-SPY-2026-09-25.svg`: the chart, the pair, the further legs that its title
/// names and the day, in characters that every file system takes.
pub fn file_name(cx: &dyn Context, title: &str, extension: &str) -> String {
    let legs = cx.legs();
    let is_named = |leg: &Symbol| title.split([' ', ',']).any(|word| word == leg.as_str());
    let further = further_legs_of(cx).into_iter().filter(is_named);
    let symbols: Vec<String> = legs
        .into_iter()
        .flat_map(|(small, large)| [small, large])
        .chain(further)
        .map(|leg| plain(&leg))
        .collect();
    let chart = name_of_chart(title, &symbols);
    let day = cx.library().as_of().map(|day| day.to_string());
    let parts: Vec<String> =
        ["rotascope".to_owned(), chart].into_iter().chain(symbols).chain(day).collect();
    format!("{}.{extension}", parts.join("-"))
}

/// The words of a title that tell its chart from others: "ratio-below-its-peak".
fn name_of_chart(title: &str, symbols: &[String]) -> String {
    let title = title.replace(" / ", " ratio ");
    let words = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let told = words
        .take_while(|word| *word != "since")
        .filter(|word| !symbols.iter().any(|symbol| symbol.split('-').any(|it| it == *word)))
        .map(str::to_lowercase)
        .filter(|word| !FILLERS.contains(&word.as_str()));
    let name: Vec<String> = told.take(NAME_WORDS).collect();
    if name.is_empty() { "race".to_owned() } else { name.join("-") }
}

fn plain(symbol: &Symbol) -> String {
    symbol.as_str().replace(|c: char| !c.is_ascii_alphanumeric() && c != '-', "-")
}
