"""DuckDB: one machine, as many of its cores as there are, and its disk where memory does not suffice."""

import duckdb


class Engine:
    def __init__(self):
        self.connection = duckdb.connect()

    def read(self, paths):
        """The view `input` of files of one kind; cells of CSV stay text, which the queries cast."""
        if all(path.endswith(".parquet") for path in paths):
            found = self.connection.read_parquet(paths)
        else:
            found = self.connection.read_csv(paths, header=True, all_varchar=True)
        found.create_view("input")

    def view(self, name, query):
        self.connection.execute(f"CREATE TEMPORARY VIEW {name} AS {query}")

    def rows(self, query):
        found = self.connection.execute(query)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row)) for row in found.fetchall()]

    def close(self):
        self.connection.close()
