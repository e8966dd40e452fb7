"""Each chart has files, and a leaf that says what it shows, from what, and how to cite it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup

from builders.pages import build_pages
from builders.releases.artifact import Artifact


@pytest.fixture
def files(make_content: Callable[..., Any]) -> dict[str, Artifact]:
    """Every file of the charts of a portal with budgets alone."""
    pages = build_pages(make_content("budget"))
    return {file.path: file for page in pages for file in page.files}


@pytest.fixture
def stem(files: dict[str, Artifact]) -> str:
    """The beginning of the files of one chart that is drawn."""
    return next(path.removesuffix(".svg") for path in files if path.endswith(".svg"))


def text(files: dict[str, Artifact], path: str) -> str:
    return files[path].read().decode("utf-8")


def test_a_drawing_stands_alone_and_a_picture_is_made_of_it(files: dict[str, Artifact], stem: str):
    svg = text(files, f"{stem}.svg")
    assert svg.startswith("<svg ")
    assert "var(" not in svg
    assert files[f"{stem}.png"].read().startswith(b"\x89PNG")


def test_the_tables_hold_the_same_figures(files: dict[str, Artifact], stem: str):
    told = json.loads(text(files, f"{stem}.json"))
    rows = list(csv.DictReader(io.StringIO(text(files, f"{stem}.csv"), newline="")))
    assert told["title"]
    assert [(one["figure"], one["value"] or "") for one in told["rows"]] == [
        (row["figure"], row["value"]) for row in rows
    ]
    assert len(rows) > 1


def test_the_leaf_leads_to_files_page_and_definitions(files: dict[str, Artifact], stem: str):
    soup = BeautifulSoup(text(files, f"{stem}.html"), "html.parser")
    links = [str(one["href"]) for one in soup.find_all("a", href=True)]
    name = stem.rpartition("/")[2]
    for ending in ("svg", "png", "csv", "json"):
        assert f"{name}.{ending}" in links
    assert any(f"#{name}" in link for link in links)
    assert any("/how/budget/" in link for link in links)
    words = soup.get_text()
    for form in ("BibTeX", "CSL JSON", "RIS", "<figure>", "Counted from"):
        assert form in words
    assert [] == soup.find_all("script")


def test_the_lines_for_another_site_keep_the_drawing_as_large_as_it_is_drawn(
    files: dict[str, Artifact], stem: str
):
    leaf = BeautifulSoup(text(files, f"{stem}.html"), "html.parser")
    lines = next(one.get_text() for one in leaf.find_all("code") if "<figure>" in one.get_text())
    [image] = BeautifulSoup(lines, "html.parser").find_all("img")
    drawn = BeautifulSoup(text(files, f"{stem}.svg"), "html.parser").svg
    assert drawn is not None
    assert (drawn["width"], drawn["height"]) == (image["width"], image["height"])
    assert "max-width: 100%" in image["style"]
