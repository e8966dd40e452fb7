"""What is special about statistics: a column a month, and a name that no column holds."""

from __future__ import annotations

from collections.abc import Sequence

from builders.adding.profile import Holds, Profiles
from builders.adding.titles import title_of
from builders.adding.wide import Wide, months_in, year_in
from builders.sources.dataset import Shape

FROM_FILE = "the name of the file says so"


def wide_months(shape: Shape, profiles: Profiles, hints: Sequence[str]) -> Wide | None:
    """Twelve columns named for months in a file named for its year; None where it is not so."""
    if shape.role("statistic") is None or not hints:
        return None
    year, rest = year_in(hints[0])
    months = months_in([column.name for column in profiles.columns])
    held = (column.holds for column in profiles.columns if column.name in months)
    if not year or not months or any(one not in (Holds.NUMBER, Holds.NOTHING) for one in held):
        return None
    columns = {name: {"period": f"{year}-{month:02}"} for name, month in months.items()}
    return Wide("value", columns, (("statistic", title_of([rest or hints[0]]), FROM_FILE),))


def statistic_said(shape: Shape, value_columns: Sequence[str]) -> tuple[str, str]:
    """The name of the statistic where only the column of its values tells it, and why."""
    if shape.role("statistic") is None or len(value_columns) != 1:
        return "", ""
    return title_of(value_columns), "the column of values is named so"
