//! What has come of the pieces so far.

use super::{answer::Answer, piece::Piece, task::START};
use crate::domain::{Absence, Shared, Value, metrics::lab::Sweep};

/// What has come of the pieces of trials so far.
///
/// ```
/// use rotascope::domain::lab::{Answer, Findings, Piece};
///
/// let mut findings = Findings::none_of(vec![Piece::Chance, Piece::Overfitting]);
/// findings.take(1, Answer::Overfitting(Some(0.5)));
/// assert_eq!((findings.done(), findings.len()), (1, 2));
/// assert_eq!(findings.open().next(), Some((0, Piece::Chance)));
/// assert_eq!((findings.chance(), findings.overfitting()), (None, Some(Ok(0.5))));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    pieces: Vec<(Piece, Option<Shared<Answer>>)>,
}

impl Findings {
    /// Nothing has come of any piece yet.
    pub fn none_of(pieces: Vec<Piece>) -> Self {
        Self { pieces: pieces.into_iter().map(|piece| (piece, None)).collect() }
    }

    /// Takes the answer to the piece at a place.
    pub fn take(&mut self, place: usize, answer: Answer) {
        if let Some((_, taken)) = self.pieces.get_mut(place) {
            *taken = Some(Shared::new(answer));
        }
    }

    /// The number of pieces.
    pub fn len(&self) -> usize {
        self.pieces.len()
    }

    /// True where there is no piece.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The number of pieces that are answered.
    pub fn done(&self) -> usize {
        self.answers().count()
    }

    /// The Sharpe ratio a year less that of 50/50, and its chance; nothing while it is awaited.
    ///
    /// No value of a rule that never changes what it holds, or holds shares of both legs.
    pub fn chance(&self) -> Option<Value<(f64, f64)>> {
        self.answers().find_map(|(_, answer)| match answer {
            Answer::Chance(found) => Some(found.ok_or(Absence::NoVariation)),
            _ => None,
        })
    }

    /// The probability of overfitting; nothing while it is awaited.
    ///
    /// No value where the blocks of the history are too short.
    pub fn overfitting(&self) -> Option<Value> {
        self.answers().find_map(|(_, answer)| match answer {
            Answer::Overfitting(found) => Some(found.ok_or(Absence::NoVariation)),
            _ => None,
        })
    }

    /// Every pair of moving averages over the years that are done.
    pub fn sweep(&self) -> Sweep {
        let years = self.answers().filter_map(|(piece, answer)| match (piece, answer) {
            (Piece::Year { from, to }, Answer::Year(sums)) => Some((*from..*to, sums.clone())),
            _ => None,
        });
        let (blocks, sums) = years.unzip();
        Sweep { start: START, blocks, sums }
    }

    /// The years alone, which stay equal while only other pieces are answered.
    #[must_use]
    pub fn years(&self) -> Self {
        let is_year = |(piece, _): &&(Piece, _)| matches!(piece, Piece::Year { .. });
        Self { pieces: self.pieces.iter().filter(is_year).cloned().collect() }
    }

    /// True where every year is done.
    pub fn has_every_year(&self) -> bool {
        !self.open().any(|(_, piece)| matches!(piece, Piece::Year { .. }))
    }

    /// The pieces that are not answered, with their places.
    pub fn open(&self) -> impl Iterator<Item = (usize, Piece)> {
        let pieces = self.pieces.iter().enumerate();
        pieces.filter_map(|(place, (piece, answer))| answer.is_none().then_some((place, *piece)))
    }

    fn answers(&self) -> impl Iterator<Item = (&Piece, &Answer)> {
        self.pieces.iter().filter_map(|(piece, answer)| Some((piece, &**answer.as_ref()?)))
    }
}
