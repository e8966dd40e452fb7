"""The account of every row: read = published + withheld, and as many published as it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builders.problems import Problem
from builders.verifying.engine import FailedError, identifier
from builders.verifying.holding import Held
from builders.verifying.published import Published, UnreadableError, read_json
from builders.verifying.verdict import Tally

LEDGER = "downloads/ledger.json"
TABLE = "downloads/quality/ledger.parquet"
SQL = """
SELECT l.dataset, l.file, rows_read, rows_published,
    (SELECT coalesce(sum(rows_withheld), 0) FROM withheld w
     WHERE w.dataset = l.dataset AND w.file = l.file)
FROM ledger l
"""


def ledgers(held: Held, published: Published, tally: Tally) -> Iterator[Problem]:
    """A problem for each account that does not add up, or is not that of the published rows."""
    try:
        entries = read_json(held, LEDGER)
        told = {(one["dataset"], one["file"]): _numbers(one) for one in entries}
        rows = published.engine.rows(SQL)[1] if "ledger" in published.tables else []
    except UnreadableError as error:
        yield Problem("site-file-unreadable", error.path, found=error.why)
        return
    except (FailedError, KeyError, TypeError) as error:
        yield Problem("site-file-unreadable", LEDGER, found=str(error))
        return
    again = {
        (dataset, file): (read, shown, held_back) for dataset, file, read, shown, held_back in rows
    }
    for key in sorted({*told, *again}):
        tally.add("ledgers")
        if told.get(key) != again.get(key):
            yield Problem("ledger-copies-differ", LEDGER, column=key[1])
    for (dataset, file), (read, shown, withheld) in sorted(told.items()):
        if read != shown + withheld:
            yield Problem(
                "ledger-does-not-add-up",
                LEDGER,
                column=file,
                found=str(read),
                wanted=str(shown + withheld),
            )
        counted = _counted(published, dataset, file)
        if counted is not None and counted != shown:
            yield Problem(
                "ledger-rows-differ", LEDGER, column=file, found=str(shown), wanted=str(counted)
            )


def _numbers(entry: Mapping[str, Any]) -> tuple[Any, Any, Any]:
    withheld = sum(one["rows"] for one in entry["withheld"])
    return entry["rows_read"], entry["rows_published"], withheld


def _counted(published: Published, dataset: str, file: str) -> int | None:
    """How many rows of a file stand in the dataset's table; None where none of it does.

    A row of a wide file becomes several of the table, and is one all the same.
    """
    for name, path in published.tables.items():
        if path.split("/")[1] != dataset:
            continue
        sql = f'SELECT "file", count(DISTINCT "row") FROM {identifier(name)} GROUP BY ALL'
        try:
            rows = dict(published.engine.rows(sql)[1])
        except FailedError:
            continue
        return next((rows[own] for own in rows if own and file.endswith(f"/{own}")), None)
    return None
