"""The lists from which pages show rows: these are the rows behind each figure, and no others."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import Any

from builders.problems import Problem
from builders.verifying.holding import Held
from builders.verifying.listed_rows import Cells, RowList, listed_rows, row_list
from builders.verifying.published import Figure, Published, Query
from builders.verifying.verdict import Tally

FOLDER = "downloads/rows/"
UNFIT = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)


def row_lists(held: Held, published: Published, tally: Tally) -> Iterator[Problem]:
    """A problem for each figure that has more or fewer rows in a list than it says."""
    queries = {query.id: query for query in published.queries}
    figures: dict[str, list[Figure]] = {}
    for figure in published.figures.values():
        if not figure.is_suppressed:
            figures.setdefault(figure.query, []).append(figure)
    for path in sorted(held.files):
        if path.startswith(FOLDER) and path.endswith(".json"):
            try:
                told = json.loads(held.read(path))
                made = _read(path, told)
                yield from _of_list(made, queries, figures, tally)
                yield from listed_rows(published, made, queries, tally)
            except UNFIT as error:
                yield Problem("site-file-unreadable", path, found=str(error))


def _read(path: str, told: Any) -> RowList:
    rows = int(told["rows"])
    sets = [_members(text, rows) for text in told["sets"]]
    if any(number < 0 for number in told["queries"].values()):
        raise ValueError("a set has no number")
    columns = {str(one["name"]): _texts(one, rows) for one in told["columns"]}
    by_query = {str(name): sets[number] for name, number in told["queries"].items()}
    return row_list(path, rows, columns, by_query)


def _of_list(
    told: RowList,
    queries: Mapping[str, Query],
    figures: Mapping[str, Sequence[Figure]],
    tally: Tally,
) -> Iterator[Problem]:
    counted: dict[tuple[str, tuple[str, ...]], Counter[tuple[str, ...]]] = {}
    for name, bits in told.sets.items():
        query = queries.get(name)
        if query is None:
            continue  # figures of a query that is gone are told of by themselves
        asked = (bits, query.dimensions)
        if asked not in counted:
            counted[asked] = _counted(told, *asked)
        for figure in figures.get(name, ()):
            tally.add("listed")
            own = tuple(figure.dimensions.get(one, "") for one in query.dimensions)
            if figure.rows != counted[asked][own]:
                yield Problem(
                    "row-list-differs",
                    told.path,
                    column=figure.id,
                    found=str(figure.rows),
                    wanted=str(counted[asked][own]),
                )


def _counted(told: RowList, bits: str, by: Sequence[str]) -> Counter[tuple[str, ...]]:
    """How many rows of a set bear which labels; what is missing is the empty text among them."""
    if not by:
        return Counter({(): bits.count("1")})
    labels = ([text or "" for text in told.columns[name]] for name in by)
    return Counter(compress(zip(*labels, strict=True), map("1".__eq__, bits)))


def _texts(column: Mapping[str, Any], rows: int) -> Cells:
    """The cells of a column; None where one is missing."""
    if "texts" in column:
        cells = list(column["texts"])
    else:
        # A number outside of the labels must not be counted from their end.
        labels: dict[Any, str | None] = {None: None}
        labels |= dict(enumerate(column["labels"]))
        cells = [labels[code] for code in column["codes"]]
    if len(cells) != rows:
        raise ValueError(f"{column['name']} has {len(cells)} cells for {rows} rows")
    return cells


def _members(text: str, rows: int) -> str:
    """Of each row whether it is in the set: 1 or 0."""
    bits = int.from_bytes(base64.b64decode(text, validate=True), "little")
    return format(bits, f"0{rows}b")[::-1][:rows]
