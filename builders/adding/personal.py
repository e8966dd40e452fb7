"""Columns that may tell of a person: the answer is the steward's, asked or left to be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from builders.adding.person import Person
from builders.adding.yaml_text import LOOK, scalar
from builders.problems import Problem, Report

ANSWERS = ("drop", "publish")
MAY_TELL = "It may tell of a person."
HEAD = "  disclosure:"

Answer = tuple[str, str]  # what is to be done, and the reason
DROP: Answer = ("drop", MAY_TELL)


def flagged(report: Report) -> tuple[Problem, ...]:
    """What stops the dataset until its steward has answered; one problem a column."""
    found: dict[str, Problem] = {}
    for problem in report.problems:
        if problem.code.startswith("personal-") and problem.column:
            found.setdefault(problem.column, problem)
    return tuple(found.values())


def ask_answers(person: Person, folder: Path, problems: Sequence[Problem]) -> bool:
    """Write the answers into the descriptor, or lines to fill in; tells whether any was given."""
    said: dict[str, Answer] = {}
    for problem in problems:
        where = PurePath(problem.file).name
        question = f"{where}: {problem.message} drop, publish, or Enter for later"
        answer = person.ask(question, "").strip()
        if answer in ANSWERS:
            reason = person.ask("The reason, which is published", MAY_TELL).strip()
            said[problem.column] = (answer, reason or MAY_TELL)
    file = folder / "datapackage.yaml"
    text = file.read_text(encoding="utf-8")
    columns = [problem.column for problem in problems]
    file.write_text(_with_answers(text, columns, said), encoding="utf-8")
    return bool(said)


def _with_answers(text: str, columns: Sequence[str], said: Mapping[str, Answer]) -> str:
    """The descriptor with the answers, below those that it has already."""
    lines = text.removesuffix("\n").split("\n")
    if HEAD in lines:
        at, more = lines.index(HEAD) + 2, list(_answer_lines(columns, said))
    else:
        at = next(n for n, line in enumerate(lines, 1) if line.startswith("  kind: "))
        more = list(disclosure_lines(columns, said))
    return "\n".join((*lines[:at], *more, *lines[at:])) + "\n"


def disclosure_lines(columns: Sequence[str], said: Mapping[str, Answer]) -> Iterator[str]:
    """The descriptor's answers; as remarks where nobody has given one yet."""
    if said:
        yield from (HEAD, "    columns:")
    else:
        yield f"  # disclosure:  # {LOOK}these columns may tell of a person"
        yield "  #   columns:"
    yield from _answer_lines(columns, said)


def _answer_lines(columns: Sequence[str], said: Mapping[str, Answer]) -> Iterator[str]:
    for column in columns:
        answer, reason = said.get(column, DROP)
        start = "  " if column in said else "  # "
        yield f"{start}    {scalar(column)}: {{answer: {answer}, reason: {scalar(reason)}}}"
