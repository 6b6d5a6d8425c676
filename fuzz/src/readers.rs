//! Every reader: reads an input, holds what a good one must keep, and gives all texts for readers.

use rotascope::domain::{
    Error,
    claims::{ClaimSet, ClaimsFile},
    facts::{ConcentrationFacts, InstrumentFacts, PolicyFacts, RecessionFacts, ValuationFacts},
    formats::{self, Choices, Question, Stop},
    lab::Experiment,
    signals::{Legs, Signal},
    snapshot::{BreadthFile, MacroFile, Manifest, PriceFile, RankingFile},
    user_series,
    view::{SavedViews, ViewState},
};

use crate::limits::Reader;

pub const LINK: &[Reader] = &[link];
pub const CLAIMS: &[Reader] = &[|input| refused(ClaimsFile::parse(PATH, input)), own_claims];
pub const RULES: &[Reader] = &[conditions, rules];
pub const SETTINGS: &[Reader] = &[settings];
pub const SNAPSHOT: &[Reader] = &[
    |input| refused(PriceFile::parse(PATH, input)),
    |input| refused(MacroFile::parse(PATH, input)),
    |input| refused(ConcentrationFacts::parse(PATH, input)),
    |input| refused(InstrumentFacts::parse(PATH, input)),
    |input| refused(PolicyFacts::parse(PATH, input)),
    |input| refused(RecessionFacts::parse(PATH, input)),
    |input| refused(ValuationFacts::parse(PATH, input)),
    |input| refused(Manifest::parse(input)),
    |input| refused(BreadthFile::parse(PATH, input)),
    |input| refused(RankingFile::parse(PATH, input)),
];
pub const TABLE: &[Reader] = &[table, opening, has_day];

const PATH: &str = "a.json";
/// How many questions about a file are answered before it is left.
const MOST_ANSWERS: usize = 8;

fn refused<T>(read: Result<T, Error>) -> Vec<String> {
    texts(&read.err().into_iter().collect::<Vec<_>>())
}

fn texts(errors: &[Error]) -> Vec<String> {
    errors.iter().map(Error::to_string).collect()
}

fn link(input: &[u8]) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(input) else { return Vec::new() };
    let (view, mut notices) = ViewState::from_fragment(text);
    let canonical = view.to_fragment();
    assert_eq!(ViewState::from_fragment(&canonical), (view.clone(), vec![]));
    let (set, unread) = ClaimSet::of(&view.claims);
    assert_eq!(ClaimSet::read(&set.to_string()), (set, vec![]));
    notices.extend(unread);
    texts(&notices)
}

fn own_claims(input: &[u8]) -> Vec<String> {
    std::str::from_utf8(input).map_or_else(|_| Vec::new(), |text| texts(&ClaimSet::read(text).1))
}

/// A view by a link that carries this for a page that is loaded later.
fn view(input: &[u8], key: &str) -> Option<ViewState> {
    let text = std::str::from_utf8(input).ok()?;
    Some(ViewState::from_fragment(&format!("v=1&{key}={text}")).0)
}

const LEGS: Legs<'_> = Legs { one: "IWM", other: "SPY" };

fn conditions(input: &[u8]) -> Vec<String> {
    let Some(view) = view(input, "when") else { return Vec::new() };
    let (signal, notices) = Signal::of(&view.signal);
    assert_eq!(Signal::read(&signal.to_string()), (signal.clone(), vec![]));
    texts(&notices).into_iter().chain([signal.words(LEGS)]).collect()
}

fn rules(input: &[u8]) -> Vec<String> {
    let Some(view) = view(input, "rule") else { return Vec::new() };
    let (experiment, notices) = Experiment::of(&view.lab);
    assert_eq!(Experiment::read(&experiment.to_string()), (experiment.clone(), vec![]));
    texts(&notices).into_iter().chain([experiment.rule.words(LEGS)]).collect()
}

fn settings(input: &[u8]) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(input) else { return Vec::new() };
    match SavedViews::parse(text) {
        Ok(views) => {
            assert_eq!(SavedViews::parse(&views.to_json()), Ok(views));
            Vec::new()
        }
        Err(error) => texts(&[error]),
    }
}

/// What is shown of a file that cannot be read; its cells are those of the file.
fn opening(input: &[u8]) -> Vec<String> {
    formats::opening(input);
    Vec::new()
}

/// What tells a table from prose where a text is pasted.
fn has_day(input: &[u8]) -> Vec<String> {
    formats::has_day(input);
    Vec::new()
}

pub fn table(input: &[u8]) -> Vec<String> {
    let mut choices = Choices::default();
    let mut words = Vec::new();
    for _ in 0..MOST_ANSWERS {
        match import(input, &choices) {
            Ok(said) => {
                words.extend(said);
                break;
            }
            Err(Stop::Error(error)) => {
                words.push(error.to_string());
                break;
            }
            Err(Stop::Ask(question)) => {
                words.extend(asked(&question));
                let Some((answer, _)) = question.answers.first() else { break };
                if let Err(error) = choices.set(question.about, answer) {
                    words.push(error.to_string());
                    break;
                }
            }
        }
    }
    words
}

fn asked(question: &Question) -> [String; 2] {
    [question.words.clone(), question.clone().into_error().to_string()]
}

fn import(input: &[u8], choices: &Choices) -> Result<Vec<String>, Stop> {
    let name = "IWM.csv";
    let day = "2026-11-26".parse().map_err(Stop::Error)?;
    let own = user_series::import(name, input, choices, day, &[])?;
    let said = own.decisions.iter().map(|(_, words)| words.to_owned()).collect();
    Ok(said)
}
