"""The engine that reads files: apart from the one that counts, which may open none but its own.

To open an engine takes longer than to read a small file. So there is one for the whole process,
and each reading has a connection to it, whose temporary tables end with it.
"""

from __future__ import annotations

from functools import cache

import duckdb


@cache
def _engine() -> duckdb.DuckDBPyConnection:
    # A file may be another the next time, under the same name.
    return duckdb.connect(config={"enable_external_file_cache": "false"})


def reader() -> duckdb.DuckDBPyConnection:
    """A connection of its own to the engine that reads files; close it when the file is read."""
    return _engine().cursor()
