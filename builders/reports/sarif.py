"""SARIF 2.1.0, the form in which services for code take what checks have found."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from builders import __version__
from builders.problem_words import WORDS
from builders.problems import Problem, Report, Severity
from builders.reports.format import Format
from builders.reports.groups import rows_of
from builders.reports.spots import NOWHERE, Spots, spots_of

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
MOST_ROWS = 100  # listed of one result; the number of all is there


def write(report: Report, root: Path) -> str:
    """One run with a rule for each code that was found and a result for each problem."""
    waived = [(problem, each) for each in report.waived for problem in each.problems]
    problems = [*report.problems, *(problem for problem, _ in waived)]
    codes = sorted({problem.code for problem in problems})
    spots = spots_of(root, problems)
    driver = {
        "name": "Lightwell",
        "version": __version__,
        "rules": [_rule(code) for code in codes],
    }
    results = [
        _result(problem, codes.index(problem.code), spots.get(problem.file, NOWHERE))
        for problem in problems
    ]
    for result, (_, own) in zip(results[len(report.problems) :], waived, strict=True):
        reason = f"{own.reason} (until {own.until})"
        result["suppressions"] = [{"kind": "external", "justification": reason}]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str) -> dict[str, Any]:
    words = WORDS[code]
    return {
        "id": code,
        "shortDescription": {"text": words.title},
        "fullDescription": {"text": words.meaning},
        "defaultConfiguration": {"level": LEVELS[Severity(words.severity)]},
    }


def _result(problem: Problem, rule: int, spots: Spots) -> dict[str, Any]:
    rows = rows_of(problem)
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": LEVELS[problem.severity],
        "message": {"text": f"{problem.message} {problem.remedy}"},
        "partialFingerprints": {"lightwell/v1": _fingerprint(problem)},
        "properties": {"column": problem.column, "rows": list(rows[:MOST_ROWS])},
    }
    if len(rows) > 1:
        result["occurrenceCount"] = len(rows)
    if problem.file:
        result["locations"] = [{"physicalLocation": _place(problem, spots)}]
    return result


def _place(problem: Problem, spots: Spots) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(problem.file)}}
    if line := spots.line(problem) if not problem.file.endswith(".geojson") else None:
        place["region"] = {"startLine": line}
        if column := spots.column(problem):
            place["region"]["startColumn"] = column
    return place


def _fingerprint(problem: Problem) -> str:
    """The same for the same problem while rows come and go above it."""
    said = json.dumps([problem.code, problem.file, problem.column, problem.found])
    return hashlib.sha256(said.encode()).hexdigest()[:32]


SARIF = Format("sarif", "SARIF 2.1.0, for services that show problems beside the files.", write)
