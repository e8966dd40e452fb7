"""The types of columns, in the terms of Table Schema and in plain words."""

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

# What people call each of Table Schema's types.
WORDS = {
    "string": "text",
    "number": "number",
    "integer": "whole number",
    "boolean": "yes or no",
    "date": "day",
    "datetime": "day and time",
    "list": "list of texts",
}


def table_type(duckdb: str) -> str:
    """Table Schema's name of a type of DuckDB: ``number`` for ``DECIMAL(38,2)``."""
    if duckdb.endswith("[]"):
        return "list"
    return next((name for start, name in TYPES if duckdb.startswith(start)), "string")


def type_words(duckdb: str) -> str:
    """A type of DuckDB in plain words: ``DECIMAL(38,2)`` is a number."""
    return WORDS[table_type(duckdb)]
