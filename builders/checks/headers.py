"""The names of a file's columns: each one once, none of them blank."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

RESERVED = ("_row", "_width")


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a file under the names by which descriptors and tables call them.

    ``blank`` and ``doubled`` hold positions (from 0) in ``columns`` of names that we had to give:
    a nameless third column is ``column 3``, the second ``Total`` is ``Total (2)``.
    """

    columns: tuple[str, ...]
    blank: tuple[int, ...] = ()
    doubled: tuple[int, ...] = ()


def name_columns(cells: Iterable[str]) -> Header:
    """Give every column a name of its own; case makes no difference, as in SQL."""
    taken = set(RESERVED)
    names: list[str] = []
    blank: list[int] = []
    doubled: list[int] = []
    for position, cell in enumerate(cells):
        name = cell.strip()
        if not name:
            blank.append(position)
            name = f"column {position + 1}"
        elif name.casefold() in taken:
            doubled.append(position)
        name = _free(name, taken)
        taken.add(name.casefold())
        names.append(name)
    return Header(tuple(names), tuple(blank), tuple(doubled))


def _free(name: str, taken: set[str]) -> str:
    if name.casefold() not in taken:
        return name
    number = 2
    while f"{name} ({number})".casefold() in taken:
        number += 1
    return f"{name} ({number})"
