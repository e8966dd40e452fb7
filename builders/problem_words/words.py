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
