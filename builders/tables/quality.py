"""The report of the checks as tables, so that its numbers are counted like all others."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from builders.problems import Problem, Report, Waived
from builders.sources.dataset import Dataset

QUALITY_TABLES = ("ledger", "withheld", "files", "problems", "waivers", "corrected")


def register_quality(
    connection: duckdb.DuckDBPyConnection, datasets: Sequence[Dataset], report: Report
) -> None:
    """Put the ledger, the withheld rows, the files and the problems into the engine as tables."""
    for name, table in quality_tables(datasets, report).items():
        connection.register(f"{name}__rows", table)
        connection.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM {name}__rows")


def quality_tables(datasets: Sequence[Dataset], report: Report) -> dict[str, pa.Table]:
    """The same tables by name, for whoever publishes them."""
    return {
        "ledger": _ledger(report),
        "withheld": _withheld(report),
        "files": _files(datasets),
        "problems": _problems(datasets, report.problems),
        "waivers": _waivers(report),
        "corrected": _corrected(report),
    }


def _ledger(report: Report) -> pa.Table:
    return pa.table(
        {
            "dataset": pa.array([e.dataset for e in report.ledgers], pa.string()),
            "file": pa.array([e.file for e in report.ledgers], pa.string()),
            "rows_read": pa.array([e.rows_read for e in report.ledgers], pa.int64()),
            "rows_published": pa.array([e.rows_published for e in report.ledgers], pa.int64()),
        }
    )


def _withheld(report: Report) -> pa.Table:
    rows = [(entry, item) for entry in report.ledgers for item in entry.withheld]
    return pa.table(
        {
            "dataset": pa.array([entry.dataset for entry, _ in rows], pa.string()),
            "file": pa.array([entry.file for entry, _ in rows], pa.string()),
            "reason": pa.array([item.reason for _, item in rows], pa.string()),
            "rows_withheld": pa.array([item.rows for _, item in rows], pa.int64()),
        }
    )


def _files(datasets: Sequence[Dataset]) -> pa.Table:
    files = [(dataset, resource) for dataset in datasets for resource in dataset.resources]
    return pa.table(
        {
            "dataset": pa.array([dataset.id for dataset, _ in files], pa.string()),
            "file": pa.array([resource.shown for _, resource in files], pa.string()),
            "bytes": pa.array([resource.bytes for _, resource in files], pa.int64()),
            "sha256": pa.array([resource.sha256 for _, resource in files], pa.string()),
        }
    )


def _problems(datasets: Sequence[Dataset], problems: Sequence[Problem]) -> pa.Table:
    return pa.table(
        {
            "dataset": pa.array([dataset_of(datasets, p) for p in problems], pa.string()),
            "file": pa.array([p.file for p in problems], pa.string()),
            "row": pa.array([p.row for p in problems], pa.int64()),
            "column": pa.array([p.column for p in problems], pa.string()),
            "code": pa.array([p.code for p in problems], pa.string()),
            "severity": pa.array([p.severity.value for p in problems], pa.string()),
            "message": pa.array([p.message for p in problems], pa.string()),
            "remedy": pa.array([p.remedy for p in problems], pa.string()),
        }
    )


def _waivers(report: Report) -> pa.Table:
    texts = ("dataset", "code", "narrowed", "reason", "until")
    return pa.table(
        {
            "waiver": pa.array([waiver_id(each) for each in report.waived], pa.string()),
            **{
                name: pa.array([getattr(each, name) for each in report.waived], pa.string())
                for name in texts
            },
            "problems_waived": pa.array([len(each.problems) for each in report.waived], pa.int64()),
        }
    )


def _corrected(report: Report) -> pa.Table:
    made = report.corrected
    texts = ("dataset", "action", "where", "column", "was", "becomes", "reason", "provider", "day")
    return pa.table(
        {
            "correction": pa.array([f"{each.number}" for each in made], pa.string()),
            **{
                name: pa.array([getattr(each, name) for each in made], pa.string())
                for name in texts
            },
            "rows_corrected": pa.array([each.rows for each in made], pa.int64()),
        }
    )


def waiver_id(waived: Waived) -> str:
    """What tells one waiver of a dataset from the others."""
    return f"{waived.code} {waived.narrowed}".strip()


def dataset_of(datasets: Sequence[Dataset], problem: Problem) -> str:
    """The id of the dataset in whose folder the problem is, or nothing."""
    for dataset in datasets:
        if problem.file == dataset.folder or problem.file.startswith(f"{dataset.folder}/"):
            return dataset.id
    return ""
