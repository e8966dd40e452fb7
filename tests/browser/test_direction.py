"""In a portal that reads from right to left, a sentence of the other direction keeps its order."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import Visitor
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# Where the last letter before the full stop, and the full stop, stand across the screen.
END = """selector => {
  const words = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
  let last = null;
  while (words.nextNode()) if (words.currentNode.data.trim()) last = words.currentNode;
  const at = from => {
    const range = document.createRange();
    range.setStart(last, from);
    range.setEnd(last, from + 1);
    return range.getBoundingClientRect().left;
  };
  return [at(last.data.length - 2), at(last.data.length - 1)];
}"""
BODY = """<!doctype html><html dir="{direction}"><body><main class="lw-page">
<p id="english">It lies in the south of the city.</p>
<p id="number"><data value="5">5 شخصًا</data> live here, and no more.</p>
<p id="arabic">يقع في جنوب المدينة.</p>
<table class="lw-table"><tbody><tr><th scope="row">Name</th><td class="lw-number">5</td></tr></tbody>
</table></main></body></html>"""


@pytest.fixture
def page(visitor: Visitor, checkout: Path) -> Page:
    """A page from right to left with words of both directions, in the site's own clothes."""
    page = visitor.page(viewport={"width": 360, "height": 700})
    page.set_content(BODY.format(direction="rtl"))
    page.add_style_tag(path=checkout / "templates/theme/assets/lightwell.css")
    return page


@pytest.mark.parametrize("words", ["english", "number"])
def test_the_full_stop_of_an_english_sentence_stands_at_its_end(page: Page, words: str) -> None:
    letter, stop = page.evaluate(END, f"#{words}")
    assert letter < stop


def test_an_arabic_sentence_ends_at_its_left(page: Page) -> None:
    letter, stop = page.evaluate(END, "#arabic")
    assert stop < letter


def test_words_stand_at_the_right_and_numbers_of_a_table_at_the_left(page: Page) -> None:
    side = "selector => getComputedStyle(document.querySelector(selector)).textAlign"
    found = [page.evaluate(side, one) for one in ("#english", "#arabic", "th", "td.lw-number")]
    assert ["right", "right", "right", "left"] == found
