-- Breadth: a row a session of the benchmark, and how many series each figure rests on.
--
-- A window is a RANGE over the number of the session, not ROWS of the series: a session that is missing
-- leaves it short, and a window that is not full gives no value. Figures that are no counts are whole
-- billionths. What rounding alone can explain is no difference: 1 - 256 and 1 - 8 times 2^-52.

WITH windows AS (
    SELECT
        n,
        level,
        level / base AS ratio,
        growth,
        MAX(level) OVER day_before AS day_before,
        MAX(level) OVER month_before AS month_before,
        MAX(level / base) OVER month_before AS ratio_21,
        MAX(level / base) OVER quarter_before AS ratio_63,
        MAX(level / base) OVER year_before AS ratio_252,
        CASE WHEN COUNT(*) OVER sessions_50 = 50 THEN AVG(level) OVER sessions_50 END AS average_50,
        CASE WHEN COUNT(*) OVER sessions_200 = 200 THEN AVG(level) OVER sessions_200 END AS average_200,
        CASE WHEN COUNT(*) OVER sessions_252 = 252 THEN MAX(level) OVER sessions_252 END AS highest,
        CASE WHEN COUNT(*) OVER sessions_252 = 252 THEN MIN(level) OVER sessions_252 END AS lowest
    FROM levels
    WINDOW
        day_before AS (PARTITION BY symbol ORDER BY n RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING),
        month_before AS (PARTITION BY symbol ORDER BY n RANGE BETWEEN 21 PRECEDING AND 21 PRECEDING),
        quarter_before AS (PARTITION BY symbol ORDER BY n RANGE BETWEEN 63 PRECEDING AND 63 PRECEDING),
        year_before AS (PARTITION BY symbol ORDER BY n RANGE BETWEEN 252 PRECEDING AND 252 PRECEDING),
        sessions_50 AS (PARTITION BY symbol ORDER BY n RANGE BETWEEN 49 PRECEDING AND CURRENT ROW),
        sessions_200 AS (PARTITION BY symbol ORDER BY n RANGE BETWEEN 199 PRECEDING AND CURRENT ROW),
        sessions_252 AS (PARTITION BY symbol ORDER BY n RANGE BETWEEN 251 PRECEDING AND CURRENT ROW)
),

counts AS (
    SELECT
        n,
        COUNT(CASE WHEN average_50 < level * (1 - 5.684341886080802e-14) THEN 1 END) AS above_50,
        COUNT(average_50) AS above_50_of,
        COUNT(CASE WHEN average_200 < level * (1 - 5.684341886080802e-14) THEN 1 END) AS above_200,
        COUNT(average_200) AS above_200_of,
        COUNT(CASE WHEN ratio_21 < ratio * (1 - 1.7763568394002505e-15) THEN 1 END) AS ahead_21,
        COUNT(ratio_21) AS ahead_21_of,
        COUNT(CASE WHEN ratio_63 < ratio * (1 - 1.7763568394002505e-15) THEN 1 END) AS ahead_63,
        COUNT(ratio_63) AS ahead_63_of,
        COUNT(CASE WHEN ratio_252 < ratio * (1 - 1.7763568394002505e-15) THEN 1 END) AS ahead_252,
        COUNT(ratio_252) AS ahead_252_of,
        COUNT(CASE WHEN level = highest THEN 1 END) - COUNT(CASE WHEN level = lowest THEN 1 END) AS new_highs,
        COUNT(highest) AS new_highs_of,
        COUNT(CASE WHEN day_before < level THEN 1 END) - COUNT(CASE WHEN level < day_before THEN 1 END) AS net_advances,
        COUNT(day_before) AS net_advances_of,
        CAST(ROUND(1e9 * PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY level / month_before - growth)) AS BIGINT) AS median_lead,
        CAST(ROUND(1e9 * STDDEV_SAMP(level / month_before - growth)) AS BIGINT) AS dispersion,
        COUNT(month_before) AS returns_of
    FROM windows
    GROUP BY n
)

SELECT
    CAST(day AS VARCHAR(10)) AS day,
    above_50, COALESCE(above_50_of, 0) AS above_50_of,
    above_200, COALESCE(above_200_of, 0) AS above_200_of,
    ahead_21, COALESCE(ahead_21_of, 0) AS ahead_21_of,
    ahead_63, COALESCE(ahead_63_of, 0) AS ahead_63_of,
    ahead_252, COALESCE(ahead_252_of, 0) AS ahead_252_of,
    new_highs, COALESCE(new_highs_of, 0) AS new_highs_of,
    net_advances, COALESCE(net_advances_of, 0) AS net_advances_of,
    median_lead,
    dispersion,
    COALESCE(returns_of, 0) AS returns_of
FROM sessions
LEFT JOIN counts ON counts.n = sessions.n
ORDER BY sessions.n
