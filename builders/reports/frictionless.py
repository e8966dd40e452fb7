"""A report of the shape that frictionless 5 prints, for programs that read those already.

Our own codes become the types that frictionless has for the like; where it has none, the type says
whether the error is one of a cell, of a row, or of the table. Warnings and notices, which its
reports hold as sentences, are sentences here. ``seconds`` is always 0: a report is the same
whenever it is made.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from builders.problems import Problem, Report, Route, Severity
from builders.reports.format import Format
from builders.reports.groups import rows_of
from builders.reports.spots import NOWHERE, Spots, spots_of
from builders.sources.file_names import FORMATS

TYPES = {
    "cell-empty": "constraint-error",
    "cell-not-a-number": "type-error",
    "cell-not-whole": "type-error",
    "cell-not-a-date": "type-error",
    "cell-not-a-year": "type-error",
    "cell-not-a-truth-value": "type-error",
    "cell-wrong-type": "type-error",
    "cell-not-in-list": "constraint-error",
    "cell-out-of-range": "constraint-error",
    "cell-wrong-length": "constraint-error",
    "cell-wrong-pattern": "constraint-error",
    "cell-not-unique": "unique-error",
    "key-not-unique": "primary-key",
    "foreign-key-unknown": "foreign-key",
    "foreign-key-astray": "schema-error",
    "foreign-key-uneven": "schema-error",
    "foreign-key-dataset-unknown": "schema-error",
    "row-too-short": "missing-cell",
    "row-too-long": "extra-cell",
    "header-blank": "blank-label",
    "header-doubled": "duplicate-label",
    "header-missing": "blank-header",
    "column-missing": "missing-label",
    "column-not-in-schema": "extra-label",
    "columns-in-other-order": "incorrect-label",
    "encoding-wrong": "encoding-error",
    "encoding-unknown": "encoding-error",
    "file-missing": "scheme-error",
    "file-empty": "source-error",
    "format-not-read": "format-error",
    "schema-not-valid": "schema-error",
}
COVER = "•••"
# Of these the cell is told apart, though our problem is about the row.
CELLS = frozenset({"missing-cell", "extra-cell"})


def write(report: Report, root: Path) -> str:
    """The report as JSON; one error for each row in which a problem stands."""
    spots = spots_of(root, report.problems, every=True)
    routes = {route.file: route for route in report.routes}
    files = dict.fromkeys([*routes, *(p.file for p in report.problems if _is_table(p.file))])
    tasks = [
        _task(root, file, routes.get(file), report.problems, spots.get(file, NOWHERE))
        for file in files
    ]
    errors, warnings = _told([p for p in report.problems if p.file not in files], NOWHERE)
    value = {
        "valid": report.is_sound,
        "stats": {
            "tasks": len(tasks),
            "errors": len(errors) + sum(task["stats"]["errors"] for task in tasks),
            "warnings": len(warnings) + sum(task["stats"]["warnings"] for task in tasks),
            "seconds": 0.0,
        },
        "warnings": warnings,
        "errors": errors,
        "tasks": tasks,
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _is_table(file: str) -> bool:
    return PurePosixPath(file).suffix.lower() in FORMATS


def _task(
    root: Path, file: str, route: Route | None, problems: Sequence[Problem], spots: Spots
) -> dict[str, Any]:
    hidden = route.hidden if route else ()
    own = [problem for problem in problems if problem.file == file]
    errors, warnings = _told(own, _covered(spots, hidden) if hidden else spots)
    stats: dict[str, Any] = {"errors": len(errors), "warnings": len(warnings), "seconds": 0.0}
    if route is not None:
        stats |= _digests(root / file)
        stats |= {"fields": len(route.columns), "rows": route.rows}
    return {
        "name": PurePosixPath(file).stem.lower(),
        "type": "table",
        "valid": not errors,
        "place": file,
        "labels": list(route.columns) if route else [],
        "stats": stats,
        "warnings": warnings,
        "errors": errors,
    }


def _covered(spots: Spots, hidden: Collection[str]) -> Spots:
    """The rows without what stands in columns that are hidden to protect people."""
    at = {number for number, column in enumerate(spots.header) if column in hidden}
    rows = {
        row: replace(spot, cells=tuple(COVER if n in at else c for n, c in enumerate(spot.cells)))
        for row, spot in spots.rows.items()
    }
    return replace(spots, rows=rows)


def _digests(file: Path) -> dict[str, Any]:
    try:
        return {
            "md5": _digest(file, partial(hashlib.md5, usedforsecurity=False)),
            "sha256": _digest(file, hashlib.sha256),
            "bytes": file.stat().st_size,
        }
    except OSError:
        return {}


def _digest(file: Path, algorithm: Callable[[], Any]) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, algorithm).hexdigest()


def _told(problems: Sequence[Problem], spots: Spots) -> tuple[list[dict[str, Any]], list[str]]:
    """The errors, and the sentences of all that is less."""
    errors = [
        error
        for problem in problems
        if problem.severity is Severity.ERROR
        for error in _errors(problem, spots)
    ]
    return errors, [str(p) for p in problems if p.severity is not Severity.ERROR]


def _errors(problem: Problem, spots: Spots) -> Iterator[dict[str, Any]]:
    kind = TYPES.get(problem.code)
    rows = rows_of(problem) if _is_table(problem.file) else ()
    if not rows:
        yield _error(kind or "error", problem, ())
    for row in rows:
        cells = spots.rows[row].cells if row in spots.rows else ()
        has_cell = bool(problem.column) or kind in CELLS
        whole = _error(kind or ("cell-error" if has_cell else "row-error"), problem, rows)
        whole |= {"cells": list(cells), "rowNumber": row}
        if has_cell:
            whole |= _cell(problem, kind, cells, spots.header)
        yield whole


def _error(kind: str, problem: Problem, rows: tuple[int, ...]) -> dict[str, Any]:
    tags = ["#table", "#row"] if rows else []
    if rows and (problem.column or kind in CELLS):
        tags.append("#cell")
    return {
        "type": kind,
        "title": problem.words.title,
        "description": problem.words.meaning,
        "message": problem.message,
        "tags": tags,
        "note": f"{problem.remedy} [{problem.code}]",
    }


def _cell(
    problem: Problem, kind: str | None, cells: Sequence[str], header: Sequence[str]
) -> dict[str, Any]:
    """Which cell it is: of a row of the wrong width the first that is missing or too many."""
    if kind in CELLS:
        number = len(cells) + 1 if kind == "missing-cell" else len(header) + 1
    else:
        number = header.index(problem.column) + 1 if problem.column in header else 0
    at = number - 1
    return {
        "cell": cells[at] if 0 <= at < len(cells) else "",
        "fieldName": header[at] if 0 <= at < len(header) else problem.column,
        "fieldNumber": number,
    }


FRICTIONLESS = Format("frictionless", "JSON of the shape of frictionless 5's own reports.", write)
