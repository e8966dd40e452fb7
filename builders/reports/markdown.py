"""A summary in Markdown, of bounded size however much there is to tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from builders.problems import Report, Severity, shorten
from builders.reports.format import Format
from builders.reports.groups import Group, groups_of, place_in_words
from builders.reports.sums import counted, rows_of, summary_of, waived_in_words

# GitHub takes a mebibyte of summary for each step; nobody reads a sixteenth of it.
MOST_BYTES = 60_000
MOST_FILES = 100
MOST_SENTENCES = 3  # of one group
MOST_WAIVERS = 20
LONGEST = 300  # characters of a steward's reason
SIGNS = {Severity.ERROR: "❌ error", Severity.WARNING: "⚠️ warning", Severity.NOTICE: "ℹ️ notice"}
# A dollar begins a formula where another stands behind it.
SPECIAL = re.compile(r"([\\`*_{}\[\]#|~>$])")
# GitHub makes links of these, wherever they stand, and calls whoever is named behind an @: there it
# looks at what is shown, so that a space without width must stand between.
LINKS = {"://": ":&#47;/", "www.": "www&#46;", "@": "@&#8203;"}
NUMBERED = re.compile(r"(\\#|\bGH-)(?=\d)", re.IGNORECASE)


def write(report: Report, root: Path) -> str:
    """What was read, a table of the files, and the problems, the gravest first."""
    del root
    title = "## The data are sound" if report.is_sound else "## The data have errors"
    start = [title, "", escaped(f"{rows_of(report)} {summary_of(report.problems)}"), ""]
    text = "\n".join([*start, *_files(report), "", *_waived(report)])
    order = list(Severity)
    groups = sorted(groups_of(report.problems), key=lambda g: order.index(g.first.severity))
    return text + _within(groups, MOST_BYTES - len(text.encode()))


def _within(groups: list[Group], room: int) -> str:
    """As many groups as there is room for, in bytes, and how many problems are left out."""
    parts: list[str] = []
    left = sum(len(group.lines) for group in groups)
    room -= len(_left(left).encode())
    for group in groups:
        part = "\n".join(_group(group)) + "\n"
        room -= len(part.encode())
        if room < 0:
            return "".join([*parts, _left(left)])
        parts.append(part)
        left -= len(group.lines)
    return "".join(parts)


def _left(count: int) -> str:
    return (
        f"\n**{counted(count, 'more problem')}** left out here; `lightwell validate` tells all.\n"
    )


def _files(report: Report) -> Iterator[str]:
    read = {ledger.file: ledger.rows_read for ledger in report.ledgers}
    files = sorted({*read, *(problem.file for problem in report.problems)})
    if not files:
        return
    yield "| File | Rows read | Errors | Warnings | Notices |"
    yield "|---|--:|--:|--:|--:|"
    found = Counter((problem.file, problem.severity) for problem in report.problems)
    for file in files[:MOST_FILES]:
        counts = [f"{found[file, severity]:,}" for severity in Severity]
        cells = [escaped(file or "The portal"), f"{read[file]:,}" if file in read else ""]
        yield "| " + " | ".join([*cells, *counts]) + " |"
    if (left := len(files) - MOST_FILES) > 0:
        yield f"| and {left:,} more | | | | |"


def _waived(report: Report) -> Iterator[str]:
    for waived in report.waived[:MOST_WAIVERS]:
        yield f"- {escaped(shorten(waived_in_words(waived), LONGEST))}"
    if (left := len(report.waived) - MOST_WAIVERS) > 0:
        yield f"- and {counted(left, 'more waiver')}"


def _group(group: Group) -> Iterator[str]:
    first = group.first
    where = ", ".join(part for part in (first.file, first.column) if part)
    yield f"\n**{SIGNS[first.severity]}** {escaped(where)}: {escaped(first.words.title)}"
    yield ""
    for line in group.lines[:MOST_SENTENCES]:
        place = place_in_words("", line.rows, first.noun)
        yield "- " + escaped(f"{place}: {line.message}" if place else line.message)
    if (left := len(group.lines) - MOST_SENTENCES) > 0:
        yield f"- and {left:,} more like these"
    yield f"\n{escaped(first.remedy)} (`{first.code}`)"


def escaped(text: str) -> str:
    """Text in which no sign means anything to Markdown or HTML, and nobody is called."""
    one_line = " ".join(text.split())
    safe = SPECIAL.sub(r"\\\1", one_line.replace("&", "&amp;").replace("<", "&lt;"))
    for start, written in LINKS.items():
        safe = safe.replace(start, written)
    return NUMBERED.sub(r"\1&#8203;", safe)


MARKDOWN = Format(
    "markdown", "A summary of at most 60 kB, for the page of a workflow's run.", write
)
