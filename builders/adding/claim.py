"""What is said of a table: which columns are read for which role, and how certain that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builders.adding.coding import Coding
from builders.adding.wide import Wide

SURE, LIKELY = 0.85, 0.62  # from here on a claim is certain, and a claim at all


@dataclass(frozen=True, slots=True)
class Claim:
    """A role, the columns that it is read from, how certain that is, and why."""

    role: str
    columns: tuple[str, ...]
    certainty: float
    why: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether a person need not look."""
        return self.certainty >= SURE


@dataclass(frozen=True, slots=True)
class Constant:
    """A role that has one value in every row and no column."""

    role: str
    value: str
    why: str
    is_sure: bool = False


@dataclass(frozen=True, slots=True)
class Guess:
    """What a table is taken for. ``wanting`` are required roles that nothing was found for."""

    kind: str
    score: float
    claims: tuple[Claim, ...] = ()
    constants: tuple[Constant, ...] = ()
    wide: Wide | None = None
    codings: Mapping[str, Coding] = field(default_factory=dict)
    wanting: tuple[str, ...] = ()
    maybe: tuple[Claim, ...] = ()  # not claimed: for a person to decide
    columns: int = 0  # of the table

    def column_roles(self) -> dict[str, str]:
        """The role of each column that has one."""
        found = {column: claim.role for claim in self.claims for column in claim.columns}
        if self.wide:
            found |= dict.fromkeys(self.wide.columns, self.wide.value_role)
        return found
