//! Readers' and providers' files: every form is read right, asked about, or refused in words.

mod forms;
mod other_forms;
mod providers;
mod round_trip;
