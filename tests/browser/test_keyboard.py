"""Everything can be reached and used with the keys alone, and one sees where one is."""

from __future__ import annotations

import pytest
from browsing import Reader, Visitor, wait_until
from measuring import FOCUSED, STOPS

pytestmark = pytest.mark.browser

PATIENCE = 150  # stops that are tried on a long page


@pytest.mark.parametrize("kind", ["home", "place", "dataset", "hand-written", "404"])
def test_tab_first_reaches_the_way_past_the_menu(kind: str, reader: Reader) -> None:
    page = reader.open_kind(kind, 1280, looks={"reduced_motion": "reduce"})
    assert not page.locator(".lw-skip").evaluate("one => one.getBoundingClientRect().bottom > 0")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert "Skip to the main content" == skip.inner_text()
    assert skip.evaluate("one => one.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    assert "main" == page.evaluate("document.activeElement.id")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["home", "places", "money", "data", "search"])
def test_one_always_sees_where_the_focus_is(kind: str, scheme: str, reader: Reader) -> None:
    looks = {"color_scheme": scheme, "reduced_motion": "reduce"}
    page = reader.open_kind(kind, 1280, looks=looks)
    if kind == "search":
        page.locator("#lw-search-results li").first.wait_for()
    stops = page.evaluate(STOPS)
    assert stops > 10
    reached = []
    for _ in range(min(stops, PATIENCE)):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        assert now is not None, f"The focus was lost after {reached[-1:]}"
        assert now["isMarked"], now["who"]
        assert now["isInSight"], now["who"]
        reached.append(now["key"])
    assert len(set(reached)) == len(reached), "The focus goes round before it has been everywhere."
    assert reached == sorted(reached), "The focus does not go as one reads."


def test_a_fold_opens_and_a_wide_table_scrolls_by_keys(visitor: Visitor) -> None:
    page = visitor.open_kind("money", viewport={"width": 360, "height": 700})
    fold = page.locator("main summary").first
    fold.focus()
    page.keyboard.press("Enter")
    table = page.locator("main details[open] table").first
    assert table.is_visible()
    page = visitor.open_kind("dataset", viewport={"width": 360, "height": 700})
    wide = page.locator("#preview .lw-table-wrap")
    wide.focus()
    page.keyboard.press("ArrowRight")
    wait_until(page, "document.querySelector('#preview .lw-table-wrap').scrollLeft > 0")
