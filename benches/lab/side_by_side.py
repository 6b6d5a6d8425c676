"""Times a sweep of every engine in turns on one input, and prints the table.

Usage: side_by_side.py FOLDER CHROMIUM [ROUNDS]   (FOLDER has the page and the built module)
"""

import contextlib
import io
import pathlib
import statistics
import sys
import time

import numpy as np

from browser import Browser
from engines import ENGINES, SAME

SESSIONS = 7_560
WINDOWS = np.arange(2, 101)
PAIRS = len(WINDOWS) * (len(WINDOWS) - 1) // 2
# One worker with both halves of the time, and two with one each.
WORKERS = ["one worker", "two workers"]
FIGURES = ["total return", "mean", "deviation", "skewness", "kurtosis"]


def series():
    """A walk of thirty years that follows a market."""
    rng = np.random.default_rng(20240101)
    market = rng.normal(0.0003, 0.010, SESSIONS)
    moves = 0.9 * market + rng.normal(0, 0.015, SESSIONS)
    return np.round(50 * np.exp(np.cumsum(moves)), 4).clip(0.01)


def same(a, b):
    return all(abs(x - y) <= 1e-9 * max(abs(x), abs(y), 1e-3) for x, y in zip(a, b, strict=True))


def main(folder, chromium, rounds=5):
    folder = pathlib.Path(folder)
    prices = series()
    prices.tofile(folder / "prices.f64")
    browser = Browser(chromium, folder)
    peers = {name: make(prices, WINDOWS) for name, make in ENGINES.items()}
    times = {name: [] for name in ["ours", *peers]}
    beside = {name: [] for name in [*WORKERS, "walk", "shifts", "splits"]}
    for name, (run, _) in peers.items():
        with contextlib.redirect_stderr(io.StringIO()):
            run()
    for _ in range(5):
        browser.do("run")
    for number in range(rounds):
        for name, (run, factor) in peers.items():
            # The slow ones say the same in every round.
            if name in ("vectorbt", "backtesting.py") and number >= 2:
                continue
            started = time.perf_counter()
            with contextlib.redirect_stderr(io.StringIO()):
                run()
            times[name].append((time.perf_counter() - started) * 1e3 * factor)
            # After each of them, so that one moment's load meets all alike.
            for _ in range(5):
                times["ours"].append(browser.do("run")["ms"])
        for _ in range(20):
            for name in WORKERS:
                beside[name].append(browser.do(name)["ms"])
        for name in ["walk", "shifts", "splits"]:
            beside[name].append(browser.do(name)["ms"])
    browser.do("run")
    ours = browser.do("checksums")["result"]
    browser.close()
    expected = [float(column.sum()) for column in peers[SAME][0]()]

    print(f"{PAIRS} pairs x {SESSIONS} sessions, {rounds} rounds in turns")
    print(f"{'engine':<22}{'best us/pair':>14}{'median':>10}{'best / ours':>13}{'median / ours':>15}")
    own = times["ours"]
    for name, all_ms in times.items():
        best, median = min(all_ms), statistics.median(all_ms)
        ratios = f"{best / min(own):>13.1f}{median / statistics.median(own):>15.1f}"
        print(f"{name:<22}{best * 1e3 / PAIRS:>14.2f}{median * 1e3 / PAIRS:>10.2f}{ratios}")
    for name, all_ms in beside.items():
        print(f"  {name:<12} best {min(all_ms):.1f} ms, median {statistics.median(all_ms):.1f} ms")
    one, two = (beside[name] for name in WORKERS)
    gain = statistics.median(one) / statistics.median(two)
    print(f"  two workers are {min(one) / min(two):.2f} times as fast as one, {gain:.2f} in the middle")
    for name, found, wanted in zip(FIGURES, ours, expected):
        print(f"  {name:<13} sum {found:.12g} and {wanted:.12g}")
    if not same(ours, expected):
        sys.exit("error: the engines disagree\n  remedy: compare the sums above, figure by figure")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
