//! Reader of price files, for a script that times it beside `JSON.parse` on the same bytes.

#![allow(missing_docs, clippy::allow_attributes, reason = "called from a script")]

use rotascope::domain::snapshot::PriceFile;
use rotascope_kernels::{LANES, Lanes, interleave};
use wasm_bindgen::prelude::wasm_bindgen;

/// Files that were read, and their closes side by side as the panel takes them.
#[wasm_bindgen]
#[derive(Default)]
pub struct ParseBench {
    files: Vec<PriceFile>,
    groups: Vec<Vec<Lanes>>,
}

#[wasm_bindgen]
impl ParseBench {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a file and keeps it; false where it cannot be read.
    pub fn read(&mut self, path: &str, bytes: &[u8]) -> bool {
        PriceFile::parse(path, bytes).map(|file| self.files.push(file)).is_ok()
    }

    /// Lays the closes side by side.
    pub fn lay(&mut self) {
        let closes: Vec<&[f64]> = self.files.iter().map(|file| file.series.closes()).collect();
        self.groups = closes.chunks(LANES).map(interleave).collect();
    }

    /// The sum of all closes.
    pub fn sum(&self) -> f64 {
        self.files.iter().flat_map(|file| file.series.closes()).sum()
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.files.clear();
        self.groups.clear();
    }
}
