-- Ranking: a row a series that has a session by the day, with its figures in whole billionths, the place of
-- each and the place of 21 sessions of the benchmark before.
--
-- Figures rest on the sessions that a series shares with the benchmark. One whose last lies more than five
-- sessions of the benchmark back has ended and has none. The least variance is that of rounding: (8 times
-- 2^-52) squared.

WITH looks AS (
    SELECT 0 AS ago, MAX(n) AS now FROM sessions
    UNION ALL
    SELECT 21 AS ago, MAX(n) - 21 AS now FROM sessions
),

shared AS (
    SELECT
        symbol, n, level, base,
        ROW_NUMBER() OVER own AS k,
        (level - LAG(level) OVER own) / LAG(level) OVER own AS gain,
        (base - LAG(base) OVER own) / LAG(base) OVER own AS base_gain
    FROM levels
    WINDOW own AS (PARTITION BY symbol ORDER BY n)
),

spans AS (
    SELECT ago, symbol, COUNT(*) AS held, MAX(day) AS last, MAX(level) AS peak, now - MAX(n) AS ended
    FROM levels
    JOIN looks ON n <= now
    GROUP BY ago, symbol, now
),

newest AS (
    SELECT
        ago, shared.symbol, held - k AS back, level, level / base AS ratio, gain, base_gain, peak
    FROM shared
    JOIN spans ON spans.symbol = shared.symbol AND k <= held AND held - k < 253 AND ended <= 5
),

sums AS (
    SELECT
        ago,
        symbol,
        MAX(peak) AS peak,
        MAX(CASE WHEN back = 0 THEN level END) AS level,
        MAX(CASE WHEN back = 21 THEN level END) AS level_21,
        MAX(CASE WHEN back = 252 THEN level END) AS level_252,
        MAX(CASE WHEN back = 0 THEN ratio END) AS ratio,
        AVG(CASE WHEN back < 200 THEN ratio END) AS average_200,
        COUNT(CASE WHEN back < 200 THEN 1 END) AS held_200,
        AVG(CASE WHEN back < 63 THEN ratio END) AS average,
        STDDEV_SAMP(CASE WHEN back < 63 THEN ratio END) AS deviation,
        COUNT(CASE WHEN back < 63 THEN 1 END) AS held_63,
        MAX(CASE WHEN back = 21 THEN ratio END) AS ratio_21,
        AVG(CASE WHEN back BETWEEN 21 AND 83 THEN ratio END) AS average_21,
        STDDEV_SAMP(CASE WHEN back BETWEEN 21 AND 83 THEN ratio END) AS deviation_21,
        COUNT(CASE WHEN back BETWEEN 21 AND 83 THEN 1 END) AS held_84,
        REGR_SLOPE(CASE WHEN back < 252 THEN gain END, base_gain) AS slope,
        STDDEV_SAMP(CASE WHEN back < 252 THEN base_gain END) AS base_deviation,
        COUNT(CASE WHEN back < 252 THEN gain END) AS returns
    FROM newest
    GROUP BY ago, symbol
),

scores AS (
    SELECT
        sums.*,
        CASE WHEN held_63 = 63 AND 1.7763568394002505e-15 * ratio < deviation
            THEN 100 + (ratio - average) / deviation END AS score,
        CASE WHEN held_84 = 63 AND 1.7763568394002505e-15 * ratio_21 < deviation_21
            THEN 100 + (ratio_21 - average_21) / deviation_21 END AS score_21
    FROM sums
),

figures AS (
    SELECT
        ago,
        symbol,
        CAST(ROUND(1e9 * (level_21 / level_252 - 1)) AS BIGINT) AS momentum,
        CAST(ROUND(1e9 * CASE WHEN held_200 = 200 THEN 100 * (ratio / average_200 - 1) END) AS BIGINT) AS mansfield,
        CAST(ROUND(1e9 * score) AS BIGINT) AS score,
        CAST(ROUND(1e9 * (100 * (score / score_21 - 1))) AS BIGINT) AS score_change,
        CAST(ROUND(1e9 * CASE WHEN returns = 252 AND 1.7763568394002505e-15 < base_deviation THEN slope END) AS BIGINT) AS beta,
        CAST(ROUND(1e9 * (level / peak - 1)) AS BIGINT) AS drawdown
    FROM scores
),

places AS (
    SELECT
        figures.*,
        CASE WHEN momentum IS NOT NULL THEN RANK() OVER (PARTITION BY ago ORDER BY momentum DESC NULLS LAST) END AS momentum_rank,
        CASE WHEN mansfield IS NOT NULL THEN RANK() OVER (PARTITION BY ago ORDER BY mansfield DESC NULLS LAST) END AS mansfield_rank,
        CASE WHEN score IS NOT NULL THEN RANK() OVER (PARTITION BY ago ORDER BY score DESC NULLS LAST) END AS score_rank,
        CASE WHEN score_change IS NOT NULL THEN RANK() OVER (PARTITION BY ago ORDER BY score_change DESC NULLS LAST) END AS score_change_rank,
        CASE WHEN beta IS NOT NULL THEN RANK() OVER (PARTITION BY ago ORDER BY beta DESC NULLS LAST) END AS beta_rank,
        CASE WHEN drawdown IS NOT NULL THEN RANK() OVER (PARTITION BY ago ORDER BY drawdown DESC NULLS LAST) END AS drawdown_rank
    FROM figures
)

SELECT
    spans.symbol,
    CASE WHEN ended <= 5 THEN held ELSE 0 END AS sessions,
    CAST(last AS VARCHAR(10)) AS last,
    now.momentum, now.momentum_rank, month.momentum_rank AS momentum_before,
    now.mansfield, now.mansfield_rank, month.mansfield_rank AS mansfield_before,
    now.score, now.score_rank, month.score_rank AS score_before,
    now.score_change, now.score_change_rank, month.score_change_rank AS score_change_before,
    now.beta, now.beta_rank, month.beta_rank AS beta_before,
    now.drawdown, now.drawdown_rank, month.drawdown_rank AS drawdown_before
FROM spans
LEFT JOIN places AS now ON now.symbol = spans.symbol AND now.ago = 0
LEFT JOIN places AS month ON month.symbol = spans.symbol AND month.ago = 21
WHERE spans.ago = 0
ORDER BY spans.symbol
