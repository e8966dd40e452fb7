"""The lists from which pages show rows: each figure has as many there as it says."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import Any

from builders.problems import Problem
from builders.verifying.holding import Held
from builders.verifying.published import Figure, Published, Query
from builders.verifying.verdict import Tally

FOLDER = "downloads/rows/"
UNFIT = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)
Texts = Sequence[str]


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
                yield from _of_list(path, told, queries, figures, tally)
            except UNFIT as error:
                yield Problem("site-file-unreadable", path, found=str(error))


def _of_list(
    path: str,
    told: Any,
    queries: Mapping[str, Query],
    figures: Mapping[str, Sequence[Figure]],
    tally: Tally,
) -> Iterator[Problem]:
    rows = int(told["rows"])
    columns = {one["name"]: _texts(one, rows) for one in told["columns"]}
    sets = [_members(text, rows) for text in told["sets"]]
    for name, number in told["queries"].items():
        query = queries.get(name)
        if query is None:
            continue  # figures of a query that is gone are told of by themselves
        labels = zip(*(columns[one] for one in query.dimensions), strict=True)
        every = labels if query.dimensions else [()] * rows
        counted = Counter(compress(every, sets[int(number)]))
        for figure in figures.get(name, ()):
            tally.add("listed")
            own = tuple(figure.dimensions.get(one, "") for one in query.dimensions)
            if figure.rows != counted[own]:
                yield Problem(
                    "row-list-differs",
                    path,
                    column=figure.id,
                    found=str(figure.rows),
                    wanted=str(counted[own]),
                )


def _texts(column: Mapping[str, Any], rows: int) -> Texts:
    """The cells of a column; what is missing is the empty text, as it is in a figure's labels."""
    if "texts" in column:
        cells = [text or "" for text in column["texts"]]
    else:
        # A number outside of the labels must not be counted from their end.
        labels = {None: ""} | {n: text or "" for n, text in enumerate(column["labels"])}
        cells = [labels[code] for code in column["codes"]]
    if len(cells) != rows:
        raise ValueError(f"{column['name']} has {len(cells)} cells for {rows} rows")
    return cells


def _members(text: str, rows: int) -> list[bool]:
    """Of each row whether it is in the set."""
    bits = int.from_bytes(base64.b64decode(text, validate=True), "little")
    return [bit == "1" for bit in reversed(format(bits, f"0{rows}b"))][:rows]
