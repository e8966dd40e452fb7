"""All lists of a site: each is read and looked at once, while its view is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builders.problems import Problem
from builders.verifying.engine import FailedError, RefusedError
from builders.verifying.holding import Held
from builders.verifying.lists.comparing import (
    Asked,
    asked_of,
    compared,
    differs,
    view_at_hand,
    view_of,
)
from builders.verifying.lists.files import (
    UNFIT,
    ListFile,
    differences,
    list_paths,
    parts_of,
    read_list,
)
from builders.verifying.lists.laid import Laid, Laying, counted, forget
from builders.verifying.published import QUERIES, Figure, Published, Query
from builders.verifying.statements import Statement
from builders.verifying.verdict import Tally


@dataclass(frozen=True, slots=True)
class RowLists:
    """The lists of a site, and which of them were not looked at yet."""

    held: Held
    published: Published
    tally: Tally
    queries: Mapping[str, Query]
    figures: Mapping[str, Sequence[Figure]]  # by query, those that are told
    left: dict[str, ListFile]  # by path
    unreadable: dict[str, str]  # by path what is wrong

    @classmethod
    def of(cls, held: Held, published: Published, tally: Tally) -> RowLists:
        """All lists of the site, none looked at yet."""
        figures: dict[str, list[Figure]] = {}
        for figure in published.figures.values():
            if not figure.is_suppressed:
                figures.setdefault(figure.query, []).append(figure)
        queries = {query.id: query for query in published.queries}
        left, unreadable = {}, {}
        for path in sorted(list_paths(held)):
            try:
                left[path] = read_list(held, path)
            except UNFIT as error:
                unreadable[path] = str(error)
        return cls(held, published, tally, queries, figures, left, unreadable)

    def of_view(self, kept: Statement) -> tuple[list[Problem], set[str]]:
        """Look at the lists of a view that the engine keeps.

        Gives a problem for each figure that has more or fewer rows in a list than it says, for each
        column and each set that is not what the published SQL makes; and the queries of the lists
        in which there is none.
        """
        problems: list[Problem] = []
        found: set[str] = set()
        for one in [one for one in self.left.values() if one.view == kept.view]:
            asked = asked_of(one, self.queries)
            own = view_of(asked)
            if own is not None and own.has_view_of(kept):
                more = list(self._look(one, asked, kept=True))
                problems += more
                found |= set() if more else set(asked)
        return problems, found

    def others(self) -> Iterator[Problem]:
        """Look at the lists that are left, each with a view of its own."""
        for path, why in self.unreadable.items():
            yield Problem("site-file-unreadable", path, found=why)
        for one in list(self.left.values()):
            yield from self._look(one, asked_of(one, self.queries), kept=False)

    def _look(self, one: ListFile, asked: Mapping[str, Asked], *, kept: bool) -> Iterator[Problem]:
        self.left.pop(one.path)
        if not one.queries:
            return  # pages show no row of it
        engine = self.published.engine
        try:
            problems, laid = self._laid(one)
            yield from problems
            yield from self._counts(one)
            with view_at_hand(self.published, asked, kept=kept) as view:
                if view is None:
                    yield differs(one.path, "rows", "no SQL of a view lists them")
                else:
                    yield from compared(engine, one, laid, asked, self.tally)
        except UNFIT as error:
            yield Problem("site-file-unreadable", one.path, found=str(error))
        except RefusedError:
            yield Problem("query-refused", QUERIES, column=f"{one.path}, rows_sql")
        except FailedError as error:
            yield Problem("query-fails", QUERIES, column=f"{one.path}, rows_sql", found=str(error))
        finally:
            forget(engine)

    def _laid(self, one: ListFile) -> tuple[list[Problem], Laid]:
        """The list in the engine, and a problem for each thing that it tells wrongly of a part."""
        laying = Laying(self.published.engine)
        problems = []
        for number, part in enumerate(parts_of(self.held, one)):
            path = one.path_of(number)
            told = differences(self.held, one, number, part)
            problems += [Problem("row-list-part-differs", path, found=found) for found in told]
            laying.add(part)
        laid = laying.done()
        if laid.rows != one.rows:
            raise ValueError(f"it has {laid.rows} rows and says {one.rows}")
        if max(one.queries.values()) >= len(laid.sets):
            raise ValueError("a query has a set that is not there")
        return problems, laid

    def _counts(self, one: ListFile) -> Iterator[Problem]:
        """A problem for each figure that has another number of rows in the list than it says."""
        own = [
            (self.queries[name], number)
            for name, number in one.queries.items()
            if name in self.queries
        ]  # figures of a query that is gone are told of by themselves
        wanted = list(dict.fromkeys((number, query.dimensions) for query, number in own))
        found = dict(zip(wanted, counted(self.published.engine, wanted), strict=True))
        for query, number in own:
            for figure in self.figures.get(query.id, ()):
                self.tally.add("listed")
                labels = tuple(figure.dimensions.get(name, "") for name in query.dimensions)
                listed = found[number, query.dimensions].get(labels, 0)
                if figure.rows != listed:
                    yield Problem(
                        "row-list-differs",
                        one.path,
                        column=figure.id,
                        found=str(figure.rows),
                        wanted=str(listed),
                    )
