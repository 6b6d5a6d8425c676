//! Controls as data: what is offered, what is chosen, and what choosing changes.
//!
//! A control is a constant of function pointers, so that a page lists its controls instead of wiring
//! them. A control changes the view and shows no figure.

use super::Context;
use crate::{
    chart::Ink,
    domain::{Error, Symbol, view::History},
};

/// A control of any kind.
#[derive(Clone, Copy)]
pub enum Control {
    /// One of a few options.
    Choice(Choice),
    /// A text or a number.
    Field(Field),
    /// Any number of all series.
    Selection(Selection),
    /// One of all series.
    Symbol(SymbolChoice),
    /// Any number of options.
    Toggles(Toggles),
}

/// A choice among options, by index.
#[derive(Clone, Copy)]
pub struct Choice {
    /// What is chosen, for screen readers, and before a list or a slider for all.
    pub label: &'static str,
    /// How it is offered.
    pub form: Form,
    /// The options in words; a list or a slider without any is not shown.
    pub options: fn(&dyn Context) -> Vec<String>,
    /// The index of the chosen one; none where the choice is not among them.
    pub chosen: fn(&dyn Context) -> Option<usize>,
    /// Makes the option at an index the chosen one; is not told what the page shows.
    pub choose: fn(&dyn Context, History, usize),
}

/// The form in which a choice is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As buttons side by side, for a few short options.
    Segments,
    /// As a list that unfolds, for many or long options.
    Select,
    /// As a slider, for options in an order; the address is written when it is let go.
    Slider,
}

/// A field that takes what is typed when the reader leaves it.
#[derive(Clone, Copy)]
pub struct Field {
    /// What is typed, before the field.
    pub label: &'static str,
    /// Of which kind it is.
    pub kind: FieldKind,
    /// What stands in the field.
    pub shown: fn(&dyn Context) -> String,
    /// Takes a text into the view, or says what is wrong with it.
    pub take: fn(&dyn Context, History, &str) -> Result<(), Error>,
}

/// The kind of text that a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A number.
    Number,
    /// Any text.
    Text,
}

/// A choice among all series.
#[derive(Clone, Copy)]
pub struct SymbolChoice {
    /// What is chosen, before its symbol and over the list.
    pub label: &'static str,
    /// The chosen one.
    pub chosen: fn(&dyn Context) -> Option<Symbol>,
    /// Makes another the chosen one.
    pub choose: fn(&dyn Context, History, Symbol),
}

/// A chosen series, and the ink of its line where one is drawn.
pub type Selected = (Symbol, Option<Ink>);

/// Series that are added one by one, and removed by a button each.
#[derive(Clone, Copy)]
pub struct Selection {
    /// What is chosen.
    pub label: &'static str,
    /// The chosen ones.
    pub chosen: fn(&dyn Context) -> Vec<Selected>,
    /// What removes one, in words.
    pub remove_words: fn(&Symbol) -> String,
    /// Removes one.
    pub remove: fn(&dyn Context, History, &Symbol),
    /// Adds one.
    pub add: SymbolChoice,
    /// True where there is no room for another.
    pub is_full: fn(&dyn Context) -> bool,
    /// What stands in place of adding then.
    pub full: &'static str,
}

/// Options that are switched on and off one by one, folded under their label.
#[derive(Clone, Copy)]
pub struct Toggles {
    /// What is chosen.
    pub label: &'static str,
    /// The options in words.
    pub options: fn(&dyn Context) -> Vec<String>,
    /// True where the option at an index is on.
    pub is_on: fn(&dyn Context, usize) -> bool,
    /// Switches the option at an index.
    pub switch: fn(&dyn Context, History, usize),
}

/// The index of a value among those that are offered.
pub fn position<T: PartialEq>(offered: &[T], value: &T) -> Option<usize> {
    offered.iter().position(|other| other == value)
}
