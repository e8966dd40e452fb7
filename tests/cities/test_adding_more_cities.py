"""Six more cities and the payments of a kingdom, added from their untouched files.

No file is opened in an editor: what no file says is said as an option of the command.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from builders.cli import app
from tests.conftest import build_in

pytestmark = pytest.mark.cities

CIRCULATION = (7774198, 7598080, 6894958, 6406512, 5953920, 5696456, 5305624, 4989239, 4785108,
               2726156, 3184327, 3342472)  # fmt: skip
Adder = Callable[..., Path]


@pytest.fixture
def add_to(tmp_path: Path, shared_data: Path, monkeypatch: pytest.MonkeyPatch) -> Adder:
    """Begin a portal with `lightwell new` and add files to it; gives its folder."""

    def add(city: str, *commands: tuple[str, ...]) -> Path:
        root = tmp_path / "portal"
        begun = CliRunner().invoke(app, ["new", str(root), "--city", city])
        assert 0 == begun.exit_code, begun.output
        monkeypatch.chdir(root)
        for words in commands:
            found = [
                str(path)
                for word in words
                for path in (sorted(shared_data.glob(word)) if "/" in word else [])
            ]
            options = [word for word in words if "/" not in word]
            done = CliRunner().invoke(app, ["add", *found, *options, "--yes"])
            assert 0 == done.exit_code, done.output
        return root

    return add


def counted(portal: Any, dataset: str, what: str) -> list[tuple[Any, int]]:
    """How many rows of a typed table there are of each value."""
    table = portal.checked.tables[dataset].name
    sql = f"SELECT {what}, count(*) FROM {table} GROUP BY 1"
    found: list[tuple[Any, int]] = portal.backend.con.sql(sql).fetchall()
    return found


def test_chicago_s_areas_potholes_loans_census_and_schools_are_added_by_five_commands(
    add_to: Adder, checked_root: Callable[..., Any], shared_data: Path
) -> None:
    home = "cities/chicago"
    root = add_to(
        "Chicago",
        (f"{home}/community_areas.geojson", "--name", "areas"),
        (f"{home}/311_potholes_1000.csv", "--name", "potholes"),
        (f"{home}/20??_circ.csv", "--name", "circulation"),
        (f"{home}/ChicagoCensusData.csv", "--name", "census", "--all-rows", "period=2012"),
        (f"{home}/ChicagoPublicSchools.csv", "--name", "schools", "--all-rows", "period=2012",
         "--drop", "Phone_Number"),
    )  # fmt: skip
    portal = checked_root(root, city="Chicago")
    assert 77 == len(portal.checked.places)
    assert 529 == portal.value("potholes", "backlog")
    assert 1000 == portal.value("potholes", "request_count")
    # Both of "Open - Dup" and "Completed - Dup" repeat another request.
    statuses = {("open", 529), ("duplicate", 287 + 60), ("closed", 124)}
    assert statuses == set(counted(portal, "potholes", "status"))
    areas = dict(counted(portal, "potholes", "place"))
    assert 76 == len(areas)
    assert {"0"} == {area for area in areas if not 1 <= int(area) <= 77}
    for year, loans in enumerate(CIRCULATION, start=2011):
        months = [
            portal.value(
                "circulation", "count_total", month=f"{year}-{month:02}", statistic="Circulation"
            )
            for month in range(1, 13)
        ]
        assert loans == sum(months), year
    assert 78 == portal.value("census", "rows_published")
    assert 28202 == portal.value("census", "indicator_latest", indicator="Per capita income"), (
        "the row of the whole city, which no area bears"
    )
    assert 566 == portal.value("schools", "rows_published")
    block = portal.checked.datasets[[d.id for d in portal.checked.datasets].index("schools")]
    wide = block.resources[0].reading.unpivot.columns
    with (shared_data / home / "ChicagoPublicSchools.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert 10_025 == sum(cell == "NDA" for row in rows for cell in row.values())
    measured = [row[name].strip() for row in rows for name in wide]
    assert 8834 == measured.count("NDA")
    assert (
        8834 + measured.count("") == dict(counted(portal, "schools", "value IS NULL AS none"))[True]
    )


def test_the_wide_budget_of_cook_county_has_its_25_years(
    add_to: Adder, checked_root: Callable[..., Any]
) -> None:
    root = add_to("Cook County", ("budgets/cook_county_budget_cleaned.csv", "--name", "budget"))
    portal = checked_root(root, city="Cook County")
    said = {"2010": ("3575558218", "3529477189.08"), "2015": ("4001322348", "3822411976.98"),
            "2016": ("4540472220", "4081678260.55"), "2017": ("4826689241", None)}  # fmt: skip
    for year, amounts in said.items():
        for phase, amount in zip(("adopted", "actual"), amounts, strict=True):
            own = {"direction": "expenditure", "phase": phase, "year": year}
            if amount is not None:
                assert Decimal(amount) == portal.value("budget", "amount", **own)
    years = {dict(f.dimensions).get("year") for f in portal.figures if f.measure == "amount"}
    assert {str(year) for year in range(1993, 2018)} <= years


def test_sacramento_s_letters_and_words_for_a_side_of_the_budget_mean_the_same(
    add_to: Adder, checked_root: Callable[..., Any]
) -> None:
    root = add_to("Sacramento", ("budgets/sacramento_approved_budgets.csv", "--name", "budget"))
    portal = checked_root(root, city="Sacramento")
    said = {"2013": (1342149366, 774522141), "2019": (1002190752, 1050885508),
            "2024": (1361914429, 1434032338), "2025": (1463120733, 1515522014)}  # fmt: skip
    for year, amounts in said.items():
        for direction, amount in zip(("expenditure", "revenue"), amounts, strict=True):
            own = {"direction": direction, "phase": "adopted", "year": year}
            assert amount == portal.value("budget", "amount", **own)


def test_oakland_s_fiscal_years_are_those_in_which_they_end(
    add_to: Adder, checked_root: Callable[..., Any]
) -> None:
    root = add_to("Oakland", ("budgets/oakland_FY2?-2?__adopted.csv", "--name", "budget"))
    portal = checked_root(root, city="Oakland")
    said = {"2022": (2033463039, 2033313039), "2023": (1920271118, 1920079118)}
    for year, amounts in said.items():
        for direction, amount in zip(("expenditure", "revenue"), amounts, strict=True):
            own = {"direction": direction, "phase": "adopted", "year": year}
            assert amount == portal.value("budget", "amount", **own)
    assert 44472 == portal.value("budget", "rows_published")


@pytest.mark.whole
def test_the_html_in_the_cells_of_grand_rapids_is_shown_as_text_and_its_money_is_counted(
    add_to: Adder,
) -> None:
    home = "cities/grand-rapids"
    root = add_to(
        "Grand Rapids",
        (f"{home}/neighborhoods.geojson",),
        (f"{home}/wards.geojson",),
        (f"{home}/millage.csv", "--kind", "projects", "--role", "budget_current=Millage"),
    )
    site = build_in(root)
    pages = {page: page.read_text(encoding="utf-8") for page in site.rglob("*.html")}
    assert any('value="8795170.32"' in text for text in pages.values())
    figure = re.compile(r'value="75" data-figure="millage.project_count"')
    assert any(map(figure.search, pages.values()))
    places = {page.stem for page in (site / "places").glob("*.html")}
    assert {"wards.ward-1", "wards.ward-2", "wards.ward-3"} <= places
    assert 37 == sum(not name.startswith("wards.") for name in places)
    park = next(text for text in pages.values() if "rehab 6 tennis courts" in text)
    near = park[park.index("rehab 6 tennis courts") - 120 : park.index("rehab 6 tennis courts")]
    assert "2015" in near
    assert not re.search(r"<b>\s*2015", park)


def test_the_payments_of_a_kingdom_are_two_series_by_two_commands(
    add_to: Adder, checked_root: Callable[..., Any]
) -> None:
    files = "uk25k/files"
    root = add_to(
        "Kingdom",
        (f"{files}/[!g]*", "--name", "spending"),
        (f"{files}/gpc*.csv", "--name", "cards"),
    )
    portal = checked_root(root, city="Kingdom")
    assert 8470 == portal.value("spending", "rows_published")
    assert 10 == portal.value("spending", "rows_withheld")
    assert Decimal("27708487238.91") == portal.value("spending", "paid")
    assert 2073 == portal.value("cards", "rows_published")
    assert Decimal("5086244.44") == portal.value("cards", "paid")
