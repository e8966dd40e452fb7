"""The verdict on a few rows under suspicion in a file that is otherwise certainly valid.

They alone are fetched, as text and with their numbers. The checks of letters and of damage ask
about whole columns, so the rows must give them no reason either: else the file goes the usual way.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Thread

import duckdb

from builders.checks.casts import literal, quoted
from builders.checks.look import FACTS, counted
from builders.checks.quick import WHITESPACE
from builders.checks.verdict import judge
from builders.checks.verdicts import Verdict
from builders.sources.dataset import Resource

SUSPECTS = "suspects"


def verdict_on_few(
    connection: duckdb.DuckDBPyConnection,
    resource: Resource,
    columns: Sequence[str],
    suspects: str,
) -> Verdict | None:
    """The verdict on the rows that ``suspects`` gives, with ``_row``; all others are valid.

    None where a row of them gives another check a reason to look at the file. The keys of the
    file must be known to be different, all of them.
    """
    loading = Thread(target=_load_judge, daemon=True)
    loading.start()
    connection.execute(f"CREATE TEMP TABLE {SUSPECTS} AS {suspects}")
    loading.join()
    facts = counted(connection, SUSPECTS, columns, FACTS)
    if any(any(own.values()) for own in facts.values()) or _has_odd_rows(connection, columns):
        return None
    return judge(connection, resource, SUSPECTS, columns)


def _load_judge() -> None:
    """Load what gives the verdict: the engine numbers rows on one core, and leaves another."""
    from frictionless import Schema

    Schema.from_descriptor({"fields": []})


def _has_odd_rows(connection: duckdb.DuckDBPyConnection, columns: Sequence[str]) -> bool:
    """Whether a row may be a total, a note, the header once more, or blank."""
    cells = [quoted(column) for column in columns]
    total = " OR ".join(f"contains(lower({cell}), 'total')" for cell in cells)
    header = f"lower({cells[0]}) = {literal(columns[0].lower())}"
    blank = [f"trim({cell}, {literal(WHITESPACE)}) = ''" for cell in cells]
    alone = " AND ".join(blank[1:] or blank)
    [(odd,)] = connection.execute(
        f"SELECT count(*) FROM {SUSPECTS} WHERE {total} OR {header} OR ({alone})"
    ).fetchall()
    return bool(odd)
