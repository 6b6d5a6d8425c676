//! The form of a file's provenance, which stands at the head of every file.

use serde::{Deserialize, Serialize};

use super::words::words;
use crate::domain::{
    Day,
    facts::{Adjustment, Frequency, Provenance},
};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Provenance")]
pub(in crate::domain) struct ProvenanceForm {
    #[serde(deserialize_with = "words")]
    name: String,
    #[serde(deserialize_with = "words")]
    unit: String,
    frequency: Frequency,
    adjustment: Adjustment,
    #[serde(deserialize_with = "words")]
    source: String,
    retrieved: Day,
    #[serde(deserialize_with = "words")]
    licence: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    vintage: Option<String>,
}
