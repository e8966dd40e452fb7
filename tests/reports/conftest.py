"""Reports to be written in every format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builders.problems import Problem, Report, Waived
from builders.stages.outside import check_outside

SCHEMA = """
fields:
  - {name: id, type: integer}
  - {name: day, type: date}
  - {name: note, type: string, constraints: {enum: [a, b]}}
primaryKey: id
"""
ROWS = 'id,day,note\n1,soon,a\n2,2025-01-01,"a\nb"\n3,soon,b\n4,later,a,more\n5\nx,2025-01-02,<b>\n'


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a table of many faults and its schema."""
    (tmp_path / "rows.csv").write_text(ROWS)
    (tmp_path / "schema.yaml").write_text(SCHEMA)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def report(root: Path) -> Report:
    """What is found in the table."""
    return check_outside([Path("rows.csv")], Path("schema.yaml"))


@pytest.fixture
def problem() -> Callable[..., Problem]:
    """Make a problem of a kind that every format knows."""

    def make(row: int = 2, found: str = "x", **words: str) -> Problem:
        said = {"code": "cell-not-a-date", "file": "rows.csv", "column": "day"} | words
        return Problem(**said, row=row, found=found, wanted="2025-08-15")

    return make


@pytest.fixture
def waived() -> Report:
    """A report of which everything is waived."""
    met = (Problem("unclaimed-file", "datasets/a/b.csv"),)
    descriptor = "datasets/a/datapackage.yaml"
    return Report(
        waived=(
            Waived("a", descriptor, "unclaimed-file", "b.csv", "We keep it.", "2026-06-30", met),
        )
    )
