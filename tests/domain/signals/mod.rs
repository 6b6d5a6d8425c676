//! Conditions against naive oracles, their form in a link, and what followed them.

mod kinds;
mod links;
mod oracles;
mod table;
