"""Problems as the pages tell them: by code, with their number, and the first of each in full."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builders.measures.figure import Figure
from builders.pages.pieces import Code, Name, Piece
from builders.pages.toolbox import Toolbox
from builders.problems import Problem, Severity

MOST_EXAMPLES = 12  # of one sort of problem; the downloads list all of them
SEVERITY_WORDS = {
    Severity.ERROR: "Errors",
    Severity.WARNING: "Warnings",
    Severity.NOTICE: "Notices",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One problem in words."""

    severity: str
    where: Piece
    message: Piece
    remedy: Piece


@dataclass(frozen=True, slots=True)
class Group:
    """All problems of one code in one dataset."""

    title: Piece
    meaning: Piece
    code: Piece
    severity: str
    count: Figure | None
    examples: tuple[Told, ...]
    is_cut: bool


def groups_of(toolbox: Toolbox, dataset: str, problems: Iterable[Problem]) -> tuple[Group, ...]:
    """Problems by code, the gravest first."""
    by_code: dict[str, list[Problem]] = {}
    for problem in problems:
        by_code.setdefault(problem.code, []).append(problem)
    order = list(SEVERITY_WORDS)
    codes = sorted(by_code, key=lambda code: (order.index(by_code[code][0].severity), code))
    return tuple(_group(toolbox, dataset, code, by_code[code]) for code in codes)


def _group(toolbox: Toolbox, dataset: str, code: str, own: list[Problem]) -> Group:
    words = own[0].words
    return Group(
        title=Name(words.title),
        meaning=Name(words.meaning),
        code=Code(code),
        severity=own[0].severity.value,
        count=toolbox.one("problem_count", dataset, code=code),
        examples=tuple(_told(problem) for problem in own[:MOST_EXAMPLES]),
        is_cut=len(own) > MOST_EXAMPLES,
    )


def _told(problem: Problem) -> Told:
    return Told(
        problem.severity.value,
        Code(problem.where),
        Name(problem.message),
        Name(problem.remedy),
    )
