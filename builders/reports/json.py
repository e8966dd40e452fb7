"""The report for programs, in a shape that stays: see report.schema.json beside this file."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from builders.problems import Ledger, Problem, Report, Route, Severity, Waived
from builders.reports.format import Format
from builders.reports.groups import rows_of

VERSION = 1  # raised when a key changes its meaning or goes; new keys do not raise it
SCHEMA_NAME = "report.schema.json"


@cache
def schema_text() -> str:
    """The JSON Schema of the report."""
    return files("builders.reports").joinpath(SCHEMA_NAME).read_text(encoding="utf-8")


def as_value(report: Report) -> dict[str, Any]:
    """The report as plain values."""
    counts = {s: sum(p.severity is s for p in report.problems) for s in Severity}
    read = sum(ledger.rows_read for ledger in report.ledgers)
    published = sum(ledger.rows_published for ledger in report.ledgers)
    return {
        "format": "lightwell-report",
        "version": VERSION,
        "valid": report.is_sound,
        "summary": {
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "notices": counts[Severity.NOTICE],
            "files": len(report.ledgers),
            "rows_read": read,
            "rows_published": published,
            "rows_withheld": read - published,
        },
        "problems": [_problem(problem) for problem in report.problems],
        "waived": [_waived(waived) for waived in report.waived],
        "ledgers": [_ledger(ledger) for ledger in report.ledgers],
        "routes": [_route(route) for route in report.routes],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "title": problem.words.title,
        "file": problem.file,
        "column": problem.column,
        "rows": list(rows_of(problem)),
        "found": problem.found,
        "wanted": problem.wanted,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def _waived(waived: Waived) -> dict[str, Any]:
    return {
        "dataset": waived.dataset,
        "file": waived.file,
        "code": waived.code,
        "of": waived.narrowed,
        "reason": waived.reason,
        "until": waived.until,
        "problems": [_problem(problem) for problem in waived.problems],
    }


def _ledger(ledger: Ledger) -> dict[str, Any]:
    return {
        "dataset": ledger.dataset,
        "file": ledger.file,
        "rows_read": ledger.rows_read,
        "rows_published": ledger.rows_published,
        "withheld": [{"reason": item.reason, "rows": item.rows} for item in ledger.withheld],
    }


def _route(route: Route) -> dict[str, Any]:
    return {
        "file": route.file,
        "rows": route.rows,
        "sent": route.sent,
        "whole": route.whole,
        "unscreened": route.unscreened,
    }


def write(report: Report, root: Path) -> str:
    """The report as JSON."""
    del root
    return json.dumps(as_value(report), ensure_ascii=False, indent=2) + "\n"


JSON = Format(
    "json", "JSON for programs, in a shape that stays; its JSON Schema is published.", write
)
