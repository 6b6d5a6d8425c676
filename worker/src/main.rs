//! The module of a worker: does pieces of long work beside the page's thread.

mod serve;

use rotascope::domain::lab::{Answering, Piece, Trials};

fn main() {
    serve::serve(|shared| {
        let answering = Answering::of(Trials::from_bytes(shared)?);
        Some(Box::new(move |piece| {
            Piece::from_bytes(piece).map(|piece| answering.answer(piece).to_bytes())
        }))
    });
}
