"""Annotations for GitHub: each problem beside the line of the file, in a proposal of change.

GitHub shows ten errors, ten warnings and ten notices of one step, and drops the others in silence.
The tenth of ours says how many are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builders.problems import Problem, Report, Severity, rows_in_words
from builders.reports.format import Format
from builders.reports.groups import Group, groups_of
from builders.reports.spots import NOWHERE, Spots, spots_of
from builders.reports.sums import counted, rows_of, summary_of
from builders.reports.workspace import from_workspace

MOST = 10  # annotations of one severity that GitHub shows of one step
LONGEST = 4000  # characters of one annotation; GitHub cuts at 64 kB


def write(report: Report, root: Path) -> str:
    """The annotations, and one line that sums up for the log."""
    groups = groups_of(report.problems)
    spots = spots_of(root, [group.first for group in groups])
    lines = [
        line
        for severity in Severity
        for line in _of(severity, [g for g in groups if g.first.severity is severity], spots, root)
    ]
    return "\n".join([*lines, f"{rows_of(report)} {summary_of(report.problems)}", ""])


def _of(
    severity: Severity, groups: list[Group], spots: dict[str, Spots], root: Path
) -> Iterator[str]:
    shown = groups if len(groups) <= MOST else groups[: MOST - 1]
    for group in shown:
        yield _annotation(group, spots.get(group.first.file, NOWHERE), root)
    if left := sum(len(group.problems) for group in groups[len(shown) :]):
        said = f"{counted(left, f'more {severity.value}')}: GitHub shows {MOST} a step."
        yield f"::{severity.value} title=And more::{data(said)}"


def _annotation(group: Group, spots: Spots, root: Path) -> str:
    first = group.first
    rows = group.rows
    also = f" ({rows_in_words(rows, first.noun)})" if len(rows) > 1 else ""
    others = len(group.lines) - 1
    more = f" And {others:,} more like this." if others else ""
    about = f"{first.column}: " if first.column else ""
    said = f"{about}{first.message}{also}{more} {first.remedy} [{first.code}]"
    told = {**_place(first, spots, root), "title": first.words.title}
    properties = ",".join(f"{key}={prop(value)}" for key, value in told.items())
    return f"::{first.severity.value} {properties}::{data(said[:LONGEST])}"


def _place(problem: Problem, spots: Spots, root: Path) -> dict[str, str]:
    if not problem.file:
        return {}
    place = {"file": from_workspace(problem.file, root)}
    if line := spots.line(problem):
        place["line"] = str(line)
        if column := spots.column(problem):
            place["col"] = str(column)
    return place


def data(text: str) -> str:
    """A message as a workflow command carries it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def prop(text: str) -> str:
    """A property of a workflow command."""
    return data(text).replace(":", "%3A").replace(",", "%2C")


GITHUB = Format("github", "Annotations of GitHub Actions, on file, line and column.", write)
