"""axe finds nothing on any kind of page, narrow and wide, by day and by night."""

from __future__ import annotations

from typing import Any

import pytest
from axe_core_python.base import AXE_SCRIPT
from browsing import KINDS, Reader, Visitor
from measuring import THIN_OUT
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
# Rules that may judge otherwise where only colours changed: the rest is asked once a width.
OF_COLOUR = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# Rules that axe leaves off unless they are asked for, of which a portal has use.
ALSO = {"link-in-text-block": {"enabled": True}, "p-as-heading": {"enabled": True}}
RUN = """async options => {
  const found = await axe.run(document, {resultTypes: ["violations"], ...options});
  return found.violations.map(rule => ({
    rule: rule.id,
    help: rule.help,
    where: rule.nodes.slice(0, 5).map(node => `${node.target.join(" ")}: ${node.failureSummary}`),
  }));
}"""


def faults(page: Page, options: dict[str, Any]) -> list[str]:
    """What axe finds on a page, a line each, as it looks now."""
    found = page.evaluate(RUN, options)
    return [f"{one['rule']}: {one['help']}\n" + "\n".join(one["where"]) for one in found]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_no_violation(kind: str, width: int, reader: Reader) -> None:
    page = reader.open_kind(kind, width)
    if kind == "search":
        page.locator("#lw-search-results li").first.wait_for()
    # Charts keep their numbers folded; what is folded is looked at too.
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    # The hundredth row of a table says nothing to axe that the second has not said.
    page.evaluate(THIN_OUT)
    page.evaluate(AXE_SCRIPT)
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        options = {"rules": ALSO} if scheme == "light" else OF_COLOUR
        found += [f"{scheme}: {fault}" for fault in faults(page, options)]
    assert not found, "\n\n".join(found)


def test_axe_would_find_a_violation(visitor: Visitor) -> None:
    page = visitor.page()
    page.set_content("<main><img src='data:,'><p style='color:#999'>Pale.</p></main>")
    page.evaluate(AXE_SCRIPT)
    found = " ".join(faults(page, {}))
    assert "image-alt" in found
    assert "color-contrast" in found


def test_a_violation_in_one_row_of_many_is_found_where_the_rest_is_left_out(
    visitor: Visitor,
) -> None:
    rows = [f"<tr><td>{at}</td><td><a href='#{at}'>Row {at}</a></td></tr>" for at in range(40)]
    spoilt = {
        "image-alt": "<tr><td>x</td><td><img src='data:,'></td></tr>",
        "link-name": "<tr><td>x</td><td><a href='#x'></a></td></tr>",
        "color-contrast": "<tr><td>x</td><td class='pale'>Pale</td></tr>",
        "aria-hidden-focus": "<tr><td>x</td><td><a href='#x' aria-hidden='true'>x</a></td></tr>",
    }
    for rule, row in spoilt.items():
        page = visitor.page()
        table = "".join([*rows[:20], row, *rows[20:]])
        page.set_content(f"<style>.pale {{color: #999}}</style><main><table>{table}</table></main>")
        before, after = page.evaluate(THIN_OUT)
        assert before > 5 * after, rule
        page.evaluate(AXE_SCRIPT)
        assert rule in " ".join(faults(page, {}))
