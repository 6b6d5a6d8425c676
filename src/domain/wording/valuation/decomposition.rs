//! Sources of a relative return between two days on which both ratios were quoted.

use crate::domain::{Absence, format, study::valuation::SourcesOfReturn, wording::too_short};

/// The ratios of both days, and how far the split can be trusted.
pub(crate) fn sources_caption(found: &SourcesOfReturn) -> String {
    let ratios = |(small, large): (f64, f64)| {
        format!("{} against {}", format::quoted_multiple(small), format::quoted_multiple(large))
    };
    let caveat = if found.is_one_publication {
        "Quotes are rounded"
    } else {
        "The quotes come from different publications and are rounded"
    };
    format!(
        "P/E {} on the first day, {} on the last. {caveat}, so that the split between earnings and \
         valuation is rough; what they come to together is exact.",
        ratios(found.ratios_from),
        ratios(found.ratios_to),
    )
}

/// Reason why the sources cannot be told.
pub(crate) fn sources_absent(absence: Absence) -> String {
    format!(
        "This needs two days on which the P/E of both indices was quoted on one basis, and prices \
         of both: {}.",
        too_short(absence, "such day")
    )
}
