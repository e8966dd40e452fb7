"""axe finds nothing on any kind of page, narrow and wide, by day and by night."""

from __future__ import annotations

from typing import Any

import pytest
from axe_core_python.base import AXE_SCRIPT
from browsing import KINDS, Visitor
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
def test_axe_finds_no_violation(kind: str, width: int, visitor: Visitor) -> None:
    page = visitor.open_kind(kind, viewport={"width": width, "height": 900})
    if kind == "search":
        page.locator("#lw-search-results li").first.wait_for()
    # Charts keep their numbers folded; what is folded is looked at too.
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
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
