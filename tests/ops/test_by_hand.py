"""What the page for journalists tells a reader to do gives the number that the site shows."""

from __future__ import annotations

import csv
import hashlib
import re
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

pytestmark = pytest.mark.whole

FIGURE = "operating-budget.amount;direction=expenditure;phase=actual;year=2024"
WRITTEN = {"rows.csv"}
QUOTED = re.compile(r"[\"'](\w+\.(?:parquet|csv|json))[\"']")
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def told(checkout: Path) -> dict[str, list[str]]:
    """The blocks of code of the page, by language."""
    found: dict[str, list[str]] = {}
    page = (checkout / "site/for-journalists.md").read_text(encoding="utf-8")
    for language, code in BLOCK.findall(page):
        found.setdefault(language, []).append(code)
    return found


@pytest.fixture
def folder(built_site: Path, tmp_path: Path) -> Path:
    """What the page says to take, in one folder."""
    downloads = built_site / "downloads"
    for name in ("figures.parquet", "queries.json", "operating-budget/operating_budget.parquet"):
        shutil.copy(downloads / name, tmp_path)
    shutil.copy(downloads / "operating-budget/operating_budget.csv", tmp_path)
    return tmp_path


def test_the_sql_of_the_page_gives_the_published_number(
    told: dict[str, list[str]], folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(folder)
    published, again = [duckdb.connect().execute(sql).fetchall()[0][0] for sql in told["sql"]]
    assert published == again > 1_000_000


def test_the_python_of_the_page_gives_the_same(
    told: dict[str, list[str]], folder: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(folder)
    # The first block is of any figure; it has a test of its own.
    with_packages, alone, listed = [run(code, folder).split() for code in told["python"][1:]]
    assert "True" == with_packages[-1]
    assert Decimal(with_packages[0]) == Decimal(alone[0])
    sql = f"SELECT rows, value FROM 'figures.parquet' WHERE id = '{FIGURE}'"
    [(rows, value)] = duckdb.sql(sql).fetchall()
    assert [str(rows)] == listed
    with (folder / "rows.csv").open(encoding="utf-8", newline="") as file:
        assert value == sum(Decimal(row["amount"]) for row in csv.DictReader(file))


@pytest.mark.parametrize(
    "figure",
    ["", FIGURE, "service-requests.backlog", "places.population;place=alderbrook"],
)
def test_any_figure_is_recomputed_from_the_downloads_with_its_rows(
    told: dict[str, list[str]], built_site: Path, tmp_path: Path, figure: str
):
    downloads = tmp_path / "downloads"
    for file in (built_site / "downloads").rglob("*"):
        if file.suffix == ".parquet" or file.name in {"figures.json", "queries.json"}:
            copy = downloads / file.relative_to(built_site / "downloads")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copy)
    code = told["python"][0]
    if figure:
        assert 'if one["rows"]' in code
        code = code.replace('if one["rows"]', f'if one["id"] == "{figure}"')
    ident, value, again, rows, listed = run(code, downloads).split()
    assert figure in {"", ident}
    assert Decimal(value) == Decimal(again)
    assert int(rows) == int(listed) > 0
    with (downloads / "rows.csv").open(encoding="utf-8", newline="") as file:
        assert int(rows) == len(list(csv.DictReader(file)))


def run(code: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_every_file_that_the_page_speaks_of_is_there(told: dict[str, list[str]], folder: Path):
    named = {name for codes in told.values() for code in codes for name in QUOTED.findall(code)}
    assert named
    assert named - WRITTEN <= {file.name for file in folder.iterdir()} | {"figures.json"}
    assert ["lightwell verify FOLDER\n"] == [c for c in told["text"] if c.startswith("lightwell")]


def test_the_checksum_that_the_page_tells_of_is_published(
    told: dict[str, list[str]], folder: Path, built_site: Path
):
    [name] = [c.split()[1] for c in told["text"] if c.startswith("sha256sum")]
    digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    sums = (built_site / "downloads/SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert [digest] == [line.split()[0] for line in sums if line.endswith(f"  {name}")]


def test_every_block_of_code_on_the_page_is_run(told: dict[str, list[str]]):
    commands = [code.split()[0] for code in told["text"]]
    assert {"sql", "python", "text"} == set(told)
    assert {"lightwell", "sha256sum"} == set(commands)
