"""Numbers in sentences and tables: below each section how it is known, and links where wanted."""

from __future__ import annotations

import pytest
from axe_core_python.base import AXE_SCRIPT
from browsing import Visitor
from playwright.sync_api import expect
from test_axe import ALSO, faults

pytestmark = pytest.mark.browser

ASK = "Link each number to its rows"
UNLINKED = """section => [...section.querySelectorAll('[data-figure], [data-part-of]')]
  .filter(one => !one.closest('a, summary')).length"""


def test_no_number_of_a_table_is_a_link_until_that_is_asked_for(visitor: Visitor) -> None:
    page = visitor.open("places.html")
    section = page.locator("section#all")
    assert 0 == section.locator("td a:has(data)").count()
    before = section.locator("td data").count()
    assert before > 50
    section.get_by_role("button", name=ASK).focus()
    page.keyboard.press("Enter")
    assert before == section.locator("td a:has(data)").count()
    assert 0 == section.evaluate(UNLINKED)
    assert "Each number here is now a link to its rows." == page.evaluate(
        "document.activeElement.textContent"
    )
    other = page.locator("section.lw-section:not(#all)").first
    assert 0 == other.locator("td a:has(data)").count()


def test_a_number_that_became_a_link_leads_to_itself(visitor: Visitor) -> None:
    page = visitor.open("places.html")
    section = page.locator("section#all")
    section.get_by_role("button", name=ASK).click()
    number = section.locator("td a:has(data)").nth(7)
    ident, value = (number.locator("data").get_attribute(f) for f in ("data-figure", "value"))
    number.click()
    expect(page.locator("#lw-asked-id")).to_have_text(ident or "no figure", timeout=15_000)
    shown = page.locator("#lw-asked-value data")
    expect(shown).to_have_attribute("value", value or "no value", timeout=15_000)


def test_without_javascript_each_section_leads_to_how_its_numbers_are_known(
    visitor: Visitor,
) -> None:
    page = visitor.page(java_script_enabled=False)
    page.goto(f"{visitor.address}places.html")
    line = page.locator("section#all p.lw-how")
    assert 0 == line.locator("button").count()
    line.locator("a").first.click()
    assert "How do we know?" == page.locator(".lw-kicker").inner_text()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_whose_numbers_are_links_fits_and_has_no_barrier(
    visitor: Visitor, width: int
) -> None:
    page = visitor.open("services.html", viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('.lw-how-ask').forEach(one => one.click())")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(AXE_SCRIPT)
    assert [] == faults(page, {"rules": ALSO})
