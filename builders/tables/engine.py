"""The engine that counts: DuckDB in memory, with Ibis in front of it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import duckdb
import ibis
from ibis.backends.duckdb import Backend

from builders.checks.casts import literal

Connection = duckdb.DuckDBPyConnection
Engine: TypeAlias = Backend


def open_engine(cache: Path) -> Engine:
    """An empty engine that fetches nothing and touches no file outside the cache folder."""
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
    engine: Engine = ibis.duckdb.from_connection(connection)
    return engine
