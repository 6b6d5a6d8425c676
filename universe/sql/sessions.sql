-- The sessions of the benchmark by their number, and its growth over 21 of them.

SELECT n, day, base, base / LAG(base, 21) OVER (ORDER BY n) AS growth
FROM (
    SELECT ROW_NUMBER() OVER (ORDER BY day) AS n, day, level AS base
    FROM prices
    JOIN settings ON symbol = benchmark
) AS numbered
