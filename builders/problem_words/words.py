"""The shape of what is said of one kind of problem."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of one kind of problem."""

    title: str
    sentence: str
    fix: str
    meaning: str
    severity: str = "error"

    @property
    def remedy(self) -> str:
        """What to do about any problem of the kind, with dots for what is of one alone."""
        return self.fix.format(found="…", wanted="…", column="…")
