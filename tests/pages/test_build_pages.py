"""Whole small portals, page by page."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from bs4 import BeautifulSoup, Tag

from builders.measures.figure import Figures
from builders.pages import PAGES, build_pages
from builders.pages.page import Page
from builders.settings import Settings
from builders.sources.place import Place

KINDS = ("budget", "indicators", "places", "projects", "requests")
SHOWS_DIGITS = ("data", "time", "bdi", "code", "pre", "svg")


def by_path(pages: tuple[Page, ...]) -> dict[str, Page]:
    return {page.path: page for page in pages}


def soup_of(page: Page) -> BeautifulSoup:
    return BeautifulSoup(page.html, "html.parser")


def bare_digits(page: Page) -> list[str]:
    soup = soup_of(page)
    for name in SHOWS_DIGITS:
        for element in soup.find_all(name):
            element.decompose()
    return [text.strip() for text in soup.find_all(string=re.compile(r"\d"))]


def text_of(page: Page) -> str:
    return " ".join(soup_of(page).get_text(" ").split())


def test_a_whole_portal_has_a_page_of_each_kind(make_content):
    paths = set(by_path(build_pages(make_content(*KINDS))))
    assert paths >= {
        "index.html",
        "money.html",
        "money/budget/police.html",
        "projects.html",
        "projects/projects/p-1.html",
        "services.html",
        "services/requests/potholes.html",
        "places.html",
        "places/harbour.html",
        "data.html",
        "data/budget.html",
        "methods.html",
        "quality.html",
    }


@pytest.mark.parametrize("kinds", [c for n in (1, 2) for c in combinations(KINDS, n)])
def test_any_subset_of_kinds_makes_a_portal_without_dead_links(make_content, kinds):
    pages = by_path(build_pages(make_content(*kinds)))
    for page in pages.values():
        for link in soup_of(page).find_all("a", href=True):
            address = str(link["href"])
            if address.startswith(("http", "#")):
                continue
            folder = page.path.split("/")[:-1]
            target = address.partition("#")[0].partition("?")[0]
            while target.startswith("../"):
                folder, target = folder[:-1], target[3:]
            assert "/".join([*folder, target]) in pages or target.startswith("downloads/")


def test_every_number_is_a_published_figure_with_its_value(make_content):
    content = make_content(*KINDS)
    shown = 0
    for page in build_pages(content):
        assert bare_digits(page) == [], page.path
        for element in soup_of(page).find_all("data", attrs={"data-figure": True}):
            published = content.figures.by_id[str(element["data-figure"])]
            assert str(element["value"]) == f"{published.value:f}".rstrip("0").rstrip(".") or (
                float(str(element["value"])) == float(published.value or 0)
            )
            shown += 1
    assert shown > 100


def test_each_page_has_one_heading_a_lead_and_unique_ids(make_content):
    for page in build_pages(make_content(*KINDS)):
        soup = soup_of(page)
        assert len(soup.find_all("h1")) == 1, page.path
        lead = soup.find(class_="lw-lead")
        assert isinstance(lead, Tag), page.path
        assert lead.get_text().strip(), page.path
        ids = Counter(str(one["id"]) for one in soup.find_all(id=True))
        assert [one for one, times in ids.items() if times > 1] == [], page.path
        assert all((page.title, page.description, page.search)), page.path


def test_charts_have_title_sentence_image_and_table(make_content):
    charts = [
        chart
        for page in build_pages(make_content(*KINDS))
        for chart in soup_of(page).find_all("figure", class_="lw-chart")
    ]
    assert charts
    for chart in charts:
        assert chart.find(re.compile("h[34]")).get_text().strip()
        assert chart.find("table").find("td")
        image = chart.find("svg")
        if image is not None:
            assert image["role"] == "img"


def test_an_unknown_amount_is_said_and_never_zero(make_content):
    page = by_path(build_pages(make_content("projects")))["projects/projects/p-2.html"]
    assert "Its budget is not known." in text_of(page)
    assert soup_of(page).find("data", value="0") is None


def test_that_a_project_is_late_is_a_published_figure(make_content):
    page = by_path(build_pages(make_content("projects")))["projects/projects/p-1.html"]
    facts = {
        fact.get_text(): fact.get("data-figure") for fact in soup_of(page).select(".lw-badge data")
    }
    assert {
        "Late": "projects.late_count;project=P-1",
        "Over budget": "projects.over_budget_count;project=P-1",
    } == facts


def test_a_project_that_is_no_longer_reported_keeps_its_page_and_is_listed(make_content):
    frame = make_content("projects").projects["projects"]
    frame = frame.assign(is_latest=[True, False], snapshot=[date(2025, 6, 30), date(2024, 6, 30)])
    content = make_content("projects", projects={"projects": frame})
    whole = content.figures.find("projects", "late_count")
    gone = replace(whole, id="projects.projects_unreported", measure="projects_unreported")
    figures = Figures(dict(content.figures.by_id) | {gone.id: gone}, content.figures.queries)
    content = replace(content, figures=figures)
    pages = by_path(build_pages(content))
    own = text_of(pages["projects/projects/p-2.html"])
    assert "no longer reported: the last that is known of it is of June 30, 2024" in own
    listed = soup_of(pages["projects.html"]).find(id="projects-unreported")
    assert ["Library roof"] == [link.get_text() for link in listed.select("tbody a")]
    every = soup_of(pages["projects.html"]).find(id="projects-all")
    assert ["Sea wall"] == [link.get_text() for link in every.select("tbody a")]


def test_wherever_a_sum_stands_that_leaves_rows_out_their_number_stands_beside_it(make_content):
    one = make_content("budget")
    amounts = [f for f in one.figures if f.measure == "amount" and f.label("phase") == "actual"]
    gaps = {
        f.id.replace(".amount", ".unknown_amounts"): replace(
            f,
            id=f.id.replace(".amount", ".unknown_amounts"),
            measure="unknown_amounts",
            unit="count",
        )
        for f in amounts
    }
    figures = Figures(dict(one.figures.by_id) | gaps, one.figures.queries)
    shown = 0
    for page in build_pages(replace(one, figures=figures)):
        for number in soup_of(page).select("data[data-figure*='.amount;']"):
            if "phase=actual" in str(number["data-figure"]):
                gap = number.find_next_sibling("small", class_="lw-gap")
                assert gap is not None
                assert gap.data["data-figure"] in gaps
                shown += 1
    assert shown > 0


def test_a_portal_whose_figures_are_all_missing_still_stands(make_content):
    content = make_content(*KINDS, figures=Figures())
    pages = by_path(build_pages(content))
    assert {"index.html", "money.html", "projects.html", "services.html", "places.html"} <= set(
        pages
    )
    assert "No amount" not in text_of(pages["index.html"])


def test_a_portal_whose_values_are_all_unknown_still_stands(make_content):
    whole = make_content(*KINDS)
    unknown = {
        ident: replace(one, value=None, numerator=None, denominator=None)
        for ident, one in whole.figures.by_id.items()
    }
    content = make_content(*KINDS, figures=Figures(unknown, whole.figures.queries))
    for page in build_pages(content):
        assert soup_of(page).find("data", attrs={"data-figure": True}) is None


def test_an_empty_portal_has_its_front_door_and_its_methods(make_content):
    paths = set(by_path(build_pages(make_content())))
    assert paths == {"index.html", "data.html", "quality.html", "methods.html"}


def test_two_budgets_have_a_chapter_each_and_no_shared_addresses(make_content):
    one = make_content("budget")
    other = replace(one.datasets[0], id="school-budget", title="Schools", folder="datasets/schools")
    figures = dict(one.figures.by_id)
    for figure in one.figures:
        ident = figure.id.replace("budget.", "school-budget.", 1)
        figures[ident] = replace(figure, id=ident, dataset="school-budget")
    content = replace(
        one, datasets=(one.datasets[0], other), figures=Figures(figures, one.figures.queries)
    )
    pages = by_path(build_pages(content))
    titles = [h.get_text() for h in soup_of(pages["money.html"]).find_all("h2")]
    assert titles == ["The budget", "Schools"]
    assert "money/budget/police.html" in pages
    assert "money/school-budget/police.html" in pages


def test_hostile_text_is_inert_wherever_it_stands(make_content, hostile):
    base = make_content(*KINDS)
    datasets = tuple(
        replace(
            one,
            title=hostile,
            description=hostile,
            publisher=hostile,
            source="javascript:alert(3)",
            notes=(hostile,),
            licence=replace(one.licence, title=hostile, path="javascript:alert(4)"),
        )
        for one in base.datasets
    )
    frame = base.projects["projects"].assign(name=hostile, description=hostile, department=hostile)
    renamed = {
        ident: replace(
            figure,
            dimensions=tuple(
                (name, hostile if name in ("department", "service", "programme") else value)
                for name, value in figure.dimensions
            ),
        )
        for ident, figure in base.figures.by_id.items()
    }
    content = replace(
        base,
        datasets=datasets,
        projects={"projects": frame},
        places=(Place("harbour", hostile, geometry=base.places[0].geometry, vintage="places"),),
        figures=Figures(renamed, base.figures.queries),
        settings=replace(base.settings, city=hostile),
    )
    for page in build_pages(content):
        soup = soup_of(page)
        assert soup.find("script") is None, page.path
        assert soup.find(style=True) is None, page.path
        for element in soup.find_all(True):
            assert not [name for name in element.attrs if name.startswith("on")], page.path
        for link in soup.find_all("a", href=True):
            assert not str(link["href"]).lower().startswith("javascript:"), page.path
        assert bare_digits(page) == [], page.path


def test_the_page_of_methods_tells_where_a_measure_stands(make_content):
    pages = by_path(build_pages(make_content(*KINDS)))
    entry = soup_of(pages["methods.html"]).find(id="amount")
    assert isinstance(entry, Tag)
    links = {str(link["href"]) for link in entry.find_all("a")}
    assert {"money.html", "how/budget/amount.html"} <= links
    assert "SELECT 1 AS value" in soup_of(pages["how/budget/amount.html"]).get_text()


def led_to(soup: Tag, page: Page) -> set[str]:
    """The pages of this site that the links below an element lead to."""
    there = (str(link["href"]).partition("?")[0] for link in soup.select("a[href]"))
    return {posixpath.normpath(posixpath.join(posixpath.dirname(page.path), one)) for one in there}


def test_every_number_is_led_to_how_it_is_known_from_its_own_section(make_content):
    pages = build_pages(make_content(*KINDS))
    there = by_path(pages)
    seen = 0
    for page in pages:
        soup = soup_of(page)
        on_page = led_to(soup, page)
        for number in soup.select("[data-figure], [data-part-of]"):
            figure = str(number.get("data-figure") or number["data-part-of"])
            dataset, _, measure = figure.partition(";")[0].partition(".")
            known = f"how/{dataset}/{measure}.html"
            section = number.find_parent("section", class_="lw-section")
            if page.path == known or known not in there:
                continue
            seen += 1
            assert known in on_page, (page.path, figure)
            if section is not None and section.select("p.lw-how"):
                assert known in led_to(section, page), (page.path, figure)
    assert seen > 100


def test_how_we_know_is_told_once_a_section_without_a_link_twice(make_content):
    for page in build_pages(make_content(*KINDS)):
        for section in soup_of(page).select("section.lw-section"):
            assert len(section.select("p.lw-how")) <= 1, page.path
            links = [str(link["href"]) for link in section.select("p.lw-how a")]
            assert len(links) == len(set(links)), page.path


def test_pages_come_out_the_same_however_threads_run(make_content):
    content = make_content(*KINDS)
    assert build_pages(content) == build_pages(content)


def test_a_template_of_the_portals_own_comes_first(make_content, tmp_path):
    folder = tmp_path / "templates" / "pages"
    folder.mkdir(parents=True)
    (folder / "data.html").write_text("<h1>Our data</h1>", encoding="utf-8")
    settings = Settings(root=tmp_path, city="Brightwater")
    pages = by_path(build_pages(make_content("budget", settings=settings)))
    assert pages["data.html"].html == "<h1>Our data</h1>"


def test_every_row_is_accounted_for_on_the_page_of_its_dataset(make_content):
    text = text_of(by_path(build_pages(make_content("budget")))["data/budget.html"])
    assert "datasets/budget/rows.csv 12 11 1 1 : A total of the rows above." in text


@pytest.mark.parametrize("page", ["data/budget.html", "quality.html"])
def test_what_a_steward_lets_stand_is_told_with_the_reason_and_the_day(make_content, page):
    text = text_of(by_path(build_pages(make_content("budget")))[page])
    assert "row-repeated rows.csv 2 Two meters stand at one house. June 30, 2026" in text


@pytest.mark.parametrize("page", ["data/budget.html", "quality.html"])
def test_what_a_steward_corrected_is_told_with_what_was_and_who_says_so(make_content, page):
    text = text_of(by_path(build_pages(make_content("budget")))[page])
    said = "Replaced row 7 amount n/a nothing It was never paid. Finance office July 1, 2025 1"
    assert said in text


def test_what_belongs_to_no_place_is_said_on_the_page_of_a_place(make_content):
    content = make_content("places", "projects", "requests")
    text = text_of(by_path(build_pages(content))["places/harbour.html"])
    assert "1 project in The projects : for the whole city." in text
    assert "3 requests in The requests : no place is stated." in text


def test_the_registry_names_every_page_kind_once():
    assert len(PAGES) == len(set(PAGES.values()))
