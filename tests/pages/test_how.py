"""The pages that answer "How do we know?": whoever does what they say gets the number shown."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from bs4 import BeautifulSoup, Tag


def by_hand(html: str) -> tuple[Decimal, list[str]]:
    """The number that a page shows as its example, and the SQL that it tells to run."""
    section = BeautifulSoup(html, "html.parser").find(id="by-hand")
    assert isinstance(section, Tag)
    shown = section.select_one("strong data")
    assert shown is not None
    return Decimal(str(shown["value"])), [code.get_text() for code in section.select("pre code")]


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
