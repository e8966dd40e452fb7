"""The tutorial and its pictures on a narrow phone."""

from __future__ import annotations

import pytest
from browsing import Visitor

pytestmark = pytest.mark.browser

PICTURES = """[...document.images].filter(image => image.src.includes('first-portal/'))
  .map(image => [image.naturalWidth > 0, image.getBoundingClientRect().right <= 360])"""


def test_the_tutorial_and_its_pictures_fit_a_narrow_phone(visitor: Visitor) -> None:
    page = visitor.open("first-portal.html", viewport={"width": 360, "height": 800})
    assert 360 == page.evaluate("document.scrollingElement.scrollWidth")
    assert [[True, True]] * 3 == page.evaluate(PICTURES)
