//! Relative gains and losses in words.

use crate::domain::format;

/// "gained 1.2 % on", "lost 1.2 % to", "kept level with": the verb before the other leg.
pub(super) fn gained_on(share: f64, decimals: usize) -> String {
    let size = format::percent(share.abs(), decimals);
    match share {
        _ if size == format::percent(0.0, decimals) => "kept level with".to_owned(),
        0.0.. => format!("gained {size} on"),
        _ => format!("lost {size} to"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_is_a_loss_and_nothing_is_neither() {
        for (share, words) in [
            (0.145_5, "gained 14.55\u{a0}% on"),
            (-0.02, "lost 2.00\u{a0}% to"),
            (-0.000_01, "kept level with"),
        ] {
            assert_eq!(gained_on(share, 2), words);
        }
    }
}
