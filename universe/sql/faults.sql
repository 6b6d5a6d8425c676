-- What keeps the closes from being reduced, a row a fault; no row where all is well.

SELECT symbol, CAST(day AS VARCHAR(10)) AS day, 'the close is not a positive number' AS fault
FROM prices
WHERE NOT (0 < level AND level < 1e300)
UNION ALL
SELECT symbol, CAST(day AS VARCHAR(10)), 'the session stands twice'
FROM prices
GROUP BY symbol, day
HAVING 1 < COUNT(*)
UNION ALL
SELECT benchmark, CAST(as_of AS VARCHAR(10)), 'the benchmark has no close by this day'
FROM settings
WHERE NOT EXISTS (SELECT 1 FROM sessions)
ORDER BY symbol, day
