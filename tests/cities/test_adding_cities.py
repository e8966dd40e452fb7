"""Boston and Pittsburgh, from an empty portal and their untouched files, by `lightwell add` alone.

The only thing that a person adds is the answer to what may tell of persons.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from builders.cli import app

pytestmark = pytest.mark.cities

SETTINGS = """
site_name: {city}
docs_dir: site
site_dir: public
use_directory_urls: false
theme: {{name: material, font: false}}
plugins: [search, {{lightwell: {{city: {city}}}}}]
"""
BOSTON = (
    ("neighbourhoods", "boston.geojson", "2015-2019_neighborhood_tables_2021.12.21.csv"),
    ("operating-budget", "operating_budget.csv"),
    ("capital-budget", "capital_budget.csv"),
    ("cityscore", "cityscore_values.csv"),
    ("service-requests", "boston311-100.csv"),
)
PITTSBURGH = (
    ("neighborhoods", "neighborhoods_official.geojson"),
    ("capital-projects", "capital_projects.csv"),
    ("service-requests", "311_sample_500.csv"),
)


def answer(descriptor: Path) -> int:
    """Take up the answers that the descriptor suggests; gives how many lines that changes."""
    text = descriptor.read_text(encoding="utf-8")
    start = text.find("  # disclosure:")
    if start < 0:
        return 0
    head, rest = text[:start], text[start:].splitlines(keepends=True)
    own = [line for line in rest if line.startswith(("  # disc", "  #   columns", "  #     "))]
    kept = [line.replace("  # ", "  ", 1) if line in own else line for line in rest]
    descriptor.write_text(head + "".join(kept), encoding="utf-8")
    return len(own)


@pytest.fixture
def add_all(
    tmp_path: Path, shared_data: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, tuple[tuple[str, ...], ...]], tuple[Path, int]]:
    """Add each file of a city to an empty portal; gives its folder and the lines edited."""

    def add(city: str, datasets: tuple[tuple[str, ...], ...]) -> tuple[Path, int]:
        (tmp_path / "mkdocs.yml").write_text(SETTINGS.format(city=city), encoding="utf-8")
        (tmp_path / "site").mkdir()
        monkeypatch.chdir(tmp_path)
        edits = 0
        for name, *files in datasets:
            paths = [str(shared_data / "cities" / city.lower() / file) for file in files]
            done = CliRunner().invoke(app, ["add", *paths, "--name", name, "--yes"])
            edits += answer(tmp_path / "datasets" / name / "datapackage.yaml")
            assert done.exit_code in {0, 1}, done.output
        return tmp_path, edits

    return add


def test_boston_is_added_with_three_lines_answered(
    add_all: Callable[..., tuple[Path, int]], checked_root: Callable[..., Any]
) -> None:
    root, edits = add_all("Boston", BOSTON)
    assert edits <= 3
    portal = checked_root(root, city="Boston", fiscal_year_starts=7)
    years = {"2022": ("actual", "3838631715.659", 183), "2023": ("actual", "4059689437.60", 138),
             "2024": ("adopted", "4292164103.10", 129), "2025": ("adopted", "4636924670.23", 94)}  # fmt: skip
    for year, (phase, total, unknown) in years.items():
        labels = {"direction": "expenditure", "phase": phase, "year": year}
        assert Decimal(total) == portal.value("operating-budget", "amount", **labels)
        assert (unknown, 943) == portal.fraction("operating-budget", "unknown_amounts", **labels)
    assert 427 == portal.value("capital-budget", "project_count")
    assert 4_693_921_799 == portal.value("capital-budget", "project_budget")
    statuses = {"preparation": 144, "implementation": 95, "identification": 127, "ongoing": 61}
    found = {s: portal.value("capital-budget", "project_count", status=s) for s in statuses}
    assert statuses == found
    scopes = {"citywide": 128, "several": 36, "shared": 15, "unmatched": 13 + 5, "place": 230}
    placed = {s: portal.value("capital-budget", "project_count", place_scope=s) for s in scopes}
    assert scopes == placed
    assert 3891 == portal.value("cityscore", "rows_published")
    assert 100 == portal.value("service-requests", "request_count")


def test_pittsburgh_is_added_with_three_lines_answered(
    add_all: Callable[..., tuple[Path, int]], checked_root: Callable[..., Any]
) -> None:
    root, edits = add_all("Pittsburgh", PITTSBURGH)
    assert edits <= 3
    portal = checked_root(root, city="Pittsburgh")
    assert 90 == len(portal.checked.places)
    assert 1002 == portal.value("capital-projects", "project_count")
    assert Decimal("426419782.23") == portal.value("capital-projects", "project_budget")
    statuses = {"identification": 768, "completed": 124, "implementation": 94, "cancelled": 16}
    found = {s: portal.value("capital-projects", "project_count", status=s) for s in statuses}
    assert statuses == found
    assert 500 == portal.value("service-requests", "request_count")
    # None of the rows that name no neighbourhood has a point that lies in one.
    table = portal.checked.tables["capital-projects"].name
    nameless = f"SELECT count(*), count(place_id) FROM {table} WHERE place IS NULL"
    assert [(503, 0)] == portal.backend.con.sql(nameless).fetchall()
