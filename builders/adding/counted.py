"""What is special about statistics: the name of one may stand in no column."""

from __future__ import annotations

from collections.abc import Sequence

from builders.adding.titles import spelled_out, title_of
from builders.adding.wide import Wide, year_in
from builders.sources.dataset import Shape


def statistic_said(
    shape: Shape, values: Sequence[str], wide: Wide | None, hints: Sequence[str]
) -> tuple[str, str]:
    """The name of the statistic that a table is about, and why; nothing where it is not one.

    ``values`` are the columns of its values. Columns for months bear the name of no statistic, so
    that the file's name without its year must do.
    """
    if shape.role("statistic") is None:
        return "", ""
    if wide and wide.value_role == "value" and hints:
        _, rest = year_in(hints[0])
        return spelled_out(title_of([rest or hints[0]])), "the name of the file says so"
    if len(values) == 1:
        return title_of(values), "the column of values is named so"
    return "", ""
