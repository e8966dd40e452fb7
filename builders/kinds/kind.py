"""What a kind of dataset is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import ibis.expr.types as ir

from builders.measures.measure import Measure
from builders.sources.dataset import Dataset, Shape


@dataclass(frozen=True, slots=True)
class Kind:
    """All that one sort of dataset means: its roles, what is counted of it, and where it is shown.

    ``view(rows, dataset, as_of)`` prepares the typed rows for the measures. ``page`` is the address
    of the page that shows the kind. Its rules are those in ``checks/rules`` that name it.
    """

    name: str
    title: str
    shape: Shape
    measures: tuple[Measure, ...]
    view: Callable[[ir.Table, Dataset, date], ir.Table]
    page: str
    standard: str = ""
