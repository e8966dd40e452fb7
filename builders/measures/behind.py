"""Which rows a figure is made of, so that whoever reads it can look at each of them.

The rows are those that add to the number: of a count the rows counted, of a rate those that it is
a rate of, of a sum those whose amount is known. Where their number is itself a part of the figure,
``equals`` names it, and `lightwell verify` holds one against the other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import ibis.expr.types as ir

Test = Callable[[ir.Table], ir.Value]


@dataclass(frozen=True, slots=True)
class Behind:
    """``rows(prepared, by)`` keeps, of the rows that a breakdown sees, those behind its figures.

    ``equals`` is numerator or denominator where the number of the rows is that, else nothing.
    """

    rows: Callable[[ir.Table, tuple[str, ...]], ir.Table]
    equals: str = ""


def every(equals: str = "") -> Behind:
    """All rows of the group."""
    return Behind(lambda rows, _: rows, equals)


def where(test: Test, equals: str = "") -> Behind:
    """The rows of the group for which the test is true."""
    return Behind(lambda rows, _: rows.filter(test(rows)), equals)


def known(column: str, equals: str = "") -> Behind:
    """The rows that say something in the column."""
    return where(lambda rows: rows[column].notnull(), equals)


def missing(column: str, equals: str = "") -> Behind:
    """The rows that say nothing in the column."""
    return where(lambda rows: rows[column].isnull(), equals)


def within(flag: str, behind: Behind) -> Behind:
    """The same, of the rows that the view marks so."""
    return Behind(lambda rows, by: behind.rows(rows.filter(rows[flag]), by), behind.equals)
