"""The report for a person at a terminal: below each file what is wrong, then what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from builders.problems import Problem, Report, Severity
from builders.reports.format import Format
from builders.reports.groups import Group, groups_of, place_in_words
from builders.reports.sums import totals_in_words

MOST_SENTENCES = 5  # of one group; the rows of the others are counted


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the report, in parts that a terminal may colour."""

    text: str = ""
    severity: Severity | None = None  # written in front of the text
    heading: bool = False
    code: str = ""  # written behind the text


def said_of(problems: Iterable[Problem]) -> Iterator[Said]:
    """The report line by line."""
    for file, groups in groupby(groups_of(problems), key=lambda group: group.first.file):
        yield Said()
        yield Said(file or "The portal", heading=True)
        for group in groups:
            yield from _group(group)


def _group(group: Group) -> Iterator[Said]:
    column, severity, noun = group.first.column, group.first.severity, group.first.noun
    shown, others = group.lines[:MOST_SENTENCES], group.lines[MOST_SENTENCES:]
    for line in shown:
        place = place_in_words(column, line.rows, noun)
        yield Said(f"{place}: {line.message}" if place else line.message, severity)
    if others:
        rows = tuple(sorted({row for line in others for row in line.rows}))
        place = place_in_words(column, rows, noun)
        yield Said(f"{place}: {len(others):,} more like these.", severity)
    yield Said(group.first.remedy, code=group.first.code)


def plain(said: Said) -> str:
    """A line without colour."""
    if said.heading or not said.text:
        return said.text
    if said.severity:
        return f"  {said.severity.value} {said.text}"
    return f"    {said.text} [{said.code}]"


def write(report: Report, root: Path) -> str:
    """The whole report as plain text."""
    del root
    lines = [plain(said) for said in said_of(report.problems)]
    return "\n".join([*lines, "", *totals_in_words(report), ""])


TEXT = Format("text", "Words for a person, with each file's problems below it.", write)
