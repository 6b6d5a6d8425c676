-- Closes by the day `as_of` of the view `settings`: nothing later is read by any other query. An empty cell
-- is a session that is missing.

SELECT symbol, CAST(date AS DATE) AS day, CAST(close AS DOUBLE) AS level
FROM input
JOIN settings ON CAST(date AS DATE) <= as_of
WHERE close IS NOT NULL
