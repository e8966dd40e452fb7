"""The engine that counts: DuckDB in memory, with Ibis in front of it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import ibis
from ibis.backends.duckdb import Backend

from builders.tables.connection import Connection, open_connection

__all__ = ["Connection", "Engine", "open_engine"]

Engine: TypeAlias = Backend


def open_engine(cache: Path) -> Engine:
    """An empty engine that fetches nothing and touches no file outside the cache folder."""
    engine: Engine = ibis.duckdb.from_connection(open_connection(cache))
    return engine
