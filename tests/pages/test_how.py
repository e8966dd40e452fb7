"""The pages that answer "How do we know?": whoever does what they say gets the number shown."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest
from bs4 import BeautifulSoup, Tag

from builders.measures.figure import Figures


def by_hand(html: str) -> tuple[Decimal, list[str]]:
    """The number that a page shows as its example, and the SQL that it tells to run."""
    section = BeautifulSoup(html, "html.parser").find(id="by-hand")
    assert isinstance(section, Tag)
    shown = section.select_one("strong data")
    assert shown is not None
    return Decimal(str(shown["value"])), [code.get_text() for code in section.select("pre code")]


def rows_on(html: str) -> tuple[Decimal | None, int]:
    """How many rows a page says are behind its example, and how many it shows."""
    section = BeautifulSoup(html, "html.parser").find(id="by-hand")
    assert isinstance(section, Tag)
    told = section.select_one('data[data-part="rows"]')
    return (Decimal(str(told["value"])) if told else None), len(section.select("tbody tr"))


@pytest.mark.whole
def test_the_commands_of_every_page_give_its_number_and_its_rows(
    built_site: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(built_site / "downloads")
    pages = [
        page
        for page in sorted((built_site / "how").rglob("*.html"))
        if 'id="by-hand"' in page.read_text(encoding="utf-8")
    ]
    assert len(pages) > 50
    for page in pages:
        shown, (tables, number, rows) = by_hand(page.read_text(encoding="utf-8"))
        reader = duckdb.connect()
        reader.execute(tables)
        found = reader.sql(number)
        ((value,),) = found.project("value").fetchall()
        assert shown == value, page
        there = len(reader.sql(rows).fetchall())
        assert there > 0, page
        if page.stem == "request_count":
            assert shown == there
        told, shown_rows = rows_on(page.read_text(encoding="utf-8"))
        if told is None:
            assert "rate" == page.stem
        else:
            assert told == there, page
            assert shown_rows == min(there, 20), page


@pytest.mark.whole
def test_every_measure_that_a_page_shows_has_a_page_of_its_own(built_site: Path):
    from builders.verifying.scanning import scan

    for page in sorted(built_site.rglob("*.html")):
        for one in scan(page.name, page.read_text(encoding="utf-8")).numbers:
            if one.figure:
                dataset, _, measure = one.figure.partition(";")[0].partition(".")
                assert (built_site / f"how/{dataset}/{measure}.html").is_file(), one.figure


def test_a_page_tells_version_limits_sql_and_how_to_cite(make_content):
    from builders.pages import build_pages

    pages = {page.path: page for page in build_pages(make_content("budget"))}
    soup = BeautifulSoup(pages["how/budget/amount.html"].html, "html.parser")
    assert {"limits", "sql", "cite"} <= {str(one["id"]) for one in soup.find_all(id=True)}
    text = soup.get_text()
    for word in ("Version of the data", "never as zero", "BibTeX", "CSL JSON", "RIS"):
        assert word in text


def test_a_page_writes_the_times_of_its_figures_as_other_pages_do(make_content):
    from builders.pages import build_pages

    content = make_content("budget")
    settings = replace(content.settings, fiscal_year_starts=7)
    pages = {page.path: page for page in build_pages(replace(content, settings=settings))}
    section = BeautifulSoup(pages["how/budget/amount.html"].html, "html.parser").find(id="by-hand")
    assert isinstance(section, Tag)
    assert {"year": {"2024": "FY2024", "2025": "FY2025"}} == json.loads(str(section["data-times"]))
    assert "year: FY202" in section.get_text()


def with_rows(make_content: Any, rows: int, shown: int) -> BeautifulSoup:
    """The page of a measure whose example is made of so many rows, of which some are at hand."""
    from builders.measures.examples import examples
    from builders.pages import build_pages

    content = make_content("budget")
    figure = examples(content.figures)["budget", "amount"]
    known = Figures({**content.figures.by_id, figure.id: replace(figure, rows=rows)})
    frame = pd.DataFrame(
        {
            "file": ["<b>.csv"] * shown,
            "row": range(2, shown + 2),
            "amount": [Decimal("1.50")] * shown,
            "empty": [None] * shown,
        }
    )
    figures = replace(known, queries=content.figures.queries)
    pages = build_pages(replace(content, figures=figures, rows={figure.id: frame}))
    page = next(page for page in pages if page.path == "how/budget/amount.html")
    section = BeautifulSoup(page.html, "html.parser").find(id="by-hand")
    assert isinstance(section, Tag)
    return BeautifulSoup(str(section), "html.parser")


def test_the_first_rows_stand_on_the_page_with_how_many_there_are(make_content):
    section = with_rows(make_content, 300, 3)
    table = section.find("table")
    assert isinstance(table, Tag)
    assert "The first of 300 rows behind the number" in table.get_text()
    assert ["row", "amount", "file"] == [one.get_text() for one in table.select("thead th")]
    assert ["2", "1.5", "<b>.csv"] == [
        one.get_text() for one in table.select("tbody tr")[0].find_all(["th", "td"])
    ]


def test_one_row_is_told_as_one_and_of_none_there_is_no_table(make_content):
    assert "1 row of the data is behind" in with_rows(make_content, 1, 1).get_text()
    none = with_rows(make_content, 0, 0)
    assert "0 rows of the data are behind" in none.get_text()
    assert none.find("table") is None


@pytest.mark.parametrize(("threshold", "asks"), [(0, True), (5, False)])
def test_a_number_leads_to_its_rows_where_rows_may_be_seen(make_content, threshold, asks):
    from builders.pages import build_pages
    from builders.sources.answers import Disclosure

    content = make_content("budget")
    hidden = Disclosure(threshold=threshold)
    datasets = tuple(replace(one, disclosure=hidden) for one in content.datasets)
    pages = build_pages(replace(content, datasets=datasets))
    home = next(page.html for page in pages if page.path == "index.html")
    assert 'href="how/budget/' in home
    assert asks == ("html?figure=budget." in home)
