"""The shape of a strict rule: what one cell must be, beyond what frictionless asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Field = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a cell is refused; ``wanted`` is what to write in its place, as far as that is known."""

    code: str
    wanted: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CellRule:
    """A rule for one cell under its field of the Table Schema.

    ``example`` is a field and a cell that frictionless lets pass (or judges wrongly) and this
    rule does not. ``check`` is asked of cells that are not missing.
    """

    name: str
    says: str
    codes: tuple[str, ...]
    example: tuple[Field, str]
    check: Callable[[Field, str], Refusal | None]
