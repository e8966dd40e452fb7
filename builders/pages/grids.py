"""Tables of figures: a row a label, a column a measure; a measure nobody publishes has none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from builders.measures.figure import Figure
from builders.pages.parts import Column, Grid
from builders.pages.pieces import Amount, Name, Piece
from builders.wording.figures import Form

LONG = 25  # rows; beyond these a table is folded behind its summary


@dataclass(frozen=True, slots=True)
class Measured:
    """One column of figures by label."""

    title: Piece
    row: Mapping[str, Figure]
    form: Form = "short"


def figure_grid(
    caption: Piece,
    title: Piece,
    labels: Iterable[str],
    columns: Iterable[Measured],
    name: Callable[[str], Piece] = Name,
    *,
    is_folded: bool | None = None,
) -> Grid | None:
    """A table of figures, or None where nothing is published. Long ones are folded."""
    names = tuple(labels)
    shown = [column for column in columns if any(label in column.row for label in names)]
    if not names or not shown:
        return None
    formed = [(column, evenly(column.form, map(column.row.get, names))) for column in shown]
    return Grid(
        caption=caption,
        columns=(Column(title), *(Column(column.title, is_number=True) for column in shown)),
        rows=tuple(
            (name(label), *(Amount(column.row.get(label), form) for column, form in formed))
            for label in names
        ),
        is_folded=len(names) > LONG if is_folded is None else is_folded,
    )


def evenly(form: Form, column: Iterable[Figure | None]) -> Form:
    """The form for all figures of a column: without cents where it is exact and none has any."""
    if form != "exact":
        return form
    values = (figure.value for figure in column if figure is not None)
    has_cents = any(value % 1 for value in values if value is not None)
    return "exact" if has_cents else "whole"


def by_size(row: Mapping[str, Figure], others: Iterable[str] = ()) -> list[str]:
    """Labels with the largest value first, the unknown last, then the others; the rest by name."""
    known = {label: figure.value for label, figure in row.items() if figure.value is not None}
    order = sorted(known, key=lambda label: (-known[label], label))
    rest = sorted({*row, *others} - set(order))
    return order + rest
