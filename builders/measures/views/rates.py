"""What is counted over a statistic of the same time and place, as measures see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

import ibis
import ibis.expr.types as ir

from builders.measures.counting import exact, nothing
from builders.measures.split import SHARES, among_places
from builders.measures.views.counts import counts_view
from builders.sources.dataset import Dataset, Rate

MONTHS = 12
# What is above the line, by kind.
ABOVE: Mapping[str, Callable[[ir.Table], ir.Value]] = {
    "requests": lambda rows: rows.count(),
    "payments": lambda rows: rows.amount.sum(),
    "budget": lambda rows: rows.amount.sum(),
}
SUMS = ("payments", "budget")  # kinds of which amounts are added up


@dataclass(frozen=True, slots=True)
class Below:
    """The typed rows of a dataset of counts, and the day up to which they go."""

    dataset: Dataset
    rows: ir.Table
    as_of: date


def rates_view(
    rows: ir.Table, dataset: Dataset, as_of: date, counted: Mapping[str, Below], starts: int
) -> ir.Table | None:
    """A row a rate, year and place (none for the city): what is ``above`` and ``below`` the line.

    ``rows`` are as their kind prepares them. A number below is not known unless it is of the very
    year and place, or the steward says that the latest is to be taken; nor is it where the year of
    requests or payments is not whole. ``starts`` is the month in which a fiscal year begins.
    """
    own = _own_rates(rows, dataset, counted)
    if dataset.kind not in ABOVE or not own or "year" not in rows.columns:
        return None
    first = starts if dataset.kind == "budget" else 1
    found = []
    for rate in own:
        below = counted[rate.dataset]
        lacks_places = "place" in rows.columns and not _has_places(rows, dataset, below)
        told = rows.drop("place") if lacks_places else rows
        found.append(_rate(told, dataset, as_of, rate, _below(below, rate, first)))
    return reduce(lambda a, b: a.union(b), found)


def rates_rows(rows: ir.Table, dataset: Dataset, counted: Mapping[str, Below]) -> ir.Table:
    """The rows that are above the line, once for each rate that they add to.

    Of a sum those whose amount is known. For what there is a view of rates, there are these rows.
    """
    found = []
    for rate in _own_rates(rows, dataset, counted):
        meant = _meant(rows, dataset, rate)
        if dataset.kind in SUMS:
            meant = meant.filter(meant.amount.notnull())
        if not _has_places(meant, dataset, counted[rate.dataset]):
            meant = _without_places(meant)
        found.append(meant.mutate(rate=ibis.literal(rate.id)))
    return reduce(lambda a, b: a.union(b), found)


def _own_rates(rows: ir.Table, dataset: Dataset, counted: Mapping[str, Below]) -> Sequence[Rate]:
    """The rates that can be counted of the rows."""
    there = set(rows.columns)
    return [r for r in dataset.per.values() if r.dataset in counted and there.issuperset(r.where)]


def _has_places(rows: ir.Table, dataset: Dataset, below: Below) -> bool:
    """Places of another vintage are others, of whatever name: there the city alone is compared."""
    return "place" in rows.columns and below.dataset.places_of == dataset.places_of


def _without_places(rows: ir.Table) -> ir.Table:
    """The same rows and columns, of no place and shared by none."""
    shares = [name for name in rows.columns if name.endswith(SHARES)]
    nothing_shared = {name: ibis.null().cast(rows[name].type()) for name in shares}
    return rows.mutate(place=ibis.null().cast("string"), **nothing_shared)


def _rate(rows: ir.Table, dataset: Dataset, as_of: date, rate: Rate, below: ir.Table) -> ir.Table:
    meant = _meant(rows, dataset, rate)
    spans: list[tuple[ir.Table, tuple[str, ...]]] = [(meant, ("year",))]
    if "place" in rows.columns:
        placed = among_places(meant, "amount") if dataset.kind == "budget" else meant
        spans.append((placed.filter(placed.place.notnull()), ("year", "place")))
    found = [_joined(own, by, dataset, rate, below) for own, by in spans]
    every = reduce(lambda a, b: a.union(b), found)
    if dataset.kind == "budget":
        return every
    return every.mutate(below=ibis.ifelse(_is_whole(every, rows, as_of), every.below, nothing()))


def _meant(rows: ir.Table, dataset: Dataset, rate: Rate) -> ir.Table:
    """The rows that the rate is of."""
    where = dict(rate.where)
    if dataset.kind == "budget":
        where.setdefault("direction", "expenditure")
    for role, value in where.items():
        rows = rows.filter(rows[role].cast("string") == value)
    return rows.filter(rows.year.notnull())


def _joined(
    rows: ir.Table, by: tuple[str, ...], dataset: Dataset, rate: Rate, below: ir.Table
) -> ir.Table:
    above = rows.group_by(list(by)).aggregate(above=exact(ABOVE[dataset.kind](rows)))
    is_city = "place" not in by
    own = below.filter(below.place.isnull() if is_city else below.place.notnull())
    on = list(by)
    if rate.match == "latest":
        last = own.filter(own.below.notnull()).year.max().as_scalar()
        own = own.filter(own.year == last).drop("year")
        on.remove("year")
    own = own.drop("place") if is_city else own
    both = above.left_join(own, on) if on else above.cross_join(own)
    return both.select(
        rate=ibis.literal(rate.id),
        year=both.year,
        place=ibis.null().cast("string") if is_city else both.place,
        above=both.above,
        below=both.below,
        times=ibis.literal(rate.times, "int64"),
    )


def _is_whole(every: ir.Table, rows: ir.Table, as_of: date) -> ir.Value:
    """Whether the rows tell of all of the year, as far as their first and last days say."""
    last = as_of.year if (as_of.month, as_of.day) == (12, 31) else as_of.year - 1
    whole = every.year <= str(last)
    if "month" not in rows.columns:
        return whole
    first = rows.month.min().as_scalar()
    return whole & (every.year.concat("-01") >= first)


def _below(counted: Below, rate: Rate, starts: int) -> ir.Table:
    """The statistic by year and place; a year of the whole city has no place.

    A sum is known where no part of it is unknown and it has a number for each of twelve months, or
    one for a calendar year that is the year asked for.
    """
    seen = counts_view(counted.rows, counted.dataset, counted.as_of, starts)
    own = seen.filter((seen.statistic == rate.statistic) & seen.is_last_of_year)
    said = counted.dataset.statistics.get(rate.statistic)
    is_level = said is not None and said.combine == "latest"
    city = _by_year(own.filter(own.is_whole), ("year",), starts, is_level=is_level)
    found = city.mutate(place=ibis.null().cast("string")).select("year", "place", "below")
    if "place" not in own.columns:
        return found
    placed = own.filter(own.place.notnull())
    each = _by_year(placed, ("year", "place"), starts, is_level=is_level)
    return found.union(each.select("year", "place", "below"))


def _by_year(rows: ir.Table, by: tuple[str, ...], starts: int, *, is_level: bool) -> ir.Table:
    known = ~rows.value.isnull().any()
    if not is_level:
        yearly = rows.month.isnull().any()
        of_year = ibis.literal(value=starts == 1)
        known &= ibis.ifelse(yearly, of_year, rows.month.nunique() == MONTHS)
    return rows.group_by(list(by)).aggregate(
        below=ibis.ifelse(known, exact(rows.value.sum()), nothing())
    )
