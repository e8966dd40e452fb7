"""The sheets of a workbook that say what its data are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builders.releases.cite import address_of, citation, publisher_of
from builders.releases.subject import Subject
from builders.releases.types import type_words
from builders.wording.numbers import plain

# A file with so many faults is not read fault by fault; problems.json has them all.
MOST_PROBLEMS = 10_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A small sheet: its name, header, widths of its columns in characters, and rows."""

    name: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str | int, ...], ...]


def dictionary(subject: Subject, notes: Mapping[str, str]) -> Sheet:
    """What each column of the data is; ``notes`` by column, on what the sheet could not hold."""
    rows = tuple(
        (c.name, c.description, type_words(c.type), c.unit, c.role, c.source, notes.get(c.name, ""))
        for c in subject.table.columns
    )
    header = ("Column", "Description", "Type", "Unit", "Role", "Read from", "In this workbook")
    return Sheet("Dictionary", header, (22, 60, 18, 12, 18, 28, 48), rows)


def quality(subject: Subject) -> Sheet:
    """What became of every row, and every problem that was found."""
    rows: list[tuple[str | int, ...]] = []
    for entry in subject.report.ledgers:
        rows.append((entry.file, "", "", "", "Rows read", entry.rows_read, ""))
        rows.append((entry.file, "", "", "", "Rows published", entry.rows_published, ""))
        rows += [
            (entry.file, "", "", "", f"Rows withheld: {item.reason}", item.rows, "")
            for item in entry.withheld
        ]
    problems = subject.report.problems
    rows += [
        (p.file, p.row or "", p.column, p.severity.value, p.message, p.count, p.remedy)
        for p in problems[:MOST_PROBLEMS]
    ]
    if more := len(problems[MOST_PROBLEMS:]):
        rows.append(("", "", "", "", "More problems, all of them in problems.json", more, ""))
    if not problems:
        rows.append(("", "", "", "", "No problem was found.", "", ""))
    header = ("File", "Row", "Column", "Severity", "What was found", "Rows", "What to do")
    return Sheet("Quality", header, (34, 8, 20, 10, 70, 10, 70), tuple(rows))


def about(subject: Subject) -> Sheet:
    """Title, publisher, licence, version and how to cite: what a copy must not lose."""
    own, settings = subject.dataset, subject.settings
    facts = (
        ("Title", own.title),
        ("Description", own.description),
        ("Publisher", publisher_of(own, settings)),
        ("Contact", own.contact),
        ("Source", own.source),
        ("Licence", own.licence.title or own.licence.name),
        ("Licence, address", own.licence.path),
        ("Version", own.version),
        ("Data as of", own.as_of),
        ("Last updated", own.updated),
        ("Updated how often", own.frequency),
        ("Address", address_of(own, settings)),
        ("How to cite", citation(own, settings)),
        ("Rows", plain(subject.table.rows)),
        ("Sheets", "Data: the rows. Dictionary: each column. Quality: what the checks found."),
        *(("Note", note) for note in own.notes),
        ("Empty cells", "A cell that is empty is not known. It is not zero."),
    )
    rows = tuple((name, text) for name, text in facts if text)
    return Sheet("About", ("About this data", ""), (22, 100), rows)
