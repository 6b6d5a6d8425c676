//! Many instruments against one benchmark: who takes part, and who ranks where.

mod breadth;
mod cases;
mod oracle;
mod ranking;
