"""The panel in other engines: each returns the seven results by name, as its users would write it."""

import numpy as np

Z, LAG, YEAR, AVERAGE = 63, 21, 252, 200


def pandas_engine(prices, bench):
    import pandas as pd

    frame, base = pd.DataFrame(np.ascontiguousarray(prices.T)), pd.Series(bench)

    def run():
        ratio = frame.div(base, axis=0) * 100
        window = ratio.rolling(Z)
        score = 100 + (ratio - window.mean()) / window.std()
        momentum = 100 * (score / score.shift(LAG) - 1)
        own, other = frame.pct_change(fill_method=None), base.pct_change(fill_method=None)
        year = own.rolling(YEAR)
        beta = year.cov(other).div(other.rolling(YEAR).var(), axis=0)
        correlation = year.corr(other)
        drawdown = frame / frame.cummax() - 1
        average = frame.rolling(AVERAGE).mean()
        full = average.notna().all(axis=1)
        breadth = (frame > average).sum(axis=1).where(full) / frame.shape[1] * 100
        return ratio, score, momentum, beta, correlation, drawdown, breadth

    return run


def polars_engine(prices, bench):
    import polars as pl

    names = [f"s{n}" for n in range(len(prices))]
    frame = pl.DataFrame(dict(zip(names, prices))).with_columns(pl.Series("base", bench))
    every = pl.col(names)

    def run():
        ratio = frame.select(every / pl.col("base") * 100)
        score = ratio.select((every - every.rolling_mean(Z)) / every.rolling_std(Z) + 100)
        momentum = score.select((every / every.shift(LAG) - 1) * 100)
        base = pl.col("base") / pl.col("base").shift(1) - 1
        returns = frame.select(every / every.shift(1) - 1, base.alias("base"))
        returns = returns.with_columns(pl.col("base").rolling_var(YEAR).alias("var"))
        beta = returns.select(
            (pl.rolling_cov(name, "base", window_size=YEAR) / pl.col("var")).alias(name) for name in names
        )
        correlation = returns.select(pl.rolling_corr(name, "base", window_size=YEAR).alias(name) for name in names)
        drawdown = frame.select(every / every.cum_max() - 1)
        above = frame.select(every > every.rolling_mean(AVERAGE))
        breadth = above.select(pl.sum_horizontal(names)).to_series().to_numpy() / len(names) * 100
        breadth[: AVERAGE - 1] = np.nan
        return ratio, score, momentum, beta, correlation, drawdown, breadth

    return run


def numba_engine(prices, bench):
    import numba

    @numba.njit
    def one_pass(prices, bench, out, breadth):
        count, rows = prices.shape
        breadth[:] = 0.0
        for i in range(count):
            p, (ratio, score, momentum, beta, correlation, drawdown) = prices[i], out[:, i]
            origin = p[0] / bench[0] * 100
            s = q = sx = sy = sxx = sxy = syy = total = peak = 0.0
            for t in range(rows):
                ratio[t] = p[t] / bench[t] * 100
                v = ratio[t] - origin
                s += v
                q += v * v
                if t >= Z:
                    old = ratio[t - Z] - origin
                    s -= old
                    q -= old * old
                score[t] = 100 + (v - s / Z) / np.sqrt((q - s * s / Z) / (Z - 1)) if t >= Z - 1 else np.nan
                momentum[t] = 100 * (score[t] / score[t - LAG] - 1) if t >= LAG else np.nan
                if t > 0:
                    x, y = p[t] / p[t - 1] - 1, bench[t] / bench[t - 1] - 1
                    sx += x
                    sy += y
                    sxx += x * x
                    sxy += x * y
                    syy += y * y
                if t > YEAR:
                    x = p[t - YEAR] / p[t - YEAR - 1] - 1
                    y = bench[t - YEAR] / bench[t - YEAR - 1] - 1
                    sx -= x
                    sy -= y
                    sxx -= x * x
                    sxy -= x * y
                    syy -= y * y
                if t >= YEAR:
                    common, base = sxy - sx * sy / YEAR, syy - sy * sy / YEAR
                    beta[t] = common / base
                    correlation[t] = common / np.sqrt((sxx - sx * sx / YEAR) * base)
                else:
                    beta[t] = correlation[t] = np.nan
                peak = max(peak, p[t])
                drawdown[t] = p[t] / peak - 1
                total += p[t]
                if t >= AVERAGE:
                    total -= p[t - AVERAGE]
                if t >= AVERAGE - 1 and p[t] * AVERAGE > total:
                    breadth[t] += 1
        breadth *= 100.0 / count
        breadth[: AVERAGE - 1] = np.nan

    def run():
        out, breadth = np.empty((6, *prices.shape)), np.empty(prices.shape[1])
        one_pass(prices, bench, out, breadth)
        return (*out, breadth)

    return run


ENGINES = {"pandas": pandas_engine, "polars": polars_engine, "numba": numba_engine}
