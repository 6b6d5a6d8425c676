"""Spark: the cluster that spark-submit names, else the cores of this machine."""

from pyspark.sql import SparkSession


class Engine:
    def __init__(self):
        self.session = SparkSession.builder.appName("universe").getOrCreate()

    def read(self, paths):
        """The view `input` of files of one kind; cells of CSV stay text, which the queries cast."""
        if all(path.endswith(".parquet") for path in paths):
            found = self.session.read.parquet(*paths)
        else:
            found = self.session.read.csv(paths, header=True)
        found.createOrReplaceTempView("input")

    def view(self, name, query):
        self.session.sql(f"CREATE TEMPORARY VIEW {name} AS {query}")

    def rows(self, query):
        return [row.asDict() for row in self.session.sql(query).collect()]

    def close(self):
        self.session.stop()
