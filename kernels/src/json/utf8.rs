//! Bytes as text.

/// The text that bytes are in UTF-8.
///
/// # Errors
/// The number of bytes in front of the first that is wrong.
// Inlined into code that is built for size it would be built for size too.
#[inline(never)]
pub fn text(bytes: &[u8]) -> Result<&str, usize> {
    // The quicker check does not say where a text is wrong.
    simdutf8::basic::from_utf8(bytes)
        .or_else(|_| std::str::from_utf8(bytes).map_err(|error| error.valid_up_to()))
}
