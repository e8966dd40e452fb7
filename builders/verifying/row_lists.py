"""The lists from which pages show rows: these are the rows behind each figure, and no others."""

from __future__ import annotations

import base64
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

from builders.problems import Problem
from builders.verifying.holding import Held
from builders.verifying.listed_rows import Cells, RowList, asked_of, listed_rows, row_list, view_of
from builders.verifying.published import Figure, Published, Query
from builders.verifying.statements import Statement
from builders.verifying.verdict import Tally

FOLDER = "downloads/rows/"
UNFIT = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class RowLists:
    """The lists of a site; each is read and looked at once, while its view is at hand."""

    held: Held
    published: Published
    tally: Tally
    queries: Mapping[str, Query]
    figures: Mapping[str, Sequence[Figure]]  # by query, those that are told
    left: set[str]  # the paths of the lists that were not looked at yet

    @classmethod
    def of(cls, held: Held, published: Published, tally: Tally) -> RowLists:
        """All lists of the site, none looked at yet."""
        figures: dict[str, list[Figure]] = {}
        for figure in published.figures.values():
            if not figure.is_suppressed:
                figures.setdefault(figure.query, []).append(figure)
        queries = {query.id: query for query in published.queries}
        left = {one for one in held.files if one.startswith(FOLDER) and one.endswith(".json")}
        return cls(held, published, tally, queries, figures, left)

    def of_view(self, kept: Statement) -> tuple[list[Problem], set[str]]:
        """Look at the lists of a view that the engine keeps.

        Gives a problem for each figure that has more or fewer rows in a list than it says, for each
        column and each set that is not what the published SQL makes; and the queries of the lists
        in which there is none.
        """
        problems: list[Problem] = []
        found: set[str] = set()
        for path in sorted(self.left):
            if path.endswith(f"/{kept.view}.json"):
                more, asked = self._look(path, kept)
                problems += more
                found |= set() if more else asked
        return problems, found

    def others(self) -> Iterator[Problem]:
        """Look at the lists that are left, each with a view of its own."""
        for path in sorted(self.left):
            problems, _ = self._look(path)
            yield from problems

    def _look(self, path: str, kept: Statement | None = None) -> tuple[list[Problem], set[str]]:
        """The problems of a list, and its queries; a list of another view stays where it is."""
        try:
            told = _read(path, json.loads(self.held.read(path)))
            asked = asked_of(told, self.queries)
            own = view_of(asked)
            if kept is not None and (own is None or not own.has_view_of(kept)):
                return [], set()
            problems = list(_of_list(told, self.queries, self.figures, self.tally))
            problems += listed_rows(self.published, told, asked, self.tally, kept=bool(kept))
        except UNFIT as error:
            problems, asked = [Problem("site-file-unreadable", path, found=str(error))], {}
        self.left.discard(path)
        return problems, set(asked)


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
