"""What a verdict says: the form in which it travels."""

from __future__ import annotations

from dataclasses import dataclass

from builders.checks.findings import Finding
from builders.problems import Problem


@dataclass(frozen=True, slots=True)
class Verdict:
    """What frictionless and our strict rules found under a file's Table Schema."""

    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    judged: int = 0  # rows that were sent to frictionless
    unscreened: str = ""  # why no row was held against a schema
