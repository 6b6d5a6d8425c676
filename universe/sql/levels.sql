-- Every series but the benchmark on the sessions of the benchmark, joined by date: where either lacks a
-- session there is no row.

SELECT symbol, n, sessions.day, level, base, growth
FROM prices
JOIN sessions ON sessions.day = prices.day
JOIN settings ON symbol <> benchmark
