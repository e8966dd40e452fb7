"""No request leaves the site, and no page does anything wrong, with JavaScript and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import KINDS, Reader, Trap, Visitor, is_upkeep, settle

pytestmark = pytest.mark.browser

# Pages that are opened from a disk: the shallow, the deep, those with maps and charts.
FROM_DISK = ("home", "money", "place", "project", "dataset", "hand-written")
# What would make a browser reach out to a host before anything asks for it.
AHEAD = "link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=preload]"


@pytest.mark.parametrize("scripts", [True, False], ids=["javascript", "no-javascript"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_only_its_own_site_and_nothing_fails(
    kind: str, *, scripts: bool, reader: Reader, trap: Trap
) -> None:
    watch = reader.watch(java_script_enabled=scripts)
    page = reader.open_kind(kind, 1280, java_script_enabled=scripts)
    if kind == "search" and scripts:
        page.locator("#lw-search-results li").first.wait_for()
    if scripts:
        settle(page)  # without them nothing is asked for once the page stands
    assert [] == watch.faults
    assert [] == watch.strangers
    assert [] == trap.strangers(reader.visitor.site)
    assert 0 == page.locator(AHEAD).count()
    assert any(url.endswith("assets/lightwell.css") for url in watch.requests)


@pytest.mark.parametrize("kind", FROM_DISK)
def test_a_page_reads_the_same_from_a_disk(kind: str, visitor: Visitor, trap: Trap) -> None:
    path = visitor.path_of(kind)
    watch = visitor.watch(visitor.disk)
    page = watch.on(visitor.page())
    page.goto(visitor.disk + path)
    settle(page)
    assert [] == watch.faults
    assert [] == watch.strangers
    assert [] == trap.strangers(visitor.site)
    shown = page.locator("body").inner_text()
    assert visitor.open(path).locator("body").inner_text() == shown


def test_the_whole_menu_can_be_followed_from_a_disk(visitor: Visitor) -> None:
    watch = visitor.watch(visitor.disk)
    page = watch.on(visitor.page())
    page.goto(visitor.disk + visitor.path_of("place"))
    for name in page.locator(".lw-menu a").all_inner_texts():
        page.locator(".lw-menu a", has_text=name).click()
        assert name == page.locator(".lw-menu a[aria-current]").inner_text()
    assert [] == watch.faults + watch.strangers


def test_an_address_that_is_not_there_gets_the_site_s_own_page_at_any_depth(
    visitor: Visitor,
) -> None:
    watch = visitor.watch(visitor.address)
    page = watch.on(visitor.page())
    answer = page.goto(visitor.address + "places/of/nowhere.html")
    assert answer is not None
    assert 404 == answer.status
    assert "There is no page here" == page.locator("h1").inner_text()
    background = "getComputedStyle(document.querySelector('.lw-masthead')).backgroundColor"
    assert "rgba(0, 0, 0, 0)" != page.evaluate(background)
    page.locator(".lw-menu a").first.click()
    assert visitor.address == page.url.rsplit("/", 1)[0] + "/"
    mine = [fault for fault in watch.faults if "404" not in fault]
    assert [] == mine + watch.strangers


def test_the_trap_would_see_a_request_that_leaves(visitor: Visitor, trap: Trap) -> None:
    watch = visitor.watch(visitor.address)
    page = watch.on(visitor.page())
    page.set_content('<img src="http://elsewhere.example/pixel.gif">')
    page.wait_for_timeout(300)
    settle(page)
    assert ["http://elsewhere.example/pixel.gif"] == watch.strangers
    assert any("elsewhere.example" in line for line in trap.strangers(visitor.site))


def test_only_the_browser_s_own_upkeep_passes_the_trap(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<link href='//fonts.googleapis.com'>", "utf-8")
    assert is_upkeep("update.googleapis.com", tmp_path)
    assert not is_upkeep("fonts.googleapis.com", tmp_path)
    assert not is_upkeep("elsewhere.example", tmp_path)
    assert not is_upkeep("notgoogle.com", tmp_path)


def test_a_page_carries_its_policy_and_the_server_is_asked_for_the_same(visitor: Visitor) -> None:
    page = visitor.page()
    answer = page.goto(visitor.address + "index.html")
    assert answer is not None
    sent = answer.headers["content-security-policy"]
    stated = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert sent == f"{stated}; frame-ancestors 'none'"
    for unsafe in ("unsafe-inline", "unsafe-eval", "*", "http:", "https:"):
        assert unsafe not in sent
