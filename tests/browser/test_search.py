"""A name that is typed leads to its page; without JavaScript, and from a disk, one is told what to do."""

from __future__ import annotations

import pytest
from browsing import Visitor

pytestmark = pytest.mark.browser

BOX = "#lw-search-words"
RESULTS = "#lw-search-results li"


def test_the_name_of_a_neighbourhood_leads_to_its_page(visitor: Visitor) -> None:
    name = visitor.open("places/old-town.html").locator("h1").inner_text()
    watch = visitor.watch(visitor.address)
    page = watch.on(visitor.page())
    page.goto(visitor.address + "money.html")
    page.locator(BOX).fill(name)
    page.keyboard.press("Enter")
    page.locator(RESULTS).first.wait_for()
    assert name == page.locator("#lw-search-query").input_value()
    assert f"“{name}”" in page.locator("#lw-search-status").inner_text()
    first = page.locator(f"{RESULTS} a").first
    assert name == first.inner_text()
    first.click()
    page.wait_for_url("**/places/old-town.html")
    assert name == page.locator("h1").inner_text()
    assert [] == watch.faults + watch.strangers


def test_the_box_of_a_deep_page_leads_to_the_same_search(visitor: Visitor) -> None:
    page = visitor.open_kind("project")
    page.locator(BOX).fill("old town")
    page.locator(".lw-search-button").click()
    page.locator(RESULTS).first.wait_for()
    assert page.url == f"{visitor.address}search.html?q=old+town"


def test_letters_without_case_or_accents_find_all_the_same(visitor: Visitor) -> None:
    page = visitor.open("search.html?q=%C3%93LD+t%C3%B6wn")
    page.locator(RESULTS).first.wait_for()
    assert "Old Town" == page.locator(f"{RESULTS} a").first.inner_text()


def test_what_is_not_there_is_said_and_nothing_asked_is_run(visitor: Visitor) -> None:
    asked = "<img src=x onerror=alert(1)>zzz"
    watch = visitor.watch(visitor.address)
    page = watch.on(visitor.page())
    page.goto(visitor.address + "search.html")
    page.locator("#lw-search-query").fill(asked)
    page.keyboard.press("Enter")
    status = page.get_by_text("Nothing was found for")
    status.wait_for()
    assert asked in status.inner_text()
    assert 0 == page.locator("main img").count()
    assert [] == watch.faults + watch.strangers


def test_without_javascript_the_search_says_so_and_offers_the_lists(visitor: Visitor) -> None:
    page = visitor.page(java_script_enabled=False)
    page.goto(visitor.address + "index.html")
    page.locator(BOX).fill("Old Town")
    page.locator(".lw-search-button").click()
    page.wait_for_url("**/search.html?q=Old+Town")
    words = page.locator("main noscript p")
    assert "needs JavaScript" in words.inner_text()
    assert words.evaluate("one => one.getBoundingClientRect().height") > 20
    lists = page.locator("main ul a")
    assert lists.count() >= 5
    lists.get_by_text("Neighbourhoods").click()
    assert "places.html" == page.url.rsplit("/", 1)[1]


def test_from_a_disk_the_search_says_that_it_cannot_read_its_list(visitor: Visitor) -> None:
    page = visitor.page()
    page.goto(visitor.disk + "search.html?q=Old+Town")
    status = page.get_by_text("does not work where the site is opened from a disk")
    status.wait_for()
    assert page.locator("main ul a").count() >= 5
