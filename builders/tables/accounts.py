"""Which rows of a file are published, and the account of those that are not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import duckdb

from builders.checks.casts import literal, quoted
from builders.checks.reading import TextTable
from builders.checks.set_aside import is_blank, is_withheld
from builders.problems import Ledger, Withheld
from builders.sources.dataset import Dataset, Resource

BLANK_ROW = "The row is empty."
DUPLICATE_ROW = "The row repeats an earlier one in every cell."
BAD_ROW = "A cell of the row cannot be read; see the problems of this file."
PREAMBLE = "The row stands above the header."
# A name that no column of a file can have: headers are read without the blanks around them.
REASON = " reason"


@dataclass(frozen=True, slots=True)
class Account:
    """The rows of one file that are published, as a DuckDB view, and the ledger."""

    view: str
    ledger: Ledger


def keep_account(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    text: TextTable,
    bad_rows: Collection[int] = (),
) -> Account:
    """Sort the rows of a file's text into published and withheld.

    The first reason that holds is the one that counts: dropped by a correction, empty,
    withheld by the steward, a repeated row, a bad cell. The view bears the
    text's name with ``_published`` behind it.
    """
    if not text.name:  # found valid as a whole, every row of it
        return Account("", _whole_ledger(dataset, resource, text))
    relation = text.name
    if not (text.blank or text.broken or text.dropped or bad_rows or _sets_aside(resource)):
        # Every row is published: a copy of them all would only cost memory.
        view = f"{relation}_published"
        connection.execute(
            f"CREATE OR REPLACE TEMP VIEW {quoted(view)} AS SELECT * FROM {quoted(relation)}"
        )
        return Account(view, _whole_ledger(dataset, resource, text))
    sorted_rows, view = f"{relation}_sorted", f"{relation}_published"
    connection.execute(
        f"CREATE OR REPLACE TABLE {quoted(sorted_rows)} AS "
        f"SELECT *, {_reason(text, resource, bad_rows)} AS {quoted(REASON)} FROM {quoted(relation)}"
    )
    connection.execute(
        f"CREATE OR REPLACE VIEW {quoted(view)} AS "
        f"SELECT * EXCLUDE ({quoted(REASON)}) FROM {quoted(sorted_rows)} "
        f"WHERE {quoted(REASON)} IS NULL"
    )
    return Account(view, _ledger(connection, dataset, resource, sorted_rows, text))


def _sets_aside(resource: Resource) -> bool:
    """Whether the steward withholds any rows beside those that are wrong."""
    return bool(resource.reading.withhold) or resource.reading.duplicates == "withhold"


def _whole_ledger(dataset: Dataset, resource: Resource, text: TextTable) -> Ledger:
    """The ledger of a file of which every row is published."""
    withheld = (Withheld(PREAMBLE, text.preamble),) if text.preamble else ()
    return Ledger(dataset.id, resource.shown, text.rows + text.preamble, text.rows, withheld)


def _reason(text: TextTable, resource: Resource, bad_rows: Collection[int]) -> str:
    """A CASE that names why a row is withheld, or gives NULL."""
    columns = text.columns
    broken = ", ".join(str(row) for row, _ in text.broken) or "NULL"
    # A row whose quotes are broken has no cells that could be read; it is not empty.
    empty = f"{is_blank(columns)} AND coalesce(_row NOT IN ({broken}), true)"
    whens = [f"WHEN {empty} THEN {literal(BLANK_ROW)}"]
    is_dropped = "false"
    if text.dropped:
        dropped = quoted(text.dropped)
        is_dropped = f"_row IN (SELECT number FROM {dropped})"
        why = f"(SELECT any_value(why) FROM {dropped} WHERE number = _row)"
        whens.insert(0, f"WHEN {is_dropped} THEN {why}")
    whens += [
        f"WHEN {is_withheld(rule)} THEN {literal(rule.reason)}"
        for rule in resource.reading.withhold
    ]
    if resource.reading.duplicates == "withhold" and columns:
        same = ", ".join(quoted(c) for c in columns)
        apart = f", {is_dropped}" if text.dropped else ""
        repeated = f"row_number() OVER (PARTITION BY {same}{apart} ORDER BY _row) > 1"
        whens.append(f"WHEN {repeated} THEN {literal(DUPLICATE_ROW)}")
    if bad_rows:
        numbers = ", ".join(str(number) for number in sorted(bad_rows))
        whens.append(f"WHEN _row IN ({numbers}) THEN {literal(BAD_ROW)}")
    return f"CASE {' '.join(whens)} END"


def _ledger(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    resource: Resource,
    relation: str,
    text: TextTable,
) -> Ledger:
    counts = connection.execute(
        f"SELECT {quoted(REASON)}, count(*) FROM {quoted(relation)} "
        "GROUP BY 1 ORDER BY 1 NULLS FIRST"
    ).fetchall()
    published = sum(int(n) for reason, n in counts if reason is None)
    reasons = [(PREAMBLE, text.preamble)]
    reasons += [(str(reason), int(n)) for reason, n in counts if reason is not None]
    withheld = tuple(Withheld(reason, rows) for reason, rows in reasons if rows)
    read = published + sum(item.rows for item in withheld)
    return Ledger(dataset.id, resource.shown, read, published, withheld)
