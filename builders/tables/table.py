"""Typed rows of one dataset: the text of the files, read once, kept as Parquet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a typed table.

    ``role`` is empty for a column that the kind gives no meaning to: it is published all the same.
    ``source`` says which columns of the files it was read from.
    """

    name: str
    type: str  # DuckDB's name of the type, such as DECIMAL(38,2)
    role: str = ""
    description: str = ""
    source: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The typed rows of one dataset.

    ``name`` is its name in published SQL and the stem of its Parquet file: the dataset's id with
    underscores. Every table has the columns ``file`` and ``row``, where each row came from.
    """

    name: str
    dataset: str
    kind: str
    columns: tuple[Column, ...]
    parquet: Path
    rows: int

    def has(self, *names: str) -> bool:
        """Whether the table has all of these columns."""
        own = {column.name for column in self.columns}
        return own.issuperset(names)
