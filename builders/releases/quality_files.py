"""What the checks found, and what became of every row, for programs."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from builders.problems import CorrectionMade, Ledger, Problem, Report, Waived
from builders.releases.artifact import Artifact
from builders.releases.figure_files import pretty
from builders.sources.dataset import Dataset
from builders.tables.quality import dataset_of, quality_tables

# In the order of the tables.
TABLE_TITLES = ("Ledger", "Rows withheld", "Files", "Problems", "Waivers", "Corrections")


def quality_files(datasets: Sequence[Dataset], report: Report) -> tuple[Artifact, ...]:
    """``problems.json`` and ``ledger.json`` of the whole portal, and the tables behind them.

    The tables are those that published SQL names, so that the numbers about quality can be
    computed again like all others.
    """
    return (
        *(
            Artifact(
                f"downloads/quality/{name}.parquet",
                _parquet(table),
                title,
                "application/vnd.apache.parquet",
                f"The table that queries name {name}, for computing the numbers again.",
            )
            for (name, table), title in zip(
                quality_tables(datasets, report).items(), TABLE_TITLES, strict=True
            )
        ),
        Artifact(
            "downloads/problems.json",
            pretty([problem_row(dataset_of(datasets, one), one) for one in report.problems]),
            "Problems found",
            "application/json",
            "Everything that the checks found, at file, row and column, with the remedy.",
        ),
        Artifact(
            "downloads/waivers.json",
            pretty([_waiver(waived) for waived in report.waived]),
            "Warnings waived",
            "application/json",
            "The warnings that a steward lets stand, with the reason and the day it ends.",
        ),
        Artifact(
            "downloads/corrections.json",
            pretty([_correction(made) for made in report.corrected]),
            "Corrections made",
            "application/json",
            "What stewards corrected in the files after reading them: what was, what is, and why.",
        ),
        Artifact(
            "downloads/ledger.json",
            pretty([ledger_row(ledger) for ledger in report.ledgers]),
            "Account of every row",
            "application/json",
            "For each file: rows read, rows published, and rows withheld with their reasons.",
        ),
    )


def _waiver(waived: Waived) -> dict[str, object]:
    return {
        "dataset": waived.dataset,
        "code": waived.code,
        "of": waived.narrowed,
        "reason": waived.reason,
        "until": waived.until,
        "problems": [str(problem) for problem in waived.problems],
    }


def _correction(made: CorrectionMade) -> dict[str, object]:
    return {
        "dataset": made.dataset,
        "file": made.file,
        "number": made.number,
        "action": made.action,
        "where": made.where,
        "column": made.column,
        "was": made.was,
        "becomes": made.becomes,
        "reason": made.reason,
        "provider": made.provider,
        "date": made.day,
        "rows": made.rows,
    }


def _parquet(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue())


def problem_row(dataset: str, problem: Problem) -> dict[str, object]:
    """A problem as programs read it."""
    return {
        "dataset": dataset,
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.file,
        "row": problem.row,
        "rows": list(problem.rows) or [problem.row] * (problem.row is not None),
        "column": problem.column,
        "found": problem.found,
        "wanted": problem.wanted,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def ledger_row(ledger: Ledger) -> dict[str, object]:
    """The account of one file as programs read it."""
    return {
        "dataset": ledger.dataset,
        "file": ledger.file,
        "rows_read": ledger.rows_read,
        "rows_published": ledger.rows_published,
        "withheld": [{"reason": item.reason, "rows": item.rows} for item in ledger.withheld],
        "balances": ledger.balances,
    }
