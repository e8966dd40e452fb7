"""The engine, which reads and writes in the cache folder and nowhere else."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from builders.tables.engine import open_engine


def test_the_engine_writes_and_reads_in_the_cache_folder(tmp_path: Path):
    connection = open_engine(tmp_path / "o'clock").con
    file = str(tmp_path / "o'clock" / "rows.parquet").replace("'", "''")
    connection.execute(f"COPY (SELECT 7 AS n) TO '{file}'")
    assert [(7,)] == connection.execute(f"FROM '{file}'").fetchall()


@pytest.mark.parametrize(
    "sql",
    [
        "COPY (SELECT 7) TO '{}/out.csv'",
        "FROM read_text('{}/secret.txt')",
        "FROM read_text('{}/cache/../secret.txt')",
        "ATTACH '{}/other.db'",
        "SET enable_external_access = true",
    ],
)
def test_the_engine_reaches_no_other_file(tmp_path: Path, sql: str):
    (tmp_path / "secret.txt").write_text("not for SQL")
    connection = open_engine(tmp_path / "cache").con
    with pytest.raises(duckdb.Error, match=r"disabled|enable external access"):
        connection.execute(sql.format(tmp_path))
    assert ["cache", "secret.txt"] == sorted(path.name for path in tmp_path.iterdir())
