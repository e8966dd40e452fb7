"""A file's text with the steward's corrections in it, and what each of them found.

Corrections are made on a copy in the engine, in their order, each on what those before it left.
The numbers of the rows stay. Rows that are dropped stay in the text too, so that they are counted
as withheld with the reason.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import duckdb

from builders.checks.casts import BLANKS, literal, quoted
from builders.checks.reading import TextTable
from builders.checks.set_aside import cell_of, is_blank
from builders.sources.correction import Correction
from builders.sources.dataset import Dataset, Resource


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one correction did in one file.

    ``missing`` is the first of its columns that the file lacks. ``met`` counts the rows that it
    is about, ``rows`` those in which it found what it expects. ``other`` is what stands in the
    first row that was met and did not fit.
    """

    correction: Correction
    missing: str = ""
    met: int = 0
    rows: int = 0
    other: str | None = None
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """The text to be checked, and an outcome for each correction that is about the file."""

    text: TextTable
    outcomes: tuple[Outcome, ...] = ()


def correct(
    connection: duckdb.DuckDBPyConnection, dataset: Dataset, resource: Resource, text: TextTable
) -> Corrected:
    """Make the corrections that are about this file, on a copy of its text."""
    own = [c for c in dataset.corrections if c.file in ("", resource.path)]
    if not own or not text.name:
        return Corrected(text)
    # Two datasets may read the same bytes, each with corrections of its own.
    key = hashlib.sha256(f"{dataset.id}/{resource.name}/{text.name}".encode()).hexdigest()[:16]
    name = f"corrected_{key}"
    copy = _Copy(connection, name, text.columns)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {name}_wide AS SELECT * FROM {quoted(text.wide)}"
    )
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {name}_dropped (number BIGINT, why VARCHAR)")
    outcomes = tuple(copy.make(correction) for correction in own)
    connection.execute(
        f"CREATE OR REPLACE TEMP VIEW {name} AS SELECT * EXCLUDE (_width) FROM {name}_wide"
    )
    corrected = replace(
        text,
        name=name,
        wide=f"{name}_wide",
        blank=copy.count(f"_width <> -1 AND {is_blank(text.columns)}"),
        may_have_controls=True,
        raw=text.name,
        dropped=f"{name}_dropped",
    )
    return Corrected(corrected, outcomes)


@dataclass(frozen=True, slots=True)
class _Copy:
    """The copy of a text on which corrections are made."""

    connection: duckdb.DuckDBPyConnection
    name: str
    columns: tuple[str, ...]

    def make(self, correction: Correction) -> Outcome:
        """Make one correction where it finds what it expects."""
        known = {column.casefold(): column for column in self.columns}
        named = correction.columns
        missing = next((c for c in named if c.casefold() not in known), "")
        if missing:
            return Outcome(correction, missing, columns=self.columns)
        met, fits = self._about(correction), self._holding(correction.wants)
        fitting = f"{met} AND {fits}"
        rows = self.count(fitting)
        outcome = Outcome(correction, "", self.count(met), rows, self._other(correction, met, fits))
        if rows:
            self._write(correction, fitting)
        return outcome

    def count(self, condition: str) -> int:
        """How many rows of the copy are so."""
        [(rows,)] = self._asked(f"SELECT count(*) FROM {self.name}_wide WHERE {condition}")
        return int(rows)

    def _about(self, correction: Correction) -> str:
        terms = [f"_row NOT IN (SELECT number FROM {self.name}_dropped)"]
        if correction.row is not None:
            terms.append(f"_row = {correction.row}")
        terms.append(self._holding(correction.where))
        # To relabel is about every row that it fits.
        if correction.row is None and not correction.where:
            terms.append(self._holding(correction.wants))
        return " AND ".join(terms)

    def _holding(self, cells: Mapping[str, str]) -> str:
        terms = [f"{cell_of(c)} = {literal(text.strip(BLANKS))}" for c, text in cells.items()]
        return f"({' AND '.join(terms) or 'true'})"

    def _other(self, correction: Correction, met: str, fits: str) -> str | None:
        """What stands in the first row that is met and does not fit, or None."""
        if not correction.wants:
            return None
        cells = ", ".join(cell_of(column) for column in correction.wants)
        found = self._asked(
            f"SELECT {cells} FROM {self.name}_wide WHERE {met} AND NOT {fits} ORDER BY _row LIMIT 1"
        )
        return ", ".join(found[0]) if found else None

    def _write(self, correction: Correction, fitting: str) -> None:
        if correction.action == "drop":
            self.connection.execute(
                f"INSERT INTO {self.name}_dropped "
                f"SELECT _row, {literal(correction.reason)} FROM {self.name}_wide WHERE {fitting}"
            )
            return
        self.connection.execute(
            f"UPDATE {self.name}_wide SET {quoted(correction.column)} = "
            f"{literal(correction.becomes)} WHERE {fitting}"
        )

    def _asked(self, sql: str) -> list[Any]:
        return self.connection.execute(sql).fetchall()
