"""The pages of real cities' portals show the figures of their own files."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from builders.verifying import verify_site
from builders.website.inspections import inspect_site

from ..city_portals import EACH_CITY  # noqa: TID252 - tests are no package
from ..reading_back import check_site  # noqa: TID252 - tests are no package

pytestmark = [pytest.mark.cities, pytest.mark.whole]

CitySite = Callable[[str], Path]
FIGURE = re.compile(r'<data value="([^"]*)" data-figure="([^"]*)">')


def shown(site: Path) -> dict[str, set[Decimal]]:
    """Every figure that stands on a page, with the values that stand there."""
    found: dict[str, set[Decimal]] = {}
    for file in site.rglob("*.html"):
        for value, figure in FIGURE.findall(file.read_text(encoding="utf-8")):
            found.setdefault(html.unescape(figure), set()).add(Decimal(value))
    return found


BUDGET = "operating-budget.{};direction=expenditure;phase={};year={}"
BOSTON = {
    BUDGET.format("amount", "actual", 2022): "3838631715.659",
    BUDGET.format("amount", "actual", 2023): "4059689437.60",
    "operating-budget.plan;direction=expenditure;year=2024": "4292164103.10",
    BUDGET.format("amount", "adopted", 2025): "4636924670.23",
    BUDGET.format("unknown_amounts", "actual", 2023): "138",
    BUDGET.format("unknown_amounts", "adopted", 2025): "94",
    "capital-budget.project_budget": "4693921799",
    "capital-budget.project_count": "427",
    "capital-budget.project_count;place_scope=citywide": "128",
    "capital-budget.project_count;place_scope=several": "36",
    "capital-budget.project_count;place_scope=shared": "15",
}
PITTSBURGH = {
    "capital-projects.project_budget": "426419782.23",
    "capital-projects.project_count": "1002",
    "capital-projects.project_count;status=identification": "768",
    "capital-projects.project_count;status=completed": "124",
    "capital-projects.project_count;status=implementation": "94",
    "capital-projects.project_count;status=cancelled": "16",
    "capital-projects.project_count;place_scope=unknown": "502",
    "capital-projects.project_count;place_scope=unmatched": "2",
}


@pytest.mark.xdist_group("boston")
def test_boston_s_figures_stand_on_its_pages_to_the_cent(city_site: CitySite):
    found = shown(city_site("boston"))
    assert {i: {Decimal(value)} for i, value in BOSTON.items()} == {i: found.get(i) for i in BOSTON}


@pytest.mark.xdist_group("pittsburgh")
def test_pittsburgh_s_figures_stand_on_its_pages_to_the_cent(city_site: CitySite):
    found = shown(city_site("pittsburgh"))
    expected = {i: {Decimal(value)} for i, value in PITTSBURGH.items()}
    assert expected == {i: found.get(i) for i in PITTSBURGH}


@EACH_CITY
def test_every_figure_of_the_city_s_pages_is_published(city: str, city_site: CitySite):
    site = city_site(city)
    rows = pq.read_table(site / "downloads/figures.parquet", columns=["id", "value"]).to_pylist()
    published: dict[str, Any] = {row["id"]: {row["value"]} for row in rows}
    found = shown(site)
    assert len(found) > 500
    assert {} == {i: values for i, values in found.items() if published.get(i) != values}


@EACH_CITY
def test_the_inspections_find_nothing(city: str, city_site: CitySite):
    assert [] == [str(problem) for problem in inspect_site(city_site(city))]


@EACH_CITY
def test_the_originals_are_the_city_s_own_bytes(city: str, shared_data: Path, city_site: CitySite):
    site = city_site(city)
    originals = [
        file
        for pattern in ("*.csv", "*.geojson")
        for file in site.glob(f"downloads/*/original/{pattern}")
    ]
    assert len(originals) >= 4
    for file in originals:
        own = shared_data / "cities" / city / file.name
        assert own.read_bytes() == file.read_bytes()


@pytest.mark.xdist_group("boston")
def test_boston_s_budget_can_be_added_up_from_its_download_by_anyone(city_site: CitySite):
    file = city_site("boston") / "downloads/operating-budget/operating_budget.parquet"
    sums = (
        duckdb.connect()
        .sql(
            f"SELECT year, phase, sum(amount), count(*) FILTER (amount IS NULL) FROM '{file}' "
            "GROUP BY ALL ORDER BY year"
        )
        .fetchall()
    )
    assert [
        (2022, "actual", Decimal("3838631715.659"), 183),
        (2023, "actual", Decimal("4059689437.60"), 138),
        (2024, "adopted", Decimal("4292164103.10"), 129),
        (2025, "adopted", Decimal("4636924670.23"), 94),
    ] == sums


@EACH_CITY
def test_the_portal_verifies_itself_and_every_download_comes_back(city: str, city_site: CitySite):
    site = city_site(city)
    verdict = verify_site(site)
    assert [] == [str(problem) for problem in verdict.problems]
    assert verdict.counts["figures"] == verdict.counts["recomputed"] > 1000
    assert check_site(site) > 10
