"""Whose places the names of a new file are: of the vintage of boundaries that most rows join to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builders.adding.naming import likeness
from builders.adding.portal_places import Vintage
from builders.adding.profile import Profiles
from builders.adding.whereabouts import NAMES_ALONE, Joined, measure_joins

Joins = Mapping[str, Joined]
ANY_KIND = "requests"  # the words for a place are those of every kind


@dataclass(frozen=True, slots=True)
class Whose:
    """How well each table's columns join. ``of`` is empty for the portal's main places."""

    joins: tuple[Joins, ...]
    in_main: tuple[Joins, ...]  # how well they join to the main places
    of: str = ""


def whose_places(
    tables: Sequence[Profiles], vintages: Sequence[Vintage], city: str, column: str = ""
) -> Whose:
    """The main places, unless a column surely names those of another vintage and more of them.

    ``column`` is the one that a person named. Where two columns are equally sure, as those of the
    neighbourhood and of the ward, the one that names main places goes first.
    """
    measured = {
        one.id: tuple(measure_joins(table, one.places, city) for table in tables)
        for one in vintages
    }
    main = next((measured[one.id] for one in vintages if one.is_main), tuple({} for _ in tables))
    found = dict.fromkeys(name for own in measured.values() for name in _names(own))
    names = [column] if column else list(found)
    best: tuple[tuple[bool, bool, float], Vintage] | None = None
    for name in names:
        # The main one comes first, so it goes before others of which as many rows join.
        vintage = max(vintages, key=lambda one: _rows(measured[one.id], name), default=None)
        if vintage is None:
            continue
        certainty = _certainty(measured[vintage.id], name)
        key = (certainty >= NAMES_ALONE, vintage.is_main, certainty)
        if best is None or key > best[0]:
            best = key, vintage
    if best is None or best[1].is_main or not best[0][0]:
        return Whose(main, main)
    return Whose(measured[best[1].id], main, best[1].id)


def _names(joins: Iterable[Joins]) -> list[str]:
    return [name for own in joins for name in own]


def _rows(joins: Iterable[Joins], column: str) -> int:
    return sum(own[column].rows_joined for own in joins if column in own)


def _certainty(joins: Iterable[Joins], column: str) -> float:
    named = likeness(ANY_KIND, "place", column).score
    return min((own[column].certainty(named) for own in joins if column in own), default=0.0)
