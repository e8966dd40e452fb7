"""The types of columns, in the words of Table Schema."""

from __future__ import annotations

# The beginning of DuckDB's name of a type, and Table Schema's name of it.
TYPES = (
    ("DECIMAL", "number"),
    ("DOUBLE", "number"),
    ("FLOAT", "number"),
    ("TIMESTAMP", "datetime"),
    ("DATE", "date"),
    ("BOOLEAN", "boolean"),
    ("HUGEINT", "integer"),
    ("UBIGINT", "integer"),
    ("BIGINT", "integer"),
    ("UINTEGER", "integer"),
    ("INTEGER", "integer"),
    ("SMALLINT", "integer"),
    ("TINYINT", "integer"),
)


def table_type(duckdb: str) -> str:
    """Table Schema's name of a type of DuckDB: ``number`` for ``DECIMAL(38,2)``."""
    if duckdb.endswith("[]"):
        return "list"
    return next((name for start, name in TYPES if duckdb.startswith(start)), "string")
