"""Reduces closes of any number of series to the breadth and the ranking of a snapshot.

The figures are those of the queries in sql/, which DuckDB and Spark run as they stand; this script names the input
and writes what comes out as JSON. README.md says more.
"""

import argparse
import contextlib
import datetime
import importlib
import json
import pathlib
import re
import sys

VIEWS = ["prices", "sessions", "levels"]
SHARES = ["above_50", "above_200", "ahead_21", "ahead_63", "ahead_252", "new_highs", "net_advances"]
RETURNS = ["median_lead", "dispersion"]
RANKED = ["momentum", "mansfield", "score", "score_change", "beta", "drawdown"]
# Figures leave the queries as whole billionths.
DECIMALS = 9
# So many faults are enough to find what is wrong with a table.
MOST_FAULTS = 10
SYMBOL = re.compile(r"[A-Z0-9][A-Z0-9._-]{0,15}")
FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
EPOCH = datetime.date(1970, 1, 1)


def arguments():
    def matching(pattern):
        def read(text):
            if pattern.fullmatch(text):
                return text
            raise argparse.ArgumentTypeError(f"{text!r} does not match {pattern.pattern}")

        return read

    day = datetime.date.fromisoformat
    parser = argparse.ArgumentParser(prog="universe/reduce", description=__doc__.splitlines()[0])
    parser.add_argument("prices", nargs="+", help="Parquet or CSV files with the columns date, symbol, close")
    parser.add_argument("--benchmark", required=True, type=matching(SYMBOL), help="what series are measured against")
    parser.add_argument("--id", required=True, type=matching(FILE_NAME), help="the name of both files")
    parser.add_argument("--name", required=True, help="the group, in words for readers")
    parser.add_argument("--source", required=True, help="who published the closes")
    parser.add_argument("--licence", required=True, help="the terms on which they may be used")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="the folder to write")
    parser.add_argument("--as-of", type=day, default=datetime.date.max, help="the last day to read [default: all]")
    parser.add_argument("--retrieved", type=day, help="the day on which they were read [default: the last session]")
    parser.add_argument("--basis", choices=["price", "total"], default="price", help="what the closes are")
    parser.add_argument("--adjustment", choices=["none", "splits", "unstated"], default="unstated")
    parser.add_argument("--engine", choices=["duckdb", "spark"], default="duckdb")
    return parser.parse_args()


def query(name):
    return (pathlib.Path(__file__).parent / "sql" / f"{name}.sql").read_text()


def reduced(engine, args):
    """The rows of the breadth and of the ranking."""
    engine.read(args.prices)
    settings = f"SELECT '{args.benchmark}' AS benchmark, DATE '{args.as_of}' AS as_of"
    engine.view("settings", settings)
    for name in VIEWS:
        engine.view(name, query(name))
    faults = engine.rows(query("faults"))
    if faults:
        lines = [f"{row['symbol']}, {row['day']}: {row['fault']}" for row in faults[:MOST_FAULTS]]
        more = [f"and {len(faults) - MOST_FAULTS} more"] if MOST_FAULTS < len(faults) else []
        sys.exit("\n".join(["error: the closes cannot be reduced", *lines, *more]))
    return engine.rows(query("breadth")), engine.rows(query("ranking"))


def head(args, unit, last):
    provenance = {
        "name": args.name,
        "unit": unit,
        "frequency": "session",
        "adjustment": args.adjustment,
        "source": args.source,
        "retrieved": str(args.retrieved or last),
        "licence": args.licence,
    }
    return {"schema": 1, "provenance": provenance, "benchmark": args.benchmark, "basis": args.basis}


def day_number(day):
    return (datetime.date.fromisoformat(day) - EPOCH).days


def steps(numbers):
    return [number - before for number, before in zip(numbers, [0, *numbers])]


def column(rows, name):
    return [row[name] for row in rows]


def breadth_file(args, rows, members):
    def counts(name):
        seen = [seen or 0 for seen in column(rows, name)]
        return {"seen": steps(seen), "counted": steps(column(rows, f"{name}_of"))}

    def figures(name):
        counted = steps(column(rows, "returns_of"))
        return {"decimals": DECIMALS, "values": column(rows, name), "counted": counted}

    return {
        **head(args, "number of series, and shares of one", rows[-1]["day"]),
        "members": members,
        "days": steps([day_number(day) for day in column(rows, "day")]),
        **{name: counts(name) for name in SHARES},
        **{name: figures(name) for name in RETURNS},
    }


def ranking_file(args, rows, last):
    def figures(name):
        places = {"ranks": column(rows, f"{name}_rank"), "before": column(rows, f"{name}_before")}
        return {"decimals": DECIMALS, "values": column(rows, name), **places}

    return {
        **head(args, "shares of one, percent, and scores", last),
        "as_of": last,
        "symbols": column(rows, "symbol"),
        "sessions": column(rows, "sessions"),
        "last": [day_number(day) for day in column(rows, "last")],
        **{name: figures(name) for name in RANKED},
    }


def write(folder, name, file):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.json"
    path.write_text(json.dumps(file, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")
    print(path)


def main():
    args = arguments()
    with contextlib.closing(importlib.import_module(f"{args.engine}_engine").Engine()) as engine:
        breadth, ranking = reduced(engine, args)
    last = breadth[-1]["day"]
    write(args.out / "breadth", args.id, breadth_file(args, breadth, len(ranking)))
    write(args.out / "ranking", args.id, ranking_file(args, ranking, last))


if __name__ == "__main__":
    main()
