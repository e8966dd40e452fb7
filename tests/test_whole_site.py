"""Every number on the finished site can be found, and computed again, from its downloads."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from builders.measures.figure import figure_id

# On one worker: what all pages show is read once.
pytestmark = [pytest.mark.whole, pytest.mark.xdist_group("whole-site")]

Row = dict[str, Any]
Numbers = tuple[Decimal | None, Decimal | None, Decimal | None]


class Shown(HTMLParser):
    """The figures that a page shows, and what it shows between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.figures: list[tuple[str, str]] = []
        self.nameless: list[tuple[str, str]] = []  # the download named before it, and the number
        self.parts: list[tuple[str, str, str]] = []  # figure, numerator or denominator, number
        self.noted: list[tuple[str, str, str]] = []  # published file, place in it, number
        self.download = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        if tag == "a":
            self.download = str(own["href"]) if "download" in own else ""
        if tag != "data":
            return
        if own.get("data-figure") and own.get("value"):
            self.figures.append((str(own["data-figure"]), str(own["value"])))
        elif own.get("data-part-of") and own.get("value"):
            part = (own["data-part-of"], own.get("data-part"), own["value"])
            self.parts.append(tuple(map(str, part)))
        elif own.get("data-file"):
            self.noted.append((str(own["data-file"]), str(own["data-at"]), str(own["value"])))
        else:
            self.nameless.append((self.download, str(own.get("value"))))


@pytest.fixture(scope="module")
def pages(built_site: Path) -> dict[str, Shown]:
    files = sorted(built_site.rglob("*.html"))
    return {
        file.relative_to(built_site).as_posix(): Shown(file.read_text(encoding="utf-8"))
        for file in files
    }


@pytest.fixture(scope="module")
def published(built_site: Path) -> dict[str, Row]:
    rows = pq.read_table(built_site / "downloads/figures.parquet").to_pylist()
    return {row["id"]: row for row in rows}


@pytest.fixture(scope="module")
def downloaded(built_site: Path) -> duckdb.DuckDBPyConnection:
    """An engine that knows nothing but the downloaded Parquet files."""
    connection = duckdb.connect()
    for file in sorted((built_site / "downloads").glob("*/*.parquet")):
        connection.execute(f"CREATE VIEW \"{file.stem}\" AS FROM '{file}'")
    return connection


def plain(number: Decimal | None) -> Decimal | None:
    return None if number is None else number + Decimal(0)


def test_every_number_of_every_page_is_a_published_figure_of_that_value(
    pages: dict[str, Shown], published: dict[str, Row]
):
    shown = {(page, *figure) for page, own in pages.items() for figure in own.figures}
    assert len(shown) > 1000
    wrong = [
        (page, figure, value)
        for page, figure, value in shown
        if figure not in published
        or published[figure]["value"] is None
        or Decimal(value) != published[figure]["value"]
    ]
    assert [] == wrong


def test_every_part_of_a_figure_on_every_page_is_the_published_one(
    pages: dict[str, Shown], published: dict[str, Row]
):
    shown = {(page, *part) for page, own in pages.items() for part in own.parts}
    assert shown
    assert {"numerator", "denominator", "rows"} >= {part for _, _, part, _ in shown}
    wrong = [
        (page, figure, part, value)
        for page, figure, part, value in shown
        if figure not in published
        or published[figure][part] is None
        or Decimal(value) != published[figure][part]
    ]
    assert [] == wrong


def test_a_number_that_is_no_figure_is_the_size_of_the_download_that_it_stands_beside(
    built_site: Path, pages: dict[str, Shown]
):
    sizes = [
        (page, link, value)
        for page, own in pages.items()
        for link, value in own.nameless
        if not link or (built_site / page).parent.joinpath(link).stat().st_size != int(value)
    ]
    assert [] == sizes


def test_a_number_that_is_noted_stands_at_its_place_in_the_published_file(
    built_site: Path, pages: dict[str, Shown]
):
    noted = {one for own in pages.values() for one in own.noted}
    assert noted
    wrong = []
    for file, at, value in sorted(noted):
        found = json.loads((built_site / file).read_text(encoding="utf-8"))
        for step in at.split("/")[1:]:
            found = found[int(step)] if isinstance(found, list) else found[step]
        if str(found) != value:
            wrong.append((file, at, value, found))
    assert [] == wrong


def test_every_page_that_is_made_of_data_shows_figures(pages: dict[str, Shown]):
    of_data = [
        p
        for p in pages
        if p.startswith(("money", "projects", "services", "places", "data", "quality"))
        and "/versions" not in p  # they tell of files: see the numbers that are noted
    ]
    assert len(of_data) > 50
    assert [] == [page for page in of_data if not pages[page].figures]


def recomputed(
    built_site: Path, connection: duckdb.DuckDBPyConnection
) -> Iterator[tuple[str, Numbers]]:
    queries = json.loads((built_site / "downloads/queries.json").read_text(encoding="utf-8"))
    for query in queries:
        for row in connection.sql(query["sql"]).to_arrow_table().to_pylist():
            labels = {n: "" if row[n] is None else str(row[n]) for n in query["dimensions"]}
            ident = figure_id(query["dataset"], query["measure"], labels)
            yield ident, tuple(plain(row[n]) for n in ("value", "numerator", "denominator"))


def test_every_figure_can_be_computed_again_from_the_downloads_with_the_published_sql(
    built_site: Path, published: dict[str, Row], downloaded: duckdb.DuckDBPyConnection
):
    again = dict(recomputed(built_site, downloaded))
    told = {
        ident: tuple(plain(row[n]) for n in ("value", "numerator", "denominator"))
        for ident, row in published.items()
    }
    assert len(told) > 1000
    assert told == again


def test_the_figures_in_json_are_those_in_parquet(built_site: Path, published: dict[str, Row]):
    text = (built_site / "downloads/figures.json").read_text(encoding="utf-8")
    rows = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    assert {i: row["value"] for i, row in published.items()} == {r["id"]: r["value"] for r in rows}


def test_figures_that_are_not_known_stand_nowhere_as_a_number(
    pages: dict[str, Shown], published: dict[str, Row]
):
    unknown = {ident for ident, row in published.items() if row["value"] is None}
    assert unknown
    assert not unknown & {figure for own in pages.values() for figure, _ in own.figures}


def test_the_inspections_find_nothing(built_site: Path):
    from builders.website.inspections import inspect_site

    assert [] == [str(problem) for problem in inspect_site(built_site)]


NOT_LOOKED_AT = re.compile(
    r"<(data|time|bdi|code|pre|svg|script|style|template)\b.*?</\1>|<!--.*?-->", re.DOTALL
)


def test_no_digit_stands_in_the_main_part_of_a_page_where_nobody_could_check_it(built_site: Path):
    found = []
    for file in sorted(built_site.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        for part in re.findall(r"<article[^>]*data-lw-page.*?</article>", text, re.DOTALL):
            words = re.sub(r"<[^>]*>", " ", NOT_LOOKED_AT.sub(" ", part))
            words = re.sub(r"&#x?[0-9a-fA-F]+;", " ", words)
            found += [(file.name, hit) for hit in re.findall(r".{0,30}[0-9].{0,30}", words)]
    assert [] == found


def test_the_originals_are_the_steward_s_own_bytes(built_site: Path, checkout: Path):
    originals = sorted((built_site / "downloads").glob("*/original/**/*"))
    compared = 0
    for folder in sorted((checkout / "datasets").iterdir()):
        for file in sorted(folder.glob("*.csv")) + sorted(folder.glob("*.geojson")):
            same = [
                o for o in originals if o.name == file.name and o.read_bytes() == file.read_bytes()
            ]
            assert same, file
            compared += 1
    assert compared >= 6


def test_two_builds_in_different_folders_are_the_same_byte_for_byte(
    built_site: Path, checkout: Path, tmp_path: Path
):
    folder = tmp_path / "somewhere" / "else entirely"
    folder.mkdir(parents=True)
    for name in ("datasets", "site", "templates"):
        shutil.copytree(checkout / name, folder / name)
    shutil.copy(checkout / "mkdocs.yml", folder)
    command = [sys.executable, "-m", "builders.cli", "build"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert 0 == done.returncode, done.stdout + done.stderr
    assert digests(built_site) == digests(folder / "public")


def digests(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def test_no_file_of_the_site_names_a_folder_of_this_machine(built_site: Path, checkout: Path):
    names = [str(checkout).encode(), str(built_site.parent).encode()]
    found = [
        file.relative_to(built_site).as_posix()
        for file in sorted(built_site.rglob("*"))
        if file.is_file() and any(name in file.read_bytes() for name in names)
    ]
    assert [] == found
