"""One engine reads all files, and each reading sees the file as it is now and nothing else."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from builders.checks.readers import reader


def test_a_file_that_became_another_under_the_same_name_is_read_anew(tmp_path: Path):
    file = tmp_path / "rows.csv"
    for cell in ("one", "two", "six"):
        file.write_text(f"cell\n{cell}\n")
        with reader() as connection:
            assert [(cell,)] == connection.execute(f"FROM read_csv('{file}')").fetchall()


def test_what_one_reading_made_is_not_there_for_the_next():
    with reader() as connection:
        connection.execute("CREATE TEMP TABLE sample AS SELECT 1")
    with reader() as connection, pytest.raises(duckdb.CatalogException):
        connection.execute("FROM sample")
