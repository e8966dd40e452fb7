"""What is long has pages of its own, and nothing on it is out of reach without a script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from builders.measures.figure import Figures, figure_id
from builders.pages import build_pages
from builders.pages.indicator_cards import MONTHS_SHOWN
from builders.pages.page import Page
from builders.pages.project_lists import OPEN_ROWS, PAGE_ROWS, SHORT

MANY = 2 * PAGE_ROWS + 1


def many_projects(make_content, number: int):
    """So many projects, all of them late, each later than the one before."""
    one = make_content("projects")
    rows = range(number)
    frame = pd.DataFrame(
        {
            "id": [f"P-{n}" for n in rows],
            "name": [f"Bridge {n:03}" for n in rows],
            "status": ["implementation"] * number,
            "planned_end": [date(2025, 1, 1)] * number,
            "is_latest": [True] * number,
        }
    )
    late = one.figures.find("projects", "late_count", project="P-1")
    days = one.figures.find("projects", "days_late", project="P-1")
    made = dict(one.figures.by_id)
    for n in rows:
        for like, value in ((late, 1), (days, n + 1)):
            labels = {"project": f"P-{n}"}
            ident = figure_id("projects", like.measure, labels)
            made[ident] = replace(
                like, id=ident, dimensions=tuple(labels.items()), value=Decimal(value)
            )
    figures = Figures(made, one.figures.queries)
    return replace(one, figures=figures, projects={"projects": frame})


def pages_of(content) -> Mapping[str, Page]:
    return {page.path: page for page in build_pages(content)}


def links(page: Page, within: str = "") -> list[str]:
    soup = BeautifulSoup(page.html, "html.parser")
    return [str(a["href"]) for a in soup.select(f"{within} a[href]")]


def test_every_project_of_a_long_list_is_on_one_of_its_pages(make_content):
    pages = pages_of(many_projects(make_content, MANY))
    lists = [path for path in pages if path.startswith("projects/projects/lists/all")]
    assert ["all.html", "all-2.html", "all-3.html"] == [path.rpartition("/")[2] for path in lists]
    named = [link for path in lists for link in links(pages[path], "tbody")]
    assert [f"../p-{n}.html" for n in range(MANY)] == named
    assert set(lists) <= set(links(pages["projects.html"], "#projects-all"))


def test_the_page_about_all_projects_carries_the_first_rows_of_a_long_list(make_content):
    pages = pages_of(many_projects(make_content, MANY))
    rows = links(pages["projects.html"], "#projects-late tbody")
    assert [f"projects/projects/p-{MANY - 1 - n}.html" for n in range(OPEN_ROWS)] == rows
    assert [] == links(pages["projects.html"], "#projects-all tbody")


def test_a_page_of_a_list_leads_on_and_back(make_content):
    pages = pages_of(many_projects(make_content, MANY))
    ways = links(pages["projects/projects/lists/all-2.html"], ".lw-notes")
    assert ["all.html", "all-3.html", "../../../projects.html#projects-all"] == ways
    heading = BeautifulSoup(pages["projects/projects/lists/all-2.html"].html, "html.parser").h1
    assert "Every project: Bridge 100 to Bridge 199" == heading.get_text()


@pytest.mark.parametrize("number", [1, SHORT])
def test_a_short_list_stands_whole_on_the_page_about_all_projects(make_content, number):
    pages = pages_of(many_projects(make_content, number))
    assert [] == [path for path in pages if "/lists/" in path]
    assert number == len(links(pages["projects.html"], "#projects-all tbody"))
    assert number == len(links(pages["projects.html"], "#projects-late tbody"))


def test_the_months_that_a_card_has_no_room_for_are_on_the_indicator_s_page(make_content):
    one = make_content("indicators")
    like = one.figures.find("indicators", "indicator_value", indicator="csat", month="2025-06")
    made = dict(one.figures.by_id)
    months = [f"{year}-{month:02}" for year in (2023, 2024) for month in range(1, 13)]
    for month in months:
        labels = {"indicator": "csat", "month": month}
        ident = figure_id("indicators", "indicator_value", labels)
        made[ident] = replace(like, id=ident, dimensions=tuple(sorted(labels.items())))
    pages = pages_of(replace(one, figures=Figures(made, one.figures.queries)))
    card = BeautifulSoup(pages["services.html"].html, "html.parser").find(id="indicators-csat")
    assert MONTHS_SHOWN == len(card.select("tbody tr"))
    assert "services/indicators/csat.html" in [a["href"] for a in card.select("a")]
    own = BeautifulSoup(pages["services/indicators/csat.html"].html, "html.parser")
    assert len(months) + 3 == len(own.find(id="months").select("tbody tr"))
