"""One correction, as a steward wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builders.problems import Problem

ONE = 1


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry, the ``number``-th of the file (the first is 1).

    ``where`` and ``row`` say in which rows; ``wants`` what must stand in them, by column; ``rows``
    how many they must be, 0 for any number. ``said_in`` and ``line`` are where it is written.
    """

    number: int
    action: str
    reason: str
    provider: str
    day: str  # ISO date
    file: str = ""  # from the dataset's folder; empty for every file
    row: int | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    column: str = ""
    wants: Mapping[str, str] = field(default_factory=dict)
    becomes: str = ""
    rows: int = ONE
    said_in: str = ""
    line: int | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column of the file that it names."""
        return tuple(dict.fromkeys((*self.where, *self.wants)))

    def problem(self, code: str, found: str = "", wanted: str = "", hint: str = "") -> Problem:
        """A problem of that code about this correction."""
        return Problem(code, self.said_in, self.line, self.column, found, wanted, hint)
