"""What the checks found, and what became of every row, for programs."""

from __future__ import annotations

from builders.problems import Ledger, Problem, Report
from builders.releases.artifact import Artifact
from builders.releases.figure_files import pretty


def quality_files(report: Report) -> tuple[Artifact, ...]:
    """``problems.json`` and ``ledger.json`` of the whole portal."""
    return (
        Artifact(
            "downloads/problems.json",
            pretty([_problem(problem) for problem in report.problems]),
            "Problems found",
            "application/json",
            "Everything that the checks found, at file, row and column, with the remedy.",
        ),
        Artifact(
            "downloads/ledger.json",
            pretty([_ledger(ledger) for ledger in report.ledgers]),
            "Account of every row",
            "application/json",
            "For each file: rows read, rows published, and rows withheld with their reasons.",
        ),
    )


def _problem(problem: Problem) -> dict[str, str | int | None]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.file,
        "row": problem.row,
        "column": problem.column,
        "found": problem.found,
        "wanted": problem.wanted,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _ledger(ledger: Ledger) -> dict[str, object]:
    return {
        "dataset": ledger.dataset,
        "file": ledger.file,
        "rows_read": ledger.rows_read,
        "rows_published": ledger.rows_published,
        "withheld": [{"reason": item.reason, "rows": item.rows} for item in ledger.withheld],
        "balances": ledger.balances,
    }
