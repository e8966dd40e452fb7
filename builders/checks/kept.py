"""The rows of a file that the steward has not set aside: only these are checked."""

from __future__ import annotations

import duckdb

from builders.checks.casts import quoted
from builders.checks.reading import TextTable
from builders.checks.set_aside import is_blank, is_withheld
from builders.sources.dataset import Resource


def keep_rows(connection: duckdb.DuckDBPyConnection, resource: Resource, text: TextTable) -> str:
    """A view of the rows (with ``_width``) that are neither blank nor withheld.

    Rows that a correction drops are left out, and a repeated row too where the steward withholds
    repeated rows.
    """
    name = f"{text.name}_kept"
    rules, repeated = resource.reading.withhold, resource.reading.duplicates == "withhold"
    if not (text.blank or rules or repeated or text.dropped):
        connection.execute(
            f"CREATE OR REPLACE TEMP VIEW {quoted(name)} AS SELECT * FROM {quoted(text.wide)}"
        )
        return name
    # Text behind the last column makes a row too long, and not blank.
    blank = f"{is_blank(text.columns)} AND _width <= {len(text.columns)}"
    set_aside = [blank, *(is_withheld(rule) for rule in rules)]
    # A row whose quotes are broken has no cells to be blank.
    out = " OR ".join(f"({test})" for test in set_aside)
    sql = f"SELECT * FROM {quoted(text.wide)} WHERE (_width = -1 OR NOT ({out}))"
    if text.dropped:
        sql += f" AND _row NOT IN (SELECT number FROM {quoted(text.dropped)})"
    if repeated:
        cells = ", ".join(quoted(column) for column in text.columns)
        sql += f" QUALIFY row_number() OVER (PARTITION BY {cells} ORDER BY _row) = 1"
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {quoted(name)} AS {sql}")
    return name
