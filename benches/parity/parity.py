"""Holds the money of a rule against vectorbt and bt, both moved to the next close.

Usage: parity.py COMMAND SNAPSHOT   (COMMAND is the built `rotascope`)

The rule is a cross of the 50- and the 200-session mean of the ratio; its weights are computed here with pandas,
so that nothing of ours but the money is taken over.
"""

import csv
import io
import json
import pathlib
import subprocess
import sys
import warnings

import numpy as np
import pandas as pd

PAIRS = [("IWM", "SPY"), ("RSP", "SPY"), ("EFA", "QQQ")]
FAST, SLOW = 50, 200
COSTS_BP = [0, 10, 50]
LIMIT = 1e-9
# bt ends its search for a quantity within 1e-8 of the money, whatever the money.
CAPITAL = 1e6


def closes(snapshot, symbol):
    """The closes of a file of a snapshot, by session."""
    file = json.loads((pathlib.Path(snapshot) / "prices" / f"{symbol}.json").read_text())
    days = pd.to_datetime(np.cumsum(file["days"]), unit="D")
    return pd.Series(np.cumsum(file["closes"]) / 10 ** file["decimals"], index=days, name=symbol)


def weights(prices):
    """Decided on each close: the small leg while the fast mean stands above the slow one."""
    ratio = prices.iloc[:, 0] / prices.iloc[:, 1]
    lead = ratio.rolling(FAST).mean() - ratio.rolling(SLOW).mean()
    side = np.sign(lead).where(lead.notna()).replace(0.0, np.nan).ffill()
    small = (side > 0).astype(float).where(side.notna())
    return pd.DataFrame({prices.columns[0]: small, prices.columns[1]: 1 - small})


def orders(prices):
    """The weights to trade to on each close: those of the close before, where they changed."""
    decided = weights(prices)
    changed = decided.ne(decided.shift()).any(axis=1) & decided.notna().all(axis=1)
    return decided.where(changed, axis=0).shift()


def ours(command, snapshot, pair, cost_bp):
    small, large = pair
    rule = f"cross~{FAST}~{SLOW}"
    args = ["lab", "--small", small, "--large", large, "--snapshot", snapshot, "--rule", rule]
    done = subprocess.run([command, *args, "--cost", str(cost_bp), "--csv", "money"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    return pd.Series([float(row["rule"]) for row in rows], index=pd.to_datetime([row["day"] for row in rows]))


def vectorbt_money(prices, cost):
    """Sales before purchases: `call_seq="auto"`; without it a switch buys with what has not come in."""
    import vectorbt as vbt

    test = vbt.Portfolio.from_orders(
        prices, size=orders(prices), size_type="targetpercent", fees=cost, init_cash=1.0,
        group_by=True, cash_sharing=True, call_seq="auto", freq="D",
    )
    return test.value()


def bt_money(prices, cost):
    """Fractions of shares, and each purchase within what the sales have left."""
    import bt

    targets = orders(prices).dropna()

    class Switch(bt.Algo):
        def __call__(self, target):
            if target.now not in targets.index:
                return True
            wanted = targets.loc[target.now]
            for name in wanted.index[wanted == 0]:
                if name in target.children:
                    target.close(name)
            for name in wanted.index[wanted > 0]:
                target.allocate(target.capital, child=name)
            return True

    strategy = bt.Strategy("rule", [Switch()])
    test = bt.Backtest(
        strategy, prices, initial_capital=CAPITAL, integer_positions=False, progress_bar=False,
        commissions=lambda quantity, price: abs(quantity) * price * cost,
    )
    bt.run(test)
    return test.strategy.values / CAPITAL


def main(command, snapshot):
    warnings.simplefilter("ignore")
    worst = 0.0
    print(f"{'pair':<12}{'bp a side':>10}{'sessions':>10}{'trades':>8}{'vectorbt':>12}{'bt':>12}")
    for pair in PAIRS:
        prices = pd.concat([closes(snapshot, symbol) for symbol in pair], axis=1, join="inner")
        for cost_bp in COSTS_BP:
            own = ours(command, snapshot, pair, cost_bp)
            gaps = []
            for make in (vectorbt_money, bt_money):
                other = make(prices, cost_bp / 1e4).reindex(own.index)
                # Ours begins with one before the first purchase, theirs with what it left.
                gaps.append(float((other / own - 1).abs().iloc[1:].max()))
            worst = max(worst, *gaps)
            count = int(orders(prices).dropna().shape[0])
            print(f"{'/'.join(pair):<12}{cost_bp:>10}{len(own):>10}{count:>8}{gaps[0]:>12.1e}{gaps[1]:>12.1e}")
    if not worst <= LIMIT:
        sys.exit(f"error: the money differs by {worst:.1e}\n  remedy: compare the lines above, trade by trade")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
