//! Sonification: plays a tone that changes its pitch.

use web_sys::AudioContext;

/// Duration of the whole of it, in seconds.
const SECONDS: f64 = 4.0;
const LOUDNESS: f32 = 0.15;

/// Plays pitches in hertz, equally long one after another, silent where there is none; false where
/// there is nothing to play or the browser refuses.
pub fn play(pitches: &[Option<f32>]) -> bool {
    pitches.iter().any(Option::is_some) && try_play(pitches).is_some()
}

fn try_play(pitches: &[Option<f32>]) -> Option<()> {
    let context = AudioContext::new().ok()?;
    let (source, volume) = (context.create_oscillator().ok()?, context.create_gain().ok()?);
    source.connect_with_audio_node(&volume).ok()?;
    volume.connect_with_audio_node(&context.destination()).ok()?;
    let start = context.current_time() + 0.05;
    for (index, pitch) in pitches.iter().enumerate() {
        let at = start + SECONDS * index as f64 / pitches.len() as f64;
        let loudness = if pitch.is_some() { LOUDNESS } else { 0.0 };
        volume.gain().set_value_at_time(loudness, at).ok()?;
        if let Some(pitch) = pitch {
            source.frequency().set_value_at_time(*pitch, at).ok()?;
        }
    }
    source.start_with_when(start).ok()?;
    source.stop_with_when(start + SECONDS).ok()
}
