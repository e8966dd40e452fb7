"""A connection to DuckDB that fetches nothing and touches no file outside the cache folder."""

from __future__ import annotations

from pathlib import Path

import duckdb

from builders.checks.casts import literal

Connection = duckdb.DuckDBPyConnection


def open_connection(cache: Path) -> Connection:
    """An empty database in memory, which spills into the cache folder."""
    spill = cache / "spill"
    spill.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect(
        config={
            "temp_directory": str(spill),
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "preserve_insertion_order": True,
        }
    )
    connection.execute("SET TimeZone = 'UTC'")
    # A second wall: whatever a cell or a header came to say in SQL, it reaches no other file.
    connection.execute(f"SET allowed_directories = [{literal(str(cache))}]")
    connection.execute("SET enable_external_access = false")
    return connection
