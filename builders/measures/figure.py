"""A published number, with all that is needed to compute it again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Query:
    """The SQL behind a family of figures: one measure, one dataset, one breakdown.

    ``select`` counts the rows of ``view``, and ``view_sql`` is how the view is made of the
    published table. ``sql`` is both in one statement, to be run on the published tables alone.
    """

    id: str
    measure: str
    dataset: str
    dimensions: tuple[str, ...]
    sql: str
    view: str = ""
    view_sql: str = ""
    select: str = ""
    # The rows behind its figures, of ``rows_view`` and whole in itself; nothing where they are not
    # published. ``rows_equal`` is the part that is their number.
    rows_view: str = ""
    rows_view_sql: str = ""
    rows_select: str = ""
    rows_sql: str = ""
    rows_equal: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number.

    ``value`` is None where the number is not known (never zero in its place). ``dimensions`` are
    the breakdown's names and values, such as ``(("place", "harbour"), ("year", "2025"))``.
    Amounts are exact decimals with at most nine places.
    """

    id: str
    measure: str
    dataset: str
    version: str  # of the dataset
    dimensions: tuple[tuple[str, str], ...]
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    unit: str  # money, count, share, days, number, points, percent
    query: str
    is_suppressed: bool = False  # counted, and not published so that nobody is exposed
    rows: int | None = None  # that it is made of; None where these are not published

    @property
    def status(self) -> str:
        """published, suppressed (to protect people) or unknown."""
        if self.is_suppressed:
            return "suppressed"
        return "unknown" if self.value is None else "published"

    @property
    def place(self) -> str:
        """The id of the place, or nothing for the whole city."""
        return dict(self.dimensions).get("place", "")

    @property
    def period(self) -> str:
        """The year, month or interval that the number is about, or nothing for all the data."""
        own = dict(self.dimensions)
        return own.get("period") or own.get("month") or own.get("year") or ""

    def label(self, dimension: str) -> str:
        """The value of one dimension, or nothing."""
        return dict(self.dimensions).get(dimension, "")


def figure_id(dataset: str, measure: str, dimensions: Mapping[str, str]) -> str:
    """The stable id of a figure: ``requests.on_time_share;place=harbour;year=2025``."""
    parts = [f"{dataset}.{measure}"]
    parts += [f"{name}={quote(value, safe='')}" for name, value in sorted(dimensions.items())]
    return ";".join(parts)


@dataclass(frozen=True, slots=True)
class Figures:
    """Every figure of a portal, looked up by id; in a stable order."""

    by_id: Mapping[str, Figure] = field(default_factory=dict)
    queries: Mapping[str, Query] = field(default_factory=dict)
    # By dataset, the breakdowns of which nothing is published, since some groups are too small.
    withheld: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    # Datasets with hidden numbers whose breakdowns could not be put side by side.
    unaudited: frozenset[str] = frozenset()

    def find(self, dataset: str, measure: str, **dimensions: str) -> Figure | None:
        """The figure with exactly these dimensions, or None."""
        return self.by_id.get(figure_id(dataset, measure, dimensions))

    def __iter__(self) -> Iterator[Figure]:
        """The figures in order of their ids."""
        return iter(self.by_id.values())

    def __len__(self) -> int:
        """How many figures there are."""
        return len(self.by_id)
