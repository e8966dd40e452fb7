"""The link of a number leads to that number: what it is, its own SQL, and the rows behind it."""

from __future__ import annotations

import base64
import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import quote

import duckdb
import pytest
from axe_core_python.base import AXE_SCRIPT
from browsing import Visitor, wait_until
from playwright.sync_api import Page, expect
from test_axe import ALSO, faults

pytestmark = pytest.mark.browser

PAGE = "how/service-requests/on_time_share.html"
MONTH = "service-requests.on_time_share;month=2024-03"
SERVICE = "service-requests.on_time_share;service=Graffiti%20removal"
REQUESTS = "service-requests/service_requests__counted.json"
LIST = f"**/downloads/rows/{REQUESTS}"
PART = re.compile(r"/downloads/rows/[^/]+/[^/]+/[0-9]+\.json$")
ANSWERED = """() => document.getElementById('by-hand-title').textContent.startsWith('The number')
  && document.getElementById('lw-asked-value').textContent !== '…'"""
# Each figure as its page tells it once its rows are there: they are counted before they are cut.
TOLD = """() => ({
  id: document.getElementById('lw-asked-id').textContent,
  value: document.querySelector('#lw-asked-value data').value,
  told: document.getElementById('lw-asked-told').textContent,
  listed: Number(document.getElementById('lw-asked-rows').dataset.count),
  shown: document.querySelectorAll('#lw-asked-rows tbody tr').length,
  warned: document.querySelectorAll('.lw-warn').length,
})"""
HAS_ROWS = "() => document.querySelector('#lw-asked-rows > *') !== null"


def page_of(figure: str) -> str:
    dataset, _, measure = figure.partition(";")[0].partition(".")
    return f"how/{dataset}/{measure}.html?figure={quote(figure, safe='')}"


def asked(page: Page, address: str, figure: str) -> Page:
    """The page of a measure, asked about one figure, when it has answered."""
    page.goto(address + page_of(figure))
    wait_until(page, ANSWERED)
    return page


def figures_of(site: Path) -> list[dict[str, Any]]:
    told = json.loads((site / "downloads/figures.json").read_text(encoding="utf-8"))
    return [one for one in told if one["status"] == "published"]


def one_of_each(site: Path) -> list[dict[str, Any]]:
    """Of each measure of each dataset a figure, and of each query with a list of its own.

    Those that pages show unasked are left out.
    """
    shown_unasked = examples(site)
    listed: set[str] = set()
    own: set[str] = set()  # whose rows are a list of their own
    for file in sorted((site / "downloads/rows").glob("*/*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        listed |= set(told["queries"])
        own |= set(told["queries"]) if told["lists"] == "rows_sql" else set()
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for one in figures_of(site):
        if one["query"] in listed and one["rows"] and one["id"] not in shown_unasked:
            is_own = one["query"] in own
            found.setdefault((one["query"] if is_own else one["dataset"], one["measure"]), one)
    return list(found.values())


def examples(site: Path) -> set[str]:
    """The figures that pages show without being asked."""
    mark = 'data-example="'
    texts = (file.read_text(encoding="utf-8") for file in (site / "how").rglob("*.html"))
    return {text.partition(mark)[2].partition('"')[0] for text in texts if mark in text}


def test_of_every_measure_the_rows_that_are_shown_are_as_many_as_the_figure_says(
    visitor: Visitor, built_site: Path
) -> None:
    watch = visitor.watch(visitor.address)
    page = watch.on(visitor.page())
    chosen = one_of_each(built_site)
    assert len(chosen) > 50
    assert {"change_on_year", "project_budget", "rate"} <= {one["measure"] for one in chosen}
    for figure in chosen:
        asked(page, visitor.address, figure["id"])
        wait_until(page, HAS_ROWS)
        told = page.evaluate(TOLD)
        assert figure["id"] == told["id"]
        assert Decimal(str(figure["value"])) == Decimal(told["value"]), figure["id"]
        assert figure["rows"] == told["listed"], figure["id"]
        assert min(20, figure["rows"]) == told["shown"], figure["id"]
        assert f"{figure['rows']:,} row" in told["told"]
        assert 0 == told["warned"]
    assert [] == watch.faults + watch.strangers


def test_the_sql_of_each_link_gives_its_own_number_and_the_rows_that_are_shown(
    visitor: Visitor, built_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(built_site / "downloads")
    page = visitor.page()
    reader = duckdb.connect()
    shown_unasked = examples(built_site)
    own = [one for one in figures_of(built_site) if one["measure"] == "on_time_share"]
    figures = {one["query"]: one for one in own if one["id"] not in shown_unasked}
    assert len(figures) > 5
    for number, figure in enumerate(figures.values()):
        asked(page, visitor.address, figure["id"])
        if number == 0:
            reader.execute(page.locator("#by-hand details pre code").first.text_content() or "")
        sql = page.locator("#lw-asked-number").text_content() or ""
        ((value,),) = reader.sql(sql).project("value").fetchall()
        assert Decimal(str(figure["value"])) == round(Decimal(value), 9), figure["id"]
        rows = reader.sql(page.locator("#lw-asked-sql").text_content() or "").order("file, row")
        names = [f"{row}" for (row,) in rows.project("row").fetchall()]
        assert figure["rows"] == len(names), figure["id"]
        wait_until(page, HAS_ROWS)
        heads = page.locator("#lw-asked-rows tbody th").all_inner_texts()
        assert names[: len(heads)] == heads, figure["id"]


def test_all_rows_are_shown_where_they_are_asked_for(visitor: Visitor) -> None:
    page = asked(visitor.page(), visitor.address, MONTH)
    page.locator("#lw-asked-rows button").click()
    told = page.evaluate(TOLD)
    assert told["listed"] == told["shown"] > 20
    assert "The rows behind the number" == page.locator("#lw-asked-rows caption").inner_text()


def test_rows_that_are_not_as_many_as_the_figure_says_are_told_of_loudly(visitor: Visitor) -> None:
    page = visitor.page()

    def one_more(route: Any) -> None:
        told = json.loads(route.fetch().text())
        for figure in told["figures"]:
            figure["rows"] = (figure["rows"] or 0) + 1
        route.fulfill(json=told)

    page.route("**/api/v1/measures/*.json", one_more)
    asked(page, visitor.address, MONTH)
    wait_until(page, HAS_ROWS)
    assert "do not agree" in page.locator("#lw-asked-rows .lw-warn").inner_text()


def parts_read(page: Page) -> list[str]:
    """The parts of lists that the page reads from now on."""
    read: list[str] = []
    page.on("request", lambda one: read.append(one.url) if PART.search(one.url) else None)
    return read


def with_parts_of(bytes_told: list[int]) -> Any:
    """A list that says of its parts that they are so many bytes long."""

    def answer(route: Any) -> None:
        told = json.loads(route.fetch().text())
        for part, number in zip(told["parts"], bytes_told, strict=True):
            part["bytes"] = number
        route.fulfill(json=told)

    return answer


def test_a_long_list_is_read_only_when_it_is_asked_for(visitor: Visitor) -> None:
    page = visitor.page()
    read = parts_read(page)
    page.route(LIST, with_parts_of([5_200_000, 5_200_000]))
    asked(page, visitor.address, SERVICE)
    button = page.locator("#lw-asked-rows button")
    assert "Show the rows (reads 5.2 MB)" == button.inner_text()
    assert [] == read
    button.click()
    page.locator("#lw-asked-rows table").wait_for()
    assert 1 == len(read)


def test_of_a_long_list_no_more_is_read_than_has_room_and_the_rest_when_it_is_asked_for(
    visitor: Visitor, built_site: Path
) -> None:
    whole = next(one["rows"] for one in figures_of(built_site) if one["id"] == SERVICE)
    page = visitor.page()
    read = parts_read(page)
    page.route(LIST, with_parts_of([600_000, 600_000]))
    asked(page, visitor.address, SERVICE)
    wait_until(page, HAS_ROWS)
    assert 1 == len(read)
    told = page.evaluate(TOLD)
    assert 20 == told["shown"]
    assert told["listed"] < whole  # the others are in the part that was not read
    caption = page.locator("#lw-asked-rows caption")
    assert f"The first 20 of {whole} rows behind the number" == caption.inner_text()
    page.get_by_role("button", name=f"Show the first {told['listed']} rows").click()
    assert f"The first {told['listed']} of {whole} rows behind the number" == caption.inner_text()
    assert 1 == len(read)
    page.get_by_role("button", name="Look for more rows (reads 0.6 MB)").click()
    expect(caption).to_have_text("The rows behind the number")
    assert 2 == len(read)
    assert whole == page.evaluate(TOLD)["listed"]
    assert 0 == page.locator("#lw-asked-rows .lw-warn").count()


def test_of_a_long_list_only_those_parts_are_read_that_may_hold_the_rows(
    visitor: Visitor, built_site: Path
) -> None:
    told = json.loads((built_site / "downloads/rows" / REQUESTS).read_text(encoding="utf-8"))
    months = next(one for one in told["labels"] if one["name"] == "month")
    assert 1 < len(told["parts"])
    number = months["values"].index("2024-03")
    bears = [base64.b64decode(bits)[number >> 3] >> (number & 7) & 1 for bits in months["parts"]]
    assert 1 == sum(bears)
    page = visitor.page()
    read = parts_read(page)
    asked(page, visitor.address, MONTH)
    wait_until(page, HAS_ROWS)
    assert [f"/{bears.index(1) + 1}.json"] == [one[one.rindex("/") :] for one in read]


def test_rows_that_are_counted_in_two_years_say_which_year_each_is_of(
    visitor: Visitor, built_site: Path
) -> None:
    own = [one for one in figures_of(built_site) if one["measure"] == "change_on_year"]
    figure = next(one for one in own if one["id"] not in examples(built_site))
    page = asked(visitor.page(), visitor.address, figure["id"])
    wait_until(page, HAS_ROWS)
    heads = page.locator("#lw-asked-rows thead th").all_inner_texts()
    years = page.locator(f"#lw-asked-rows td:nth-child({heads.index('of_year') + 1})")
    year = int(figure["dimensions"]["year"])
    assert {str(year), str(year - 1)} == set(years.all_inner_texts())


def test_a_headline_number_leads_to_itself(visitor: Visitor) -> None:
    page = visitor.open("services.html")
    number = page.locator("a.lw-figure-value").first
    ident = number.locator("data").first.get_attribute("data-figure")
    number.click()
    expect(page.locator("#lw-asked-id")).to_have_text(ident or "no figure", timeout=15_000)


def test_number_and_period_are_told_in_the_words_of_the_page_that_they_are_on(
    visitor: Visitor,
) -> None:
    for path, chart, words in (
        ("services.html", "service-requests.on_time_share;month=", "month: "),
        ("money.html", "operating-budget.amount;direction=expenditure;phase=", "year: FY"),
    ):
        page = visitor.open(path)
        cell = page.locator(f'details td data[data-figure^="{chart}"]').first
        ident = cell.get_attribute("data-figure") or ""
        row = page.locator("details tr").filter(has=page.locator(f'[data-figure="{ident}"]'))
        time, shown = row.first.locator("th").text_content(), cell.text_content()
        asked(page, visitor.address, ident)
        assert shown == page.locator("#lw-asked-value").inner_text(), ident
        assert f"{words}{(time or '').removeprefix('FY')}" in (
            page.locator("#lw-asked-words").inner_text()
        )


def test_an_interval_is_told_in_words(visitor: Visitor) -> None:
    figure = "service-requests.on_time_share;period=2024-07-01%2F2025-06-30"
    page = asked(visitor.page(), visitor.address, figure)
    words = page.locator("#lw-asked-words").inner_text()
    assert "Closed on time, period: July 2024 to June 2025" == words


def test_the_numbers_of_a_chart_lead_to_themselves(visitor: Visitor) -> None:
    page = visitor.open("services.html")
    page.locator(".lw-take a").first.click()
    number = page.locator("main td a:has(data)").first
    ident = number.locator("data").first.get_attribute("data-figure")
    number.click()
    expect(page.locator("#lw-asked-id")).to_have_text(ident or "no figure", timeout=15_000)


@pytest.mark.parametrize(
    "figure",
    [
        "service-requests.on_time_share<img src=x onerror=alert(1)>",
        "service-requests.on_time_share;month=%E0%A4",
        "service-requests.on_time_share;y=<img src=x>",
    ],
)
def test_a_figure_that_is_not_there_leaves_the_example_and_runs_nothing(
    visitor: Visitor, figure: str
) -> None:
    watch = visitor.watch(visitor.address)
    page = watch.on(visitor.page())
    page.goto(f"{visitor.address}{PAGE}?figure={quote(figure, safe='')}")
    page.locator("#lw-asked").wait_for()
    assert "knows nothing of" in page.locator("#lw-asked").inner_text()
    example = page.locator("#by-hand").get_attribute("data-example")
    assert example == page.locator("#lw-asked-id").inner_text()
    assert 0 == page.locator("main img").count()
    assert [] == watch.faults + watch.strangers


def test_a_hostile_label_is_shown_as_text(visitor: Visitor) -> None:
    label = "<img src=x onerror=alert(1)>' OR 1=1"
    watch = visitor.watch(visitor.address)
    page = watch.on(visitor.page())
    figure = f"service-requests.on_time_share;service={quote(label, safe='')}"
    asked(page, visitor.address, figure)
    assert label in page.locator("#lw-asked-words").inner_text()
    assert "'<img src=x onerror=alert(1)>'' OR 1=1'" in (
        page.locator("#lw-asked-number").text_content() or ""
    )
    assert "not published" == page.locator("#lw-asked-value").inner_text()
    assert 0 == page.locator("main img").count()
    assert [] == watch.faults + watch.strangers


def test_from_a_disk_the_sql_is_there_and_the_number_is_not(visitor: Visitor) -> None:
    page = asked(visitor.page(), visitor.disk, MONTH)
    assert "opened from a disk" in page.locator("#lw-asked-told").inner_text()
    assert "= '2024-03'" in (page.locator("#lw-asked-sql").text_content() or "")


def test_without_javascript_the_page_shows_its_example_and_says_why(visitor: Visitor) -> None:
    page = visitor.page(java_script_enabled=False)
    page.goto(visitor.address + page_of(MONTH))
    assert "whichever number you came from" in page.locator("#by-hand noscript p").inner_text()
    example = page.locator("#by-hand").get_attribute("data-example")
    assert example == page.locator("#lw-asked-id").inner_text()
    assert 0 < page.locator("#lw-asked-rows tbody tr").count()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_page_of_a_figure_fits_every_screen_and_has_no_barrier(
    visitor: Visitor, width: int
) -> None:
    page = asked(visitor.page(viewport={"width": width, "height": 800}), visitor.address, MONTH)
    wait_until(page, HAS_ROWS)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(AXE_SCRIPT)
    assert [] == faults(page, {"rules": ALSO})


def test_the_sql_is_folded_until_it_is_asked_for(visitor: Visitor) -> None:
    page = visitor.open(PAGE, viewport={"width": 360, "height": 800})
    assert 0 == page.locator("details[open]").count()
    assert 0 == page.locator("pre:visible").count()
