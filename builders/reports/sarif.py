"""SARIF 2.1.0, the form in which services for code take what checks have found.

GitHub refuses a whole file in which one result has no place, or which has more than 25,000 results,
and shows the gravest 5,000 of the others. So every result has a file and a line, and of more than
5,000 the least grave are counted and left out.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from builders import __version__
from builders.problem_words import WORDS
from builders.problems import Problem, Report, Severity, Waived
from builders.reports.format import Format
from builders.reports.groups import rows_of
from builders.reports.spots import NOWHERE, Spots, spots_of
from builders.reports.sums import counted
from builders.reports.workspace import from_workspace

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
MOST = 5_000  # results; GitHub stores no more
MOST_ROWS = 100  # listed of one result; the number of all is there
OF_THE_PORTAL = "mkdocs.yml"  # the file of a problem that is about no file
LONGEST = 1_000  # characters of a rule's words that GitHub takes

Told = tuple[Problem, Waived | None]


def write(report: Report, root: Path) -> str:
    """One run with a rule for each code that was found and a result for each problem."""
    every: list[Told] = [(problem, None) for problem in report.problems]
    every += [(problem, waived) for waived in report.waived for problem in waived.problems]
    told = every if len(every) <= MOST else _gravest(every)
    codes = sorted({problem.code for problem, _ in told})
    rules = [_rule(code) for code in codes]
    driver = {"name": "Lightwell", "version": __version__, "rules": rules}
    run: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints"}
    if left := len(every) - len(told):
        run["invocations"] = [_invocation(left)]
    run["results"] = list(_results(told, codes, root))
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _gravest(every: Sequence[Told]) -> list[Told]:
    """As many as are taken: errors first, what is waived last, each in its order."""
    order = list(Severity)
    ranked = sorted(every, key=lambda told: (told[1] is not None, order.index(told[0].severity)))
    return ranked[:MOST]


def _invocation(left: int) -> dict[str, Any]:
    """That there is more than what is listed."""
    said = f"{counted(left, 'more problem')} left out here; `lightwell validate` tells all."
    notified = [{"level": "warning", "message": {"text": said}}]
    return {"executionSuccessful": True, "toolExecutionNotifications": notified}


def _rule(code: str) -> dict[str, Any]:
    words = WORDS[code]
    help_text = f"{words.remedy}\n\n{words.meaning}\n\nMore: lightwell explain {code}"
    return {
        "id": code,
        "shortDescription": {"text": words.title},
        "fullDescription": {"text": words.meaning[:LONGEST]},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": LEVELS[Severity(words.severity)]},
    }


def _results(told: Sequence[Told], codes: Sequence[str], root: Path) -> Iterator[dict[str, Any]]:
    spots = spots_of(root, [problem for problem, _ in told])
    met: set[tuple[str, str, int]] = set()
    for problem, waived in told:
        place = _place(problem, spots.get(problem.file, NOWHERE), root)
        result = _result(problem, codes.index(problem.code), place)
        # GitHub makes one of all results of a rule on a line, unless they say that they differ.
        line = (problem.code, problem.file, place["region"]["startLine"])
        if line in met:
            prints = result["partialFingerprints"]
            prints["primaryLocationLineHash"] = prints["lightwell/v1"]
        met.add(line)
        if waived:
            reason = f"{waived.reason} (until {waived.until})"
            result["suppressions"] = [{"kind": "external", "justification": reason}]
        yield result


def _result(problem: Problem, rule: int, place: dict[str, Any]) -> dict[str, Any]:
    rows = rows_of(problem)
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": LEVELS[problem.severity],
        "message": {"text": f"{problem.message} {problem.remedy}"},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"lightwell/v1": _fingerprint(problem)},
        "properties": {"column": problem.column, "rows": list(rows[:MOST_ROWS])},
    }
    if len(rows) > 1:
        result["occurrenceCount"] = len(rows)
    return result


def _place(problem: Problem, spots: Spots, root: Path) -> dict[str, Any]:
    """The file and the line; what is about a whole file stands at its first line."""
    file = from_workspace(problem.file or OF_THE_PORTAL, root)
    region = {"startLine": spots.line(problem) or 1}
    if column := spots.column(problem):
        region["startColumn"] = column
    return {"artifactLocation": {"uri": quote(file, errors="replace")}, "region": region}


def _fingerprint(problem: Problem) -> str:
    """The same for the same problem while rows come and go above it."""
    said = json.dumps([problem.code, problem.file, problem.column, problem.found])
    return hashlib.sha256(said.encode()).hexdigest()[:32]


SARIF = Format("sarif", "SARIF 2.1.0, for services that show problems beside the files.", write)
