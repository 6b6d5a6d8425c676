"""Times the panel of every engine in turns on one input, and prints the table.

Usage: side_by_side.py FOLDER CHROMIUM [SERIES [ROUNDS]]   (FOLDER has the page and the built module)
"""

import pathlib
import statistics
import sys
import time

import numpy as np

from browser import Browser
from engines import ENGINES

SESSIONS = 7_560
METRICS = ["ratio", "score", "momentum", "beta", "correlation", "drawdown", "breadth"]


def panel(count):
    """Series that follow one market, each by its own beta and with its own noise."""
    rng = np.random.default_rng(20240101)
    market = rng.normal(0.0003, 0.010, SESSIONS)
    bench = 100 * np.exp(np.cumsum(market))
    betas = rng.uniform(0.3, 1.8, count)[:, None]
    moves = betas * market + rng.normal(0, 0.015, (count, SESSIONS))
    return np.round(50 * np.exp(np.cumsum(moves, axis=1)), 4).clip(0.01), bench


def checksums(results):
    """The sum of the finite values of each metric, and how many there are."""
    columns = [np.asarray(result.to_numpy() if hasattr(result, "to_numpy") else result, float) for result in results]
    return [(np.nansum(column), int(np.isfinite(column).sum())) for column in columns]


def same(a, b):
    return all(m == n and abs(x - y) <= 1e-8 * max(abs(x), abs(y)) for (x, m), (y, n) in zip(a, b, strict=True))


def main(folder, chromium, count=500, rounds=9):
    folder = pathlib.Path(folder)
    prices, bench = panel(count)
    prices.tofile(folder / "prices.f64")
    bench.tofile(folder / "bench.f64")
    browser = Browser(chromium, folder)
    peers = {name: make(prices, bench) for name, make in ENGINES.items()}
    times = {name: [] for name in ["ours", "ours, newest kept", *peers]}
    sums = {name: checksums(run()) for name, run in peers.items()}
    for _ in range(3):
        browser.do("stream")
        browser.do("run")
    for _ in range(rounds):
        for name, run in peers.items():
            started = time.perf_counter()
            run()
            times[name].append((time.perf_counter() - started) * 1e3)
            # Once after each of them, so that one moment's load meets all alike.
            times["ours"].append(browser.do("run")["ms"])
        times["ours, newest kept"].append(browser.do("stream")["ms"])
    browser.do("run")
    flat = browser.do("checksums")["result"]
    sums["ours"] = list(zip(flat[::2], map(int, flat[1::2])))
    browser.close()

    print(f"{count} series x {SESSIONS} sessions, {rounds} rounds in turns, all results written")
    print(f"{'engine':<20}{'best ms':>10}{'median ms':>12}{'best / ours':>13}{'median / ours':>15}  checksums")
    ours = times["ours"]
    for name, all_ms in times.items():
        best, median = min(all_ms), statistics.median(all_ms)
        ratios = f"{best / min(ours):>13.1f}{median / statistics.median(ours):>15.1f}"
        agreed = "" if name not in sums else "equal" if same(sums[name], sums["ours"]) else f"DIFFER {sums[name]}"
        print(f"{name:<20}{best:>10.1f}{median:>12.1f}{ratios}  {agreed}")
    for metric, (total, number) in zip(METRICS, sums["ours"]):
        print(f"  {metric:<12} sum {total:.9g} of {number}")
    if not all(same(found, sums["ours"]) for found in sums.values()):
        sys.exit("error: the engines disagree\n  remedy: compare the checksums above, metric by metric")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
