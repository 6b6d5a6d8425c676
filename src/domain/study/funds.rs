//! Funds that figures name, each once.

/// The fund of US small companies: it follows the Russell 2000.
pub const SMALL_CAPS: &str = "IWM";

/// The fund of US large companies: it follows the S&P 500.
pub const LARGE_CAPS: &str = "SPY";

/// The fund that holds every company of the S&P 500 alike.
pub const EQUAL_WEIGHT: &str = "RSP";
