"""Columns that may tell of a person: the answer is the steward's, asked or left to be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from builders.adding.person import Person
from builders.adding.yaml_text import LOOK, scalar
from builders.problems import Problem, Report

ANSWERS = ("drop", "publish")
DROPPED = "It may tell of a person."


def flagged(report: Report) -> tuple[Problem, ...]:
    """What stops the dataset until its steward has answered; one problem a column."""
    found: dict[str, Problem] = {}
    for problem in report.problems:
        if problem.code.startswith("personal-") and problem.column:
            found.setdefault(problem.column, problem)
    return tuple(found.values())


def ask_answers(
    person: Person, folder: Path, problems: Sequence[Problem], dropped: Sequence[str] = ()
) -> bool:
    """Write the answers into the descriptor, or lines to fill in; tells whether any was given.

    ``dropped`` are the columns that the person said beforehand are to be left out.
    """
    said = {own.column: ("drop", DROPPED) for own in problems if own.column in dropped}
    for problem in (own for own in problems if own.column not in said):
        answer = person.ask(f"{problem.message} drop, publish, or Enter for later", "").strip()
        if answer in ANSWERS:
            reason = person.ask("The reason, which is published", DROPPED).strip()
            said[problem.column] = (answer, reason or DROPPED)
    file = folder / "datapackage.yaml"
    text = file.read_text(encoding="utf-8")
    kind = next(line for line in text.splitlines() if line.startswith("  kind: "))
    columns = [problem.column for problem in problems]
    lines = "\n".join((kind, *_lines(columns, said)))
    file.write_text(text.replace(kind, lines, 1), encoding="utf-8")
    return bool(said)


def _lines(columns: Sequence[str], said: dict[str, tuple[str, str]]) -> Iterator[str]:
    start = "  " if said else "  # "
    yield f"{start}disclosure:{'' if said else f'  # {LOOK}these columns may tell of a person'}"
    yield f"{start}  columns:"
    for column in columns:
        answer, reason = said.get(column, ("drop", DROPPED))
        own = start if column in said else "  # "
        yield f"{own}    {scalar(column)}: {{answer: {answer}, reason: {scalar(reason)}}}"
