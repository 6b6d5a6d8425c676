"""The sweep in other engines: each runs all pairs of windows, as its users would write it."""

import warnings

import numpy as np

FEE = 0.001


def vectorbt_engine(prices, windows):
    import pandas as pd
    import vectorbt as vbt

    close = pd.Series(prices, index=pd.date_range("1994-01-03", periods=len(prices), freq="B"))

    def run():
        fast, slow = vbt.MA.run_combs(close, window=windows, r=2, short_names=["fast", "slow"])
        enters, leaves = fast.ma_crossed_above(slow), fast.ma_crossed_below(slow)
        return vbt.Portfolio.from_signals(close, enters, leaves, fees=FEE, freq="D").total_return().to_numpy()

    return run, 1.0


def numba_engine(prices, windows):
    """Total return only, traded on the close of the cross."""
    import numba

    @numba.njit
    def sweep(prices, windows, fasts, slows, fee):
        rows = len(prices)
        means = np.full((len(windows), rows), np.nan)
        for k in range(len(windows)):
            total, window = 0.0, windows[k]
            for t in range(rows):
                total += prices[t]
                if t >= window:
                    total -= prices[t - window]
                if t >= window - 1:
                    means[k, t] = total / window
        out = np.empty(len(fasts))
        for pair in range(len(fasts)):
            fast, slow, cash, shares = means[fasts[pair]], means[slows[pair]], 1.0, 0.0
            for t in range(1, rows):
                if fast[t] > slow[t]:
                    if fast[t - 1] <= slow[t - 1] and shares == 0.0:
                        shares, cash = cash / (prices[t] * (1 + fee)), 0.0
                elif fast[t] < slow[t]:
                    if fast[t - 1] >= slow[t - 1] and shares > 0.0:
                        cash, shares = shares * prices[t] * (1 - fee), 0.0
            out[pair] = cash + shares * prices[-1] - 1
        return out

    fasts, slows = pairs(windows)
    return lambda: sweep(prices, windows, fasts, slows, FEE), 1.0


def numba_same_engine(prices, windows):
    """The five figures that ours returns, with the same rules, session by session."""
    import numba

    @numba.njit
    def sweep(prices, windows, fasts, slows, fee):
        rows, slowest = len(prices), windows[-1]
        means = np.empty((len(windows), rows))
        for k in range(len(windows)):
            for t in range(slowest - 1, rows):
                total = 0.0
                for back in range(windows[k]):
                    total += prices[t - back] - prices[t]
                means[k, t] = total / windows[k]
        moves = np.zeros(rows)
        for t in range(1, rows):
            moves[t] = prices[t] / prices[t - 1] - 1
        out = np.empty((5, len(fasts)))
        switch = (1 - fee) / (1 + fee)
        returns = np.empty(rows - slowest - 1)
        for pair in range(len(fasts)):
            fast, slow, held, money = means[fasts[pair]], means[slows[pair]], False, 1.0
            if fast[slowest - 1] > slow[slowest - 1]:
                held = True
            for t in range(slowest + 1, rows):
                # Decided on the close before, traded on this one.
                wanted = held
                if fast[t - 1] > slow[t - 1]:
                    wanted = True
                elif fast[t - 1] < slow[t - 1]:
                    wanted = False
                growth = 1 + moves[t] if held else 1.0
                if t == slowest + 1:
                    growth /= 1 + fee
                if wanted != held:
                    growth *= switch
                held = wanted
                money *= growth
                returns[t - slowest - 1] = growth - 1
            count = len(returns)
            mean = returns.sum() / count
            second = third = fourth = 0.0
            for value in returns:
                gap = value - mean
                second += gap * gap
                third += gap * gap * gap
                fourth += gap * gap * gap * gap
            second, third, fourth = second / count, third / count, fourth / count
            out[0, pair] = money - 1
            out[1, pair] = mean
            out[2, pair] = np.sqrt(second * count / (count - 1))
            out[3, pair] = third / second**1.5
            out[4, pair] = fourth / second**2
        return out

    fasts, slows = pairs(windows)
    return lambda: sweep(prices, windows, fasts, slows, FEE), 1.0


def backtesting_engine(prices, windows):
    """Every 485th pair, since each takes a while."""
    import pandas as pd
    from backtesting import Backtest, Strategy
    from backtesting.lib import crossover

    warnings.simplefilter("ignore")
    columns = dict(Open=prices, High=prices, Low=prices, Close=prices, Volume=1)
    frame = pd.DataFrame(columns, index=pd.date_range("1994-01-03", periods=len(prices), freq="B"))

    def mean(values, window):
        return pd.Series(values).rolling(window).mean()

    class Cross(Strategy):
        a, b = 10, 20

        def init(self):
            self.fast, self.slow = self.I(mean, self.data.Close, self.a), self.I(mean, self.data.Close, self.b)

        def next(self):
            if crossover(self.fast, self.slow):
                self.buy()
            elif crossover(self.slow, self.fast):
                self.position.close()

    test = Backtest(frame, Cross, cash=1_000_000, commission=FEE, trade_on_close=True)
    fasts, slows = pairs(windows)
    chosen = range(0, len(fasts), 485)

    def run():
        for pair in chosen:
            test.run(a=int(windows[fasts[pair]]), b=int(windows[slows[pair]]))

    return run, len(fasts) / len(chosen)


def pairs(windows):
    count = len(windows)
    both = [(a, b) for a in range(count) for b in range(a + 1, count)]
    return np.array([a for a, _ in both]), np.array([b for _, b in both])


SAME = "numba, same figures"
ENGINES = {
    "numba, return only": numba_engine,
    SAME: numba_same_engine,
    "vectorbt": vectorbt_engine,
    "backtesting.py": backtesting_engine,
}
