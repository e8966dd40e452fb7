"""The site of a portal with places of two vintages: each number on the pages of its own places."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from two_vintages import lay_out

from builders.verifying import verify_site

pytestmark = [pytest.mark.whole, pytest.mark.xdist_group("pages-of-vintages")]


@pytest.fixture(scope="module")
def site(build_once: Callable[..., Path], checkout: Path) -> Path:
    """The built site; it is to be looked at and not changed."""

    def write(folder: Path) -> None:
        for name in ("site", "templates"):
            shutil.copytree(checkout / name, folder / name)
        shutil.copy(checkout / "mkdocs.yml", folder)
        lay_out(folder)

    return build_once("vintages", write)


def main_of(site: Path, page: str) -> Any:
    return BeautifulSoup((site / page).read_text(encoding="utf-8"), "html.parser").select_one(
        "main"
    )


def rows_of(part: Any) -> dict[str, list[str]]:
    """The cells of each row of a table, by its heading."""
    return {
        row.select_one("th").text.strip(): [cell.text.strip() for cell in row.select("td")]
        for row in part.select("tbody tr")
    }


def links_to_places(part: Any) -> set[str]:
    return {a["href"] for a in part.select("a[href^='places/']")}


def test_every_figure_can_be_recomputed_from_the_site_alone(site: Path):
    verdict = verify_site(site)
    assert [] == [str(problem) for problem in verdict.problems]


def test_each_place_of_each_vintage_has_a_page_and_the_main_ones_keep_their_addresses(site: Path):
    found = {path.name for path in (site / "places").glob("[!o]*.html")}
    old = {"hoods-2010.north.html", "hoods-2010.riverside.html"}
    assert {"north.html", "quayside.html", "riverside.html"} | old == found
    assert {name.replace(".html", ".atom") for name in found} == {
        path.name for path in (site / "feeds" / "places").iterdir()
    }


def test_the_addresses_under_a_former_name_of_the_vintage_lead_on(site: Path):
    for old, new in (
        ("places/old-hoods.riverside.html", "hoods-2010.riverside.html"),
        ("places-old-hoods.html", "places-hoods-2010.html"),
    ):
        page = BeautifulSoup((site / old).read_text(encoding="utf-8"), "html.parser")
        assert new in {a["href"] for a in page.select("a")}


def test_an_index_compares_the_places_of_one_vintage(site: Path):
    new = rows_of(main_of(site, "places.html").select_one("#all table"))
    assert ["North", "Quayside", "Riverside"] == list(new)
    assert ["190 people", "10.5", "2"] == [new["Quayside"][at] for at in (1, 3, 4)]
    old = rows_of(main_of(site, "places-hoods-2010.html").select_one("#all table"))
    assert ["North", "Riverside"] == list(old)
    assert ["300 people", "10", "3", "1"] == [old["Riverside"][at] for at in (1, 3, 4, 5)]


def test_an_index_leads_to_its_own_places_and_to_the_other_vintage(site: Path):
    new, old = main_of(site, "places.html"), main_of(site, "places-hoods-2010.html")
    assert {f"places/{name}.html" for name in ("north", "quayside", "riverside")} == (
        links_to_places(new)
    )
    assert {f"places/hoods-2010.{name}.html" for name in ("north", "riverside")} == (
        links_to_places(old)
    )
    assert ["places-hoods-2010.html"] == [a["href"] for a in new.select("#vintages a")]
    assert ["places.html"] == [a["href"] for a in old.select("#vintages a")]


def test_the_front_page_shows_the_main_places_alone(site: Path):
    assert {f"places/{name}.html" for name in ("north", "quayside", "riverside")} == (
        links_to_places(main_of(site, "index.html"))
    )


def test_the_page_of_a_place_has_the_numbers_of_its_vintage(site: Path):
    new = main_of(site, "places/riverside.html")
    old = main_of(site, "places/hoods-2010.riverside.html")
    assert "200 people" in new.select_one("#glance").text
    assert "The city: 500 people" in " ".join(new.select_one("#glance").text.split())
    assert "300 people" in old.select_one("#glance").text
    assert "The city: 400 people" in " ".join(old.select_one("#glance").text.split())
    assert {"calls", "money"} == told_in(new)
    assert {"calls-then", "money-then", "homes", "works"} == told_in(old)


def told_in(page: Any) -> set[str]:
    """The datasets whose figures stand on a page, but for the places themselves."""
    figures = {data["data-figure"].partition(".")[0] for data in page.select("[data-figure]")}
    return figures - {"hoods-2010", "hoods-2020"}


def test_places_are_called_by_the_word_of_their_vintage(site: Path):
    assert "The city, neighbourhood by neighbourhood" == main_of(site, "places.html").h1.text
    assert "The city, quarter by quarter" == main_of(site, "places-hoods-2010.html").h1.text
    assert "By quarter" in main_of(site, "services.html").text
    assert "By neighbourhood" in main_of(site, "services.html").text


def test_a_map_of_a_dataset_is_of_its_own_places(site: Path):
    services = main_of(site, "services.html")
    for dataset, start in (("calls", "places/"), ("calls-then", "places/hoods-2010.")):
        hrefs = [a["href"] for a in services.select(f"#{dataset}-places svg a")]
        assert hrefs
        assert [] == [href for href in hrefs if not href.startswith(start)]
    drawn = {a["href"] for a in services.select("#calls-places svg a")}
    assert {f"places/{name}.html" for name in ("north", "quayside", "riverside")} == drawn


def test_a_project_is_told_with_its_place_as_the_data_write_it(site: Path):
    page = main_of(site, "projects/works/1.html")
    facts = {dt.text: dt.find_next("dd").text.strip() for dt in page.select("#where dt")}
    assert {"Quarter": "Riverside", "As the data say it": "Riverside"} == facts


def test_a_dataset_says_whose_places_it_is_about(site: Path):
    for dataset, page in (("calls", "places.html"), ("calls-then", "places-hoods-2010.html")):
        assert [f"../{page}"] == [
            a["href"] for a in main_of(site, f"data/{dataset}.html").select("dd a[href*='places']")
        ]


def test_programs_learn_of_which_vintage_a_place_is(site: Path):
    told = json.loads((site / "api/v1/places.json").read_text(encoding="utf-8"))["places"]
    assert [
        ("north", "hoods-2020"),
        ("riverside", "hoods-2020"),
        ("quayside", "hoods-2020"),
        ("hoods-2010.north", "hoods-2010"),
        ("hoods-2010.riverside", "hoods-2010"),
    ] == [(place["id"], place["dataset"]) for place in told]
    shapes = json.loads(
        (site / "downloads/hoods-2010/hoods_2010.geojson").read_text(encoding="utf-8")
    )["features"]
    assert [("hoods-2010.north", True), ("hoods-2010.riverside", True)] == [
        (one["properties"]["id"], one["geometry"] is not None) for one in shapes
    ]


def test_in_the_database_each_place_leads_to_the_table_of_its_vintage(site: Path):
    with sqlite3.connect(site / "downloads" / "all-tables.sqlite") as file:
        for table, places in (("calls", "hoods_2020"), ("calls_then", "hoods_2010")):
            keys = [row[2] for row in file.execute(f"PRAGMA foreign_key_list({table})")]
            assert [places] == keys
        assert [] == file.execute("PRAGMA foreign_key_check").fetchall()
