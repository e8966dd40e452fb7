"""What a measure is: a definition in words, and the same definition as an Ibis expression."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import ibis.expr.types as ir

from builders.measures.behind import Behind


@dataclass(frozen=True, slots=True)
class Scene:
    """What a measure may look at.

    ``rows`` are the dataset's typed rows as its kind prepares them (``views/``), ``places`` the
    table of places or None, ``as_of`` the day up to which the data are complete.
    """

    rows: ir.Table
    places: ir.Table | None
    as_of: date


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that Lightwell counts.

    ``count(scene, by)`` gives a table with the columns named in ``by`` and ``numerator``,
    ``denominator`` and ``value``; the denominator is null where the measure is not a rate.
    ``needs`` are the columns without which it cannot be counted at all, and ``breakdowns`` the
    groupings that are published wherever their columns exist.
    """

    id: str
    kind: str
    title: str
    definition: str  # for a reader; names the numerator and the denominator
    unit: str
    needs: tuple[str, ...]
    breakdowns: tuple[tuple[str, ...], ...]
    count: Callable[[Scene, tuple[str, ...]], ir.Table]
    better: str = "neither"  # higher, lower, neither
    needs_people: bool = False  # the population of the places
    zero_where_none: bool = False  # a place without rows counts zero
    # What numerator and denominator are sums of, by the names in disclosure/quantities.py, for
    # datasets whose small counts are not published; nothing for a part that tells of no one.
    # None where the measure is made of others: it is then hidden with whatever it is made of.
    quantities: tuple[str, str] | None = None
    # The rows that a figure is made of; None where nobody asks for them.
    behind: Behind | None = None
    # The role of money that is split among the places that share it, in breakdowns by place.
    splits: str = ""
