"""Pages fit narrow screens, large letters and fingers, and paper."""

from __future__ import annotations

import pytest
from browsing import KINDS, Reader, Visitor
from measuring import (
    CUT_OFF,
    OUTSIDE_DRAWING,
    SMALL_TARGETS,
    TOO_SMALL,
    TOO_WIDE,
    UNSEEN_TABLES,
)
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LEAST_LETTER = 9  # CSS pixels, in a drawing on the narrowest phone
# WCAG 1.4.12: what a reader may set, and a page must bear.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"""
# WCAG 1.4.4, where letters alone are made twice as large.
LARGE_LETTERS = "html { font-size: 200% !important; }"
UNFOLD = "document.querySelectorAll('details').forEach(fold => fold.open = true)"


def unfolded(reader: Reader, kind: str, width: int) -> Page:
    """The page of a kind with everything open that can be opened."""
    page = reader.open_kind(kind, width, looks={"reduced_motion": "reduce"}, bypass_csp=True)
    page.evaluate(UNFOLD)
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways_on_a_phone(kind: str, reader: Reader) -> None:
    page = unfolded(reader, kind, 320)
    for width in (320, 360):
        page.set_viewport_size({"width": width, "height": 700})
        assert [] == page.evaluate(TOO_WIDE), width
        assert [] == page.evaluate(CUT_OFF), width
    assert [] == page.evaluate(TOO_SMALL, LEAST_LETTER)
    assert [] == page.evaluate(OUTSIDE_DRAWING)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_read_at_200_percent(kind: str, reader: Reader) -> None:
    # A browser's zoom gives the page half the width, drawn with twice the points.
    page = reader.open_kind(kind, 640, 450, device_scale_factor=2)
    page.evaluate(UNFOLD)
    assert [] == page.evaluate(TOO_WIDE)
    assert [] == page.evaluate(CUT_OFF)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_bears_large_letters_and_wide_spacing(kind: str, reader: Reader) -> None:
    for style, width in ((LARGE_LETTERS, 1280), (SPACING, 360)):
        page = unfolded(reader, kind, width)
        page.add_style_tag(content=style)
        assert [] == page.evaluate(TOO_WIDE), style
        assert [] == page.evaluate(CUT_OFF), style


@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_with_letters_twice_as_large_needs_no_scrolling_sideways(
    kind: str, reader: Reader
) -> None:
    page = unfolded(reader, kind, 360)
    page.add_style_tag(content=LARGE_LETTERS)
    assert [] == page.evaluate(TOO_WIDE)
    assert [] == page.evaluate(CUT_OFF)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_what_can_be_pointed_at_is_large_enough_for_a_finger(
    kind: str, width: int, reader: Reader
) -> None:
    page = reader.open_kind(kind, width)
    assert [] == page.evaluate(SMALL_TARGETS)


@pytest.mark.parametrize("kind", KINDS)
def test_paper_shows_what_is_folded_on_a_screen(kind: str, reader: Reader) -> None:
    page = reader.open_kind(kind, 720, looks={"color_scheme": "dark"})
    page.emulate_media(media="print")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert [] == page.evaluate(UNSEEN_TABLES)
    assert [] == page.evaluate(TOO_WIDE)
    # Ink on paper, also for whoever reads screens by night.
    paper = "getComputedStyle(document.body).backgroundColor"
    ink = "getComputedStyle(document.querySelector('main h1')).color"
    assert "rgb(255, 255, 255)" == page.evaluate(paper)
    assert "rgb(0, 0, 0)" == page.evaluate(ink)
    hidden = page.locator(".lw-menu, .lw-search, .lw-skip")
    assert not any(one.is_visible() for one in hidden.all())


def test_what_sort_a_dataset_is_stands_right_below_its_name(reader: Reader) -> None:
    page = reader.open_kind("data", 1280)
    gaps = page.evaluate(
        """[...document.querySelectorAll('.lw-card .lw-badges')].map(badges =>
          badges.getBoundingClientRect().top
          - badges.previousElementSibling.getBoundingClientRect().bottom)"""
    )
    assert gaps
    assert [] == [gap for gap in gaps if gap > 24]


def test_the_measures_would_find_what_is_wrong(visitor: Visitor) -> None:
    page = visitor.page(viewport={"width": 320, "height": 700})
    page.set_content(
        "<p style='width:700px'>Wide</p><p style='font-size:7px'>Small</p>"
        "<div style='width:40px;overflow:hidden;white-space:nowrap'>Words that are cut</div>"
        "<ul style='line-height:12px'><li><a href='a.html'>One</a><li><a href='b.html'>Two</a></ul>"
        "<main><details><summary>Fold</summary><table><tr><td>1</table></details></main>"
    )
    assert page.evaluate(TOO_WIDE)
    assert page.evaluate(TOO_SMALL, LEAST_LETTER)
    assert page.evaluate(CUT_OFF)
    assert 2 == len(page.evaluate(SMALL_TARGETS))
    assert page.evaluate(UNSEEN_TABLES)
