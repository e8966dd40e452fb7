"""A table that tells things in words is laid as blocks on a phone, and stays a table for who listens."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from browsing import KINDS, Reader, Visitor
from measuring import TOWERS, WITHOUT_TITLES
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PARTS = ("table", "rowgroup", "row", "columnheader", "rowheader", "cell")
MOST_LINES = 12  # of a cell that has less than half of the screen


def heard(page: Page) -> Counter[tuple[str, str]]:
    """The parts of tables, with their names, as Chromium tells them to a screen reader."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    told = [(_of(node, "role"), _of(node, "name")) for node in nodes if not node["ignored"]]
    return Counter((role, name) for role, name in told if role in PARTS)


def _of(node: dict[str, Any], key: str) -> str:
    return " ".join(str(node.get(key, {}).get("value", "")).split())


@pytest.mark.parametrize("kind", KINDS)
def test_no_words_are_squeezed_into_a_tower_on_a_phone(kind: str, reader: Reader) -> None:
    page = reader.open_kind(kind, 360)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert [] == page.evaluate(TOWERS, MOST_LINES)
    assert [] == page.evaluate(WITHOUT_TITLES)


@pytest.mark.parametrize("kind", ["projects", "payments", "dataset", "quality", "place"])
def test_who_listens_hears_the_same_table_on_a_phone_as_on_a_desk(
    kind: str, reader: Reader
) -> None:
    on_desk = heard(reader.open_kind(kind, 1280))
    on_phone = heard(reader.open_kind(kind, 360))
    assert on_desk == on_phone
    assert on_phone.keys() >= {("columnheader", name) for role, name in on_desk if role == PARTS[3]}


def test_a_tower_and_a_cell_without_its_title_would_be_found(visitor: Visitor) -> None:
    page = visitor.page(viewport={"width": 360, "height": 700})
    words = "A paragraph of words. " * 20
    page.set_content(
        f"<main><table><tr><th>Name</th><td style='width:6rem'>{words}</td><td>{words}</td></tr>"
        "</table><table class='lw-table-list'><tr><th>Name</th><td>Words</td></tr></table></main>"
    )
    assert page.evaluate(TOWERS, MOST_LINES)
    assert page.evaluate(WITHOUT_TITLES)
